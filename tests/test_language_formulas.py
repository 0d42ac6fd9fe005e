"""Qualifiers as bounds, and formulas that carry them."""

from decimal import Decimal
from fractions import Fraction
from math import inf

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from brief.language.expressions import in_words, operands
from brief.language.formulas import evaluate
from brief.language.intervals import interval
from brief.language.numbers import printed
from brief.language.qualifiers import QUALIFIERS, bound_of, qualifier_of
from brief.language.reading import make_quantity, parse_quantity
from brief.language.refused import BadFormula, Refused, Unknowable
from brief.model import Bound, Language, Quantity

TYPED = {
    "fdi_capital": "gần 9 tỷ USD",
    "fdi_projects": "trên 170 dự án",
    "capital": "trên 141,5 nghìn tỷ đồng",
    "projects": "817 dự án",
    "support": "trên 23 tỷ đồng",
    "programmes": "12 chương trình",
    "schemes": "32 đề án",
    "plans": "21 kế hoạch",
    "new": "2.332 đảng viên",
    "members": "95.672 đảng viên",
    "five": "trên 5 dự án",
    "three": "trên 3 dự án",
    "at_least": "ít nhất 10 dự án",
    "at_most": "nhiều nhất 4 dự án",
    "under": "dưới 8 dự án",
    "about": "khoảng 40 người",
    "people": "200 người",
    "share": "5%",
    "old_share": "3,5%",
    "wage": "9 triệu đồng/người",
    "none": "0 người",
}
FIGURES = {name: parse_quantity(text, "vi") for name, text in TYPED.items()}


@pytest.mark.parametrize(
    ("formula", "options", "result"),
    [
        ("fdi_capital / fdi_projects", {"round_scale": "triệu"}, "dưới 53 triệu USD/dự án"),
        ("fdi_capital ÷ fdi_projects", {"decimals": 1, "round_scale": "triệu", "unit": "USD"},
         "dưới 53,0 triệu USD"),
        ("capital / projects", {"round_scale": "tỷ"}, "trên 173 tỷ đồng/dự án"),
        ("programmes + schemes + plans", {"unit": "văn bản"}, "65 văn bản"),
        ("new / members", {"unit": "%", "decimals": 1}, "2,4%"),
        ("members - new", {}, "93.340 đảng viên"),
        ("capital + support", {}, "trên 141,523 nghìn tỷ đồng"),
        ("projects - under", {}, "trên 809 dự án"),
        ("projects − at_least", {}, "nhiều nhất 807 dự án"),
        ("at_least - at_most", {}, "ít nhất 6 dự án"),
        ("projects / fdi_projects", {"unit": "lần", "decimals": 1}, "dưới 4,9 lần"),
        ("five × three / projects", {"unit": "dự án", "decimals": 3}, "trên 0,018 dự án"),
        ("share * people", {}, "10 người"),
        ("share - old_share", {}, "1,5 điểm phần trăm"),
        ("wage × people", {}, "1.800 triệu đồng"),
        ("about × wage", {}, "khoảng 360 triệu đồng"),
        ("people / about", {"unit": "lần"}, "khoảng 5 lần"),
        ("(five + projects) * (share + old_share)", {}, "trên 69,87 dự án"),
        ("fdi_projects", {}, "trên 170 dự án"),
    ],
)  # fmt: skip
def test_formulas(formula: str, options: dict[str, object], result: str) -> None:
    """Units follow, bounds carry through, and a rounded result is still true."""
    made = evaluate(formula, FIGURES, "vi", **options)  # type: ignore[arg-type]
    assert printed(made, "vi").plain == result


