"""Pages of topics: which of them share one, what its title says, and how it is filled."""

from collections.abc import Iterable, Iterator, Sequence

from brief.language.words import words
from brief.load.compose.blocks import charts_of, finding_of, unfinding
from brief.load.compose.findings import (
    LONGEST_TITLE,
    change_of,
    headline,
    joined,
    letters,
    plain,
    relative_change,
)
from brief.load.compose.groups import Topic
from brief.load.compose.heights import ROOM, height_of
from brief.load.compose.tiles import (
    beside,
    has_hero_row,
    has_room_beside,
    hero_and_tiles,
    tiles_of,
)
from brief.model import (
    Block,
    ChartBlock,
    Figure,
    Language,
    Prose,
    Section,
    TilesBlock,
    figures_in,
)
from brief.record import Record, replace

LONGEST_KICKER = 60  # letters


class Parts(Record):
    """A topic on its page: figures that stand alone, charts of the others, and their blocks."""

    topic: Topic
    alone: tuple[Figure, ...]
    charts: tuple[ChartBlock, ...]
    blocks: tuple[Block, ...]


class Page(Record):
    """Topics that share a page, as it would look, and how much of it they fill."""

    section: Section
    height: float  # about, in millimetres


def titled(name: str, kicker: str, title: Prose, blocks: Iterable[Block]) -> Section:
    """Return a section; a title that would not fit gives way to its kicker."""
    if letters(title) > LONGEST_TITLE or not title:
        title = plain(kicker)
    short = kicker if len(kicker) <= LONGEST_KICKER and title != plain(kicker) else ""
    return Section(name, title, kicker=short, blocks=tuple(blocks))


# ── sharing out ──────────────────────────────────────────────────────────────


def by_topic(listed: Sequence[Topic], language: Language) -> list[Section]:
    """Return sections of one topic, or of neighbours: few pages, filled evenly."""
    best: list[tuple[int, float, list[Section]]] = [(0, 0.0, [])]  # up to each topic
    for end in range(1, len(listed) + 1):
        choices = []
        for start in reversed(range(end)):
            page = _fullest(listed[start:end], language, grouped=len(listed) > 1)
            empty = ROOM - page.height
            if empty < 0 and end - start > 1:
                break
            pages, uneven, before = best[start]
            choices.append((pages + 1, uneven + empty * empty, [*before, page.section]))
        best.append(min(choices, key=lambda choice: choice[:2]))
    return best[-1][2]


def _fullest(pool: Sequence[Topic], language: Language, *, grouped: bool) -> Page:
    """Return a page with a hero where that leaves room for the rest, or else without."""
    with_hero, without = (
        _page(pool, language, grouped=grouped, hero=hero) for hero in (True, False)
    )
    return with_hero if with_hero.height <= ROOM else without


def _page(pool: Sequence[Topic], language: Language, *, grouped: bool, hero: bool) -> Page:
    said = words(language)
    rest = said.other_group if grouped else said.details
    names = [topic.name or rest for topic in pool]
    parts = [_parts(topic, language, hero=hero and topic is pool[0]) for topic in pool]
    told = _told(parts, language)
    title = _title(parts, told, language)
    if told:
        parts[0] = replace(parts[0], blocks=parts[0].charts)
    figures = {figure.id: figure for topic in pool for figure in topic.figures}
    shown = [_without_title(part, title, language) for part in parts]
    if len(pool) > 1:
        shown = [list(_under(name, blocks)) for name, blocks in zip(names, shown, strict=True)]
    blocks = [block for part in shown for block in part]
    kicker = joined(names, language)
    kicker = kicker if len(pool) == 1 or len(kicker) <= LONGEST_TITLE else names[0]
    return Page(titled("", kicker, title, blocks), height_of(blocks, figures))


def _parts(topic: Topic, language: Language, *, hero: bool) -> Parts:
    """Return tiles of what stands alone in a topic, and charts of the rest."""
    charts = tuple(charts_of(topic.figures, language))
    drawn = figures_in(charts)
    alone = tuple(figure for figure in topic.figures if figure.id not in drawn)
    blocks: list[Block]
    if hero and has_hero_row(alone):
        blocks = [*hero_and_tiles(alone, language), *charts]
    elif len(alone) == 1 and charts and has_room_beside(charts[0]):
        blocks = [*beside(tiles_of(alone, language)[0], charts[0]), *charts[1:]]
    else:
        blocks = [*tiles_of(alone, language), *charts]
    return Parts(topic, alone, charts, tuple(blocks))


# ── titles ───────────────────────────────────────────────────────────────────


def _told(parts: Sequence[Parts], language: Language) -> Figure | None:
    """Return the figure of the first topic that the title tells instead of a tile.

    It stands alone beside charts, and the page has no hero.
    """
    first = parts[0]
    if len(first.alone) != 1 or not first.charts or _has_hero(first):
        return None
    figure = first.alone[0]
    return figure if letters(headline(figure, language)) <= LONGEST_TITLE else None


def _has_hero(part: Parts) -> bool:
    return any(isinstance(b, TilesBlock) and b.tiles[0].look == "hero" for b in part.blocks)


def _title(parts: Sequence[Parts], told: Figure | None, language: Language) -> Prose:
    """Return what the first topic finds: by a figure that stands alone, or by its charts.

    A figure that is one of many is not picked out: then the topics' names are the title.
    """
    if told:
        return headline(told, language)
    found = [finding_of(chart) for chart in parts[0].charts]
    found += [headline(figure, language) for figure in _changed_most(parts[0], language)]
    return next((title for title in found if 0 < letters(title) <= LONGEST_TITLE), ())


def _changed_most(part: Parts, language: Language) -> list[Figure]:
    """Return what stands alone and changed most, or else is the first that stands so."""
    if _has_hero(part) or not part.alone:
        return []
    known = [figure for figure in part.alone if change_of(figure, language)]
    return [max(known, key=relative_change) if known else part.alone[0]]


def _without_title(part: Parts, title: Prose, language: Language) -> list[Block]:
    """Return the blocks of a topic; a chart does not say again what the page's title says."""
    told = {span.figure for span in title if span.figure}
    members = {figure.id: figure for figure in part.topic.figures}
    return [
        unfinding(block, [members[name] for name in block.figures], language)
        if isinstance(block, ChartBlock) and told & {span.figure for span in finding_of(block)}
        else block
        for block in part.blocks
    ]


def _under(name: str, blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield a topic's blocks, the first with its name."""
    first, *rest = blocks
    yield replace(first, title=first.title or plain(name), subtitle=_second(first, name))
    yield from rest


def _second(block: Block, name: str) -> Prose:
    return plain(name) if block.title not in ((), plain(name)) else ()
