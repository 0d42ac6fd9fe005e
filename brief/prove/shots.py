"""Pixels of a line of text, cut from a finished picture or drawn from a page by PDFium."""

import math
from collections.abc import Callable
from ctypes import byref, c_ubyte
from typing import Any

import pypdfium2_raw as pdfium
from PIL import Image

from brief.draw.drawn import DrawnText
from brief.prove.normal import Point
from brief.prove.rows import Picture, Rows
from brief.record import Record

LEVEL = (1.0, 0.0)
RISE, FALL = 1.15, 0.35  # em above and below the baseline: Ẳ and ạ, and some ground
MARGIN = 0.3  # em at each side: italics lean
# From 50 pixels on PDFium fills outlines where they are; smaller ones it sets on whole pixels.
PAGE_EM = 52.0
CARD_EM = 48.0  # larger text of a card is reduced to between once and twice this


class Shot(Record):
    """Pixels of a stretch of text, red, green and blue: `origin` is where its baseline starts.

    `start` is how many points from the text's own start that is. Most are only compared with
    those that were read before, and need not be a picture.
    """

    size: tuple[int, int]
    pixels: bytes | bytearray
    origin: Point
    start: float
    scale: float  # pixels a point
    em: float  # pixels

    @property
    def image(self) -> Image.Image:
        """Return the pixels as a picture."""
        return Image.frombuffer("RGB", self.size, self.pixels, "raw", "RGB", 0, 1)

    def x(self, points: float) -> float:
        """Return the pixels from the left of a place, in points from the text's start."""
        return self.origin[0] + (points - self.start) * self.scale


# Takes a text and the stretch of it that is wanted, in points from its start.
Shoot = Callable[[DrawnText, float, float], Shot]


def page_shots(page_of: Callable[[int], Any]) -> Shoot:
    """Return what draws stretches of text from PDFium's pages of a document, from 0."""

    def shoot(drawn: DrawnText, start: float, end: float) -> Shot:
        scale = PAGE_EM / drawn.size
        width = math.ceil((end - start) * scale + 2 * MARGIN * PAGE_EM)
        height = math.ceil((RISE + FALL) * PAGE_EM)
        origin = (MARGIN * PAGE_EM, RISE * PAGE_EM)
        page = page_of(drawn.page)
        rows = _drawn(page, _matrix(page, drawn, start, scale, origin), width, height)
        return Shot((width, height), rows, origin, start, scale, PAGE_EM)

    return shoot


def _matrix(page: Any, drawn: DrawnText, start: float, scale: float, origin: Point) -> Any:
    """Return what turns a page's points, y downwards, to pixels of a level text."""
    cos, sin = (part * scale for part in drawn.angle)
    x = drawn.x + start * drawn.angle[0]
    y = page.get_height() - drawn.y - start * drawn.angle[1]
    right, down = origin[0] - cos * x + sin * y, origin[1] - sin * x - cos * y
    return pdfium.FS_MATRIX(cos, sin, -sin, cos, right, down)


def _drawn(page: Any, matrix: Any, width: int, height: int) -> bytearray:
    """Return white rows on which PDFium has drawn a part of a page, red first."""
    rows = bytearray(b"\xff") * (3 * width * height)
    first = byref(c_ubyte.from_buffer(rows))
    bitmap = pdfium.FPDFBitmap_CreateEx(width, height, pdfium.FPDFBitmap_BGR, first, 3 * width)
    clip = pdfium.FS_RECTF(0, 0, width, height)
    red_first = pdfium.FPDF_REVERSE_BYTE_ORDER
    pdfium.FPDF_RenderPageBitmapWithMatrix(bitmap, page, matrix, clip, red_first)
    pdfium.FPDFBitmap_Destroy(bitmap)
    return rows


def card_shots(picture: Picture) -> Shoot:
    """Return what cuts stretches of text from a card in RGB, one pixel a point."""

    def shoot(drawn: DrawnText, start: float, end: float) -> Shot:
        turned = picture if drawn.angle == LEVEL else _turned(picture, drawn)
        x, y = drawn.x + start, picture.height - drawn.y
        margin = MARGIN * drawn.size
        left, top = math.floor(x - margin), math.floor(y - RISE * drawn.size)
        right, bottom = math.ceil(x + end - start + margin), math.ceil(y + FALL * drawn.size)
        times = max(int(drawn.size // CARD_EM), 1)
        part = turned.crop((left, top, right, bottom))
        part = part.reduce(times) if times > 1 else part
        origin = ((x - left) / times, (y - top) / times)
        pixels = part.tobytes()
        return Shot(part.size, pixels, origin, start, 1 / times, drawn.size / times)

    return shoot


def _turned(picture: Picture, drawn: DrawnText) -> Image.Image:
    """Return the picture turned around the start of a text so that it is level."""
    image = picture.image() if isinstance(picture, Rows) else picture
    degrees = -math.degrees(math.atan2(drawn.angle[1], drawn.angle[0]))
    centre = (drawn.x, image.height - drawn.y)
    return image.rotate(degrees, Image.Resampling.BICUBIC, center=centre)
