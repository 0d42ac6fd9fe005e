"""Read characters from pixels: which of ten digits, or of some signs, each one is.

A character is compared by its shape alone: its ink is centred on its mass and
laid over the face's outlines. Which one was expected plays no part. What differs
much from all of them, or stands elsewhere than its outline would, is not read.
"""

import math
from collections.abc import Iterable, Sequence
from functools import cache

from PIL import Image, ImageChops

from brief.prove.normal import SIDE, Point, centre, means, normal
from brief.prove.outlines import Glyph, Outlines, outlines, without
from brief.record import Record, replace

DIGITS = "0123456789"
# Small letters by what they are without their marks; of capitals a picture is too low.
FAMILIES = (
    "aàáảãạăằắẳẵặâầấẩẫậ", "eèéẻẽẹêềếểễệ", "iìíỉĩị", "oòóỏõọôồốổỗộơờớởỡợ", "uùúủũụưừứửữự",
    "yỳýỷỹỵ", "dđ",
)  # fmt: skip
# All of them may be mistaken for the others of their kind; dashes are told apart by nobody.
DASHES = ("-", "–", "−")
SMALL = (".,", *DASHES)
KINDS = (DIGITS, "%/", *SMALL)
UNREAD = "?"
# The two digits most alike, 5 and 6 of Be Vietnam Pro Bold, differ by 0.31 of their ink.
LIMIT = 0.25
# A dash is little more than its edges: right ones differ by 0.32 at most.
DASH_LIMIT = 0.38
SHIFT = 1.0  # pixels: PDFium sets small glyphs on whole ones, FreeType hints the outlines
SMALL_SHIFT = 1.5  # what is beside a small sign moves its centre more


class Mark(Record):
    """The ink of one character: its normal picture, and its centre in em from the origin."""

    face: str
    candidates: str
    picture: Image.Image
    centre: Point
    em: float  # pixels


@cache
def candidates_for(character: str) -> str:
    """Return the characters that one may be mistaken for, with itself.

    Of a small letter these are all that differ from it in their marks.
    """
    kinds = (*KINDS, *FAMILIES)
    return next((kind for kind in kinds if character in kind), character.strip())


@cache
def sides_of(face: str, character: str) -> Point | None:
    """Return left and right of a character's ink, in em from its origin; None of a space."""
    candidates = candidates_for(character)
    if not candidates:
        return None
    left, _, right, _ = outlines(face, candidates).boxes[candidates.index(character)]
    return left, right


def mark_of(ink: Image.Image, glyph: Glyph, sides: Point, near: Iterable[Glyph]) -> Mark:
    """Cut a character out of a line's ink, between two `sides`, less the glyphs `near` it."""
    em, origin = glyph.em, glyph.origin
    high, low = _reach(glyph.face, glyph.character)
    left, top = math.floor(sides[0]), math.floor(origin[1] + high * em) - 1
    right, bottom = math.ceil(sides[1]), math.ceil(origin[1] + low * em) + 1
    cell = ink.crop((left, top, right, bottom))
    for other in near:
        x, y = other.origin
        cell = without(cell, replace(other, origin=(x - left, y - top)))
    x, y = centre(cell)
    room = int(em)
    alone = cell.crop((-room, -room, cell.width + room, cell.height + room))  # in black
    place = ((x + left - origin[0]) / em, (y + top - origin[1]) / em)
    picture = normal(alone, (x + room, y + room), em)
    return Mark(glyph.face, candidates_for(glyph.character), picture, place, em)


@cache
def _reach(face: str, character: str) -> Point:
    """Return top and bottom, in em, of where a character is looked for.

    That is halfway to where others of its kind reach: under a point one sees enough
    of what would be a comma, and little of the next line.
    """
    candidates = candidates_for(character)
    number = candidates.index(character)
    _, tops, _, bottoms = zip(*outlines(face, candidates).boxes, strict=True)
    if candidates == "%/":  # told apart anywhere; a picture may stand close below
        return tops[number], bottoms[number]
    return (tops[number] + min(tops)) / 2, (bottoms[number] + max(bottoms)) / 2


def read(marks: Sequence[Mark]) -> list[str]:
    """Return what each mark is; those with as many candidates are compared together."""
    meant = [outlines(mark.face, mark.candidates) for mark in marks]
    found = [UNREAD] * len(marks)
    for count in {len(mark.candidates) for mark in marks}:
        places = [place for place, mark in enumerate(marks) if len(mark.candidates) == count]
        columns = [meant[place].column for place in places]
        misfits = _misfits([marks[place].picture for place in places], columns)
        for number, place in enumerate(places):
            found[place] = _judge(marks[place], misfits[number :: len(places)], meant[place])
    return found


def _misfits(
    pictures: Sequence[Image.Image], columns: Sequence[Image.Image]
) -> Sequence[float]:
    """Return how much each picture differs from each outline of its column: row by row."""
    seen = Image.new("L", (SIDE * len(pictures), columns[0].height))
    meant = Image.new("L", seen.size)
    for number, (picture, column) in enumerate(zip(pictures, columns, strict=True)):
        seen.paste(picture, (SIDE * number, 0))
        meant.paste(column, (SIDE * number, 0))
    first = seen.crop((0, 0, seen.width, SIDE))
    for top in range(SIDE, seen.height, SIDE):
        seen.paste(first, (0, top))
    return means(ImageChops.difference(seen, meant))


def _judge(mark: Mark, misfits: Sequence[float], meant: Outlines) -> str:
    """Return the candidate that differs least, if it is one and stands where it should."""
    best = min(range(len(misfits)), key=misfits.__getitem__)
    away = max(abs(a - b) for a, b in zip(mark.centre, meant.centres[best], strict=True))
    limit = DASH_LIMIT if mark.candidates in DASHES else LIMIT
    shift = SMALL_SHIFT if mark.candidates in SMALL else SHIFT
    if misfits[best] > limit * meant.inks[best] or away * mark.em > shift:
        return UNREAD
    return mark.candidates[best]
