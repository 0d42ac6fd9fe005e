"""Quantities read as they are printed, and what is refused."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.language.kinds import meant_unit
from brief.language.numbers import SCALES, printed
from brief.language.qualifiers import QUALIFIERS
from brief.language.reading import PROPOSALS, make_quantity, parse_quantity, read_digits
from brief.language.refused import Unreadable
from brief.model import Bound, Language, Quantity

READ = [
    (
        "vi",
        "trên 141,5 nghìn tỷ đồng",
        Bound.ABOVE,
        "141.5",
        "nghìn tỷ",
        "đồng",
        "141500000000000",
    ),
    ("vi", "gần 9 tỷ USD", Bound.NEARLY, "9", "tỷ", "USD", "9000000000"),
    ("vi", "2.332", Bound.EXACT, "2332", "", "", "2332"),
    ("vi", "2332", Bound.EXACT, "2332", "", "", "2332"),
    ("vi", "100%", Bound.EXACT, "100", "", "%", "100"),
    ("vi", "100 %", Bound.EXACT, "100", "", "%", "100"),
    ("vi", "95.672 người", Bound.EXACT, "95672", "", "người", "95672"),
    ("vi", "-3,5%", Bound.EXACT, "-3.5", "", "%", "-3.5"),
    ("vi", "−3,5%", Bound.EXACT, "-3.5", "", "%", "-3.5"),
    ("vi", "141,50", Bound.EXACT, "141.50", "", "", "141.50"),
    ("vi", "Trên  170\u00a0dự án", Bound.ABOVE, "170", "", "dự án", "170"),
    ("vi", "ít nhất 3 vạn người", Bound.AT_LEAST, "3", "vạn", "người", "30000"),
    ("vi", "khoảng 5 triệu phú", Bound.ABOUT, "5", "", "triệu phú", "5"),
    ("vi", "5 m2", Bound.EXACT, "5", "", "m2", "5"),
    ("vi", "27 sở, ban, ngành", Bound.EXACT, "27", "", "sở, ban, ngành", "27"),
    (
        "en",
        "over 141.5 trillion dong",
        Bound.ABOVE,
        "141.5",
        "trillion",
        "dong",
        "141500000000000",
    ),
    ("vi", "không dưới 3.200 nhà", Bound.AT_LEAST, "3200", "", "nhà", "3200"),
    ("vi", "trên dưới 500 người", Bound.ABOUT, "500", "", "người", "500"),
    ("en", "up to 40 cases", Bound.AT_MOST, "40", "", "cases", "40"),
    ("en", "less than 2,332 members", Bound.BELOW, "2332", "", "members", "2332"),
    ("en", "2.332", Bound.EXACT, "2.332", "", "", "2.332"),
]


def test_a_unit_may_end_like_a_bound() -> None:
    """Officials from heads of office up: the number is exact."""
    quantity = parse_quantity("15 cán bộ cấp phòng trở lên", "vi")
    assert (quantity.unit, quantity.qualifier) == ("cán bộ cấp phòng trở lên", "")


@pytest.mark.parametrize("unit", ["phần trăm", "percent", "per cent", "pct"])
def test_percent_in_words_is_meant_as_the_sign(unit: str) -> None:
    """Else a change of it would not be in percentage points."""
    assert meant_unit(unit) == "%"


@pytest.mark.parametrize(
    ("language", "text", "bound", "number", "scale", "unit", "amount"), READ
)
def test_printed_quantities_are_read(
    language: Language, text: str, bound: Bound, number: str, scale: str, unit: str, amount: str
) -> None:
    """Qualifier, digits, scale and unit; the decimals stay as typed."""
    read = parse_quantity(text, language)
    assert (read.bound, str(read.number), read.scale, read.unit) == (bound, number, scale, unit)
    assert read.amount == Decimal(amount)


@pytest.mark.parametrize(
    ("language", "text", "code", "values"),
    [
        ("vi", "", "number-empty", {}),
        ("vi", "nhiều người", "number-none", {}),
        ("vi", "NaN", "number-not-finite", {}),
        ("vi", "-inf", "number-not-finite", {}),
        ("vi", "hơn khoảng 5", "number-not-first", {}),
        ("vi", "l2.480 người", "number-letters", {"suggestion": "12.480 người"}),
        ("vi", "trên 12.48O người", "number-letters", {"suggestion": "trên 12.480 người"}),
        ("vi", "1O%", "number-letters", {"suggestion": "10%"}),
        ("vi", "12.48l người", "number-letters", {"suggestion": "12.481 người"}),
        ("vi", "1,25l", "number-form", {"suggestion": "1,25 l"}),
        ("vi", "5l", "number-form", {"suggestion": "5 l"}),
        ("vi", ">12.480 người", "number-form", {"suggestion": "trên 12.480 người"}),
        ("en", "≈ 5 ha", "number-form", {"suggestion": "about 5 ha"}),
        ("vi", "12.480+ người", "number-form", {"suggestion": "trên 12.480 người"}),
        ("vi", "12'480 người", "number-form", {"suggestion": "12.480 người"}),
        ("vi", "có 9 tỷ", "number-not-first", {}),
        ("vi", "USD 9 tỷ", "number-unit-first", {"suggestion": "9 tỷ USD"}),
        (
            "en",
            "over $4.2 million",
            "number-unit-first",
            {"suggestion": "over 4.2 million USD"},
        ),
        ("vi", "ước đạt 8.412 tỷ đồng", "number-status", {"suggestion": "8.412 tỷ đồng"}),
        ("vi", "ước tính khoảng 5 ha", "number-status", {"suggestion": "khoảng 5 ha"}),
        ("vi", "gấp 2,5 lần", "number-verb", {"word": "gấp", "suggestion": "2,5 lần"}),
        ("vi", "đạt trên 95%", "number-verb", {"suggestion": "trên 95%"}),
        ("en", "up by 7.2%", "number-verb", {"word": "up", "suggestion": "7.2%"}),
        ("vi", "12 xã trở lên", "number-form", {"suggestion": "ít nhất 12 xã"}),
        ("vi", "90% trở xuống", "number-form", {"suggestion": "nhiều nhất 90%"}),
        (
            "en",
            "3 million dollars or more",
            "number-form",
            {"suggestion": "at least 3 million dollars"},
        ),
        ("vi", "(12,4) tỷ đồng", "number-form", {"suggestion": "-12,4 tỷ đồng"}),
        ("vi", "2k hộ", "number-form", {"suggestion": "2 nghìn hộ"}),
        ("vi", "từ 5 đến 7", "number-pair", {"first": "5", "second": "7"}),
        ("vi", "5-7 người", "number-pair", {"first": "5 người", "second": "7 người"}),
        ("vi", "5–7%", "number-pair", {"first": "5%", "second": "7%"}),
        ("vi", "từ 45 đến 50 ha", "number-pair", {"second": "50 ha"}),
        ("en", "from 45 to 50 ha", "number-pair", {"first": "45 ha"}),
        ("vi", "8/10 xã", "number-pair", {"first": "8 xã", "second": "10 xã"}),
        ("vi", "5.8–6.2 ha", "number-two", {}),
        ("vi", "15/8/2025", "number-two", {}),
        ("vi", "9 tỷ 500 triệu đồng", "number-two", {}),
        ("vi", "0,5,6", "number-two", {}),
        ("vi", "141.5", "number-ambiguous", {"first": "141,5", "second": "1.415"}),
        ("vi", "141.5 tỷ", "number-ambiguous", {"first": "141,5 tỷ", "second": "1.415 tỷ"}),
        ("en", "141,5", "number-ambiguous", {"first": "141.5", "second": "1,415"}),
        ("vi", "0.125", "number-form", {"suggestion": "0,125"}),
        ("vi", "1.23.456", "number-form", {"suggestion": "123.456"}),
        ("vi", "1,234,567", "number-form", {"suggestion": "1.234.567"}),
        ("vi", "1,234.5", "number-form", {"suggestion": "1.234,5"}),
        ("vi", "12.34,5", "number-form", {"suggestion": "1.234,5"}),
        ("vi", "95 672 người", "number-form", {"suggestion": "95.672 người"}),
        ("vi", "007", "number-form", {"suggestion": "7"}),
        ("vi", "9tỷ USD", "number-form", {"suggestion": "9 tỷ USD"}),
        ("vi", "5,", "number-form", {"suggestion": "5"}),
        ("vi", "+5,2%", "number-form", {"suggestion": "5,2%"}),
        ("vi", "1.5e3", "number-form", {"suggestion": "1.500"}),
        ("vi", "2E3231221", "number-unclear", {}),
        ("vi", "1.000.000.000.000.000.000", "number-big", {}),
        ("vi", "1.000 triệu tỷ", "number-big", {}),
        ("vi", "0,1234567891", "number-decimals", {}),
    ],
)
def test_other_forms_are_refused(
    language: Language, text: str, code: str, values: dict[str, str]
) -> None:
    """Each with its code, and with what to write where that is known."""
    with pytest.raises(Unreadable) as refused:
        parse_quantity(text, language)
    assert refused.value.code == code
    assert values.items() <= refused.value.values.items()


def test_nine_decimals_are_read() -> None:
    """The most that an amount of quadrillions keeps exactly."""
    assert str(parse_quantity("0,123456789", "vi").number) == "0.123456789"


@given(
    st.text("0123456789.,+−- eE%", min_size=1, max_size=12).filter(str.strip),
    st.sampled_from(["vi", "en"]),
)
def test_a_proposal_can_always_be_read(text: str, language: Language) -> None:
    """Who writes what the hint says has no error any more."""
    for proposal in proposals(text, language):
        assert parse_quantity(proposal, language)


def proposals(text: str, language: Language) -> list[str]:
    """Return what is proposed in place of a text."""
    try:
        parse_quantity(text, language)
    except Unreadable as refused:
        return [refused.values[name] for name in PROPOSALS if name in refused.values]
    return []


UNITS = [
    "",
    "đồng",
    "USD",
    "người",
    "dự án",
    "%",
    "‰",
    "tổ chức đảng",
    "km2",
    "m³",
    "USD/dự án",
]
NUMBERS = st.decimals(-(10**17), 10**17, allow_nan=False, places=3) | st.integers(
    -(10**17), 10**17
).map(Decimal)


@st.composite
def quantities(draw: st.DrawFn, language: Language) -> Quantity:
    """Make any quantity that can be printed."""
    scale = draw(st.sampled_from(["", *SCALES[language]]))
    power = SCALES[language].get(scale, 0)
    number = draw(NUMBERS.filter(lambda n: not n or n.adjusted() + power < 18))
    qualifier = draw(st.sampled_from(["", *QUALIFIERS[language]]))
    unit = draw(st.sampled_from(UNITS))
    return make_quantity(number + 0, language, qualifier=qualifier, scale=scale, unit=unit)


@given(quantities("vi"))
def test_reading_undoes_printing_in_vietnamese(quantity: Quantity) -> None:
    """Format, then parse, is the identity over values, scales, units and qualifiers."""
    assert parse_quantity(str(printed(quantity, "vi")), "vi") == quantity


@given(quantities("en"))
def test_reading_undoes_printing_in_english(quantity: Quantity) -> None:
    """Format, then parse, is the identity in English, too."""
    assert parse_quantity(str(printed(quantity, "en")), "en") == quantity


@given(quantities("vi"))
def test_decimals_survive(quantity: Quantity) -> None:
    """141,50 stays 141,50: the exponent comes back, not only the value."""
    read = parse_quantity(printed(quantity, "vi").plain, "vi")
    assert read.number.as_tuple().exponent == quantity.number.as_tuple().exponent


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"qualifier": "chừng"}, "number-qualifier"),
        ({"scale": "tỉ tỉ"}, "number-scale"),
    ],
)
def test_unknown_words_of_a_bare_number_are_refused(parts: dict[str, str], code: str) -> None:
    """Words given in keys of their own are those of the language, too."""
    with pytest.raises(Unreadable) as refused:
        make_quantity(Decimal(5), "vi", **parts)
    assert refused.value.code == code
    assert "," in refused.value.values["names"]


def test_digits_alone_are_read() -> None:
    """Cells of a table are digits without words."""
    assert read_digits("1.234,5", "vi") == Decimal("1234.5")
