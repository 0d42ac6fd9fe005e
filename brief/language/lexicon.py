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

    compounds: frozenset[str]  # syllables parted by spaces
    common: dict[str, list[Entry]]
    proper: dict[str, list[Entry]]
    proper_small: dict[str, list[Entry]]  # for texts in capitals

    def has(self, *syllables: str) -> bool:
        """Say whether syllables are a word."""
        return " ".join(syllables) in self.compounds


@lru_cache(maxsize=16)
def lexicon(names: tuple[str, ...] = ()) -> Lexicon:
    """Return the bundled lists and the user's own names."""
    known = [tuple(name.split()) for name in (*_lines("names.txt"), *names)]
    common = [entry for entry in known if _capitals(entry) < 2]
    proper = [entry for entry in known if _capitals(entry) >= 2]
    return Lexicon(
        _words(),
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
def _words() -> frozenset[str]:
    return frozenset(_lines("vi.txt"))


def _lines(file: str) -> list[str]:
    lines = resource("assets", "words", file).read_text("utf-8").splitlines()
    return [line for line in lines if line and line[0] != "#"]
