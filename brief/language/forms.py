"""Ways to write a number that are refused, each with the way to write it.

Vietnamese print knows no plus sign, no spaces that group, no powers of ten; and a
value is one number.
"""

import re
from decimal import Decimal, InvalidOperation

from brief.language.numbers import GROUP_AND_POINT, SIGNS_AFTER_NUMBER, format_number
from brief.language.qualifiers import QUALIFIERS, qualifier_of
from brief.language.refused import Unreadable
from brief.model import Bound, Language

MINUSES = "\u2212\u2013-"  # the hyphen last: in a class of letters it means a range
NUMBER = re.compile(rf"(?P<sign>[+{MINUSES}]?) ?(?P<digits>\d(?:[\d.,]*\d)?)(?P<tail>.*)", re.S)
_ANOTHER = re.compile(r"(?<![^\W\d_])\d")  # a digit that no letter stands before: not "m2"
# 95 672 and 95'672
_SPACED = re.compile(r"(?<!\d)(?<!\d[.,])[1-9]\d{0,2}(?:[ '’]\d{3})+(?![\d.])")
# 12.48O and l2.480: letters that look like digits, not the litres of 5l
_LETTERED = re.compile(r"(?=[^ ]*\d)(?:[lI]|[\d.,lI]*[Oo])[\dlIOo.,]*(?=[ %‰]|$)")
_DIGIT_OF = str.maketrans("lIOo", "1100")
_BOUNDS = {  # signs that stand for a qualifier
    ">": Bound.ABOVE, "≥": Bound.AT_LEAST, ">=": Bound.AT_LEAST, "<": Bound.BELOW,
    "≤": Bound.AT_MOST, "<=": Bound.AT_MOST, "~": Bound.ABOUT, "≈": Bound.ABOUT,
    "±": Bound.ABOUT,
}  # fmt: skip
_POWER = re.compile(r"[eE][+-]?\d+(?!\w)")
_DIGITS = r"\d(?:[\d.,]*\d)?"
_PAIR = re.compile(  # 8/10 xã, 3–5 ngày, từ 18 đến 22 triệu đồng; one unit, no third number
    rf"(?:(?:từ|from) )?({_DIGITS}) ?(?:[/—{MINUSES}]|đến|tới|to) ?({_DIGITS})(%?(?: \D*)?)",
    re.IGNORECASE,
)
_MONEY_FIRST = re.compile(rf"(US\$|[$€£¥₫]|[A-Z]{{3}}) ?({MINUSES[-1]}?{_DIGITS}.*)", re.DOTALL)
_CODES = {"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP"}
_STATUS = re.compile(r"(?:ước(?: tính| đạt)?|sơ bộ|estimated)(?: đạt)? (.*\d.*)", re.IGNORECASE)
_NOT_FINITE = re.compile(rf"[+{MINUSES}]?(?:nan|inf|infinity|∞)", re.IGNORECASE)


def form(text: str, wrong: str, right: str) -> Unreadable:
    """Return the fault of a text in which `right` should stand for `wrong`."""
    return Unreadable("number-form", text=text, suggestion=text.replace(wrong, right, 1))


def no_number(said: str, rest: str, language: Language) -> Unreadable:
    """Return the fault of a text whose `rest`, after a qualifier, is no number."""
    if not said:
        return Unreadable("number-empty")
    if _NOT_FINITE.fullmatch(rest):
        return Unreadable("number-not-finite", text=said)
    if not re.search(r"\d", rest):  # "#REF!"
        return Unreadable("number-none", text=said)
    if re.match(r"(?:từ|from)\s", rest, re.IGNORECASE):
        return two_numbers(said)
    return _word_first(said, rest, language)


def _word_first(said: str, rest: str, language: Language) -> Unreadable:
    """Return the fault of a text in which a word stands before the number."""
    sign = re.match(r"[<>]=?|[≥≤~≈±]", rest)
    if sign and said == rest:
        word = qualifier_of(_BOUNDS[sign[0]], language)
        return form(said, said, f"{word} {said.removeprefix(sign[0]).strip()}")
    if lettered := _LETTERED.match(rest):
        return with_letters(said, lettered[0])
    if money := _MONEY_FIRST.fullmatch(rest):
        unit, number = _CODES.get(money[1], money[1]), money[2].strip()
        moved = f"{said.removesuffix(rest)}{number} {unit}"
        return Unreadable("number-unit-first", text=said, unit=money[1], suggestion=moved)
    if status := _STATUS.fullmatch(said):
        return Unreadable("number-status", text=said, suggestion=status[1])
    return Unreadable("number-not-first", text=said, names=", ".join(QUALIFIERS[language]))


def with_letters(said: str, typed: str) -> Unreadable:
    """Return the fault of a number in which letters stand for the digits 0 and 1."""
    right = said.replace(typed, typed.translate(_DIGIT_OF), 1)
    return Unreadable("number-letters", text=said, suggestion=right)


def two_numbers(said: str) -> Unreadable:
    """Return the fault of a text of two numbers, with both where it is plain what they are."""
    pair = _PAIR.fullmatch(said)
    if not pair:
        return Unreadable("number-two", text=said)
    first, second = (number + pair[3] for number in pair.group(1, 2))
    return Unreadable("number-pair", text=said, first=first, second=second)


def refuse_forms(said: str, match: re.Match[str], language: Language) -> None:
    """Refuse a plus sign, spaces that group, powers of ten, a second number, a lost space."""
    digits, tail = match["digits"], match["tail"]
    spaced = _SPACED.search(match[0])
    power = _POWER.match(tail)
    if match["sign"] == "+":
        raise form(said, match[0], match[0].removeprefix("+").strip())
    if spaced and match[0].startswith(spaced[0]):
        grouped = re.sub("[ '’]", GROUP_AND_POINT[language][0], spaced[0])
        raise form(said, spaced[0], grouped)
    group = re.escape(GROUP_AND_POINT[language][0])
    last = re.match(rf"\d{{1,3}}(?:{group}\d{{3}})*{group}\d\d[lI](?= |$)", digits + tail)
    if lettered := _LETTERED.match(digits + tail) or last:
        raise with_letters(said, lettered[0])
    if tail.lstrip().startswith("+"):  # 170+ dự án
        more = f"{digits} {tail.replace('+', '', 1).strip()}".strip()
        raise form(said, said, f"{qualifier_of(Bound.ABOVE, language)} {more}")
    if power:
        raise form(said, digits + power[0], _written_out(digits + power[0], language))
    if _ANOTHER.search(tail):
        raise two_numbers(said)
    if tail and not tail.startswith((" ", *SIGNS_AFTER_NUMBER)):
        raise form(said, digits + tail, f"{digits} {tail.lstrip('.,;: ')}".strip())


def _written_out(number: str, language: Language) -> str:
    try:
        return format_number(Decimal(number.replace(",", ".")), language)
    except InvalidOperation:
        return number
