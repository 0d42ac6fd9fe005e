"""How large text is in a plot, and in which of our faces it is written.

An artist names a bundled face as its first family: `family="BeVietnamPro-SemiBold"`.
What else matplotlib finds a bundled file for is written in that face, too. Any other font
is drawn as outlines, or, as matplotlib has it, with `rcParams["pdf.fonttype"] = 42`
embedded and written where its file and the text allow that.
"""

from functools import cache
from pathlib import Path, PurePath
from typing import Any

from matplotlib import font_manager, rcParams
from matplotlib.backend_bases import RendererBase
from matplotlib.font_manager import FontProperties

from brief.draw.text import ascent, descent, measure
from brief.fonts.faces import FACES, load_face
from brief.fonts.foreign import face_of_file
from brief.fonts.shaping import shape
from brief.theme import Style

TRUETYPE = 42  # of rcParams["pdf.fonttype"]; 3 asks for outlines
# Latin, Greek, Cyrillic and Armenian; Vietnamese, punctuation, mathematical signs.
PLAIN = ((0x20, 0x058F), (0x1E00, 0x2BFF))


def bundled_face(font: FontProperties) -> str:
    """Return the bundled face that a font means, or ""."""
    family = font.get_family()[0]
    if family in FACES:
        _add_family(family)
        return family
    name = PurePath(str(font.get_file() or font_manager.findfont(font))).stem
    return name if name in FACES else ""


def foreign_face(font: FontProperties) -> str:
    """Return the face of the file that matplotlib finds, if it is to be embedded, or ""."""
    if rcParams["pdf.fonttype"] != TRUETYPE:
        return ""
    return face_of_file(Path(str(font.get_file() or font_manager.findfont(font))))


@cache
def _add_family(face: str) -> None:
    """Make a face's name a family of matplotlib.

    It asks for the family where text becomes outlines or pixels, which is always
    after the text was measured here.
    """
    entry = font_manager.FontEntry(fname=str(load_face(face).path), name=face)
    font_manager.fontManager.ttflist.append(entry)


class MeasuringRenderer(RendererBase):
    """Measures text in display units (points at 72 dpi).

    `width` and `height` are the figure's in display units. Without `math`, text
    with $ is text.
    """

    def __init__(self, width: float, height: float, dpi: float, *, math: bool) -> None:
        super().__init__()
        self.width = width
        self.height = height
        self.dpi = dpi
        self.math = math

    def flipy(self) -> bool:
        """Say that y grows upwards."""
        return False

    def get_canvas_width_height(self) -> tuple[float, float]:
        """Return the size in display units."""
        return self.width, self.height

    def points_to_pixels(self, points: Any) -> Any:
        """Return points as display units."""
        return points * (self.dpi / 72)

    def written_face(self, text: str, font: FontProperties, ismath: Any) -> str:
        """Return the face to write with, or "" if the text must become outlines.

        In a plot of ours a letter that the face lacks is an error (ValueError), as
        on the page; a plot of others falls back to the outlines of another font.
        """
        if ismath and self.math:
            return ""
        face = bundled_face(font)
        if not self.math:
            return face
        if face:
            return face if _has_letters(face, text) else ""
        face = foreign_face(font)
        return face if face and _is_plain(face, text) else ""

    def get_text_width_height_descent(
        self, s: str, prop: FontProperties, ismath: Any
    ) -> tuple[float, float, float]:
        """Return the width, height and descent of a line, in display units.

        Height and descent are the face's, not the text's: labels that stand in a
        row keep one baseline, whatever stacked letters (Ẫ, ộ) they have.
        """
        face = self.written_face(s, prop, ismath)
        if face not in FACES:  # as matplotlib has it, so that its layouts stay
            math = ismath if self.math else False
            return super().get_text_width_height_descent(s, prop, math)
        style = _style(face, prop)
        fall = descent(style)
        width, height = measure(s, style), ascent(style) + fall
        scale = self.dpi / 72
        return width * scale, height * scale, fall * scale

    def _get_font_height_metrics(
        self, prop: FontProperties
    ) -> tuple[float, float, float] | tuple[None, None, None]:
        """Return ascent, descent and line gap of a bundled face; `Text` asks for them."""
        if not bundled_face(prop):
            return None, None, None
        _, height, fall = self.get_text_width_height_descent("", prop, ismath=False)
        return height - fall, fall, 0.0


class SilentRenderer(MeasuringRenderer):
    """Measures without a page: what it is told to draw is not drawn."""

    def draw_path(self, *_: Any, **__: Any) -> None:
        """Draw nothing."""

    draw_text = draw_markers = draw_path_collection = draw_quad_mesh = draw_path
    draw_image = draw_gouraud_triangles = draw_path


def _style(face: str, font: FontProperties) -> Style:
    size = float(font.get_size_in_points())
    return Style(face, size, size, "#000000")


def _is_plain(face: str, text: str) -> bool:
    """Say whether each character is a glyph in its place: no joined or reordered script."""
    try:
        known = all(any(low <= ord(c) <= high for low, high in PLAIN) for c in text)
        return known and shape(face, text).kerned
    except ValueError:
        return False


def _has_letters(face: str, text: str) -> bool:
    try:
        measure(text, Style(face, 1, 1, "#000000"))
    except ValueError:
        return False
    return True
