"""About how high blocks are, in millimetres: enough to share out pages, never to draw."""

from collections.abc import Mapping, Sequence
from math import ceil

from brief.columns import span_millimetres
from brief.language.numbers import format_number
from brief.load.compose.findings import letters
from brief.model import Block, ChartBlock, Figure, Prose, Quantity, Tile, TilesBlock

WHOLE = 12  # columns of the page
MOST_COLUMNS, GUTTER = 4, 3.0  # of tiles; mm between them
ROOM, HEAD_LINE = 202.0, 11.0  # mm of a page under a head of one line; of each line more
HEAD_LETTERS = 38  # of a page's title in a line
ROW_GAP = 6.5  # mm between rows of blocks
HEAD, TITLE_LINE = 11.0, 5.5  # mm of a block's title, and of each line more
LETTER = 1.85  # mm of a letter of a label or a title
ICON = 12.0  # mm that an icon takes from a label
HERO, RING = 57.0, 58.0  # mm of rows with these
TILE, COUNT, LABEL_LINE, TEXT_LINE = 20.0, 26.0, 4.8, 4.6
TILE_GAP = 4.0  # mm between rows of tiles
UNDER = 5.0  # mm of a unit under its number
LARGE_CHARTS = {
    "pictogram": 62.0,
    "tick_ring": 90.0,
    "slope": 66.0,
    "ring": 50.0,
    "stacked": 30.0,
}
UNITS_BESIDE, UNITS_UNDER = 70.0, 42.0  # mm of squares; of each, under each other
DIGIT, SMALL_LETTER = 5.0, 1.8  # mm of a number in a tile
SMALLEST, TOO_MANY = 0.85, 1000  # of its width; rows that no choice has
LARGER, UNITS_GAP = 1.25, 9.0  # of the numbers over squares; mm between these
OTHER_CHART = 62.0  # over time
BAR, LONG_BAR, DOT, BULLET = 9.5, 12.5, 7.0, 16.5  # mm of each
LONG_LABEL = 26  # letters that make a bar's label two lines


def room_under(title: Prose) -> float:
    """Return how many millimetres a page has under its title."""
    lines = max(ceil(letters(title) / HEAD_LETTERS), 1)
    return ROOM - HEAD_LINE * (lines - 1)


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
    if look in ("ring", "count"):
        return -(-len(tiles) // MOST_COLUMNS) * (RING if look == "ring" else COUNT)
    shown = [(tile, figures[tile.figure]) for tile in tiles]
    columns = min(range(1, MOST_COLUMNS + 1), key=lambda count: _cost(shown, count, width))
    rows = -(-len(tiles) // columns)
    highest = max(_tile(tile, figure, width / columns - GUTTER) for tile, figure in shown)
    return rows * (highest + TILE_GAP) - TILE_GAP


def _cost(shown: Sequence[tuple[Tile, Figure]], columns: int, width: float) -> float:
    """Return what the layout finds bad about so many columns, by letters."""
    rows, each = -(-len(shown) // columns), width / columns - GUTTER
    lines = max(_label_lines(tile, figure, each) for tile, figure in shown)
    crowded = any(_number_width(figure.quantity) > each for _, figure in shown)
    holes = rows * columns - len(shown)
    lone = len(shown) if columns == 1 else 0
    if any(SMALLEST * _number_width(figure.quantity, "") > each for _, figure in shown):
        lone = TOO_MANY if columns > 1 else lone
    return rows + 0.3 * holes + 1.1 * crowded + 0.5 * max(lines - 2, 0) + lone


def _number_width(number: Quantity, unit: str | None = None) -> float:
    """Return about how wide a number that is not crowded is, with its words."""
    after = f"{number.scale}{number.unit}" if unit is None else unit
    words = f"{number.qualifier}{after}"
    return DIGIT * len(format_number(number.number, "vi")) + SMALL_LETTER * len(words)


def _label_lines(tile: Tile, figure: Figure, width: float) -> int:
    return _lines(len(tile.label or figure.name), width - (ICON if figure.icon else 0))


def _tile(tile: Tile, figure: Figure, width: float) -> float:
    text = _lines(letters(tile.text), width)
    under = _number_width(figure.quantity) > width
    return (
        TILE + LABEL_LINE * _label_lines(tile, figure, width) + TEXT_LINE * text + UNDER * under
    )


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
    needed = sum(LARGER * _number_width(figure.quantity) for figure in figures)
    room = width - UNITS_GAP * (len(figures) - 1)
    beside = len(figures) > 1 and needed <= room
    return UNITS_BESIDE if beside else UNITS_UNDER * len(figures)
