"""A decent brief when the file has no sections; a card a figure when it has no cards."""

from collections.abc import Mapping

from brief.language.words import words
from brief.load.names import as_id
from brief.model import (
    SIZE_NAMES,
    CardSpec,
    Figure,
    Language,
    Section,
    Span,
    Tile,
    TilesBlock,
)

TILES_IN_ROW = 3


def compose_cards(figures: Mapping[str, Figure]) -> tuple[CardSpec, ...]:
    """Return a hero card for each figure."""
    return tuple(
        CardSpec(id=name, layout="hero", sizes=SIZE_NAMES, figures=(name,), place=figure.place)
        for name, figure in figures.items()
    )


def compose_sections(figures: Mapping[str, Figure], language: Language) -> tuple[Section, ...]:
    """Return a section of tiles for each group of figures, in the order of the file."""
    groups: dict[str, list[str]] = {}
    for name, figure in figures.items():
        groups.setdefault(figure.group, []).append(name)
    said = words(language)
    rest = said.other_group if len(groups) > 1 else said.overview
    return tuple(
        _section(index, group or rest, names)
        for index, (group, names) in enumerate(groups.items())
    )


def _section(index: int, title: str, names: list[str]) -> Section:
    rows = [names[at : at + TILES_IN_ROW] for at in range(0, len(names), TILES_IN_ROW)]
    blocks = tuple(TilesBlock(tiles=tuple(Tile(name) for name in row)) for row in rows)
    return Section(id=f"{as_id(title, '-')}-{index + 1}", title=(Span(title),), blocks=blocks)
