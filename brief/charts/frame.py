"""The frame of charts of series: periods, round values, and the names at the ends."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief.charts.colors import text_like
from brief.charts.labels import (
    DIGIT_HEIGHT,
    apart,
    centered_top,
    number_runs,
    tinted,
    wrap,
    write,
    write_layout,
)
from brief.charts.look import Look
from brief.charts.marks import area, draw_rule
from brief.charts.records import ChartData, PointData, SeriesData
from brief.draw.box import Box
from brief.draw.text import Layout, Line, Run, ascent, measure, set_line, set_text

if TYPE_CHECKING:
    from matplotlib.axes import Axes

END_SHARE = 0.3  # of the width, for the names at the ends
END_GAP = 2.6  # mm
PERIOD_GAP = 2.6  # mm over the periods
UNDER = 3.0  # mm more, for numbers that stand under their points

Runs = list[list[tuple[float, float]]]


@dataclass(frozen=True, slots=True)
class Frame:
    """Where points are: the box of the plot, its periods, and the values at its edges."""

    box: Box
    periods: tuple[str, ...]
    low: float
    high: float
    ends: tuple[Layout, ...]
    numbers: tuple[Line | None, ...]  # of a single series, when all fit

    def x(self, period: str) -> float:
        """Return where a period is; one alone stands in the middle."""
        count = len(self.periods)
        share = self.periods.index(period) / (count - 1) if count > 1 else 0.5
        return self.box.x + share * self.box.width

    def y(self, value: float) -> float:
        """Return where a value is."""
        return self.box.y + (value - self.low) / (self.high - self.low) * self.box.height


def make_frame(data: ChartData, look: Look, box: Box) -> Frame:
    """Measure the texts around the plot, and what is left for it."""
    periods = tuple(dict.fromkeys(p.period for series in data.series for p in series.points))
    numbers = _numbers(data, look, box.width / (len(periods) + 1))
    ends = () if numbers else set_ends(data, look, box.width)
    if numbers:
        left = right = max(_half(numbers), measure(max(periods, key=len), look.label) / 2)
    else:
        left = max(measure(tick.text, look.text) for tick in data.ticks) + 2 * look.mm
        right = max(end.width for end in ends) + END_GAP * look.mm
    foot = look.label.leading + (PERIOD_GAP + (UNDER if numbers else 0)) * look.mm
    head = look.text.leading + (ascent(look.value) if numbers else 0.6 * look.text.size)
    values = [tick.value for tick in data.ticks]
    plot = Box(left, foot, box.width - left - right, box.height - foot - head - look.mm)
    return Frame(plot, periods, values[0], values[-1], ends, numbers)


def set_ends(data: ChartData, look: Look, width: float) -> tuple[Layout, ...]:
    """Set the name of each series and its last number, in the series' colour."""
    several = len(data.series) > 1
    return tuple(
        set_text(_end_runs(series, look, several=several), END_SHARE * width)
        for series in data.series
    )


def _end_runs(series: SeriesData, look: Look, *, several: bool) -> list[Run]:
    color = text_like(series.color, look)
    last = next((p.number for p in reversed(series.points) if p.number), None)
    value, word = tinted(look.value, color), tinted(look.word, color)
    number = number_runs(last, value, word) if last else []
    if not several:
        return number
    return [Run(series.label + "\n", tinted(look.label, color)), *number]


def _numbers(data: ChartData, look: Look, pitch: float) -> tuple[Line | None, ...]:
    """Set the value of each point of a single series, when each has room; else ()."""
    if len(data.series) != 1:
        return ()
    lines = [_value(point, look) for point in data.series[0].points]
    widest = max((line.width for line in lines if line), default=0.0)
    return tuple(lines) if widest * 1.1 <= pitch else ()


def _value(point: PointData, look: Look) -> Line | None:
    if point.number is None:
        return None
    parts = number_runs(point.number, look.value, look.word)
    return set_line(parts[: -1 if point.number.unit else None])


def _half(numbers: Sequence[Line | None]) -> float:
    return max((line.width for line in numbers if line), default=0.0) / 2


def draw_axes(axes: "Axes", data: ChartData, frame: Frame, look: Look) -> None:
    """Draw the unit, the values at the left with hairlines, zero, and the periods."""
    box = frame.box
    write_layout(axes, wrap(data.unit, look.text, area(axes).width), 0, area(axes).top)
    for tick in data.ticks if not frame.numbers else ():
        y = frame.y(tick.value)
        draw_rule(axes, (box.x, y), (box.right, y), look.color("hair"), look.hair)
        x = box.x - 2 * look.mm - measure(tick.text, look.text)
        write(axes, tick.text, look.text, x, y - DIGIT_HEIGHT / 2 * look.text.size)
    if frame.low <= 0 <= frame.high:
        zero = frame.y(0)
        draw_rule(axes, (box.x, zero), (box.right, zero), look.color("ink"), look.axis)
    _write_periods(axes, frame, look)


def _write_periods(axes: "Axes", frame: Frame, look: Look) -> None:
    """Write the last period, and before it as many at even steps as have room."""
    y = look.label.leading - look.label.size
    air = 1.5 * look.mm
    for step in range(1, len(frame.periods) + 1):
        shown = frame.periods[::-1][::step]
        places = [(_period_x(frame, period, look), period) for period in shown]
        ends = [x + measure(period, look.label) + air for x, period in places[1:]]
        if all(end <= x for end, (x, _) in zip(ends, places, strict=False)):
            for x, period in places:
                write(axes, period, look.label, x, y)
            return


def _period_x(frame: Frame, period: str, look: Look) -> float:
    return max(frame.x(period) - measure(period, look.label) / 2, 0.0)


def unbroken(series: SeriesData, frame: Frame) -> Runs:
    """Return the points of a series in runs without a missing one."""
    runs: Runs = [[]]
    for point in series.points:
        if point.value is None:
            runs.append([])
        else:
            runs[-1].append((frame.x(point.period), frame.y(point.value)))
    return [run for run in runs if run]


def write_ends(axes: "Axes", data: ChartData, frame: Frame, look: Look) -> None:
    """Write the names level with the last points, pushed apart where they would meet."""
    tops = []
    for series, end in zip(data.series, frame.ends, strict=False):
        known = [point.value for point in series.points if point.value is not None]
        tops.append(centered_top(end, frame.y(known[-1])) if known else 0.0)
    heights = [end.height for end in frame.ends]
    placed = apart(tops, heights, area(axes).top)
    for end, top in zip(frame.ends, placed, strict=True):
        write_layout(axes, end, frame.box.right + END_GAP * look.mm, top)
