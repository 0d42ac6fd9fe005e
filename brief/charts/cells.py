"""Squares that count: how many an item fills, and how its bound shows in them."""

from brief.charts.look import Look
from brief.charts.marks import ROUNDING, Bar, Outline, Squares
from brief.charts.plot import Plot
from brief.charts.records import ChartData, Item
from brief.draw.box import Box
from brief.model import Bound
from brief.record import Record

ABOVE = (Bound.ABOVE, Bound.AT_LEAST)
BELOW = (Bound.BELOW, Bound.NEARLY, Bound.AT_MOST)

SIDE = 6.76 / 7.66  # of the step from square to square
LEAST_PART = 0.05  # of a square, that is drawn


class Cells(Record):
    """Whole squares, the filled part of one more, and dashed ones."""

    whole: int
    part: float
    dashed: int

    @property
    def count(self) -> int:
        """Return how many places they take."""
        return self.whole + (self.part > 0) + self.dashed


def cells_of(item: Item, data: ChartData) -> Cells:
    """Return the squares of an item."""
    whole, part = divmod(item.value / (data.per or 1.0), 1.0)
    if part > 1 - LEAST_PART:
        whole, part = whole + 1, 0.0
    elif part < LEAST_PART and whole:
        part = 0.0
    if item.bound in BELOW:  # the last square is not surely full
        return Cells(max(int(whole) - (part == 0), 0), 0.0, 1)
    return Cells(int(whole), part, int(item.bound in ABOVE))


def draw_cells(
    plot: Plot, cells: Cells, item: Item, look: Look, corner: tuple[float, float],
    step: float, rows: int,
) -> None:  # fmt: skip
    """Draw squares by columns from the lower left corner."""
    places = [
        (corner[0] + (index // rows) * step, corner[1] + (index % rows) * step)
        for index in range(cells.count)
    ]
    side = step * SIDE
    centers = [(x + side / 2, y + side / 2) for x, y in places[: cells.whole]]
    plot.add(Squares(centers, side, item.color, item.figure))
    rest = places[cells.whole :]
    if cells.part:
        x, y = rest.pop(0)
        plot.add(Squares([(x + side / 2, y + side / 2)], side, look.color("mute"), "rest"))
        part = Box(x, y, side, side * cells.part)
        plot.add(Bar(part, item.color, item.figure, side * ROUNDING))
    for x, y in rest:
        dash = max(side * 0.11, look.leader)
        plot.add(Outline(Box(x, y, side, side), item.color, look.leader, dash))
