"""Lengths of bars from zero, with room for the number at the end of each."""

from collections.abc import Sequence

from brief.charts.records import Item
from brief.record import Record


class Scale(Record):
    """Points to a unit, and where zero is, in points from the start of the room."""

    factor: float
    zero: float


def fit_scale(values: Sequence[float], reserves: Sequence[float], room: float) -> Scale:
    """Return the largest scale at which each bar and the `reserves` after it fit `room`.

    Negative bars reach the other way. A factor that is not positive says that
    nothing is left for the bars.
    """
    pairs = list(zip(values, reserves, strict=True))
    right = [(value, reserve) for value, reserve in pairs if value >= 0] or [(0.0, 0.0)]
    left = [(-value, reserve) for value, reserve in pairs if value < 0] or [(0.0, 0.0)]
    spans = [
        (room - reserve - other_reserve, value + other)
        for value, reserve in right
        for other, other_reserve in left
    ]
    factor = min((free / span for free, span in spans if span > 0), default=0.0)
    tight = min(free for free, _ in spans)
    if tight < 0:
        factor = min(factor, tight)
    zero = max(value * factor + reserve if value else 0.0 for value, reserve in left)
    return Scale(factor, zero)


def largest(items: Sequence[Item]) -> float:
    """Return the largest magnitude, for scales without numbers at the ends."""
    return max(abs(item.value) for item in items)
