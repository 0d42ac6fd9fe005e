"""Tiles of key figures in rows: one hero, and others on the grid beside or under it."""

from collections.abc import Sequence

from brief.compose import Edition
from brief.draw.box import MILLIMETRE as MM
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.text import draw_layout, set_text
from brief.model import Block, Tile, TilesBlock
from brief.pages.grid import GUTTER, span_width
from brief.pages.heading import draw_rule, heading
from brief.pages.number import number_is_whole, number_size
from brief.pages.piece import Piece, beside, space, stack
from brief.pages.tile import HEAD_HEIGHT, LABEL_TOP, LARGEST_NUMBER, TILES, head_height
from brief.pages.tile_parts import Row
from brief.pages.tile_rows import places, rows_of_tiles
from brief.record import Record, replace

LARGEST_POSTER, POSTER_HEIGHT = 112.0, 105 * MM  # number and height of the sole hero
TILE_GAP = 5 * MM  # between rows


class Abreast(Record):
    """The tiles of blocks side by side, which stand alike, and the narrowest column."""

    tiles: tuple[Tile, ...]
    column: float


def make_tiles(
    block: TilesBlock,
    edition: Edition,
    width: float,
    *,
    dense: bool = False,
    abreast: Abreast | None = None,
    sole: bool = False,
) -> Piece:
    """Measure the tiles of a block, in rows of equal columns; a hero has one tile aside.

    `dense` rows are fewer and more crowded. What stands `abreast` has a row in common;
    the `sole` hero of a page is a poster.
    """
    counts = all(tile.look == "count" for tile in block.tiles)
    head = heading(block, edition, width, _rule_color(block.tiles))
    if counts and block.title:
        head = _count_head(block, edition, width)
    pieces = [head] if head.height else []
    rows = rows_of_tiles(block.tiles, edition, width, dense=dense)
    columns = max(len(row) for row in rows if row[0].look != "hero" or len(rows) == 1)
    for number, row in enumerate(rows):
        pieces += [space(TILE_GAP)] if number else []
        boxes = places(row, columns, width)
        narrowest = min(column for _, column in boxes)
        alike = _alike(row, edition, narrowest)
        if sole and len(block.tiles) == 1:
            alike = replace(alike, size=LARGEST_POSTER, largest=POSTER_HEIGHT)
        if abreast and len(rows) == 1:  # a neighbour that was widened leaves less room
            alike = _alike(abreast.tiles, edition, min(narrowest, abreast.column))
        pieces.append(_row(row, edition, boxes, alike))
    return stack(pieces, splits=True)


def abreast_of(blocks: Sequence[Block]) -> Abreast | None:
    """Return what plain tiles of several blocks in a row have in common, if all are such."""
    tiles = [block for block in blocks if isinstance(block, TilesBlock) and _is_plain(block)]
    if len(tiles) < max(len(blocks), 2):
        return None
    narrowest = min(span_width(block.span) / len(block.tiles) for block in tiles)
    return Abreast(tuple(tile for block in tiles for tile in block.tiles), narrowest - GUTTER)


def _is_plain(block: TilesBlock) -> bool:
    return all(tile.look == "plain" for tile in block.tiles)


def _row(
    row: Sequence[Tile], edition: Edition, places: list[tuple[float, float]], alike: Row
) -> Piece:
    tiles = [
        TILES[tile.look](tile, edition, width, alike)
        for tile, (_, width) in zip(row, places, strict=True)
    ]
    return beside(tiles, places)


def _alike(row: Sequence[Tile], edition: Edition, narrowest: float) -> Row:
    """Return what the tiles of a row share: where a unit goes under, all units do."""
    set_apart = row[0].look != "hero" and not all(
        number_is_whole(edition, tile.figure, narrowest) for tile in row
    )
    return Row(
        _common_size(row, edition, narrowest, set_apart),
        max(head_height(tile, edition, narrowest) for tile in row),
        set_apart,
    )


def _rule_color(tiles: Sequence[Tile]) -> str:
    return tiles[0].color or "brand" if tiles else "brand"


def _common_size(row: Sequence[Tile], edition: Edition, width: float, set_apart: bool) -> float:
    """Return the size at which every number of a row fits, so that they stand alike."""
    largest = LARGEST_NUMBER[row[0].look]
    if row[0].look == "hero":
        return largest
    return min(
        number_size(edition, tile.figure, width, largest, set_apart=set_apart) for tile in row
    )


def _count_head(block: TilesBlock, edition: Edition, width: float) -> Piece:
    """Set the title of counts like the label of a tile, to stand beside tiles."""
    title = set_text(edition.sentence(block.title, edition.style("label")), width)

    def draw(canvas: Canvas, box: Box) -> None:
        draw_rule(canvas, box, edition.theme.color("brand2"))
        with canvas.element("H2"):
            draw_layout(canvas, title, box.x, box.top - LABEL_TOP)

    return Piece(max(LABEL_TOP + title.height, HEAD_HEIGHT), draw, kept=True)
