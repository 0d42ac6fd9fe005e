"""Letters in pixels: a page of the program and the outlines of the face, one by one."""

import unicodedata
from collections.abc import Sequence

import numpy as np
import pytest

from brief.fonts.faces import FACES
from brief.language.alphabet import LETTERS, REPERTOIRE

from .outlines import outlines_of
from .pages import LETTER_WIDTH, WORD_WIDTH, Picture, cells_of
from .words import WORDS

TOLERANCE = 0.03  # of the ink; the two rasterisers differ by about 0.01

each_face = pytest.mark.parametrize("face", FACES)


def wrong(texts: Sequence[str], drawn: Picture, meant: Picture) -> dict[str, float]:
    """Return the texts whose pixels differ by more than the tolerance, and by how much."""
    errors = np.abs(drawn - meant).sum(axis=(1, 2)) / meant.sum(axis=(1, 2))
    pairs = zip(texts, errors.tolist(), strict=True)
    return {text: error for text, error in pairs if not error <= TOLERANCE}


@each_face
def test_each_letter_is_its_outline(face: str) -> None:
    """None of the 134 has a mark moved, missing, doubled or of another letter."""
    drawn = cells_of(face, LETTERS, LETTER_WIDTH)
    bad = wrong(LETTERS, drawn, outlines_of(face, tuple(LETTERS), LETTER_WIDTH))
    assert bad == {}


@each_face
def test_decomposed_letters_are_seen_to_be_wrong(face: str) -> None:
    """The control: NFD, which `load` never lets through, puts marks beside letters."""
    decomposed = [unicodedata.normalize("NFD", letter) for letter in LETTERS]
    drawn = cells_of(face, decomposed, LETTER_WIDTH)
    bad = wrong(LETTERS, drawn, outlines_of(face, tuple(LETTERS), LETTER_WIDTH))
    assert len(bad) >= 60


@each_face
def test_words_stand_where_harfbuzz_puts_them(face: str) -> None:
    """Kerned words of the article keep their places to the last letter."""
    drawn = cells_of(face, WORDS, WORD_WIDTH)
    bad = wrong(WORDS, drawn, outlines_of(face, WORDS, WORD_WIDTH))
    assert bad == {}


@each_face
def test_words_without_kerning_are_seen_to_be_wrong(face: str) -> None:
    """The control: every face kerns these two; unkerned, they differ."""
    drawn = cells_of(face, WORDS, WORD_WIDTH, kern=False)
    bad = wrong(WORDS, drawn, outlines_of(face, WORDS, WORD_WIDTH))
    assert {"AVATAR", "Trưởng"} <= bad.keys()


def test_a_word_in_two_parts_of_a_font_stands_where_harfbuzz_puts_it() -> None:
    """The file splits a face of over 255 signs; kerning reaches over the seam."""
    face, words = "BriefSerifText-Regular", ("AVATAR", "TRAVÁT")
    signs = ["A", *sorted(REPERTOIRE - set("VTR\n\u00a0"))]
    drawn = cells_of(face, [*signs, *words], WORD_WIDTH)[-2:]
    bad = wrong(words, drawn, outlines_of(face, words, WORD_WIDTH))
    assert bad == {}
