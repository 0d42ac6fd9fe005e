"""From a one-page PDF to a PNG (ISO/IEC 15948): PDFium's pixels, rows without a filter.

For flat graphics, unfiltered rows through libdeflate are as small as the adaptive
filtering of common encoders, at a tenth of their time (docs/png.md).
"""

import struct
from ctypes import Array, c_ubyte
from math import ceil
from typing import Any
from zlib import crc32

import deflate
import pypdfium2_raw as pdfium

from brief.export.opened import opened
from brief.export.xmp import Description, picture_packet
from brief.record import Record

SIGNATURE = b"\x89PNG\r\n\x1a\n"
LEVEL = 1  # of libdeflate: level 6 takes twice as long and saves a tenth
RGB = 2  # the colour type
AS_RGB = pdfium.FPDF_ANNOT | pdfium.FPDF_REVERSE_BYTE_ORDER  # else it draws BGR
PERCEPTUAL = 0  # the rendering intent
GAMMA = 45455  # 1/2.2 in 1/100000, as the sRGB chunk asks of readers that lack it
PIXELS_PER_METRE = 2835  # 72 dpi: a card's point is a pixel


class Pixels(Record):
    """A picture in sRGB: rows from the top, each a zero and three bytes a pixel (RGB).

    The zero says, in a PNG, that a row has no filter (9.2): so PDFium can draw
    into what is deflated, and nothing is copied.
    """

    width: int
    height: int
    rows: bytes | memoryview

    @classmethod
    def packed(cls, width: int, height: int, data: bytes) -> "Pixels":
        """Return a picture of rows without that zero."""
        row = 3 * width
        starts = range(0, len(data), row)
        return cls(width, height, b"".join(b"\0" + data[at : at + row] for at in starts))

    @property
    def data(self) -> bytes:
        """Return the rows without that zero."""
        row = 3 * self.width + 1
        return b"".join(self.rows[at + 1 : at + row] for at in range(0, self.height * row, row))


def rasterise(pdf: bytes, width: int, height: int, *, scale: int = 1) -> Pixels:
    """Return the first page in pixels, one a point.

    With `scale` 2 it is drawn twice as large and averaged; see docs/png.md for
    when the eye gains by that. A page of another size is a bug and an error.
    """
    large = _drawn(only_page(pdf, width, height), width * scale, height * scale)
    return large if scale == 1 else _averaged(large, scale)


def rasterise_page(pdf: bytes, page: int, width: int) -> Pixels:
    """Return a page, from 0, so many pixels wide."""
    drawn = opened(pdf).page(page)
    scale = width / drawn.get_width()
    return _drawn(drawn, width, ceil(drawn.get_height() * scale))


def only_page(pdf: bytes, width: int, height: int) -> Any:
    """Return PDFium's first page, which has so many pixels."""
    page = opened(pdf).page(0)
    found = ceil(page.get_width()), ceil(page.get_height())
    if found != (width, height):
        raise RuntimeError(f"the page has {found} pixels, not {(width, height)}")
    return page


def _drawn(page: Any, width: int, height: int) -> Pixels:
    """Let PDFium draw a page on white rows, each from behind its zero."""
    stride = 3 * width + 1
    rows = bytearray(b"\xff") * (stride * height + 1)
    rows[:-1:stride] = bytes(height)
    # whole strides from the first pixel on: they end one byte after the rows
    buffer = (c_ubyte * (stride * height)).from_buffer(rows, 1)
    draw_page(page, width, height, pdfium.FPDFBitmap_BGR, buffer)
    return Pixels(width, height, memoryview(rows)[:-1])


def draw_page(page: Any, width: int, height: int, kind: int, buffer: Array[c_ubyte]) -> None:
    """Let PDFium draw a page into the rows of a bitmap of its `kind`, red first."""
    stride = len(buffer) // height
    bitmap = pdfium.FPDFBitmap_CreateEx(width, height, kind, buffer, stride)
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, AS_RGB)
    pdfium.FPDFBitmap_Destroy(bitmap)


def _averaged(pixels: Pixels, scale: int) -> Pixels:
    from PIL import Image  # noqa: PLC0415 only what is averaged needs Pillow

    image = Image.frombytes("RGB", (pixels.width, pixels.height), pixels.data).reduce(scale)
    return Pixels.packed(image.width, image.height, image.tobytes())


def encode_png(pixels: Pixels, description: Description) -> bytes:
    """Return the PNG with its title and alternative text."""
    header = struct.pack(">IIBBBBB", pixels.width, pixels.height, 8, RGB, 0, 0, 0)
    language = description.language
    moment = description.modified
    chunks = [
        _chunk(b"IHDR", header),
        _chunk(b"sRGB", bytes([PERCEPTUAL])),
        _chunk(b"gAMA", struct.pack(">I", GAMMA)),
        _chunk(b"pHYs", struct.pack(">IIB", PIXELS_PER_METRE, PIXELS_PER_METRE, 1)),
        _text("Title", description.title, language),
        _text("Description", description.subject, language),
        _text("XML:com.adobe.xmp", picture_packet(description).decode(), ""),
        _chunk(b"tIME", struct.pack(">HBBBBB", *moment.timetuple()[:6])),
        _chunk(b"IDAT", bytes(deflate.zlib_compress(pixels.rows, LEVEL))),
        _chunk(b"IEND", b""),
    ]
    return SIGNATURE + b"".join(chunks)


def _text(keyword: str, text: str, language: str) -> bytes:
    """Return an uncompressed iTXt chunk (11.3.3.4), or nothing for an empty text."""
    head = keyword.encode() + b"\0\0\0" + language.encode() + b"\0\0"
    return _chunk(b"iTXt", head + text.encode()) if text else b""


def _chunk(kind: bytes, data: bytes) -> bytes:
    """Return a chunk (5.3): length, kind, data, checksum."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", crc32(kind + data))
