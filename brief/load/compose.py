"""A decent brief when the file has no sections; a card a figure when it has no cards."""

from collections.abc import Iterator, Mapping, Sequence

from brief.language.words import words
from brief.load.names import as_id
from brief.model import (
    SIZE_NAMES,
    Block,
    CardSpec,
    ChartBlock,
    Figure,
    Language,
    Section,
    Series,
    Span,
    Tile,
    TilesBlock,
)

FEWEST_BARS, MOST_BARS = 3, 8
MOST_COLUMNS = 8  # more points of a series are a line


def compose_cards(figures: Mapping[str, Figure]) -> tuple[CardSpec, ...]:
    """Return a hero card for each figure."""
    return tuple(
        CardSpec(id=name, layout="hero", sizes=SIZE_NAMES, figures=(name,), place=figure.place)
        for name, figure in figures.items()
    )


def compose_sections(
    figures: Mapping[str, Figure], series: Mapping[str, Series], language: Language
) -> tuple[Section, ...]:
    """Return one section: the figures by group, those without one last; then the series.

    One, because each section begins a page.
    """
    groups: dict[str, list[Figure]] = {}
    for figure in sorted(figures.values(), key=lambda figure: not figure.group):
        groups.setdefault(figure.group, []).append(figure)
    said = words(language)
    rest = said.other_group if len(groups) > 1 else ""
    blocks: list[Block] = []
    for group, members in groups.items():
        blocks += _blocks(group or rest, members)
    blocks += [_over_time(one) for one in series.values()]
    title = (Span(said.overview),)
    return (Section(as_id(said.overview, "-"), title, blocks=tuple(blocks)),)


def _blocks(title: str, figures: Sequence[Figure]) -> Iterator[Block]:
    """Yield tiles under the group's name, and bars of figures of one unit."""
    units: dict[str, list[Figure]] = {}
    for figure in figures:
        units.setdefault(figure.quantity.unit, []).append(figure)
    charts = {unit: alike for unit, alike in units.items() if _make_bars(alike)}
    alone = [figure.id for figure in figures if figure.quantity.unit not in charts]
    if alone:
        tiles = tuple(Tile(name) for name in alone)
        yield TilesBlock(tiles=tiles, title=(Span(title),) if title else ())
    for unit, alike in charts.items():
        name = f"{title}: {unit}" if title else unit[:1].upper() + unit[1:]
        ids = tuple(figure.id for figure in alike)
        yield ChartBlock(chart="bar", figures=ids, title=(Span(name),))


def _make_bars(figures: Sequence[Figure]) -> bool:
    """Say whether figures of one unit can be compared: a few, each with a name of its own."""
    names = {figure.name.casefold() for figure in figures}
    some = any(figure.quantity.number for figure in figures)
    return FEWEST_BARS <= len(figures) == len(names) <= MOST_BARS and some


def _over_time(series: Series) -> ChartBlock:
    kind = "column" if len(series.points) <= MOST_COLUMNS else "line"
    return ChartBlock(chart=kind, series=(series.id,), title=(Span(series.label),))
