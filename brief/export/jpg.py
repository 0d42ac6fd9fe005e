"""From a one-page PDF to a JPEG (ISO/IEC 10918-1, JFIF), as good as its budget allows.

Colour is kept at full resolution (4:4:4): halved, red letters bleed into their ground.
The codes are the standard's own: fitted to the picture they save a tenth and take twice
the time.
"""

import io
from ctypes import c_ubyte

import pypdfium2_raw as pdfium
from PIL import Image

from brief.export.png import draw_page, only_page
from brief.export.xmp import TOOL, Description, picture_packet
from brief.resources import resource

# Under 70, digits begin to blur: at 50 the reader of `prove` misses 2 of 1,000.
QUALITIES = (95, 92, 88, 84, 80, 75, 70)  # libjpeg's; tried in order
FULL_COLOUR = 0  # Pillow's name for 4:4:4
RESOLUTION = (72, 72)  # a card's point is a pixel

# Exif 2.32, 4.6.4 and 4.6.5.
SOFTWARE, DATE_TIME, EXIF_IFD, COLOUR_SPACE = 0x0131, 0x0132, 0x8769, 0xA001
SRGB = 1


def rasterise_padded(pdf: bytes, width: int, height: int) -> Image.Image:
    """Return the first page in pixels, one a point, as Pillow holds them: four bytes each.

    So it takes them as they are; and PDFium fills these at once, three bytes one by one.
    """
    page = only_page(pdf, width, height)
    rows = bytearray(b"\xff") * (4 * width * height)
    buffer = (c_ubyte * len(rows)).from_buffer(rows)
    draw_page(page, width, height, pdfium.FPDFBitmap_BGRx, buffer)
    return Image.frombuffer("RGBX", (width, height), rows, "raw", "RGBX", 0, 1)


def encode_jpg(image: Image.Image, description: Description, budget: int) -> bytes:
    """Return the JPEG with its title and alternative text, at most `budget` bytes if it can.

    Quality is lowered only as far as `budget` needs; `prove` refuses what is heavier still.
    """
    data = b""
    for quality in QUALITIES:
        data = _encoded(image, description, quality)
        if len(data) <= budget:
            break
    return data


def _encoded(image: Image.Image, description: Description, quality: int) -> bytes:
    stream = _File()
    image.save(
        stream,
        quality=quality,
        subsampling=FULL_COLOUR,
        dpi=RESOLUTION,
        icc_profile=resource("assets", "icc", "sRGB.icc").read_bytes(),
        exif=_exif(description),
        xmp=picture_packet(description),
    )
    return stream.getvalue()


class _File(io.BytesIO):
    """A file in memory; its name says the format, or Pillow would import four others first."""

    name = "card.jpg"


def _exif(description: Description) -> Image.Exif:
    """Return what is no text: Exif holds ASCII only, so titles stand in the XMP packet."""
    exif = Image.Exif()
    exif[SOFTWARE] = TOOL
    exif[DATE_TIME] = description.modified.strftime("%Y:%m:%d %H:%M:%S")
    exif.get_ifd(EXIF_IFD)[COLOUR_SPACE] = SRGB
    return exif
