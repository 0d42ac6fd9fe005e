"""A block of the brief as what its chart shows: labels glued, numbers as printed."""

from collections.abc import Sequence
from decimal import Decimal

from brief.charts.categories import Category, categories, plain, with_accent
from brief.charts.checks import check_data, check_units
from brief.charts.goal_data import goal_of, is_listed, start_year_of, tiles_of
from brief.charts.mark_key import with_key
from brief.charts.records import ChartData, Group, Item, Reading, spoken
from brief.charts.series_data import series_of, with_ticks
from brief.charts.slope_foot import with_foot
from brief.compose import Edition
from brief.language.breaks import glue
from brief.language.casing import capitalised
from brief.language.dates import format_period
from brief.language.numbers import format_number
from brief.language.qualifiers import qualifier_of
from brief.model import Bound, ChartBlock, Figure, Quantity
from brief.record import replace

# Kinds whose marks differ by colour, one a part; in the others colour is emphasis.
BY_PART = ("ring", "waffle", "stacked", "pictogram")
LONE = {"waffle": ("accent",), "ring": ("brand3",)}  # the colour of a part by itself
SHARE = "%"


def chart_data(block: ChartBlock, edition: Edition) -> ChartData:
    """Return what a block's chart shows; BriefError where drawing it would mislead."""
    check_units(block, edition.brief)
    every, block = block, replace(block, figures=_largest(block, edition))
    data = ChartData(
        kind=block.chart,
        items=_items(block, block.figures, edition),
        groups=tuple(
            Group(glue(group.label, edition.brief.names), _items(block, group.figures, edition))
            for group in block.groups
        ),
        series=series_of(block, edition),
        goals=tuple(goal_of(edition.brief.goals[goal], edition) for goal in block.goals),
        tiles=tiles_of(edition) if block.chart == "tile_map" else (),
        listed=is_listed(edition),
        whole=_whole(block, edition),
        bare=block.bare,
        rest=glue(block.rest, edition.brief.names),
        highlight=block.highlight,
        key=_top_key(every, edition),
        under=qualifier_of(Bound.BELOW, edition.brief.language),
        said=edition.plain(block.subtitle),
        caption=glue(_caption(block, edition), edition.brief.names),
        start_year=start_year_of(block, edition),
    )
    check_data(data)
    return with_foot(with_ticks(with_key(data, block, edition), block, edition), edition)


def _largest(block: ChartBlock, edition: Edition) -> tuple[str, ...]:
    """Return the ids of a block's figures: all, or its `top` largest, the largest first."""
    if not block.top:
        return block.figures
    amounts = {id_: edition.figure(id_).quantity.amount for id_ in block.figures}
    return tuple(sorted(amounts, key=lambda id_: -amounts[id_])[: block.top])


def _top_key(block: ChartBlock, edition: Edition) -> str:
    """Return that a chart draws only the largest of its figures, or ""."""
    if not block.top or block.top >= len(block.figures):
        return ""
    language = edition.brief.language
    count, total = (
        format_number(Decimal(n), language) for n in (block.top, len(block.figures))
    )
    said = edition.words.largest.format(count=count, total=total)
    return glue(capitalised(said), ())


def _caption(block: ChartBlock, edition: Edition) -> str:
    """Return the block's own word, or what the kind needs said."""
    usual = {
        "tick_ring": edition.words.each_tick.format(value="1%"),
        "slope": edition.period(),
    }
    if block.chart == "ring" and block.whole and len(block.figures) == 1:
        whole = spoken(edition.number(block.whole, starred=False))
        usual["ring"] = edition.words.of_whole.format(value=whole)
    return block.caption or usual.get(block.chart, "")


# ── items ────────────────────────────────────────────────────────────────────


def _items(block: ChartBlock, ids: Sequence[str], edition: Edition) -> tuple[Item, ...]:
    colors = _colors(block, ids, edition)
    periods = {_period(edition.figure(id_), edition) for id_ in block.figures}
    items = [
        replace(_item(edition.figure(id_), edition, color), part=part)
        for id_, (color, part) in zip(ids, colors, strict=True)
    ]
    return tuple(_dated(item, edition) for item in items) if len(periods) > 1 else tuple(items)


def _period(figure: Figure, edition: Edition) -> str:
    return figure.period or edition.brief.period


def _dated(item: Item, edition: Edition) -> Item:
    """Add the period to a label, where not all figures of a chart are of one."""
    brief = edition.brief
    period = format_period(_period(edition.figure(item.figure), edition), brief.language)
    return replace(item, label=f"{item.label}, {glue(period, ())}") if period else item


def _colors(block: ChartBlock, ids: Sequence[str], edition: Edition) -> list[Category]:
    """Return a colour for each mark: the block's own, by turns, or by what it is."""
    theme, told = edition.theme, block.highlight
    lone = LONE.get(block.chart, ()) if len(ids) == 1 else ()
    parted = block.groups or block.chart in BY_PART
    if parted and not (block.colors or lone):
        return categories(ids, theme, told, by_place=bool(block.groups))
    colors = [theme.color(role) for role in block.colors or lone] or [plain(theme, told)]
    found = [(colors[index % len(colors)], 0) for index in range(len(ids))]
    return with_accent(found, ids, theme, told)


def _whole(block: ChartBlock, edition: Edition) -> Item | None:
    """Return the whole; among the names under a bar of parts it is said to be all of them."""
    if not block.whole:
        return None
    item = _item(edition.figure(block.whole), edition, edition.theme.color("brand"))
    total = edition.words.total
    if block.chart != "stacked" or item.label.casefold().startswith(total.casefold()):
        return item
    return replace(item, label=f"{total}: {item.label}")


def _item(figure: Figure, edition: Edition, color: str) -> Item:
    return Item(
        label=glue(figure.name, edition.brief.names),
        number=edition.number(figure.id),
        value=float(figure.quantity.amount),
        bound=figure.quantity.bound,
        color=color,
        figure=figure.id,
        icon=figure.icon,
        share=figure.quantity.unit == SHARE,
        previous=_reading(figure, "previous", edition),
        target=_reading(figure, "target", edition),
    )


def _reading(figure: Figure, which: str, edition: Edition) -> Reading | None:
    """Return a figure's previous value or its target; its number is named after both."""
    quantity: Quantity | None = getattr(figure, which)
    if quantity is None:
        return None
    parts = edition.number_parts(quantity, f"{figure.id}.{which}")
    return Reading(getattr(edition.words, which), parts, float(quantity.amount))
