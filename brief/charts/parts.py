"""One bar cut into its parts by thin gaps; a number stands in its part where it fits."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from brief.charts.colors import text_on
from brief.charts.labels import DIGIT_HEIGHT, number_runs, tinted, write_line
from brief.charts.look import Look
from brief.charts.marks import draw_bar
from brief.charts.records import Item
from brief.draw.box import Box
from brief.draw.text import set_line

if TYPE_CHECKING:
    from matplotlib.axes import Axes

GAP_SHARE = 0.4  # of a part, at most, given up for the gap after it
PAD = 2.0  # mm beside a number in its part


def draw_parts(axes: "Axes", items: Sequence[Item], whole: float, look: Look, box: Box) -> None:
    """Draw parts of `whole` from the left of a box; what they leave of it is mute."""
    for item, part in zip(items, part_boxes(items, whole, look, box), strict=True):
        draw_bar(axes, part, item.color, item.figure)
        if number_fits(item, look, part.width):
            _write_in(axes, item, look, part)
    left = box.x + box.width * sum(item.value for item in items) / whole
    if left < box.right - 0.5:
        draw_bar(
            axes, Box(left, box.y, box.right - left, box.height), look.color("mute"), "rest"
        )


def part_boxes(items: Sequence[Item], whole: float, look: Look, box: Box) -> list[Box]:
    """Return the parts of a bar, each without the gap after it."""
    boxes, x = [], box.x
    for item in items:
        length = box.width * item.value / whole
        gap = min(look.gap, GAP_SHARE * length)
        boxes.append(Box(x, box.y, length - gap, box.height))
        x += length
    return boxes


def number_fits(item: Item, look: Look, width: float) -> bool:
    """Say whether an item's number has room in a part of `width` points."""
    line = set_line(number_runs(item.number, look.value, look.word))
    return line.width + 2 * PAD * look.mm <= width


def _write_in(axes: "Axes", item: Item, look: Look, part: Box) -> None:
    color = text_on(item.color, look)
    runs = number_runs(item.number, tinted(look.value, color), tinted(look.word, color))
    y = part.middle[1] - DIGIT_HEIGHT / 2 * look.value.size
    write_line(axes, set_line(runs), part.x + PAD * look.mm, y)
