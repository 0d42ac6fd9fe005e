"""Tiles of figures: what stands alone, with the most telling thing that is known of it."""

from collections.abc import Iterator, Sequence

from brief.language.numbers import printed
from brief.language.words import words
from brief.load.compose.findings import LONGEST_LABEL, change_of, plain
from brief.load.compose.groups import exact, is_count, is_part
from brief.load.compose.heights import WHOLE
from brief.model import Block, ChartBlock, Figure, Language, Span, Tile, TilesBlock
from brief.record import replace

MOST_RINGS, MOST_TICKS = 3, 40
BESIDE = ("units", "bar", "ring", "slope", "stacked", "bullet")  # room for a tile at the left


def tiles_of(figures: Sequence[Figure], language: Language, title: str = "") -> list[Block]:
    """Return figures as tiles: shares as rings, small counts with a tick for each thing."""
    rings = [figure for figure in figures if is_part(figure)]
    if not 1 < len(rings) <= MOST_RINGS:
        rings = []
    others = [figure for figure in figures if figure not in rings]
    counts = others if _ticked(others) else []
    rows = ((rings, "ring"), (counts, "count"), ([] if counts else others, "plain"))
    blocks: list[Block] = []
    for row, look in rows:
        if row:
            name = plain(title) if not blocks else ()
            tiles = tuple(tile_of(figure, language, look) for figure in row)
            blocks.append(TilesBlock(tiles=tiles, title=name))
    return blocks


def _ticked(figures: Sequence[Figure]) -> bool:
    return 1 < len(figures) <= 4 and all(map(_is_ticked, figures))


def _is_ticked(figure: Figure) -> bool:
    known = is_count(figure) and exact(figure.quantity)
    return known and 0 < figure.quantity.amount <= MOST_TICKS and not _has_remark(figure)


def _has_remark(figure: Figure) -> bool:
    return bool(figure.note or figure.previous or figure.target)


def tile_of(figure: Figure, language: Language, look: str = "plain") -> Tile:
    """Return a figure as a tile, with the most telling thing that is known beside it."""
    text = _remark(figure, language)
    if look == "ring":
        text = (Span(figure.name, strong=True), *((Span(", "), *text) if text else ()))
    return Tile(figure.id, look, text=text)


def _remark(figure: Figure, language: Language) -> tuple[Span, ...]:
    said = words(language)
    if change_of(figure, language):
        return (Span(figure=figure.id, part="change"), Span(said.on_previous))
    if figure.target:
        return plain(f"{said.target}: {printed(figure.target, language)}")
    if figure.previous:
        return plain(f"{said.previous}: {printed(figure.previous, language)}")
    return plain(figure.note)


def tile_among_others(figure: Figure, language: Language, look: str = "plain") -> Tile:
    """Return a tile that is read outside its group: with its whole label, or its group."""
    tile = tile_of(figure, language, look)
    if look == "ring":
        return tile
    whole = figure.label if len(figure.label) <= LONGEST_LABEL else ""
    known = whole != figure.name or tile.text
    return replace(tile, label=whole, text=tile.text if known else plain(figure.group))


# ── beside each other ────────────────────────────────────────────────────────


def hero_and_tiles(
    figures: Sequence[Figure], language: Language, *, glance: bool = False
) -> Iterator[Block]:
    """Yield the first figure that is no share as the hero, a ring beside it, then the rest.

    At a glance, figures of all groups stand together, and what would begin a row of
    threes and not fill it is left out.
    """
    hero = next((figure for figure in figures if not is_part(figure)), None)
    if hero is None:
        yield from tiles_of(figures, language)
        return
    make = tile_among_others if glance else tile_of
    rest = [figure for figure in figures if figure is not hero]
    aside = _aside(rest)
    first = [make(hero, language, "hero")]
    if aside:
        first.append(make(aside, language, "ring" if is_part(aside) else "plain"))
    yield TilesBlock(tiles=tuple(first))
    others = [figure for figure in rest if figure is not aside]
    if glance:
        others = others[: len(others) - len(others) % 3]
    if others:
        yield TilesBlock(tiles=tuple(make(figure, language) for figure in others))


def has_hero_row(figures: Sequence[Figure]) -> bool:
    """Say whether a hero leaves no tile over for a row of its own."""
    shares = sum(map(is_part, figures))
    return shares < len(figures) and len(figures) - 1 - bool(shares) != 1


def _aside(rest: Sequence[Figure]) -> Figure | None:
    """Return the share that stands beside the hero, or what would leave a hole below."""
    rings = [figure for figure in rest if is_part(figure)]
    if rings:
        return rings[0]
    return rest[0] if len(rest) in (1, 5, 7) else None


def is_lone(block: Block) -> bool:
    """Say whether a block is one tile, which would leave most of its row empty."""
    return isinstance(block, TilesBlock) and len(block.tiles) == 1


def has_room_beside(chart: ChartBlock) -> bool:
    """Say whether a tile may stand at the left of a chart."""
    return chart.span == WHOLE and chart.chart in BESIDE


def beside(tile: Block, chart: ChartBlock) -> list[Block]:
    """Put a tile beside a chart; squares that would be piled up there give way to bars."""
    kind = "bar" if chart.chart == "units" and len(chart.figures) > 1 else chart.chart
    return [replace(tile, span=4), replace(chart, chart=kind, span=8)]
