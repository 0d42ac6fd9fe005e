"""A block of the brief as what its chart shows: labels glued, numbers as printed."""

from collections.abc import Sequence
from decimal import Decimal

from brief.charts.bullet import is_unlike
from brief.charts.checks import check_data, check_units
from brief.charts.labels import unit_of
from brief.charts.records import (
    ChartData,
    GoalData,
    Group,
    Item,
    PointData,
    Reading,
    SeriesData,
    Tick,
    TileData,
    spoken,
)
from brief.charts.rounding import round_up, round_values
from brief.compose import Edition
from brief.language.breaks import glue
from brief.language.casing import capitalised
from brief.language.dates import format_period, moment_of, short_period
from brief.language.kinds import COUNT, axis_of
from brief.language.numbers import format_number
from brief.language.qualifiers import qualifier_of
from brief.model import (
    Bound,
    ChartBlock,
    Figure,
    Goal,
    GoalsBlock,
    MapTile,
    Point,
    Quantity,
    Series,
)
from brief.record import replace

# Kinds whose marks differ by colour, one a part; in the others colour is emphasis.
BY_PART = ("ring", "waffle", "stacked", "pictogram", "slope")
SHARE = "%"
WITH_AXIS = ("line", "area", "multiples")
# The most marks of a kind whose every mark stands for a part of the value.
ROUNDED = ("waffle", "pictogram")  # units draw a part of a square
MOST_MARKS = {"units": 120, "waffle": 1000, "pictogram": 50}


def chart_data(block: ChartBlock, edition: Edition) -> ChartData:
    """Return what a block's chart shows; BriefError where drawing it would mislead."""
    check_units(block, edition.brief)
    every, block = block, replace(block, figures=_largest(block, edition))
    whole = edition.figure(block.whole) if block.whole else None
    data = ChartData(
        kind=block.chart,
        items=_items(block, block.figures, edition),
        groups=tuple(
            Group(glue(group.label, edition.brief.names), _items(block, group.figures, edition))
            for group in block.groups
        ),
        series=_series(block, edition),
        goals=tuple(_goal(edition.brief.goals[goal], edition) for goal in block.goals),
        tiles=_tiles(edition) if block.chart == "tile_map" else (),
        listed=_listed(every, edition),
        whole=_item(whole, edition, edition.theme.color("brand")) if whole else None,
        bare=block.bare,
        rest=glue(block.rest, edition.brief.names),
        highlight=block.highlight,
        key=_top_key(every, edition),
        under=qualifier_of(Bound.BELOW, edition.brief.language),
        said=edition.plain(block.subtitle),
        caption=glue(_caption(block, edition), edition.brief.names),
        start_year=_start_year(block, edition),
    )
    check_data(data)
    return _with_ticks(_with_key(data, block, edition), block, edition)


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
        "tick_ring": _each_tick(block, edition),
        "slope": edition.period(),
    }
    if block.chart == "ring" and block.whole and len(block.figures) == 1:
        whole = spoken(edition.number(block.whole, starred=False))
        usual["ring"] = edition.words.of_whole.format(value=whole)
    return block.caption or usual.get(block.chart, "")


def _each_tick(block: ChartBlock, edition: Edition) -> str:
    """Return what a tick of a ring is, and that ticks are rounded where they are."""
    said = edition.words.each_tick.format(value="1%")
    if block.chart != "tick_ring":
        return said
    whole = edition.figure(block.whole).quantity.amount if block.whole else Decimal(100)
    share = edition.figure(block.figures[0]).quantity.amount * 100 / whole if whole else whole
    whole_ticks = share == share.to_integral_value()
    return said if whole_ticks else edition.words.each_rounded.format(value=said)


# ── items ────────────────────────────────────────────────────────────────────


def _items(block: ChartBlock, ids: Sequence[str], edition: Edition) -> tuple[Item, ...]:
    colors = _colors(block, len(ids), edition)
    periods = {_period(edition.figure(id_), edition) for id_ in block.figures}
    items = [
        _highlit(replace(_item(edition.figure(id_), edition, color), part=part), block, edition)
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


def _colors(block: ChartBlock, count: int, edition: Edition) -> list[tuple[str, int]]:
    """Return a colour for each of `count` marks: the block's own, by turns, or by order.

    With it, its place among the theme's categories; after the last they begin anew, and
    the theme's patterns tell them apart.
    """
    theme = edition.theme
    if block.colors:
        return [(theme.color(block.colors[i % len(block.colors)]), 0) for i in range(count)]
    if block.chart == "waffle" and count == 1:
        return [(theme.color("accent"), 0)]
    if block.chart == "ring" and count == 1:
        return [(theme.color("brand3"), 0)]
    if block.groups or block.chart in BY_PART:
        categories = len(theme.categorical)
        return [(theme.categorical[i % categories], i + 1) for i in range(count)]
    return [(theme.color("brand2"), 0)] * count


def _highlit(item: Item, block: ChartBlock, edition: Edition) -> Item:
    accent = edition.theme.color("accent")
    return replace(item, color=accent, part=0) if item.figure == block.highlight else item


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
        previous=_reading(figure.previous, edition, edition.words.previous),
        target=_reading(figure.target, edition, edition.words.target),
    )


