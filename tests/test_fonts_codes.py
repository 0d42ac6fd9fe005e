"""Codes of letters: the usual ones are the same in all files, others come as they are used."""

import io

import pypdfium2

from brief.draw.canvas import Canvas
from brief.draw.glyphs import text_object
from brief.draw.text import draw_text
from brief.fonts.codes import FIXED, SPACE, SUBSET, Codes
from brief.language.alphabet import LETTERS
from brief.theme import Style

SANS, SERIF = (
    Style("BeVietnamPro-Bold", 10, 12, "#000000"),
    Style("Tinos-Regular", 10, 12, "#000000"),
)
RARE = "".join(map(chr, range(0x4E00, 0x4E00 + 2 * SUBSET)))


def test_usual_letters_have_codes_of_their_own() -> None:
    """ASCII and the 134 letters fit into one font, whatever was written before."""
    text = "Thái Nguyên: 95.672 đảng viên “đoàn kết”" + LETTERS
    one, other = Codes(), Codes()
    other.of("ẴỹZ" + RARE)
    assert one.of(text) == other.of(text)
    assert len(set(one.of(LETTERS))) == len(LETTERS)
    assert max(FIXED.values()) < SUBSET


def test_rare_letters_take_the_codes_that_are_left() -> None:
    """Each has one code, none that of a space or of the missing glyph; fonts follow."""
    codes = Codes()
    given = codes.of(RARE)
    assert len(set(given)) == len(RARE)
    assert not {code % SUBSET for code in given} & {0, ord(SPACE)}
    assert not set(given) & set(FIXED.values())
    fonts = list(codes.subsets())
    found = [fonts[code // SUBSET][code % SUBSET] for code in given]
    assert found == [ord(letter) for letter in RARE]


def test_a_text_is_written_alike_in_all_files() -> None:
    """Faces and letters that were used before change no operator of it."""
    plain, other = (Canvas(io.BytesIO(), 200, 100, SANS.face) for _ in range(2))
    text_object(other, "Ỹ ä Z", SERIF, 0, 0, (1, 0))
    written = [text_object(each, "gần 9 tỷ", SANS, 0, 0, (1, 0)) for each in (plain, other)]
    assert written[0] == written[1]


def test_rare_letters_are_read_back() -> None:
    """Text with letters of a second font says what it said."""
    stream = io.BytesIO()
    canvas = Canvas(stream, 400, 100, SANS.face)
    text = "Łódź, Köln, Ñandú, Ærø, Çeşme, Ängelholm"
    with canvas.element("P"):
        draw_text(canvas, text, SANS, 10, 30)
    canvas.save()
    page = pypdfium2.PdfDocument(stream.getvalue())[0]
    assert text in page.get_textpage().get_text_range()
