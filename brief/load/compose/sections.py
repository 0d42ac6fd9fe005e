"""Sections: what to see first, then a page or more for each topic, then what changed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from brief.language.words import words
from brief.load.compose.blocks import changes_of, charts_of, charts_of_series, tile_of, tiles_of
from brief.load.compose.findings import LONGEST_TITLE, headline, joined, letters, plain
from brief.load.compose.groups import Topic, is_part, topics
from brief.load.names import as_id
from brief.model import (
    Block,
    ChartBlock,
    Figure,
    Language,
    Prose,
    Section,
    Series,
    TilesBlock,
    figures_in,
)
from brief.record import replace

FEWEST, FEW = 4, 8  # figures that leave room on a page, and that one page shows whole
MOST_FIRST = 11  # figures at a glance
ROOM = 185.0  # mm of a page under its head
WHOLE = 12  # columns of the page
BESIDE = ("units", "bar", "ring", "slope", "stacked", "bullet")  # room for a tile at the left
ROW_HEIGHTS = {"ring": 58.0, "count": 26.0}  # mm of a row of tiles
# mm for each figure of a chart
CHART_HEIGHTS = {"units": 28.0, "pictogram": 26.0, "slope": 26.0, "ring": 24.0, "stacked": 12.0}
UNITS_ABREAST = 2  # as high as so many under each other
LONGEST_KICKER = 60  # letters


def compose_sections(
    figures: Mapping[str, Figure], series: Mapping[str, Series], language: Language
) -> tuple[Section, ...]:
    """Return the sections of a brief; each begins a page."""
    said = words(language)
    listed, charts = tuple(figures.values()), charts_of_series(tuple(series.values()), language)
    overview = as_id(said.overview, "-")
    if len(listed) <= FEW:
        blocks = [*_all_at_once(listed, language), *charts]
        return (_section(overview, said.overview, plain(said.overview_title), blocks),)
    first = _section(
        overview, said.overview, plain(said.overview_title), _at_a_glance(listed, language)
    )
    parts = list(_by_topic(topics(listed), language))
    if charts:
        parts.append(_section("", said.over_time_title, charts[0].title, charts))
    return (first, *_numbered(parts))


def _section(name: str, kicker: str, title: Prose, blocks: Iterable[Block]) -> Section:
    """Return a section; a title that would not fit gives way to its kicker."""
    if letters(title) > LONGEST_TITLE or not title:
        title = plain(kicker)
    short = kicker if len(kicker) <= LONGEST_KICKER and title != plain(kicker) else ""
    return Section(name, title, kicker=short, blocks=tuple(blocks))


def _numbered(sections: Sequence[Section]) -> Iterator[Section]:
    for number, section in enumerate(sections, 1):
        yield Section(f"{number}", section.title, section.kicker, blocks=section.blocks)


# ── what to see first ────────────────────────────────────────────────────────


def _all_at_once(figures: Sequence[Figure], language: Language) -> Iterator[Block]:
    """Yield all of a few figures: a hero, tiles, and charts of those that are alike."""
    charts = charts_of(figures, language)
    drawn = figures_in(tuple(charts))
    alone = [figure for figure in figures if figure.id not in drawn]
    blocks = list(_hero_and_tiles(alone or figures[:1], language))
    charts = charts or (changes_of(figures, language) if len(figures) <= FEWEST else [])
    if charts and _is_lone(blocks[-1]) and len(blocks) > 1:
        blocks[-1:] = _beside(blocks[-1], charts[0])
        charts = charts[1:] if charts[0].span == WHOLE else []
    yield from (*blocks, *charts)


def _at_a_glance(figures: Sequence[Figure], language: Language) -> Iterator[Block]:
    """Yield the first figures of each topic in turn, in the order of the file."""
    order = [topic.figures for topic in topics(figures)]
    turns = [part[turn] for turn in range(len(figures)) for part in order if turn < len(part)]
    chosen = {figure.id for figure in turns[:MOST_FIRST]}
    yield from _hero_and_tiles([f for f in figures if f.id in chosen], language, even=True)


def _hero_and_tiles(
    figures: Sequence[Figure], language: Language, *, even: bool = False
) -> Iterator[Block]:
    """Yield the first figure that is no share as the hero, a ring beside it, then the rest.

    `even` leaves out what would begin a row of threes and not fill it.
    """
    hero = next((figure for figure in figures if not is_part(figure)), None)
    if hero is None:
        yield from tiles_of(figures, language)
        return
    rest = [figure for figure in figures if figure is not hero]
    aside = _aside(rest)
    first = [tile_of(hero, language, "hero")]
    if aside:
        first.append(tile_of(aside, language, "ring" if is_part(aside) else "plain"))
    yield TilesBlock(tiles=tuple(first))
    others = [figure for figure in rest if figure is not aside]
    if even:
        others = others[: len(others) - len(others) % 3]
    if others:
        yield TilesBlock(tiles=tuple(tile_of(figure, language) for figure in others))


def _aside(rest: Sequence[Figure]) -> Figure | None:
    """Return the share that stands beside the hero, or what would leave a hole below."""
    rings = [figure for figure in rest if is_part(figure)]
    if rings:
        return rings[0]
    return rest[0] if len(rest) in (1, 5, 7) else None


# ── topics ───────────────────────────────────────────────────────────────────


def _by_topic(listed: Sequence[Topic], language: Language) -> Iterator[Section]:
    """Yield sections of one topic, or of neighbours that a page has room for."""
    for pool in _shared_out(listed, language):
        yield _pooled(pool, language, grouped=len(listed) > 1)


def _shared_out(listed: Sequence[Topic], language: Language) -> list[Sequence[Topic]]:
    """Return topics by page: as few pages as can be, filled as evenly as can be."""
    best: list[tuple[int, float, list[Sequence[Topic]]]] = [(0, 0.0, [])]  # up to each topic
    for end in range(1, len(listed) + 1):
        choices = []
        for start in reversed(range(end)):
            pool = listed[start:end]
            empty = ROOM - _height(pool, language)
            if empty < 0 and len(pool) > 1:
                break
            pages, uneven, before = best[start]
            choices.append((pages + 1, uneven + empty * empty, [*before, pool]))
        best.append(min(choices, key=lambda choice: choice[:2]))
    return best[-1][2]


def _height(pool: Sequence[Topic], language: Language) -> float:
    """Return about how high the blocks of a page are, in millimetres."""
    return sum(estimated_height(block) for part in _page(pool, language)[1] for block in part)


def _page(pool: Sequence[Topic], language: Language) -> tuple[Figure, list[list[Block]]]:
    """Return the figure that the title of a page tells, and the blocks of each topic.

    A figure of the first topic that stands alone beside a chart is told by the title
    instead of a tile.
    """
    topic, *others = pool
    parts = [_blocks(other, language) for other in others]
    alone, charts = _divided(topic, language)
    if len(alone) == 1 and charts and letters(headline(alone[0], language)) <= LONGEST_TITLE:
        return alone[0], [[*charts], *parts]
    return topic.figures[0], [_blocks(topic, language), *parts]


def _divided(topic: Topic, language: Language) -> tuple[list[Figure], list[ChartBlock]]:
    """Return what stands alone in a topic, and charts of the rest."""
    charts = charts_of(topic.figures, language)
    drawn = figures_in(tuple(charts))
    return [figure for figure in topic.figures if figure.id not in drawn], charts


def _blocks(topic: Topic, language: Language) -> list[Block]:
    """Return tiles of what stands alone in a topic, and charts of the rest."""
    alone, charts = _divided(topic, language)
    tiles = tiles_of(alone, language)
    if len(alone) == 1 and charts and charts[0].span == WHOLE and charts[0].chart in BESIDE:
        return [*_beside(tiles[0], charts[0]), *charts[1:]]
    return [*tiles, *charts]


def _is_lone(block: Block) -> bool:
    """Say whether a block is one tile, which would leave most of its row empty."""
    return isinstance(block, TilesBlock) and len(block.tiles) == 1


def _beside(tile: Block, chart: ChartBlock) -> list[Block]:
    """Put a tile beside a chart; squares that would be piled up there give way to bars."""
    kind = "bar" if chart.chart == "units" and len(chart.figures) > 1 else chart.chart
    return [replace(tile, span=4), replace(chart, chart=kind, span=8)]


def _pooled(pool: Sequence[Topic], language: Language, *, grouped: bool) -> Section:
    """Return the section of topics that share a page; each but a lone one is named."""
    said = words(language)
    rest = said.other_group if grouped else said.details
    names = [topic.name or rest for topic in pool]
    kicker = joined(names, language)
    first, parts = _page(pool, language)
    title = headline(first, language)
    parts[0] = [_unrepeated(block, first, language) for block in parts[0]]
    if len(pool) == 1:
        return _section("", kicker, title, parts[0])
    blocks = [
        block for name, part in zip(names, parts, strict=True) for block in _under(name, part)
    ]
    return _section("", kicker if len(kicker) <= LONGEST_TITLE else "", title, blocks)


def _unrepeated(block: Block, first: Figure, language: Language) -> Block:
    """Return a block that does not say of the first figure what the page's title says."""
    if isinstance(block, ChartBlock) and block.chart == "slope" and len(block.figures) > 1:
        same = any(span.figure == first.id for span in block.title)
        return replace(block, title=plain(words(language).against_previous)) if same else block
    return block


def _under(name: str, blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield a topic's blocks, the first with its name."""
    first, *rest = blocks
    yield replace(first, title=first.title or plain(name), subtitle=_second(first, name))
    yield from rest


def _second(block: Block, name: str) -> Prose:
    return plain(name) if block.title not in ((), plain(name)) else ()


def estimated_height(block: Block) -> float:
    """Return about how high a block is, in millimetres: enough to share out pages.

    Of two side by side the wider counts, or each half.
    """
    share = {WHOLE: 1.0, 8: 1.0, 6: 0.5}.get(block.span, 0.0)
    if isinstance(block, TilesBlock):
        rows = -(-len(block.tiles) // 3)
        return (10.0 + rows * ROW_HEIGHTS.get(block.tiles[0].look, 30.0)) * share
    if isinstance(block, ChartBlock):
        count = max(len(block.figures), 1)
        if block.chart == "units" and block.span == WHOLE:
            count = min(count, UNITS_ABREAST)
        return (22.0 + CHART_HEIGHTS.get(block.chart, 9.0) * count) * share
    return 40.0 * share
