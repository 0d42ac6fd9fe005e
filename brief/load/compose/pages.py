"""Pages of topics: which of them share one, what its title says, and how it is filled."""

from collections.abc import Iterable, Sequence

from brief.language.words import words
from brief.load.compose.blocks import charts_of, lower
from brief.load.compose.findings import (
    LONGEST_TITLE,
    letters,
    listed,
    plain,
)
from brief.load.compose.groups import Topic
from brief.load.compose.heights import height_of, room_under
from brief.load.compose.tiles import (
    abreast,
    beside,
    has_hero_row,
    has_room_beside,
    hero_and_tiles,
    tiles_of,
)
from brief.load.compose.titles import Parts, title_of, told_figure, under_name, without_title
from brief.model import (
    Block,
    ChartBlock,
    Language,
    Prose,
    Section,
    figures_in,
)
from brief.record import Record, replace

LONGEST_KICKER = 60  # letters
Cost = tuple[int, float, float]  # pages, the emptiest of them, how unevenly they are filled


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
    told = told_figure(parts, language)
    title = title_of(parts, told, language)
    if told:
        parts = [replace(parts[0], blocks=parts[0].charts), *parts[1:]]
    figures = {figure.id: figure for topic in pool for figure in topic.figures}
    shown = [without_title(part, title or plain(name), language) for part in parts]
    if len(pool) > 1:
        shown = [
            list(under_name(each, blocks)) for each, blocks in zip(names, shown, strict=True)
        ]
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
