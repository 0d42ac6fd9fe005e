"""The axes of charts of series: the unit, round values, and as many periods as have room."""

from collections.abc import Sequence
from itertools import pairwise

from brief.charts.frame import Frame
from brief.charts.hollow import write_bounds
from brief.charts.labels import (
    DIGIT_HEIGHT,
    wrap,
    write,
    write_layout,
)
from brief.charts.look import Look
from brief.charts.plot import Plot, draw_rule
from brief.charts.records import ChartData
from brief.draw.text import measure

PERIOD_AIR = 1.5  # mm between two periods
UNEVEN = 1.05  # times the least step: beyond it steps are not even


def draw_axes(plot: Plot, data: ChartData, frame: Frame, look: Look) -> None:
    """Draw the unit, the values at the left with hairlines, zero, and the periods."""
    box = frame.box
    unit = wrap(data.unit, look.text, plot.box.width)
    write_layout(plot, unit, 0, plot.box.top)
    if not frame.numbers:
        write_bounds(plot, data, look, unit.width)
    for tick in data.ticks if not frame.numbers else ():
        y = frame.y(tick.value)
        draw_rule(plot, (box.x, y), (box.right, y), look.color("hair"), look.hair)
        x = box.x - 2 * look.mm - measure(tick.text, look.text)
        write(plot, tick.text, look.text, x, y - DIGIT_HEIGHT / 2 * look.text.size)
    if frame.low <= 0 <= frame.high:
        zero = frame.y(0)
        draw_rule(plot, (box.x, zero), (box.right, zero), look.color("ink"), look.axis)
    _write_periods(plot, frame, look)


def _write_periods(plot: Plot, frame: Frame, look: Look) -> None:
    """Write the first and the last period, and between them as many as have room."""
    y = look.label.leading - look.label.size
    for period in _with_room(frame, look):
        write(plot, period, look.label, _period_x(frame, period, look), y)


def _with_room(frame: Frame, look: Look) -> list[str]:
    """Return the last period, the first, and of the others those that have room.

    Even periods stand at even steps, which lead to the first where a somewhat longer
    step does; else the one nearest to it gives way.
    """
    chosen: list[str] = []
    for period in (frame.periods[-1], frame.periods[0], *_between(frame, look)):
        x, wide = _period_x(frame, period, look), measure(period, look.label)
        air = PERIOD_AIR * look.mm
        places = [(_period_x(frame, each, look), measure(each, look.label)) for each in chosen]
        if all(x + wide + air <= left or left + width + air <= x for left, width in places):
            chosen.append(period)
    return chosen


def _between(frame: Frame, look: Look) -> Sequence[str]:
    """Return the periods that may be named: all uneven ones, else those at even steps."""
    gaps = [after - before for before, after in pairwise(frame.shares)]
    if gaps and max(gaps) > min(gaps) * UNEVEN:
        return frame.periods
    last = len(frame.periods) - 1
    steps = range(1, last + 2)
    least = next(step for step in steps if _apart(frame, step, look))
    longer = [step for step in range(least, 2 * least + 1) if last % step == 0]
    step = longer[0] if longer else least
    return frame.periods[: step - 1 : -step]


def _apart(frame: Frame, step: int, look: Look) -> bool:
    """Say whether every `step`th period, from the last, has room."""
    shown = frame.periods[::-1][::step]
    places = [(_period_x(frame, period, look), period) for period in shown]
    ends = [x + measure(period, look.label) + PERIOD_AIR * look.mm for x, period in places[1:]]
    return all(end <= x for end, (x, _) in zip(ends, places, strict=False))


def _period_x(frame: Frame, period: str, look: Look) -> float:
    return max(frame.x(period) - measure(period, look.label) / 2, 0.0)
