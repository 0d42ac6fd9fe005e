"""The PNG of a card: its pixels, its chunks, and what other programs read in it."""

import io
import shutil
import struct
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from zlib import crc32

import pytest
from PIL import Image

from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.shapes import draw_line, draw_rectangle
from brief.export.png import SIGNATURE, Pixels, encode_png, rasterise
from brief.export.xmp import Description

ABOUT = Description(
    "Vốn FDI đăng ký",
    "vi",
    datetime(2021, 12, 31, tzinfo=UTC),
    author="Thái Nguyên",
    subject="gần 9 tỷ USD & 817 dự án",
)


def _card(width: int = 40, height: int = 30) -> bytes:
    """Return a page: green, with a red line of one point at its foot."""
    stream = io.BytesIO()
    canvas = Canvas(stream, width, height, "BeVietnamPro-Regular")
    draw_rectangle(canvas, Box(0, 0, width, height), fill="#12664F")
    draw_rectangle(canvas, Box(0, 0, width, 1), fill="#C4553B")
    canvas.save()
    return stream.getvalue()


def _opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png), formats=("PNG",))


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the kind and the data of each chunk, with its checksum compared."""
    at = len(SIGNATURE)
    while at < len(png):
        (length,) = struct.unpack_from(">I", png, at)
        kind, data = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        assert struct.unpack_from(">I", png, at + 8 + length)[0] == crc32(kind + data)
        yield kind, data
        at += length + 12


def test_a_point_is_a_pixel_and_colours_are_exact() -> None:
    """Read the corners: red at the foot, green at the head."""
    pixels = rasterise(_card(), 40, 30)
    image = _opened(encode_png(pixels, ABOUT))
    assert (image.mode, image.size) == ("RGB", (40, 30))
    assert image.getpixel((0, 29)) == (0xC4, 0x55, 0x3B)
    assert image.getpixel((39, 28)) == image.getpixel((0, 0)) == (0x12, 0x66, 0x4F)


@pytest.mark.parametrize("width", [41, 42, 43, 44])
def test_rows_of_any_width_are_read_back(width: int) -> None:
    """Encode rows whose length PDFium pads, and compare with Pillow's reading."""
    pixels = rasterise(_card(width), width, 30)
    assert len(pixels.data) == width * 30 * 3
    assert _opened(encode_png(pixels, ABOUT)).tobytes() == pixels.data


def test_a_page_of_another_size_is_an_error() -> None:
    """Ask for one pixel less than the page has."""
    with pytest.raises(RuntimeError, match="40, 29"):
        rasterise(_card(), 40, 29)


def test_scale_two_paints_hairlines_as_thin_as_they_are() -> None:
    """Draw half a point of red across a pixel: at scale 1 it comes out as a whole one."""
    stream = io.BytesIO()
    canvas = Canvas(stream, 40, 30, "BeVietnamPro-Regular")
    draw_rectangle(canvas, Box(0, 0, 40, 30), fill="#000000")
    draw_line(canvas, (0, 10.5), (40, 10.5), "#FF0000", 0.5)
    canvas.save()
    page = stream.getvalue()
    reds = [
        rasterise(page, 40, 30, scale=scale).data[(19 * 40 + 20) * 3] for scale in (1, 2, 4)
    ]
    assert reds[0] > 240
    assert reds[1:] == pytest.approx([128, 128], abs=2)


def test_chunks_come_in_the_order_of_the_standard() -> None:
    """List the chunks: colour space and size before the pixels, texts before them, too."""
    pixels = Pixels.packed(2, 1, bytes(6))
    kinds = [kind for kind, _ in _chunks(encode_png(pixels, ABOUT))]
    head = [b"IHDR", b"sRGB", b"gAMA", b"pHYs"]
    assert kinds == [*head, b"iTXt", b"iTXt", b"iTXt", b"tIME", b"IDAT", b"IEND"]


def test_title_and_alternative_text_are_in_the_file() -> None:
    """Read the texts by Pillow: PNG's own, and the IPTC alternative text in XMP."""
    info = _opened(encode_png(Pixels.packed(2, 1, bytes(6)), ABOUT)).info
    assert info["Title"] == ABOUT.title
    assert info["Title"].lang == "vi"
    assert info["Description"] == ABOUT.subject
    assert "gần 9 tỷ USD &amp; 817 dự án" in info["xmp"].decode()
    assert "Iptc4xmpCore:AltTextAccessibility" in info["xmp"].decode()
    assert info["srgb"] == 0
    assert round(info["dpi"][0]) == 72


@pytest.mark.skipif(not shutil.which("pngcheck"), reason="NOT JUDGED: apt-get install pngcheck")
def test_pngcheck_finds_nothing_wrong(tmp_path: Path) -> None:
    """Check the file by a judge that nobody here wrote."""
    path = tmp_path / "the.png"
    path.write_bytes(encode_png(rasterise(_card(), 40, 30), ABOUT))
    said = subprocess.run(["pngcheck", path], capture_output=True, text=True, check=False)
    assert said.stdout.startswith("OK:"), said.stdout


def test_the_same_page_gives_the_same_bytes() -> None:
    """Encode twice: no clock, no program state."""
    first, second = (encode_png(rasterise(_card(), 40, 30), ABOUT) for _ in range(2))
    assert first == second
