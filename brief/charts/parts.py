"""One bar cut into its parts by thin gaps; a number stands in its part where it fits."""

from collections.abc import Collection, Sequence

from brief.charts.colors import paint_of, text_on
from brief.charts.labels import DIGIT_HEIGHT, number_runs, tinted, write_line
from brief.charts.look import Look
from brief.charts.marks import Bar
from brief.charts.plot import Plot
from brief.charts.records import Item
from brief.draw.box import Box
from brief.draw.text import set_line

GAP_SHARE = 0.4  # of a part, at most, given up for the gap after it
CLEAR = 0.8  # mm beside a number on a hatch, where that stops
PAD = 2.0  # mm beside a number in its part


def draw_parts(
    plot: Plot, items: Sequence[Item], whole: float, look: Look, box: Box,
    bare: Collection[int] = (),
) -> None:  # fmt: skip
    """Draw parts of `whole` from the left of a box; what they leave of it is mute.

    Those whose places are in `bare` have their numbers elsewhere.
    """
    boxes = part_boxes(items, whole, look, box)
    for index, (item, part) in enumerate(zip(items, boxes, strict=True)):
        plot.add(Bar(part, paint_of(item, look), item.figure))
        if index not in bare and number_fits(item, look, part.width):
            _write_in(plot, item, look, part)
    left = box.x + box.width * sum(item.value for item in items) / whole
    if left < box.right - 0.5:
        plot.add(
            Bar(Box(left, box.y, box.right - left, box.height), look.color("mute"), "rest")
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


def _write_in(plot: Plot, item: Item, look: Look, part: Box) -> None:
    paint = paint_of(item, look)
    color = text_on(paint if isinstance(paint, str) else paint.ground, look)
    runs = number_runs(item.number, tinted(look.value, color), tinted(look.word, color))
    line, size = set_line(runs), look.value.size
    x, y = part.x + PAD * look.mm, part.middle[1] - DIGIT_HEIGHT / 2 * size
    if not isinstance(paint, str):  # no line of a hatch crosses a letter
        air = CLEAR * look.mm
        clear = Box(x - air, y - 0.3 * size, line.width + 2 * air, 1.4 * size)
        plot.add(Bar(clear, paint.ground, "clear"))
    write_line(plot, line, x, y)
