"""Which names keep their capital within a sentence."""

import pytest

from brief.language.casing import in_sentence


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ("Dự án trong nước", "dự án trong nước"),
        ("Y tế|Ở nước ngoài", "y tế|ở nước ngoài"),
        ("FDI|GRDP|Thu ngân sách", "FDI|GRDP|thu ngân sách"),
        ("Đảng bộ|Đảng viên mới", "Đảng bộ|đảng viên mới"),
        ("Kinh tế|Thái độ phục vụ|Thái trắng", "kinh tế|thái độ phục vụ|Thái trắng"),
        ("Hà Nội|Xã Hòa Lạc|Nhóm 1", "Hà Nội|Xã Hòa Lạc|Nhóm 1"),
        ("Chính phủ|C-ThaiNguyen", "Chính phủ|C-ThaiNguyen"),
        ("Tiểu học|Tày", "Tiểu học|Tày"),  # a single word: all stay as they are
    ],
)
def test_names_within_a_sentence_begin_small_where_that_is_certain(
    names: str, said: str
) -> None:
    """Not those of places, peoples, the Party and offices, nor abbreviations."""
    assert in_sentence(names.split("|"), "vi") == said.split("|")


def test_english_names_stay_as_they_are_written() -> None:
    """Nobody knows which of them are names of places."""
    assert in_sentence(["German exports"], "en") == ["German exports"]
