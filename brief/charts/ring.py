"""One share as a ring, clockwise from the top, with its number in the middle."""

from typing import TYPE_CHECKING

from brief.charts.data import ChartData
from brief.charts.look import Look
from brief.charts.marks import area, draw_sector
from brief.charts.middle import circle_in, write_middle

if TYPE_CHECKING:
    from matplotlib.axes import Axes

THICKNESS = 0.306  # of the outer radius
NATURAL, LARGEST = 50.0, 72.0  # mm


def height(data: ChartData, look: Look, width: float) -> tuple[float, float]:
    """Return the natural and the largest useful height."""
    return min(NATURAL * look.mm, width), min(LARGEST * look.mm, width)


def draw(axes: "Axes", data: ChartData, look: Look) -> None:
    """Draw the share, what is left of the whole, and the number."""
    middle, radius = circle_in(area(axes))
    thickness = THICKNESS * radius
    item = data.marks[0]
    if data.share < 1:
        draw_sector(axes, middle, radius, thickness, (data.share, 1), look.color("mute"), "rest")
    draw_sector(axes, middle, radius, thickness, (0, data.share), item.color, item.figure)
    write_middle(axes, item, data.caption, look, middle, radius - thickness)
