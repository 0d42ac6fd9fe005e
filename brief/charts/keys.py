"""Names with their colours, side by side over a plot: what clusters and bars of parts share."""

from collections.abc import Sequence
from itertools import accumulate
from math import ceil

from brief.charts.labels import DIGIT_HEIGHT, wrap_alike, write_layout
from brief.charts.look import Look
from brief.charts.marks import Paint, Squares
from brief.charts.plot import Plot
from brief.draw.text import Layout
from brief.record import Record

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

    def write(self, plot: Plot, look: Look, top: float) -> None:
        """Write the names under `top`, a swatch before each; nothing if there are none."""
        side = look.label.size * SWATCH
        for line in self.lines:
            for x, name, paint in line:
                middle = top - name.ascent + DIGIT_HEIGHT / 2 * look.label.size
                plot.add(Squares([(x + side / 2, middle)], side, paint, "key"))
                write_layout(plot, name, x + look.label.size * INDENT, top)
            top -= self._height(line)

    def _height(self, line: Sequence[tuple[float, Layout, Paint]]) -> float:
        tallest = max((name for _, name, _ in line), key=lambda name: name.height)
        several = len(tallest.lines) > 1
        return tallest.leading * len(tallest.lines) + (self.air if several else 0.0)


def set_keys(names: Sequence[tuple[str, Paint]], look: Look, width: float) -> Keys:
    """Put names with their colours side by side, in as many lines as they need.

    Where columns of as many lines fit, names stand in these: none is alone in a line
    that could be shared out.
    """
    indent = look.label.size * INDENT
    labels = [name for name, _ in names]
    layouts = wrap_alike(labels, look.label, width - indent, look.smallest)
    wide = [indent + layout.width for layout in layouts]
    places = _places(wide, GAP * look.mm, width)
    lines: list[list[tuple[float, Layout, Paint]]] = [[] for _ in range(places[-1][0] + 1)]
    for (line, x), layout, (_, paint) in zip(places, layouts, names, strict=True):
        lines[line].append((x, layout, paint))
    return Keys(tuple(map(tuple, lines)), look.mm)


def _places(wide: Sequence[float], gap: float, width: float) -> list[tuple[int, float]]:
    """Return the line and the x of each name, by the widths of all."""
    places, line, x = [], 0, 0.0
    for each in wide:
        if x and x + each > width:
            line, x = line + 1, 0.0
        places.append((line, x))
        x += each + gap
    columns = ceil(len(wide) / (line + 1))
    steps = [max(wide[column::columns]) + gap for column in range(columns)]
    if line == 0 or sum(steps) - gap > width:
        return places
    lefts = [0.0, *accumulate(steps)]
    return [(index // columns, lefts[index % columns]) for index in range(len(wide))]
