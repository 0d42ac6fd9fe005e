"""A PDF that is open: what is read in it, and how long."""

from io import BytesIO

import pypdfium2
import pytest

from brief.draw.canvas import Canvas
from brief.draw.text import draw_text
from brief.export.opened import Opened, opened
from brief.theme import Style

STYLE = Style("BeVietnamPro-Bold", 20, 24, "#000000")
BOX = (5, 25, 195, 50)


def _pdf(*texts: str) -> bytes:
    """Return a document with a text on each page."""
    stream = BytesIO()
    canvas = Canvas(stream, 200, 100, STYLE.face)
    for text in texts:
        with canvas.element("P"):
            draw_text(canvas, text, STYLE, 10, 30)
        canvas.new_page()
    canvas.save()
    return stream.getvalue()


def test_text_is_what_pypdfium2_reads() -> None:
    """All of a page, and what stands in a box; letters have no other codes than there."""
    pdf = _pdf("gần 9 tỷ USD", "Phổ Yên: trên 3%", "")
    theirs = pypdfium2.PdfDocument(pdf)
    for number in range(3):
        one, other = opened(pdf).page(number), theirs[number]
        assert (one.get_width(), one.get_height()) == other.get_size()
        text, known = one.get_textpage(), other.get_textpage()
        assert text.get_text_range() == known.get_text_range()
        assert text.get_text_bounded(*BOX) == known.get_text_bounded(*BOX)
    theirs.close()


def test_a_page_outlives_the_file_that_was_open() -> None:
    """Only the last file stays open, and a page as long as somebody reads it."""
    text = opened(_pdf("gần 9 tỷ USD")).page(0).get_textpage()
    assert opened(_pdf("817 dự án")).page(0).get_textpage().get_text_range() == "817 dự án"
    assert text.get_text_range() == "gần 9 tỷ USD"


@pytest.mark.parametrize("damaged", [b"", b"%PDF-1.7"])
def test_what_is_no_pdf_is_not_opened(damaged: bytes) -> None:
    """A page that there is not, neither."""
    with pytest.raises(ValueError, match="cannot open"):
        Opened(damaged)
    with pytest.raises(ValueError, match="cannot open"):
        opened(_pdf("817 dự án")).page(1)
