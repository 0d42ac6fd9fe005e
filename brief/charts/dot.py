"""Dots on thin stems from zero: for long lists, where bars would be a wall of ink."""

from brief.charts.look import Look
from brief.charts.marks import Disc
from brief.charts.plot import Plot, draw_rule
from brief.charts.records import ChartData, Item
from brief.charts.row_plan import RowKind
from brief.charts.rows import draw_rows, rows_height, rows_least
from brief.charts.scale import Scale
from brief.draw.box import Box

RADIUS = 0.2  # of the slot's height
LARGEST = 1.9  # mm
STEM = 2.0  # times the axis line


def height(data: ChartData, look: Look, width: float) -> tuple[float, float]:
    """Return the natural and the largest useful height."""
    return rows_height(data, look, width, KIND)


def least(data: ChartData, look: Look, width: float) -> float:
    """Return the height under which the words of neighbouring rows would meet."""
    return rows_least(data, look, width, KIND)


def draw(plot: Plot, data: ChartData, look: Look) -> None:
    """Draw the stems and dots."""
    draw_rows(plot, data, look, KIND)


def _draw(plot: Plot, item: Item, look: Look, slot: Box, scale: Scale) -> None:
    """Draw a stem to the value; the middle of the dot is where the value is."""
    x, y = scale.zero + item.value * scale.factor, slot.middle[1]
    radius = min(RADIUS * slot.height, LARGEST * look.mm)
    draw_rule(plot, (scale.zero, y), (x, y), item.color, STEM * look.axis)
    plot.add(Disc((x, y), radius, item.color, name=item.figure))


KIND = RowKind(_draw, overhang=LARGEST)
