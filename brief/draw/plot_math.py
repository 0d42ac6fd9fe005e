"""Mathematics in a plot, as one path of outlines.

matplotlib's own way sets a formula at 100 points and scales it; here the glyphs
stand where the formula, measured at its own size, has them.
"""

from typing import Any

from matplotlib.font_manager import FontProperties
from matplotlib.ft2font import FT2Font, LoadFlags
from matplotlib.mathtext import MathTextParser
from matplotlib.path import Path
from matplotlib.transforms import Affine2D

GLYPH_SIZE = 100.0  # points at which outlines are taken, before they are scaled


def math_path(text: str, font: FontProperties, dpi: float) -> Path:
    """Return the outlines of a formula, its baseline from (0, 0), in units of `dpi`."""
    parser: Any = MathTextParser("path")
    parsed = parser.parse(text, dpi, font)
    glyphs = [
        _glyph(face, index, size * dpi / 72, x, y)
        for face, size, _, index, x, y in parsed.glyphs
    ]
    return Path.make_compound_path(*glyphs, *(_bar(*rectangle) for rectangle in parsed.rects))


def _glyph(face: FT2Font, index: Any, size: float, x: float, y: float) -> Path:
    face.clear()
    face.set_size(GLYPH_SIZE, 72)
    face.load_glyph(index, flags=LoadFlags.NO_HINTING)
    path = Path(*face.get_path())
    return path.transformed(Affine2D().scale(size / GLYPH_SIZE).translate(x, y))


def _bar(x: float, y: float, width: float, height: float) -> Path:
    """Return a fraction's bar, or the roof of a root."""
    return Path.unit_rectangle().transformed(Affine2D().scale(width, height).translate(x, y))
