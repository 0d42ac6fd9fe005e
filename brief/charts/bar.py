"""Lying bars from zero: a name at the left, the number after the bar; also in groups."""

from brief.charts.colors import paint_of
from brief.charts.look import Look
from brief.charts.marks import Bar
from brief.charts.plot import Plot
from brief.charts.records import ChartData, Item
from brief.charts.row_plan import RowKind
from brief.charts.rows import draw_rows, rows_height, rows_least
from brief.charts.scale import Scale
from brief.draw.box import Box

THICK = 7.6 / 9.2  # of the slot


def height(data: ChartData, look: Look, width: float) -> tuple[float, float]:
    """Return the natural and the largest useful height."""
    return rows_height(data, look, width, KIND)


def least(data: ChartData, look: Look, width: float) -> float:
    """Return the height under which the words of neighbouring rows would meet."""
    return rows_least(data, look, width, KIND)


def draw(plot: Plot, data: ChartData, look: Look) -> None:
    """Draw the bars."""
    draw_rows(plot, data, look, KIND)


def bar_in(slot: Box, value: float, scale: Scale, thick: float) -> Box:
    """Return the bar of a value in the middle of its slot, `thick` of its height."""
    length = value * scale.factor
    y = slot.y + slot.height * (1 - thick) / 2
    return Box(scale.zero + min(length, 0), y, abs(length), slot.height * thick)


def _draw(plot: Plot, item: Item, look: Look, slot: Box, scale: Scale) -> None:
    plot.add(Bar(bar_in(slot, item.value, scale, THICK), paint_of(item, look), item.figure))


KIND = RowKind(_draw)
