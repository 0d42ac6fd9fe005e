"""Characters as FreeType draws them, large, from the face's own file.

It finds the glyph by the file's own table; nothing here has passed through a PDF, its
subsets or its codes.
"""

from functools import cache

from PIL import Image, ImageDraw, ImageFont

from brief.fonts.faces import load_face
from brief.prove.normal import Edges, Point, centre, upright

LARGE = 128  # pixels an em
ORIGIN = (LARGE // 2, LARGE * 5 // 4)  # of a character in its picture
CANVAS = (2 * LARGE, 2 * LARGE)


@cache
def draw(face: str, character: str) -> Image.Image:
    """Draw a character, large and upright."""
    image = Image.new("L", CANVAS)
    ImageDraw.Draw(image).text(ORIGIN, character, 255, _font(face), "ls")
    return upright(image, face, ORIGIN[1])


@cache
def _font(face: str) -> ImageFont.FreeTypeFont:
    path = str(load_face(face).path)
    return ImageFont.truetype(path, LARGE, layout_engine=ImageFont.Layout.BASIC)


def middle_of(image: Image.Image) -> Point:
    """Return the centre of mass of a large picture, most of which is empty."""
    left, top, right, bottom = image.getbbox() or (0, 0, *image.size)
    x, y = centre(image.crop((left, top, right, bottom)))
    return x + left, y + top


def box_of(image: Image.Image) -> Edges:
    """Return left, top, right and bottom of a large picture's ink, in em from the origin."""
    left, top, right, bottom = image.getbbox() or (*ORIGIN, *ORIGIN)
    return *in_em(left, top), *in_em(right, bottom)


def in_em(x: float, y: float) -> Point:
    """Return a place in a large picture, in em from the origin."""
    return (x - ORIGIN[0]) / LARGE, (y - ORIGIN[1]) / LARGE
