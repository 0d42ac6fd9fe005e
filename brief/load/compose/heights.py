"""About how high blocks are, in millimetres: enough to share out pages, never to draw."""

from collections.abc import Mapping, Sequence
from math import ceil

from brief.columns import span_millimetres
from brief.load.compose.findings import letters
from brief.model import Block, ChartBlock, Figure, Tile, TilesBlock

WHOLE = 12  # columns of the page
ROOM = 200.0  # mm of a page under its head
ROW_GAP = 6.5  # mm between rows of blocks
HEAD, TITLE_LINE = 11.0, 5.5  # mm of a block's title, and of each line more
LETTER = 1.75  # mm of a letter of a label or a title
ICON = 12.0  # mm that an icon takes from a label
HERO, RING = 57.0, 58.0  # mm of rows with these
TILE, COUNT, LABEL_LINE, TEXT_LINE = 20.0, 26.0, 4.8, 4.6
UNDER, LONG_UNIT = 5.0, 14  # mm of a unit under its number, if it has so many letters
LARGE_CHARTS = {"pictogram": 62.0, "slope": 66.0, "ring": 50.0, "stacked": 30.0}
UNITS_BESIDE, UNITS_UNDER = 68.0, 40.0  # mm of squares; of each, under each other
DIGIT, SMALL_LETTER, UNITS_GAP = 5.8, 2.0, 12.0  # mm of the numbers over squares
OTHER_CHART = 62.0  # over time
BAR, LONG_BAR, DOT, BULLET = 9.5, 12.5, 7.0, 16.5  # mm of each
LONG_LABEL = 26  # letters that make a bar's label two lines


def height_of(blocks: Sequence[Block], figures: Mapping[str, Figure]) -> float:
    """Return about how high blocks are that follow each other, some of them side by side."""
    rows: list[tuple[int, float]] = []  # columns that are taken, and the highest
    for block in blocks:
        height = _height(block, figures)
        if rows and rows[-1][0] + block.span <= WHOLE:
            taken, highest = rows[-1]
            rows[-1] = (taken + block.span, max(highest, height))
        else:
            rows.append((block.span, height))
    return sum(height for _, height in rows) + ROW_GAP * max(len(rows) - 1, 0)


def _height(block: Block, figures: Mapping[str, Figure]) -> float:
    width = span_millimetres(block.span)
    head = HEAD if block.title else 0.0
    head += TITLE_LINE * max(_lines(letters(block.title), width) - 1, 0)
    if isinstance(block, TilesBlock):
        return head + _tiles(block.tiles, figures, width)
    if isinstance(block, ChartBlock):
        return head + _chart(block, [figures[name] for name in block.figures])
    return head + OTHER_CHART


def _lines(count: int, width: float) -> int:
    return ceil(count * LETTER / width)


def _tiles(tiles: Sequence[Tile], figures: Mapping[str, Figure], width: float) -> float:
    look = tiles[0].look
    if look == "hero":
        return HERO
    columns = len(tiles) if len(tiles) <= 4 else 3
    rows = -(-len(tiles) // columns)
    if look in ("ring", "count"):
        return rows * (RING if look == "ring" else COUNT)
    return rows * max(_tile(tile, figures[tile.figure], width / columns) for tile in tiles)


def _tile(tile: Tile, figure: Figure, width: float) -> float:
    label = _lines(len(tile.label or figure.name), width - (ICON if figure.icon else 0))
    text = _lines(letters(tile.text), width)
    long = len(f"{figure.quantity.scale} {figure.quantity.unit}") > LONG_UNIT
    return TILE + LABEL_LINE * label + TEXT_LINE * text + UNDER * long


def _chart(chart: ChartBlock, figures: Sequence[Figure]) -> float:
    if chart.chart in LARGE_CHARTS:
        return LARGE_CHARTS[chart.chart]
    if not figures:
        return OTHER_CHART
    if chart.chart == "units":
        return _units(figures, span_millimetres(chart.span))
    long = max(len(figure.name) for figure in figures) > LONG_LABEL
    each = {"dot": DOT, "bullet": BULLET}.get(chart.chart, LONG_BAR if long else BAR)
    return each * len(figures)


def _units(figures: Sequence[Figure], width: float) -> float:
    """Return how high squares are: under each other where their numbers need the width."""
    numbers = [figure.quantity for figure in figures]
    needed = sum(
        DIGIT * len(f"{number.number:,}")
        + SMALL_LETTER * len(f"{number.qualifier}{number.scale}{number.unit}")
        + UNITS_GAP
        for number in numbers
    )
    return UNITS_BESIDE if needed <= width + UNITS_GAP else UNITS_UNDER * len(figures)
