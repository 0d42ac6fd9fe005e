"""A starting file of figures: commented, ready to build, to be written over by its user."""

import csv
import json
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from brief.errors import Place, fail
from brief.load.file import read_text
from brief.load.names import as_id
from brief.load.table import delimiter
from brief.resources import resource

END_OF_HEAD = "# ── Số liệu / Figures"
COLUMNS = ("label", "value", "unit", "group", "note")


def write_start(path: Path, table: Path | None = None) -> Path:
    """Write the starting file and return its path, which ends in .toml; raise BriefError.

    With a table, its rows are the figures. Lines end as the system's editors write them
    (CRLF on Windows).
    """
    if not path.name:
        raise fail("no-name", file=str(path))
    path = path if path.suffix else path.with_suffix(".toml")
    start = resource("assets", "new", "figures.toml").read_text("utf-8")
    if table:
        start = start.partition(END_OF_HEAD)[0] + "\n".join(_figures(table))
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(start)
    except FileExistsError:
        raise fail("file-exists", Place(path.as_posix()), file=path.as_posix()) from None
    return path


def _figures(table: Path) -> Iterator[str]:
    """Yield the lines of a figure for each row under the header of a CSV file from Excel."""
    text = read_text(table)
    ids: set[str] = set()
    for number, row in enumerate(csv.reader(StringIO(text), delimiter=delimiter(text))):
        cells = dict(zip(COLUMNS, map(str.strip, row), strict=False))
        if not number or not any(cells.values()):
            continue
        cells["value"] = f"{cells.get('value', '')} {cells.pop('unit', '')}".strip()
        yield f"[figures.{_new_id(cells['label'], ids)}]"
        for key, cell in cells.items():
            if cell:
                yield f"{key} = {json.dumps(cell, ensure_ascii=False)}"
        yield ""


def _new_id(label: str, ids: set[str]) -> str:
    """Return an id for a label: "Thu ngân sách" is thu_ngan_sach, the second one with _2."""
    name = base = as_id(label)[:50].strip("_")
    count = 1
    while name in ids:
        count += 1
        name = f"{base}_{count}"
    ids.add(name)
    return name
