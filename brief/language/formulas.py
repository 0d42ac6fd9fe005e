"""Figures computed from figures: values, units, and bounds carried along as intervals."""

from collections.abc import Mapping
from fractions import Fraction

from brief.language.expressions import Node, names_in, parse
from brief.language.intervals import Interval, add, interval, invert, multiply, negate
from brief.language.numbers import SCALES
from brief.language.qualifiers import qualifier_of
from brief.language.reading import make_quantity
from brief.language.refused import BadFormula
from brief.language.results import bound_of_result, rounded, rounding
from brief.language.units import PERCENT, PERCENTAGE_POINTS, Unit, counted_together
from brief.model import Language, Quantity
from brief.record import Record


class Value(Record):
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
    bound = bound_of_result(value.nominal, value.range, used, language)
    scale, places = rounding(value.nominal, used, language, round_scale, decimals)
    number = rounded(value.nominal, SCALES[language].get(scale, 0), places, bound)
    qualifier = next((q.qualifier for q in used if q.bound is bound), "")
    return make_quantity(
        number,
        language,
        qualifier=qualifier or qualifier_of(bound, language),
        scale=scale,
        unit=str(value.unit),
    )


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
