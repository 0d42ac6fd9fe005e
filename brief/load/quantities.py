"""A value as it was typed: quoted as printed, or bare with its parts beside it."""

import re
from dataclasses import dataclass, replace

from brief.language.numbers import SCALES, printed, round_half_up
from brief.language.qualifiers import QUALIFIERS
from brief.language.reading import make_quantity, parse_quantity
from brief.language.refused import Refused
from brief.load.reader import Reader, exact, typed_as
from brief.model import Quantity

DECIMALS = 6  # most decimals that `decimals` may ask for

_AMBIGUOUS = re.compile(r"[1-9]\d{0,2}\.\d{3}")  # a Vietnamese thousand, or a decimal?


@dataclass(frozen=True, slots=True)
class Parts:
    """The words beside a number, given in keys of their own."""

    qualifier: str = ""
    scale: str = ""
    unit: str = ""
    decimals: int | None = None


def read_parts(reader: Reader) -> Parts:
    """Return the keys `qualifier`, `scale`, `unit` and `decimals` of a figure."""
    qualifiers = tuple(QUALIFIERS[reader.findings.language])
    scales = tuple(SCALES[reader.findings.language])
    decimals = reader.integer("decimals", -1, 0, DECIMALS)
    return Parts(
        qualifier=reader.choice("qualifier", qualifiers, "", "number-qualifier"),
        scale=reader.choice("scale", scales, "", "number-scale"),
        unit=reader.text("unit"),
        decimals=None if decimals < 0 else decimals,
    )


def read_quantity(
    reader: Reader, key: str, parts: Parts, *, required: bool = False
) -> Quantity | None:
    """Return the quantity of a key; None when it is absent or has a fault."""
    value = reader.take(key, required=required)
    if value is None:
        return None
    read = _quoted if isinstance(value, str) else _bare
    try:
        quantity = read(reader, key, parts)
    except Refused as refused:
        reader.wrong(refused.code, key, **refused.values)
        return None
    if quantity and not quantity.unit:
        reader.wrong(
            "missing-unit", key, value=str(printed(quantity, reader.findings.language))
        )
    return quantity


def _quoted(reader: Reader, key: str, parts: Parts) -> Quantity | None:
    """Read a quoted value; what it does not say itself, its parts say."""
    typed = parse_quantity(reader.text(key), reader.findings.language)
    for name, said, apart in (
        ("qualifier", typed.qualifier, parts.qualifier),
        ("scale", typed.scale, parts.scale),
        ("unit", typed.unit, parts.unit),
    ):
        if said and apart and said != apart:
            reader.wrong("said-twice", name, said=said, name=name)
    made = make_quantity(
        typed.number,
        reader.findings.language,
        qualifier=typed.qualifier or parts.qualifier,
        scale=typed.scale or ("" if typed.unit else parts.scale),
        unit=typed.unit or parts.unit,
    )
    return _rounded(made, parts.decimals)


def _bare(reader: Reader, key: str, parts: Parts) -> Quantity | None:
    """Return a bare number with its parts."""
    value = reader.take(key)
    number = exact(value)
    if number is None:
        reader.wrong("not-number", key, found=typed_as(value))
        return None
    if _AMBIGUOUS.fullmatch(str(number)) and parts.decimals != 3:
        reader.wrong(
            "ambiguous-number", key, found=str(number), whole=str(number).replace(".", "")
        )
        return None
    made = make_quantity(
        number,
        reader.findings.language,
        qualifier=parts.qualifier,
        scale=parts.scale,
        unit=parts.unit,
    )
    return _rounded(made, parts.decimals)


def _rounded(quantity: Quantity, decimals: int | None) -> Quantity:
    if decimals is None:
        return quantity
    return replace(quantity, number=round_half_up(quantity.number, decimals))
