"""Records as plain data: lists, strings and numbers that JSON can hold, and back.

What is read back lay on a disk where anyone may write, so every value must be of
the type that its record declares. Nothing that is read is ever executed.
"""

import base64
import json
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

Record = TypeVar("Record")


def facts(value: object) -> Any:
    """Return what a record says, without where it stands in a file: for digests only."""
    if is_dataclass(value):
        kind: Any = type(value)
        return [kind.__name__, {n: facts(getattr(value, n)) for n in _told(kind)}]
    if isinstance(value, Mapping):
        return {key: facts(part) for key, part in value.items()}
    if isinstance(value, tuple):
        return [facts(part) for part in value]
    return str(value)


@cache
def _told(kind: Any) -> tuple[str, ...]:
    return tuple(slot.name for slot in fields(kind) if slot.compare and slot.name != "file")


def to_json(record: object) -> str:
    """Return a record as JSON; the same record gives the same characters."""
    return json.dumps(_plain(record), ensure_ascii=False, separators=(",", ":"))


def from_json(kind: type[Record], text: str | bytes) -> Record:
    """Return the record that `to_json` wrote; ValueError for anything else."""
    try:
        value = json.loads(text)
    except RecursionError:
        raise ValueError("the data is nested too deep") from None
    record: Record = _read(kind, value)
    return record


def _plain(value: object) -> Any:
    if is_dataclass(value):
        kind: Any = type(value)
        names = _slots(kind)
        return [kind.__name__, *(_plain(getattr(value, name)) for name in names)]
    if isinstance(value, tuple | list):
        return [_plain(part) for part in value]
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    return value


# ── reading ──────────────────────────────────────────────────────────────────


@cache
def _slots(kind: Any) -> dict[str, Any]:
    """Return the names and the types of a record's fields."""
    hints = get_type_hints(kind)
    return {slot.name: hints[slot.name] for slot in fields(kind)}


def _read(kind: Any, value: Any) -> Any:
    if kind in (str, int, bool, NoneType):
        return _checked(value, type(value) is kind)
    if kind is float:
        return float(_checked(value, type(value) in (float, int)))
    if kind is bytes:
        return base64.b64decode(_read(str, value), validate=True)
    if is_dataclass(kind):
        return _read_record(kind, value)
    return _read_many(kind, value)


def _read_many(kind: Any, value: Any) -> Any:
    origin, parts = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return _read(_one_of(parts, value), value)
    rows = _checked(value, origin in (tuple, Sequence) and isinstance(value, list))
    if origin is Sequence or parts[-1] is ...:
        return tuple(_read(parts[0], row) for row in rows)
    return tuple(_read(part, row) for part, row in zip(parts, rows, strict=True))


def _one_of(kinds: Sequence[Any], value: Any) -> Any:
    """Return the record kind that a value names; None is itself."""
    if value is None and NoneType in kinds:
        return NoneType
    name = value[0] if isinstance(value, list) and value else ""
    found = [kind for kind in kinds if kind is not NoneType and kind.__name__ == name]
    return _checked(found, bool(found))[0]


def _read_record(kind: Any, value: Any) -> Any:
    slots = _slots(kind)
    rows = _checked(value, isinstance(value, list) and len(value) == len(slots) + 1)
    _checked(rows, rows[0] == kind.__name__)
    return kind(*(_read(slot, row) for slot, row in zip(slots.values(), rows[1:], strict=True)))


def _checked(value: Any, right: bool) -> Any:
    if not right:
        raise ValueError("the data has another shape")
    return value
