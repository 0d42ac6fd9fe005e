"""A brief without the figures, series and sources that a part of it does not show."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from brief.model.brief import Brief
from brief.model.figures import Figure, Series, Source
from brief.model.shown import figures_in, series_in
from brief.record import replace

Value = TypeVar("Value")


def only_shown(brief: Brief, *shown: object) -> Brief:
    """Return the brief with the figures and series of what is shown, and their sources.

    With a figure come those that it is computed from. What shows none rests on all sources.
    """
    figures = _some(brief.figures, _with_operands(brief, figures_in(shown)))
    series = _some(brief.series, series_in(shown))
    cited = _sources(figures, series) or _sources(brief.figures, brief.series)
    sources = {each.id: each for each in cited}
    return replace(brief, figures=figures, series=series, sources=sources)


def header_of(brief: Brief) -> Brief:
    """Return what a brief says of itself: who says it, and of what time; nothing it shows."""
    return replace(
        brief, figures={}, sources={}, series={}, goals={}, pillars=(), map_tiles=(),
        subtitle=(), sections=(), cards=(), corrections=(), file="",
    )  # fmt: skip


def _some(records: Mapping[str, Value], wanted: Iterable[str]) -> dict[str, Value]:
    """Return the wanted records, in the order of the brief."""
    names = set(wanted)
    return {name: record for name, record in records.items() if name in names}


def _with_operands(brief: Brief, figures: Iterable[str]) -> Iterator[str]:
    """Yield figures and all that they are computed from."""
    for figure_id in figures:
        yield figure_id
        yield from _with_operands(brief, brief.figures[figure_id].operands)


def _sources(figures: Mapping[str, Figure], series: Mapping[str, Series]) -> list[Source]:
    """Return the sources of figures and series."""
    return [each.source for each in figures.values()] + [
        each.source for each in series.values()
    ]
