"""Sections: what to see first, then a page or more for each topic, then what changed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from brief.language.words import words
from brief.load.compose.blocks import charts_of
from brief.load.compose.few import all_at_once, page_of_one
from brief.load.compose.findings import plain
from brief.load.compose.groups import Topic, topics
from brief.load.compose.heights import ROOM, height_of
from brief.load.compose.over_time import charts_of_series
from brief.load.compose.pages import by_topic, titled
from brief.load.compose.tiles import hero_and_tiles, tile_among_others
from brief.load.names import as_id
from brief.model import (
    Block,
    ChartBlock,
    Figure,
    Language,
    Section,
    Series,
    figures_in,
)
from brief.record import replace

FEW = 8  # figures that one page shows whole, if they have room
MOST_FIRST = (11, 8, 5)  # figures at a glance: as many as have room


def compose_sections(
    figures: Mapping[str, Figure], series: Mapping[str, Series], language: Language
) -> tuple[Section, ...]:
    """Return the sections of a brief; each begins a page."""
    said = words(language)
    listed, charts = tuple(figures.values()), charts_of_series(tuple(series.values()), language)
    if not listed:
        return tuple(_numbered(_over_time(charts, language)))
    overview, title = as_id(said.overview, "-"), plain(said.overview_title)
    if len(listed) <= FEW or _shown_at_once(listed, language):
        blocks = all_at_once(listed, language)
        if len(listed) == 1 and not charts:
            title, blocks = page_of_one(listed[0], blocks, language)
        if height_of(blocks, figures) <= ROOM or len(listed) < MOST_FIRST[-1]:
            return (titled(overview, said.overview, title, [*blocks, *charts]),)
    first = titled(overview, said.overview, title, _at_a_glance(figures, language))
    seen = figures_in(first)
    parts = by_topic(_not_seen(topics(listed), seen, language), language, seen[0])
    return (first, *_numbered([*parts, *_over_time(charts, language)]))


def _over_time(charts: Sequence[ChartBlock], language: Language) -> Iterator[Section]:
    """Yield a section of charts over time, if there are any; the first gives it its title."""
    if charts:
        first, *others = charts
        section = titled("", words(language).over_time_title, first.title, charts)
        untitled = replace(first, title=()) if section.title == first.title else first
        yield replace(section, blocks=(untitled, *others))


def _numbered(sections: Iterable[Section]) -> Iterator[Section]:
    for number, section in enumerate(sections, 1):
        yield Section(f"{number}", section.title, section.kicker, blocks=section.blocks)


def _shown_at_once(figures: Sequence[Figure], language: Language) -> bool:
    """Say whether all stand at a glance, and no topic has more to draw."""
    charts = [
        chart for topic in topics(figures) for chart in charts_of(topic.figures, language)
    ]
    return len(figures) <= MOST_FIRST[0] and not charts


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
