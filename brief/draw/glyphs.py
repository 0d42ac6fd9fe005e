"""Text as PDF operators: a TJ array of the glyphs that were measured, kerned.

The strings are 8-bit codes of the face's subset in this document, which ReportLab
hands out; the moves between them make each glyph stand where HarfBuzz put it.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from brief.fonts.faces import register
from brief.fonts.shaping import shape
from brief.theme import Style

if TYPE_CHECKING:
    from brief.draw.canvas import Canvas

NO_BREAK_SPACE = "\u00a0"
# In strings: octal what is not ASCII, a backslash before what has a meaning (7.3.4.2).
ESCAPES = {code: f"\\{code:03o}" for code in (*range(32), *range(127, 256))}
ESCAPES |= {ord(sign): f"\\{sign}" for sign in "()\\"}


def written(text: str, style: Style) -> str:
    """Return the characters that are drawn: capitals, and breaking spaces only."""
    text = text.replace(NO_BREAK_SPACE, " ")
    return text.upper() if style.caps else text


def advances_of(text: str, style: Style) -> tuple[float, ...]:
    """Return the advances that are written, in thousandths of an em.

    Tracked letters are kerned closer only: readers take a wider gap for a space.
    """
    kerned = shape(style.face, text, kern=not style.tabular).advances
    if not style.tracking:
        return kerned
    return tuple(map(min, kerned, shape(style.face, text, kern=False).advances))


def text_object(
    canvas: "Canvas", text: str, style: Style, x: float, y: float, angle: tuple[float, float]
) -> str:
    """Return BT … ET that shows `text` as TJ, kerned, in the style's colour."""
    cos, sin = angle
    matrix = " ".join(_number(value) for value in (cos, sin, -sin, cos, x, y))
    operators = [
        f"BT {canvas.color_operator(style.color)} {matrix} Tm",
        f"{_number(style.tracking)} Tc" if style.tracking else "",
        *_shows(canvas, text, style),
        "0 Tc" if style.tracking else "",
        "ET",
    ]
    return " ".join(operator for operator in operators if operator)


def _shows(canvas: "Canvas", text: str, style: Style) -> list[str]:
    """Return Tf and TJ for each subset of the face that the text needs."""
    font, document = register(style.face), canvas.raw._doc  # noqa: SLF001
    look = style.face, style.tabular, style.tracking != 0
    shows, start = [], 0
    for name, codes in font.shown(text, document):
        end = start + len(codes)
        array = _array(codes.decode("latin-1"), _moves(text, *look, start, end))
        shows.append(f"{name} {_number(style.size)} Tf [{array}] TJ")
        start = end
    return shows


@lru_cache(maxsize=4096)  # the same words stand on many cards
def _moves(
    text: str, face: str, tabular: bool, tracked: bool, start: int, end: int
) -> tuple[tuple[int, str], ...]:
    """Return before which of the characters start … end the pen is moved, and how far.

    So each glyph stands where it was measured, true to 1/2000 em.
    """
    style = Style(face, 1, 1, "", float(tracked), tabular=tabular)
    own = register(face).face.charWidths
    advances = advances_of(text, style)
    # What the next glyph is moved by; PDFium does not heed a number that ends an array.
    kerns = [
        0.0,
        *(own[ord(letter)] - wide for letter, wide in zip(text, advances, strict=True)),
    ]
    moves, drift = [], 0.0
    for index, kern in enumerate(kerns[start:end]):
        drift += kern
        if abs(drift) >= 0.5:
            moves.append((index, _number(drift)))
            drift = 0.0
    return tuple(moves)


def _array(codes: str, moves: Sequence[tuple[int, str]]) -> str:
    """Return the strings of a TJ array and the moves before them."""
    parts, start = [], 0
    for index, move in moves:
        if index:
            parts.append(f"({codes[start:index].translate(ESCAPES)})")
        parts.append(move)
        start = index
    parts.append(f"({codes[start:].translate(ESCAPES)})")
    return " ".join(parts)


def _number(value: float) -> str:
    """Return a PDF number of at most three decimals."""
    return f"{value:.3f}".rstrip("0").rstrip(".") if value % 1 else f"{value:.0f}"
