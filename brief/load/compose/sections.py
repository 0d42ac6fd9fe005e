"""Sections: what to see first, then a page or more for each topic, then what changed."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from brief.language.words import words
from brief.load.compose.blocks import (
    changes_of,
    charts_of,
    lower,
    pictures_of,
)
from brief.load.compose.findings import plain
from brief.load.compose.groups import Topic, topics
from brief.load.compose.heights import ROOM, height_of
from brief.load.compose.over_time import charts_of_series
from brief.load.compose.pages import by_topic, titled
from brief.load.compose.tiles import (
    beside,
    has_room_beside,
    hero_and_tiles,
    is_lone,
    tile_among_others,
    tile_of,
)
from brief.load.names import as_id
from brief.model import Block, Figure, Language, Section, Series, figures_in

FEW = 8  # figures that one page shows whole, if they have room
MOST_FIRST = (11, 8, 5)  # figures at a glance: as many as have room


def compose_sections(
    figures: Mapping[str, Figure], series: Mapping[str, Series], language: Language
) -> tuple[Section, ...]:
    """Return the sections of a brief; each begins a page."""
    said = words(language)
    listed, charts = tuple(figures.values()), charts_of_series(tuple(series.values()), language)
    overview, title = as_id(said.overview, "-"), plain(said.overview_title)
    if len(listed) <= FEW or _shown_at_once(listed, language):
        blocks = _all_at_once(listed, language)
        title = plain(listed[0].label) if len(listed) == 1 else title
        if height_of(blocks, figures) <= ROOM or len(listed) < MOST_FIRST[-1]:
            return (titled(overview, said.overview, title, [*blocks, *charts]),)
    first = titled(overview, said.overview, title, _at_a_glance(figures, language))
    seen = figures_in(first)
    parts = by_topic(_not_seen(topics(listed), seen, language), language, seen[0])
    if charts:
        parts.append(titled("", said.over_time_title, charts[0].title, charts))
    return (first, *_numbered(parts))


def _numbered(sections: Sequence[Section]) -> Iterator[Section]:
    for number, section in enumerate(sections, 1):
        yield Section(f"{number}", section.title, section.kicker, blocks=section.blocks)


def _shown_at_once(figures: Sequence[Figure], language: Language) -> bool:
    """Say whether all stand at a glance, and no topic has more to draw."""
    charts = [
        chart for topic in topics(figures) for chart in charts_of(topic.figures, language)
    ]
    return len(figures) <= MOST_FIRST[0] and not charts


def _all_at_once(figures: Sequence[Figure], language: Language) -> list[Block]:
    """Return all of a few figures: a hero, tiles, and charts of those that are alike.

    Without any, changes are drawn that leave the page room, or things counted out.
    """
    charts = charts_of(figures, language)
    drawn = figures_in(tuple(charts))
    alone = [figure for figure in figures if figure.id not in drawn]
    several = len(topics(figures)) > 1
    make = partial(tile_among_others, figures=figures) if several else tile_of
    blocks = list(hero_and_tiles(alone or figures[:1], language, make))
    if charts and is_lone(blocks[-1]) and len(blocks) > 1 and has_room_beside(charts[0]):
        return [*blocks[:-1], *beside(blocks[-1], charts[0]), *charts[1:]]
    more = charts or changes_of(figures, language) or pictures_of(figures)
    has_room = height_of([*blocks, *more], {f.id: f for f in figures}) <= ROOM
    return [*blocks, *(more if has_room else map(lower, charts))]


def _at_a_glance(figures: Mapping[str, Figure], language: Language) -> list[Block]:
    """Return the first figures of each topic in turn, in the order of the file."""
    order = [_lists_by_size(topic.figures, language) for topic in topics(figures.values())]
    turns = [part[turn] for turn in range(len(figures)) for part in order if turn < len(part)]
    make = partial(tile_among_others, figures=tuple(figures.values()))
    for most in MOST_FIRST:
        chosen = {figure.id for figure in turns[:most]}
        first = [figure for part in order for figure in part if figure.id in chosen]
        blocks = list(hero_and_tiles(first, language, make, even=True))
        if height_of(blocks, figures) <= ROOM:
            break
    return blocks


def _not_seen(found: list[Topic], seen: Sequence[str], language: Language) -> list[Topic]:
    """Return topics; of a single one without a name, what is drawn or was not yet seen."""
    if len(found) > 1 or found[0].name:
        return found
    figures = found[0].figures
    drawn = figures_in(tuple(charts_of(figures, language)))
    left = tuple(f for f in figures if f.id in drawn or f.id not in seen)
    return [Topic("", left)] if left else []


def _lists_by_size(figures: Sequence[Figure], language: Language) -> list[Figure]:
    """Return the figures of a topic as they follow each other in long lists, and the rest."""
    charts = charts_of(figures, language)
    lists = figures_in(tuple(chart for chart in charts if chart.chart == "dot"))
    place = {name: at for at, name in enumerate(lists)}
    return sorted(figures, key=lambda figure: place.get(figure.id, -1))
