"""Vietnamese alphabetical order."""

from pathlib import Path
from random import Random

from brief.language.sorting import sort_key

FIXTURE = Path(__file__).parent / "data" / "sort_order.txt"


def test_the_order_is_that_of_icu() -> None:
    """More than 4,000 lines that ICU sorted (tools/make_sort_order.py) come out alike."""
    lines = FIXTURE.read_text("utf-8").split("\n")[1:-1]
    shuffled = Random(5).sample(lines, len(lines))
    assert len(lines) > 4000
    assert sorted(shuffled, key=sort_key) == lines


def test_letters_come_before_tones_and_tones_before_case() -> None:
    """The dictionary's order: a ă â, d đ; ngang huyền hỏi ngã sắc nặng; small first."""
    ordered = [
        "a",
        "A",
        "à",
        "À",
        "ả",
        "ã",
        "á",
        "ạ",
        "an",
        "ă",
        "ắ",
        "â",
        "b",
        "d",
        "đ",
        "Đ",
        "e",
    ]
    assert sorted(Random(1).sample(ordered, len(ordered)), key=sort_key) == ordered


def test_provinces_in_order() -> None:
    """Syllable after syllable, a space before all letters."""
    ordered = ["An Giang", "Bạc Liêu", "Bắc Giang", "Cà Mau", "Cao Bằng", "Cần Thơ", "Đà Nẵng",
               "Đắk Lắk", "Hà Giang", "Hà Nam", "Hải Dương", "Thái Bình"]  # fmt: skip
    assert sorted(Random(3).sample(ordered, len(ordered)), key=sort_key) == ordered


def test_digits_signs_and_foreign_letters_have_a_place() -> None:
    """Signs, digits, letters; ü stands with u; unknown letters come last."""
    ordered = ["", " a", "-", "1", "2", "a", "u", "ü", "v", "z", "ß", "中"]
    assert sorted(Random(2).sample(ordered, len(ordered)), key=sort_key) == ordered
