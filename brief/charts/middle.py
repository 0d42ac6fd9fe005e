"""The number in the middle of a ring, and a word under it."""

from dataclasses import replace
from math import sqrt
from typing import TYPE_CHECKING

from brief.charts.colors import text_like
from brief.charts.labels import (
    DIGIT_HEIGHT,
    fit_number,
    tinted,
    wrap,
    write_layout,
    write_lockup,
)
from brief.charts.look import Look
from brief.charts.records import Item
from brief.draw.box import Box
from brief.draw.text import Layout

if TYPE_CHECKING:
    from matplotlib.axes import Axes

NUMBER = 0.57  # of the inner radius: the largest size
SMALL_NUMBER = 0.42  # of the inner radius: under it, the unit moves to the words below
ROOM = 1.62  # of the inner radius: the widest number
WORDS_GAP = 0.3  # between number and words, in em of the number


def circle_in(box: Box) -> tuple[tuple[float, float], float]:
    """Return the middle and the radius of the largest circle in a box."""
    return box.middle, min(box.width, box.height) / 2


def write_middle(
    axes: "Axes",
    item: Item,
    caption: str,
    look: Look,
    middle: tuple[float, float],
    radius: float,
) -> None:
    """Write the item's number in a circle of `radius` points, and a caption under it."""
    style = tinted(look.number, text_like(look.color("brand"), look))
    number = fit_number(item.number, style, ROOM * radius, NUMBER * radius, look.smallest)
    words = [caption] if caption else []
    if item.number.unit and number.size < SMALL_NUMBER * radius:
        alone = replace(item.number, unit="")
        number = fit_number(alone, style, ROOM * radius, NUMBER * radius, look.smallest)
        words.insert(0, item.number.unit)
    x, y = middle
    tall = DIGIT_HEIGHT * number.size
    text = _set_words(words, look, radius, tall)
    gap = WORDS_GAP * number.size if words else 0.0
    top = y + (tall + gap + text.height) / 2
    write_lockup(axes, number, x - number.width / 2, top - tall)
    write_layout(axes, text, x, top - tall - gap, "center")


def _set_words(words: list[str], look: Look, radius: float, tall: float) -> Layout:
    """Break words so that their last line, too, stays within the circle."""
    text = "\n".join(words)
    layout = wrap(text, look.text, ROOM * radius)
    for _ in range(3):
        depth = (tall + layout.height) / 2
        room = 2 * sqrt(max(radius**2 - depth**2, (0.4 * radius) ** 2))
        layout = wrap(text, look.text, min(room, ROOM * radius))
    return layout
