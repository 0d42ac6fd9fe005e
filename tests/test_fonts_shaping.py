"""Advances: kerned inside words, additive at spaces, exact for columns of digits."""

import unicodedata
from itertools import pairwise

import pytest
import uharfbuzz as hb
from hypothesis import given
from hypothesis import strategies as st

from brief.fonts.faces import FACES, harfbuzz_font
from brief.fonts.ink import ink
from brief.fonts.shaping import shape
from brief.language.alphabet import LETTERS

WORDS = st.text(st.sampled_from(LETTERS + "AVTo“”(),.–0123456789"), min_size=1, max_size=8)


@pytest.mark.parametrize("name", FACES)
def test_one_advance_a_character(name: str) -> None:
    """Advances are as many as characters, and the width is their sum."""
    shaped = shape(name, "Tỷ lệ hộ nghèo: 4,35%")
    assert len(shaped.advances) == len(shaped.text)
    assert shaped.width == sum(shaped.advances)
    assert shaped.kerned


@given(face=st.sampled_from(FACES), words=st.lists(WORDS, min_size=2, max_size=4))
def test_line_is_as_wide_as_its_words_and_spaces(face: str, words: list[str]) -> None:
    """A line may be measured word by word, and split at any space, exactly."""
    parts = sum(shape(face, word).width for word in words)
    spaces = shape(face, " ").width * (len(words) - 1)
    assert shape(face, " ".join(words)).width == parts + spaces
    assert shape(face, "\u00a0".join(words)).width == parts + spaces


def test_space_is_not_kerned() -> None:
    """HarfBuzz alone pulls T onto the space before it; a line here must not."""
    buffer = hb.Buffer()
    buffer.add_str(" T")
    buffer.guess_segment_properties()
    hb.shape(harfbuzz_font("BriefSerifText-Regular"), buffer)
    space = shape("BriefSerifText-Regular", " ").width
    assert buffer.glyph_positions[0].x_advance < space
    assert shape("BriefSerifText-Regular", " T").advances[0] == space


def test_letters_with_marks_are_kerned_like_their_bases() -> None:
    """Be Vietnam Pro sets Tố as tight as To."""
    tight = shape("BeVietnamPro-Bold", "To").advances[0]
    assert shape("BeVietnamPro-Bold", "Tố").advances[0] == tight
    assert tight < shape("BeVietnamPro-Bold", "To", kern=False).advances[0]


@pytest.mark.parametrize("pair", ["Về", "Vầ", "Yề", "Vồ"])
def test_stacked_marks_do_not_touch_the_capital(pair: str) -> None:
    """In a headline the grave of Về would lie on the serif of V, kerned like Ve."""
    bare = unicodedata.normalize("NFD", pair)[:2]
    marked, plain = (shape("BriefSerifDisplay-Bold", text).advances[0] for text in (pair, bare))
    assert marked >= plain + 20


@pytest.mark.parametrize("name", [name for name in FACES if name.startswith("BriefSerif")])
def test_unkerned_digits_stand_in_columns(name: str) -> None:
    """Without kerning, any digit is as wide as any other."""
    assert len(set(shape(name, "0123456789717", kern=False).advances)) == 1
    assert not shape(name, "717", kern=False).kerned


def test_ligatures_stay_apart() -> None:
    """Each f and i keeps its own advance, so that the text can be searched."""
    for name in FACES:
        fi = shape(name, "fi")
        assert len(fi.advances) == 2
        assert fi.advances[1] == shape(name, "i").advances[0]


def test_reordered_runs_fall_back_to_plain_advances() -> None:
    """A mark that HarfBuzz would place by offsets is set where its cmap glyph is."""
    shaped = shape("BriefSerifText-Regular", "x\u0301")
    assert not shaped.kerned
    assert shaped == shape("BriefSerifText-Regular", "x\u0301", kern=False)


def test_missing_character_is_a_bug_here() -> None:
    """`check` finds it before; shaping never draws the empty glyph instead."""
    with pytest.raises(ValueError, match=r"U\+2713"):
        shape("BeVietnamPro-Bold", "xong ✓")


def test_empty_text_has_no_width() -> None:
    """HarfBuzz gives None for the positions of an empty buffer."""
    assert shape("Tinos-Bold", "").width == 0
    assert ink("Tinos-Bold", " ") == (0, 0)


def test_ink_reaches_as_far_as_the_marks() -> None:
    """Capitals with two marks rise over plain ones; a dot below goes under the line."""
    tops = [ink("BeVietnamPro-Bold", letter)[0] for letter in ("x", "H", "Ê", "Ễ")]
    assert all(low < high for low, high in pairwise(tops))
    assert ink("BeVietnamPro-Bold", "Hạ")[1] < ink("BeVietnamPro-Bold", "Ha")[1]
