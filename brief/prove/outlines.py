"""What a character should look like: FreeType's pixels of the face's own outlines.

FreeType opens the font file and finds the glyph by the file's own table; nothing
here has passed through the PDF, its subsets or its codes.
"""

import math
from array import array
from collections.abc import Sequence
from functools import cache
from operator import mul
from typing import Any

from PIL import Image, ImageChops, ImageDraw, ImageFont

from brief.fonts.faces import load_face
from brief.record import Record

LARGE = 128  # pixels an em of what FreeType draws
ORIGIN = (LARGE // 2, LARGE * 5 // 4)  # of a character in there
CANVAS = (2 * LARGE, 2 * LARGE)
WHITE = 16  # around a large picture: more than a pixel of any text that is read
SIDE = 24  # pixels of a normal picture, which is an em wide and high
Point = tuple[float, float]
Edges = tuple[float, float, float, float]


class Glyph(Record):
    """A character that stands somewhere: em and origin are pixels."""

    face: str
    character: str
    em: float
    origin: Point


class Outlines(Record):
    """Normal pictures of some characters, one under the other, and measures of each.

    A normal picture is centred on its mass. `inks` are means of its pixels. The
    `centres` of mass and the `boxes` of the ink (left, top, right, bottom) are in em
    from the origin, y downwards.
    """

    column: Image.Image
    inks: Sequence[float]
    centres: tuple[Point, ...]
    boxes: tuple[Edges, ...]


@cache
def outlines(face: str, characters: str) -> Outlines:
    """Draw characters of a bundled face."""
    large = [_draw(face, character) for character in characters]
    middles = [_centre(image) for image in large]
    column = Image.new("L", (SIDE, SIDE * len(large)))
    for place, (image, middle) in enumerate(zip(large, middles, strict=True)):
        column.paste(normal(image, middle, LARGE), (0, SIDE * place))
    return Outlines(
        column,
        means(column),
        tuple(_in_em(*middle) for middle in middles),
        tuple(_box(image) for image in large),
    )


def _centre(image: Image.Image) -> Point:
    """Return the centre of mass of a large picture, most of which is empty."""
    left, top, right, bottom = image.getbbox() or (0, 0, *image.size)
    x, y = centre(image.crop((left, top, right, bottom)))
    return x + left, y + top


def _box(image: Image.Image) -> Edges:
    left, top, right, bottom = image.getbbox() or (*ORIGIN, *ORIGIN)
    return *_in_em(left, top), *_in_em(right, bottom)


def _in_em(x: float, y: float) -> Point:
    return (x - ORIGIN[0]) / LARGE, (y - ORIGIN[1]) / LARGE


def normal(image: Image.Image, middle: Point, em: float) -> Image.Image:
    """Return the normal picture around `middle`, half an `em` (in pixels) to each side."""
    x, y = middle[0] - em / 2, middle[1] - em / 2
    return image.resize((SIDE, SIDE), Image.Resampling.BILINEAR, (x, y, x + em, y + em))


def without(ink: Image.Image, glyph: Glyph) -> Image.Image:
    """Return ink less that of a glyph which stands in it, or reaches into it."""
    large, corner = _cut(glyph.face, glyph.character)
    share = glyph.em / LARGE
    starts = [at + side * share for at, side in zip(glyph.origin, corner, strict=True)]
    ends = [start + side * share for start, side in zip(starts, large.size, strict=True)]
    # no more of the glyph than reaches into the ink
    left, top = (max(math.ceil(start), 0) for start in starts)
    right, bottom = (
        min(math.floor(end), side) for end, side in zip(ends, ink.size, strict=True)
    )
    if left >= right or top >= bottom:
        return ink
    x, y = (left - starts[0]) / share, (top - starts[1]) / share
    width, height = right - left, bottom - top
    box = (x, y, x + width / share, y + height / share)
    small = large.resize((width, height), Image.Resampling.BILINEAR, box)
    there = Image.new("L", ink.size)
    twice = ImageChops.add(small, small)  # PDFium's edges are not just where ours are
    there.paste(twice, (left, top))
    return ImageChops.subtract(ink, there)


@cache
def _cut(face: str, character: str) -> tuple[Image.Image, tuple[int, int]]:
    """Return the large picture as far as there is ink, and its corner from the origin."""
    image = _draw(face, character)
    left, top, right, bottom = image.getbbox() or (0, 0, *image.size)
    edges = left - WHITE, top - WHITE, right + WHITE, bottom + WHITE
    return image.crop(edges), (edges[0] - ORIGIN[0], edges[1] - ORIGIN[1])


def upright(image: Image.Image, face: str, baseline: float) -> Image.Image:
    """Return a line of an italic as if it did not lean, so that its digits stand apart."""
    slant = load_face(face).slant
    if not slant:
        return image
    shear = (1, -slant, slant * baseline, 0, 1, 0)
    return image.transform(image.size, Image.Transform.AFFINE, shear, Image.Resampling.BICUBIC)


def centre(image: Image.Image) -> Point:
    """Return the centre of mass in pixels; the middle of an empty picture."""
    width, height = image.size
    exact = image.convert("F")
    return _middle(exact.reduce((1, height))), _middle(exact.reduce((width, 1)))


def means(image: Image.Image) -> Sequence[float]:
    """Return the mean pixel of each normal picture that an image is made of, row by row."""
    return array("f", image.convert("F").reduce(SIDE).tobytes())


def _middle(line: Image.Image) -> float:
    """Return the centre of mass of a line of pixels."""
    weights: Any = line.get_flattened_data()
    total = sum(weights)
    if not total:
        return len(weights) / 2
    middle: float = sum(map(mul, weights, range(len(weights)))) / total
    return middle + 0.5


@cache
def _draw(face: str, character: str) -> Image.Image:
    """Draw a character, large and upright."""
    image = Image.new("L", CANVAS)
    ImageDraw.Draw(image).text(ORIGIN, character, 255, _font(face), "ls")
    return upright(image, face, ORIGIN[1])


@cache
def _font(face: str) -> ImageFont.FreeTypeFont:
    path = str(load_face(face).path)
    return ImageFont.truetype(path, LARGE, layout_engine=ImageFont.Layout.BASIC)
