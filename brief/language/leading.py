"""What stands before a number, and may not: signs, verbs, money, words of a status."""

import re
from collections.abc import Iterator

from brief.language.forms import DIGITS, LETTERED, MINUSES, form, two_numbers, with_letters
from brief.language.qualifiers import QUALIFIERS, qualifier_of
from brief.language.refused import Unreadable
from brief.model import Bound, Language

_BOUNDS = {  # signs that stand for a qualifier
    ">": Bound.ABOVE, "≥": Bound.AT_LEAST, ">=": Bound.AT_LEAST, "<": Bound.BELOW,
    "≤": Bound.AT_MOST, "<=": Bound.AT_MOST, "~": Bound.ABOUT, "≈": Bound.ABOUT,
    "±": Bound.ABOUT,
}  # fmt: skip
# Patterns of rare mistakes are compiled when one is made.
_MONEY = rf"(?s)(US\$|[$€£¥₫]|[A-Z]{{3}}) ?({MINUSES[-1]}?{DIGITS}.*)"
_CODES = {"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP"}
_VERB = (
    r"(?i)(tăng|giảm|gấp|đạt|còn|chiếm|vượt|up|down|rose|fell|grew) (?:by |lên |to )?(.*\d.*)"
)
_IN_PARENTHESES = rf"\(({DIGITS})\)(.*)"  # how accountants write what is less
_STATUS = r"(?i)(?:ước(?: tính| đạt)?|sơ bộ|estimated)(?: đạt)? (.*\d.*)"
_NOT_FINITE = rf"(?i)[+{MINUSES}]?(?:nan|inf|infinity|∞)"


def no_number(said: str, rest: str, language: Language) -> Unreadable:
    """Return the fault of a text whose `rest`, after a qualifier, is no number."""
    if not said:
        return Unreadable("number-empty")
    if re.fullmatch(_NOT_FINITE, rest):
        return Unreadable("number-not-finite", text=said)
    if not re.search(r"\d", rest):  # "#REF!"
        return Unreadable("number-none", text=said)
    if re.match(r"(?:từ|from)\s", rest, re.IGNORECASE):
        return two_numbers(said)
    unknown = Unreadable("number-not-first", text=said, names=", ".join(QUALIFIERS[language]))
    return next(_word_first(said, rest, language), unknown)


def _word_first(said: str, rest: str, language: Language) -> Iterator[Unreadable]:
    """Yield what a word or sign before the number is known to be."""
    sign = re.match(r"[<>]=?|[≥≤~≈±]", rest)
    if sign and said == rest:
        word = qualifier_of(_BOUNDS[sign[0]], language)
        yield form(said, said, f"{word} {said.removeprefix(sign[0]).strip()}")
    if lettered := LETTERED.match(rest):
        yield with_letters(said, lettered[0])
    if money := re.fullmatch(_MONEY, rest):
        unit, number = _CODES.get(money[1], money[1]), money[2].strip()
        moved = f"{said.removesuffix(rest)}{number} {unit}"
        yield Unreadable("number-unit-first", text=said, unit=money[1], suggestion=moved)
    if less := re.fullmatch(_IN_PARENTHESES, said):
        yield form(said, said, f"-{less[1]}{less[2]}")
    if status := re.fullmatch(_STATUS, said):
        yield Unreadable("number-status", text=said, suggestion=status[1])
    if verb := re.fullmatch(_VERB, said):
        yield Unreadable("number-verb", text=said, word=verb[1], suggestion=verb[2])