@pytest.mark.parametrize(
    ("formula", "options", "code"),
    [
        ("five - three", {}, "formula-unknowable"),
        ("fdi_capital - fdi_capital", {}, "formula-unknowable"),
        ("about + people - about / five * people", {}, "formula-units"),
        ("about / fdi_projects", {"unit": "người"}, "formula-unknowable"),
        ("people / none", {}, "formula-zero"),
        ("people / (projects - projects)", {}, "formula-zero"),
        ("capital + fdi_capital", {"unit": "đồng"}, "formula-units"),
        ("programmes + schemes", {}, "formula-units"),
        ("capital + share", {}, "formula-units"),
        ("capital / projects", {"unit": "USD"}, "formula-unit"),
        ("capital", {"unit": "%"}, "formula-unit"),
        ("new / members", {}, "formula-no-unit"),
        ("new / members", {"unit": "%"}, "formula-endless-small"),
        ("fdi_capital / fdi_projects", {}, "formula-endless"),
        ("new / members", {"unit": "%", "round_scale": "tỷ"}, "formula-nothing-left"),
        ("capital", {"round_scale": "tá"}, "number-scale"),
        ("", {}, "formula-empty"),
        ("new + 5", {}, "formula-number"),
        ("new ^ members", {}, "formula-sign"),
        ("new.members", {}, "formula-sign"),
        ("new members", {}, "formula-syntax"),
        ("new +", {}, "formula-syntax"),
        ("(new", {}, "formula-syntax"),
        ("new)", {}, "formula-syntax"),
        ("- new", {}, "formula-syntax"),
        ("old + new", {}, "formula-name"),
        ("vốn / new", {}, "formula-name"),
        ("(" * 30 + "new" + ")" * 30, {}, "formula-deep"),
        ("+".join(["new"] * 3000), {}, "formula-deep"),
    ],
)
def test_formulas_that_are_refused(formula: str, options: dict[str, object], code: str) -> None:
    """What cannot be known, or makes no sense, has a code of its own."""
    with pytest.raises(Refused) as refused:
        evaluate(formula, FIGURES, "vi", **options)  # type: ignore[arg-type]
    assert refused.value.code == code
    assert isinstance(refused.value, Unknowable if code == "formula-unknowable" else BadFormula)


@pytest.mark.parametrize(
    ("formula", "text", "scale"),
    [
        ("fdi_capital / fdi_projects", "52.941.176", "triệu"),
        ("capital / projects", "173.194.614.443", "tỷ"),
    ],
)
def test_an_endless_result_proposes_a_scale(formula: str, text: str, scale: str) -> None:
    """The hint names a scale, and with it the formula works."""
    with pytest.raises(BadFormula) as refused:
        evaluate(formula, FIGURES, "vi")
    assert refused.value.values == {"text": text, "scale": scale}
    assert evaluate(formula, FIGURES, "vi", round_scale=scale).scale == scale


def test_a_formula_in_words() -> None:
    """The annex shows it with the figures printed and the signs of the language."""
    said = in_words("fdi_capital / (fdi_projects - five)", FIGURES, "vi")
    assert said.replace("\u00a0", " ") == "gần 9 tỷ USD : (trên 170 dự án − trên 5 dự án)"
    assert in_words("people*share", FIGURES, "en").replace("\u00a0", " ") == "200 người × 5%"
    assert operands("(a + b) / a") == ("a", "b")


def test_english_results_speak_english() -> None:
    """The bound is said in the brief's own language."""
    figures = {
        "capital": parse_quantity("nearly 9 billion USD", "en"),
        "projects": parse_quantity("over 170 projects", "en"),
    }
    made = evaluate("capital / projects", figures, "en", round_scale="million")
    assert printed(made, "en").plain == "under 53 million USD/project"


@pytest.mark.parametrize(
    ("units", "formula", "result"),
    [
        ({"a": "dong", "b": "people"}, "a / b", "dong/person"),
        ({"a": "people", "b": "households"}, "a / b", "people/household"),
        ({"a": "dong/people", "b": "people"}, "a * b", "dong"),
        ({"a": "dong/person", "b": "companies"}, "a / b", "dong/person/company"),
        ({"a": "tonnes", "b": "hectares"}, "a / b", "tonnes/hectare"),
        ({"a": "USD", "b": "members of staff"}, "a / b", "USD/member of staff"),
        ({"a": "pupils", "b": "classes"}, "a / b", "pupils/class"),
        ({"a": "kWh", "b": "buses"}, "a / b", "kWh/bus"),
    ],
)
def test_english_units_are_one_under_the_line(
    units: dict[str, str], formula: str, result: str
) -> None:
    """Dong for each person; what is typed in the plural cancels all the same."""
    figures = {name: parse_quantity(f"8 {unit}", "en") for name, unit in units.items()}
    assert evaluate(formula, figures, "en", decimals=0).unit == result


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_bound_has_a_word(language: Language) -> None:
    """Words and bounds answer each other in both languages."""
    for word, bound in QUALIFIERS[language].items():
        assert bound_of(word.upper(), language) is bound
        assert bound_of(qualifier_of(bound, language), language) is bound
    assert set(QUALIFIERS[language].values()) == set(Bound) - {Bound.EXACT}
    assert bound_of("", language) is Bound.EXACT
    assert bound_of("chừng", language) is None


