"""The Vietnamese syllable: whether a word can be one, and its tone."""

import re
import unicodedata
from functools import lru_cache

TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng: dictionary order
_ONSET = "b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x"
# Rimes that end in a glide take no final consonant, and no tone on the glide.
_GLIDED = (
    "ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|iêu|yêu|oai|oao|oay|oeo|uôi|uyu|uây|ươi|"
    "ươu|uai|uao|uau|uay|ueo|uêu"
)
_OPEN = "a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|ia|iê|oa|oă|oe|ua|uă|uâ|ue|uê|uô|uơ|uy|uya|uyê|ưa|ươ|yê"
_SYLLABLE = re.compile(
    rf"(?:{_ONSET})?(?:(?P<glided>{_GLIDED})|oong|ooc|"
    rf"(?:{_OPEN})(?P<coda>c|m|ng|n|p|t|(?<=[aiêy])(?:ch|nh))?)"
)


@lru_cache(maxsize=1024)
def split_tone(letter: str) -> tuple[str, str]:
    """Return a letter without its tone, composed, and the tone as a combining mark."""
    parts = unicodedata.normalize("NFD", letter)
    bare = "".join(part for part in parts if part not in TONES)
    return unicodedata.normalize("NFC", bare), "".join(p for p in parts if p in TONES)


@lru_cache(maxsize=8192)
def is_syllable(word: str) -> bool:
    """Say whether an NFC word has the build of one Vietnamese syllable."""
    letters = word.lower()
    parts = unicodedata.normalize("NFD", letters)
    tone = "".join(part for part in parts if part in TONES)
    match = _SYLLABLE.fullmatch(unicodedata.normalize("NFC", parts.replace(tone, "")))
    if not match or len(tone) > 1:
        return False
    if match["glided"] and split_tone(letters[-1])[1]:
        return False
    stopped = match["coda"] in ("c", "ch", "p", "t")
    return not stopped or tone in ("\u0301", "\u0323")
