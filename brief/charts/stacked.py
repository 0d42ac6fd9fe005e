"""Parts of a whole as one bar, cut by thin gaps; the rest is mute.

The number stands in its part where it fits; all parts are named under the bar.
"""

from typing import TYPE_CHECKING

from brief.charts.colors import text_on
from brief.charts.labels import DIGIT_HEIGHT, number_runs, tinted, write_line
from brief.charts.look import Look
from brief.charts.marks import area, draw_bar
from brief.charts.names import Names, set_names
from brief.charts.records import ChartData, Item
from brief.draw.box import Box
from brief.draw.text import set_line

if TYPE_CHECKING:
    from matplotlib.axes import Axes

BAR, TALLEST = 13.0, 20.0  # mm
GAP = 4.0  # mm between bar and names
GAP_SHARE = 0.4  # of a part, at most, given up for the gap after it
PAD = 2.0  # mm beside a number in its part
COLUMN = 40.0  # mm: names stand in columns as wide as this, or wider


def height(data: ChartData, look: Look, width: float) -> tuple[float, float]:
    """Return the natural and the largest useful height."""
    names = max(each.height for each in _columns(data, look, width)) + GAP * look.mm
    return BAR * look.mm + names, TALLEST * look.mm + names


def draw(axes: "Axes", data: ChartData, look: Look) -> None:
    """Draw the bar at the top and the names in columns under it."""
    box = area(axes)
    columns = _columns(data, look, box.width)
    low = max(each.height for each in columns) + GAP * look.mm
    _draw_parts(axes, data, look, Box(0, low, box.width, box.height - low))
    width = box.width / len(columns)
    for index, names in enumerate(columns):
        names.write(axes, Box(index * width, 0, width, low - GAP * look.mm))


def _draw_parts(axes: "Axes", data: ChartData, look: Look, box: Box) -> None:
    whole = data.whole.value if data.whole else 100.0
    x = box.x
    for item in data.items:
        length = box.width * item.value / whole
        gap = min(look.gap, GAP_SHARE * length)
        part = Box(x, box.y, length - gap, box.height)
        draw_bar(axes, part, item.color, item.figure)
        _write_in(axes, item, look, part)
        x += length
    if x < box.right - 0.5:
        draw_bar(axes, Box(x, box.y, box.right - x, box.height), look.color("mute"), "rest")


def _write_in(axes: "Axes", item: Item, look: Look, part: Box) -> None:
    """Write the value into its part, if it fits."""
    color = text_on(item.color, look)
    runs = number_runs(item.number, tinted(look.value, color), tinted(look.word, color))
    line = set_line(runs)
    if line.width + 2 * PAD * look.mm <= part.width:
        y = part.middle[1] - DIGIT_HEIGHT / 2 * look.value.size
        write_line(axes, line, part.x + PAD * look.mm, y)


def _columns(data: ChartData, look: Look, width: float) -> list[Names]:
    """Set the names in as many columns as have room, parts before the rest of the whole."""
    count = max(min(int(width / (COLUMN * look.mm)), len(data.items) + bool(data.rest)), 1)
    room = width / count - 2 * look.mm
    names = set_names(data, look, room, look.color("mute"))
    return names.in_columns(count)
