"""Counts as ticks: one tick is one thing. Where there is room, label and number above.

A tile that has its number beside it asks for the ticks alone by their height.
"""

from math import ceil
from typing import TYPE_CHECKING

from brief.charts.cells import ABOVE, BELOW
from brief.charts.heads import set_heads, write_head
from brief.charts.look import Look
from brief.charts.marks import area, draw_rules
from brief.charts.records import ChartData, Item
from brief.draw.box import Box

if TYPE_CHECKING:
    from matplotlib.axes import Axes

TALL, STEP = 6.6, 1.0  # mm
LEAST_STEP = 0.7
WIDTH = 0.62  # of the step: the line of a tick
LINE_GAP = 1.2  # mm between lines of ticks
GAP = 6.0  # mm between items


def height(data: ChartData, look: Look, width: float) -> tuple[float, float]:
    """Return the natural and the largest useful height."""
    column = _column(data, look, width)
    heads = set_heads(data.marks, look, column)
    lines = max(_lines(item, look, column) for item in data.marks)
    natural = max(head.height for head in heads) + _ticks_height(lines, look)
    return natural, natural


def least(data: ChartData, look: Look, width: float) -> float:
    """Return the natural height: in less, label and number would have no room."""
    return height(data, look, width)[0]


def draw(axes: "Axes", data: ChartData, look: Look) -> None:
    """Draw the items side by side."""
    box = area(axes)
    column = _column(data, look, box.width)
    heads = set_heads(data.marks, look, column)
    tallest = max(head.height for head in heads)
    lines = max(_lines(item, look, column) for item in data.marks)
    most = max(_per_line(item, look, column) for item in data.marks)
    step = min(STEP * look.mm, column / most)  # one for all: lengths can be compared
    with_heads = box.height >= tallest + _ticks_height(lines, look) - 0.01
    top = box.top - (tallest if with_heads else 0.0)
    for index, (item, head) in enumerate(zip(data.marks, heads, strict=True)):
        x = index * (column + GAP * look.mm)
        if with_heads:
            write_head(axes, head, x, box.top, tallest)
        _draw_ticks(axes, item, look, Box(x, 0, column, top), lines, step)


def _column(data: ChartData, look: Look, width: float) -> float:
    count = len(data.marks)
    return (width - GAP * look.mm * (count - 1)) / count


def _lines(item: Item, look: Look, width: float) -> int:
    """Return in how many lines the ticks stand, at the smallest step."""
    return max(ceil(_count(item) * LEAST_STEP * look.mm / width), 1)


def _per_line(item: Item, look: Look, width: float) -> int:
    """Return how many ticks stand in a line, at least 1; "trên" has one more."""
    return max(ceil(_count(item) / _lines(item, look, width)) + (item.bound in ABOVE), 1)


def _count(item: Item) -> int:
    return round(item.value)


def _ticks_height(lines: int, look: Look) -> float:
    return (lines * (TALL + LINE_GAP) - LINE_GAP) * look.mm


def _draw_ticks(
    axes: "Axes", item: Item, look: Look, box: Box, lines: int, step: float
) -> None:
    """Draw an item's ticks from the upper left.

    A mute one follows for "trên"; for "gần" and "dưới" the last one is mute.
    """
    count = _count(item)
    per_line = _per_line(item, look, box.width)
    gap = LINE_GAP * look.mm
    tall = min(TALL * look.mm, (box.height - gap * (lines - 1)) / lines)
    ticks = []
    for index in range(count):
        line, column = divmod(index, per_line)
        x, y = box.x + (column + WIDTH / 2) * step, box.top - line * (tall + gap)
        ticks.append(((x, y), (x, y - tall)))
    last = ticks[-1:] if item.bound in BELOW else []
    if item.bound in ABOVE and ticks:
        x, y = ticks[-1][0]
        last = [((x + step, y), (x + step, y - tall))]
    known = ticks[:-1] if item.bound in BELOW else ticks
    draw_rules(axes, known, item.color, WIDTH * step, name=item.figure)
    draw_rules(axes, last, look.color("mute"), WIDTH * step, name="open")
