"""Series of a block as what its chart shows, and the round values of its axis."""

from brief.charts.categories import Category, categories, plain, with_accent
from brief.charts.labels import unit_of
from brief.charts.records import ChartData, PointData, SeriesData, Tick
from brief.charts.rounding import round_values
from brief.compose import Edition
from brief.language.breaks import glue
from brief.language.dates import moment_of, short_period
from brief.language.numbers import format_number
from brief.model import Bound, ChartBlock, Point, Series
from brief.record import replace

WITH_AXIS = ("line", "area", "multiples")


def with_ticks(data: ChartData, block: ChartBlock, edition: Edition) -> ChartData:
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


def series_of(block: ChartBlock, edition: Edition) -> tuple[SeriesData, ...]:
    """Return the block's series in their colours; those of panels need no telling apart."""
    series = [edition.brief.series[id_] for id_ in block.series]
    return tuple(
        _one_series(each, color, part, edition)
        for each, (color, part) in zip(series, _colors(block, edition), strict=True)
    )


def _colors(block: ChartBlock, edition: Edition) -> list[Category]:
    """Return a colour for each series: the block's own, or one kind's, or its category's."""
    theme, told = edition.theme, block.highlight
    if not block.colors and block.chart != "multiples":
        return categories(block.series, theme, told)
    colors = [theme.color(role) for role in block.colors] or [plain(theme, told)]
    found = [(colors[index % len(colors)], 0) for index in range(len(block.series))]
    return with_accent(found, block.series, theme, told)


def _one_series(series: Series, color: str, part: int, edition: Edition) -> SeriesData:
    points = [_point(point, series, edition) for point in series.points]
    if all(point.time is not None for point in points):
        points.sort(key=lambda point: point.time or 0.0)
    label = glue(series.short_label or series.label, edition.brief.names)
    return SeriesData(label, tuple(points), color, part)


def _point(point: Point, series: Series, edition: Edition) -> PointData:
    """Return an observation; its number is named after its series and its period."""
    name = f"{series.id}.{point.period}"
    moment, quantity = moment_of(point.period), point.quantity
    return PointData(
        glue(short_period(point.period, edition.brief.language), ()),
        float(quantity.amount) if quantity else None,
        edition.number_parts(quantity, name) if quantity else None,
        moment.time if moment else None,
    )
