"""The codes by which a page names the letters of a face: the same ones in all files.

So what is written on a page depends on nothing that stands before it. Letters that are
rare here (ä, ñ) have the codes that are left, in the order in which they are used.
"""

from collections.abc import Iterator
from itertools import count

from brief.language.alphabet import LETTERS

SUBSET = 256  # codes that one font of a file has
SPACE, NO_BREAK_SPACE = " ", "\u00a0"
ASCII = "".join(map(chr, range(0x21, 0x7F)))
SIGNS = "–—‘’“”…·×−±²³°•≈≤≥€§½→"
# What changes from build to build is in each font: so another figure changes no font.
ALWAYS = "0123456789.,%bcdfghjklmnpqrstvwxz"  # of numbers and build ids


def _fixed() -> dict[str, int]:
    """Return the codes of usual letters: ASCII has its own, others have what is left."""
    codes = {sign: ord(sign) for sign in (SPACE, *ASCII)} | {NO_BREAK_SPACE: ord(SPACE)}
    left = (*range(0x7F, SUBSET), *range(1, 0x20))
    return codes | dict(zip(LETTERS + SIGNS, left, strict=False))


FIXED = _fixed()
FREE = sorted({*range(1, SUBSET)}.difference(FIXED.values()))


class Codes:
    """The codes of one face in one file; 0 is the missing glyph in each subset."""

    def __init__(self) -> None:
        self._codes = dict(FIXED)
        self._used = set(ALWAYS)
        self._free = _free()

    def of(self, text: str) -> list[int]:
        """Return the codes of a text; those of the second subset begin at 256."""
        self._used.update(text)
        for letter in text:
            if letter not in self._codes:
                self._codes[letter] = next(self._free)
        return [self._codes[letter] for letter in text]

    def subsets(self) -> Iterator[tuple[int, ...]]:
        """Yield the letters of each subset by their codes; spaces stand where none is used."""
        letters = {self._codes[letter]: ord(letter) for letter in self._used}
        letters[ord(SPACE)] = ord(SPACE)
        for first in range(0, max(letters) + 1, SUBSET):
            own = [code for code in letters if first <= code < first + SUBSET]
            row = [0] + [ord(SPACE)] * (max(own) - first)
            for code in own:
                row[code - first] = letters[code]
            yield tuple(row)


def _free() -> Iterator[int]:
    """Yield the codes that are left, without end."""
    yield from FREE
    for first in count(SUBSET, SUBSET):
        yield from (first + code for code in range(1, SUBSET) if code != ord(SPACE))
