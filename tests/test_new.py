"""`brief new`: a starting file that is right as it stands, and with its examples in use."""

import os
import re
from pathlib import Path

import pytest

from brief.build import build
from brief.cli import run
from brief.load import load_file
from brief.load.sheet import read_sheet
from brief.model import Language


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_starting_file_builds_without_a_warning(tmp_path: Path, language: Language) -> None:
    """A PDF and cards, marked as a draft: its numbers are made up."""
    assert run(["new", str(tmp_path / "so-lieu.toml")], language) == 0
    built = build(tmp_path / "so-lieu.toml", tmp_path / "output", only="pdf", jobs=1)
    assert built.warnings == ()
    brief = load_file(tmp_path / "so-lieu.toml").brief
    assert (brief.status, brief.language) == ("draft", language)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_examples_in_the_starting_file_are_right(
    tmp_path: Path, language: Language
) -> None:
    """With the # taken away from those at its end."""
    run(["new", str(tmp_path / "a.toml")], language)
    before, end = (tmp_path / "a.toml").read_text("utf-8").split("#[[sections]]", 1)
    examples = re.sub("^#", "", "[[sections]]" + end, flags=re.MULTILINE)
    (tmp_path / "a.toml").write_text(before + examples, "utf-8")
    loaded = load_file(tmp_path / "a.toml")
    assert (len(loaded.brief.sections), len(loaded.brief.cards)) == (1, 2)
    assert loaded.warnings == ()


def test_no_file_is_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2, and a hint that names another file."""
    (tmp_path / "a.toml").write_text("của tôi", "utf-8")
    assert run(["new", str(tmp_path / "a.toml")], "vi") == 2
    assert "không ghi đè" in capsys.readouterr().err
    assert (tmp_path / "a.toml").read_text("utf-8") == "của tôi"


def test_what_is_no_name_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """A root, or nothing at all."""
    for name in ("/", ""):
        assert run(["new", name], "en") == 2
        assert "is not the name of a file" in capsys.readouterr().err


def test_the_name_may_lack_its_ending_and_its_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Lines end as the editors of the system write them."""
    assert run(["new", str(tmp_path / "Số liệu 2025" / "xã An Bình")], "vi") == 0
    assert 'An Bình.toml"' in capsys.readouterr().out  # a command to copy, with its quotes
    data = (tmp_path / "Số liệu 2025" / "xã An Bình.toml").read_bytes()
    assert data.count(b"\n") == data.count(os.linesep.encode())


def test_a_small_value_with_a_comma_makes_cards(tmp_path: Path) -> None:
    """The comma is read back from the pixels of every size."""
    (tmp_path / "a.toml").write_text(
        '[brief]\ntitle = "Xã An Bình"\nperiod = "2025"\nsource = "Báo cáo năm"\n'
        '[figures.a]\nlabel = "Số người bình quân một hộ"\nvalue = "3,8 người/hộ"\n',
        "utf-8",
    )
    files = build(tmp_path / "a.toml", tmp_path / "b", only="cards", jobs=1).files
    assert sum(file.suffix in (".png", ".jpg") for file in files) == 6


def test_a_sheet_from_excel_becomes_figures(tmp_path: Path) -> None:
    """A row a figure; empty rows and cells, quotes and equal labels do no harm."""
    rows = (
        "\ufeffChỉ tiêu;Giá trị;Đơn vị;Nhóm\r\nDân số;12.480;người;Dân cư\r\n"
        'Thu ngân sách;"trên 86,5";tỷ đồng;Kinh tế\r\n"Trường ""chuẩn""";3;trường;\r\n;;;\r\n'
        "Dân số;6.300;người;Nữ\r\nHộ nghèo;2,1%;;\r\n"
    )
    (tmp_path / "bảng.csv").write_bytes(rows.encode())
    arguments = ["new", str(tmp_path / "a.toml"), "--from", str(tmp_path / "bảng.csv")]
    assert run(arguments, "vi") == 0
    figures = load_file(tmp_path / "a.toml").brief.figures
    assert list(figures) == ["dan_so", "thu_ngan_sach", "truong_chuan", "dan_so_2", "ho_ngheo"]
    assert figures["thu_ngan_sach"].quantity.qualifier == "trên"
    assert figures["truong_chuan"].label == 'Trường "chuẩn"'
    assert figures["dan_so_2"].group == "Nữ"


