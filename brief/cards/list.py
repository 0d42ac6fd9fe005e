"""Two to six figures under each other or on a grid, each a label and its number."""

from collections.abc import Sequence
from itertools import pairwise, product
from typing import TypeVar

from brief.cards.plot import draw_land
from brief.cards.sheet import DIGIT_HEIGHT, Sheet, fit_number
from brief.cards.sizes import SMALLEST_TEXT
from brief.compose import Edition
from brief.draw.box import Box
from brief.draw.lockup import Lockup, draw_lockup
from brief.draw.shapes import draw_line
from brief.draw.text import Layout, draw_text, keep_whole, measure, set_text
from brief.fonts.ink import ink
from brief.model import CardSpec, Figure
from brief.record import Record, replace

LARGEST, SMALLEST = 210.0, 56.0  # of the numbers
COLUMNS = (1, 2, 3)
NEARLY = 0.85  # of the largest number: fewer columns are better read
GAPS, WIDE_GAPS = (36.0,), (26.0, 14.0)  # under the title: wanted, and needed
GUTTER = 40.0
PADDING = 24.0  # over the label, and between label and digits
PADS = 2.5  # of them in a row
UNDER_COMMAS = 0.8  # of them that a comma may reach into
LABELS, LABEL_LINES = (44.0, 40.0, 36.0, 32.0, 28.0), 2
CONTRASTS = (2.0, 1.5)  # of a number's size to that of its label: wanted, and needed
LOOSE = 1.7  # times the height that a row needs: more air parts what belongs together
MOST_ENLARGED = 1.6  # of the others' size: a number alone in its row
AIR = 0.45  # of what is left: over the grid


T = TypeVar("T")


class Cell(Record):
    """A figure that is set: its rank, its label, its number."""

    figure: Figure
    rank: str
    label: Layout
    number: Lockup


class Grid(Record):
    """All figures set at one size for a number of columns."""

    columns: int
    cells: Sequence[Cell]

    @property
    def size(self) -> float:
        """Return the size of the numbers."""
        return self.cells[0].number.size

    @property
    def label_height(self) -> float:
        """Return the height of the highest label."""
        return max(cell.label.height for cell in self.cells)

    @property
    def rows(self) -> list[Sequence[Cell]]:
        """Return the cells by row."""
        return in_rows(self.cells, self.columns)

    def row_height(self, pad: float) -> float:
        """Return the height that a row needs."""
        comma = max(cell.number.fall for cell in self.cells) - UNDER_COMMAS * pad
        return self.label_height + self.size * DIGIT_HEIGHT + PADS * pad + max(comma, 0.0)


def draw_list(sheet: Sheet) -> None:
    """Draw the title and the figures, on the grid that shows their numbers largest."""
    sheet.draw_ground("paper")
    draw_land(sheet)
    sheet.draw_brand_line()
    body, wide = sheet.body, sheet.size.wide
    top = sheet.draw_heading(52 if wide else 62, 1 if wide else 2)
    for gap in WIDE_GAPS if wide else GAPS:
        area = Box(body.x, body.y, body.width, top - body.y - gap * sheet.factor)
        if grid := _best_grid(sheet, area):
            _draw_grid(sheet, area, grid)
            sheet.draw_source()
            return
    raise sheet.too_full()


def list_points(edition: Edition, card: CardSpec) -> list[str]:
    """Return the figures with their labels, in the order of the card."""
    figures = figures_of(edition, card)
    ranks = [f"{rank}. " if card.ranked else "" for rank in ranks_of(figures)]
    return [
        f"{rank}{figure.name}: {edition.printed(figure.id)}"
        for rank, figure in zip(ranks, figures, strict=True)
    ]


def figures_of(edition: Edition, card: CardSpec) -> list[Figure]:
    """Return the figures as they are typed, or from the largest down."""
    figures = [edition.figure(name) for name in card.figures]
    if card.ranked:
        figures.sort(key=lambda figure: figure.quantity.amount, reverse=True)
    return figures


def ranks_of(figures: Sequence[Figure]) -> list[int]:
    """Return the places of sorted figures; equal ones share a place, and the next is free."""
    amounts = [figure.quantity.amount for figure in figures]
    return [amounts.index(amount) + 1 for amount in amounts]


# ── setting ──────────────────────────────────────────────────────────────────


def _best_grid(sheet: Sheet, area: Box) -> Grid | None:
    """Return the grid with the largest labels, and of these that with the largest numbers."""
    for contrast, size in product(CONTRASTS, LABELS):
        tried = [_set_grid(sheet, area, count, size, contrast) for count in COLUMNS]
        if grids := [grid for grid in tried if grid]:
            largest = max(grid.size for grid in grids)
            good = [grid for grid in grids if grid.size >= NEARLY * largest]
            return good[-1 if sheet.size.wide else 0]  # a wide card is filled across
    return None


