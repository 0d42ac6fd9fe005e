"""Titles of pages: what the first topic finds, which no chart says again."""

from collections.abc import Iterator, Sequence

from brief.load.compose.findings import (
    LONGEST_TITLE,
    change_of,
    headline,
    letters,
    plain,
    relative_change,
)
from brief.load.compose.groups import Topic
from brief.load.compose.names import finding_of, unfinding, unit_name
from brief.load.compose.tiles import has_hero
from brief.model import Block, ChartBlock, Figure, Language, Prose
from brief.record import Record, replace


class Parts(Record):
    """A topic on its page: figures that stand alone, charts of the others, and their blocks."""

    topic: Topic
    alone: tuple[Figure, ...]
    charts: tuple[ChartBlock, ...]
    blocks: tuple[Block, ...]


def told_figure(parts: Sequence[Parts], language: Language) -> Figure | None:
    """Return the figure of the first topic that the title tells instead of a tile.

    It stands alone beside charts, and the page has no hero.
    """
    first = parts[0]
    if len(first.alone) != 1 or not first.charts or any(map(has_hero, first.blocks)):
        return None
    figure = first.alone[0]
    return figure if letters(headline(figure, language)) <= LONGEST_TITLE else None


def title_of(parts: Sequence[Parts], told: Figure | None, language: Language) -> Prose:
    """Return what the first topic finds: by a figure that stands alone, or by its charts.

    A figure that is one of many is not picked out: then the topics' names are the title.
    """
    if told:
        return headline(told, language)
    found = [finding_of(chart) for chart in parts[0].charts]
    first = _first_to_tell(parts[0], language, lone=len(parts) == 1)
    found += [headline(first, language)] if first else []
    return next((title for title in found if 0 < letters(title) <= LONGEST_TITLE), ())


def _first_to_tell(part: Parts, language: Language, *, lone: bool) -> Figure | None:
    """Return what stands alone and changed most; of a `lone` topic, or else its first."""
    if any(map(has_hero, part.blocks)):
        return None
    known = [figure for figure in part.alone if change_of(figure, language)]
    most = max(known, key=relative_change, default=None)
    return most or (part.alone[0] if lone and part.alone else None)


def without_title(part: Parts, title: Prose, language: Language) -> list[Block]:
    """Return the blocks of a topic; a chart does not say again what stands above it."""
    return [
        _unrepeated(block, part.topic, title, language, first=at == 0)
        if isinstance(block, ChartBlock)
        else block
        for at, block in enumerate(part.blocks)
    ]


def _unrepeated(
    chart: ChartBlock, topic: Topic, title: Prose, language: Language, *, first: bool
) -> ChartBlock:
    """Return a chart with another title, if it would repeat the page's or the topic's."""
    figures = [figure for figure in topic.figures if figure.id in chart.figures]
    told = {span.figure for span in title if span.figure}
    if told & {span.figure for span in finding_of(chart)}:
        chart = unfinding(chart, figures, language)
    named = chart.title == title or (not first and chart.title == plain(topic.name))
    return replace(chart, title=plain(unit_name(figures))) if named else chart


def under_name(name: str, blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield a topic's blocks, the first with its name."""
    first, *rest = blocks
    yield replace(first, title=first.title or plain(name), subtitle=_second(first, name))
    yield from rest


def _second(block: Block, name: str) -> Prose:
    return plain(name) if block.title not in ((), plain(name)) else ()
