"""A starting file of figures: commented, ready to build, to be written over by its user."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from brief.errors import Place, fail
from brief.load.names import as_id
from brief.load.sheet import read_sheet
from brief.model import Language
from brief.resources import resource

END_OF_HEAD = re.compile(r"^# ── (?:Số liệu|Figures) ", re.MULTILINE)


def write_start(path: Path, table: Path | None = None, language: Language = "vi") -> Path:
    """Write the starting file and return its path, which ends in .toml; raise BriefError.

    It is for a brief in `language`. With a table, its rows are the figures. Lines end as
    the system's editors write them (CRLF on Windows).
    """
    if not path.name:
        raise fail("no-name", file=str(path))
    path = path if path.suffix else path.with_suffix(".toml")
    start = resource("assets", "new", f"{language}.toml").read_text("utf-8")
    if table:
        start = END_OF_HEAD.split(start)[0] + "\n".join(_figures(table))
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(start)
    except FileExistsError:
        raise fail("file-exists", Place(path.as_posix()), file=path.as_posix()) from None
    return path


def _figures(table: Path) -> Iterator[str]:
    """Yield the lines of a figure for each row of a sheet from Excel."""
    ids: set[str] = set()
    for cells in read_sheet(table):
        yield f"[figures.{_new_id(cells.get('label', ''), ids)}]"
        for key, cell in cells.items():
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
