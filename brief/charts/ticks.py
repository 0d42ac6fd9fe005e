"""Counts as ticks: one tick is one thing. Where there is room, label and number above.

A tile that has its number beside it asks for the ticks alone by their height.
"""

from math import ceil

from brief.charts.cells import ABOVE, BELOW
from brief.charts.heads import set_heads, write_head
from brief.charts.look import Look
from brief.charts.marks import Rules
from brief.charts.plot import Plot
from brief.charts.records import ChartData, Item
from brief.draw.box import Box

TALL, STEP = 6.6, 1.0  # mm
LEAST_STEP = 0.7
WIDTH = 0.62  # of the step: the line of a tick
LINE_GAP = 1.2  # mm between lines of ticks
GAP = 6.0  # mm between items


def height(data: ChartData, look: Look, width: float) -> tuple[float, float]:
    """Return the natural and the largest useful height."""
    columns = _columns(data, look, width)
    each, rows = _item_height(data, look, width, columns), ceil(len(data.marks) / columns)
    natural = rows * each + (rows - 1) * GAP * look.mm
    return natural, natural


def least(data: ChartData, look: Look, width: float) -> float:
    """Return the natural height: in less, label and number would have no room."""
    return height(data, look, width)[0]


def draw(plot: Plot, data: ChartData, look: Look) -> None:
    """Draw the items side by side, in rows where their words need the width."""
    box = plot.box
    with_heads = box.height >= height(data, look, box.width)[0] - 0.01
    columns = _columns(data, look, box.width) if with_heads else len(data.marks)
    column = _column(look, box.width, columns)
    heads = set_heads(data.marks, look, column)
    tallest = max(head.height for head in heads) if with_heads else 0.0
    lines = max(_lines(item, look, column) for item in data.marks)
    most = max(_per_line(item, look, column) for item in data.marks)
    step = min(STEP * look.mm, column / most)  # one for all: lengths can be compared
    rows, gap = ceil(len(data.marks) / columns), GAP * look.mm
    each = (box.height - (rows - 1) * gap) / rows
    for index, (item, head) in enumerate(zip(data.marks, heads, strict=True)):
        row, place = divmod(index, columns)
        x, top = place * (column + gap), box.top - row * (each + gap)
        if with_heads:
            write_head(plot, head, x, top, tallest)
        room = Box(x, top - each, column, each - tallest)
        _draw_ticks(plot, item, look, room, lines, step)


def _columns(data: ChartData, look: Look, width: float) -> int:
    """Return how many items stand side by side: as many as their words have room."""
    for columns in range(len(data.marks), 1, -1):
        column = _column(look, width, columns)
        if all(head.width <= column for head in set_heads(data.marks, look, column)):
            return columns
    return 1


def _column(look: Look, width: float, columns: int) -> float:
    return (width - GAP * look.mm * (columns - 1)) / columns


def _item_height(data: ChartData, look: Look, width: float, columns: int) -> float:
    """Return the height of an item: the tallest words, and the most lines of ticks."""
    column = _column(look, width, columns)
    lines = max(_lines(item, look, column) for item in data.marks)
    heads = set_heads(data.marks, look, column)
    return max(head.height for head in heads) + _ticks_height(lines, look)


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


def _draw_ticks(plot: Plot, item: Item, look: Look, box: Box, lines: int, step: float) -> None:
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
    plot.add(Rules(known, item.color, WIDTH * step, name=item.figure))
    plot.add(Rules(last, look.color("mute"), WIDTH * step, name="open"))
