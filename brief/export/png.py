"""From a one-page PDF to a PNG (ISO/IEC 15948): PDFium's pixels, rows without a filter.

For flat graphics, unfiltered rows through libdeflate are as small as the adaptive
filtering of common encoders, at a tenth of their time (docs/png.md).
"""

import struct
from dataclasses import dataclass
from typing import Any
from zlib import crc32

import deflate
import pypdfium2

from brief.export.xmp import Description, picture_packet

SIGNATURE = b"\x89PNG\r\n\x1a\n"
LEVEL = 1  # of libdeflate: level 6 takes twice as long and saves a tenth
RGB = 2  # the colour type
PERCEPTUAL = 0  # the rendering intent
GAMMA = 45455  # 1/2.2 in 1/100000, as the sRGB chunk asks of readers that lack it
PIXELS_PER_METRE = 2835  # 72 dpi: a card's point is a pixel


@dataclass(frozen=True, slots=True)
class Pixels:
    """A picture: rows from the top, three bytes (red, green, blue) a pixel, in sRGB."""

    width: int
    height: int
    data: bytes


def rasterise(pdf: bytes, width: int, height: int, *, scale: int = 1) -> Pixels:
    """Return the first page in pixels, one a point.

    With `scale` 2 it is drawn twice as large and averaged; see docs/png.md for
    when the eye gains by that. A page of another size is a bug and an error.
    """
    document = pypdfium2.PdfDocument(pdf)
    try:
        bitmap = document[0].render(scale=scale, rev_byteorder=True)
        size = bitmap.width, bitmap.height
        if size != (width * scale, height * scale):
            raise RuntimeError(f"the page has {size} pixels, not {width} × {height} × {scale}")
        return Pixels(width, height, _packed(bitmap, scale))
    finally:
        document.close()


def _packed(bitmap: Any, scale: int) -> bytes:
    """Return PDFium's rows without the padding at their ends, averaged by `scale`."""
    if scale == 1 and bitmap.stride == 3 * bitmap.width:
        return bytes(bitmap.buffer)
    from PIL import Image  # noqa: PLC0415 only what is averaged needs Pillow

    size = bitmap.width, bitmap.height
    image = Image.frombuffer("RGB", size, bitmap.buffer, "raw", "RGB", bitmap.stride, 1)
    return (image.reduce(scale) if scale > 1 else image).tobytes()


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
        _chunk(b"IDAT", bytes(deflate.zlib_compress(_rows(pixels), LEVEL))),
        _chunk(b"IEND", b""),
    ]
    return SIGNATURE + b"".join(chunks)


def _rows(pixels: Pixels) -> bytes:
    """Return the rows, each after the byte that says it has no filter (9.2)."""
    view, row = memoryview(pixels.data), 3 * pixels.width
    starts = range(0, len(view), row)
    return b"".join(part for start in starts for part in (b"\0", view[start : start + row]))


def _text(keyword: str, text: str, language: str) -> bytes:
    """Return an uncompressed iTXt chunk (11.3.3.4), or nothing for an empty text."""
    head = keyword.encode() + b"\0\0\0" + language.encode() + b"\0\0"
    return _chunk(b"iTXt", head + text.encode()) if text else b""


def _chunk(kind: bytes, data: bytes) -> bytes:
    """Return a chunk (5.3): length, kind, data, checksum."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", crc32(kind + data))
