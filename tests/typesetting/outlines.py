"""The reference: HarfBuzz's positions of the outlines that FreeType fills, unhinted.

Nothing here is the program's: the file is read anew, all features are as HarfBuzz
has them, and marks that it moves are moved.
"""

from functools import cache

import numpy as np
import uharfbuzz as hb
from fontTools.pens.freetypePen import FreeTypePen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

from brief.fonts.faces import load_face

from .pages import CELL_HEIGHT, SIZE, START, Picture


@cache
def source_font(face: str) -> TTFont:
    """Return a bundled file, read by fontTools."""
    return TTFont(load_face(face).path)


@cache
def _shaper(face: str) -> hb.Font:
    return hb.Font(hb.Face(hb.Blob.from_file_path(str(load_face(face).path))))


@cache
def outlines_of(face: str, texts: tuple[str, ...], cell: int) -> Picture:
    """Return the ink, 0 to 1, of texts in cells `cell` pixels wide."""
    return np.stack([_outline(face, text, cell) for text in texts])


def _outline(face: str, text: str, cell: int) -> Picture:
    font, source = _shaper(face), source_font(face)
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer)
    glyphs, names = source.getGlyphSet(), source.getGlyphOrder()
    pen, x = FreeTypePen(glyphs), 0
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions or [], strict=True):
        move = (1, 0, 0, 1, x + place.x_offset, place.y_offset)
        glyphs[names[info.codepoint]].draw(TransformPen(pen, move))
        x += place.x_advance
    scale = SIZE / font.face.upem
    picture: Picture = pen.array(cell, CELL_HEIGHT, (scale, 0, 0, scale, *START))
    return picture
