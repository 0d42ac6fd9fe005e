"""The spaces of a text at which a line may not break, and how firmly each holds.

Names, words of two syllables, numbers with what belongs to them, and the place
before an opening quote or a dash (DESIGN.md §2, "Line breaking").
"""

from collections.abc import Sequence
from itertools import pairwise

from brief.language.counted import FIRM, NAME, Found, after_numbers, before_numbers
from brief.language.lexicon import Entry, Lexicon, is_word, lexicon
from brief.language.particles import PLACES, STARTERS
from brief.language.pieces import Piece, pieces_of
from brief.record import Record

COMPOUND_LENGTHS = (3, 2)  # syllables, the longest first
CAPITALS = 1  # the strength of capitalised words that stand together

_DASHES = ("–", "—", "-", "−")
_OPERATORS = (":", "÷", "×", "+", "=")  # of a formula in words: 12 đề án : 4 năm
_QUOTES = ("“", "‘", "«", '"')


class Joint(Record):
    """A space that holds: its index, and where the pieces beside it start and end."""

    index: int
    start: int
    end: int
    strength: int


def find_joints(text: str, names: Sequence[str] = ()) -> list[Joint]:
    """Return the joints of a text, in its order."""
    pieces = pieces_of(text)
    strengths: dict[int, int] = {}
    for at, strength in _found(pieces, tuple(names)):
        strengths[at] = max(strengths.get(at, 0), strength)
    for at, piece in enumerate(pieces[:-1]):
        if piece.after == "\u00a0":  # the writer's own
            strengths[at] = FIRM
    return [
        Joint(pieces[at].end, pieces[at].start, pieces[at + 1].end, strengths[at])
        for at in sorted(strengths)
        if pieces[at].after in (" ", "\u00a0")
    ]


def _found(pieces: Sequence[Piece], names: tuple[str, ...]) -> Found:
    caps = all(piece.core.isupper() for piece in pieces if piece.core.isalpha())
    owners = _names(pieces, lexicon(names), caps=caps)
    rules = [
        _marks(pieces),
        (
            (at, NAME)
            for at in range(len(pieces) - 1)
            if owners[at] and owners[at] == owners[at + 1]
        ),
        _compounds(pieces, owners, caps=caps),
        before_numbers(pieces),
        after_numbers(pieces),
        () if caps else _capitals(pieces),
    ]
    for rule in rules:
        yield from rule


def _marks(pieces: Sequence[Piece]) -> Found:
    """Hold quotes that open, dashes and operators to what stands before, a range together."""
    for at, after in enumerate(pieces[1:]):
        if after.lead.startswith(_QUOTES) or after.core in (*_DASHES, *_OPERATORS):
            yield at, FIRM
    for at, (left, dash, right) in enumerate(zip(pieces, pieces[1:], pieces[2:], strict=False)):
        if dash.core in _DASHES and left.is_number and right.begins_with_number:
            yield at + 1, FIRM  # 2021 – 2025


def _names(pieces: Sequence[Piece], known: Lexicon, *, caps: bool) -> list[int]:
    """Return for each piece the number of the name that it is part of, 0 for none."""
    owners = [0] * len(pieces)
    proper = known.proper_small if caps else known.proper
    at = 0
    while at < len(pieces):
        first = pieces[at].low if caps else pieces[at].core
        entry = _match(pieces, at, proper.get(first, ()), small=caps) or _match(
            pieces, at, known.common.get(pieces[at].low, ()), small=True
        )
        owners[at : at + len(entry)] = [at + 1] * len(entry)
        at += len(entry) or 1
    return owners


def _match(pieces: Sequence[Piece], at: int, entries: Sequence[Entry], *, small: bool) -> Entry:
    """Return the first entry that begins at a place, or ()."""
    return next((e for e in entries if _stands(pieces[at : at + len(e)], e, small=small)), ())


def _stands(found: Sequence[Piece], entry: Entry, *, small: bool) -> bool:
    """Say whether pieces are the words of an entry, with no sign between them."""
    same = tuple(piece.low if small else piece.core for piece in found) == entry
    return same and all(left.tight(right) for left, right in pairwise(found))


def _compounds(pieces: Sequence[Piece], owners: Sequence[int], *, caps: bool) -> Found:
    """Hold words of several syllables together; none reaches over the end of a name.

    Where words overlap ("lần đầu tiên") the later one wins: matching from the right
    parts fewer words of a treebank (UD Vietnamese VTB) than from the left, 20 of 8,500.
    """
    lows = tuple(piece.low for piece in pieces)
    end = len(pieces)
    while end > 1:
        fits = (
            n
            for n in COMPOUND_LENGTHS
            if n <= end
            and is_word(*_without_rates(lows[end - n : end]))
            and _may_join(pieces[end - n : end], owners[end - n : end], caps=caps)
        )
        length = next(fits, 1)
        yield from ((at, FIRM) for at in range(end - length, end - 1))
        end -= length


def _without_rates(lows: tuple[str, ...]) -> tuple[str, ...]:
    """Return words without what a stroke sets apart at their ends: giường bệnh/vạn dân."""
    if "/" not in lows[0] + lows[-1]:
        return lows
    first, last = lows[0].rsplit("/", 1)[-1], lows[-1].split("/", 1)[0]
    return (first, *lows[1:-1], last)


def _may_join(found: Sequence[Piece], owners: Sequence[int], *, caps: bool) -> bool:
    """Say whether no sign, no end of a name and no first capital stands inside a word."""
    rises = not found[0].capital and any(piece.capital for piece in found)
    tight = all(left.tight(right) for left, right in pairwise(found))
    return tight and len(set(owners)) == 1 and (caps or not rises)


def _capitals(pieces: Sequence[Piece]) -> Found:
    """Hold capitalised words together, and a place's kind to its name: TP Sông Công."""
    for at, (left, right) in enumerate(pairwise(pieces)):
        if not (left.tight(right) and right.capital):
            continue
        if left.low in PLACES:
            yield at, FIRM if left.core.isupper() else NAME
        elif left.capital and not (left.is_first and left.low in STARTERS):
            yield at, CAPITALS
