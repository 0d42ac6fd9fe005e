"""Ways to write a number that are refused, each with the way to write it.

Vietnamese print knows no plus sign, no spaces that group, no powers of ten; and a
value is one number.
"""

import re
from decimal import Decimal, InvalidOperation

from brief.language.kinds import KNOWN
from brief.language.numbers import (
    GROUP_AND_POINT,
    SIGNS_AFTER_NUMBER,
    format_number,
    scale_before,
)
from brief.language.qualifiers import qualifier_of
from brief.language.refused import Unreadable
from brief.model import Bound, Language

MINUSES = "\u2212\u2013-"  # the hyphen last: in a class of letters it means a range
NUMBER = re.compile(rf"(?P<sign>[+{MINUSES}]?) ?(?P<digits>\d(?:[\d.,]*\d)?)(?P<tail>.*)", re.S)
_ANOTHER = re.compile(r"(?<![^\W\d_])\d")  # a digit that no letter stands before: not "m2"
# 95 672 and 95'672
_SPACED = re.compile(r"(?<!\d)(?<!\d[.,])[1-9]\d{0,2}(?:[ '’]\d{3})+(?![\d.])")
# 12.48O and l2.480: letters that look like digits, not the litres of 5l
LETTERED = re.compile(r"(?=[^ ]*\d)(?:[lI]|[\d.,lI]*[Oo])[\dlIOo.,]*(?=[ %‰]|$)")
_DIGIT_OF = str.maketrans("lIOo", "1100")
_POWER = re.compile(r"[eE][+-]?\d+(?!\w)")
DIGITS = r"\d(?:[\d.,]*\d)?"
# 8/10 xã, 3–5 ngày, từ 18 đến 22 triệu đồng; one unit, no third number
_PAIR = (
    rf"(?i)(?:(?:từ|from) )?({DIGITS}) ?(?:[/—{MINUSES}]|đến|tới|to) ?({DIGITS})(%?(?: \D*)?)"
)
_THOUSAND: dict[Language, str] = {"vi": "nghìn", "en": "thousand"}
_AFTER = {  # words that bound a number from behind
    "trở lên": Bound.AT_LEAST, "trở xuống": Bound.AT_MOST,
    "or more": Bound.AT_LEAST, "or less": Bound.AT_MOST, "or fewer": Bound.AT_MOST,
}  # fmt: skip


def form(text: str, wrong: str, right: str) -> Unreadable:
    """Return the fault of a text in which `right` should stand for `wrong`."""
    return Unreadable("number-form", text=text, suggestion=text.replace(wrong, right, 1))


def with_letters(said: str, typed: str) -> Unreadable:
    """Return the fault of a number in which letters stand for the digits 0 and 1."""
    right = said.replace(typed, typed.translate(_DIGIT_OF), 1)
    return Unreadable("number-letters", text=said, suggestion=right)


def two_numbers(said: str) -> Unreadable:
    """Return the fault of a text of two numbers, with both where it is plain what they are."""
    pair = re.fullmatch(_PAIR, said)
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
    if lettered := LETTERED.match(digits + tail) or last:
        raise with_letters(said, lettered[0])
    _refuse_bound_after(said, match, language)
    if thousand := re.match(r"[kK](?= |$)", tail):  # 2k hộ
        raise form(said, digits + thousand[0], f"{digits} {_THOUSAND[language]}")
    if power:
        raise form(said, digits + power[0], _written_out(digits + power[0], language))
    if _ANOTHER.search(tail):
        raise two_numbers(said)
    if tail and not tail.startswith((" ", *SIGNS_AFTER_NUMBER)):
        raise form(said, digits + tail, f"{digits} {tail.lstrip('.,;: ')}".strip())


def _refuse_bound_after(said: str, match: re.Match[str], language: Language) -> None:
    """Refuse 170+ and "12 xã trở lên"; not officials "cấp phòng trở lên", who are a unit."""
    tail = match["tail"].strip()
    if tail.startswith("+"):
        more = f"{match['digits']} {tail.replace('+', '', 1).strip()}".strip()
        raise form(said, said, f"{qualifier_of(Bound.ABOVE, language)} {more}")
    words = next((words for words in _AFTER if tail.endswith(words)), "")
    unit = tail.removesuffix(words).strip()
    bare = unit[len(scale_before(unit, language)) :].strip()
    if words and (not bare or bare in KNOWN) and match[0] == said:
        number = said.removesuffix(words).strip()
        raise form(said, said, f"{qualifier_of(_AFTER[words], language)} {number}")


def _written_out(number: str, language: Language) -> str:
    """Return 1.5e3 in digits; as it is typed where nobody could mean the number."""
    written = re.fullmatch(r"(.*?)[eE]([+-]?\d{1,2})", number.replace(",", "."))
    if not written:
        return number
    try:
        return format_number(Decimal(f"{written[1]}e{written[2]}"), language)
    except InvalidOperation:
        return number
