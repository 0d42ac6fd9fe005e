"""Letters: NFC, and what is in a text but should not be.

Legacy encodings (`legacy`), mojibake and look-alikes are named and refused: a wrong
letter in print is a wrong word. What is allowed stands in `alphabet`.
"""

import re
import unicodedata
from collections.abc import Iterator

from brief.language.alphabet import REPERTOIRE
from brief.language.legacy import Misread, find_legacy, find_mojibake
from brief.record import Record

ZERO_WIDTH = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_EMOJI = (
    "[\u203c\u2049\u2139\u231a-\u23ff\u2600-\u27bf\u2934\u2935\u2b05-\u2b55\u3030\ufe0f"
    "\U0001f000-\U0001faff\U000e0020-\U000e007f]"
)
_DOUBLES = dict(
    zip(
        "АВЕКМНОРСТХІЈЅаеорсухіјѕԁӏԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορυɑɡıƉɖƋƌ‐‑‒―\u2009\u202f\u3000",
        "ABEKMHOPCTXIJSaeopcyxijsdlqwABEZHIKMNOPTYXavopuagiĐđĐđ--––   ",
        strict=True,
    )
)


class Suspicion(Record):
    """A character or word that should not be printed, at `index` of the text.

    `kind` is "tcvn3", "vni", "mojibake", "eth", "look-alike", "emoji", "control",
    "bidi", "zero-width", "private-use", "mark" or "outside"; `suggestion` is what was
    meant, where that is known.
    """

    index: int
    character: str  # "U+200B"
    kind: str
    suggestion: str = ""
    text: str = ""  # the word or character itself, where it can be seen

    @property
    def code(self) -> str:
        """Return the code of its message."""
        return f"text-{self.kind}"

    @property
    def values(self) -> dict[str, str]:
        """Return what its message says."""
        name = unicodedata.name(chr(int(self.character[2:], 16)), "?").lower()
        return {
            "character": self.character,
            "name": name,
            "text": self.text,
            "suggestion": self.suggestion,
        }


def normalise(text: str) -> str:
    """Return text in NFC; this also repairs cp1258 order and U+0340, U+0341."""
    return unicodedata.normalize("NFC", text)


def without_zero_width(text: str) -> str:
    """Return text without the characters that nobody sees."""
    return text.translate(dict.fromkeys(map(ord, ZERO_WIDTH)))


def suspicious(text: str) -> list[Suspicion]:
    """Return what is wrong with the characters of an NFC text, in its order.

    A word in a legacy encoding or mojibake is one suspicion, at its start. "zero-width"
    is a warning (`without_zero_width` removes it), all other kinds are errors.
    """
    words = list(find_mojibake(text, REPERTOIRE))
    for word in words:
        text = text.replace(word.text, " " * len(word.text))
    words += find_legacy(text)
    covered = {i for word in words for i in range(word.index, word.index + len(word.text))}
    found = [_misread(word) for word in words]
    found += (one for one in _odd_characters(text) if one.index not in covered)
    return sorted(found, key=lambda one: one.index)


def _misread(word: Misread) -> Suspicion:
    wrong = next(letter for letter in word.text if not letter.isascii())
    return Suspicion(word.index, _name(wrong), word.kind, word.meant, word.text)


def _odd_characters(text: str) -> Iterator[Suspicion]:
    odd = set(text) - REPERTOIRE
    for index, character in enumerate(text) if odd else ():
        if character in odd:
            kind = _kind(character)
            shown = character if kind in ("eth", "emoji", "outside") else ""
            meant = _meant(character)
            if kind == "look-alike":
                shown, meant = _word(text, index)
            yield Suspicion(index, _name(character), kind, meant, shown)


def _word(text: str, index: int) -> tuple[str, str]:
    """Return the word around a look-alike, and as it was meant; a space stands alone."""
    start = text.rfind(" ", 0, index) + 1
    word = text[start : (text + " ").index(" ", index)]
    if _meant(text[index]) == " ":
        word = text[index]
    return word, "".join(_meant(letter) or letter for letter in word)


def _name(character: str) -> str:
    return f"U+{ord(character):04X}"


def _kind(character: str) -> str:
    """Return what is wrong with a character that is outside the repertoire."""
    category = unicodedata.category(character)
    tests = (
        ("eth", character in "Ðð"),
        ("zero-width", character in ZERO_WIDTH),
        ("bidi", character in _BIDI),
        ("emoji", re.match(_EMOJI, character)),
        ("look-alike", _meant(character)),
        ("control", category in ("Cc", "Cf", "Zl", "Zp")),
        ("private-use", category in ("Co", "Cn", "Cs")),
        ("mark", category.startswith("M")),
    )
    return next((kind for kind, is_it in tests if is_it), "outside")


def _meant(character: str) -> str:
    """Return the character of the repertoire that one looks like, or ""."""
    if character in "Ðð":
        return "Đ" if character == "Ð" else "đ"
    if character in _DOUBLES:
        return _DOUBLES[character]
    plain = unicodedata.normalize("NFKC", character)  # ﬁ, Ａ, 𝐀
    return plain if plain != character and set(plain) <= REPERTOIRE else ""
