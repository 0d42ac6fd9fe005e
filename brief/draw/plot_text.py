"""Which of our faces a text artist means, and how large its lines are.

An artist names a bundled face as its first family: `family="BeVietnamPro-SemiBold"`.
Any other font is matplotlib's own business, and is drawn as outlines.
"""

from matplotlib import font_manager
from matplotlib.font_manager import FontProperties

from brief.draw.text import ascent, descent, measure
from brief.fonts.faces import FACES, load_face
from brief.theme import Style


def bundled_face(font: FontProperties) -> str:
    """Return the bundled face that a font means, or ""."""
    family = font.get_family()[0]
    return family if family in FACES else ""


def can_write(face: str, text: str) -> bool:
    """Say whether a face has all the letters of a text."""
    try:
        measure(text, Style(face, 1, 1, "#000000"))
    except ValueError:
        return False
    return True


def line_box(text: str, face: str, size: float) -> tuple[float, float, float]:
    """Return the width, height and descent of a line, in points.

    Height and descent are the face's, not the text's: labels that stand in a row
    keep one baseline, whatever stacked letters (Ẫ, ộ) they have.
    """
    style = Style(face, size, size, "#000000")
    fall = descent(style)
    return measure(text, style), ascent(style) + fall, fall


def line_spacing(style: Style) -> float:
    """Return the `linespacing` of a text artist that gives the style's leading."""
    return style.leading / (ascent(style) + descent(style))


def add_faces() -> None:
    """Make the bundled faces known to matplotlib, for texts that become outlines."""
    known = {entry.name for entry in font_manager.fontManager.ttflist}
    for face in FACES:
        if face not in known:
            entry = font_manager.FontEntry(fname=str(load_face(face).path), name=face)
            font_manager.fontManager.ttflist.append(entry)
