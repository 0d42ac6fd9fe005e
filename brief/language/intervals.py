"""Bounds as intervals of the true value, and the arithmetic that carries them."""

from fractions import Fraction
from math import inf, isfinite

from brief.model import Bound, Quantity
from brief.record import Record

End = Fraction | float  # a float is only ever an infinity: no bound on that side
ZERO = Fraction(0)


class Interval(Record):
    """The values that a quantity may truly have, from `lower` to `upper`."""

    lower: End = -inf
    upper: End = inf
    lower_open: bool = True
    upper_open: bool = True

    def __contains__(self, value: Fraction) -> bool:
        over = value > self.lower or (value == self.lower and not self.lower_open)
        under = value < self.upper or (value == self.upper and not self.upper_open)
        return over and under


def interval(quantity: Quantity) -> Interval:
    """Return the values, in units, that a quantity as printed may truly have.

    A published number is not negative unless it is printed so: "dưới 5 dự án" is 0 to
    5, "gần 9 tỷ" is over 0. "gần" is nearer to 0 than its number, whichever the sign.
    "khoảng" claims no bound at all.
    """
    value = Fraction(quantity.amount)
    floor: End = ZERO if value > 0 else -inf
    return {
        Bound.EXACT: Interval(value, value, lower_open=False, upper_open=False),
        Bound.ABOVE: Interval(lower=value),
        Bound.AT_LEAST: Interval(lower=value, lower_open=False),
        Bound.BELOW: Interval(floor, value, lower_open=False),
        Bound.AT_MOST: Interval(floor, value, lower_open=False, upper_open=False),
        Bound.NEARLY: Interval(min(value, ZERO), max(value, ZERO)) if value else Interval(),
        Bound.ABOUT: Interval(),
    }[quantity.bound]


# ── arithmetic on intervals ──────────────────────────────────────────────────


def add(a: Interval, b: Interval) -> Interval:
    """Return all sums of a value of `a` and one of `b`."""
    return Interval(
        _sum(a.lower, b.lower),
        _sum(a.upper, b.upper),
        a.lower_open or b.lower_open,
        a.upper_open or b.upper_open,
    )


def negate(a: Interval) -> Interval:
    """Return all values of `a` with the other sign."""
    return Interval(-a.upper, -a.lower, a.upper_open, a.lower_open)


def multiply(a: Interval, b: Interval) -> Interval:
    """Return all products of a value of `a` and one of `b`: they lie between the corners."""
    corners = [_corner(x, y) for x in _ends(a) for y in _ends(b)]
    lower, lower_open = min(corners)  # of equal corners, the closed one
    upper, upper_open = max(corners, key=lambda corner: (corner[0], not corner[1]))
    return Interval(lower, upper, lower_open, upper_open)


def invert(a: Interval) -> Interval:
    """Return 1 ÷ each value of `a` but 0; values on both sides of 0 leave no bound."""
    if a.lower < 0 < a.upper:
        return Interval()
    lower, upper = _inverse(a.upper, -inf), _inverse(a.lower, inf)
    return Interval(lower, upper, _open(a.upper_open, lower), _open(a.lower_open, upper))


def _sum(x: End, y: End) -> End:
    if isfinite(x) and isfinite(y):
        return x + y
    return y if isfinite(x) else x


def _ends(a: Interval) -> tuple[tuple[End, bool], tuple[End, bool]]:
    return (a.lower, a.lower_open), (a.upper, a.upper_open)


def _corner(x: tuple[End, bool], y: tuple[End, bool]) -> tuple[End, bool]:
    """Return the product of two ends; a closed 0 stays closed, whatever it meets."""
    zeros = [end_open for end, end_open in (x, y) if end == 0]
    if zeros:
        return ZERO, all(zeros)
    if isfinite(x[0]) and isfinite(y[0]):
        return x[0] * y[0], x[1] or y[1]
    return (inf if (x[0] > 0) is (y[0] > 0) else -inf), True


def _inverse(end: End, at_zero: float) -> End:
    if not end:
        return at_zero
    return 1 / end if isfinite(end) else ZERO


def _open(was_open: bool, end: End) -> bool:
    return was_open or not end or not isfinite(end)
