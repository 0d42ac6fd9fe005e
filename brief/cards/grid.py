"""Figures on a grid: a label over its number in each cell."""

from collections.abc import Sequence
from itertools import pairwise, product
from typing import TypeVar

from brief.cards.cells import (
    LABELS,
    LARGEST,
    PADDING,
    UNDER_COMMAS,
    Cell,
    cells_of,
    draw_rank,
    figures_of,
    indent_of,
    largest_size,
    legibility,
    numbers_at,
    set_labels,
    set_number,
)
from brief.cards.sheet import DIGIT_HEIGHT, Sheet
from brief.cards.sizes import SMALLEST_TEXT
from brief.draw.box import Box
from brief.draw.lockup import draw_lockup
from brief.draw.shapes import draw_line
from brief.record import Record, replace

COLUMNS = (1, 2, 3)
NEARLY = 0.85  # of the largest number: fewer columns are better read
GUTTER = 40.0
PADS = 2.5  # of the padding in a row
CONTRASTS = (2.0, 1.5)  # of a number's size to that of its label: wanted, and needed
LOOSE = 1.7  # times the height that a row needs: more air parts what belongs together
MOST_ENLARGED = 1.6  # of the others' size: a number alone in its row
AIR = 0.35  # of what is left: over the grid

T = TypeVar("T")


class Grid(Record):
    """All figures set at one size for a number of columns."""

    columns: int
    cells: Sequence[Cell]

    @property
    def size(self) -> float:
        """Return the size of the numbers."""
        return self.cells[0].number.size

    @property
    def legibility(self) -> float:
        """Return how well it is read, to be compared with another setting."""
        return legibility(self.cells)

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


def best_grid(sheet: Sheet, area: Box) -> Grid | None:
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
    width = (area.width - GUTTER * (columns - 1)) / columns - indent_of(sheet)
    labels = set_labels(sheet, figures, width, label_size)
    if labels is None:
        return None
    rows, pad = -(-len(figures) // columns), PADDING * sheet.factor
    room = area.height / rows - max(label.height for label in labels) - PADS * pad
    size = min(LARGEST * sheet.factor, largest_size(sheet, figures, room))
    if size < contrast * max(label_size * sheet.factor, SMALLEST_TEXT):
        return None
    for figure in figures:
        number = set_number(sheet, figure, width, size)
        size = number.size if number else 0.0
    if not size:
        return None
    return Grid(columns, cells_of(sheet, figures, labels, numbers_at(sheet, figures, size)))


def in_rows(cells: Sequence[T], columns: int) -> list[Sequence[T]]:
    """Share cells out to rows; no place is left empty, upper rows may have fewer."""
    count = -(-len(cells) // columns)
    ends = [len(cells) * row // count for row in range(count + 1)]
    return [cells[start:end] for start, end in pairwise(ends)]


def draw_grid(sheet: Sheet, area: Box, grid: Grid) -> None:
    """Draw the rows of the grid with a rule over each cell."""
    rows = grid.rows
    needed = grid.row_height(PADDING * sheet.factor)
    height = min(area.height / len(rows), needed * LOOSE)
    spare = area.height - height * (len(rows) - 1) - needed
    area = area.below(spare * AIR)
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
    size = min(largest_size(sheet, [cell.figure], room), cell.number.size * MOST_ENLARGED)
    number = set_number(sheet, cell.figure, box.width - indent_of(sheet), size)
    return replace(cell, number=number or cell.number)


def _draw_cell(sheet: Sheet, cell: Cell, box: Box, label_room: float) -> None:
    theme, pad, indent = sheet.edition.theme, PADDING * sheet.factor, indent_of(sheet)
    draw_line(sheet.canvas, (box.x, box.top), (box.right, box.top), theme.color("brand2"), 3)
    top = box.top - pad * 0.6
    draw_rank(sheet, cell, box.x, top)
    sheet.draw_layout(cell.label, box.x + indent, top)
    size = cell.number.size
    baseline = top - label_room - pad * 0.6 - size * DIGIT_HEIGHT
    with sheet.canvas.element("P"):
        draw_lockup(sheet.canvas, cell.number, box.x + indent, baseline)
