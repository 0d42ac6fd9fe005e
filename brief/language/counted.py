"""The spaces that hold a number to what belongs to it: its qualifier or label, its unit.

In “mức độ 4” and “tháng 5” the number is a name; in “mỗi tháng 5 lần” it counts.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from brief.language.lexicon import is_word
from brief.language.numbers import SCALES, SIGNS_AFTER_NUMBER
from brief.language.particles import COUNTING, EACH, LABELS, LOOSE, NAMING, OF_YEARS, RANGES
from brief.language.pieces import Piece
from brief.language.qualifiers import QUALIFIERS

NAME, FIRM = 2, 3  # strengths; FIRM joints never give way

_SIGNS = (*SIGNS_AFTER_NUMBER, "°")  # with these a unit begins
_SCALES = {word for table in SCALES.values() for scale in table for word in scale.split()}
_QUALIFIERS = sorted(  # the longest first: "không dưới" before "dưới"
    (tuple(word.split()) for table in QUALIFIERS.values() for word in table),
    key=len,
    reverse=True,
)
_LONGEST = len(_QUALIFIERS[0])

Found = Iterator[tuple[int, int]]
"""The piece before each joint, by its place, and the joint's strength."""


def before_numbers(pieces: Sequence[Piece]) -> Found:
    """Hold a number to its qualifier or label: gần 9, dưới 3%, năm 2025, Đại hội XIII."""
    for at, (left, right) in enumerate(pairwise(pieces)):
        if not (left.tight(right) and (right.begins_with_number or right.is_roman)):
            continue
        before = tuple(piece.low for piece in pieces[max(at + 1 - _LONGEST, 0) : at + 1])
        qualifier = next((q for q in _QUALIFIERS if before[-len(q) :] == q), ())
        if qualifier or _is_label(pieces, at):
            yield from ((i, FIRM) for i in range(at, at - max(len(qualifier), 1), -1))
        elif right.is_roman and left.core.isalpha():
            yield at, NAME


def after_numbers(pieces: Sequence[Piece]) -> Found:
    """Hold a number to its scale and unit: 9 tỷ USD, 12 chương trình; not 2025 tỉnh."""
    for at, piece in enumerate(pieces):
        if piece.is_number and not _is_name(pieces, at):
            yield from ((i, FIRM) for i in _units_after(pieces, at))


def _is_label(pieces: Sequence[Piece], at: int) -> bool:
    """Say whether a word makes a name of the number after it: tháng 5, not mỗi tháng 5 lần.

    A word that is itself counted (5 năm 1 lần, 3 tháng 15 ngày) is a unit.
    """
    label, number = pieces[at], pieces[at + 1]
    if label.low not in LABELS or _ends_a_word(pieces, at):
        return False
    if label.low in OF_YEARS:
        return number.begins_with_year or not _has_unit(pieces, at + 1)
    if label.low in RANGES or not at:
        return True
    before = pieces[at - 1]
    counted = before.tight(label) and before.is_number and not _is_name(pieces, at - 1)
    return _is_date(pieces, at) or not (counted or before.low in EACH)


def _ends_a_word(pieces: Sequence[Piece], at: int) -> bool:
    """Say whether a label is the end of a word that does not name: the “số” of “dân số”."""
    word = tuple(piece.low for piece in pieces[max(at - 1, 0) : at + 1])
    apart = len(word) < 2 or not pieces[at - 1].tight(pieces[at])
    return not apart and word not in NAMING and (word in COUNTING or is_word(*word))


def _is_name(pieces: Sequence[Piece], at: int) -> bool:
    """Say whether a number counts nothing: a year, or what a label names."""
    if pieces[at].is_year:
        return True
    before = pieces[at - 1] if at else None
    labelled = before is not None and before.tight(pieces[at]) and _is_label(pieces, at - 1)
    return labelled and before is not None and before.low not in RANGES


def _is_date(pieces: Sequence[Piece], at: int) -> bool:
    """Say whether a month with its year begins here: 5 tháng 9 năm 2021."""
    following = pieces[at : at + 4]
    return (
        len(following) == 4
        and following[0].low == "tháng"
        and following[2].low == "năm"
        and following[3].begins_with_year
    )


def _has_unit(pieces: Sequence[Piece], at: int) -> bool:
    return any(True for _ in _units_after(pieces, at))


def _units_after(pieces: Sequence[Piece], at: int) -> Iterator[int]:
    """Yield the places of a number and of its scale words, as far as a word follows."""
    for place in range(at, len(pieces) - 1):
        left, right = pieces[place], pieces[place + 1]
        is_unit = right.core[:1].isalpha() or right.core[:1] in _SIGNS
        if not (left.tight(right) and is_unit) or right.low in LOOSE:
            return
        if right.low in OF_YEARS and _year_follows(pieces, place + 1):
            return  # the 6 of “tháng 5, 6 năm 2022” counts no years
        yield place
        if right.low not in _SCALES:
            return


def _year_follows(pieces: Sequence[Piece], at: int) -> bool:
    return at + 1 < len(pieces) and pieces[at + 1].begins_with_year
