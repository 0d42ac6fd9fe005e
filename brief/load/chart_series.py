"""Series in a chart: of one unit, of different names, over like periods, with values."""

from brief.language.dates import moment_of
from brief.load.axes import check_axis
from brief.load.known import Known
from brief.load.reader import Reader
from brief.model import ChartBlock, Series

LINES = ("line", "area", "multiples")  # the others draw a bar a point
MOST_PANELS = 12  # of small multiples


def check_series(
    block: ChartBlock, most: int, instead: str, reader: Reader, known: Known
) -> None:
    """Note what would make a chart of series mislead; `instead` shows more than `most`."""
    series = [known.series[name] for name in block.series if name in known.series]
    check_axis([one.unit for one in series], reader, "series")
    _check_names(series, reader)
    _check_count(block, series, most, instead, reader)
    empty = [one for one in series if not any(point.quantity for point in one.points)]
    for one in empty:
        reader.wrong("empty-series", "series", name=one.id)
    quantities = [point.quantity for one in series for point in one.points if point.quantity]
    if series and not empty and not any(quantity.number for quantity in quantities):
        reader.wrong("zero-chart", "series")
    if len(series) > 1 and not empty:
        _check_periods(series, reader)


def _check_names(series: list[Series], reader: Reader) -> None:
    names = [(one.short_label or one.label).casefold() for one in series]
    for index, one in enumerate(series):
        if names[index] in names[:index]:
            name = one.short_label or one.label
            reader.wrong("same-series-name", "series", name=name, series=one.id)


def _check_count(
    block: ChartBlock, series: list[Series], most: int, instead: str, reader: Reader
) -> None:
    """Note more lines, or more bars, than can be read; the hint names what shows them."""
    bars = block.chart not in LINES
    count = sum(len(one.points) for one in series) if bars else len(series)
    values = {"count": str(count), "limit": str(most)}
    if count > most and bars:
        reader.wrong("too-many-points", "series", **values)
    elif count > most and instead and count <= MOST_PANELS:
        reader.wrong("too-many-parts", "series", other=instead, **values)
    elif count > most:
        reader.wrong("too-many", "series", **values)


def _check_periods(series: list[Series], reader: Reader) -> None:
    """Note series over periods of other kinds, or without any in common where none is told."""
    first, *others = series
    for other in others:
        mine, theirs = ({p.period for p in one.points} for one in (first, other))
        if _kinds(mine) != _kinds(theirs) or (0 in _kinds(mine) and not mine & theirs):
            reader.wrong("unlike-periods", "series", first=first.id, second=other.id)


def _kinds(periods: set[str]) -> set[int]:
    """Return how many of the periods make a year; 0 for those that do not say it."""
    moments = [moment_of(period) for period in periods]
    return {moment.a_year if moment else 0 for moment in moments}
