"""Digits: each number is read from the pixels, and is the one that was written there."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from brief.draw.drawn import DrawnText
from brief.draw.glyphs import advances_of
from brief.errors import Fault
from brief.export.made import Made
from brief.prove.faults import not_proved
from brief.prove.ink import ink_of
from brief.prove.outlines import Point, outlines, upright
from brief.prove.reader import Mark, candidates_for, mark_of, read
from brief.prove.shots import Shoot

ROOM = 0.05  # em beside the ink of a sign or a letter
NUMBER = re.compile(r"[-–−]?\d+(?:[.,/–-]\d+)*%?")


def digit_faults(file: Made, shoot: Shoot) -> Iterator[Fault]:
    """Read the numbers of a file; yield the texts where they are not as written.

    That is every number: of a figure, in a chart, a year in running text, a page's own.
    On cards the qualifier and the unit of a figure are read, too.
    """
    texts = [drawn for drawn in file.drawn if _is_read(drawn, file)]
    places = [_places(drawn, file) for drawn in texts]
    marks = [_marks(*pair, shoot) for pair in zip(texts, places, strict=True)]
    found = iter(read([mark for row in marks for mark in row]))
    for drawn, row in zip(texts, places, strict=True):
        seen = list(drawn.text)
        for place in row:
            seen[place] = next(found)
        if "".join(seen) != drawn.text:
            told = {"text": drawn.text.strip(), "found": "".join(seen).strip()}
            yield not_proved("digits", file, page=drawn.page + 1, **told)


def _is_read(drawn: DrawnText, file: Made) -> bool:
    whole = drawn.figure and drawn.text.strip() and file.kind != "pdf"
    return bool(whole or NUMBER.search(drawn.text))


def _places(drawn: DrawnText, file: Made) -> list[int]:
    """Return where in a text the characters stand that are read."""
    if drawn.figure and file.kind != "pdf":
        return [place for place, character in enumerate(drawn.text) if character.strip()]
    numbers = NUMBER.finditer(drawn.text)
    return [place for number in numbers for place in range(*number.span())]


def _marks(drawn: DrawnText, places: Sequence[int], shoot: Shoot) -> list[Mark]:
    """Return the ink of some characters of a text."""
    starts = _starts(drawn)
    shot = shoot(drawn, starts[places[0]], starts[places[-1] + 1])
    ink = upright(ink_of(shot.image, drawn.color), drawn.face, shot.origin[1])
    y, marks = shot.origin[1], []
    for place in places:
        left, right = map(shot.x, _sides(drawn, place, starts))
        character, origin = drawn.text[place], (shot.x(starts[place]), y)
        marks.append(mark_of(ink, drawn.face, character, shot.em, origin, (left, right)))
    return marks


def _starts(drawn: DrawnText) -> list[float]:
    """Return where each character starts, and the last one ends, in points from the start."""
    advances = advances_of(drawn.text, drawn.style)
    steps = (advance * drawn.size / 1000 + drawn.tracking for advance in advances)
    return list(accumulate(steps, initial=0.0))


def _sides(drawn: DrawnText, place: int, starts: Sequence[float]) -> Point:
    """Return between which points a character stands alone: halfway to its neighbours' ink.

    Around a sign there is much room, into which the line below may reach: less is taken.
    """
    left, right = _extent(drawn, place, starts)
    before, after = (_extent(drawn, place + step, starts) for step in (-1, 1))
    first, last = (before[1] + left) / 2, (right + after[0]) / 2
    if drawn.text[place].isdigit():
        return first, last
    room = ROOM * drawn.size
    return max(first, left - room), min(last, right + room)


def _extent(drawn: DrawnText, place: int, starts: Sequence[float]) -> Point:
    """Return between which points the ink of a character lies; of a space, all of it."""
    if not 0 <= place < len(drawn.text):
        edge = starts[max(place, 0)]
        return edge, edge
    candidates = candidates_for(drawn.text[place])
    if not candidates:
        return starts[place], starts[place + 1]
    box = outlines(drawn.face, candidates).boxes[candidates.index(drawn.text[place])]
    return starts[place] + box[0] * drawn.size, starts[place] + box[2] * drawn.size
