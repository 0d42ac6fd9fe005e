"""Numbers typed into texts that no figure stands behind are found; names are not numbers."""

from pathlib import Path

import pytest
from loading import changed, faults_of

from brief.load.bound import loose_numbers

LEAD = "Tỉnh có {projects}."


@pytest.mark.parametrize(
    "text",
    [
        "năm 2021, giai đoạn 2021–2025, ngày 5 tháng 1",
        "ngày 05/01/2022, 4/5 số dự án, Nghị quyết 30/2020/NĐ-CP, Điều 11, khoản 2",
        "dịch COVID-19, mạng 5G, quốc lộ 3, QL3, C-130, Đại hội XIII, lần thứ XX",
        "tinh thần “6 dám”, thủ tục mức độ 4, Nhóm 2, lúc 8h30 hay 8:30",
        "1. Mở đầu",
        "2) Tiếp theo",
        "Vành đai 5",
        "bốn trong chín đơn vị",
        "5 tháng 9 năm 2021, mồng 2 tháng 9",
        "on 5 September 2021, by March 31, 2026",
    ],
)
def test_names_years_and_dates_are_no_numbers(text: str) -> None:
    """Nothing in these is a figure."""
    assert list(loose_numbers(text, ())) == []


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("có 77 trường", ["77"]),
        ("trên 141,5 nghìn tỷ đồng", ["141,5"]),
        ("đạt 100%, tăng 2.332 đảng viên.", ["100", "2.332"]),
        ("từ 5-7 lớp", []),
        ("sau 5 tháng, 3 Mayors, ngành may 120 cơ sở", ["5", "3", "120"]),
        ("Vành đai 5 và 6 cầu", ["6"]),
    ],
)
def test_numbers_are_found(text: str, numbers: list[str]) -> None:
    """With the separators that belong to them."""
    assert [number for number, _ in loose_numbers(text, ())] == numbers


def test_the_users_own_names_may_hold_numbers() -> None:
    """`names` in [brief] lists them."""
    assert list(loose_numbers("cầu Bến Tượng 2 dài", ("Bến Tượng 2",))) == []


def test_a_number_that_is_a_figure_is_named_in_the_hint(tmp_path: Path) -> None:
    """What to replace, and by what."""
    (fault,) = faults_of(tmp_path, changed((LEAD, "Thu hút gần 9 tỷ USD.")))
    assert fault.is_warning
    assert fault.text("vi").endswith("thay “gần 9 tỷ USD” bằng {capital}")


def test_two_numbers_of_a_text_are_two_warnings(tmp_path: Path) -> None:
    """Each with its own hint."""
    faults = faults_of(tmp_path, changed((LEAD, "Có 77 xã và 12 dự án.")))
    assert sorted(fault.code for fault in faults) == ["bound-number", "loose-number"]


def test_a_figure_of_the_same_number_but_of_another_thing_gives_its_value_only(
    tmp_path: Path,
) -> None:
    """12 projects are not 12 communes: what is replaced stands in the text."""
    (fault,) = faults_of(tmp_path, changed((LEAD, "Có 12 xã.")))
    assert fault.text("vi").endswith("thay “12” bằng {projects.value}")
