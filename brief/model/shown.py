"""What a record shows: the figures, series and prose in it."""

from collections.abc import Iterator

from brief.model.prose import Span
from brief.record import Struct, fields_of

HOLDERS = (tuple, Struct)  # what may hold something: most fields are letters or numbers
NAMES = ("figure", "figures", "whole")  # fields with the ids of figures

Found = dict[str, None]
"""Ids in the order in which they are met: each once."""


def figures_in(record: object) -> tuple[str, ...]:
    """Return the ids of the figures that a record shows, each once, in order."""
    found: Found = {}
    _find_figures(record, found)
    return tuple(found)


def _find_figures(record: object, found: Found) -> None:
    if isinstance(record, tuple):
        for part in record:
            _find_figures(part, found)
    elif isinstance(record, Span):
        found |= {record.figure: None} if record.figure else {}
    elif isinstance(record, Struct):
        for name in fields_of(record):
            value = getattr(record, name)
            if name in NAMES:
                found |= dict.fromkeys(_ids(value))
            elif isinstance(value, HOLDERS):
                _find_figures(value, found)


def _ids(value: str | tuple[str, ...]) -> Iterator[str]:
    return filter(None, (value,) if isinstance(value, str) else value)


def series_in(record: object) -> tuple[str, ...]:
    """Return the ids of the series that a record shows, each once, in order."""
    found: Found = {}
    _find_series(record, found)
    return tuple(found)


def _find_series(record: object, found: Found) -> None:
    if isinstance(record, tuple):
        for part in record:
            _find_series(part, found)
    elif isinstance(record, Struct) and not isinstance(record, Span):  # the most of all
        for name in fields_of(record):
            value = getattr(record, name)
            if name == "series":
                found |= dict.fromkeys(value)
            elif isinstance(value, HOLDERS):
                _find_series(value, found)


def spans_in(record: object) -> Iterator[Span]:
    """Yield the stretches of prose in a record."""
    if isinstance(record, Span):
        yield record
    elif isinstance(record, tuple):
        for part in record:
            yield from spans_in(part)
    elif isinstance(record, Struct):
        for name in fields_of(record):
            value = getattr(record, name)
            if isinstance(value, HOLDERS):
                yield from spans_in(value)
