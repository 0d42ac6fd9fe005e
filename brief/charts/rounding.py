"""Round numbers: what one mark stands for, and the values of an axis."""

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

INTERVALS = 4  # of an axis, at most
NEAR_ZERO = Decimal("0.5")  # of the largest value: from there on the axis begins at zero


def round_up(least: Decimal) -> Decimal:
    """Return the first of 1, 2, 5, 10, 20 … (or 0.5, 0.2 …) that is not under `least`."""
    power = Decimal(1).scaleb(least.adjusted())
    steps = (power, 2 * power, 5 * power, 10 * power)
    return _plain(next(step for step in steps if step >= least))


def round_values(low: Decimal, high: Decimal, *, from_zero: bool) -> list[Decimal]:
    """Return a few evenly spaced round values that hold `low` to `high`.

    They begin at zero unless all values are far from it and `from_zero` is false.
    """
    if from_zero or low < high * NEAR_ZERO or low == high:
        low = min(low, Decimal(0))
        high = max(high, Decimal(0))
    intervals = INTERVALS
    step = round_up((high - low) / intervals)
    first = (low / step).to_integral_value(ROUND_FLOOR)
    last = (high / step).to_integral_value(ROUND_CEILING)
    return [_plain(step * (first + index)) for index in range(int(last - first) + 1)]


def _plain(value: Decimal) -> Decimal:
    """Return a number without an exponent, and with the decimals that it needs."""
    return Decimal(f"{value.normalize():f}")
