"""Fonts that cards are drawn from: the same outlines, without instructions."""

import io
from typing import Any

import pikepdf
import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont
from PIL import Image, ImageChops, ImageStat

from brief.draw.canvas import Canvas
from brief.draw.text import draw_text
from brief.export.png import rasterise
from brief.fonts.faces import FACES
from brief.language.alphabet import LETTERS
from brief.theme import Style


def _page(face: str, text: str, *, compressed: bool) -> bytes:
    stream = io.BytesIO()
    canvas = Canvas(stream, 600, 60, face, compressed=compressed)
    with canvas.element("P"):
        draw_text(canvas, text, Style(face, 28, 28, "#000000"), 20, 20)
    canvas.save()
    return stream.getvalue()


def _font(pdf: bytes) -> TTFont:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        (file,) = (item.FontFile2.read_bytes() for item in document.objects if _is_font(item))
    return TTFont(io.BytesIO(file), checkChecksums=2)


def _is_font(item: Any) -> bool:
    return isinstance(item, pikepdf.Dictionary) and "/FontFile2" in item


@pytest.mark.parametrize("face", FACES)
def test_outlines_stay_and_instructions_go(face: str) -> None:
    """All letters of each face, composed ones too, are the same curves."""
    hinted, bare = (
        _font(_page(face, LETTERS + "0123456789", compressed=kept)) for kept in (True, False)
    )
    for name in hinted.getGlyphOrder():
        assert _curves(hinted, name) == _curves(bare, name)
        assert not hasattr(bare["glyf"][name], "program") or not bare["glyf"][name].program
    assert not {"fpgm", "prep", "cvt "} & set(bare.keys())


def _curves(font: TTFont, name: str) -> list[Any]:
    pen = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[name].draw(pen)
    return pen.value


def test_small_letters_are_nearer_to_their_outlines() -> None:
    """A line of a card is nearer to itself drawn four times as large and averaged."""
    text = "Nguồn: số liệu năm 2021, 95.672 đảng viên"
    pages = [_page("BeVietnamPro-Regular", text, compressed=kept) for kept in (True, False)]
    right = _picture(pages[0], 4)
    hinted, bare = (
        ImageStat.Stat(ImageChops.difference(_picture(page, 1), right)).rms[0] for page in pages
    )
    assert bare < 0.95 * hinted


def _picture(pdf: bytes, scale: int) -> Image.Image:
    return Image.frombytes("RGB", (600, 60), rasterise(pdf, 600, 60, scale=scale).data)
