"""The number in the middle of a ring, and words under it: all of it inside the circle."""

from math import hypot

from brief.charts.colors import text_like
from brief.charts.labels import (
    DIGIT_HEIGHT,
    set_number,
    tinted,
    widest_word,
    wrap,
    write_layout,
    write_lockup,
)
from brief.charts.look import Look
from brief.charts.plot import Plot
from brief.charts.records import Item
from brief.draw.box import Box
from brief.draw.lockup import Lockup
from brief.draw.shrink import shrinking
from brief.draw.text import Layout
from brief.errors import fail
from brief.record import Record, replace

NUMBER = 0.57  # of the inner radius: the largest size
SMALL_NUMBER = 0.42  # of the inner radius: under it, the unit moves to the words below
ROOMS = (1.62, 1.4, 1.2, 1.0, 0.85)  # of the inner radius: how wide words may be
INSIDE = 0.95  # of the inner radius, that no corner of a line leaves
WORDS_GAP = 0.3  # between number and words, in em of the number


class Middle(Record):
    """A set number over set words."""

    number: Lockup
    words: Layout

    @property
    def tall(self) -> float:
        """Return the height of the number's digits."""
        return DIGIT_HEIGHT * self.number.size

    @property
    def gap(self) -> float:
        """Return the air between number and words."""
        return WORDS_GAP * self.number.size if self.words.lines else 0.0

    @property
    def height(self) -> float:
        """Return the height of everything."""
        return self.tall + self.gap + self.words.height

    def fits(self, radius: float) -> bool:
        """Say whether all lines lie in a circle of `radius` points around the middle."""
        top = self.height / 2
        edges = [(self.number.width, top), (self.number.width, top - self.tall)]
        y = top - self.tall - self.gap
        for line in self.words.lines:
            edges += [(line.width, y), (line.width, y - self.words.leading)]
            y -= self.words.leading
        wide = self.number.width <= ROOMS[0] * radius
        return wide and all(hypot(width / 2, edge) <= INSIDE * radius for width, edge in edges)


def circle_in(box: Box) -> tuple[tuple[float, float], float]:
    """Return the middle and the radius of the largest circle in a box."""
    return box.middle, min(box.width, box.height) / 2


def set_middle(item: Item, caption: str, look: Look, radius: float) -> Middle | None:
    """Set a number as large as it fits a circle with its caption; None if it never does.

    What a line may not part, as a number and its unit, is parted only if nothing else fits.
    """
    whole = _set_middle(item, caption, look, radius, whole=True)
    return whole or _set_middle(item, caption, look, radius, whole=False)


def _set_middle(
    item: Item, caption: str, look: Look, radius: float, *, whole: bool
) -> Middle | None:
    style = tinted(look.number, text_like(look.color("brand"), look))
    for size in shrinking(NUMBER * radius, look.smallest, 0.96):
        apart = bool(item.number.unit) and size < SMALL_NUMBER * radius
        number = replace(item.number, unit="") if apart else item.number
        lockup = set_number(number, style, size, look.smallest)
        text = "\n".join(part for part in (item.number.unit if apart else "", caption) if part)
        widest = widest_word(text, look.text) if whole else 0.0
        for room in (room for room in ROOMS if widest <= room * radius):
            middle = Middle(lockup, wrap(text, look.text, room * radius))
            if middle.fits(radius):
                return middle
    return None


def side_for(
    item: Item, caption: str, look: Look, inner: float, sides: tuple[float, float]
) -> float:
    """Return the least side of a ring, between two, at which its middle holds its words.

    They are whole if the larger side allows it. `inner` is the part of the ring's radius
    that is free; without a fit the larger side.
    """
    side, most = sides
    whole = _set_middle(item, caption, look, inner * most / 2, whole=True) is not None
    while side < most and not _set_middle(item, caption, look, inner * side / 2, whole=whole):
        side *= 1.05
    return min(side, most)


def write_middle(
    plot: Plot, item: Item, caption: str, look: Look, center: tuple[float, float],
    radius: float,
) -> None:  # fmt: skip
    """Write the item's number in a circle of `radius` points, and a caption under it."""
    middle = set_middle(item, caption, look, radius)
    if middle is None:
        if set_middle(item, "", look, radius):
            raise fail("text-too-long", text=caption.replace("\u00a0", " ")[:40], lines="3")
        key = f"figures.{item.figure}" if item.figure else ""
        raise fail("number-too-long", key=key, text=item.number.value)
    x, top = center[0], center[1] + middle.height / 2
    baseline = top - middle.tall
    write_lockup(plot, middle.number, x - middle.number.width / 2, baseline)
    write_layout(plot, middle.words, x, baseline - middle.gap, "center")
