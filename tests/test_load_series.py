"""Series: points in the file, or in a CSV file beside it."""

from decimal import Decimal
from pathlib import Path

import pytest
from loading import changed, faults_of, load

from brief.model import Series

POINTS = 'points = [["2019", 10], ["2020", 12]]'


def series(folder: Path, lines: str) -> Series:
    """Return the series of some lines in place of its points."""
    return load(folder, changed((POINTS, lines))).series["growth"]


def from_csv(folder: Path, table: str | bytes) -> list[str]:
    """Return what is said of a CSV file: `row:column code`."""
    data = table.encode() if isinstance(table, str) else table
    (folder / "a.csv").write_bytes(data)
    faults = faults_of(folder, changed((POINTS, 'file = "a.csv"')))
    return [f"{fault.place.line}:{fault.place.column} {fault.code}" for fault in faults]


def test_points_are_read_as_values_are(tmp_path: Path) -> None:
    """Bare or as printed; an empty one is a gap."""
    made = series(tmp_path, 'points = [["2019", 10], ["2020", "1.200"], ["2021", ""]]')
    numbers = [point.quantity and point.quantity.number for point in made.points]
    assert [point.period for point in made.points] == ["2019", "2020", "2021"]
    assert numbers == [Decimal(10), Decimal(1200), None]
    assert made.points[0].quantity is not None
    assert made.points[0].quantity.unit == made.unit == "người"


def test_a_year_needs_no_quotes(tmp_path: Path) -> None:
    """A bare whole number is a year; the value beside it is read as ever."""
    typed = series(tmp_path, 'points = [["2019", 10], ["2020", "1.200"]]')
    bare = series(tmp_path, 'points = [[2019, 10], [2020, "1.200"]]')
    assert [point.period for point in bare.points] == ["2019", "2020"]
    assert bare.points == typed.points
    assert len(faults_of(tmp_path, changed((POINTS, "points = [[19, 10], [2020, 12]]")))) == 1


@pytest.mark.parametrize(
    "table",
    [
        "năm,giá trị\n2019,10\n2020,1.200\n2021,\n",
        "năm;giá trị\n2019;10\n2020;1.200\n2021;\n",
        'năm,giá trị\r\n2019,10\r\n\r\n"2020","1.200"\r\n2021,""',
        "\ufeffnăm,giá trị\n 2019 , 10 \n2020,1.200\n2021, \n",
        "năm\tgiá trị\n2019\t10\n2020\t1.200\n2021\t\n",
        "\ufeffnăm;giá trị;;\r\n2019;10;;\r\n2020;1.200;;\r\n2021;;;\r\n;;;\r\n;;;\r\n",
    ],
    ids=["comma", "semicolon", "CRLF and quotes", "BOM and spaces", "tabs", "empty cells"],
)
def test_a_csv_file_makes_the_same_points(tmp_path: Path, table: str) -> None:
    """However Excel saved it."""
    (tmp_path / "a.csv").write_bytes(table.encode())
    typed = series(tmp_path, 'points = [["2019", 10], ["2020", "1.200"], ["2021", ""]]')
    assert series(tmp_path, 'file = "a.csv"').points == typed.points


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("năm,giá trị\n2019,141,5\n", ["2:3 csv-columns"]),
        ("năm,giá trị\n2019\n", ["2:1 csv-columns"]),
        ("năm,giá trị\n2019,10.5\n2020,x\n", ["2:2 number-ambiguous", "3:2 point-none"]),
        ("năm,giá trị\n2019,1\n2019,2\n", ["3:1 named-twice"]),
        ("năm,a,b\n2019,1,2\n2020,1,2\n", ["1:3 csv-columns"]),
        ("2019,1\n2020,2\n", ["1:1 csv-header"]),
        ("năm,giá trị\n", ["31:8 csv-empty"]),
        ("năm,giá trị\n2019,1\n2020,…\n", ["3:2 point-none"]),
        ("năm,giá trị\n2019,1\nTổng cộng,2\n", ["3:1 point-total"]),
        (b"PK\x03\x04 a workbook", ["1:1 no-text-file"]),
        ("năm,giá trị\n,1\n", ["2:1 csv-period"]),
        ("năm,giá trị\n2019,1 ha\n", ["2:2 point-unit"]),
        ('năm,giá trị\n2019,"' + "1" * 200_000 + '"\n', ["2:1 broken-csv"]),
        ("năm,giá trị\n2019,1\n".encode("utf-16"), ["1:1 utf-16"]),
        ("năm,gia\n".encode("cp1258"), ["1:2 not-utf-8"]),
        ("năm,giá trị\n" + "".join(f"{n},1\n" for n in range(401)), ["31:8 too-many"]),
    ],
    ids=lambda value: "" if isinstance(value, str | bytes) else str(value),
)
def test_faults_of_a_csv_file_name_row_and_column(
    tmp_path: Path, table: str | bytes, said: list[str]
) -> None:
    """`a.csv:row:column`, all of them in one run."""
    assert from_csv(tmp_path, table) == said


def test_the_place_of_a_cell_is_in_the_csv_file(tmp_path: Path) -> None:
    """And its key is the one that names the file."""
    (tmp_path / "a.csv").write_text("năm,giá trị\n2019,x\n", "utf-8")
    (fault,) = faults_of(tmp_path, changed((POINTS, 'file = "a.csv"')))
    assert str(fault.place) == f"{tmp_path.as_posix()}/a.csv:2:2"
    assert fault.key == "series.growth.file"
