"""The frame of charts of series: where points are, and the names at their ends."""

from collections.abc import Sequence

from brief.charts.beside import Runs, depth
from brief.charts.colors import dashes_of, text_like
from brief.charts.labels import (
    apart,
    centered_top,
    number_runs,
    tinted,
    write_layout,
)
from brief.charts.look import Look
from brief.charts.plot import Plot, draw_leader
from brief.charts.records import ChartData, PointData, SeriesData, periods_of
from brief.draw.box import Box
from brief.draw.text import Layout, Line, Run, ascent, keep_whole, measure, set_line, set_text
from brief.record import Record, replace

END_SHARE, LOW_END_SHARE = 0.3, 0.38  # of the width, for the names at the ends
END_GAP = 6.0  # mm between a line and its name, which a leader crosses
END_AIR = 1.8  # mm between two names
PERIOD_GAP = 2.6  # mm over the periods
DOT_AIR, LEADER_AIR = 1.2, 0.8  # mm between a leader and its point, and the words
LEADER_OF_DASHES = 1.3  # times a whole one's width, so that dashes are seen


class Frame(Record):
    """Where points are: the box of the plot, its periods, and the values at its edges."""

    box: Box
    periods: tuple[str, ...]
    shares: tuple[float, ...]  # of the width, where each period is
    low: float
    high: float
    ends: tuple[Layout, ...]  # of several series
    numbers: tuple[Line | None, ...]  # of a single series, when all fit
    last: Line | None = None  # of a single series otherwise
    under: float = 0.0  # room under the plot for numbers that stand under their points

    def x(self, period: str) -> float:
        """Return where a period is."""
        return self.box.x + self.shares[self.periods.index(period)] * self.box.width

    def y(self, value: float) -> float:
        """Return where a value is."""
        return self.box.y + (value - self.low) / (self.high - self.low) * self.box.height


def make_frame(data: ChartData, look: Look, box: Box) -> Frame:
    """Measure the texts around the plot, and what is left for it."""
    periods = periods_of(data.series)
    numbers = _numbers(data, look, box.width / (len(periods) + 1))
    ends = () if numbers else _fitting_ends(data, look, box)
    last = None if numbers else _last(data, look)
    widest = max(measure(period, look.label) for period in periods)
    if numbers:
        left = right = max(_half(numbers), widest / 2)
    else:
        left = max(measure(tick.text, look.text) for tick in data.ticks) + 2 * look.mm
        right = max((end.width for end in ends), default=0.0) + END_GAP * look.mm
        right = right if ends else widest / 2
    under = depth(look) if numbers else 0.0
    foot = look.label.leading + PERIOD_GAP * look.mm + under
    head = look.text.leading + (0.6 * look.text.size if ends else ascent(look.value))
    values = [tick.value for tick in data.ticks]
    plot = Box(left, foot, box.width - left - right, box.height - foot - head - look.mm)
    shares = shares_of(data.series, periods)
    return Frame(plot, periods, shares, values[0], values[-1], ends, numbers, last, under)


def _last(data: ChartData, look: Look) -> Line | None:
    """Set the last number of a single series in its colour; its unit stands over the axis."""
    if len(data.series) != 1:
        return None
    series = data.series[0]
    number = next((p.number for p in reversed(series.points) if p.number), None)
    if number is None:
        return None
    color = text_like(series.color, look)
    bare = replace(number, unit="")
    return set_line(number_runs(bare, tinted(look.value, color), tinted(look.word, color)))


def shares_of(series: Sequence[SeriesData], periods: tuple[str, ...]) -> tuple[float, ...]:
    """Return where periods stand between 0 and 1: by time, or else at even steps.

    One alone stands in the middle.
    """
    times = {point.period: point.time for each in series for point in each.points}
    count = len(periods)
    places = [times[period] for period in periods]
    if None in places or count < 2:
        return tuple(i / (count - 1) for i in range(count)) if count > 1 else (0.5,)
    first, last = (place or 0.0 for place in (places[0], places[-1]))
    return tuple(((place or 0.0) - first) / (last - first) for place in places)


def set_ends(
    data: ChartData, look: Look, width: float, *, low: bool = False
) -> tuple[Layout, ...]:
    """Set the name of each of several series and its last number, in its colour.

    In `low` plots the number stands in the name's last line, and names are wider.
    """
    if len(data.series) == 1:
        return ()
    room = (LOW_END_SHARE if low else END_SHARE) * width
    runs = [_end_runs(series, look, " " if low else "\n") for series in data.series]
    return tuple(set_text(keep_whole(each, room, look.smallest), room) for each in runs)


def _fitting_ends(data: ChartData, look: Look, box: Box) -> tuple[Layout, ...]:
    """Set the names so that all have room in the height of a box."""
    ends = set_ends(data, look, box.width)
    foot = look.label.leading + PERIOD_GAP * look.mm
    tall = sum(end.height for end in ends) > box.height - foot
    return set_ends(data, look, box.width, low=True) if tall else ends


def ends_height(data: ChartData, look: Look, width: float, *, low: bool = False) -> float:
    """Return the height of all names at the ends, one under the other, and of the air."""
    ends = set_ends(data, look, width, low=low)
    air = 0.0 if low else END_AIR * look.mm
    return sum(end.height + air for end in ends)


def _end_runs(series: SeriesData, look: Look, between: str) -> list[Run]:
    color = text_like(series.color, look)
    last = next((p.number for p in reversed(series.points) if p.number), None)
    value, word = tinted(look.value, color), tinted(look.word, color)
    number = number_runs(last, value, word) if last else []
    return [Run(series.label + between, tinted(look.label, color)), *number]


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


def unbroken(series: SeriesData, frame: Frame) -> Runs:
    """Return the points of a series in runs without a missing one."""
    runs: Runs = [[]]
    for point in series.points:
        if point.value is None:
            runs.append([])
        else:
            runs[-1].append((frame.x(point.period), frame.y(point.value)))
    return [run for run in runs if run]


def crossing(series: SeriesData, frame: Frame) -> Runs:
    """Return what no number may be crossed by: the runs of a series, and the line of zero."""
    runs = unbroken(series, frame)
    if not frame.low <= 0 <= frame.high:
        return runs
    zero = frame.y(0.0)
    return [*runs, [(frame.box.x, zero), (frame.box.right, zero)]]


def write_ends(plot: Plot, data: ChartData, frame: Frame, look: Look) -> None:
    """Write the names level with the last points, pushed apart where they would meet.

    A leader joins each to its line, dashed as that is: beside a name, a sample of it.
    """
    known = [[p for p in series.points if p.value is not None] for series in data.series]
    points = [(frame.x(each[-1].period), frame.y(each[-1].value or 0.0)) for each in known]
    tops = [centered_top(end, y) for end, (_, y) in zip(frame.ends, points, strict=False)]
    heights = [end.height for end in frame.ends]
    placed = apart(tops, heights, plot.box.top, frame.box.y, END_AIR * look.mm)
    x = frame.box.right + END_GAP * look.mm
    for index, (end, top) in enumerate(zip(frame.ends, placed, strict=True)):
        write_layout(plot, end, x, top)
        start = points[index][0] + DOT_AIR * look.mm, points[index][1]
        level = start[1] + top - tops[index]
        end_of_leader = x - LEADER_AIR * look.mm, level
        series = data.series[index]
        dashes = dashes_of(series, look)
        wide = LEADER_OF_DASHES * look.leader if dashes else look.leader
        draw_leader(plot, start, end_of_leader, series.color, wide, dashes)
