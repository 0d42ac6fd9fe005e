"""Values against their targets: a bar on a quiet one, and a line where the target is.

Things of one unit share a scale. Counts of unlike things do not: each row is as long as its
target, and the bar is the part of that which is reached.
"""

from collections.abc import Sequence

from brief.charts.bar import bar_in
from brief.charts.labels import unit_of
from brief.charts.look import Look
from brief.charts.marks import Bar
from brief.charts.plot import Plot, draw_rule
from brief.charts.records import ChartData, Item, spoken
from brief.charts.row_plan import RowKind
from brief.charts.rows import draw_rows, rows_height, rows_least
from brief.charts.scale import Scale
from brief.draw.box import Box
from brief.draw.text import Run
from brief.record import replace

THICK, QUIET, TARGET = 0.42, 0.74, 0.9  # of the slot
LINE = 2.4  # times the axis line


def height(data: ChartData, look: Look, width: float) -> tuple[float, float]:
    """Return the natural and the largest useful height."""
    return rows_height(_scaled(data), look, width, KIND)


def least(data: ChartData, look: Look, width: float) -> float:
    """Return the height under which the words of neighbouring rows would meet."""
    return rows_least(_scaled(data), look, width, KIND)


def draw(plot: Plot, data: ChartData, look: Look) -> None:
    """Draw the bars and their targets."""
    draw_rows(plot, _scaled(data), look, KIND)


def is_unlike(items: Sequence[Item]) -> bool:
    """Say whether items count unlike things, so that each is drawn by its own target."""
    several = len({unit_of(item.number) for item in items}) > 1
    return several and all(item.target and item.target.value > 0 for item in items)


def _scaled(data: ChartData) -> ChartData:
    """Return the data with values of unlike things as parts of their targets."""
    if not is_unlike(data.items):
        return data
    return replace(data, items=tuple(_part(item) for item in data.items))


def _part(item: Item) -> Item:
    if item.target is None:
        return item
    target = replace(item.target, value=1.0)
    return replace(item, value=item.value / item.target.value, target=target)


def _reach(item: Item) -> float:
    """Return the larger of value and target."""
    return max(item.value, item.target.value) if item.target else item.value


def _words(item: Item, look: Look) -> list[Run]:
    """Return what the target is, to stand after the number."""
    if item.target is None:
        return []
    number = spoken(item.target.number).replace(" ", "\u00a0")
    return [Run(f"\u00a0 {item.target.label}\u00a0{number}", look.text)]


def _draw(plot: Plot, item: Item, look: Look, slot: Box, scale: Scale) -> None:
    if item.target:
        quiet = bar_in(slot, item.target.value, scale, QUIET)
        plot.add(Bar(quiet, look.color("disc"), "target"))
    plot.add(Bar(bar_in(slot, item.value, scale, THICK), item.color, item.figure))
    if item.target:
        line = bar_in(slot, item.target.value, scale, TARGET)
        ends = (line.right, line.y), (line.right, line.top)
        draw_rule(plot, *ends, look.color("ink"), LINE * look.axis)


KIND = RowKind(_draw, _reach, _words)
