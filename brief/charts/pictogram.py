"""Icons that count: one a stated number of things; parts of a whole in their colours.

Their number is the value divided by what one stands for, rounded; the chart says so.
"""

from math import ceil

from brief.charts.cells import ABOVE, BELOW
from brief.charts.colors import tint_of
from brief.charts.heads import Head, heads_over, height_of, write_head
from brief.charts.labels import wrap, write_layout
from brief.charts.look import Look
from brief.charts.marks import Icons
from brief.charts.plot import Plot
from brief.charts.records import ChartData, Item
from brief.draw.icons import solid
from brief.draw.text import Layout
from brief.record import Record

ASIDE_ROWS = 3  # of icons, where names stand elsewhere
STEP, LARGEST_STEP, SMALLEST_STEP = 8.6, 12.0, 3.6  # mm from icon to icon
SIDE = 0.9  # of the step
GAP = 4.0  # mm between items
KEY_GAP = 2.0  # mm over the key
USUAL_ICON = "user"


class Strip(Record):
    """A head, and under it icons by colour: (colour, tint, figure, count)."""

    head: Head | None  # None where the chart is bare
    icon: str
    counts: tuple[tuple[str, str, str, int], ...]

    @property
    def over(self) -> float:
        """Return the height over the icons."""
        return height_of(self.head)

    @property
    def count(self) -> int:
        """Return how many icons there are."""
        return sum(count for *_, count in self.counts)


def height(data: ChartData, look: Look, width: float) -> tuple[float, float]:
    """Return the natural and the largest useful height."""
    step = _natural_step(data, look, width)
    natural = _height(data, look, width, step)
    return natural, max(natural, _height(data, look, width, step * LARGEST_STEP / STEP))


def _natural_step(data: ChartData, look: Look, width: float) -> float:
    """Return the step from icon to icon: a bare chart is an aside, of a few rows."""
    if not data.bare:
        return STEP * look.mm
    most = max(strip.count for strip in _strips(data, look, width))
    step = width / max(ceil(most / ASIDE_ROWS), 1)
    return min(max(step, SMALLEST_STEP * look.mm), STEP * look.mm)


def draw(plot: Plot, data: ChartData, look: Look) -> None:
    """Draw the strips from the top, their icons as large as the height allows."""
    box = plot.box
    step = LARGEST_STEP * look.mm
    while _height(data, look, box.width, step) > box.height + 0.01 and step > SMALLEST_STEP:
        step *= 0.97
    top = box.top
    for strip in _strips(data, look, box.width):
        if strip.head:
            write_head(plot, strip.head, 0, top, strip.over)
        top -= strip.over
        _draw_icons(plot, strip, step, box.width, top)
        top -= ceil(strip.count / int(box.width / step)) * step + GAP * look.mm
    key = _key(data, look, box.width)
    write_layout(plot, key, 0, top + (GAP - KEY_GAP) * look.mm)


def _height(data: ChartData, look: Look, width: float, step: float) -> float:
    strips = _strips(data, look, width)
    icons = sum(ceil(strip.count / int(width / step)) * step for strip in strips)
    heads = sum(strip.over for strip in strips)
    gaps = GAP * look.mm * (len(strips) - 1) + KEY_GAP * look.mm
    return heads + icons + gaps + _key(data, look, width).height


def _key(data: ChartData, look: Look, width: float) -> Layout:
    return wrap(data.key, look.text, width)


def _strips(data: ChartData, look: Look, width: float) -> list[Strip]:
    """Return a strip for each item; parts of a whole share the strip of the first."""
    heads = heads_over(data, look, width)
    if not data.whole:
        return [
            Strip(head, _icon(data, item.icon), (_part(item, data, look), *_open(item, look)))
            for item, head in zip(data.marks, heads, strict=True)
        ]
    item, total = data.marks[0], _count(data.whole, data)
    first = _part(item, data, look)
    light = look.color("light")
    rest = (light, _tint(light, data, look), "rest", total - first[3])
    icon = _icon(data, data.whole.icon or item.icon)
    return [Strip(heads[0], icon, (first, rest))]


def _icon(data: ChartData, name: str) -> str:
    """Return the icon that is counted; the small ones of a bare chart are silhouettes."""
    return solid(name or USUAL_ICON) if data.bare else name or USUAL_ICON


def _part(item: Item, data: ChartData, look: Look) -> tuple[str, str, str, int]:
    count = _count(item, data) - (item.bound in BELOW and data.whole is None)
    return item.color, _tint(item.color, data, look), item.figure, count


def _tint(color: str, data: ChartData, look: Look) -> str:
    """Return the fill of an icon: the small ones of a bare chart are filled whole."""
    return color if data.bare else tint_of(color, look)


def _open(item: Item, look: Look) -> tuple[tuple[str, str, str, int], ...]:
    """Return a mute icon: one more for "trên", the last for "gần" and "dưới"."""
    return ((look.color("mute"), "", "open", 1),) if item.bound in ABOVE + BELOW else ()


def _count(item: Item, data: ChartData) -> int:
    return round(item.value / (data.per or 1.0))


def _draw_icons(plot: Plot, strip: Strip, step: float, width: float, top: float) -> None:
    columns, index = int(width / step), 0
    side = step * SIDE
    for color, tint, figure, count in strip.counts:
        corners = []
        for place in range(index, index + count):
            row, column = divmod(place, columns)
            corners.append((column * step, top - row * step - side))
        plot.add(Icons(strip.icon, corners, side, (color, tint), figure))
        index += count
