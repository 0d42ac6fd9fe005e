"""Records as plain data: lists, strings and numbers that JSON can hold, and back.

What is read back lay on a disk where anyone may write, so every value must be of
the type that its record declares. Nothing that is read is ever executed.
"""

import hashlib
import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from itertools import repeat
from types import NoneType, UnionType
from typing import Any, Never, TypeVar, Union, get_args, get_origin, get_type_hints

from brief import __version__

Record = TypeVar("Record")
CONSONANTS = "bcdfghjklmnpqrstvwxz"
SIMPLE = (int, float, Decimal, date, Enum, NoneType)  # told by their strings


def facts(value: object) -> Any:
    """Return what a record says, without where it stands in a file: for digests only."""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, tuple):
        return [facts(part) for part in value]
    if isinstance(value, Mapping):
        return {key: facts(part) for key, part in value.items()}
    kind: Any = type(value)
    if names := _told(kind):
        return [kind.__name__, {name: facts(getattr(value, name)) for name in names}]
    if isinstance(value, frozenset):
        return sorted(facts(part) for part in value)
    if isinstance(value, SIMPLE):
        return str(value)
    raise TypeError(f"{kind} is told by nothing that stays the same")


def short_id(*parts: object) -> str:
    """Return eight letters that stand for records and for the program's version.

    Consonants only: they make no words, and no digit is taken for a figure.
    """
    said = json.dumps([__version__, *(facts(part) for part in parts)], ensure_ascii=False)
    number = int.from_bytes(hashlib.sha256(said.encode()).digest())
    letters = []
    for _ in range(8):
        number, place = divmod(number, len(CONSONANTS))
        letters.append(CONSONANTS[place])
    return "".join(letters)


@cache
def _told(kind: Any) -> tuple[str, ...]:
    """Return the fields that a record is told by; nothing for what is no record."""
    slots = fields(kind) if is_dataclass(kind) else ()
    return tuple(slot.name for slot in slots if slot.compare and slot.name != "file")


def to_json(record: object) -> str:
    """Return a record as JSON; the same record gives the same characters."""
    return json.dumps(_plain(record), ensure_ascii=False, separators=(",", ":"))


def from_json(kind: type[Record], text: str | bytes) -> Record:
    """Return the record that `to_json` wrote; ValueError for anything else."""
    wanted: Any = kind
    try:
        record: Record = _reader(wanted)(json.loads(text))
    except RecursionError:
        raise ValueError("the data is nested too deep") from None
    return record


def _plain(value: object) -> Any:
    if isinstance(value, str | int | float | None):
        return value
    if isinstance(value, tuple | list):
        return [_plain(part) for part in value]
    if isinstance(value, bytes):
        return b64encode(value).decode("ascii")
    kind: Any = type(value)
    return [kind.__name__, *(_plain(getattr(value, name)) for name in _slots(kind))]


# ── reading ──────────────────────────────────────────────────────────────────


@cache
def _slots(kind: Any) -> dict[str, Any]:
    """Return the names and the types of a record's fields."""
    hints = get_type_hints(kind)
    return {slot.name: hints[slot.name] for slot in fields(kind)}


Reader = Callable[[Any], Any]


@cache
def _reader(kind: Any) -> Reader:
    """Return what reads values of a type, or raises ValueError."""
    if kind in (str, int, bool, NoneType):
        return lambda value: value if type(value) is kind else _refuse()
    if kind is float:
        return lambda value: float(value) if type(value) in (float, int) else _refuse()
    if kind is bytes:
        return lambda value: b64decode(_reader(str)(value), validate=True)
    if is_dataclass(kind):
        return _record_reader(kind)
    if get_origin(kind) in (Union, UnionType):
        return _choice_reader(get_args(kind))
    return _row_reader(get_origin(kind), get_args(kind))


def _record_reader(kind: Any) -> Reader:
    readers, name = [_reader(slot) for slot in _slots(kind).values()], kind.__name__

    def read(value: Any) -> Any:
        if type(value) is not list or len(value) != len(readers) + 1 or value[0] != name:
            _refuse()
        return kind(*(read(part) for read, part in zip(readers, value[1:], strict=True)))

    return read


def _choice_reader(kinds: Sequence[Any]) -> Reader:
    """Read one of several records, by its name, or None."""
    named = {kind.__name__: kind for kind in kinds}

    def read(value: Any) -> Any:
        name = "NoneType" if value is None else value[0] if type(value) is list else ""
        return _reader(named[name])(value) if name in named else _refuse()

    return read


def _row_reader(origin: Any, parts: Sequence[Any]) -> Reader:
    """Read a tuple, of parts of one type or one type a part."""
    if origin not in (tuple, Sequence):
        raise TypeError(f"{origin} is no type of plain data")
    alike = origin is Sequence or parts[-1] is ...
    readers = [_reader(part) for part in parts if part is not ...]

    def read(value: Any) -> Any:
        if type(value) is not list or not (alike or len(value) == len(readers)):
            _refuse()
        each = repeat(readers[0]) if alike else readers
        return tuple(read(part) for read, part in zip(each, value, strict=not alike))

    return read


def _refuse() -> Never:
    raise ValueError("the data has another shape")
