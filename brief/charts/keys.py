"""Names with their colours, side by side over a plot: what clusters and bars of parts share."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from brief.charts.labels import DIGIT_HEIGHT, write
from brief.charts.look import Look
from brief.charts.marks import Paint, draw_squares
from brief.draw.text import ascent, measure
from brief.record import Record

if TYPE_CHECKING:
    from matplotlib.axes import Axes

GAP = 5.0  # mm between names
SWATCH, INDENT = 0.8, 1.28  # of the label's size


class Keys(Record):
    """Lines of names: (x, name, colour), and the height of all."""

    lines: tuple[tuple[tuple[float, str, Paint], ...], ...]
    height: float

    def write(self, axes: "Axes", look: Look, top: float) -> None:
        """Write the names under `top`, a swatch before each; nothing if there are none."""
        side, y = look.label.size * SWATCH, top - ascent(look.label)
        for line in self.lines:
            middle = y + DIGIT_HEIGHT / 2 * look.label.size
            for x, name, paint in line:
                draw_squares(axes, [(x + side / 2, middle)], side, paint, "key")
                write(axes, name, look.label, x + look.label.size * INDENT, y)
            y -= look.label.leading


def set_keys(names: Sequence[tuple[str, Paint]], look: Look, width: float) -> Keys:
    """Put names with their colours side by side, in as many lines as they need."""
    lines: list[list[tuple[float, str, Paint]]] = [[]]
    x = 0.0
    for name, paint in names:
        wide = look.label.size * INDENT + measure(name, look.label)
        if lines[-1] and x + wide > width:
            lines.append([])
            x = 0.0
        lines[-1].append((x, name, paint))
        x += wide + GAP * look.mm
    return Keys(tuple(map(tuple, lines)), len(lines) * look.label.leading)
