"""Text as PDF operators: a TJ array of the glyphs that were measured, kerned.

The strings are 8-bit codes of the face's subset in this document, which ReportLab
hands out; the moves between them make each glyph stand where HarfBuzz put it.
"""

from collections.abc import Sequence

from brief.draw.canvas import Canvas
from brief.fonts.faces import register
from brief.fonts.shaping import shape
from brief.theme import Style

NO_BREAK_SPACE = "\u00a0"


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
    canvas: Canvas, text: str, style: Style, x: float, y: float, angle: tuple[float, float]
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


def _shows(canvas: Canvas, text: str, style: Style) -> list[str]:
    """Return Tf and TJ for each subset of the face that the text needs."""
    font, document = register(style.face), canvas.raw._doc  # noqa: SLF001
    advances = advances_of(text, style)
    widths = (font.face.charWidths[ord(character)] for character in text)
    # What the next glyph is moved by; PDFium does not heed a number that ends an array.
    kerns = [0.0, *(width - own for width, own in zip(widths, advances, strict=True))]
    shows, start = [], 0
    for subset, codes in font.splitString(text, document):
        name = font.getSubsetInternalName(subset, document)
        array = _array(canvas, codes, kerns[start : start + len(codes)])
        shows.append(f"{name} {_number(style.size)} Tf [{array}] TJ")
        start += len(codes)
    return shows


def _array(canvas: Canvas, codes: bytes, kerns: Sequence[float]) -> str:
    """Return the strings of a TJ array and the moves before them, true to 1/2000 em."""
    parts, start, drift = [], 0, 0.0
    for index, kern in enumerate(kerns):
        drift += kern
        if abs(drift) >= 0.5:
            if index:
                parts.append(f"({canvas.raw._escape(codes[start:index])})")  # noqa: SLF001
            parts.append(_number(drift))
            start, drift = index, 0.0
    parts.append(f"({canvas.raw._escape(codes[start:])})")  # noqa: SLF001
    return " ".join(parts)


def _number(value: float) -> str:
    """Return a PDF number of at most three decimals."""
    return f"{value:.3f}".rstrip("0").rstrip(".") if value % 1 else f"{value:.0f}"
