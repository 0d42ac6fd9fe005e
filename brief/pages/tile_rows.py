"""How many tiles stand in a row: as many as their numbers, units and labels have room for."""

from collections.abc import Sequence

from brief.compose import Edition
from brief.model import Tile
from brief.pages.grid import GUTTER, PADDING, span_width
from brief.pages.number import least_number_width, number_fits, number_is_whole
from brief.pages.tile import label_lines

HERO_SPAN, ASIDE_SPAN = 7, 5
LEAST_WITH_ASIDE = span_width(8)  # under it, the hero stands alone
MOST_COLUMNS, MOST_UNDER_HERO = 4, 3
MOST_LABEL_LINES = 2  # of a tile that shares its row
LARGE = 24.0  # points of a number that is not crowded
HOLE = 0.3  # of a row: what an empty place at the end of the last one costs
SET_APART, LABEL_LINE = 1.1, 0.5  # rows: what units under numbers cost, and each line more
DENSE = 0.4  # of these costs, where rows are dear
LONE = 2.0  # rows: what a tile costs that stands in a row by itself


def rows_of_tiles(
    tiles: Sequence[Tile], edition: Edition, width: float, *, dense: bool = False
) -> list[Sequence[Tile]]:
    """Return tiles in rows: a hero with the next one aside, the rest in even columns.

    `dense` rows are fewer, at the cost of labels of more lines.
    """
    if tiles[0].look != "hero":
        return _even_rows(tiles, edition, width, MOST_COLUMNS, dense=dense)
    aside = 2 if _fits_aside(tiles[:2], edition, width) else 1
    rest = tiles[aside:]
    if not rest:
        return [tiles[:aside]]
    most = MOST_COLUMNS if dense else MOST_UNDER_HERO
    return [tiles[:aside], *_even_rows(rest, edition, width, most, dense=dense)]


def places(row: Sequence[Tile], columns: int, width: float) -> list[tuple[float, float]]:
    """Return x and width of each tile in a row of a block with so many columns."""
    if row[0].look == "hero":
        hero = _hero_width(width) if len(row) == 2 else width
        return [(0.0, hero), (hero + GUTTER, width - hero - GUTTER)][: len(row)]
    column = _column(width, columns)
    return [((column + GUTTER) * index, column) for index in range(len(row))]


def least_width(tiles: Sequence[Tile], edition: Edition) -> float:
    """Return the width under which a number of these tiles has no room, whatever the rows."""
    return max(
        least_number_width(edition, tile.figure)
        + (2 * PADDING if tile.look in ("hero", "ring") else 0.0)
        for tile in tiles
    )


def _hero_width(width: float) -> float:
    return width * span_width(HERO_SPAN) / span_width(HERO_SPAN + ASIDE_SPAN)


def _fits_aside(tiles: Sequence[Tile], edition: Edition, width: float) -> bool:
    """Say whether a hero and the tile after it have room beside each other."""
    hero, aside = _hero_width(width), tiles[1:]
    if width < LEAST_WITH_ASIDE:
        return False
    fits = number_fits(edition, tiles[0].figure, hero - 2 * PADDING)
    return fits and all(_fits(tile, edition, width - hero - GUTTER) for tile in aside)


def _fits(tile: Tile, edition: Edition, width: float) -> bool:
    """Say whether a tile's number has room; a ring is as large as its number needs."""
    return tile.look == "ring" or number_fits(edition, tile.figure, width)


def _column(width: float, columns: int) -> float:
    return (width - GUTTER * (columns - 1)) / columns


def _even_rows(
    tiles: Sequence[Tile], edition: Edition, width: float, most: int, *, dense: bool
) -> list[Sequence[Tile]]:
    """Split tiles into few rows without holes, in which nothing is crowded."""
    choices = range(1, min(most, len(tiles)) + 1)
    weight = DENSE if dense else 1.0
    columns = min(choices, key=lambda count: _cost(tiles, edition, width, count, weight))
    return [tiles[start : start + columns] for start in range(0, len(tiles), columns)]


def _cost(
    tiles: Sequence[Tile], edition: Edition, width: float, columns: int, weight: float
) -> float:
    """Return how many rows there are, and what is bad about them; a single column has room."""
    if columns == 1:
        return LONE * len(tiles)
    column = _column(width, columns)
    if not all(_fits(tile, edition, column) for tile in tiles):
        return float("inf")
    rows = -(-len(tiles) // columns)
    holes = rows * columns - len(tiles)
    return rows + weight * (HOLE * holes + _crowding(tiles, edition, column))


def _crowding(tiles: Sequence[Tile], edition: Edition, width: float) -> float:
    """Return what it costs to part numbers from units, and to pile up labels."""
    plain = [tile for tile in tiles if tile.look != "ring"]
    if not plain:
        return 0.0
    whole = all(number_is_whole(edition, tile.figure, width, LARGE) for tile in plain)
    lines = max(label_lines(tile, edition, width) for tile in plain)
    return SET_APART * (not whole) + LABEL_LINE * max(lines - MOST_LABEL_LINES, 0)
