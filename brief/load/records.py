"""A table with a row for each file: its columns by name, as a mail merge reads them."""

import csv
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from brief.errors import BriefError, Fault, Place, fail
from brief.load.file import read_text
from brief.load.names import as_id
from brief.load.table import delimiter
from brief.record import Record

Cells = list[str]


class Row(Record):
    """A row: where it stands, and what its cells hold, by the ids of their columns."""

    place: Place
    name: str  # its first cell
    cells: dict[str, str]


class Table(Record):
    """The names of the columns as typed, and the rows below them."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def read_table(file: Path) -> Table:
    """Return a table whose first row names its columns; raise BriefError."""
    lines = list(_lines(file))
    if len(lines) < 2:
        raise fail("csv-empty", Place(file.as_posix(), 1, 1))
    (place, columns), *rows = lines
    ids = [as_id(column) if column else "" for column in columns]
    twice = [name for name, key in zip(columns, ids, strict=True) if key and ids.count(key) > 1]
    if twice:
        raise fail("named-twice", place, name=twice[0])
    nameless = [Fault("row-without-name", place) for place, row in rows if not row[0]]
    if nameless:
        raise BriefError(nameless)
    made = tuple(Row(place, row[0], _cells(ids, row)) for place, row in rows)
    return Table(tuple(filter(None, columns)), made)


def _cells(ids: Cells, row: Cells) -> dict[str, str]:
    """Return cells by column; those that a short row lacks are empty."""
    filled = [*row, *[""] * len(ids)]
    return {key: cell for key, cell in zip(ids, filled, strict=False) if key}


def _lines(file: Path) -> Iterator[tuple[Place, Cells]]:
    """Yield the rows that hold anything, each with its place, its cells on one line."""
    text = read_text(file)
    rows = csv.reader(StringIO(text), delimiter=delimiter(text))
    try:
        for row in rows:
            cells = [" ".join(cell.split()) for cell in row]
            if any(cells):
                yield Place(file.as_posix(), rows.line_num, 1), cells
    except csv.Error as error:
        place = Place(file.as_posix(), rows.line_num, 1)
        raise fail("broken-csv", place, reason=str(error)) from None
