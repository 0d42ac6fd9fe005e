"""A decent brief when the file has no sections; a card a figure when it has no cards."""

from collections.abc import Mapping, Sequence

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

TILES_IN_ROW = 3
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
    """Return a section for each group of figures, in the order of the file; then the series."""
    groups: dict[str, list[Figure]] = {}
    for figure in figures.values():
        groups.setdefault(figure.group, []).append(figure)
    said = words(language)
    rest = said.other_group if len(groups) > 1 else said.overview
    blocks = {group or rest: _blocks(members) for group, members in groups.items()}
    for one in series.values():
        blocks.setdefault(one.label, []).append(_over_time(one))
    return tuple(
        Section(f"{as_id(title, '-')[:50]}-{number}", (Span(title),), blocks=tuple(parts))
        for number, (title, parts) in enumerate(blocks.items(), 1)
    )


def _blocks(figures: Sequence[Figure]) -> list[Block]:
    """Return bars for figures of one unit, tiles for those that stand alone."""
    units: dict[str, list[Figure]] = {}
    for figure in figures:
        units.setdefault(figure.quantity.unit, []).append(figure)
    charts = {unit: alike for unit, alike in units.items() if _make_bars(alike)}
    alone = [figure.id for figure in figures if figure.quantity.unit not in charts]
    rows = [alone[at : at + TILES_IN_ROW] for at in range(0, len(alone), TILES_IN_ROW)]
    tiles = [TilesBlock(tiles=tuple(Tile(name) for name in row)) for row in rows]
    return [*tiles, *(_bars(unit, alike) for unit, alike in charts.items())]


def _make_bars(figures: Sequence[Figure]) -> bool:
    """Say whether figures of one unit can be compared: a few, each with a name of its own."""
    names = {figure.name.casefold() for figure in figures}
    some = any(figure.quantity.number for figure in figures)
    return FEWEST_BARS <= len(figures) == len(names) <= MOST_BARS and some


def _bars(unit: str, figures: Sequence[Figure]) -> ChartBlock:
    ids = tuple(figure.id for figure in figures)
    return ChartBlock(chart="bar", figures=ids, title=(Span(unit[:1].upper() + unit[1:]),))


def _over_time(series: Series) -> ChartBlock:
    kind = "column" if len(series.points) <= MOST_COLUMNS else "line"
    return ChartBlock(chart=kind, series=(series.id,), title=(Span(series.label),))
