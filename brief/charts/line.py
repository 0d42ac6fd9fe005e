"""Series as lines, each named at its end; a missing point is a gap.

A single short series has a number at each point and no axis; otherwise a few round
values stand at the left. The axis begins at zero unless all values are far from it;
it is always labelled.
"""

from brief.charts.axis import draw_axes
from brief.charts.beside import beside_line
from brief.charts.colors import dashes_of, line_like
from brief.charts.frame import (
    PERIOD_GAP,
    Frame,
    crossing,
    ends_height,
    make_frame,
    unbroken,
    write_ends,
)
from brief.charts.hollow import draw_hollow, is_bounded
from brief.charts.labels import write_line
from brief.charts.look import Look
from brief.charts.marks import Disc, Polyline
from brief.charts.plot import Plot
from brief.charts.records import ChartData, SeriesData
from brief.draw.box import Box
from brief.draw.text import Line
from brief.record import replace

LEAST, NATURAL, LARGEST = 36.0, 62.0, 90.0  # mm
AXES = 12.0  # mm of height beside the names at the ends
WIDTH = 2.4  # times the axis line
DOT = 0.75  # mm


def height(data: ChartData, look: Look, width: float) -> tuple[float, float]:
    """Return the natural and the largest useful height."""
    texts = ends_height(data, look, width) + AXES * look.mm
    return max(NATURAL * look.mm, texts), max(LARGEST * look.mm, texts)


def least(data: ChartData, look: Look, width: float) -> float:
    """Return the height under which lines are too flat, or names at their ends would meet."""
    ticks = len(data.ticks) * look.text.leading + look.label.leading + AXES * look.mm
    low, usual = (ends_height(data, look, width, low=low) for low in (True, False))
    foot = look.label.leading + PERIOD_GAP * look.mm
    return max(LEAST * look.mm, ticks, min(low + foot, usual + AXES * look.mm))


def draw(plot: Plot, data: ChartData, look: Look) -> None:
    """Draw the axis, then each series with its name at the end."""
    data = with_lines(data, look)
    frame = make_frame(data, look, plot.box)
    draw_axes(plot, data, frame, look)
    for series in data.series:
        draw_series(plot, series, frame, look)
    write_ends(plot, data, frame, look)


def with_lines(data: ChartData, look: Look) -> ChartData:
    """Return the data with each series in a colour that is seen as a line."""
    series = [replace(each, color=line_like(each.color, look)) for each in data.series]
    return replace(data, series=tuple(series))


def draw_series(plot: Plot, series: SeriesData, frame: Frame, look: Look) -> None:
    """Draw a line for each unbroken run of points, a dot at the last and at lone ones."""
    runs = unbroken(series, frame)
    for run in runs:
        if len(run) > 1:
            wide, dashes = WIDTH * look.axis, dashes_of(series, look)
            plot.add(Polyline(run, series.color, wide, series.label, dashes))
    lone = [run[0] for run in runs if len(run) == 1]
    last = [runs[-1][-1]] if runs else []
    every = [point for run in runs for point in run] if frame.numbers else []
    for point in dict.fromkeys([*every, *lone, *last]):
        plot.add(Disc(point, DOT * look.mm, series.color))
    for each in series.points:
        if is_bounded(each) and each.value is not None:
            draw_hollow(plot, (frame.x(each.period), frame.y(each.value)), series.color, look)
    room = Box(0, frame.box.y - frame.under, plot.box.width, plot.box.height)
    lines = crossing(series, frame)
    for each, number in zip(series.points, _shown(series, frame), strict=False):
        if number and each.value is not None:
            point = frame.x(each.period), frame.y(each.value)
            write_line(plot, number, *beside_line(point, number, lines, look, room))


def _shown(series: SeriesData, frame: Frame) -> tuple[Line | None, ...]:
    """Return the numbers that stand at the points: all, or that of the last one alone."""
    if frame.numbers or frame.last is None:
        return frame.numbers
    known = [index for index, point in enumerate(series.points) if point.number]
    return tuple(
        frame.last if known and index == known[-1] else None
        for index in range(len(series.points))
    )
