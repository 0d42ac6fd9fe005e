"""A quantity read as it is printed: qualifier, digits, scale word, unit.

What is not the language's own way to print a number is refused, with the way to
write it: "141.5" in Vietnamese is 141,5 or 1.415, and nobody but its author knows.
"""

import re
from decimal import Decimal

from brief.language.forms import NUMBER, form, refuse_forms
from brief.language.leading import no_number
from brief.language.numbers import GROUP_AND_POINT, SCALES, format_number, scale_before
from brief.language.qualifiers import QUALIFIERS, bound_of
from brief.language.refused import Unreadable
from brief.model import Language, Quantity

LARGEST_POWER = 18  # numbers of 10¹⁸ and more are refused (FIGURES.md)
MOST_DECIMALS = 9  # an amount then fits Decimal's 28 digits
PROPOSALS = ("suggestion", "first", "second")  # values that say what to write


def parse_quantity(text: str, language: Language) -> Quantity:
    """Read a quantity as printed: "trên 141,5 nghìn tỷ đồng", "95.672 người", "−3,5%".

    Raises Unreadable, whose code and values say what is wrong and what to write; what
    is proposed can be read.
    """
    said = " ".join(text.split())
    try:
        return _parse(said, language)
    except Unreadable as refused:
        raise _settled(refused, said, language) from None


def _parse(said: str, language: Language) -> Quantity:
    qualifier, rest = split_qualifier(said, language)
    match = NUMBER.fullmatch(rest)
    if not match:
        raise no_number(said, rest, language)
    refuse_forms(said, match, language)
    number = read_digits(match["digits"], language, said)
    tail = match["tail"].strip()
    scale = scale_before(tail, language)
    return make_quantity(
        -number if match["sign"] else number,
        language,
        qualifier=qualifier,
        scale=scale,
        unit=tail[len(scale) :].strip(),
    )


def _settled(refused: Unreadable, said: str, language: Language) -> Unreadable:
    """Return the fault with proposals that can be read, or as unclear without them."""
    proposals = {name: refused.values[name] for name in PROPOSALS if name in refused.values}
    repaired = {name: _repaired(text, language) for name, text in proposals.items()}
    if not all(repaired.values()):
        pair = refused.code == "number-pair"
        return Unreadable("number-two" if pair else "number-unclear", text=said)
    return Unreadable(refused.code, **(refused.values | repaired))


def _repaired(text: str, language: Language, steps: int = 4) -> str:
    """Follow proposals until one can be read; "" when none can."""
    try:
        _parse(text, language)
    except Unreadable as refused:
        return (
            _repaired(refused.values.get("suggestion", ""), language, steps - 1)
            if steps
            else ""
        )
    return text


def make_quantity(
    number: Decimal, language: Language, *, qualifier: str = "", scale: str = "", unit: str = ""
) -> Quantity:
    """Make a quantity of its parts; words are those of the language, in any case.

    Raises Unreadable for unknown words and for numbers that are not finite, of 10¹⁸
    or more, or of more than nine decimals.
    """
    qualifier, scale = " ".join(qualifier.lower().split()), " ".join(scale.lower().split())
    bound = bound_of(qualifier, language)
    if bound is None:
        raise Unreadable(
            "number-qualifier", name=qualifier, names=", ".join(QUALIFIERS[language])
        )
    if scale and scale not in SCALES[language]:
        raise Unreadable("number-scale", name=scale, names=", ".join(SCALES[language]))
    exponent = SCALES[language][scale] if scale else 0
    _check_size(number, exponent)
    if int(number.as_tuple().exponent) > 0:
        number = number.quantize(Decimal(1))
    return Quantity(number, unit.strip(), scale, exponent, bound, qualifier)


def split_qualifier(text: str, language: Language) -> tuple[str, str]:
    """Return the qualifier that a text begins with, or "", and what follows it."""
    for word in sorted(QUALIFIERS[language], key=len, reverse=True):
        if text.lower().startswith(word + " "):
            return word, text[len(word) + 1 :]
    return "", text


def read_digits(digits: str, language: Language, text: str = "") -> Decimal:
    """Read digits with the language's separators; `text` is what they stand in.

    Raises Unreadable with the right form, or with both readings of an unclear one.
    """
    if _well_formed(digits, language):
        return _decimal(digits, language)
    text = text or digits
    other: Language = "en" if language == "vi" else "vi"
    if not _well_formed(digits, other):
        if digits.count(GROUP_AND_POINT[language][1]) > 1:  # 0,5,6 is a list
            raise Unreadable("number-two", text=text)
        if decimal := _with_decimals(digits, language):
            raise _ambiguous(text, digits, decimal, _regrouped(digits, language))
        raise form(text, digits, _regrouped(digits, language))
    meant = format_number(_decimal(digits, other), language)
    joined = digits.replace(GROUP_AND_POINT[language][0], "")
    if not joined.isdigit() or digits.startswith("0"):
        raise form(text, digits, meant)
    raise _ambiguous(text, digits, meant, format_number(Decimal(joined), language))


def _ambiguous(text: str, digits: str, first: str, second: str) -> Unreadable:
    """Return the fault of digits that may be read in two ways."""
    both = {"first": text.replace(digits, first, 1), "second": text.replace(digits, second, 1)}
    return Unreadable("number-ambiguous", text=text, **both)


def _with_decimals(digits: str, language: Language) -> str:
    """Return 1.234.56 as 1.234,56: its last part is no group; "" for other digits."""
    group, point = GROUP_AND_POINT[language]
    *groups, last = digits.split(group)
    if point in digits or len(last) == 3 or any(len(part) != 3 for part in groups[1:]):
        return ""
    if len(groups) < 2 or not 0 < len(groups[0]) <= 3 or digits.startswith("0"):
        return ""
    return format_number(Decimal("".join(groups) + "." + last), language)


def _well_formed(digits: str, language: Language) -> bool:
    group, point = (re.escape(sign) for sign in GROUP_AND_POINT[language])
    whole = rf"(?:0|[1-9]\d*|[1-9]\d{{0,2}}(?:{group}\d{{3}})+)"
    return re.fullmatch(rf"{whole}(?:{point}\d+)?", digits, re.ASCII) is not None


def _decimal(digits: str, language: Language) -> Decimal:
    group, point = GROUP_AND_POINT[language]
    return Decimal(digits.replace(group, "").replace(point, "."))


def _regrouped(digits: str, language: Language) -> str:
    """Return digits with separators that make sense: 1.23.456 is 123.456, 007 is 7."""
    parts = [re.sub(r"\D", "", part) for part in digits.split(GROUP_AND_POINT[language][1])]
    return format_number(Decimal(".".join(parts)), language)


def _check_size(number: Decimal, exponent: int) -> None:
    if not number.is_finite():
        raise Unreadable("number-not-finite", text=str(number))
    if number and number.adjusted() + exponent >= LARGEST_POWER:
        raise Unreadable(
            "number-big", text=f"{number:f}" if number.adjusted() < 40 else str(number)
        )
    if -int(number.as_tuple().exponent) > MOST_DECIMALS:
        raise Unreadable("number-decimals", text=str(number))
