"""CSV files: a header row, a period and a value a row, cells read as printed."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from brief.errors import BriefError, Exit, Place
from brief.load.file import read_text
from brief.load.reader import Reader

COLUMNS = 2


@dataclass(frozen=True, slots=True)
class Cell:
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
    header = text.partition("\n")[0]
    rows = csv.reader(StringIO(text), delimiter=";" if ";" in header else ",")
    try:
        lines = ((rows.line_num, row) for row in rows)
        yield from _pairs(lines, reader, key, file)
    except csv.Error as error:
        place = Place(file.as_posix(), rows.line_num, 1)
        reader.findings.note("broken-csv", place, path, reason=str(error))


def _pairs(
    rows: Iterator[tuple[int, list[str]]], reader: Reader, key: str, file: Path
) -> Iterator[tuple[Cell, Cell]]:
    for number, (line, row) in enumerate(rows):
        cells = [
            Cell(Place(file.as_posix(), line, column), text.strip())
            for column, text in enumerate(row, 1)
        ]
        if len(cells) == COLUMNS and number:
            yield cells[0], cells[1]
        elif cells and len(cells) != COLUMNS:
            place = cells[min(len(cells), COLUMNS + 1) - 1].place
            reader.findings.note(
                "csv-columns", place, (*reader.path, key), count=str(len(cells))
            )
