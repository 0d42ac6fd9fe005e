"""Text of another encoding read as Unicode: TCVN3, VNI, and UTF-8 read as Windows-1252.

A word is called TCVN3 or VNI only when it makes a Vietnamese syllable in that encoding
and none as it stands: "naïve" and "Raúl" stay, "Thaùi" (VNI) and "Th¸i" (TCVN3) do not.
"""

import re
import unicodedata
from collections.abc import Callable, Container, Iterable, Iterator
from functools import cache

from brief.language.syllables import is_syllable
from brief.record import Record


class Misread(Record):
    """A word of another encoding: "tcvn3", "vni" or "mojibake", and what was meant."""

    index: int
    text: str
    kind: str
    meant: str


# TCVN 5712:1993, VN3: these bytes as Windows-1252 shows them. Capitals with a tone have
# no codes of their own: its fonts for capitals draw small letters as large ones.
_TCVN3_CODES = "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ"
_TCVN3_LETTERS = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
TCVN3 = dict(zip(_TCVN3_CODES, _TCVN3_LETTERS, strict=True))

# VNI for Windows: a tone or a hat is a letter of Latin-1 after its vowel.
_VNI_TONES = dict(zip("ùøûõï", "\u0301\u0300\u0309\u0303\u0323", strict=True))
_VNI_HATS = dict(zip("âáàåãä", ["", *_VNI_TONES.values()], strict=True))
_VNI_BREVES = dict(zip("êéèúüë", ["", *_VNI_TONES.values()], strict=True))
_VNI_SINGLE = dict(zip("ôöñæóòî", "ơưđỉĩịỵ", strict=True))


@cache  # few texts hold a word that may be VNI
def vni() -> dict[str, str]:
    """Return VNI's codes of one or two letters and their meaning, small and capital."""
    small = dict(_VNI_SINGLE)
    for vowel, meant in {
        **dict(zip("aeouy", "aeouy", strict=True)),
        "ô": "ơ",
        "ö": "ư",
    }.items():
        small |= {vowel + code: meant + tone for code, tone in _VNI_TONES.items()}
    small |= {
        vowel + code: vowel + "\u0302" + t for vowel in "aeo" for code, t in _VNI_HATS.items()
    }
    small |= {"a" + code: "a\u0306" + tone for code, tone in _VNI_BREVES.items()}
    small = {code: unicodedata.normalize("NFC", meant) for code, meant in small.items()}
    capital = {code.upper(): meant.upper() for code, meant in small.items()}
    first_capital = {code.capitalize(): meant.upper() for code, meant in small.items()}
    return small | capital | first_capital


@cache
def _vni_code() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, vni()), key=len, reverse=True)))


_WORD = re.compile(r"[^\s\d!-/:-@\[-`{-~“”‘’–—…]+")
_MICRO_UNITS = ("µm", "µg", "µs", "µl", "µF", "µA", "µV")  # µ is a letter of TCVN3
_NOT_SPACE = re.compile(r"[^ \t\r\n]+")


def find_legacy(text: str) -> list[Misread]:
    """Find the words that are Vietnamese in TCVN3 or VNI, and not as they stand.

    A text has one of the two: the one in which more of its words make sense.
    """
    odd = [match for match in _WORD.finditer(text) if _is_odd(match[0])]
    tcvn3 = list(_meant(odd, "tcvn3", _from_tcvn3))
    vni = list(_meant(odd, "vni", _from_vni))
    return vni if len(vni) > len(tcvn3) else tcvn3


def _is_odd(word: str) -> bool:
    if word.isascii() or is_syllable(word) or word in _MICRO_UNITS:
        return False
    return len(word) > 1 and any(letter.isalpha() for letter in word)  # not a lone · or ½


def _meant(
    words: Iterable[re.Match[str]], kind: str, decode: Callable[[str], str]
) -> Iterator[Misread]:
    for match in words:
        meant = decode(match[0])
        if meant != match[0] and is_syllable(meant):
            yield Misread(match.start(), match[0], kind, meant)


def _from_tcvn3(word: str) -> str:
    return "".join(TCVN3.get(letter, letter) for letter in word)


def _from_vni(word: str) -> str:
    return _vni_code().sub(lambda match: vni()[match[0]], word)


# ── UTF-8 read as Windows-1252 or Latin-1 ────────────────────────────────────


def _bytes_by_letter() -> dict[str, int]:
    """Return the byte that each letter was, in Windows-1252 or else in Latin-1."""
    latin = {chr(byte): byte for byte in range(0x80, 0x100)}
    windows = {bytes([byte]).decode("cp1252", "ignore"): byte for byte in range(0x80, 0xA0)}
    return {**latin, **{letter: byte for letter, byte in windows.items() if letter}}


_BYTES = _bytes_by_letter()
_LEADS = "".join(letter for letter, byte in _BYTES.items() if 0xC2 <= byte < 0xF5)
_TAILS = "".join(letter for letter, byte in _BYTES.items() if byte < 0xC0)
_TWO_BYTES = re.compile(f"[{re.escape(_LEADS)}][{re.escape(_TAILS)}]")
_LENGTHS = ((0xC2, 0xE0, 2), (0xE0, 0xF0, 3), (0xF0, 0xF5, 4))  # of UTF-8, by first byte


def find_mojibake(text: str, letters: Container[str]) -> Iterator[Misread]:
    """Find the words that hold UTF-8 bytes shown as letters: "Ã¡" for "á"."""
    for match in _NOT_SPACE.finditer(text) if _TWO_BYTES.search(text) else ():
        meant = "".join(_decoded(match[0], letters))
        if meant != match[0]:
            yield Misread(match.start(), match[0], "mojibake", meant)


def _decoded(word: str, letters: Container[str]) -> Iterator[str]:
    index = 0
    while index < len(word):
        letter, length = _letter_at(word, index)
        if letter and (letter in letters or letter == "\ufeff"):
            yield letter
            index += length
        else:
            yield word[index]
            index += 1


def _letter_at(word: str, index: int) -> tuple[str, int]:
    """Return the letter that UTF-8 bytes at `index` make, and how many they are."""
    first = _BYTES.get(word[index], 0)
    length = next((n for low, high, n in _LENGTHS if low <= first < high), 0)
    codes = [_BYTES.get(letter, 0) for letter in word[index : index + length]]
    try:
        return bytes(codes).decode("utf-8") if length else "", length
    except UnicodeDecodeError:
        return "", 0
