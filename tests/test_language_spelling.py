"""Numbers, changes, ranges and multiples in words."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.language.changes import format_change, format_multiple, format_range
from brief.language.reading import parse_quantity
from brief.language.refused import Unreadable
from brief.language.spelling import to_words
from brief.model import Language


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("0", "không"),
        ("5", "năm"),
        ("10", "mười"),
        ("11", "mười một"),
        ("14", "mười bốn"),
        ("15", "mười lăm"),
        ("20", "hai mươi"),
        ("21", "hai mươi mốt"),
        ("24", "hai mươi tư"),
        ("25", "hai mươi lăm"),
        ("55", "năm mươi lăm"),
        ("100", "một trăm"),
        ("101", "một trăm linh một"),
        ("104", "một trăm linh bốn"),
        ("105", "một trăm linh năm"),
        ("111", "một trăm mười một"),
        ("121", "một trăm hai mươi mốt"),
        ("1000", "một nghìn"),
        ("1005", "một nghìn không trăm linh năm"),
        ("2332", "hai nghìn ba trăm ba mươi hai"),
        ("95672", "chín mươi lăm nghìn sáu trăm bảy mươi hai"),
        # the textbook's own: Toán 4, "Triệu và lớp triệu"
        ("564888", "năm trăm sáu mươi tư nghìn tám trăm tám mươi tám"),
        ("400036105", "bốn trăm triệu không trăm ba mươi sáu nghìn một trăm linh năm"),
        ("700000231", "bảy trăm triệu không nghìn hai trăm ba mươi mốt"),
        ("1000000000", "một tỷ"),
        ("1000000005", "một tỷ không triệu không nghìn không trăm linh năm"),
        ("141500000000000", "một trăm bốn mươi mốt nghìn năm trăm tỷ"),
        ("141.5", "một trăm bốn mươi mốt phẩy năm"),
        ("8.56", "tám phẩy năm mươi sáu"),
        ("0.05", "không phẩy không năm"),
        ("0.195", "không phẩy một trăm chín mươi lăm"),
        ("206.075", "hai trăm linh sáu phẩy không trăm bảy mươi lăm"),
        ("3.1416", "ba phẩy một bốn một sáu"),
        ("2.50", "hai phẩy năm mươi"),
        ("-3.5", "âm ba phẩy năm"),
    ],
)
def test_vietnamese_words(number: str, words: str) -> None:
    """Mốt, tư and lăm after mươi, linh for an empty ten, empty classes between others."""
    assert to_words(Decimal(number), "vi") == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("0", "zero"),
        ("19", "nineteen"),
        ("42", "forty-two"),
        ("100", "one hundred"),
        ("105", "one hundred and five"),
        ("1005", "one thousand and five"),
        ("2332", "two thousand three hundred and thirty-two"),
        ("1000000", "one million"),
        ("141.5", "one hundred and forty-one point five"),
        ("-0.05", "minus zero point zero five"),
    ],
)
def test_english_words(number: str, words: str) -> None:
    """Hyphens in tens, "and" before the last two digits, decimals one by one."""
    assert to_words(Decimal(number), "en") == words


NAMES = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
DIGITS = {name: digit for digit, name in enumerate(NAMES)}
SPECIAL = {"mốt": 1, "tư": 4, "lăm": 5}


def count(words: str) -> int:
    """Read Vietnamese number words back, by themselves: the independent reader."""
    total, group, digit = 0, 0, 0
    for word in words.split():
        if word in DIGITS | SPECIAL:
            digit = (DIGITS | SPECIAL)[word]
        elif word == "mười":
            group += 10
        elif word in ("mươi", "trăm"):
            group, digit = group + digit * {"mươi": 10, "trăm": 100}[word], 0
        elif word in ("nghìn", "triệu"):
            total += (group + digit) * {"nghìn": 10**3, "triệu": 10**6}[word]
            group = digit = 0
        elif word == "tỷ":
            total, group, digit = (total + group + digit) * 10**9, 0, 0
    return total + group + digit


@given(st.integers(0, 10**18 - 1))
def test_words_can_be_counted_back(number: int) -> None:
    """A reader that knows only the words finds the same number."""
    assert count(to_words(Decimal(number), "vi")) == number


def test_what_has_no_words_is_refused() -> None:
    """10¹⁸ and more is not read, nor is infinity."""
    for number in ("1E18", "Infinity", "NaN"):
        with pytest.raises(ValueError, match="in words"):
            to_words(Decimal(number), "vi")


@pytest.mark.parametrize(
    ("language", "old", "new", "change"),
    [
        ("vi", "100 người", "105,2 người", "tăng 5,2%"),
        ("vi", "100 người", "95 người", "giảm 5%"),
        ("vi", "100 người", "100 người", "không đổi"),
        ("vi", "50%", "47%", "giảm 3 điểm phần trăm"),
        ("vi", "0%", "3,5%", "tăng 3,5 điểm phần trăm"),
        ("vi", "92,4% kế hoạch", "91,5% kế hoạch", "giảm 0,9 điểm phần trăm"),
        ("vi", "3 nghìn người", "3.001 người", "tăng 0,03%"),
        ("vi", "800 triệu đồng", "1 tỷ đồng", "tăng 25%"),
        ("vi", "100 người", "199 người", "tăng 99%"),
        ("vi", "26.200 lượt", "312.220 lượt", "tăng gấp 11,9 lần"),
        ("vi", "50 người", "100 người", "tăng gấp 2 lần"),
        ("vi", "100 người", "204 người", "tăng gấp 2,0 lần"),
        ("vi", "3 người", "1.000 người", "tăng gấp 333 lần"),
        ("vi", "20%", "60%", "tăng 40 điểm phần trăm"),
        ("en", "2 members", "7 members", "up 3.5-fold"),
        ("en", "100 members", "106.25 members", "up 6.3%"),
        ("en", "50%", "47%", "down 3 percentage points"),
        ("en", "50%", "50%", "unchanged"),
    ],
)
def test_changes(language: Language, old: str, new: str, change: str) -> None:
    """Percent for values, times from two on, points for shares, no false zero."""
    before, after = parse_quantity(old, language), parse_quantity(new, language)
    assert format_change(before, after, language).replace("\u00a0", " ") == change


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("5 người", "5 dự án", "change-units"),
        ("5 tỷ USD", "5 tỷ đồng", "change-units"),
        ("trên 5 người", "7 người", "change-unknown"),
        ("5 người", "gần 7 người", "change-unknown"),
        ("0 người", "7 người", "change-unknown"),
        ("-2 tỷ đồng", "7 tỷ đồng", "change-unknown"),
        ("3,4 tỷ đồng", "-12,5 tỷ đồng", "change-unknown"),
    ],
)
def test_unknown_changes_are_refused(old: str, new: str, code: str) -> None:
    """Nothing is said of unlike units, of bounds, or of a start at nothing."""
    with pytest.raises(Unreadable) as refused:
        format_change(parse_quantity(old, "vi"), parse_quantity(new, "vi"), "vi")
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("language", "low", "high", "said"),
    [
        ("vi", "5 tỷ đồng", "7 tỷ đồng", "từ 5 đến 7 tỷ đồng"),
        ("vi", "5%", "7%", "từ 5 đến 7%"),
        ("vi", "800 triệu đồng", "1 tỷ đồng", "từ 800 triệu đồng đến 1 tỷ đồng"),
        ("en", "5 members", "7 members", "from 5 to 7 members"),
    ],
)
def test_ranges(language: Language, low: str, high: str, said: str) -> None:
    """The unit stands once when both ends share it."""
    ends = parse_quantity(low, language), parse_quantity(high, language)
    assert format_range(*ends, language).replace("\u00a0", " ") == said


def test_multiples() -> None:
    """Gấp so many times."""
    assert format_multiple(Decimal("4.8"), "vi") == "gấp\u00a04,8\u00a0lần"
    assert format_multiple(Decimal("4.8"), "en") == "4.8\u00a0times"
    assert format_multiple(Decimal(817) / Decimal(204), "vi") == "gấp\u00a04,0\u00a0lần"
