"""A computed result: what is known of it, in which scale, and how it is rounded.

A rounded result stays true: what is under a value rounds up, what is over it rounds
down (9 tỷ ÷ 170 = 52,94 triệu → dưới 53 triệu).
"""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from brief.language.intervals import Interval
from brief.language.numbers import SCALES, format_number, printed
from brief.language.refused import BadFormula, Unknowable
from brief.model import Bound, Language, Quantity

MOST_DECIMALS = 3  # of a result that was not asked to be rounded (FIGURES.md)


def bound_of_result(
    nominal: Fraction, possible: Interval, used: Sequence[Quantity], language: Language
) -> Bound:
    """Return what is known of the result; raises Unknowable when nothing is.

    "khoảng" stays "khoảng" beside exact numbers and "gần", which is close, too.
    """
    bounds = {quantity.bound for quantity in used}
    if Bound.ABOUT in bounds and bounds <= {Bound.ABOUT, Bound.EXACT, Bound.NEARLY}:
        return Bound.ABOUT
    if possible.lower == possible.upper:
        return Bound.EXACT
    if possible.upper == nominal:
        return Bound.BELOW if possible.upper_open else Bound.AT_MOST
    if possible.lower == nominal:
        return Bound.ABOVE if possible.lower_open else Bound.AT_LEAST
    said = "; ".join(printed(quantity, language).plain for quantity in used)
    raise Unknowable("formula-unknowable", operands=said)


def rounding(
    nominal: Fraction,
    used: Sequence[Quantity],
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
    fitting = [
        scale for scale, power in scales.items() if power % 3 == 0 and abs(value) >= 10**power
    ]
    if fitting:
        scale = max(fitting, key=lambda name: scales[name])
        shown = format_number(_decimal(floor(abs(value)), 0), language)
        return BadFormula("formula-endless", text=shown, scale=scale)
    places = next((n for n in range(1, 9) if abs(value) * 10**n >= 10), 9)
    shown = format_number(_decimal(floor(abs(value) * 1000), 3), language)
    return BadFormula("formula-endless-small", text=shown, decimals=str(places))


def rounded(value: Fraction, power: int, decimals: int, bound: Bound) -> Decimal:
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
