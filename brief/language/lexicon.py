"""The word lists of `assets/words`: one entry a line, `#` begins a remark."""

from collections.abc import Iterable
from functools import cache, lru_cache

from brief.record import Record
from brief.resources import resource

Entry = tuple[str, ...]


class Lexicon(Record):
    """Words of several syllables, and names by their first, the longest first.

    Names with one capital ("Ủy ban nhân dân") are found in any case, so they stand in
    small letters in `common`; names with more are found as they are written.
    """

    compounds: frozenset[Entry]
    common: dict[str, list[Entry]]
    proper: dict[str, list[Entry]]
    proper_small: dict[str, list[Entry]]  # for texts in capitals


@lru_cache(maxsize=16)
def lexicon(names: tuple[str, ...] = ()) -> Lexicon:
    """Return the bundled lists and the user's own names."""
    known = [*_entries("names.txt"), *(tuple(name.split()) for name in names)]
    common = [entry for entry in known if _capitals(entry) < 2]
    proper = [entry for entry in known if _capitals(entry) >= 2]
    return Lexicon(
        _compounds(),
        _indexed(map(_small, common)),
        _indexed(proper),
        _indexed(map(_small, proper)),
    )


def _capitals(entry: Entry) -> int:
    return sum(word[:1].isupper() for word in entry)


def _small(entry: Entry) -> Entry:
    return tuple(word.lower() for word in entry)


def _indexed(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Return entries of several words by their first word, the longest first."""
    table: dict[str, list[Entry]] = {}
    for entry in sorted(entries, key=len, reverse=True):
        if len(entry) > 1:
            table.setdefault(entry[0], []).append(entry)
    return table


@cache
def _compounds() -> frozenset[Entry]:
    return frozenset(_entries("vi.txt"))


@cache
def _entries(file: str) -> tuple[Entry, ...]:
    lines = resource("assets", "words", file).read_text("utf-8").splitlines()
    return tuple(tuple(line.split()) for line in lines if line and not line.startswith("#"))
