"""Small multiples: each series in a panel of its own, all on one scale."""

from math import ceil

from brief.charts.beside import NUMBER_GAP, beside_line, depth
from brief.charts.colors import text_like
from brief.charts.frame import (
    Frame,
    crossing,
    shares_of,
    unbroken,
)
from brief.charts.hollow import draw_hollow, is_bounded, write_bounds
from brief.charts.labels import (
    DIGIT_HEIGHT,
    number_runs,
    tinted,
    wrap,
    wrap_alike,
    write,
    write_layout,
    write_line,
)
from brief.charts.look import Look
from brief.charts.marks import Disc, Polyline
from brief.charts.plot import Plot, draw_rule
from brief.charts.records import ChartData, SeriesData, periods_of
from brief.draw.box import Box
from brief.draw.text import Layout, measure, set_line
from brief.language.numbers import SIGNS_AFTER_NUMBER
from brief.record import replace

LEAST_WIDTH = 38.0  # mm of a panel
LEAST, NATURAL, LARGEST = 12.0, 20.0, 32.0  # mm of a panel's plot
GAP, ROW_GAP = 6.0, 5.0  # mm between panels
WIDTH = 2.0  # times the axis line
DOT = 0.75  # mm
AIR = 2.6  # mm between head and numbers, and between unit and panels


def height(data: ChartData, look: Look, width: float) -> tuple[float, float]:
    """Return the natural and the largest useful height."""
    return _height(data, look, width, NATURAL), _height(data, look, width, LARGEST)


def least(data: ChartData, look: Look, width: float) -> float:
    """Return the height under which the panels are too low to be compared."""
    return _height(data, look, width, LEAST)


def _height(data: ChartData, look: Look, width: float, plot: float) -> float:
    """Return the height of all panels, their plots `plot` mm high."""
    _, rows, panel = _grid(data, look, width)
    each = _over(data, look, panel) + _under(data, look) + plot * look.mm
    return _unit(data, look) + rows * each + (rows - 1) * ROW_GAP * look.mm


def draw(plot: Plot, data: ChartData, look: Look) -> None:
    """Draw the panels by rows from the upper left."""
    box = plot.box
    columns, rows, panel = _grid(data, look, box.width)
    top = box.top - _unit(data, look)
    if _unit(data, look):
        unit = wrap("" if data.unit in SIGNS_AFTER_NUMBER else data.unit, look.text, box.width)
        write_layout(plot, unit, 0, box.top)
        write_bounds(plot, data, look, unit.width)
    over, names = _over(data, look, panel), _names(data, look, panel)
    tall = (top - (rows - 1) * ROW_GAP * look.mm) / rows
    for index, (series, name) in enumerate(zip(data.series, names, strict=True)):
        row, column = divmod(index, columns)
        x = column * (panel + GAP * look.mm)
        y = top - row * (tall + ROW_GAP * look.mm) - tall
        write_layout(plot, name, x, y + tall)
        panel_box = Box(x, y + _under(data, look), panel, tall - over - _under(data, look))
        _draw_panel(plot, series, data, look, panel_box)


def _grid(data: ChartData, look: Look, width: float) -> tuple[int, int, float]:
    """Return columns, rows, and the width of a panel."""
    most = max(int((width + GAP * look.mm) / ((LEAST_WIDTH + GAP) * look.mm)), 1)
    count = len(data.series)
    rows = ceil(count / min(most, count))
    columns = ceil(count / rows)
    return columns, rows, (width - GAP * look.mm * (columns - 1)) / columns


def _names(data: ChartData, look: Look, width: float) -> list[Layout]:
    names = [series.label for series in data.series]
    return wrap_alike(names, look.label, width, look.smallest)


def _unit(data: ChartData, look: Look) -> float:
    """Return the height of what stands over all panels: the unit, what hollow points are.

    A percent sign stays with the numbers.
    """
    bounded = any(is_bounded(point) for series in data.series for point in series.points)
    said = bounded or data.unit not in ("", *SIGNS_AFTER_NUMBER)
    return look.text.leading + AIR * look.mm if said else 0.0


def _over(data: ChartData, look: Look, panel: float) -> float:
    """Return the height over a panel's plot: its name, and room for a number."""
    names = max(name.height for name in _names(data, look, panel))
    return names + (AIR + NUMBER_GAP) * look.mm + DIGIT_HEIGHT * look.value.size


def _under(data: ChartData, look: Look) -> float:
    """Return the height under a panel's plot: the periods, and numbers under zero."""
    return look.text.leading + look.mm + _deep(data, look)


def _deep(data: ChartData, look: Look) -> float:
    """Return the room for numbers that stand under their points, where any is negative."""
    return depth(look) if _extent(data)[0] < 0 else 0.0


def _draw_panel(plot: Plot, series: SeriesData, data: ChartData, look: Look, box: Box) -> None:
    """Draw a series over its zero line, its first and last number and periods."""
    values = _extent(data)
    periods = periods_of(data.series)
    inner = box.inset(DOT * look.mm, 0)
    frame = Frame(inner, periods, shares_of(data.series, periods), *values, (), ())
    floor = frame.y(max(values[0], 0.0))
    color = look.color("ink" if values[0] <= 0 else "rule")
    draw_rule(plot, (box.x, floor), (box.right, floor), color, look.axis)
    runs = unbroken(series, frame)
    for run in runs:
        if len(run) > 1:
            plot.add(Polyline(run, series.color, WIDTH * look.axis, series.label))
    for point in dict.fromkeys([run[0] for run in runs if len(run) == 1] + [runs[-1][-1]]):
        plot.add(Disc(point, DOT * look.mm, series.color))
    for each in filter(is_bounded, series.points):
        draw_hollow(
            plot, (frame.x(each.period), frame.y(each.value or 0.0)), series.color, look
        )
    deep = _deep(data, look)
    low = box.y - deep if deep else floor + NUMBER_GAP / 2 * look.mm
    _write_numbers(plot, series, frame, look, replace(box, y=low, height=box.top - low))
    _write_periods(plot, periods, look, replace(box, y=box.y - deep))


def _extent(data: ChartData) -> tuple[float, float]:
    """Return the least and the largest value of all panels, with zero unless it is far."""
    known = [p.value for series in data.series for p in series.points if p.value is not None]
    first = data.ticks[0].value
    return (min(*known, 0.0) if first <= 0 else first), max(*known, first, 0.0)


def _write_numbers(plot: Plot, series: SeriesData, frame: Frame, look: Look, room: Box) -> None:
    """Write the first and the last number at their points; both, where they do not meet."""
    known = [point for point in series.points if point.number and point.value is not None]
    style = tinted(look.value, text_like(series.color, look))
    taken: list[Box] = []
    for point in dict.fromkeys([known[-1], known[0]]):
        if point.number is None or point.value is None:
            continue
        line = set_line(number_runs(replace(point.number, unit=""), style, look.word))
        at = frame.x(point.period), frame.y(point.value)
        x, y = beside_line(at, line, crossing(series, frame), look, room)
        place = Box(x, y, line.width, style.size)
        if not any(place.meets(other) for other in taken):
            write_line(plot, line, x, y)
            taken.append(place)


def _write_periods(plot: Plot, periods: tuple[str, ...], look: Look, box: Box) -> None:
    first, last = (wrap(periods[index], look.text, box.width) for index in (0, -1))
    y = box.y - look.mm - look.text.size
    write(plot, periods[0], look.text, box.x, y)
    if first.width + last.width + 2 * look.mm <= box.width:
        right = box.right - measure(periods[-1], look.text)
        write(plot, periods[-1], look.text, right, y)
