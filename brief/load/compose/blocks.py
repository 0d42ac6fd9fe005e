"""Charts of figures: the kind that is honest for what they are, or none."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from brief.language.kinds import axis_of
from brief.language.sorting import SortKey, sort_key
from brief.language.units import MONEY
from brief.language.words import words
from brief.load.compose.findings import (
    biggest_change,
    change_of,
    largest,
    plain,
    relative_change,
    times_as_much,
)
from brief.load.compose.groups import (
    MOST_ALIKE,
    alike,
    are_in_order,
    counts_people,
    exact,
    hundred,
    is_count,
    is_part,
    spread,
    whole_of,
)
from brief.load.compose.names import name_of
from brief.load.compose.tiles import tile_of
from brief.model import ChartBlock, Figure, Language, Span
from brief.record import replace

CURRENCIES = {axis_of(word) for word in MONEY}
MOST_BARS, MOST_DOTS = 8, 24
MOST_PARTS, MOST_SLOPES = 6, 6
SLOPE_SPREAD = 6  # lines of values farther apart lie flat at the floor
MARKED, MARKED_SPREAD = 3, 12  # figures that are counted out in marks
MOST_CHANGES = 2
LEAST_MARKED = 5  # things that are worth counting out
SMALL = ("units", "pictogram", "ring", "slope", "column")  # two of these stand side by side
MOST_SMALL = 5  # marks of a small chart


def charts_of(figures: Sequence[Figure], language: Language) -> list[ChartBlock]:
    """Return the charts that the figures make; others are left for tiles."""
    charts = [chart for group in alike(figures) for chart in _charts(group, language) if chart]
    return side_by_side(charts)


def _charts(figures: Sequence[Figure], language: Language) -> Iterator[ChartBlock]:
    for make in (_against_target, _slope, _parts, _marks, _bars):
        charts = make(figures, language)
        if charts:
            yield from charts
            return


Made = list[ChartBlock]


def _chart(
    kind: str, figures: Sequence[Figure], title: tuple[Span, ...], name: str
) -> ChartBlock:
    ids = tuple(figure.id for figure in figures)
    return ChartBlock(chart=kind, figures=ids, title=title or plain(name))


def _against_target(figures: Sequence[Figure], language: Language) -> Made:
    """Draw what has a target against it."""
    if not all(
        f.target and axis_of(f.target.unit) == axis_of(f.quantity.unit) for f in figures
    ):
        return []
    if len(figures) > MOST_BARS or min(f.quantity.number for f in figures) < 0:
        return []
    return [_chart("bullet", figures, (), words(language).against_target)]


def _slope(figures: Sequence[Figure], language: Language) -> Made:
    """Draw what was and what is, where all of it is known and near enough to be seen."""
    known = all(exact(f.quantity) and change_of(f, language) for f in figures)
    if not known or len(figures) > MOST_SLOPES or spread(figures) > SLOPE_SPREAD:
        return []
    title = biggest_change(figures, language)
    chart = _chart("slope", figures, title, words(language).against_previous)
    told = max(figures, key=relative_change).id if len(figures) > 1 else ""
    return [replace(chart, highlight=told)]


def changes_of(figures: Sequence[Figure], language: Language) -> list[ChartBlock]:
    """Return what was and what is of each figure by itself, where both are known."""
    known = [f for f in figures if change_of(f, language) and f.quantity.number > 0]
    charts = [_chart("slope", (f,), biggest_change((f,), language), f.name) for f in known]
    return side_by_side(charts[:MOST_CHANGES])


def pictures_of(figures: Sequence[Figure]) -> list[ChartBlock]:
    """Return what the first count among figures counts, in marks: tiles say its number."""
    for figure in figures:
        if is_count(figure) and figure.quantity.amount >= LEAST_MARKED:
            kind = "pictogram" if counts_people(figure) else "units"
            name = figure.name if len(figures) > 1 else ""
            return [replace(_chart(kind, (figure,), (), name), bare=True)]
    return []


def ring_of(figure: Figure, language: Language) -> ChartBlock:
    """Return a share as a large ring, with what is known of it."""
    ring = _chart("tick_ring", (figure,), (), figure.label)
    return replace(ring, subtitle=tile_of(replace(figure, previous=None), language).text)


def lower(chart: ChartBlock) -> ChartBlock:
    """Return a chart in a form that takes less height: bars for things counted out."""
    counted = chart.chart in ("units", "pictogram") and len(chart.figures) > 1
    return replace(chart, chart="bar") if counted else chart


def _parts(figures: Sequence[Figure], language: Language) -> Made:
    """Draw shares that make a hundred, or figures that make another, as one bar cut."""
    if len(figures) > MOST_PARTS + 1:
        return []
    name = name_of(figures, language)
    if all(map(is_part, figures)):
        shares = hundred(figures)
        kind = "ring" if len(shares) == 2 else "stacked"
        return [_chart(kind, shares, largest(shares, language), name)] if shares else []
    whole_figure = whole_of(figures)
    if whole_figure is None:
        return []
    parts = [figure for figure in figures if figure is not whole_figure]
    chart = _chart("stacked", parts, (), "")
    title = (Span(f"{whole_figure.name}: "), Span(figure=whole_figure.id))
    return [replace(chart, whole=whole_figure.id, title=title)]


def _marks(figures: Sequence[Figure], language: Language) -> Made:
    """Count out a few things or people, one mark for a round number of them."""
    if len(figures) > MARKED or not all(map(is_count, figures)):
        return []
    if spread(figures) > MARKED_SPREAD or max(f.quantity.amount for f in figures) < 12:
        return []
    same_icon = len({figure.icon for figure in figures}) == 1
    kind = "pictogram" if same_icon and all(map(counts_people, figures)) else "units"
    title = times_as_much(figures, language)
    return [_chart(kind, figures, title, name_of(figures, language))]


def _bars(figures: Sequence[Figure], language: Language) -> Made:
    """Draw bars from zero; long lists are dots, as many as a page holds in each chart."""
    if len(figures) < 3 and not (len(figures) == 2 and spread(figures) <= MARKED_SPREAD):
        return []
    if len(figures) <= 4 and spread(figures) > MOST_ALIKE:
        return []
    if all(map(is_part, figures)):
        return []  # of wholes that differ
    if len(figures) > MOST_BARS:
        return _dots(figures, language)
    told = axis_of(figures[0].quantity.unit) not in CURRENCIES
    title = times_as_much(figures, language)
    title = title or (largest(figures, language) if told else ())
    return [_chart("bar", figures, title, name_of(figures, language))]


def _dots(figures: Sequence[Figure], language: Language) -> Made:
    """Draw a long list, the largest first, unless its names have an order of their own."""
    if not are_in_order(figures):
        figures = sorted(figures, key=_largest_first)
    parts = -(-len(figures) // MOST_DOTS)
    size = -(-len(figures) // parts)
    name = name_of(figures, language)
    more = words(language).continued.format(section=name)
    return [
        _chart("dot", figures[at : at + size], () if at else largest(figures, language), said)
        for at in range(0, len(figures), size)
        for said in [more if at else name]
    ]


def _largest_first(figure: Figure) -> tuple[Decimal, SortKey]:
    """Return a key for lists: the largest first, those of one size by name."""
    return -figure.quantity.amount, sort_key(figure.name)


def side_by_side(charts: Sequence[ChartBlock]) -> list[ChartBlock]:
    """Put two small charts that follow each other beside each other."""
    placed: list[ChartBlock] = []
    waiting = False  # the last one placed has room beside it
    for chart in charts:
        small = _is_small(chart)
        if small and waiting:
            placed[-1] = replace(placed[-1], span=6)
            placed.append(replace(chart, span=6))
            waiting = False
        else:
            placed.append(chart)
            waiting = small
    return placed


def _is_small(chart: ChartBlock) -> bool:
    return chart.chart in SMALL and len(chart.figures) <= MOST_SMALL
