"""Where the scale of slopes begins: at zero, or at a round number that is said."""

from decimal import Decimal

from brief.charts.records import ChartData, Tick, spoken
from brief.charts.rounding import round_values
from brief.compose import Edition
from brief.language.breaks import glue
from brief.model import Bound
from brief.record import replace

SEEN_FROM = Decimal(2) / 3  # of the largest value


def with_foot(data: ChartData, edition: Edition) -> ChartData:
    """Add where the scale of slopes begins, in words, when all values are far from zero.

    A third of the largest value is seen at least: a change of 1% must stay a small one.
    """
    if data.kind != "slope":
        return data
    figures = [edition.brief.figures[item.figure] for item in data.items]
    pairs = [(figure.quantity, figure.previous or figure.quantity) for figure in figures]
    amounts = [quantity.amount for pair in pairs for quantity in pair]
    first = figures[0].quantity
    low, high = (value.scaleb(-first.exponent) for value in (min(amounts), max(amounts)))
    foot = round_values(min(low, high * SEEN_FROM), high, from_zero=False)[0]
    if foot <= 0:
        return data
    number = replace(first, number=foot, bound=Bound.EXACT, qualifier="")
    said = edition.words.scale_from.format(value=spoken(edition.number_parts(number)))
    return replace(data, ticks=(Tick(float(number.amount), glue(said, ())),))
