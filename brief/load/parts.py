"""Parts of a whole: they may not exceed it, and must make it unless a rest is named."""

from fractions import Fraction
from functools import reduce

from brief.language.intervals import Interval, add, interval
from brief.language.kinds import COUNT, axis_of, is_share
from brief.language.numbers import printed
from brief.load.known import Known
from brief.load.reader import Reader
from brief.model import ChartBlock, Figure, Quantity

_HUNDRED = Interval(Fraction(100), Fraction(100), lower_open=False, upper_open=False)


def check_parts(
    block: ChartBlock,
    parts: list[Figure],
    reader: Reader,
    known: Known,
    key: str = "figures",
) -> None:
    """Note parts, named by `key`, that make no whole: of `whole`, or shares of 100 %."""
    quantities = [part.quantity for part in parts]
    if any(quantity.number < 0 for quantity in quantities):
        reader.wrong("negative-part", key)
    elif block.whole:
        for whole in known.some((block.whole,)):
            _check_sum(block, quantities, whole.quantity, reader)
    elif all(is_share(quantity) for quantity in quantities):
        _check_shares(block, quantities, reader, key)
    else:
        reader.wrong("no-whole", key, chart=block.chart)


def check_share(quantity: Quantity, reader: Reader, key: str) -> None:
    """Note a figure that is drawn as a share of a whole, and cannot be one."""
    said = str(printed(quantity, reader.findings.language))
    if not is_share(quantity):
        reader.wrong("no-share", key, value=said)
    elif not 0 <= quantity.number <= 100 or _over_all(interval(quantity)):
        reader.wrong("share-over", key, value=said)


def _over_all(values: Interval) -> bool:
    """Say whether the true value is over 100 %, as "trên 100%" is."""
    return values.lower == _HUNDRED.upper and values.lower_open


def _check_shares(block: ChartBlock, parts: list[Quantity], reader: Reader, key: str) -> None:
    for part in parts[:1] if len(parts) == 1 else ():
        check_share(part, reader, key)
    if len(parts) > 1:
        _compare(block, parts, _HUNDRED, Fraction(0), "100%", reader, key)


def _check_sum(
    block: ChartBlock, parts: list[Quantity], whole: Quantity, reader: Reader
) -> None:
    said = str(printed(whole, reader.findings.language))
    unlike = [part for part in parts if axis_of(part.unit) != axis_of(whole.unit)]
    if unlike:
        first = str(printed(unlike[0], reader.findings.language))
        reader.wrong("unlike-units", "whole", first=first, second=said)
    else:
        _compare(block, parts, interval(whole), _half_digit(whole), said, reader)


def _compare(
    block: ChartBlock,
    parts: list[Quantity],
    whole: Interval,
    slack: Fraction,
    said: str,
    reader: Reader,
    key: str = "figures",
) -> None:
    """Note a sum over the whole, and one under it when nothing is said of the rest.

    Rounded parts may miss the whole by half a last printed digit each.
    """
    total = reduce(add, [interval(part) for part in parts])
    slack += sum(_half_digit(part) for part in parts)
    values = {"sum": _sum_of(parts, reader), "whole": said}
    if total.lower > whole.upper + slack:
        reader.wrong("parts-over", key, **values)
    elif total.upper < whole.lower - slack and not block.rest and len(parts) > 1:
        reader.wrong("parts-under", key, **values)


def _half_digit(quantity: Quantity) -> Fraction:
    """Return by how much a printed number may be rounded; things counted are not."""
    if (
        quantity.amount == quantity.number.to_integral_value()
        and axis_of(quantity.unit) == COUNT
    ):
        return Fraction(0)
    last = int(quantity.number.as_tuple().exponent) + quantity.exponent
    return Fraction(10) ** last / 2


def _sum_of(parts: list[Quantity], reader: Reader) -> str:
    return " + ".join(str(printed(part, reader.findings.language)) for part in parts)
