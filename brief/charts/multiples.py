"""Small multiples: each series in a panel of its own, all on one scale."""

from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING

from brief.charts.colors import text_like
from brief.charts.frame import Frame, unbroken
from brief.charts.labels import number_runs, tinted, wrap, write, write_layout
from brief.charts.look import Look
from brief.charts.marks import area, draw_disc, draw_polyline, draw_rule
from brief.charts.records import ChartData, SeriesData
from brief.draw.box import Box
from brief.draw.text import Layout, Run, measure, set_text

if TYPE_CHECKING:
    from matplotlib.axes import Axes

LEAST_WIDTH = 38.0  # mm of a panel
NATURAL, LARGEST = 24.0, 36.0  # mm of a panel's plot
GAP, ROW_GAP = 6.0, 5.0  # mm between panels
WIDTH = 2.0  # times the axis line
DOT = 0.75  # mm
AIR = 2.0  # mm between head and plot


def height(data: ChartData, look: Look, width: float) -> tuple[float, float]:
    """Return the natural and the largest useful height."""
    _, rows, panel = _grid(data, look, width)
    head = max(each.height for each in _heads(data, look, panel))
    rest = (
        rows * (head + (AIR + 1) * look.mm + look.text.leading) + (rows - 1) * ROW_GAP * look.mm
    )
    return rest + rows * NATURAL * look.mm, rest + rows * LARGEST * look.mm


def draw(axes: "Axes", data: ChartData, look: Look) -> None:
    """Draw the panels by rows from the upper left."""
    box = area(axes)
    columns, rows, panel = _grid(data, look, box.width)
    heads = _heads(data, look, panel)
    head = max(each.height for each in heads)
    tall = (box.height - (rows - 1) * ROW_GAP * look.mm) / rows
    for index, (series, name) in enumerate(zip(data.series, heads, strict=True)):
        row, column = divmod(index, columns)
        x = column * (panel + GAP * look.mm)
        y = box.top - row * (tall + ROW_GAP * look.mm) - tall
        write_layout(axes, name, x, y + tall)
        foot = look.text.leading + look.mm
        plot = Box(x, y + foot, panel, tall - head - foot - AIR * look.mm)
        _draw_panel(axes, series, data, look, plot)


def _grid(data: ChartData, look: Look, width: float) -> tuple[int, int, float]:
    """Return columns, rows, and the width of a panel."""
    most = max(int((width + GAP * look.mm) / ((LEAST_WIDTH + GAP) * look.mm)), 1)
    count = len(data.series)
    rows = ceil(count / min(most, count))
    columns = ceil(count / rows)
    return columns, rows, (width - GAP * look.mm * (columns - 1)) / columns


def _heads(data: ChartData, look: Look, width: float) -> list[Layout]:
    """Set the name of each series, and its last number."""
    heads = []
    for series in data.series:
        color = text_like(series.color, look)
        name = Run(series.label + "\n", tinted(look.label, look.color("ink")))
        last = next((p.number for p in reversed(series.points) if p.number), None)
        value, word = tinted(look.value, color), tinted(look.word, color)
        heads.append(set_text([name, *(number_runs(last, value, word) if last else [])], width))
    return heads


def _draw_panel(
    axes: "Axes", series: SeriesData, data: ChartData, look: Look, box: Box
) -> None:
    """Draw a series over its zero line, and its first and last period under it."""
    values = [tick.value for tick in data.ticks]
    periods = tuple(point.period for point in series.points)
    inner = replace(box, x=box.x + DOT * look.mm, width=box.width - 2 * DOT * look.mm)
    frame = Frame(inner, periods, values[0], values[-1], (), ())
    floor = frame.y(max(values[0], min(0.0, values[-1])))
    color = look.color("ink" if values[0] <= 0 else "rule")
    draw_rule(axes, (box.x, floor), (box.right, floor), color, look.axis)
    runs = unbroken(series, frame)
    for run in runs:
        if len(run) > 1:
            draw_polyline(axes, run, series.color, WIDTH * look.axis, series.label)
        else:
            draw_disc(axes, run[0], DOT * look.mm, series.color)
    draw_disc(axes, runs[-1][-1], DOT * look.mm, series.color)
    _write_periods(axes, periods, look, box)


def _write_periods(axes: "Axes", periods: tuple[str, ...], look: Look, box: Box) -> None:
    first, last = (wrap(periods[index], look.text, box.width) for index in (0, -1))
    y = box.y - look.mm - look.text.size
    write(axes, periods[0], look.text, box.x, y)
    if first.width + last.width + 2 * look.mm <= box.width:
        right = box.right - measure(periods[-1], look.text)
        write(axes, periods[-1], look.text, right, y)
