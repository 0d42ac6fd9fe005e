"""Numbers and quantities as they are printed."""

from decimal import Decimal
from random import Random

import pytest

from brief.language.numbers import format_number, printed, round_half_up, scale_before
from brief.language.reading import parse_quantity
from brief.model import Language


@pytest.mark.parametrize(
    ("number", "vi", "en"),
    [
        ("0", "0", "0"),
        ("999", "999", "999"),
        ("2332", "2.332", "2,332"),
        ("95672", "95.672", "95,672"),
        ("1000000", "1.000.000", "1,000,000"),
        ("1E+3", "1.000", "1,000"),
        ("141.5", "141,5", "141.5"),
        ("141.50", "141,50", "141.50"),
        ("0.125", "0,125", "0.125"),
        ("-3.5", "−3,5", "−3.5"),
        ("-0", "0", "0"),
        ("999999999999999999", "999.999.999.999.999.999", "999,999,999,999,999,999"),
    ],
)
def test_digits_are_grouped_and_pointed(number: str, vi: str, en: str) -> None:
    """Vietnamese groups with dots, English with commas; four digits are grouped, too."""
    assert format_number(Decimal(number), "vi") == vi
    assert format_number(Decimal(number), "en") == en


@pytest.mark.parametrize(
    ("number", "decimals", "shown"),
    [
        ("141.25", 1, "141,3"),  # a binary float would make 141,2
        ("-141.25", 1, "−141,3"),
        ("0.5", 0, "1"),
        ("1.005", 2, "1,01"),
        ("2.4375", 1, "2,4"),
        ("9", 1, "9,0"),
        ("-0.04", 1, "0,0"),
        ("123456789012345678.5", 0, "123.456.789.012.345.679"),
    ],
)
def test_halves_round_away_from_zero(number: str, decimals: int, shown: str) -> None:
    """As many decimals as asked for, half up, at any size."""
    assert format_number(Decimal(number), "vi", decimals) == shown


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
def test_what_has_no_digits_is_refused(number: str) -> None:
    """Infinities are no numbers to print."""
    with pytest.raises(ValueError, match="no digits"):
        format_number(Decimal(number), "vi")


@pytest.mark.parametrize(
    ("language", "text", "parts"),
    [
        ("vi", "trên 141,5 nghìn tỷ đồng", ("trên", "141,5", "nghìn tỷ đồng")),
        ("vi", "gần 9 tỷ USD", ("gần", "9", "tỷ USD")),
        ("vi", "2.332", ("", "2.332", "")),
        ("vi", "100%", ("", "100", "%")),
        ("vi", "5,2% GDP", ("", "5,2", "% GDP")),
        ("vi", "ít nhất 5 người", ("ít nhất", "5", "người")),
        ("en", "over 141.5 trillion dong", ("over", "141.5", "trillion dong")),
        ("en", "at least 2,332 members", ("at least", "2,332", "members")),
    ],
)
def test_a_quantity_is_printed_as_it_was_typed(
    language: Language, text: str, parts: tuple[str, str, str]
) -> None:
    """Its parts have ordinary spaces, the whole has spaces that do not break."""
    shown = printed(parse_quantity(text, language), language)
    assert (shown.qualifier, shown.value, shown.scale_unit) == parts
    assert shown.plain == text
    assert str(shown) == text.replace(" ", "\u00a0")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("95% kế hoạch", "95%", "kế hoạch"),
        ("12,1‰", "12,1‰", ""),
        ("4,7%/năm", "4,7%/năm", ""),
        ("gần 9 tỷ USD", "9", "tỷ USD"),
    ],
)
def test_a_sign_stands_at_its_digits(text: str, value: str, unit: str) -> None:
    """The rest of the unit stands apart, as any other."""
    assert printed(parse_quantity(text, "vi"), "vi").signed == (value, unit)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("27 sở, ban, ngành, đơn vị", "27_sở,_ban,_ngành,_đơn_vị"),
        ("27 sở, ban, ngành, đơn vị và xã", "27_sở, ban, ngành, đơn vị và xã"),
        ("trên 141,5 nghìn tỷ đồng Việt Nam", "trên_141,5_nghìn_tỷ_đồng Việt Nam"),
        ("ít nhất 1.234 doanh nghiệp nhỏ và vừa", "ít_nhất_1.234_doanh nghiệp nhỏ và vừa"),
    ],
)
def test_a_long_unit_may_break_after_its_first_word(text: str, shown: str) -> None:
    """Over 26 letters only qualifier, number, scale and the word after them hold."""
    assert str(printed(parse_quantity(text, "vi"), "vi")).replace("\u00a0", "_") == shown


@pytest.mark.parametrize(
    ("text", "scale"),
    [
        ("nghìn tỷ đồng", "nghìn tỷ"),
        ("tỷ USD", "tỷ"),
        ("triệu tỷ", "triệu tỷ"),
        ("triệu phú", ""),  # five millionaires
        ("nghìn tỷ phú", "nghìn"),
        ("tỷ lệ", ""),
        ("người", ""),
    ],
)
def test_a_scale_is_not_the_start_of_a_word(text: str, scale: str) -> None:
    """Millionaires (5 triệu phú) are five people, 5 triệu USD are five million dollars."""
    assert scale_before(text, "vi") == scale


def by_strings(digits: str, negative: bool, group: str, point: str) -> str:
    """Format digits without any number type: the independent formatter."""
    whole, _, decimals = digits.partition(".")
    parts = []
    while len(whole) > 3:
        whole, part = whole[:-3], whole[-3:]
        parts.insert(0, part)
    shown = group.join([whole, *parts]) + (point + decimals if decimals else "")
    return "\u2212" + shown if negative and digits.strip("0.") else shown


def test_another_formatter_agrees_on_ten_thousand_values() -> None:
    """A formatter that knows strings only prints the same."""
    chance = Random(141)
    for _ in range(10_000):
        whole = str(chance.randrange(10 ** chance.randint(1, 18)))
        count = chance.randint(0, 6)
        decimals = "".join(chance.choices("0123456789", k=count))
        digits, negative = f"{whole}.{decimals}".rstrip("."), chance.random() < 0.3
        number = Decimal(("-" if negative else "") + digits)
        assert format_number(number, "vi") == by_strings(digits, negative, ".", ",")
        assert format_number(number, "en") == by_strings(digits, negative, ",", ".")


def test_rounding_keeps_every_digit_of_a_large_number() -> None:
    """Decimal's 28 digits of context do not cut a long number."""
    assert round_half_up(Decimal("123456789012345678901234567890.15"), 1) == Decimal(
        "123456789012345678901234567890.2"
    )
