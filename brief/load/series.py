"""Series: figures over time, typed as points or kept in a CSV file."""

import re
from collections.abc import Iterator
from itertools import islice

from brief.errors import Place
from brief.language.refused import Refused
from brief.load.inside import file_beside
from brief.load.keys import typed_as
from brief.load.letters import LABEL, clean
from brief.load.names import ID, short
from brief.load.positions import KeyPath
from brief.load.quantities import Parts, quantity_of, read_parts
from brief.load.reader import Reader
from brief.load.sources import Origins
from brief.model import STATUSES, Point, Quantity, Series
from brief.record import Record

MOST_POINTS = 400
YEARS = range(1000, 3000)
_TOTAL = r"(?i)(?:tổng|cộng|total|sum)\b"
_OF_POINTS = {"said-twice": "point-unit", "number-none": "point-none"}


class _Row(Record):
    """A point as typed: its period and value, each with its place."""

    path: KeyPath
    period: str
    value: object
    period_place: Place
    value_place: Place


def read_series(root: Reader, origins: Origins) -> dict[str, Series]:
    """Return the series by id."""
    tables = root.reader("series")
    return {name: _series(name, reader, origins) for name, reader in tables.named(ID)}


def _series(name: str, reader: Reader, origins: Origins) -> Series:
    if name in reader.findings.names["figure"]:
        reader.findings.add_at_key("named-twice", reader.path, name=name)
    parts = read_parts(reader)
    reader.text("unit", required=True)
    statuses = STATUSES[reader.findings.language]
    return Series(
        id=name,
        label=reader.text("label", required=True),
        unit=parts.unit,
        points=_points(reader, parts),
        source=origins.source(reader),
        short_label=reader.text("short_label"),
        note=reader.text("note"),
        status=reader.choice("status", statuses, "", "unknown-status"),
        place=reader.place,
    )


def _points(reader: Reader, parts: Parts) -> tuple[Point, ...]:
    """Return the points, in their order; those with faults are left out."""
    key = "file" if "file" in reader.table else "points"
    if key == "file" and reader.take("points") is not None:
        reader.wrong("points-and-file", "points")
    rows = list(islice(_rows(reader, key), MOST_POINTS + 1))
    if len(rows) > MOST_POINTS:
        reader.wrong("too-many", key, count=f"{MOST_POINTS} +", limit=str(MOST_POINTS))
    points: dict[str, Point] = {}
    for row in rows:
        if point := _point(row, parts, reader):
            if point.period in points:
                reader.findings.note("named-twice", row.period_place, row.path, name=row.period)
            points[point.period] = point
    if key == "file" and not rows and not reader.findings.has_errors:
        reader.wrong("csv-empty", key)
    return tuple(points.values())


def _rows(reader: Reader, key: str) -> Iterator[_Row]:
    if key == "points":
        yield from _typed_rows(reader)
    elif file := file_beside(reader, key):
        from brief.load.table import read_rows  # noqa: PLC0415 csv takes a millisecond

        path = (*reader.path, key)
        for period, value in read_rows(reader, key, file):
            yield _Row(path, period.text, value.text, period.place, value.place)


def _typed_rows(reader: Reader) -> Iterator[_Row]:
    """Yield the rows of `points = [["2019", 10], …]`."""
    for path, pair in reader.listed("points", "not-point", required=True):
        if not isinstance(pair, list) or len(pair) != 2 or not _is_period(pair[0]):
            reader.findings.add("not-point", path, found=typed_as(pair))
            continue
        places = [reader.findings.positions.value((*path, index)) for index in (0, 1)]
        yield _Row(path, str(pair[0]), pair[1], places[0], places[1])


def _is_period(value: object) -> bool:
    """Say whether a value is a text, or a year."""
    return isinstance(value, str) or (type(value) is int and value in YEARS)


def _point(row: _Row, parts: Parts, reader: Reader) -> Point | None:
    period = clean(row.period, row.path, reader.findings, LABEL, row.period_place).strip()
    if not period:
        reader.findings.note("csv-period", row.period_place, row.path)
        return None
    if re.match(_TOTAL, period):
        reader.findings.note("point-total", row.period_place, row.path, name=period)
    try:
        return Point(period, _quantity(row, parts, reader))
    except Refused as refused:
        code = _OF_POINTS.get(refused.code, refused.code)
        values = refused.values | {"found": short(str(row.value))}
        reader.findings.note(code, row.value_place, row.path, **values)
        return None


def _quantity(row: _Row, parts: Parts, reader: Reader) -> Quantity | None:
    """Return the quantity of a point; None for a gap."""
    value = row.value
    if isinstance(value, str):
        value = clean(value, row.path, reader.findings, LABEL, row.value_place).strip()
        if not value:
            return None
    return quantity_of(value, parts, reader.findings.language)
