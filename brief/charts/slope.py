"""What was and what is: a line from the previous value of each item to the present one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brief.charts.colors import text_like
from brief.charts.labels import apart, centered_top, number_runs, tinted, wrap, write_layout
from brief.charts.look import Look
from brief.charts.marks import area, draw_disc, draw_polyline, draw_rule
from brief.charts.records import ChartData, Item
from brief.draw.text import Layout, Run, set_text

if TYPE_CHECKING:
    from matplotlib.axes import Axes

NATURAL, LARGEST = 64.0, 96.0  # mm
LEFT_SHARE, RIGHT_SHARE = 0.27, 0.36  # of the width, for numbers and names
GAP = 2.6  # mm between line and words
WIDTH = 2.4  # times the axis line
DOT = 0.9  # mm


@dataclass(frozen=True, slots=True)
class Side:
    """The words of one side, an item each, and what they stand under."""

    head: Layout
    words: tuple[Layout, ...]

    @property
    def width(self) -> float:
        """Return the width of the widest."""
        return max(layout.width for layout in (self.head, *self.words))

    @property
    def height(self) -> float:
        """Return the height of all, one under the other."""
        return self.head.height + sum(layout.height for layout in self.words)


def height(data: ChartData, look: Look, width: float) -> tuple[float, float]:
    """Return the natural and the largest useful height."""
    words = max(side.height for side in _sides(data, look, width)) + 4 * look.mm
    return max(NATURAL * look.mm, words), max(LARGEST * look.mm, words)


def draw(axes: "Axes", data: ChartData, look: Look) -> None:
    """Draw both uprights, a line for each item, and the words at both sides."""
    box = area(axes)
    before, after = _sides(data, look, box.width)
    left = max(before.width + GAP * look.mm, before.head.width / 2)
    right = box.width - after.width - GAP * look.mm
    top = box.top - max(before.head.height, after.head.height)
    low, high = 3 * look.mm, top - 3 * look.mm
    for x, side in ((left, before), (right, after)):
        draw_rule(axes, (x, 0), (x, top), look.color("rule"), look.hair)
        start = min(max(x - side.head.width / 2, 0), box.width - side.head.width)
        write_layout(axes, side.head, start, box.top)
    levels = _levels(data, low, high)
    for item, (start, end) in zip(data.items, levels, strict=True):
        points = [(left, start), (right, end)]
        draw_polyline(axes, points, item.color, WIDTH * look.axis, item.figure)
        for point in points:
            draw_disc(axes, point, DOT * look.mm, item.color)
    _write(axes, before.words, [start for start, _ in levels], top, left - GAP * look.mm, -1)
    _write(axes, after.words, [end for _, end in levels], top, right + GAP * look.mm, 1)


def _levels(data: ChartData, low: float, high: float) -> list[tuple[float, float]]:
    """Return the heights of both values of each item, on one scale from zero."""
    pairs = [(_before(item), item.value) for item in data.items]
    values = [value for pair in pairs for value in pair]
    least, most = min(*values, 0.0), max(*values, 0.0)
    factor = (high - low) / (most - least)
    return [(low + (a - least) * factor, low + (b - least) * factor) for a, b in pairs]


def _before(item: Item) -> float:
    return item.previous.value if item.previous else item.value


def _write(
    axes: "Axes", words: Sequence[Layout], levels: Sequence[float], ceiling: float, x: float,
    side: int,
) -> None:  # fmt: skip
    """Write words level with their points, pushed apart where they would meet."""
    tops = [centered_top(each, level) for each, level in zip(words, levels, strict=True)]
    placed = apart(tops, [each.height for each in words], ceiling)
    for each, top in zip(words, placed, strict=True):
        write_layout(axes, each, x, top, "left" if side > 0 else "right")


def _sides(data: ChartData, look: Look, width: float) -> tuple[Side, Side]:
    """Set the numbers of before, and the names and numbers of now."""
    first = data.items[0].previous
    before = tuple(set_text(_then(item, look), width * LEFT_SHARE) for item in data.items)
    after = tuple(set_text(_now(item, look), width * RIGHT_SHARE) for item in data.items)
    heads = (first.label if first else "", data.caption)
    left, right = (
        wrap(head, look.text, width * share)
        for head, share in zip(heads, (LEFT_SHARE, RIGHT_SHARE), strict=True)
    )
    return Side(left, before), Side(right, after)


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
