"""Sections: what to see first, then a page or more for each topic, then what changed."""

from collections.abc import Iterator, Mapping, Sequence

from brief.language.words import words
from brief.load.compose.blocks import changes_of, charts_of, charts_of_series
from brief.load.compose.findings import plain
from brief.load.compose.groups import topics
from brief.load.compose.heights import WHOLE
from brief.load.compose.pages import by_topic, titled
from brief.load.compose.tiles import beside, hero_and_tiles, is_lone
from brief.load.names import as_id
from brief.model import Block, Figure, Language, Section, Series, figures_in

FEWEST, FEW = 4, 8  # figures that leave room on a page, and that one page shows whole
MOST_FIRST = 11  # figures at a glance


def compose_sections(
    figures: Mapping[str, Figure], series: Mapping[str, Series], language: Language
) -> tuple[Section, ...]:
    """Return the sections of a brief; each begins a page."""
    said = words(language)
    listed, charts = tuple(figures.values()), charts_of_series(tuple(series.values()), language)
    overview, title = as_id(said.overview, "-"), plain(said.overview_title)
    if len(listed) <= FEW:
        blocks = [*_all_at_once(listed, language), *charts]
        return (titled(overview, said.overview, title, blocks),)
    first = titled(overview, said.overview, title, _at_a_glance(listed, language))
    parts = by_topic(topics(listed), language)
    if charts:
        parts.append(titled("", said.over_time_title, charts[0].title, charts))
    return (first, *_numbered(parts))


def _numbered(sections: Sequence[Section]) -> Iterator[Section]:
    for number, section in enumerate(sections, 1):
        yield Section(f"{number}", section.title, section.kicker, blocks=section.blocks)


def _all_at_once(figures: Sequence[Figure], language: Language) -> Iterator[Block]:
    """Yield all of a few figures: a hero, tiles, and charts of those that are alike."""
    charts = charts_of(figures, language)
    drawn = figures_in(tuple(charts))
    alone = [figure for figure in figures if figure.id not in drawn]
    blocks = list(hero_and_tiles(alone or figures[:1], language))
    charts = charts or (changes_of(figures, language) if len(figures) <= FEWEST else [])
    if charts and is_lone(blocks[-1]) and len(blocks) > 1:
        blocks[-1:] = beside(blocks[-1], charts[0])
        charts = charts[1:] if charts[0].span == WHOLE else []
    yield from (*blocks, *charts)


def _at_a_glance(figures: Sequence[Figure], language: Language) -> Iterator[Block]:
    """Yield the first figures of each topic in turn, in the order of the file."""
    order = [topic.figures for topic in topics(figures)]
    turns = [part[turn] for turn in range(len(figures)) for part in order if turn < len(part)]
    chosen = {figure.id for figure in turns[:MOST_FIRST]}
    yield from hero_and_tiles([f for f in figures if f.id in chosen], language, glance=True)
