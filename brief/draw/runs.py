"""A run: a stretch of text in one style, and how large it is by the advances written.

All lengths are points; a card's point is a pixel.
"""

from functools import lru_cache

from brief.draw.glyphs import advances_of, written
from brief.fonts.faces import load_face
from brief.record import Record
from brief.theme import Style


class Run(Record):
    """A stretch of text in one style; `figure` is the id of the figure it prints."""

    text: str
    style: Style
    figure: str = ""
    link: str = ""

    def saying(self, text: str) -> "Run":
        """Return a run of the same look with another text."""
        return Run(text, self.style, self.figure, self.link)

    def looks_like(self, other: "Run") -> bool:
        """Say whether two runs may be written as one."""
        mine = (self.style, self.figure, self.link)
        return mine == (other.style, other.figure, other.link)


def measure(text: str, style: Style) -> float:
    """Return the width of one unbroken line."""
    width = _width(text, style.face, style.caps, style.tabular, style.tracking != 0)
    return width * style.size / 1000 + style.tracking * len(text)


@lru_cache(maxsize=8192)  # what fits is found by trying sizes
def _width(text: str, face: str, caps: bool, tabular: bool, tracked: bool) -> float:
    """Return the width of a line in thousandths of an em, without tracking."""
    style = Style(face, 1, 1, "", float(tracked), caps, tabular)
    return sum(advances_of(written(text, style), style))


def ascent(style: Style) -> float:
    """Return the height of the tallest Vietnamese letter above the baseline."""
    return load_face(style.face).ascent * style.size


def descent(style: Style) -> float:
    """Return the depth of the lowest Vietnamese letter under the baseline."""
    return -load_face(style.face).descent * style.size


def scaled(style: Style, factor: float) -> Style:
    """Return the style at another size, its leading and tracking with it."""
    size, leading, tracking = (
        length * factor for length in (style.size, style.leading, style.tracking)
    )
    return Style(style.face, size, leading, style.color, tracking, style.caps, style.tabular)
