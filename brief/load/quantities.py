"""A value as it was typed: quoted as printed, or bare with its parts beside it."""

import re
from decimal import Decimal

from brief.language.kinds import COUNT, axis_of, is_people
from brief.language.numbers import SCALES, printed, round_half_up, scale_before
from brief.language.qualifiers import QUALIFIERS
from brief.language.reading import make_quantity, parse_quantity
from brief.language.refused import Refused, Unreadable
from brief.language.spelling import to_words
from brief.load.keys import exact, typed_as
from brief.load.letters import LABEL, clean
from brief.load.reader import Reader
from brief.model import Language, Quantity
from brief.record import Record, replace

THOUSAND = 1000
DECIMALS = 6  # most decimals that `decimals` may ask for

_AMBIGUOUS = r"[1-9]\d{0,2}\.\d{3}"  # a Vietnamese thousand, or a decimal?


class Parts(Record):
    """The words beside a number, given in keys of their own."""

    qualifier: str = ""
    scale: str = ""
    unit: str = ""
    decimals: int | None = None
    faulty: bool = False  # a word was not understood: enough is said already
    usual: bool = False  # the parts only stand in where a value does not say its own


def read_parts(reader: Reader) -> Parts:
    """Return the keys `qualifier`, `scale`, `unit` and `decimals` of a figure."""
    language = reader.findings.language
    decimals = reader.integer("decimals", -1, 0, DECIMALS)
    qualifier = reader.choice("qualifier", tuple(QUALIFIERS[language]), "", "number-qualifier")
    scale = reader.choice("scale", tuple(SCALES[language]), "", "number-scale")
    refused = [qualifier or "qualifier", scale or "scale"]
    unit = reader.text("unit").strip()
    if not scale and (scale := scale_before(unit, language)):
        unit = unit[len(scale) :].strip()  # unit = "tỷ USD"
    return Parts(
        qualifier=qualifier,
        scale=scale,
        unit=unit,
        decimals=None if decimals < 0 else decimals,
        faulty=any(key in reader.table for key in refused),
    )


def read_other(reader: Reader, key: str, parts: Parts, value: Quantity) -> Quantity | None:
    """Return the `previous` or `target` of a figure: in its unit, when they say none."""
    usual = Parts(
        scale=value.scale or parts.scale,
        unit=value.unit or parts.unit,
        decimals=parts.decimals,
        faulty=parts.faulty,
        usual=True,
    )
    return read_quantity(reader, key, usual)


def read_quantity(
    reader: Reader, key: str, parts: Parts, *, required: bool = False
) -> Quantity | None:
    """Return the quantity of a key; None when it is absent or has a fault."""
    value = reader.take(key, required=required)
    if value is None or parts.faulty:
        return None
    if isinstance(value, str):
        told = len(reader.findings.faults)
        value = clean(value, (*reader.path, key), reader.findings, LABEL)
        if any(not fault.is_warning for fault in reader.findings.faults[told:]):
            return None  # a wrong letter is one mistake, not two
    try:
        quantity = quantity_of(value, parts, reader.findings.language)
    except Refused as refused:
        reader.wrong(refused.code, key, **refused.values)
        return None
    if parts.decimals is None and (whole := in_thousands(quantity, reader.findings.language)):
        said = str(printed(quantity, reader.findings.language))
        reader.wrong("may-be-thousands", key, value=said, whole=whole)
    if not quantity.unit:
        said = str(printed(quantity, reader.findings.language))
        reader.wrong("missing-unit", key, value=said)
    return quantity


def in_thousands(quantity: Quantity, language: Language) -> str:
    """Return 12,480 hộ as 12.480 hộ: three decimals of a thing may be thousands elsewhere.

    Nothing for what is measured, which may have three, and for people, who are judged apart.
    """
    number, unit = quantity.number, quantity.unit
    if quantity.scale or is_people(unit) or not unit or axis_of(unit) != COUNT:
        return ""
    if number.as_tuple().exponent != -3 or not 1 <= abs(number) < THOUSAND:
        return ""
    return str(printed(replace(quantity, number=number.scaleb(3)), language))


def quantity_of(value: object, parts: Parts, language: Language) -> Quantity:
    """Return what a quoted or bare value says; raise Refused with the fault's code."""
    if isinstance(value, str):
        made = _quoted(value, parts, language)
    else:
        made = _bare(value, parts, language)
    if parts.decimals is None:
        return made
    return replace(made, number=round_half_up(made.number, parts.decimals))


def _quoted(typed: str, parts: Parts, language: Language) -> Quantity:
    """Read a quoted value; what it does not say itself, its parts say."""
    said = parse_quantity(typed, language)
    for key in ("qualifier", "scale", "unit"):
        inside, beside = getattr(said, key), getattr(parts, key)
        if inside and beside and inside != beside and not parts.usual:
            raise Unreadable("said-twice", said=inside, name=key)
    return make_quantity(
        said.number,
        language,
        qualifier=said.qualifier or parts.qualifier,
        scale=said.scale or ("" if said.unit else parts.scale),
        unit=said.unit or parts.unit,
    )


def _bare(value: object, parts: Parts, language: Language) -> Quantity:
    """Return a bare number with its parts."""
    number = exact(value)
    if number is None:
        raise Unreadable("not-number", found=typed_as(value))
    if re.fullmatch(_AMBIGUOUS, str(number)) and parts.decimals != 3:
        raise _ambiguous(str(number))
    return make_quantity(
        number, language, qualifier=parts.qualifier, scale=parts.scale, unit=parts.unit
    )


def _ambiguous(typed: str) -> Unreadable:
    """Make the fault of 2.332, which a Vietnamese hand types for 2332."""
    whole, _, thousandths = typed.partition(".")
    return Unreadable(
        "ambiguous-number",
        found=typed,
        whole=whole + thousandths,
        comma=f"{whole},{thousandths}",
        vi=to_words(Decimal(whole + thousandths), "vi"),
        en=to_words(Decimal(whole + thousandths), "en"),
    )
