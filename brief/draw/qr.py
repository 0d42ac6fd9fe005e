"""QR codes (ISO/IEC 18004) as squares on the canvas, with their quiet zone.

Dark on white whatever the theme: what a camera reads is no matter of taste.
"""

from functools import lru_cache

from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.shapes import Command, draw_path, draw_rectangle
from brief.theme import Theme

QUIET = 4  # modules around the code (6.3.8)
CORRECTION = "m"  # a seventh of it may be damaged: a fold, a coffee ring


@lru_cache(maxsize=8)
def modules(text: str) -> tuple[tuple[int, ...], ...]:
    """Return the code as rows of 1 (dark) and 0, with the quiet zone."""
    import segno  # noqa: PLC0415 takes 30 ms, and few briefs have an address

    code = segno.make(text, error=CORRECTION, micro=False, boost_error=False)
    return tuple(tuple(row) for row in code.matrix_iter(border=QUIET))


def draw_qr(canvas: Canvas, text: str, box: Box, theme: Theme) -> None:
    """Draw the code of a text into a square box, as a figure that says the text."""
    rows = modules(text)
    side = box.width / len(rows)
    with canvas.figure(text, box):
        draw_rectangle(canvas, box, fill=theme.color("white"))
        draw_path(canvas, _squares(rows, box, side), fill=theme.color("ink"))


def _squares(rows: tuple[tuple[int, ...], ...], box: Box, side: float) -> list[Command]:
    """Return the dark modules as rectangles, those side by side as one: no hair between."""
    commands: list[Command] = []
    for number, row in enumerate(rows):
        y = box.top - (number + 1) * side
        start = None
        for place, dark in enumerate((*row, 0)):
            if dark and start is None:
                start = place
            elif not dark and start is not None:
                left, right = box.x + start * side, box.x + place * side
                corners = (left, y), (right, y), (right, y + side), (left, y + side)
                commands += [("M", corners[0]), *(("L", corner) for corner in corners[1:])]
                commands.append(("Z", ()))
                start = None
    return commands
