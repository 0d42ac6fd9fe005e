"""The rows of a table: lists of texts, as many as there are columns."""

from brief.load.keys import typed_as
from brief.load.reader import Reader
from brief.model import Prose

MOST_COLUMNS, MOST_ROWS = 8, 400


def read_cells(reader: Reader, columns: int) -> tuple[tuple[Prose, ...], ...]:
    """Return the rows of a table of `columns`; those with faults are left out."""
    if columns > MOST_COLUMNS:
        limit = str(MOST_COLUMNS)
        reader.wrong("too-many", "columns", count=str(columns), limit=limit, name="columns")
    rows: list[tuple[Prose, ...]] = []
    for path, row in reader.listed("rows", required=True):
        if not isinstance(row, list):
            reader.findings.add("not-row", path, found=typed_as(row))
        elif len(row) != columns:
            counts = {"count": str(len(row)), "limit": str(columns)}
            reader.findings.add("row-cells", path, **counts)
        else:
            cells = [reader.prose_at(cell, (*path, index)) for index, cell in enumerate(row)]
            rows.append(tuple(cells))
    if len(rows) > MOST_ROWS:
        reader.wrong(
            "too-many", "rows", count=str(len(rows)), limit=str(MOST_ROWS), name="rows"
        )
    return tuple(rows)
