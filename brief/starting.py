"""A starting file of figures: commented, ready to build, to be written over by its user."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from brief.errors import Fault, Place, fail
from brief.load.names import as_id
from brief.load.sheet import read_columns, read_sheet
from brief.model import Language
from brief.resources import resource

SAID: dict[Language, str] = {"vi": "Cột không dùng", "en": "Columns not used"}
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
        head = END_OF_HEAD.split(start)[0]
        start = head + "\n".join((*_columns(table, language), *_figures(table)))
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(start)
    except FileExistsError:
        raise fail("file-exists", Place(path.as_posix()), file=path.as_posix()) from None
    return path


def doubts_of(table: Path) -> Iterator[Fault]:
    """Yield columns with a year that were not understood: perhaps they are the values."""
    columns = read_columns(table)
    value = next((name for name, role in columns if role == "value"), "")
    for name, role in columns:
        if not role and re.search(r"\b(?:19|20)\d\d\b", name):
            values = {"name": name, "value": value}
            yield Fault("unknown-column", Place(table.as_posix()), values=values)


def _columns(table: Path, language: Language) -> Iterator[str]:
    """Yield comments that say how the columns of a sheet were read, to be looked at."""
    said = SAID[language]
    columns = read_columns(table)
    for name, role in columns:
        if role:
            yield f"# {name}: {role}"
    if left := [name for name, role in columns if not role]:
        yield f"# {said}: {', '.join(left)}"
    if columns:
        yield ""


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
