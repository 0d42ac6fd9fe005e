"""Tiles of figures: what stands alone, with the most telling thing that is known of it."""

from collections.abc import Callable, Iterator, Sequence

from brief.language.numbers import printed
from brief.language.words import words
from brief.load.compose.findings import LONGEST_LABEL, change_of, plain
from brief.load.compose.groups import called, exact, is_count, is_part
from brief.load.compose.heights import WHOLE
from brief.model import Block, ChartBlock, Figure, Language, Span, Tile, TilesBlock
from brief.record import replace

MOST_RINGS, MOST_TICKS, MOST_ABREAST = 3, 40, 3
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
    return Tile(figure.id, look, label=figure.name if look == "count" else "", text=text)


def _remark(figure: Figure, language: Language) -> tuple[Span, ...]:
    said = words(language)
    if change_of(figure, language):
        return (Span(figure=figure.id, part="change"), Span(said.on_previous))
    if figure.target:
        return plain(f"{said.target}: {printed(figure.target, language)}")
    if figure.previous:
        return plain(f"{said.previous}: {printed(figure.previous, language)}")
    return plain(figure.note)


def tile_among_others(
    figure: Figure, language: Language, look: str = "plain", figures: Sequence[Figure] = ()
) -> Tile:
    """Return a tile that is read outside its group: with its whole label, or its group."""
    tile = tile_of(figure, language, look)
    if look == "ring":
        return tile
    whole = called(figure, figures) if tile.text else figure.label
    whole = whole if len(whole) <= LONGEST_LABEL else ""
    known = whole != figure.name or tile.text
    return replace(tile, label=whole, text=tile.text if known else plain(figure.group))


MakeTile = Callable[[Figure, Language, str], Tile]

# ── beside each other ────────────────────────────────────────────────────────


def hero_and_tiles(
    figures: Sequence[Figure],
    language: Language,
    make: MakeTile = tile_of,
    *,
    even: bool = False,
    shown: str = "",
) -> Iterator[Block]:
    """Yield the first figure that is no share as the hero, a ring beside it, then the rest.

    The one that was `shown` is no hero again; `even` leaves out what would begin a row of
    threes and not fill it.
    """
    hero = _hero(figures, shown)
    if hero is None:
        yield from tiles_of(figures, language)
        return
    rest = [figure for figure in figures if figure is not hero]
    aside = _aside(rest)
    first = [make(hero, language, "hero")]
    if aside:
        first.append(make(aside, language, "ring" if is_part(aside) else "plain"))
    yield TilesBlock(tiles=tuple(first))
    others = [figure for figure in rest if figure is not aside]
    if even:
        others = others[: len(others) - len(others) % 3]
    if others:
        yield TilesBlock(tiles=tuple(make(figure, language, "plain") for figure in others))


def _hero(figures: Sequence[Figure], shown: str) -> Figure | None:
    return next((f for f in figures if not is_part(f) and f.id != shown), None)


def has_hero_row(figures: Sequence[Figure], shown: str) -> bool:
    """Say whether one may be the hero, with no tile left over for a row of its own."""
    left = len(figures) - 1 - any(map(is_part, figures))
    return _hero(figures, shown) is not None and left != 1


def _aside(rest: Sequence[Figure]) -> Figure | None:
    """Return the share that stands beside the hero, or what would leave a hole below."""
    rings = [figure for figure in rest if is_part(figure)]
    if rings:
        return rings[0]
    return rest[0] if len(rest) in (1, 5, 7) else None


def is_lone(block: Block) -> bool:
    """Say whether a block is one tile, which would leave most of its row empty."""
    return isinstance(block, TilesBlock) and len(block.tiles) == 1


def has_hero(block: Block) -> bool:
    """Say whether a block is tiles under a hero."""
    return isinstance(block, TilesBlock) and block.tiles[0].look == "hero"


def has_room_beside(chart: ChartBlock) -> bool:
    """Say whether a tile may stand at the left of a chart."""
    return chart.span == WHOLE and chart.chart in BESIDE


def beside(tile: Block, chart: ChartBlock) -> list[Block]:
    """Put a tile beside a chart; squares that would be piled up there give way to bars."""
    kind = "bar" if chart.chart == "units" and len(chart.figures) > 1 else chart.chart
    return [replace(tile, span=4), replace(chart, chart=kind, span=8)]


def abreast(parts: Sequence[Sequence[Block]]) -> list[list[Block]]:
    """Put topics of one or two tiles side by side, up to three tiles in a row."""
    placed: list[list[Block]] = []
    run: list[list[Block]] = []
    for part in (*map(list, parts), []):
        if len(part) == 1 and _tiles_in(part[0]) in (1, 2):
            run.append(part)
            continue
        placed += [one for row in _rows_of(run) for one in _spread(row)]
        placed += [part] if part else []
        run = []
    return placed


def _tiles_in(block: Block) -> int:
    """Return how many tiles a block is, if they are plain ones."""
    plain_ones = isinstance(block, TilesBlock) and block.tiles[0].look == "plain"
    return len(block.tiles) if isinstance(block, TilesBlock) and plain_ones else 0


def _rows_of(run: Sequence[list[Block]]) -> list[Sequence[list[Block]]]:
    """Return topics in few rows, and few of them with a single tile."""
    best: list[tuple[int, int, list[Sequence[list[Block]]]]] = [(0, 0, [])]  # up to each
    for end in range(1, len(run) + 1):
        choices = []
        for start in range(max(end - MOST_ABREAST, 0), end):
            count = sum(_tiles_in(one[0]) for one in run[start:end])
            if count <= MOST_ABREAST:
                rows, lone, before = best[start]
                choices.append((rows + 1, lone + (count == 1), [*before, run[start:end]]))
        best.append(min(choices, key=lambda choice: choice[:2]))
    return best[-1][2]


def _spread(row: Sequence[list[Block]]) -> list[list[Block]]:
    """Give each topic of a row columns by its tiles."""
    count = sum(_tiles_in(one[0]) for one in row)
    return [[replace(one[0], span=WHOLE * _tiles_in(one[0]) // count)] for one in row]
