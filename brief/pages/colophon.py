"""Where the brief is on the web, by its closing notes: a code, and the address in letters."""

from collections.abc import Callable

from brief.compose import Edition
from brief.draw.box import MILLIMETRE as MM
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.qr import QUIET, draw_qr, modules
from brief.draw.text import Run, set_text
from brief.pages.piece import Piece, beside, space, stack, text_piece

SIDE, GAP = 24 * MM, 8 * MM  # of the code; between it and the notes
LINE_GAP = 2 * MM


def with_colophon(edition: Edition, width: float, notes: Callable[[float], Piece]) -> Piece:
    """Measure notes for a width, and beside them the code of the address, if there is one."""
    url = edition.brief.url
    if not url:
        return notes(width)

    def draw(canvas: Canvas, box: Box) -> None:
        quiet = SIDE * QUIET / len(modules(url))  # reaches into the margin, so that ink aligns
        place = Box(box.x + quiet, box.top - SIDE + quiet / 2, SIDE, SIDE)
        draw_qr(canvas, url, place, edition.theme)

    room = width - SIDE - GAP
    row = beside([notes(room), Piece(SIDE, draw)], [(0.0, room), (room + GAP, SIDE)])
    style, strong = edition.style("small"), edition.style("small_strong")
    said = [Run(f"{edition.words.on_the_web} ", strong), Run(url, style, link=url)]
    line = text_piece(set_text(said, width))
    return stack([row, space(LINE_GAP), line], splits=True)
