"""Records as plain data: lists, strings and numbers that JSON can hold, and back.

What is read back lay on a disk where anyone may write, so every value must be of
the type that its record declares. Nothing that is read is ever executed.
"""

import hashlib
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType
from typing import Any, TypeVar

import msgspec

from brief import __version__
from brief.record import Struct, fields_of

Kind = TypeVar("Kind")
Raw = msgspec.Raw  # a part that is read later
CONSONANTS = "bcdfghjklmnpqrstvwxz"
SIMPLE = (int, float, Decimal, date, Enum, NoneType)  # told by their strings
WHERE = ("file", "key", "place")  # where a record or a picture is from


def facts(value: object) -> Any:
    """Return what a record says, without where it stands in a file: for digests only."""
    return _TELLERS[type(value)](value)


class _Tellers(dict[type, Callable[[Any], Any]]):
    """What tells values, by their kind: a thousand values are told a few times in a build."""

    def __missing__(self, kind: type) -> Callable[[Any], Any]:
        self[kind] = _teller(kind)
        return self[kind]


_TELLERS = _Tellers()


def _teller(kind: type) -> Callable[[Any], Any]:
    """Return what tells values of a kind."""
    if issubclass(kind, tuple):
        return lambda value: [_TELLERS[type(part)](part) for part in value]
    if issubclass(kind, Struct):
        name, told = kind.__name__, _told(kind)
        return lambda value: [
            name,
            {each: _TELLERS[type(part := getattr(value, each))](part) for each in told},
        ]
    if issubclass(kind, (str, *SIMPLE)):
        return str
    if issubclass(kind, Mapping):
        return lambda value: {key: facts(part) for key, part in value.items()}
    if issubclass(kind, frozenset):
        return lambda value: sorted(facts(part) for part in value)
    raise TypeError(f"{kind} is told by nothing that stays the same")


@cache
def _told(kind: type[Struct]) -> tuple[str, ...]:
    """Return the fields that a record is told by."""
    return tuple(name for name in fields_of(kind) if name not in WHERE)


def short_id(*parts: object) -> str:
    """Return eight letters that stand for records and for the program's version.

    Consonants only: they make no words, and no digit is taken for a figure.
    """
    said = spaced_json([__version__, *map(facts, parts)])
    number = int.from_bytes(hashlib.sha256(said).digest())
    letters = []
    for _ in range(8):
        number, place = divmod(number, len(CONSONANTS))
        letters.append(CONSONANTS[place])
    return "".join(letters)


def spaced_json(value: object, indent: int = 0) -> bytes:
    """Return plain data as JSON for people: on one line, or with a line for each item."""
    return msgspec.json.format(msgspec.json.encode(value), indent=indent)


def to_json(record: object) -> bytes:
    """Return a record as JSON; the same record gives the same bytes."""
    return msgspec.json.encode(record, enc_hook=float)  # a float of numpy is one


def from_json(kind: type[Kind], data: bytes) -> Kind:
    """Return the record that `to_json` wrote; ValueError for anything else."""
    try:
        made: Kind = _READERS[kind].decode(data)
        return made
    except (msgspec.MsgspecError, RecursionError) as error:
        raise ValueError("the data has another shape") from error


class _Readers(dict[Any, msgspec.json.Decoder[Any]]):
    """What reads each kind of value; to make it takes longer than to read a small one."""

    def __missing__(self, kind: Any) -> msgspec.json.Decoder[Any]:
        self[kind] = msgspec.json.Decoder(kind)
        return self[kind]


_READERS = _Readers()
