"""Digits: each number is read from the pixels, and is the one that was written there."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from hashlib import sha256
from itertools import accumulate

from brief.cache import Cache
from brief.draw.drawn import DrawnText
from brief.draw.glyphs import advances_of
from brief.errors import Fault
from brief.export.made import Made
from brief.plain import from_json, to_json
from brief.prove.faults import not_proved
from brief.prove.ink import ink_of
from brief.prove.normal import Point, upright
from brief.prove.outlines import Glyph
from brief.prove.reader import UNREAD, Mark, mark_of, read, sides_of
from brief.prove.shots import Shoot, Shot
from brief.record import Record

# Pixels beside a character: halfway, up to a whole one, may hold where a neighbour fades.
LOOKS = (0.0, 3.0)
ROOM = 0.05  # em beside the ink of a sign or a letter
NUMBER = re.compile(r"[-–−]?\d+(?:[.,/–-]\d+)*%?")


class Line(Record):
    """A text, the places of the characters that are read, and its pixels.

    The `key` is a SHA-256 of all that what is read depends on: pixels, words, their look
    and places.
    """

    drawn: DrawnText
    places: Sequence[int]
    starts: Sequence[float]  # of each character, and the end of the last: points from the start
    shot: Shot
    key: str


_READ: dict[str, str] = {}  # what stands in the pixels of lines, by their keys
MOST_READ = 4_000


def digit_faults(file: Made, shoot: Shoot, cache: Cache, page: int = 0) -> Iterator[Fault]:
    """Read the numbers of a card or a page; yield the texts where they are not as written.

    That is every number: of a figure, in a chart, a year in running text, a page's own.
    On cards the qualifier and the unit of a figure are read, too. Pixels that were read
    before say the same again: which are as written is kept in `cache`.
    """
    lines = [_line(drawn, file, shoot) for drawn in file.drawn if _is_read(drawn, file)]
    name = cache.key("lines", file.name, page)
    _remember(lines, cache.get(name) or b"[]")
    _read({line.key: line for line in lines if line.key not in _READ}.values())
    for line in lines:
        written, seen = line.drawn.text, _READ[line.key]
        if seen != written:
            told = {"text": written.strip(), "found": seen.strip()}
            yield not_proved("digits", file, page=line.drawn.page + 1, **told)
    right = [line.key for line in lines if _READ[line.key] == line.drawn.text]
    if right:
        cache.put(name, to_json(right))


def _remember(lines: Collection[Line], kept: bytes) -> None:
    """Take what an earlier process has read as it is written for read."""
    while len(_READ) > MOST_READ:  # the oldest leave
        del _READ[next(iter(_READ))]
    with suppress(ValueError):
        right = set(from_json(list[str], kept))
        _READ.update({line.key: line.drawn.text for line in lines if line.key in right})


def _line(drawn: DrawnText, file: Made, shoot: Shoot) -> Line:
    """Take the pixels of a text."""
    places, starts = _places(drawn, file), _starts(drawn)
    shot = shoot(drawn, starts[places[0]], starts[places[-1] + 1])
    look = (shot.size, shot.origin, shot.start, shot.scale, shot.em, drawn.style)
    key = sha256(repr((look, drawn.text, places)).encode() + shot.pixels).hexdigest()
    return Line(drawn, places, starts, shot, key)


def _read(lines: Collection[Line]) -> None:
    """Read lines together, and keep what stands there.

    What is unread is looked at again, less what stands so near that pixels hold both.
    Letters, which may differ in a mark only, are never read with it.
    """
    texts, places = [list(line.drawn.text) for line in lines], [line.places for line in lines]
    for near in LOOKS:
        looked = zip(lines, places, strict=True)
        found = iter(read([mark for line, some in looked for mark in _marks(line, some, near)]))
        for text, some in zip(texts, places, strict=True):
            for place in some:
                text[place] = next(found)
        places = [
            [place for place in some if text[place] == UNREAD]
            for text, some in zip(texts, places, strict=True)
        ]
    _READ.update({line.key: "".join(text) for line, text in zip(lines, texts, strict=True)})


def _is_read(drawn: DrawnText, file: Made) -> bool:
    whole = drawn.figure and drawn.text.strip() and file.kind != "pdf"
    return bool(whole or NUMBER.search(drawn.text))


def _places(drawn: DrawnText, file: Made) -> list[int]:
    """Return where in a text the characters stand that are read."""
    if drawn.figure and file.kind != "pdf":
        return [place for place, character in enumerate(drawn.text) if character.strip()]
    numbers = NUMBER.finditer(drawn.text)
    return [place for number in numbers for place in range(*number.span())]


def _marks(line: Line, places: Sequence[int], near: float) -> Iterator[Mark]:
    """Yield the ink of some characters, less their neighbours' that is `near` pixels off."""
    if not places:
        return
    drawn, shot, extents = line.drawn, line.shot, _extents(line)
    ink = upright(ink_of(shot.image, drawn.color), drawn.face, shot.origin[1])
    for place in places:
        left, right = map(shot.x, _sides(line, place, extents))
        pixels = LOOKS[-1] if drawn.text[place].isalpha() else near
        others = _reaching_in(line, place, extents, pixels / shot.scale)
        glyphs = [_glyph(line, other) for other in others]
        yield mark_of(ink, _glyph(line, place), (left, right), glyphs)


def _glyph(line: Line, place: int) -> Glyph:
    """Return a character where it ought to stand in the pixels."""
    shot = line.shot
    origin = shot.x(line.starts[place]), shot.origin[1]
    return Glyph(line.drawn.face, line.drawn.text[place], shot.em, origin)


def _starts(drawn: DrawnText) -> list[float]:
    """Return where each character starts, and the last one ends, in points from the start."""
    advances = advances_of(drawn.text, drawn.style)
    steps = (advance * drawn.size / 1000 + drawn.tracking for advance in advances)
    return list(accumulate(steps, initial=0.0))


def _extents(line: Line) -> Mapping[int, Point]:
    """Return between which points the ink of each character lies that is read or beside one.

    Of a space that is all of it, and nothing before the first and behind the last.
    """
    drawn, starts, last = line.drawn, line.starts, len(line.drawn.text)
    extents = {-1: (starts[0], starts[0]), last: (starts[last], starts[last])}
    for place in {place + step for place in line.places for step in (-1, 0, 1)}:
        if 0 <= place < last:
            start, edges = starts[place], sides_of(drawn.face, drawn.text[place])
            extents[place] = (
                (start + edges[0] * drawn.size, start + edges[1] * drawn.size)
                if edges
                else (start, starts[place + 1])
            )
    return extents


def _sides(line: Line, place: int, extents: Mapping[int, Point]) -> Point:
    """Return between which points a character stands alone: halfway to its neighbours' ink.

    Where that reaches in, as 4 does under 7, it is taken away, and nothing is cut off.
    Around a sign there is much room, into which the line below may reach: less is taken.
    """
    left, right = extents[place]
    first = min((extents[place - 1][1] + left) / 2, left)
    last = max((right + extents[place + 1][0]) / 2, right)
    if line.drawn.text[place].isdigit():
        return first, last
    room = ROOM * line.drawn.size
    return max(first, left - room), min(last, right + room)


def _reaching_in(
    line: Line, place: int, extents: Mapping[int, Point], near: float
) -> Iterator[int]:
    """Yield the neighbours that stand over a character, or `near` points beside it."""
    left, right = extents[place]
    if place and extents[place - 1][1] > left - near:
        yield place - 1
    if place + 1 < len(line.drawn.text) and extents[place + 1][0] < right + near:
        yield place + 1
