"""Series as lines, each named at its end; a missing point is a gap.

A single short series has a number at each point and no axis; otherwise a few round
values stand at the left. The axis begins at zero unless all values are far from it;
it is always labelled.
"""

from itertools import pairwise
from typing import TYPE_CHECKING

from brief.charts.frame import (
    Frame,
    Runs,
    draw_axes,
    draw_hollow,
    is_bounded,
    make_frame,
    set_ends,
    unbroken,
    write_ends,
)
from brief.charts.labels import DIGIT_HEIGHT, write_line
from brief.charts.look import Look
from brief.charts.marks import area, draw_disc, draw_polyline
from brief.charts.records import ChartData, SeriesData
from brief.draw.box import Box
from brief.draw.text import Line

if TYPE_CHECKING:
    from matplotlib.axes import Axes

NATURAL, LARGEST = 62.0, 90.0  # mm
AXES = 12.0  # mm of height beside the names at the ends
WIDTH = 2.4  # times the axis line
DOT = 0.75  # mm
NUMBER_GAP = 2.0  # mm over a point
RAISED = (1.6, 2.4)  # times that, where a line falls to the point


def height(data: ChartData, look: Look, width: float) -> tuple[float, float]:
    """Return the natural and the largest useful height."""
    ends = set_ends(data, look, width)
    texts = sum(end.height for end in ends) + AXES * look.mm
    return max(NATURAL * look.mm, texts), max(LARGEST * look.mm, texts)


def draw(axes: "Axes", data: ChartData, look: Look) -> None:
    """Draw the axis, then each series with its name at the end."""
    frame = make_frame(data, look, area(axes))
    draw_axes(axes, data, frame, look)
    for series in data.series:
        draw_series(axes, series, frame, look)
    write_ends(axes, data, frame, look)


def draw_series(axes: "Axes", series: SeriesData, frame: Frame, look: Look) -> None:
    """Draw a line for each unbroken run of points, a dot at the last and at lone ones."""
    runs = unbroken(series, frame)
    for run in runs:
        if len(run) > 1:
            draw_polyline(axes, run, series.color, WIDTH * look.axis, series.label)
    lone = [run[0] for run in runs if len(run) == 1]
    last = [runs[-1][-1]] if runs else []
    every = [point for run in runs for point in run] if frame.numbers else []
    for point in dict.fromkeys([*every, *lone, *last]):
        draw_disc(axes, point, DOT * look.mm, series.color)
    for each in series.points:
        if is_bounded(each) and each.value is not None:
            draw_hollow(axes, (frame.x(each.period), frame.y(each.value)), series.color, look)
    room = area(axes)
    for each, number in zip(series.points, frame.numbers, strict=False):
        if number and each.value is not None:
            point = frame.x(each.period), frame.y(each.value)
            write_line(axes, number, *beside_line(point, number, runs, look, room))


def beside_line(
    point: tuple[float, float], number: Line, runs: Runs, look: Look, room: Box
) -> tuple[float, float]:
    """Return where a point's number starts so that no line crosses it: above if it can."""
    x, y = point
    gap, tall = NUMBER_GAP * look.mm, look.value.size * DIGIT_HEIGHT
    lefts = (x - number.width / 2, x - number.width + gap, x - gap)
    inside = [min(max(left, room.x), room.right - number.width) for left in lefts]
    under = y - gap - tall
    below = [under] if under >= room.y else []
    bases = [y + gap, *below, *(y + gap * more for more in RAISED)]
    spots = [(left, base) for base in bases for left in inside]
    free = (spot for spot in spots if not _crossed(spot, number.width, tall, gap / 2, runs))
    return next(free, spots[0])


def _crossed(
    spot: tuple[float, float], width: float, tall: float, air: float, runs: Runs
) -> bool:
    """Say whether a line passes the box of a number, tried at a few of its verticals."""
    for part in range(9):
        x = spot[0] + width * part / 8
        for run in runs:
            for (x0, y0), (x1, y1) in pairwise(run):
                if x0 <= x <= x1 and x0 < x1:
                    y = y0 + (x - x0) / (x1 - x0) * (y1 - y0)
                    if spot[1] - air <= y <= spot[1] + tall + air:
                        return True
    return False
