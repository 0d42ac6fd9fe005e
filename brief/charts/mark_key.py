"""What one mark of a chart stands for, and how that is said."""

from collections.abc import Sequence
from decimal import Decimal

from brief.charts.bullet import is_unlike
from brief.charts.records import ChartData, spoken
from brief.charts.rounding import round_up
from brief.compose import Edition
from brief.language.breaks import glue
from brief.language.casing import capitalised
from brief.language.kinds import COUNT, axis_of
from brief.language.units import one_of
from brief.model import Bound, ChartBlock, Quantity
from brief.record import replace

ROUNDED = ("waffle", "pictogram")  # of whole marks only; units draw a part of a square
# The most marks of a kind whose every mark stands for a part of the value.
MOST_MARKS = {"units": 120, "waffle": 1000, "pictogram": 50}


def with_key(data: ChartData, block: ChartBlock, edition: Edition) -> ChartData:
    """Add what one mark stands for, or that each row has its own scale, and say so."""
    if block.chart == "bullet" and is_unlike(data.items):
        said = ". ".join(part for part in (edition.words.own_scales, data.key) if part)
        return replace(data, key=glue(said, ()))
    if block.chart not in MOST_MARKS or not data.marks:
        return data
    shown = [edition.figure(item.figure).quantity for item in data.marks]
    shown += [edition.figure(block.whole).quantity] if block.whole else []
    first = shown[-1] if block.whole else shown[0]
    unit = replace(first, number=_per(data, block, first), bound=Bound.EXACT, qualifier="")
    words = edition.words.each_icon if block.chart == "pictogram" else edition.words.each_mark
    said = words.format(value=_of_kinds(unit, [quantity.unit for quantity in shown], edition))
    if block.chart in ROUNDED and any(quantity.amount % unit.amount for quantity in shown):
        said = edition.words.each_rounded.format(value=said)
    said = glue(capitalised(said), ())
    return replace(data, per=float(unit.amount), key=said)


def _of_kinds(one: Quantity, units: Sequence[str], edition: Edition) -> str:
    """Return what a mark is, of things of one kind or of several: "5 trường hoặc trạm".

    In English a single one is in the singular.
    """
    if one.amount == 1 and edition.brief.language == "en":
        units = [one_of(unit) for unit in units]
    parts = [edition.number_parts(replace(one, unit=unit)) for unit in dict.fromkeys(units)]
    nouns = [part.unit for part in parts]
    listed = edition.words.either.join(
        part for part in (", ".join(nouns[:-1]), nouns[-1]) if part
    )
    return spoken(replace(parts[0], unit=listed))


def _per(data: ChartData, block: ChartBlock, first: Quantity) -> Decimal:
    """Return what a mark stands for in the scale of `first`: as typed, or a round number."""
    if block.per:
        return block.per
    if block.chart == "waffle" and not data.whole:  # a hundred squares for shares
        return Decimal(1)
    values = [data.whole.value] if data.whole else [item.value for item in data.marks]
    most = sum(values) / MOST_MARKS[block.chart]
    least = round_up(Decimal(most).scaleb(-first.exponent))
    one = Decimal(1).scaleb(-first.exponent)
    return max(least, one) if axis_of(first.unit) == COUNT else least  # no part of a thing