@pytest.mark.parametrize(
    ("text", "lower", "upper", "lower_open", "upper_open"),
    [
        ("5 dự án", 5, 5, False, False),
        ("trên 5 dự án", 5, inf, True, True),
        ("ít nhất 5 dự án", 5, inf, False, True),
        ("dưới 5 dự án", 0, 5, False, True),
        ("nhiều nhất 5 dự án", 0, 5, False, False),
        ("gần 5 dự án", 0, 5, True, True),
        ("gần -5%", -5, 0, True, True),
        ("dưới -5%", -inf, -5, False, True),
        ("khoảng 5 dự án", -inf, inf, True, True),
        ("gần 9 tỷ USD", 0, 9 * 10**9, True, True),
    ],
)
def test_bounds_are_intervals(
    text: str, lower: float, upper: float, lower_open: bool, upper_open: bool
) -> None:
    """What a qualifier claims, as the values that it allows."""
    found = interval(parse_quantity(text, "vi"))
    assert (found.lower, found.upper) == (lower, upper)
    assert (found.lower_open, found.upper_open) == (lower_open, upper_open)


# ── whatever the true values are, the printed result is true ─────────────────

NUMBERS = st.decimals(0, 1000, places=1).map(lambda number: number + 0)
FORMULAS = ["a + b", "a - b", "a * b", "a / b", "(a + b) / c", "a / (b * c)", "a - b + c",
            "(a - b) * c", "a / b - c", "a * (b + c)"]  # fmt: skip


def bounded(number: Decimal, bound: Bound) -> Quantity:
    """Make a quantity without a unit."""
    return make_quantity(number, "vi", qualifier=qualifier_of(bound, "vi"))


def a_true_value(quantity: Quantity, share: Fraction) -> Fraction:
    """Return a value that the quantity allows, by `share` of the way from its number."""
    number = Fraction(quantity.number)
    reach = {
        Bound.EXACT: Fraction(0),
        Bound.ABOVE: share * 500 + Fraction(1, 97),
        Bound.AT_LEAST: share * 500,
        Bound.BELOW: -share * number * Fraction(98, 99) - number / 99,
        Bound.AT_MOST: -share * number,
        Bound.NEARLY: -share * number / 2 - number / 99,
    }
    return number + reach[quantity.bound]


@settings(max_examples=300)
@given(
    st.sampled_from(FORMULAS),
    st.lists(NUMBERS, min_size=3, max_size=3),
    st.lists(
        st.sampled_from([b for b in Bound if b is not Bound.ABOUT]), min_size=3, max_size=3
    ),
    st.lists(st.fractions(0, 1, max_denominator=50), min_size=3, max_size=3),
    st.integers(0, 3),
)
def test_a_computed_bound_holds_every_value_that_the_inputs_allow(
    formula: str,
    numbers: list[Decimal],
    bounds: list[Bound],
    shares: list[Fraction],
    decimals: int,
) -> None:
    """Sampled true values of the operands make a value inside the printed claim."""
    made = [bounded(number, bound) for number, bound in zip(numbers, bounds, strict=True)]
    values = [a_true_value(q, share) for q, share in zip(made, shares, strict=True)]
    assume(all(value in interval(q) for value, q in zip(values, made, strict=True)))
    figures = dict(zip("abc", made, strict=True))
    try:
        result = evaluate(formula, figures, "vi", decimals=decimals, unit="lần")
        truth = eval(formula, {}, dict(zip("abc", values, strict=True)))
    except (Refused, ZeroDivisionError):
        return
    if result.bound is Bound.EXACT:  # rounded half up, and said to be so by `decimals`
        assert abs(truth - Fraction(result.number)) * 10**decimals * 2 <= 1
    else:
        assert _claims(result, truth)


def _claims(result: Quantity, truth: Fraction) -> bool:
    number = Fraction(result.number)
    return {
        Bound.BELOW: truth < number,
        Bound.AT_MOST: truth <= number,
        Bound.ABOVE: truth > number,
        Bound.AT_LEAST: truth >= number,
    }[result.bound]
