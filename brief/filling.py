"""A file of figures for each row of a table, made of one template: a mail merge.

In the template <<Dân số>> stands for the cell of that column. A line with an empty cell is
left out, as a comment, so that lines and columns of all files are those of the template.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from brief.errors import BriefError, Fault, Place
from brief.load.file import read_text
from brief.load.names import as_id, file_name, suggestion
from brief.load.records import Row, Table, read_table
from brief.record import Record

MARK = "# brief fill: "  # begins the last line of every file that was made so
_FIELD = re.compile(r"<<\s*([^<>\n]+?)\s*>>")
_KEY = re.compile(r"\s*[\w-]+\s*=")


class Filled(Record):
    """What was written: all files of the rows, those that are new or other than before."""

    files: tuple[Path, ...]
    changed: tuple[Path, ...]
    left: tuple[Path, ...]  # made so before, from rows that are gone


def fill(template: Path, table: Path, folder: Path) -> Filled:
    """Write a file a row, named after its first cell; raise BriefError before any."""
    text, rows = read_text(template), read_table(table)
    _check_fields(text, template, rows)
    mark = f"{MARK}{template.name}, {table.name}\n"
    texts = {folder / f"{name}.toml": f"{_filled(text, row)}\n{mark}"
             for name, row in _named(rows).items()}  # fmt: skip
    before = {
        path: path.read_text("utf-8", "replace") for path in sorted(folder.glob("*.toml"))
    }
    foreign = [path for path in texts if MARK not in _last_line(before.get(path, MARK))]
    if foreign:
        raise BriefError(Fault("not-filled", Place(path.as_posix())) for path in foreign)
    changed = tuple(path for path, made in texts.items() if before.get(path) != made)
    folder.mkdir(parents=True, exist_ok=True)
    for path in changed:
        path.write_text(texts[path], "utf-8")
    left = (path for path, was in before.items() if _last_line(was) == mark.strip())
    return Filled(tuple(texts), changed, tuple(path for path in left if path not in texts))


def _last_line(text: str) -> str:
    return text.rstrip("\n").rpartition("\n")[2]


def _named(table: Table) -> dict[str, Row]:
    """Return the rows by the names of their files."""
    named: dict[str, Row] = {}
    faults = []
    for row in table.rows:
        first = named.setdefault(file_name(row.name), row)
        if first is not row:
            values = {"name": row.name, "other": first.name}
            faults.append(Fault("same-row-name", row.place, values=values))
    if faults:
        raise BriefError(faults)
    return named


def _check_fields(text: str, template: Path, table: Table) -> None:
    """Raise all fields that the table has no column for, or that there are none."""
    known = {as_id(column) for column in table.columns}
    faults = [
        Fault("unknown-field", place, values=suggestion(name, table.columns))
        for place, name in _fields(text, template)
        if as_id(name) not in known
    ]
    if not _FIELD.search(text):
        faults = [
            Fault("no-fields", Place(template.as_posix()), "", {"name": table.columns[0]})
        ]
    if faults:
        raise BriefError(faults)


def _fields(text: str, template: Path) -> Iterator[tuple[Place, str]]:
    for number, line in enumerate(text.split("\n"), 1):
        for found in _FIELD.finditer(line):
            yield Place(template.as_posix(), number, found.start() + 1), found[1]


def _filled(text: str, row: Row) -> str:
    return "\n".join(_line(line, row) for line in text.rstrip("\n").split("\n"))


def _line(line: str, row: Row) -> str:
    """Return a line with the cells of a row; the key of an empty one is left out."""
    cells = [row.cells[as_id(name)] for name in _FIELD.findall(line)]
    if not all(cells) and _KEY.match(line):
        return f"# {line}"
    return _FIELD.sub(lambda found: _escaped(row.cells[as_id(found[1])]), line)


def _escaped(cell: str) -> str:
    """Return a cell as it stands between quotation marks in TOML."""
    return json.dumps(cell, ensure_ascii=False)[1:-1]
