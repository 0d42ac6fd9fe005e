"""A sheet from Excel, saved as CSV: which column is what, and a figure for each row.

Its header is looked for by its words, in any order and under a title: STT, Chỉ tiêu, ĐVT,
Thực hiện 2024, Thực hiện 2025. Of several years the last is the value, the one before it
what it was. Without such a header the columns are label, value, unit, group and note.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from io import StringIO
from itertools import pairwise
from pathlib import Path

from brief.errors import Place, fail
from brief.load.file import read_text
from brief.load.names import as_id
from brief.load.table import delimiter

PLAIN = ("label", "value", "unit", "group", "note")
TITLES = 10  # rows in which the header is looked for
_YEAR = re.compile(r"(?:^|_)(?:nam_)?((?:19|20)\d\d)(?=_|$)")
_WORDS = {
    "label": "nhan chi_tieu ten ten_chi_tieu noi_dung danh_muc label indicator name",
    "value": (
        "gia_tri so_lieu ket_qua thuc_hien uoc_thuc_hien so_luong th uoc_th uth ket_qua_th "
        "thuc_hien_ca_nam uoc_thuc_hien_ca_nam ket_qua_thuc_hien uoc_dat uoc value actual"
    ),
    "unit": "don_vi don_vi_tinh dvt dv_tinh unit",
    "group": "nhom linh_vuc group",
    "note": "ghi_chu chu_thich note notes",
    "previous": "ky_truoc cung_ky cung_ky_nam_truoc nam_truoc th_nam_truoc previous",
    "target": "muc_tieu ke_hoach kh chi_tieu_giao ke_hoach_giao du_toan target plan",
}
_ROLES = {word: role for role, words in _WORDS.items() for word in words.split()}
_WITH_UNIT = ("value", "previous", "target")

Row = dict[str, str]
"""What a row says of its figure, by the keys of the file."""


def read_sheet(file: Path) -> list[Row]:
    """Return the figures of a sheet; raise BriefError for a file that has none."""
    rows = list(_rows(file))
    start, roles = _header(rows)
    figures = list(_figures(rows[start:], roles) if roles else _plain(rows))
    if not figures:
        raise fail("csv-empty", Place(file.as_posix(), 1, 1))
    return figures


def read_columns(file: Path) -> list[tuple[str, str]]:
    """Return the names in the header, each with what its column is read as, or ""."""
    rows = list(_rows(file))
    start, roles = _header(rows)
    named = zip(rows[start - 1], roles, strict=True) if roles else ()
    return [(name, role) for name, role in named if name]


def _header(rows: Sequence[Sequence[str]]) -> tuple[int, tuple[str, ...]]:
    """Return the number of the header's row and what its columns are; 0 without one."""
    headers = ((number, _roles(row)) for number, row in enumerate(rows[:TITLES], 1))
    return next(((number, found) for number, found in headers if found), (0, ()))


def _rows(file: Path) -> Iterator[list[str]]:
    """Yield the rows of a sheet that hold anything, each cell on one line."""
    text = read_text(file)
    rows = csv.reader(StringIO(text), delimiter=delimiter(text))
    try:
        for row in rows:
            if any(cell.strip() for cell in row):
                yield [" ".join(cell.split()) for cell in row]
    except csv.Error as error:
        place = Place(file.as_posix(), rows.line_num, 1)
        raise fail("broken-csv", place, reason=str(error)) from None


def _roles(row: Sequence[str]) -> tuple[str, ...]:
    """Return the key that each column of a header holds, "" for none; () for no header."""
    words = [as_id(cell) for cell in row]
    years = [int(found[1]) if (found := _YEAR.search(word)) else 0 for word in words]
    roles = [
        _role(_YEAR.sub("", word).strip("_"), year > 0)
        for word, year in zip(words, years, strict=True)
    ]
    values = sorted(
        (year, place)
        for place, (role, year) in enumerate(zip(roles, years, strict=True))
        if role == "value"
    )
    for role, (_, place) in zip(("value", "previous"), reversed(values), strict=False):
        roles[place] = role
    for _, place in values[:-2]:
        roles[place] = ""
    return tuple(roles) if {"label", "value"} <= set(roles) else ()


def _role(word: str, is_year: bool) -> str:
    """Return the key that a word of a header means; a year alone is a value."""
    return _ROLES.get(word, "value" if is_year and word in ("", "x") else "")


def _figures(rows: Sequence[Sequence[str]], roles: Sequence[str]) -> Iterator[Row]:
    """Yield the rows under a header.

    A row with a name only begins a group, where figures have units and some follow;
    else it is a figure that lacks its value.
    """
    group = ""
    found = [
        {role: cell for role, cell in zip(roles, row, strict=False) if role and cell}
        for row in rows
    ]
    for cells, following in pairwise([*found, {}]):
        heads = "unit" in roles and len(following) > 1
        if set(cells) == {"label"} and heads:
            group = cells["label"]
        elif cells:
            yield _joined({"group": group} | cells)


def _plain(rows: Sequence[Sequence[str]]) -> Iterator[Row]:
    """Yield rows of the plain columns; the first is a header, unless it has a number."""
    for number, row in enumerate(rows):
        if number or re.search(r"\d", "".join(row[1:2])):
            yield _joined(dict(zip(PLAIN, row, strict=False)))


def _joined(cells: Row) -> Row:
    """Return a row with its unit behind each number, in the order of the file."""
    unit = cells.pop("unit", "")
    if unit[1:2].islower():  # "Người", but not "USD"
        unit = unit[:1].lower() + unit[1:]
    for key in _WITH_UNIT:
        if cells.get(key):
            cells[key] = f"{cells[key]} {unit}".strip()
    cells.setdefault("value", unit)
    order = ("label", *_WITH_UNIT, "group", "note")
    return {key: cells[key] for key in order if cells.get(key)}