def test_a_sheet_of_an_office_is_read_by_its_header(tmp_path: Path) -> None:
    """Under a title, with numbers of rows, groups on rows of their own, years and a plan."""
    (tmp_path / "b.csv").write_text(
        "KẾT QUẢ NĂM 2025;;;;;\n"
        "STT;Chỉ tiêu;ĐVT;Kế hoạch 2025;Thực hiện năm 2024;Ước thực hiện năm 2025\n"
        "I;KINH TẾ;;;;\n1;Thu ngân sách;tỷ đồng;305;289,4;trên 312,7\n",
        "utf-8",
    )
    assert read_sheet(tmp_path / "b.csv") == [
        {
            "label": "Thu ngân sách",
            "value": "trên 312,7 tỷ đồng",
            "previous": "289,4 tỷ đồng",
            "target": "305 tỷ đồng",
            "group": "KINH TẾ",
        }
    ]


@pytest.mark.parametrize(
    ("sheet", "figures"),
    [
        ("Dân số,12.480,người\n", [{"label": "Dân số", "value": "12.480 người"}]),
        ("đơn vị;giá trị;nội dung\nxã;5;Xã\n", [{"label": "Xã", "value": "5 xã"}]),
        (
            "Indicator,2024,2025\nUnits,7,9\n",
            [{"label": "Units", "value": "9", "previous": "7"}],
        ),
    ],
)
def test_a_sheet_may_lack_a_header_or_have_another_order(
    tmp_path: Path, sheet: str, figures: list[dict[str, str]]
) -> None:
    """No row is lost, and no column is taken for another."""
    (tmp_path / "b.csv").write_text(sheet, "utf-8")
    assert read_sheet(tmp_path / "b.csv") == figures


def test_an_empty_sheet_makes_no_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is wrong with it is told at the sheet."""
    (tmp_path / "b.csv").write_text("Chỉ tiêu;Giá trị\n", "utf-8")
    arguments = ["new", str(tmp_path / "a.toml"), "--from", str(tmp_path / "b.csv")]
    assert run(arguments, "vi") == 2
    assert "không có dòng số liệu" in capsys.readouterr().err
    assert not (tmp_path / "a.toml").exists()


def test_what_is_wrong_in_a_sheet_is_told_at_its_line_of_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The file is written all the same, to be mended."""
    (tmp_path / "b.csv").write_text("Chỉ tiêu;Giá trị\nDân số;12.4 người\nXã;\n", "utf-8")
    arguments = ["new", str(tmp_path / "a.toml"), "--from", str(tmp_path / "b.csv")]
    assert run(arguments, "vi") == 2
    assert capsys.readouterr().err.count("lỗi: ") == 2
    assert (tmp_path / "a.toml").exists()


def test_how_the_columns_of_a_sheet_were_read_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the file; a year that nobody understood is doubted, for it may be the value."""
    header = "TT;Chỉ tiêu;ĐVT;TH 2024;KH 2025;Ước TH 2025;Số 2026"
    (tmp_path / "b.csv").write_text(f"{header}\n1;Tôm;Tấn;6.102;6.500;6.480;9\n", "utf-8")
    arguments = ["new", str(tmp_path / "a.toml"), "--from", str(tmp_path / "b.csv")]
    assert run(arguments, "vi") == 0
    assert "không rõ cột “Số 2026” là gì" in capsys.readouterr().err
    text = (tmp_path / "a.toml").read_text("utf-8")
    assert "# Ước TH 2025: value\n# Cột không dùng: TT, Số 2026\n" in text
    figure = load_file(tmp_path / "a.toml").brief.figures["tom"]
    said = (figure.quantity, figure.previous, figure.target)
    assert [quantity and str(quantity.number) for quantity in said] == ["6480", "6102", "6500"]
    assert figure.quantity.unit == "tấn"
