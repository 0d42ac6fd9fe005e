"""How far the ink of a text reaches: above and below its baseline, and past its ends."""

from functools import lru_cache
from typing import TYPE_CHECKING

from brief.fonts.faces import harfbuzz_font, load_face
from brief.remembered import TEXTS, remembered

if TYPE_CHECKING:
    import uharfbuzz as hb

BLOCK = 64  # characters that are measured together: who knows one letter knows its like


@lru_cache(maxsize=16384)
def ink(face: str, text: str) -> tuple[float, float]:
    """Return ink top and bottom in em, up from the baseline; (0, 0) for no ink."""
    boxes = [_box(face, character) for character in set(text)]
    inked = [box for box in boxes if box != (0, 0)]
    if not inked:
        return 0.0, 0.0
    em = load_face(face).units_per_em
    return max(top for top, _ in inked) / em, min(bottom for _, bottom in inked) / em


@lru_cache(maxsize=4096)
def overhang(face: str, letter: str) -> tuple[float, float]:
    """Return how far, in em, ink sticks out left and right of a letter's advance.

    The foot of an italic A passes the start of its advance, the horn of Ơ the end.
    """
    font = harfbuzz_font(face)
    glyph = _glyph(font, letter)
    box = font.get_glyph_extents(glyph)
    before = -box.x_bearing if box else 0
    after = box.x_bearing + box.width - font.get_glyph_h_advance(glyph) if box else 0
    return max(before, 0) / font.face.upem, max(after, 0) / font.face.upem


def _box(face: str, character: str) -> tuple[int, int]:
    """Return the top and bottom of a character's glyph, in font units."""
    block, place = divmod(ord(character), BLOCK)
    return _boxes(face, block)[place]


@remembered(TEXTS, tuple[tuple[int, int], ...])
def _boxes(face: str, block: int) -> tuple[tuple[int, int], ...]:
    """Return the same of each character in a block of Unicode; (0, 0) for no ink."""
    font, start = harfbuzz_font(face), block * BLOCK
    glyphs = (_glyph(font, chr(code)) for code in range(start, start + BLOCK))
    extents = map(font.get_glyph_extents, glyphs)
    return tuple(
        (box.y_bearing, box.y_bearing + box.height) if box else (0, 0) for box in extents
    )


def _glyph(font: "hb.Font", character: str) -> int:
    """Return the glyph of a character; `check` has seen to it that there is one."""
    return (font.get_nominal_glyph(ord(character)) if character else None) or 0
