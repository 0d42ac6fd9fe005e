"""Names with their colours, side by side over a plot: what clusters and bars of parts share."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from brief.charts.labels import DIGIT_HEIGHT, wrap_alike, write_layout
from brief.charts.look import Look
from brief.charts.marks import Paint, draw_squares
from brief.draw.text import Layout
from brief.record import Record

if TYPE_CHECKING:
    from matplotlib.axes import Axes

GAP = 5.0  # mm between names
SWATCH, INDENT = 0.8, 1.28  # of the label's size


class Keys(Record):
    """Lines of names: (x, name, colour); `air` stands under names of several lines."""

    lines: tuple[tuple[tuple[float, Layout, Paint], ...], ...] = ()
    air: float = 0.0

    @property
    def height(self) -> float:
        """Return the height of all lines."""
        return sum(self._height(line) for line in self.lines)

    def write(self, axes: "Axes", look: Look, top: float) -> None:
        """Write the names under `top`, a swatch before each; nothing if there are none."""
        side = look.label.size * SWATCH
        for line in self.lines:
            for x, name, paint in line:
                middle = top - name.ascent + DIGIT_HEIGHT / 2 * look.label.size
                draw_squares(axes, [(x + side / 2, middle)], side, paint, "key")
                write_layout(axes, name, x + look.label.size * INDENT, top)
            top -= self._height(line)

    def _height(self, line: Sequence[tuple[float, Layout, Paint]]) -> float:
        tallest = max((name for _, name, _ in line), key=lambda name: name.height)
        several = len(tallest.lines) > 1
        return tallest.leading * len(tallest.lines) + (self.air if several else 0.0)


def set_keys(names: Sequence[tuple[str, Paint]], look: Look, width: float) -> Keys:
    """Put names with their colours side by side, in as many lines as they need."""
    indent = look.label.size * INDENT
    labels = [name for name, _ in names]
    layouts = wrap_alike(labels, look.label, width - indent, look.smallest)
    lines: list[list[tuple[float, Layout, Paint]]] = [[]]
    x = 0.0
    for layout, (_, paint) in zip(layouts, names, strict=True):
        if lines[-1] and x + indent + layout.width > width:
            lines.append([])
            x = 0.0
        lines[-1].append((x, layout, paint))
        x += indent + layout.width + GAP * look.mm
    return Keys(tuple(map(tuple, lines)), look.mm)