def _set_grid(
    sheet: Sheet, area: Box, columns: int, label_size: float, contrast: float
) -> Grid | None:
    """Set all figures at the largest size for so many columns; None when they do not fit.

    `label_size` is that of a portrait card; a number is `contrast` times as large.
    """
    figures = figures_of(sheet.edition, sheet.card)
    if columns > len(figures):
        return None
    width = (area.width - GUTTER * (columns - 1)) / columns - _indent(sheet)
    labels = _labels(sheet, figures, width, label_size)
    if labels is None:
        return None
    rows, pad = -(-len(figures) // columns), PADDING * sheet.factor
    room = area.height / rows - max(label.height for label in labels) - PADS * pad
    size = min(LARGEST * sheet.factor, _largest(sheet, figures, room))
    if size < contrast * max(label_size * sheet.factor, SMALLEST_TEXT):
        return None
    for figure in figures:
        number = _number(sheet, figure, width, size)
        size = number.size if number else 0.0
    numbers = [_number(sheet, figure, width, size) for figure in figures]
    ranks = [f"{rank}" if sheet.card.ranked else "" for rank in ranks_of(figures)]
    cells = [
        Cell(figure, rank, label, number)
        for figure, rank, label, number in zip(figures, ranks, labels, numbers, strict=True)
        if number
    ]
    return Grid(columns, cells) if len(cells) == len(figures) else None


def _largest(sheet: Sheet, figures: Sequence[Figure], room: float) -> float:
    """Return the size of numbers whose digits have `room`, and commas what is under it."""
    face = sheet.edition.style("number").face
    fall = max(-ink(face, sheet.edition.number(each.id).value)[1] for each in figures)
    under = UNDER_COMMAS * PADDING * sheet.factor
    return min(room / DIGIT_HEIGHT, (room + under) / (DIGIT_HEIGHT + fall))


def _labels(
    sheet: Sheet, figures: Sequence[Figure], width: float, size: float
) -> list[Layout] | None:
    """Set the labels; None when one of them is too long for two lines."""
    style = sheet.style("card_label", "ink2", size)
    runs = [sheet.edition.run(figure.name, style) for figure in figures]
    layouts = [set_text(run, width, balance=True) for run in runs]
    fit = all(len(layout.lines) <= LABEL_LINES for layout in layouts)
    whole = all(keep_whole([run], width, SMALLEST_TEXT)[0] == run for run in runs)
    return layouts if fit and whole else None


def _number(sheet: Sheet, figure: Figure, width: float, size: float) -> Lockup | None:
    first = sheet.card.ranked and figure.id == figures_of(sheet.edition, sheet.card)[0].id
    color = "accent" if first else "brand"
    value = sheet.edition.style("number", color)
    word = sheet.edition.style("number_unit", color)
    parts, floor = sheet.edition.number(figure.id), SMALLEST * sheet.factor
    return fit_number(parts, value, word, width, size, floor)


def _indent(sheet: Sheet) -> float:
    """Return the width that the ranks take at the left."""
    if not sheet.card.ranked:
        return 0.0
    return measure("9", sheet.style("card_item", "brand2", LABELS[0])) + 28 * sheet.factor


def in_rows(cells: Sequence[T], columns: int) -> list[Sequence[T]]:
    """Share cells out to rows; no place is left empty, upper rows may have fewer."""
    count = -(-len(cells) // columns)
    ends = [len(cells) * row // count for row in range(count + 1)]
    return [cells[start:end] for start, end in pairwise(ends)]


# ── drawing ──────────────────────────────────────────────────────────────────


def _draw_grid(sheet: Sheet, area: Box, grid: Grid) -> None:
    rows = grid.rows
    needed = grid.row_height(PADDING * sheet.factor)
    height = min(area.height / len(rows), needed * LOOSE)
    area = area.below((area.height - height * len(rows)) * AIR)
    for cells in rows:
        label_room = max(cell.label.height for cell in cells)  # numbers of a row stand alike
        for cell, box in zip(
            cells, area.cut_top(height).columns(len(cells), GUTTER), strict=True
        ):
            alone = len(cells) < grid.columns
            each = _enlarged(sheet, cell, box, label_room) if alone else cell
            _draw_cell(sheet, each, box, label_room)
        area = area.below(height)


def _enlarged(sheet: Sheet, cell: Cell, box: Box, label_room: float) -> Cell:
    """Return a cell of a row with fewer cells, its number as large as it has room."""
    room = box.height - label_room - PADS * PADDING * sheet.factor
    size = min(_largest(sheet, [cell.figure], room), cell.number.size * MOST_ENLARGED)
    number = _number(sheet, cell.figure, box.width - _indent(sheet), size)
    return replace(cell, number=number or cell.number)


def _draw_cell(sheet: Sheet, cell: Cell, box: Box, label_room: float) -> None:
    theme, pad, indent = sheet.edition.theme, PADDING * sheet.factor, _indent(sheet)
    draw_line(sheet.canvas, (box.x, box.top), (box.right, box.top), theme.color("brand2"), 3)
    top = box.top - pad * 0.6
    if cell.rank:
        style = sheet.style("card_item", "brand2", LABELS[0])
        with sheet.canvas.element("P"):
            draw_text(sheet.canvas, cell.rank, style, box.x, top - cell.label.ascent)
    sheet.draw_layout(cell.label, box.x + indent, top)
    size = cell.number.size
    baseline = top - label_room - pad * 0.6 - size * DIGIT_HEIGHT
    with sheet.canvas.element("P"):
        draw_lockup(sheet.canvas, cell.number, box.x + indent, baseline)
