"""What a record shows: the figures, series and prose in it."""

from collections.abc import Iterator

from brief.model.blocks import Tile
from brief.model.prose import Span
from brief.record import Struct, fields_of

HOLDERS = (tuple, Struct)  # what may hold something: most fields are letters or numbers


def figures_in(record: object) -> tuple[str, ...]:
    """Return the ids of the figures that a record shows, each once, in order."""
    return tuple(dict.fromkeys(_figures(record)))


def _figures(record: object) -> Iterator[str]:
    if isinstance(record, tuple):
        for part in record:
            yield from _figures(part)
    elif isinstance(record, Span | Tile):
        yield from (record.figure,) if record.figure else ()
        yield from _figures(record.text if isinstance(record, Tile) else ())
    elif isinstance(record, Struct):
        for name in fields_of(record):
            value = getattr(record, name)
            if name in ("figure", "figures", "whole"):
                yield from filter(None, (value,) if isinstance(value, str) else value)
            elif isinstance(value, HOLDERS):
                yield from _figures(value)


def series_in(record: object) -> tuple[str, ...]:
    """Return the ids of the series that a record shows, each once, in order."""
    return tuple(dict.fromkeys(_series(record)))


def _series(record: object) -> Iterator[str]:
    if isinstance(record, tuple):
        for part in record:
            yield from _series(part)
    elif isinstance(record, Struct):
        for name in fields_of(record):
            value = getattr(record, name)
            if name == "series":
                yield from value
            elif isinstance(value, HOLDERS):
                yield from _series(value)


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