def _reading(quantity: Quantity | None, edition: Edition, label: str) -> Reading | None:
    if quantity is None:
        return None
    return Reading(label, edition.number_parts(quantity), float(quantity.amount))


# ── series ───────────────────────────────────────────────────────────────────


def _with_ticks(data: ChartData, block: ChartBlock, edition: Edition) -> ChartData:
    """Add round values of an axis for series, printed in the scale of the first point.

    Their unit is said once: not again where the block's subtitle says it.
    """
    points = [p for id_ in block.series for p in edition.brief.series[id_].points]
    quantities = [point.quantity for point in points if point.quantity]
    if not quantities or block.chart not in WITH_AXIS:
        return data
    first = quantities[0]
    shown = [quantity.amount.scaleb(-first.exponent) for quantity in quantities]
    values = round_values(min(shown), max(shown), from_zero=block.chart == "area")
    language = edition.brief.language
    ticks = [
        Tick(float(value.scaleb(first.exponent)), format_number(value, language))
        for value in values
    ]
    parts = edition.number_parts(replace(first, bound=Bound.EXACT, qualifier=""))
    unit = data.over_axis(unit_of(parts))
    return replace(data, ticks=tuple(ticks), unit=glue(unit, ()))


def _series(block: ChartBlock, edition: Edition) -> tuple[SeriesData, ...]:
    """Return the block's series in their colours; those of panels need no telling apart."""
    theme = edition.theme
    usual = [theme.color("brand2")] if block.chart == "multiples" else theme.categorical
    colors = [theme.color(color) for color in block.colors] or usual
    parted = colors is theme.categorical
    series = [edition.brief.series[id_] for id_ in block.series]
    return tuple(
        _one_series(each, colors[index % len(colors)], (index + 1) * parted, block, edition)
        for index, each in enumerate(series)
    )


def _one_series(
    series: Series, color: str, part: int, block: ChartBlock, edition: Edition
) -> SeriesData:
    points = [_point(point, edition) for point in series.points]
    if all(point.time is not None for point in points):
        points.sort(key=lambda point: point.time or 0.0)
    label = glue(series.short_label or series.label, edition.brief.names)
    if series.id == block.highlight:
        color, part = edition.theme.color("accent"), 0
    return SeriesData(label, tuple(points), color, part)


def _point(point: Point, edition: Edition) -> PointData:
    moment, quantity = moment_of(point.period), point.quantity
    return PointData(
        glue(short_period(point.period, edition.brief.language), ()),
        float(quantity.amount) if quantity else None,
        edition.number_parts(quantity) if quantity else None,
        moment.time if moment else None,
    )


# ── goals ────────────────────────────────────────────────────────────────────


def _goal(goal: Goal, edition: Edition) -> GoalData:
    names = edition.brief.names
    return GoalData(
        name=glue(goal.name, names),
        text=glue(goal.text, names),
        due=glue(goal.due, names),
        year=goal.year,
        before=goal.before,
        later=glue(goal.later, names),
        later_due=glue(goal.later_due, names),
        later_year=goal.later_year,
        highlight=goal.highlight,
    )


def _tiles(edition: Edition) -> tuple[TileData, ...]:
    """Return the brief's map; goals are numbered in their order, as a list of them is."""
    brief = edition.brief
    shown = {tile.goal for tile in brief.map_tiles}
    badges = {goal: n for n, goal in enumerate((g for g in brief.goals if g in shown), 1)}
    return tuple(_tile(tile, badges.get(tile.goal, 0), edition) for tile in brief.map_tiles)


def _listed(block: ChartBlock, edition: Edition) -> bool:
    """Say whether a numbered list of goals stands in the block's section."""
    sections = [section.blocks for section in edition.brief.sections]
    own = [s for s in sections if block.place.line and block.place in [b.place for b in s]]
    return any(isinstance(each, GoalsBlock) for blocks in own for each in blocks)


def _tile(tile: MapTile, badge: int, edition: Edition) -> TileData:
    names, goal = edition.brief.names, edition.brief.goals.get(tile.goal)
    return TileData(
        name=glue(tile.name, names),
        kind=glue(tile.kind, names),
        column=tile.column,
        row=tile.row,
        on=goal is not None,
        badge=badge,
        due=glue(goal.due, names) if goal else "",
        text=goal.text if goal else "",
    )


def _start_year(block: ChartBlock, edition: Edition) -> int:
    """Return the year of the data, before the first goal in any case."""
    years = [edition.brief.goals[goal].year for goal in block.goals]
    if not years:
        return 0
    as_of = edition.brief.as_of or edition.brief.date
    digits = edition.brief.period[-4:]
    known = as_of.year if as_of else int(digits) if digits.isdecimal() else min(years) - 1
    return min(known, min(years) - 1)


# ── what a mark stands for ───────────────────────────────────────────────────


def _with_key(data: ChartData, block: ChartBlock, edition: Edition) -> ChartData:
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
    """Return what a mark is, of things of one kind or of several: "5 trường hoặc trạm"."""
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


__all__ = [
    "ChartData",
    "GoalData",
    "Group",
    "Item",
    "PointData",
    "Reading",
    "SeriesData",
    "Tick",
    "TileData",
    "chart_data",
]
