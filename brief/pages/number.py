"""A figure's number as a piece: the lock-up, with a unit too long for it under it."""

from brief.compose import Edition
from brief.draw.box import MILLIMETRE as MM
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.lockup import Lockup, NumberParts, draw_lockup, fit_lockup, set_lockup
from brief.draw.text import ascent, descent, draw_layout, scaled, set_text
from brief.errors import fail
from brief.fonts.ink import ink
from brief.pages.piece import Piece, stack
from brief.record import replace
from brief.theme import Style

SMALLEST, SMALLEST_WORD = 20.0, 8.5
DIGIT_HEIGHT = 0.74  # of the value's size: digits are as high as capitals
UNDER = 0.32  # of the value's size: a unit under it, at most
SIDE_BEARING = 0.03  # of the first part's size: moved left to stand on the margin


def number_fits(edition: Edition, figure_id: str, width: float) -> bool:
    """Say whether the digits, with their qualifier, fit into `width` at a readable size."""
    return least_number_width(edition, figure_id) <= width


def least_number_width(edition: Edition, figure_id: str) -> float:
    """Return the width of the digits, with their qualifier, at the smallest size."""
    bare = replace(edition.number(figure_id), unit="")
    value, word = edition.style("number"), edition.style("number_unit")
    return set_lockup(bare, value, word, SMALLEST, least=SMALLEST_WORD).width


def number_is_whole(
    edition: Edition, figure_id: str, width: float, size: float = SMALLEST
) -> bool:
    """Say whether the unit, too, fits into `width` beside digits of `size` points."""
    value, word = edition.style("number"), edition.style("number_unit")
    parts = edition.number(figure_id)
    return set_lockup(parts, value, word, size, least=SMALLEST_WORD).width <= width


def number_size(
    edition: Edition, figure_id: str, width: float, largest: float, *, set_apart: bool = False
) -> float:
    """Return the size at which a number fits, its unit under it if `set_apart`.

    It is `largest` when it does not fit.
    """
    value, word = edition.style("number"), edition.style("number_unit")
    parts = edition.number(figure_id)
    lockup = _fit(replace(parts, unit="") if set_apart else parts, value, word, width, largest)
    return lockup.size if lockup else largest


def _fit(
    parts: NumberParts, value: Style, word: Style, width: float, largest: float
) -> Lockup | None:
    return fit_lockup(
        parts, value, word, width, largest=largest, floor=SMALLEST, least=SMALLEST_WORD
    )


def number_fall(edition: Edition, figure_id: str, size: float) -> float:
    """Return how far a comma reaches under the digits of a number of `size` points."""
    face = edition.style("number").face
    return -ink(face, edition.number(figure_id).value)[1] * size


def make_number(
    edition: Edition,
    figure_id: str,
    width: float,
    largest: float,
    value: Style,
    word: Style,
    *,
    set_apart: bool = False,
) -> Piece:
    """Set the number as large as the width allows, `largest` points at most.

    Its unit goes under it when it has no room beside it, or is `set_apart`.
    """
    parts = edition.number(figure_id)
    lockup = None if set_apart and parts.unit else _fit(parts, value, word, width, largest)
    if lockup:
        return _piece(lockup, word)
    alone = _fit(replace(parts, unit=""), value, word, width, largest)
    if alone is None:
        place = edition.figure(figure_id).place
        raise fail("number-too-long", place, f"figures.{figure_id}", text=parts.value)
    small = scaled(word, min(max(UNDER * alone.size, SMALLEST_WORD) / word.size, 1.0))
    unit = set_text(replace(edition.run(parts.unit, small), figure=figure_id), width)

    def draw(canvas: Canvas, box: Box) -> None:
        with canvas.element("P"):
            draw_layout(canvas, unit, box.x, box.top)

    return stack([_piece(alone, word), Piece(unit.height, draw)])


def _piece(lockup: Lockup, word: Style) -> Piece:
    above = max(lockup.size * DIGIT_HEIGHT, ascent(word)) + 2 * MM

    def draw(canvas: Canvas, box: Box) -> None:
        with canvas.element("P"):
            x = box.x - SIDE_BEARING * lockup.runs[0][1].style.size
            draw_lockup(canvas, lockup, x, box.top - above)

    return Piece(above + descent(word) + 0.5 * MM, draw)
