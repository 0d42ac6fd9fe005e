"""Records: frozen values with named fields, which compare, hash and print by these.

    class Box(Record):
        x: float
        y: float = 0.0

They are msgspec's structs: declared as dataclasses are, but made by C, sixty times as fast.
A run makes two hundred such classes before it does anything else, in each of its processes.
What must change while it is filled is a `Struct`.
"""

from typing import TypeVar, dataclass_transform

from msgspec import Struct, field
from msgspec.structs import replace as _replace

__all__ = ["Record", "Struct", "field", "fields_of", "replace"]

Kind = TypeVar("Kind", bound=Struct)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
class Record(Struct, frozen=True, array_like=True):
    """A frozen value."""


def fields_of(record: Struct | type[Struct]) -> tuple[str, ...]:
    """Return the names of a record's fields, in order."""
    return record.__struct_fields__


def replace(record: Kind, **changes: object) -> Kind:
    """Return a record with some of its fields changed."""
    return _replace(record, **changes)
