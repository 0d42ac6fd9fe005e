"""Text to advances: HarfBuzz kerning, no ligatures, one glyph a character.

Text is NFC (`brief.language.letters` sees to it), so that each letter is one
character and one glyph. Words are shaped apart and spaces are never kerned
(Tinos would pull A by 0.11 em onto the space before it): a line may be split at
any space and is as wide as the words and spaces that were measured.
"""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from brief.fonts.faces import harfbuzz_font, load_face
from brief.record import Record
from brief.remembered import TEXTS, remembered

if TYPE_CHECKING:
    import uharfbuzz as hb

SPACES = re.compile("([ \u00a0])")
# Whatever replaces or reorders glyphs is off: the PDF must say the letters it shows.
SUBSTITUTIONS = ("liga", "clig", "dlig", "calt", "ccmp", "locl")
FEATURES = {"kern": True} | dict.fromkeys(SUBSTITUTIONS, False)


class Shaped(Record):
    """A line of text with one advance a character, in thousandths of an em."""

    text: str
    advances: tuple[float, ...]
    kerned: bool  # false where kerning was not wanted or could not be kept

    @property
    def width(self) -> float:
        """Return the sum of the advances, in thousandths of an em."""
        return sum(self.advances)


@lru_cache(maxsize=16384)
def shape(face: str, text: str, kern: bool = True) -> Shaped:
    """Return the advances of NFC text, kerned inside words unless `kern` is false.

    Raises ValueError for a character that the face lacks (`check` finds those first).
    """
    words = [_word(face, word, kern) for word in SPACES.split(text) if word]
    advances = tuple(advance for word in words for advance in word.advances)
    return Shaped(text, advances, kern and all(word.kerned for word in words))


@lru_cache(maxsize=16384)
def _word(face: str, word: str, kern: bool) -> Shaped:
    per_mille = 1000 / load_face(face).units_per_em
    units, kerned = _units(face, word, kern)
    return Shaped(word, tuple(unit * per_mille for unit in units), kerned)


@remembered(TEXTS, tuple[tuple[int, ...], bool])
def _units(face: str, word: str, kern: bool) -> tuple[tuple[int, ...], bool]:
    """Return the advances of a word in font units, and whether they are kerned."""
    font = harfbuzz_font(face)
    glyphs = _glyphs(font, face, word)
    kerned = kerned_units(font, word, glyphs) if kern else None
    units = kerned or [font.get_glyph_h_advance(glyph) for glyph in glyphs]
    return tuple(units), kerned is not None


def _glyphs(font: "hb.Font", face: str, word: str) -> list[int]:
    """Return the cmap's glyph of each character."""
    glyphs = [font.get_nominal_glyph(ord(character)) for character in word]
    if None in glyphs:
        character = word[glyphs.index(None)]
        raise ValueError(f"{face} has no U+{ord(character):04X} ({character!r})")
    return glyphs


def kerned_units(font: "hb.Font", word: str, glyphs: list[int]) -> list[int] | None:
    """Return kerned advances in font units, or None where shaping did more than kern."""
    import uharfbuzz as hb

    buffer = hb.Buffer()
    buffer.add_str(word)
    buffer.direction, buffer.script, buffer.language = "ltr", "Latn", "vi"
    hb.shape(font, buffer, FEATURES)
    positions = buffer.glyph_positions or []
    if [info.codepoint for info in buffer.glyph_infos] != glyphs:
        return None
    if any(position.x_offset or position.y_offset for position in positions):
        return None
    return [position.x_advance for position in positions]
