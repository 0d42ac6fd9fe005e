"""What was and what is: a line from the previous value of each item to the present one.

The scale begins at zero unless all values are far from it; then it says where.
"""

from collections.abc import Sequence

from brief.charts.colors import dashes_of, line_like, text_like
from brief.charts.labels import (
    DIGIT_HEIGHT,
    apart,
    centered_top,
    number_runs,
    tinted,
    wrap,
    write,
    write_layout,
)
from brief.charts.look import Look
from brief.charts.marks import Disc, Polyline
from brief.charts.plot import Plot, draw_leader, draw_rule
from brief.charts.records import ChartData, Item
from brief.draw.text import Layout, Run, keep_whole, measure, set_text
from brief.record import Record

LEAST, NATURAL, LARGEST = 36.0, 64.0, 96.0  # mm
LEFT_SHARE, RIGHT_SHARE = 0.27, 0.36  # of the width, for numbers and names
HEAD_SHARE = 0.42  # of the width, for what is said over an upright
GAP = 5.6  # mm between line and words, which a leader crosses
HEAD, END = 4.6, 3.0  # mm of the uprights over and under the lines
AIR = 1.8  # mm between the words of two items
WIDTH = 2.4  # times the axis line
DOT = 0.9  # mm


class Side(Record):
    """The words of one side, an item each, and what they stand under."""

    head: Layout
    words: tuple[Layout, ...]

    @property
    def width(self) -> float:
        """Return the width of the widest words beside the upright."""
        return max(layout.width for layout in self.words)

    @property
    def height(self) -> float:
        """Return the height of the words of all items, one under the other."""
        return sum(layout.height for layout in self.words)


def height(data: ChartData, look: Look, width: float) -> tuple[float, float]:
    """Return the natural and the largest useful height."""
    words = _words(data, look, width) + AIR * look.mm * len(data.items)
    return max(NATURAL * look.mm, words), max(LARGEST * look.mm, words)


def least(data: ChartData, look: Look, width: float) -> float:
    """Return the height under which the words at the sides would meet."""
    return max(LEAST * look.mm, _words(data, look, width))


def _words(data: ChartData, look: Look, width: float) -> float:
    """Return the height of the heads, and of the words of the side that has more."""
    sides = _sides(data, look, width)
    heads = max(side.head.height for side in sides) + HEAD * look.mm
    return heads + max(side.height for side in sides)


def draw(plot: Plot, data: ChartData, look: Look) -> None:
    """Draw both uprights, a line for each item, and the words at both sides."""
    box = plot.box
    before, after = _sides(data, look, box.width)
    left = max(before.width + GAP * look.mm, before.head.width / 2)
    right = box.width - after.width - GAP * look.mm
    top = box.top - max(before.head.height, after.head.height)
    foot = END * look.mm + (look.text.leading if data.ticks else 0.0)
    low, high = foot, top - HEAD * look.mm
    start = 0.0
    for x, side in ((left, before), (right, after)):
        draw_rule(plot, (x, foot if data.ticks else 0), (x, top), look.color("rule"), look.hair)
        start = min(max(x - side.head.width / 2, start), box.width - side.head.width)
        write_layout(plot, side.head, start, box.top)
        start += side.head.width + 2 * look.mm
    levels, zero = _levels(data, low, high)
    for tick in data.ticks:
        _draw_foot(plot, (left, right), low, tick.text, look)
    colors = [line_like(item.color, look) for item in data.items]
    if not data.ticks:
        _draw_zero(plot, (left, right), zero, before, levels, look)
    for item, color, (start, end) in zip(data.items, colors, levels, strict=True):
        points = [(left, start), (right, end)]
        wide, dashes = WIDTH * look.axis, dashes_of(item, look)
        plot.add(Polyline(points, color, wide, item.figure, dashes))
        for point in points:
            plot.add(Disc(point, DOT * look.mm, color))
    starts, ends = ([level[side] for level in levels] for side in (0, 1))
    _write(plot, before.words, starts, colors, look, (left, top), -1)
    _write(plot, after.words, ends, colors, look, (right, top), 1)


