"""Parts of a whole by name: label and number, a swatch, and what is left of the whole."""

from brief.charts.colors import paint_of, text_like
from brief.charts.labels import (
    DIGIT_HEIGHT,
    fit_number,
    set_number,
    tinted,
    wrap_alike,
    write_layout,
    write_lockup,
)
from brief.charts.look import Look
from brief.charts.marks import Paint, Squares
from brief.charts.plot import Plot
from brief.charts.records import ChartData
from brief.draw.box import Box
from brief.draw.lockup import Lockup
from brief.draw.text import Layout
from brief.record import Record
from brief.theme import Style

NUMBER = 1.12  # of the look's large number
SMALLER, SMALLEST = 1.8, 2.6  # by how much numbers of several, of many parts are smaller
MANY = 4  # parts, beyond which they are many
GAP = 9.0  # mm between names at most twice this, in their natural height this
SMALL_GAP = 0.8  # mm over names without a number
INDENT = 1.3  # of the label's size: a swatch and its gap


class Name(Record):
    """A label, and a number under it if there is one; `swatch` is a paint or ""."""

    label: Layout
    number: Lockup | None
    swatch: Paint

    @property
    def height(self) -> float:
        """Return the height from the label's top to somewhat under the number."""
        return self.label.height + (self.number.size * 1.1 if self.number else 0.0)


class Names(Record):
    """The parts and the whole, then remarks."""

    large: tuple[Name, ...]
    small: tuple[Name, ...]
    look: Look

    @property
    def foot(self) -> float:
        """Return the height of the remarks."""
        gap = SMALL_GAP * self.look.mm
        return sum(name.height + gap for name in self.small)

    @property
    def height(self) -> float:
        """Return the natural height."""
        gaps = max(len(self.large) - 0.3, 0) * self._gap
        return sum(name.height for name in self.large) + gaps + self.foot

    @property
    def least(self) -> float:
        """Return the height without air between the names."""
        return sum(name.height for name in self.large) + self.foot

    @property
    def _gap(self) -> float:
        count = len(self.large)
        return GAP * self.look.mm * (0.25 if count > MANY else 0.5 if count > 2 else 1.0)

    @property
    def _row_gap(self) -> float:
        return min(self._gap, GAP / 2 * self.look.mm)

    def rows(self, count: int) -> list[tuple[Name, ...]]:
        """Return the names and remarks in rows of `count`."""
        names = (*self.large, *self.small)
        return [names[start : start + count] for start in range(0, len(names), count)]

    def grid_height(self, count: int) -> float:
        """Return the height of rows of `count` names, and of the gaps between them."""
        rows = self.rows(count)
        names = sum(max(name.height for name in row) for row in rows)
        return names + (len(rows) - 1) * self._row_gap

    def write_grid(self, plot: Plot, count: int, width: float, top: float) -> None:
        """Write rows of `count` names under `top`; those of a row begin at one height."""
        for row in self.rows(count):
            for index, name in enumerate(row):
                self._write(plot, name, index * width / count, top)
            top -= max(name.height for name in row) + self._row_gap

    @property
    def level(self) -> float:
        """Return how far under the top the middle of the first label is."""
        return self.large[0].label.ascent - self.look.label.size * DIGIT_HEIGHT / 2

    def write(self, plot: Plot, box: Box) -> None:
        """Write the names from the top of a box; the remarks stand at its foot."""
        spare = box.height - self.foot - sum(name.height for name in self.large)
        gap = min(spare / max(len(self.large), 1), 2 * self._gap)
        top = box.top
        for name in self.large:
            self._write(plot, name, box.x, top)
            top -= name.height + gap
        top = box.y + self.foot if self.large else box.top
        for name in self.small:
            self._write(plot, name, box.x, top)
            top -= name.height + SMALL_GAP * self.look.mm

    def _write(self, plot: Plot, name: Name, x: float, top: float) -> None:
        size = self.look.label.size
        if name.swatch:
            side = size * 0.8
            middle = top - name.label.ascent + size * DIGIT_HEIGHT / 2
            plot.add(Squares([(x + side / 2, middle)], side, name.swatch, "key"))
        write_layout(plot, name.label, x + (size * INDENT if name.swatch else 0.0), top)
        if name.number:
            baseline = top - name.height + name.number.size * 0.12
            write_lockup(plot, name.number, x, baseline)


def set_names(data: ChartData, look: Look, width: float, rest: str) -> Names:
    """Set the parts, the whole, and the rest of it, whose marks are of the colour `rest`."""
    if data.bare:
        return Names((), _small(data, look, width, rest), look)
    shown = [*data.marks, *([data.whole] if data.whole else [])]
    count = len(data.marks)
    smaller = SMALLEST if count > MANY else SMALLER if count > 1 else 1.0
    size = max(look.number.size * NUMBER / smaller, look.smallest)
    for item in shown:
        size = fit_number(item.number, look.number, width, size, look.smallest).size
    large = []
    for item in shown:
        color = text_like(item.color, look)
        swatch = paint_of(item, look) if len(data.marks) > 1 and item is not data.whole else ""
        number = set_number(item.number, tinted(look.number, color), size, look.smallest)
        large.append(_name(item.label, tinted(look.label, color), look, width, number, swatch))
    return Names(tuple(large), _small(data, look, width, rest), look)


def _small(data: ChartData, look: Look, width: float, rest: str) -> tuple[Name, ...]:
    """Set what is said of the rest, and of a mark."""
    said = ((data.rest, rest), (data.key, ""))
    return tuple(
        _name(text, look.text, look, width, None, swatch) for text, swatch in said if text
    )


def _name(
    text: str, style: Style, look: Look, width: float, number: Lockup | None, swatch: Paint
) -> Name:
    indent = look.label.size * INDENT if swatch else 0.0
    (label,) = wrap_alike([text], style, width - indent, look.smallest)
    return Name(label, number, swatch)
