"""Two to six figures under each other or on a grid, each a label and its number."""

from collections.abc import Sequence
from dataclasses import dataclass

from brief.cards.plot import draw_land
from brief.cards.sheet import SMALLEST_TEXT, Sheet
from brief.compose import Edition
from brief.draw.box import Box
from brief.draw.lockup import Lockup, draw_lockup, fit_lockup
from brief.draw.shapes import draw_line
from brief.draw.text import Layout, draw_text, fit_text, measure, set_text
from brief.errors import BriefError
from brief.model import CardSpec, Figure

LARGEST, SMALLEST = 150.0, 56.0  # of the numbers
DIGIT_HEIGHT = 0.71  # of the number's size
COLUMNS = (1, 2, 3)
GUTTER = 40.0
PADDING = 22.0  # over the label, and between label and digits
LABEL_LINES = 2


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure that is set: its rank, its label, its number."""

    rank: str
    label: Layout
    number: Lockup


@dataclass(frozen=True, slots=True)
class Grid:
    """All figures set at one size for a number of columns."""

    columns: int
    cells: Sequence[Cell]

    @property
    def size(self) -> float:
        """Return the size of the numbers."""
        return self.cells[0].number.size

    @property
    def rows(self) -> int:
        """Return the number of rows."""
        return -(-len(self.cells) // self.columns)


def draw_list(sheet: Sheet) -> None:
    """Draw the title and the figures, on the grid that shows their numbers largest."""
    sheet.draw_ground("paper")
    draw_land(sheet)
    sheet.draw_brand_line()
    body, wide = sheet.body, sheet.size.wide
    top = sheet.draw_heading(size=52 if wide else 62, max_lines=1 if wide else 2)
    area = Box(body.x, body.y, body.width, top - body.y - (14 if wide else 36) * sheet.factor)
    grids = [grid for count in COLUMNS if (grid := _set_grid(sheet, area, count))]
    if not grids:
        raise sheet.too_full()
    _draw_grid(sheet, area, max(grids, key=lambda grid: grid.size))
    sheet.draw_source()


def say_list(edition: Edition, card: CardSpec) -> str:
    """Return the figures with their labels, in the order of the card."""
    figures = figures_of(edition, card)
    ranks = [f"{rank}. " if card.ranked else "" for rank in ranks_of(figures)]
    return "; ".join(
        f"{rank}{figure.name}: {edition.printed(figure.id)}"
        for rank, figure in zip(ranks, figures, strict=True)
    )


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


def _set_grid(sheet: Sheet, area: Box, columns: int) -> Grid | None:
    """Set all figures at the largest size for so many columns; None when they do not fit."""
    figures = figures_of(sheet.edition, sheet.card)
    if columns > 1 and (columns > len(figures) or len(figures) % columns):
        return None
    rows = -(-len(figures) // columns)
    width = (area.width - GUTTER * (columns - 1)) / columns - _indent(sheet)
    labels = [_label(sheet, figure, width) for figure in figures]
    pad = PADDING * sheet.factor
    room = area.height / rows - max(label.height for label in labels) - 2.2 * pad
    size = min(LARGEST * sheet.factor, room / DIGIT_HEIGHT)
    for figure in figures:
        number = _number(sheet, figure, width, size)
        if number is None:
            return None
        size = number.size
    numbers = [_number(sheet, figure, width, size) for figure in figures]
    ranks = [f"{rank}" if sheet.card.ranked else "" for rank in ranks_of(figures)]
    cells = [
        Cell(rank, label, number)
        for rank, label, number in zip(ranks, labels, numbers, strict=True)
        if number
    ]
    return Grid(columns, cells)


def _label(sheet: Sheet, figure: Figure, width: float) -> Layout:
    style = sheet.style("card_label", "ink2", 40)
    run = sheet.edition.run(figure.name, style)
    try:
        return fit_text(run, width, max_lines=LABEL_LINES, floor=SMALLEST_TEXT, balance=True)
    except BriefError:  # too long even so: other columns may hold it
        return set_text(run, width)


def _number(sheet: Sheet, figure: Figure, width: float, size: float) -> Lockup | None:
    first = sheet.card.ranked and figure.id == figures_of(sheet.edition, sheet.card)[0].id
    value = sheet.edition.style("number", "accent" if first else "brand")
    word = sheet.edition.style("number_unit", "accent" if first else "brand")
    parts, floor = sheet.edition.number(figure.id), SMALLEST * sheet.factor
    if size < floor:
        return None
    lockup = fit_lockup(parts, value, word, width, largest=size, floor=floor)
    small = min((run.style.size for _, run in lockup.runs), default=0.0) if lockup else 0.0
    return lockup if small >= SMALLEST_TEXT else None


def _indent(sheet: Sheet) -> float:
    """Return the width that the ranks take at the left."""
    if not sheet.card.ranked:
        return 0.0
    return measure("9", sheet.style("card_item", "brand2", 48)) + 28 * sheet.factor


# ── drawing ──────────────────────────────────────────────────────────────────


def _draw_grid(sheet: Sheet, area: Box, grid: Grid) -> None:
    columns = area.columns(grid.columns, GUTTER)
    pad = PADDING * sheet.factor
    label = max(cell.label.height for cell in grid.cells)
    needed = label + grid.size * DIGIT_HEIGHT + 2.2 * pad
    height = min(area.height / grid.rows, needed * 1.45)
    for index, cell in enumerate(grid.cells):
        row, column = divmod(index, grid.columns)
        box = columns[column].below(row * height).cut_top(height)
        _draw_cell(sheet, cell, box)


def _draw_cell(sheet: Sheet, cell: Cell, box: Box) -> None:
    theme, pad, indent = sheet.edition.theme, PADDING * sheet.factor, _indent(sheet)
    draw_line(sheet.canvas, (box.x, box.top), (box.right, box.top), theme.color("brand2"), 3)
    top = box.top - pad * 0.6
    if cell.rank:
        style = sheet.style("card_item", "brand2", 48)
        with sheet.canvas.element("P"):
            draw_text(sheet.canvas, cell.rank, style, box.x, top - cell.label.ascent)
    top = sheet.draw_layout(cell.label, box.x + indent, top) - pad * 0.6
    with sheet.canvas.element("P"):
        size = cell.number.size
        draw_lockup(sheet.canvas, cell.number, box.x + indent, top - size * DIGIT_HEIGHT)