def _draw_zero(
    plot: Plot, ends: tuple[float, float], zero: float, before: Side,
    levels: list[tuple[float, float]], look: Look,
) -> None:  # fmt: skip
    """Draw the line of zero, named at its left where no number stands."""
    draw_rule(plot, (ends[0], zero), (ends[1], zero), look.color("rule"), look.hair)
    tall = max(layout.height for layout in before.words)
    if all(abs(start - zero) > tall for start, _ in levels):
        x = ends[0] - measure("0", look.text) - look.mm
        write(plot, "0", look.text, x, zero - DIGIT_HEIGHT / 2 * look.text.size)


def _draw_foot(
    plot: Plot, ends: tuple[float, float], foot: float, said: str, look: Look
) -> None:
    """Draw where the scale begins, and say under it that this is not zero."""
    draw_rule(plot, (ends[0], foot), (ends[1], foot), look.color("rule"), look.hair)
    layout = wrap(said, look.text, ends[1] - ends[0])
    write_layout(plot, layout, (ends[0] + ends[1] - layout.width) / 2, foot - 0.8 * look.mm)


def _levels(
    data: ChartData, low: float, high: float
) -> tuple[list[tuple[float, float]], float]:
    """Return the heights of both values of each item, on one scale, and that of zero."""
    pairs = [(_before(item), item.value) for item in data.items]
    values = [value for pair in pairs for value in pair]
    start = data.ticks[0].value if data.ticks else 0.0
    least, most = min(*values, start), max(*values, start)
    factor = (high - low) / (most - least)
    levels = [(low + (a - least) * factor, low + (b - least) * factor) for a, b in pairs]
    return levels, low - least * factor


def _before(item: Item) -> float:
    return item.previous.value if item.previous else item.value


def _write(
    plot: Plot, words: Sequence[Layout], levels: Sequence[float], colors: Sequence[str],
    look: Look, corner: tuple[float, float], side: int,
) -> None:  # fmt: skip
    """Write words level with their points, pushed apart where they would meet.

    A leader joins them to their points. `corner` is the upper end of the upright, and
    `side` 1 for words at its right.
    """
    x, ceiling = corner[0] + side * GAP * look.mm, corner[1]
    tops = [centered_top(each, level) for each, level in zip(words, levels, strict=True)]
    placed = apart(tops, [each.height for each in words], ceiling, air=AIR * look.mm)
    for each, top, wished, level, color in zip(
        words, placed, tops, levels, colors, strict=True
    ):
        write_layout(plot, each, x, top, "left" if side > 0 else "right")
        start = corner[0] + side * (DOT + 0.4) * look.mm, level
        end = x - side * 0.8 * look.mm, level + top - wished
        draw_leader(plot, start, end, color, look.leader)


def _sides(data: ChartData, look: Look, width: float) -> tuple[Side, Side]:
    """Set the numbers of before, and the names and numbers of now."""
    first = data.items[0].previous
    before = tuple(_set(_then(item, look), width * LEFT_SHARE, look) for item in data.items)
    after = tuple(_set(_now(item, look), width * RIGHT_SHARE, look) for item in data.items)
    heads = (first.label if first else "", data.caption)
    left, right = (wrap(head, look.text, width * HEAD_SHARE) for head in heads)
    return Side(left, before), Side(right, after)


def _set(runs: list[Run], width: float, look: Look) -> Layout:
    return set_text(keep_whole(runs, width, look.smallest), width)


def _then(item: Item, look: Look) -> list[Run]:
    if item.previous is None:
        return []
    color = text_like(item.color, look)
    return number_runs(
        item.previous.number, tinted(look.value, color), tinted(look.word, color)
    )


def _now(item: Item, look: Look) -> list[Run]:
    color = text_like(item.color, look)
    name = Run(item.label + "\n", tinted(look.label, color))
    return [
        name,
        *number_runs(item.number, tinted(look.value, color), tinted(look.word, color)),
    ]
