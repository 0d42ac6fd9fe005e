"""Charts of series: those of one unit and the same periods together."""

from collections.abc import Sequence

from brief.language.kinds import axis_of
from brief.language.words import words
from brief.load.compose.findings import over_time, plain
from brief.model import ChartBlock, Language, Series

MOST_COLUMNS = 8  # more points of a series are a line
MOST_LINES = 3  # more series are small multiples
MOST_MULTIPLES = 12


def charts_of_series(series: Sequence[Series], language: Language) -> list[ChartBlock]:
    """Return charts over time: those of one unit and the same periods in one chart."""
    groups: dict[object, list[Series]] = {}
    for one in series:
        periods = tuple(point.period for point in one.points)
        groups.setdefault((axis_of(one.unit), one.unit.casefold(), periods), []).append(one)
    return [
        _over_time(group[at : at + MOST_MULTIPLES], language)
        for group in groups.values()
        for at in range(0, len(group), MOST_MULTIPLES)
    ]


def _over_time(series: Sequence[Series], language: Language) -> ChartBlock:
    ids = tuple(one.id for one in series)
    if len(series) == 1:
        kind = "column" if len(series[0].points) <= MOST_COLUMNS else "line"
        return ChartBlock(chart=kind, series=ids, title=over_time(series[0], language))
    kind = "line" if len(series) <= MOST_LINES else "multiples"
    unit = series[0].unit
    title = plain(words(language).over_time.format(unit=unit))
    return ChartBlock(chart=kind, series=ids, title=title)
