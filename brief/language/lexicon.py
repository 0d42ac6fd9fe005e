"""The lists of `assets/words`, of words and of names: one entry a line, `#` begins a remark."""

from collections.abc import Iterable
from functools import cache, lru_cache

from brief.record import Record
from brief.resources import resource

Entry = tuple[str, ...]


class Lexicon(Record):
    """Names of several words by their first, the longest first.

    Names with one capital ("Ủy ban nhân dân") are found in any case, so they stand in
    small letters in `common`; names with more are found as they are written.
    """

    common: dict[str, list[Entry]]
    proper: dict[str, list[Entry]]
    proper_small: dict[str, list[Entry]]  # for texts in capitals


@lru_cache(maxsize=16)
def lexicon(names: tuple[str, ...] = ()) -> Lexicon:
    """Return the bundled names and the user's own."""
    known = [tuple(name.split()) for name in (*_lines("names.txt"), *names)]
    common, proper = list[Entry](), list[Entry]()
    for entry in sorted(known, key=len, reverse=True):
        if len(entry) > 1:
            (common if _capitals(entry) < 2 else proper).append(entry)
    return Lexicon(
        _indexed(map(_small, common)), _indexed(proper), _indexed(map(_small, proper))
    )


def is_word(*syllables: str) -> bool:
    """Say whether syllables are a word."""
    return " ".join(syllables) in words()


@cache
def words() -> frozenset[str]:
    """Return the words of several syllables, these parted by spaces."""
    return frozenset(_lines("vi.txt"))


def _capitals(entry: Entry) -> int:
    return sum(word[:1].isupper() for word in entry)


def _small(entry: Entry) -> Entry:
    return tuple(word.lower() for word in entry)


def _indexed(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    table: dict[str, list[Entry]] = {}
    for entry in entries:
        table.setdefault(entry[0], []).append(entry)
    return table


def _lines(file: str) -> list[str]:
    lines = resource("assets", "words", file).read_text("utf-8").splitlines()
    return [line for line in lines if line and line[0] != "#"]
