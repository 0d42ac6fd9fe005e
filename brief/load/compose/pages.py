"""Pages of topics: which of them share one, what its title says, and how it is filled."""

from collections.abc import Iterable, Iterator, Sequence

from brief.language.words import words
from brief.load.compose.blocks import charts_of, finding_of, lower, unfinding, unit_name
from brief.load.compose.findings import (
    LONGEST_TITLE,
    change_of,
    headline,
    letters,
    listed,
    plain,
    relative_change,
)
from brief.load.compose.groups import Topic
from brief.load.compose.heights import height_of, room_under
from brief.load.compose.tiles import (
    abreast,
    beside,
    has_hero,
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
    figures_in,
)
from brief.record import Record, replace

LONGEST_KICKER = 60  # letters
Cost = tuple[int, float, float]  # pages, the emptiest of them, how unevenly they are filled


class Parts(Record):
    """A topic on its page: figures that stand alone, charts of the others, and their blocks."""

    topic: Topic
    alone: tuple[Figure, ...]
    charts: tuple[ChartBlock, ...]
    blocks: tuple[Block, ...]


class Page(Record):
    """Topics that share a page, as it would look, and how much of it they fill."""

    section: Section
    empty: float  # about, in millimetres; negative where there is no room


def titled(name: str, kicker: str, title: Prose, blocks: Iterable[Block]) -> Section:
    """Return a section; a title that would not fit gives way to its kicker."""
    if letters(title) > LONGEST_TITLE or not title:
        title = plain(kicker)
    short = kicker if len(kicker) <= LONGEST_KICKER and title != plain(kicker) else ""
    return Section(name, title, kicker=short, blocks=tuple(blocks))


# ── sharing out ──────────────────────────────────────────────────────────────


def by_topic(found: Sequence[Topic], language: Language, shown: str) -> list[Section]:
    """Return sections of one topic, or of neighbours: few pages, and none nearly empty.

    The figure that was `shown` as a hero before is none again.
    """
    best: list[tuple[Cost, list[Section]]] = [((0, 0.0, 0.0), [])]  # up to each topic
    for end in range(1, len(found) + 1):
        choices = []
        for start in reversed(range(end)):
            page = _fullest(found[start:end], language, shown, grouped=len(found) > 1)
            if page.empty < 0 and end - start > 1:
                break
            (pages, emptiest, uneven), before = best[start]
            cost = (pages + 1, max(emptiest, page.empty), uneven + page.empty**2)
            choices.append((cost, [*before, page.section]))
        best.append(min(choices, key=lambda choice: choice[0]))
    return best[-1][1]


def _fullest(pool: Sequence[Topic], language: Language, shown: str, *, grouped: bool) -> Page:
    """Return a page with a hero where that leaves room for the rest, or else without.

    What has a page for itself and no room on it takes a lower form.
    """
    first, *others = pool
    forms = [_with_hero(first, language, shown), _parts(first, language)]
    forms += [] if others else [_lowered(forms[-1])]
    rest = [_parts(topic, language) for topic in others]
    for form in forms:
        page = _page([form, *rest], language, grouped=grouped)
        if page.empty >= 0:
            break
    return page


def _lowered(parts: Parts) -> Parts:
    lowered = tuple(lower(b) if isinstance(b, ChartBlock) else b for b in parts.blocks)
    return replace(parts, charts=tuple(map(lower, parts.charts)), blocks=lowered)


def _page(parts: list[Parts], language: Language, *, grouped: bool) -> Page:
    said = words(language)
    rest = said.other_group if grouped else said.details
    pool = [part.topic for part in parts]
    names = [topic.name or rest for topic in pool]
    name = listed([names[0], *map(_inside, pool[1:], names[1:])], language)
    told = _told(parts, language)
    title = _title(parts, told, language)
    if told:
        parts = [replace(parts[0], blocks=parts[0].charts), *parts[1:]]
    figures = {figure.id: figure for topic in pool for figure in topic.figures}
    shown = [_without_title(part, title or plain(name), language) for part in parts]
    if len(pool) > 1:
        shown = [list(_under(each, blocks)) for each, blocks in zip(names, shown, strict=True)]
        shown = abreast(shown)
    blocks = [block for part in shown for block in part]
    section = titled("", name, title, blocks)
    return Page(section, room_under(section.title) - height_of(blocks, figures))


def _parts(topic: Topic, language: Language) -> Parts:
    """Return tiles of what stands alone in a topic, and charts of the rest."""
    charts = tuple(charts_of(topic.figures, language))
    drawn = figures_in(charts)
    alone = tuple(figure for figure in topic.figures if figure.id not in drawn)
    blocks = [*tiles_of(alone, language), *charts]
    if len(alone) == 1 and charts and has_room_beside(charts[0]):
        blocks = [*beside(blocks[0], charts[0]), *charts[1:]]
    return Parts(topic, alone, charts, tuple(blocks))


def _with_hero(topic: Topic, language: Language, shown: str) -> Parts:
    """Return a topic whose first figure that stands alone is a hero, if one may be."""
    parts = _parts(topic, language)
    if not has_hero_row(parts.alone, shown):
        return parts
    tiles = hero_and_tiles(parts.alone, language, shown=shown)
    return replace(parts, blocks=(*tiles, *parts.charts))


def _inside(topic: Topic, name: str) -> str:
    """Return a topic's name inside a list: "Giáo dục và số liệu khác"."""
    return name if topic.name else name[:1].lower() + name[1:]


# ── titles ───────────────────────────────────────────────────────────────────


def _told(parts: Sequence[Parts], language: Language) -> Figure | None:
    """Return the figure of the first topic that the title tells instead of a tile.

    It stands alone beside charts, and the page has no hero.
    """
    first = parts[0]
    if len(first.alone) != 1 or not first.charts or any(map(has_hero, first.blocks)):
        return None
    figure = first.alone[0]
    return figure if letters(headline(figure, language)) <= LONGEST_TITLE else None


def _title(parts: Sequence[Parts], told: Figure | None, language: Language) -> Prose:
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


def _without_title(part: Parts, title: Prose, language: Language) -> list[Block]:
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


def _under(name: str, blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield a topic's blocks, the first with its name."""
    first, *rest = blocks
    yield replace(first, title=first.title or plain(name), subtitle=_second(first, name))
    yield from rest


def _second(block: Block, name: str) -> Prose:
    return plain(name) if block.title not in ((), plain(name)) else ()
