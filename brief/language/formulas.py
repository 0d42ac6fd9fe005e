"""Figures computed from figures, with their units and bounds.

Bounds are carried along as intervals, and a rounded result stays true: what is under
a value rounds up, what is over it rounds down (9 tỷ ÷ 170 = 52,94 → dưới 53 triệu).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from brief.language.expressions import SIGNS, Node, names_in, parse, tokens_of
from brief.language.intervals import Interval, add, interval, invert, multiply, negate
from brief.language.numbers import SCALES, format_number, printed
from brief.language.qualifiers import qualifier_of
from brief.language.reading import make_quantity
from brief.language.refused import BadFormula, Unknowable
from brief.language.units import PERCENT, PERCENTAGE_POINTS, Unit, counted_together
from brief.model import Bound, Language, Quantity

MOST_DECIMALS = 3  # of a result that was not asked to be rounded (FIGURES.md)


@dataclass(frozen=True, slots=True)
class Value:
    """A result on the way: what the printed numbers make, what is possible, its unit."""

    nominal: Fraction
    range: Interval
    unit: Unit


def evaluate(
    formula: str,
    figures: Mapping[str, Quantity],
    language: Language,
    *,
    round_scale: str = "",
    decimals: int | None = None,
    unit: str = "",
) -> Quantity:
    """Return what a formula makes, such as "fdi_capital / fdi_projects".

    `round_scale` is a scale word to count in, `decimals` how many are printed, `unit`
    the name of the result where the units of the operands do not say it; with "%" a
    ratio is a share. Raises BadFormula and Unknowable.
    """
    tree = parse(formula)
    names = list(dict.fromkeys(names_in(tree)))
    _check_names(names, figures)
    used = [figures[name] for name in names]
    value = _named(_value(tree, figures, language), unit)
    bound = _bound(value, used, language)
    scale, places = _rounding(value.nominal, used, language, round_scale, decimals)
    number = _rounded(value.nominal, SCALES[language].get(scale, 0), places, bound)
    qualifier = next((q.qualifier for q in used if q.bound is bound), "")
    return make_quantity(
        number,
        language,
        qualifier=qualifier or qualifier_of(bound, language),
        scale=scale,
        unit=str(value.unit),
    )


def in_words(formula: str, figures: Mapping[str, Quantity], language: Language) -> str:
    """Return a formula with its figures printed: "gần 9 tỷ USD : trên 170 dự án"."""
    signs = SIGNS | {"/": ":", "÷": ":"} if language == "vi" else SIGNS
    said = [
        str(printed(figures[token], language)) if token in figures else signs.get(token, token)
        for token in tokens_of(formula)
    ]
    return " ".join(said).replace("( ", "(").replace(" )", ")")


def _check_names(names: list[str], figures: Mapping[str, Quantity]) -> None:
    for name in names:
        if name not in figures:
            raise BadFormula("formula-name", name=name, names=", ".join(sorted(figures)[:9]))


# ── values ───────────────────────────────────────────────────────────────────


def _value(node: Node, figures: Mapping[str, Quantity], language: Language) -> Value:
    if isinstance(node, str):
        quantity = figures[node]
        return Value(Fraction(quantity.amount), interval(quantity), Unit.of(quantity.unit))
    sign, left, right = node
    a, b = _value(left, figures, language), _value(right, figures, language)
    if sign == "+":
        return Value(a.nominal + b.nominal, add(a.range, b.range), _sum_unit(a.unit, b.unit))
    if sign == "−":
        unit = _difference_unit(a.unit, b.unit, language)
        return Value(a.nominal - b.nominal, add(a.range, negate(b.range)), unit)
    if sign == "÷":
        b = _inverse(b, right)
    return _product(a, b)


def _sum_unit(a: Unit, b: Unit) -> Unit:
    together = a if a == b else counted_together(a, b)
    if together is None:
        raise BadFormula("formula-units", first=str(a), second=str(b))
    return together


def _difference_unit(a: Unit, b: Unit, language: Language) -> Unit:
    if a == b == Unit((PERCENT,)):
        return Unit((PERCENTAGE_POINTS[language],))
    return _sum_unit(a, b)


def _product(a: Value, b: Value) -> Value:
    """Multiply; a share of something is that something: 5 % × 200 người = 10 người."""
    unit = a.unit * b.unit
    nominal, product = a.nominal * b.nominal, multiply(a.range, b.range)
    both = a.unit.over + a.unit.under and b.unit.over + b.unit.under
    if both and PERCENT in unit.over:
        return _times(Value(nominal, product, unit.without(PERCENT)), Fraction(1, 100))
    if both and PERCENT in unit.under:
        whole = unit.inverse().without(PERCENT).inverse()
        return _times(Value(nominal, product, whole), Fraction(100))
    return Value(nominal, product, unit)


def _inverse(value: Value, node: Node) -> Value:
    if not value.nominal:
        names = [node] if isinstance(node, str) else names_in(node)
        raise BadFormula("formula-zero", text=", ".join(dict.fromkeys(names)))
    return Value(1 / value.nominal, invert(value.range), value.unit.inverse())


def _times(value: Value, factor: Fraction) -> Value:
    exactly = Interval(factor, factor, lower_open=False, upper_open=False)
    return Value(value.nominal * factor, multiply(value.range, exactly), value.unit)


def _named(value: Value, unit: str) -> Value:
    """Give the result the unit that was asked for, if it can have it."""
    found = value.unit
    if not unit:
        if not found.over:
            raise BadFormula("formula-no-unit")
        if found.is_mixed:
            first, second = found.over[0].split(" + ", 1)
            raise BadFormula("formula-units", first=first, second=second)
        return value
    if unit == PERCENT and found == Unit():
        value, found = _times(value, Fraction(100)), Unit((PERCENT,))
    if found.fixed != Unit.of(unit).fixed:
        raise BadFormula("formula-unit", found=str(found), unit=unit)
    return Value(value.nominal, value.range, Unit((unit,)))


# ── bounds and rounding ──────────────────────────────────────────────────────


def _bound(value: Value, used: list[Quantity], language: Language) -> Bound:
    """Return what is known of the result; raises Unknowable when nothing is.

    "khoảng" stays "khoảng" beside exact numbers and "gần", which is close, too.
    """
    bounds = {quantity.bound for quantity in used}
    if Bound.ABOUT in bounds and bounds <= {Bound.ABOUT, Bound.EXACT, Bound.NEARLY}:
        return Bound.ABOUT
    nominal, possible = value.nominal, value.range
    if possible.lower == possible.upper:
        return Bound.EXACT
    if possible.upper == nominal:
        return Bound.BELOW if possible.upper_open else Bound.AT_MOST
    if possible.lower == nominal:
        return Bound.ABOVE if possible.lower_open else Bound.AT_LEAST
    said = "; ".join(printed(quantity, language).plain for quantity in used)
    raise Unknowable("formula-unknowable", operands=said)


def _rounding(
    nominal: Fraction,
    used: list[Quantity],
    language: Language,
    round_scale: str,
    decimals: int | None,
) -> tuple[str, int]:
    """Return the scale word and the number of decimals to print the result with."""
    scales = SCALES[language]
    if round_scale and round_scale not in scales:
        raise BadFormula("number-scale", name=round_scale, names=", ".join(scales))
    if round_scale:
        return round_scale, decimals or 0
    for scale in sorted({q.scale for q in used if q.scale}, key=scales.__getitem__)[::-1]:
        shown = nominal / 10 ** scales[scale]
        if abs(shown) >= 1 and (decimals is not None or _ends(shown)):
            return scale, _decimals_of(shown) if decimals is None else decimals
    if decimals is None and not _ends(nominal):
        raise _endless(nominal, language)
    return "", _decimals_of(nominal) if decimals is None else decimals


def _ends(value: Fraction) -> bool:
    return bool(10**MOST_DECIMALS % value.denominator == 0)


def _decimals_of(value: Fraction) -> int:
    return next(n for n in range(MOST_DECIMALS + 1) if 10**n % value.denominator == 0)


def _endless(value: Fraction, language: Language) -> BadFormula:
    """Say that a result needs rounding, and propose how."""
    scales = SCALES[language]
    fitting = [scale for scale, power in scales.items() if abs(value) >= 10**power]
    if fitting:
        scale = max(fitting, key=lambda name: scales[name])
        shown = format_number(_decimal(floor(abs(value)), 0), language)
        return BadFormula("formula-endless", text=shown, scale=scale)
    places = next((n for n in range(1, 9) if abs(value) * 10**n >= 10), 9)
    shown = format_number(_decimal(floor(abs(value) * 1000), 3), language)
    return BadFormula("formula-endless-small", text=shown, decimals=str(places))


def _rounded(value: Fraction, power: int, decimals: int, bound: Bound) -> Decimal:
    """Round so that the claim stays true: under a value up, over it down, else half up."""
    shifted = value * Fraction(10) ** (decimals - power)
    if bound in (Bound.BELOW, Bound.AT_MOST):
        digits = ceil(shifted)
    elif bound in (Bound.ABOVE, Bound.AT_LEAST):
        digits = floor(shifted)
    else:
        digits = floor(abs(shifted) + Fraction(1, 2)) * (-1 if shifted < 0 else 1)
    if value and not digits:
        raise BadFormula("formula-nothing-left")
    return _decimal(digits, decimals)


def _decimal(digits: int, decimals: int) -> Decimal:
    """Return digits ÷ 10^decimals, exactly."""
    return Decimal((int(digits < 0), tuple(int(d) for d in f"{abs(digits)}"), -decimals))
