"""What may not be drawn, refused before anything is: for whoever makes blocks by hand.

`load` says the same of a file, with the place of each mistake.
"""

from collections.abc import Sequence
from itertools import chain
from math import isfinite

from brief.charts.records import ChartData, Item, as_bars, spoken
from brief.errors import fail
from brief.language.kinds import axis_of
from brief.model import Brief, ChartBlock, Quantity

MOST_BARS, MOST_PARTS = 30, 8
MOST_SERIES = {"line": 6, "area": 1, "multiples": 12}
OF_A_WHOLE = ("ring", "tick_ring", "waffle", "stacked")
COUNTED = ("units", "ticks", "pictogram")
# Of the whole: rounded parts may miss it by this much.
SLACK = 0.005


def check_units(block: ChartBlock, brief: Brief) -> None:
    """Refuse two currencies, or other unlike units, on one axis."""
    ids = (*block.figures, *chain.from_iterable(group.figures for group in block.groups))
    quantities = [brief.figures[id_].quantity for id_ in ids]
    if block.whole:
        quantities.append(brief.figures[block.whole].quantity)
    for id_ in block.series:
        known = [point.quantity for point in brief.series[id_].points if point.quantity]
        quantities += known[:1]
    _check_alike(quantities)


def _check_alike(quantities: Sequence[Quantity]) -> None:
    for quantity in quantities[1:]:
        first = quantities[0].unit
        if axis_of(quantity.unit) != axis_of(first):
            raise fail("unlike-units", first=first, second=quantity.unit)


def check_data(data: ChartData) -> None:
    """Refuse what is empty, too much to be read, or not what its chart claims."""
    if data.kind == "tile_map" and not data.tiles:
        raise fail("no-map")
    if data.goals or data.tiles:
        return
    marks = as_bars(data).marks
    values = [item.value for item in marks]
    if not values:
        raise fail("empty-chart", chart=data.kind, names="figures")
    if not any(values) or not all(map(isfinite, values)):
        raise fail("zero-chart")
    _check_names(data.items)
    _check_number(data, len(marks))
    if data.kind in OF_A_WHOLE or data.whole:
        for items in [group.items for group in data.groups] or [data.items]:
            _check_parts(data, items)
    elif data.kind in COUNTED and min(values) < 0:
        raise fail("negative-part")
    _check_others(data)


def _check_others(data: ChartData) -> None:
    """Refuse items without the second value that their kind compares them with."""
    for item in data.marks:
        if data.kind == "slope" and item.previous is None:
            raise fail("chart-previous", chart=data.kind, figure=item.figure)
        if data.kind == "bullet" and item.target is None:
            raise fail("chart-target", chart=data.kind, figure=item.figure)


def _check_names(items: Sequence[Item]) -> None:
    names = [item.label.casefold() for item in items]
    for index, item in enumerate(items):
        if names.index(item.label.casefold()) < index:
            raise fail("same-name", name=item.label, figure=item.figure)


def _check_number(data: ChartData, count: int) -> None:
    """Refuse more than can be read."""
    if data.kind in MOST_SERIES:
        count, most = len(data.series), MOST_SERIES[data.kind]
    else:
        most = MOST_PARTS if data.kind in (*OF_A_WHOLE, *COUNTED) else MOST_BARS
        if data.kind in OF_A_WHOLE and data.groups:
            count = max(len(group.items) for group in data.groups)
    if count > most:
        raise fail("too-many", count=str(count), limit=str(most))


def _check_parts(data: ChartData, items: Sequence[Item]) -> None:
    """Refuse parts without a whole, over it, or under it when nothing names the rest."""
    parts = [item.value for item in items]
    if data.whole is None and not all(item.share for item in items):
        raise fail("no-whole", chart=data.kind)
    if min(parts) < 0:
        raise fail("negative-part")
    whole = data.whole.value if data.whole else 100.0
    said = " + ".join(spoken(item.number) for item in items)
    of = spoken(data.whole.number) if data.whole else "100%"
    if sum(parts) > whole * (1 + SLACK):
        raise fail("parts-over", sum=said, whole=of)
    if len(parts) > 1 and not data.rest and sum(parts) < whole * (1 - SLACK):
        raise fail("parts-under", sum=said, whole=of)
