"""Vietnamese alphabetical order, as ICU (CLDR vi) has it.

Letters first, over the whole text: a ă â b c d đ e ê … o ô ơ … u ư …; then tones:
ngang, huyền, hỏi, ngã, sắc, nặng; then small letters before capitals. Spaces, signs
and digits come before letters.
"""

import unicodedata

from brief.language.syllables import TONES, split_tone

_ORDER = (
    " _-–—,;:!?….'‘’‚\"“”„«»()[]{}§@*/\\&#%‰†‡•`^°©®+±÷×<=>|~−≈≤≥$£¥₫€"
    "0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
)
_RANKS = {letter: rank for rank, letter in enumerate(_ORDER)} | {"\u00a0": 0}

SortKey = tuple[tuple[int, ...], tuple[int, ...], tuple[bool, ...], str]


def sort_key(text: str) -> SortKey:
    """Return a key by which `sorted` puts texts into Vietnamese order."""
    letters = [split_tone(letter) for letter in unicodedata.normalize("NFC", text)]
    return (
        tuple(_rank(letter) for letter, _ in letters),
        tuple(TONES.find(tone) + 1 if tone else 0 for _, tone in letters),
        tuple(letter.isupper() for letter, _ in letters),
        text,
    )


def _rank(letter: str) -> int:
    """Return the place of a letter; ü stands with u, unknown signs after all."""
    small = letter.lower()
    plain = unicodedata.normalize("NFKD", small)[:1]
    return _RANKS.get(small, _RANKS.get(plain, len(_ORDER) + ord(letter[0])))
