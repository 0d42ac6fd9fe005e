"""How far the ink of a text reaches above and below its baseline."""

from functools import lru_cache

from brief.fonts.faces import harfbuzz_font


@lru_cache(maxsize=16384)
def ink(face: str, text: str) -> tuple[float, float]:
    """Return ink top and bottom in em, up from the baseline; (0, 0) for no ink."""
    font = harfbuzz_font(face)
    boxes = [_box(face, character) for character in set(text)]
    inked = [box for box in boxes if box != (0, 0)]
    if not inked:
        return 0.0, 0.0
    em = font.face.upem
    return max(top for top, _ in inked) / em, min(bottom for _, bottom in inked) / em


@lru_cache(maxsize=4096)
def _box(face: str, character: str) -> tuple[int, int]:
    """Return the top and bottom of a character's glyph, in font units."""
    font = harfbuzz_font(face)
    box = font.get_glyph_extents(font.get_nominal_glyph(ord(character)) or 0)
    return (box.y_bearing, box.y_bearing + box.height) if box else (0, 0)
