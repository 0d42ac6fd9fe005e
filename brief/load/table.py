"""CSV files: a header row, a period and a value a row, cells read as printed."""

import csv
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from brief.errors import BriefError, Exit, Place
from brief.load.file import read_text
from brief.load.positions import KeyPath
from brief.load.reader import Reader
from brief.record import Record, replace

COLUMNS = 2


class Cell(Record):
    """What stands in a cell, and where: `file.csv:row:column`."""

    place: Place
    text: str


def read_rows(reader: Reader, key: str, file: Path) -> Iterator[tuple[Cell, Cell]]:
    """Yield the period and value of each row under the header; note what is wrong."""
    path = (*reader.path, key)
    try:
        text = read_text(file)
    except BriefError as error:
        if error.exit_code is Exit.MACHINE:
            raise
        for fault in error.faults:
            place = fault.place if fault.place.line else reader.findings.positions.value(path)
            reader.findings.note(fault.code, place, path, **fault.values)
        return
    rows = csv.reader(StringIO(text), delimiter=delimiter(text))
    try:
        lines = ((rows.line_num, row) for row in rows)
        yield from _pairs(_cells(lines, file), reader, path)
    except csv.Error as error:
        place = Place(file.as_posix(), rows.line_num, 1)
        reader.findings.note("broken-csv", place, path, reason=str(error))


def delimiter(text: str) -> str:
    """Return what separates the cells of the header: Excel in Vietnam writes semicolons."""
    header = text.partition("\n")[0]
    return next((sign for sign in ";\t," if sign in header), ",")


def _cells(rows: Iterator[tuple[int, list[str]]], file: Path) -> Iterator[list[Cell]]:
    """Yield the cells of rows that hold any; Excel adds empty ones to their ends."""
    for line, row in rows:
        texts = [text.strip() for text in row]
        while len(texts) > COLUMNS and not texts[-1]:
            texts.pop()
        if any(texts):
            place = Place(file.as_posix(), line)
            yield [
                Cell(replace(place, column=column), text)
                for column, text in enumerate(texts, 1)
            ]


def _pairs(
    rows: Iterator[list[Cell]], reader: Reader, path: KeyPath
) -> Iterator[tuple[Cell, Cell]]:
    """Yield the rows under the header; note those that are no pairs, or a missing header."""
    for number, cells in enumerate(rows):
        if len(cells) != COLUMNS:
            place = cells[min(len(cells), COLUMNS + 1) - 1].place
            reader.findings.note("csv-columns", place, path, count=str(len(cells)))
            if not number:  # then all rows are so
                return
        elif number:
            yield cells[0], cells[1]
        elif all(cell.text[:1].isdigit() for cell in cells):
            reader.findings.note("csv-header", cells[0].place, path)
