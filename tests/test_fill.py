"""`brief fill`: a file of figures for each row of a table, as letters are merged."""

from pathlib import Path

import pytest

from brief.cli import run
from brief.load import load_file
from brief.model import Brief

TEMPLATE = """[brief]
title = "<<Xã>> năm 2025"
period = "2025"
source = "Báo cáo của UBND << xã >>"
[figures.a]
label = "Dân số"
value = "<<Dân số>> người"
previous = "<<dan_so_2024>> người"
note = "<<Ghi chú>>"
"""
ROWS = (
    "\ufeffXã;Dân số;Dân số 2024;Ghi chú;\r\n"
    'Xã Tân Lập;"12.480";12.001;"chưa gồm ""thôn mới"" \\ 2";\r\n;;;;\r\nXã An Bình;9650;;;\r\n'
)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Return a folder with a template and a table."""
    (tmp_path / "mẫu.toml").write_text(TEMPLATE, "utf-8")
    (tmp_path / "các xã.csv").write_bytes(ROWS.encode())
    return tmp_path


def fill(place: Path, *more: str) -> int:
    """Run the command on them."""
    return run(["fill", str(place / "mẫu.toml"), str(place / "các xã.csv"), *more], "vi")


def brief(place: Path, name: str) -> Brief:
    """Return the brief of a row; it has no warnings."""
    loaded = load_file(place / "các xã" / f"{name}.toml")
    assert loaded.warnings == ()
    return loaded.brief


def test_each_row_makes_a_file_that_loads(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Beside the table, in its name; quotes and backslashes are text."""
    assert fill(place) == 0
    assert f'brief build "{place / "các xã"}"' in capsys.readouterr().out
    first = brief(place, "xa-tan-lap")
    assert first.title == "Xã Tân Lập năm 2025"
    assert first.figures["a"].quantity.number == 12480
    assert first.figures["a"].note == 'chưa gồm "thôn mới" \\ 2'
    assert first.figures["a"].source.title == "Báo cáo của UBND Xã Tân Lập"


def test_a_line_with_an_empty_cell_is_left_out(place: Path) -> None:
    """All other lines stay where they stand in the template."""
    fill(place)
    figure = brief(place, "xa-an-binh").figures["a"]
    assert (figure.previous, figure.note, figure.place.line) == (None, "", 5)


def test_filling_again_writes_what_changed(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Files of rows that are gone are told; those of others are not written over."""
    fill(place)
    (place / "các xã.csv").write_bytes(ROWS.replace("9650", "9651").encode())
    fill(place)
    assert "mới hoặc có thay đổi: 1" in capsys.readouterr().out
    (place / "các xã.csv").write_bytes(ROWS.replace("An Bình", "Mới").encode())
    fill(place)
    assert "xa-an-binh.toml\n  cảnh báo: bảng không còn dòng nào" in capsys.readouterr().err
    (place / "các xã" / "xa-moi.toml").write_text("của tôi", "utf-8")
    assert fill(place) == 2
    assert "không bị ghi đè" in capsys.readouterr().err
    assert fill(place, str(place / "nơi khác")) == 0


@pytest.mark.parametrize(
    ("template", "rows", "said"),
    [
        (
            "<<dân sô nữ>>",
            "Xã;Dân số\nA;1\n",
            "mẫu.toml:1:1\n  lỗi: bảng không có cột “dân sô nữ”",
        ),
        ("<<dân sô nữ>>", "Xã;Dân số\nA;1\n", "có lẽ là <<Dân số>>. Các cột: Dân số, Xã"),
        ("title", "Xã;Dân số\nA;1\n", 'như title = "<<Xã>>"'),
        ("<<Xã>>", "Xã;Dân số\n;1\n", "các xã.csv:2:1\n  lỗi: ô đầu của dòng để trống"),
        ("<<Xã>>", "Xã;Dân số\nTân Hòa;1\nTân Hoa;2\n", "csv:3:1\n  lỗi: “Tân Hoa” cho cùng"),
        ("<<Xã>>", "Xã;Dân số;dan so\nA;1;2\n", "“Dân số” được dùng hai lần"),
        ("<<Xã>>", "Xã;Dân số\n", "tệp CSV không có dòng số liệu nào"),
    ],
)
def test_what_does_not_fit_is_told_before_anything_is_written(
    place: Path, capsys: pytest.CaptureFixture[str], template: str, rows: str, said: str
) -> None:
    """At its place in the template or in the table."""
    (place / "mẫu.toml").write_text(template, "utf-8")
    (place / "các xã.csv").write_text(rows, "utf-8")
    assert fill(place) == 2
    assert said in capsys.readouterr().err
    assert not (place / "các xã").exists()
