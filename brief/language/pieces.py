"""A text cut at its spaces, each piece with the signs around it set apart."""

import re

from brief.record import Record

_PIECE = re.compile(r"[^ \u00a0\n]+")
_OPENING, _CLOSING = "“‘«([{\"'", "”’»)]}\"'.,;:!?…*"
_SENTENCE_END = (".", "!", "?", "…", ":", "”", ";")
_NUMBER = re.compile(r"[+−–-]?\d[\d.,/:–-]*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR_FIRST = re.compile(r"(?:19|20)\d\d(?!\d|[.,]\d)")
_ROMAN = re.compile(r"[IVX]+")


class Piece(Record):
    """What stands between spaces; `core` is without the signs around it."""

    start: int
    end: int
    core: str
    low: str  # the core in small letters
    lead: str  # the signs before the core
    closes: bool  # signs stand after the core
    after: str  # the white space that follows
    is_first: bool  # it begins a sentence

    def tight(self, right: "Piece") -> bool:
        """Say whether no sign stands between this piece and the next."""
        return not (self.closes or right.lead)

    @property
    def capital(self) -> bool:
        """Say whether it begins with a capital letter."""
        return self.core[:1].isupper()

    @property
    def is_number(self) -> bool:
        """Say whether it is a number in digits, with no sign of its unit."""
        return _NUMBER.fullmatch(self.core) is not None

    @property
    def begins_with_number(self) -> bool:
        """Say whether it is a number, with or without the sign of its unit: 3, 3%, 40km."""
        return _NUMBER.match(self.core) is not None

    @property
    def is_year(self) -> bool:
        """Say whether it is a year: four digits that are not grouped."""
        return _YEAR.fullmatch(self.core) is not None

    @property
    def begins_with_year(self) -> bool:
        """Say whether it is a year or begins with one: 2021, 2021–2025, 2021/22."""
        return _YEAR_FIRST.match(self.core) is not None

    @property
    def is_roman(self) -> bool:
        """Say whether it is a Roman number."""
        return _ROMAN.fullmatch(self.core) is not None


def pieces_of(text: str) -> list[Piece]:
    """Return the pieces of a text, in its order."""
    found = list(_PIECE.finditer(text))
    ends = [*(match.start() for match in found[1:]), len(text)]
    pieces: list[Piece] = []
    first = True
    for match, next_start in zip(found, ends, strict=False):
        after = text[match.end() : next_start]
        pieces.append(_piece(match, after, first))
        first = match[0].endswith(_SENTENCE_END) or "\n" in after
    return pieces


def _piece(match: re.Match[str], after: str, first: bool) -> Piece:
    raw = match[0]
    core = raw.strip(_OPENING + _CLOSING) or raw
    lead, _, tail = raw.partition(core)
    return Piece(
        match.start(),
        match.end(),
        core,
        core.lower(),
        lead,
        bool(tail),
        after,
        first or bool(lead),
    )
