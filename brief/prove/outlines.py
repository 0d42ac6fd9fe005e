"""What a character should look like: FreeType's pixels of the face's own outlines.

Those of the usual characters were drawn beforehand, into `assets/outlines/`, by
`tools/make_outlines.py`; FreeType takes 20 ms for the letters of one card.
"""

import math
from collections.abc import Mapping, Sequence
from functools import cache

import deflate
from PIL import Image, ImageChops

from brief.plain import from_json
from brief.prove.normal import SIDE, Edges, Point, means, normal
from brief.record import Record
from brief.resources import resource

WHITE = 16  # around a large picture: more than a pixel of any text that is read
PIXELS = SIDE * SIDE  # of a normal picture, one byte each


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


class Kind(Record):
    """The measures of characters that are told apart, as a file keeps them."""

    characters: str
    centres: tuple[Point, ...]
    boxes: tuple[Edges, ...]


class Drawn(Record):
    """The usual characters of a face, as a file keeps them; `pixels` are deflated."""

    kinds: tuple[Kind, ...]
    pixels: bytes


@cache
def outlines(face: str, characters: str) -> Outlines:
    """Return what characters of a bundled face look like."""
    kept = _kept(face).get(characters)
    if not kept:
        return draw_outlines(face, characters)
    kind, pixels = kept
    column = Image.frombytes("L", (SIDE, SIDE * len(characters)), pixels)
    return Outlines(column, means(column), kind.centres, kind.boxes)


@cache
def _kept(face: str) -> Mapping[str, tuple[Kind, bytes]]:
    """Return the usual characters of a face: measures and pixels, by kind."""
    file = resource("assets", "outlines", f"{face}.json")
    if not file.is_file():  # a face of this machine, in a plot of others
        return {}
    drawn = from_json(Drawn, file.read_bytes())
    total = PIXELS * sum(len(kind.characters) for kind in drawn.kinds)
    pixels, start = bytes(deflate.zlib_decompress(drawn.pixels, total)), 0
    kept = {}
    for kind in drawn.kinds:
        end = start + PIXELS * len(kind.characters)
        kept[kind.characters] = kind, pixels[start:end]
        start = end
    return kept


def draw_outlines(face: str, characters: str) -> Outlines:
    """Draw characters of a bundled face."""
    from brief.prove.large import LARGE, box_of, draw, in_em, middle_of  # noqa: PLC0415

    large = [draw(face, character) for character in characters]
    middles = [middle_of(image) for image in large]
    column = Image.new("L", (SIDE, SIDE * len(large)))
    for place, (image, middle) in enumerate(zip(large, middles, strict=True)):
        column.paste(normal(image, middle, LARGE), (0, SIDE * place))
    return Outlines(
        column,
        means(column),
        tuple(in_em(*middle) for middle in middles),
        tuple(box_of(image) for image in large),
    )


def without(ink: Image.Image, glyph: Glyph) -> Image.Image:
    """Return ink less that of a glyph which stands in it, or reaches into it."""
    if glyph.character.isspace():
        return ink
    large, corner, em = _cut(glyph.face, glyph.character)
    share = glyph.em / em
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
def _cut(face: str, character: str) -> tuple[Image.Image, tuple[int, int], int]:
    """Return the large picture as far as there is ink, its corner from the origin, its em."""
    from brief.prove.large import LARGE, ORIGIN, draw  # noqa: PLC0415

    image = draw(face, character)
    left, top, right, bottom = image.getbbox() or (0, 0, *image.size)
    edges = left - WHITE, top - WHITE, right + WHITE, bottom + WHITE
    corner = edges[0] - ORIGIN[0], edges[1] - ORIGIN[1]
    return image.crop(edges), corner, LARGE
