"""Few figures: all of them on one page, which says nothing twice."""

from collections.abc import Iterator, Sequence
from functools import partial

from brief.language.words import words
from brief.load.compose.blocks import changes_of, charts_of, lower, pictures_of, ring_of
from brief.load.compose.findings import LONGEST_TITLE, letters, plain
from brief.load.compose.groups import is_part, topics
from brief.load.compose.heights import ROOM, height_of
from brief.load.compose.names import finding_of, unfinding
from brief.load.compose.tiles import (
    beside,
    has_room_beside,
    hero_and_tiles,
    is_lone,
    tile_among_others,
    tile_of,
)
from brief.model import Block, ChartBlock, Figure, Language, Prose, figures_in
from brief.record import replace


def all_at_once(figures: Sequence[Figure], language: Language) -> list[Block]:
    """Return all of a few figures: a hero, tiles, and charts of those that are alike.

    Without any, changes are drawn that leave the page room, or things counted out. A share
    by itself is a large ring.
    """
    charts = charts_of(figures, language)
    more = charts or changes_of(figures, language) or pictures_of(figures)
    if len(figures) == 1 and is_part(figures[0]):
        return [ring_of(figures[0], language), *more]
    page = _page(figures, charts, more, language)
    if height_of(page, {figure.id: figure for figure in figures}) <= ROOM:
        return page
    return _page(figures, charts, [*map(lower, charts)], language)


def _page(
    figures: Sequence[Figure],
    charts: Sequence[ChartBlock],
    shown: Sequence[ChartBlock],
    language: Language,
) -> list[Block]:
    """Return tiles of what no chart draws of figures that are alike, and charts to be shown."""
    drawn = figures_in(tuple(charts))
    alone = [figure for figure in figures if figure.id not in drawn] or figures[:1]
    several = len(topics(figures)) > 1
    make = partial(tile_among_others, figures=figures) if several else tile_of
    blocks = list(hero_and_tiles([*_untold(alone, shown)], language, make))
    if charts and is_lone(blocks[-1]) and len(blocks) > 1 and has_room_beside(shown[0]):
        return [*blocks[:-1], *beside(blocks[-1], shown[0]), *shown[1:]]
    return [*blocks, *shown]


def _untold(figures: Sequence[Figure], charts: Sequence[ChartBlock]) -> Iterator[Figure]:
    """Yield figures as their tiles show them: without a change that a chart's title tells."""
    told = {span.figure for chart in charts for span in finding_of(chart)}
    for figure in figures:
        yield replace(figure, previous=None) if figure.id in told else figure


def page_of_one(
    figure: Figure, blocks: Sequence[Block], language: Language
) -> tuple[Prose, list[Block]]:
    """Return the title of a page that shows one figure, and its blocks.

    The sentence over its chart is the page's, or the name over its ring.
    """
    *others, last = blocks
    if not isinstance(last, ChartBlock) or not 0 < letters(last.title) <= LONGEST_TITLE:
        return plain(words(language).overview_title_of_one), [*blocks]
    if finding_of(last):
        return last.title, [*others, unfinding(last, [figure], language)]
    if last.subtitle:
        return plain(words(language).overview_title_of_one), [*blocks]
    return last.title, [*others, replace(last, title=())]
