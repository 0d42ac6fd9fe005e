"""Tiles of key figures in rows: one hero, and others on the grid beside or under it."""

from collections.abc import Sequence

from brief.compose import Edition
from brief.draw.box import MILLIMETRE as MM
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.text import draw_layout, set_text
from brief.model import Tile, TilesBlock
from brief.pages.grid import GUTTER, span_width
from brief.pages.heading import draw_rule, heading
from brief.pages.number import number_fits, number_size
from brief.pages.piece import Piece, beside, space, stack
from brief.pages.tile import HEAD_HEIGHT, LABEL_TOP, LARGEST_NUMBER, TILES, Row, head_height

HERO_SPAN, ASIDE_SPAN = 7, 5
LEAST_WITH_ASIDE = span_width(8)  # under it, the hero stands alone
MOST_COLUMNS = 4
TILE_GAP = 5 * MM  # between rows


def make_tiles(block: TilesBlock, edition: Edition, width: float) -> Piece:
    """Measure the tiles of a block, in rows of equal columns; a hero has one tile aside."""
    counts = all(tile.look == "count" for tile in block.tiles)
    head = heading(block, edition, width, _rule_color(block.tiles))
    if counts and block.title:
        head = _count_head(block, edition, width)
    pieces = [head] if head.height else []
    rows = _rows(block.tiles, edition, width)
    columns = max(len(row) for row in rows if row[0].look != "hero" or len(rows) == 1)
    for number, row in enumerate(rows):
        pieces += [space(TILE_GAP)] if number else []
        pieces.append(_row(row, edition, _places(row, columns, width)))
    return stack(pieces, splits=True)


def _row(row: Sequence[Tile], edition: Edition, places: list[tuple[float, float]]) -> Piece:
    narrowest = min(width for _, width in places)
    alike = Row(
        _common_size(row, edition, narrowest),
        max(head_height(tile, edition, narrowest) for tile in row),
    )
    tiles = [
        TILES[tile.look](tile, edition, width, alike)
        for tile, (_, width) in zip(row, places, strict=True)
    ]
    return beside(tiles, places)


def _rule_color(tiles: Sequence[Tile]) -> str:
    return tiles[0].color or "brand" if tiles else "brand"


def _rows(tiles: Sequence[Tile], edition: Edition, width: float) -> list[Sequence[Tile]]:
    """Return tiles in rows: a hero with the next one aside, the rest in even columns."""
    if tiles[0].look != "hero":
        return _even_rows(tiles, edition, width, MOST_COLUMNS)
    aside = 2 if width >= LEAST_WITH_ASIDE else 1
    rest = tiles[aside:]
    return [tiles[:aside], *(_even_rows(rest, edition, width, 3) if rest else [])]


def _even_rows(
    tiles: Sequence[Tile], edition: Edition, width: float, most: int
) -> list[Sequence[Tile]]:
    """Split tiles into rows of as many columns as their numbers have room for."""
    columns = len(tiles) if len(tiles) <= most else 3
    while columns > 1:
        column = (width - GUTTER * (columns - 1)) / columns
        if all(number_fits(edition, tile.figure, column) for tile in tiles):
            break
        columns -= 1
    return [tiles[start : start + columns] for start in range(0, len(tiles), columns)]


def _places(row: Sequence[Tile], columns: int, width: float) -> list[tuple[float, float]]:
    if row[0].look == "hero" and len(row) == 2:
        first = width * span_width(HERO_SPAN) / span_width(HERO_SPAN + ASIDE_SPAN)
        return [(0.0, first), (first + GUTTER, width - first - GUTTER)]
    columns = 1 if row[0].look == "hero" else columns
    column = (width - GUTTER * (columns - 1)) / columns
    return [((column + GUTTER) * index, column) for index in range(len(row))]


def _common_size(row: Sequence[Tile], edition: Edition, width: float) -> float:
    """Return the size at which every number of a row fits, so that they stand alike."""
    largest = LARGEST_NUMBER[row[0].look]
    if row[0].look == "hero":
        return largest
    return min(number_size(edition, tile.figure, width, largest) for tile in row)


def _count_head(block: TilesBlock, edition: Edition, width: float) -> Piece:
    """Set the title of counts like the label of a tile, to stand beside tiles."""
    title = set_text(edition.sentence(block.title, edition.style("label")), width)

    def draw(canvas: Canvas, box: Box) -> None:
        draw_rule(canvas, box, edition.theme.color("brand2"))
        with canvas.element("H2"):
            draw_layout(canvas, title, box.x, box.top - LABEL_TOP)

    return Piece(max(LABEL_TOP + title.height, HEAD_HEIGHT), draw, kept=True)
