"""A figure in a list, set: its rank, its label and its number."""

from collections.abc import Sequence
from math import inf

from brief.cards.fitting import fit_number
from brief.cards.sheet import DIGIT_HEIGHT, Sheet
from brief.cards.sizes import SMALLEST_TEXT
from brief.compose import Edition
from brief.draw.lockup import Lockup
from brief.draw.text import Layout, draw_text, keep_whole, measure, set_text
from brief.fonts.ink import ink
from brief.model import CardSpec, Figure
from brief.record import Record

LARGEST, SMALLEST = 210.0, 56.0  # of the numbers
LABELS, LABEL_LINES = (44.0, 40.0, 36.0, 32.0, 28.0), 2
LABEL_WEIGHT, LINES_WEIGHT = 0.5, 0.35  # against the size of numbers
PADDING = 24.0  # over the label, and between label and digits
UNDER_COMMAS = 0.6  # of it that a comma may reach into


class Cell(Record):
    """A figure that is set: its rank, its label, its number."""

    figure: Figure
    rank: str
    label: Layout
    number: Lockup


def legibility(cells: Sequence[Cell]) -> float:
    """Return how well cells are read: large numbers count most, then labels on one line."""
    label = min(cell.label.lines[0].pieces[0].run.style.size for cell in cells)
    lines = max(len(cell.label.lines) for cell in cells)
    number = min(cell.number.size for cell in cells)
    return float(number * label**LABEL_WEIGHT / lines**LINES_WEIGHT)


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


def set_labels(
    sheet: Sheet, figures: Sequence[Figure], width: float, size: float, lines: int = LABEL_LINES
) -> list[Layout] | None:
    """Set the labels; None when one of them is too long for so many lines."""
    style = sheet.style("card_label", "ink2", size)
    runs = [sheet.edition.run(figure.name, style) for figure in figures]
    layouts = [set_text(run, width, balance=True) for run in runs]
    fit = all(len(layout.lines) <= lines for layout in layouts)
    whole = all(keep_whole([run], width, SMALLEST_TEXT)[0] == run for run in runs)
    return layouts if fit and whole else None


def set_number(sheet: Sheet, figure: Figure, width: float, size: float) -> Lockup | None:
    """Set a number at a size, or smaller where it is too wide; None under the smallest."""
    first = sheet.card.ranked and figure.id == figures_of(sheet.edition, sheet.card)[0].id
    color = "accent" if first else "brand"
    value = sheet.edition.style("number", color)
    word = sheet.edition.style("number_unit", color)
    parts, floor = sheet.edition.number(figure.id), SMALLEST * sheet.factor
    return fit_number(parts, value, word, width, size, floor)


def numbers_at(sheet: Sheet, figures: Sequence[Figure], size: float) -> list[Lockup]:
    """Set the numbers at a size, however wide they are."""
    wide = (set_number(sheet, figure, inf, size) for figure in figures)
    return [number for number in wide if number]


def cells_of(
    sheet: Sheet, figures: Sequence[Figure], labels: Sequence[Layout], numbers: Sequence[Lockup]
) -> list[Cell]:
    """Return what is set of all figures."""
    ranks = [f"{rank}" if sheet.card.ranked else "" for rank in ranks_of(figures)]
    return [
        Cell(figure, rank, label, number)
        for figure, rank, label, number in zip(figures, ranks, labels, numbers, strict=True)
    ]


def largest_size(sheet: Sheet, figures: Sequence[Figure], room: float) -> float:
    """Return the size of numbers whose digits have `room`, and commas what is under it."""
    face = sheet.edition.style("number").face
    fall = max(-ink(face, sheet.edition.number(each.id).value)[1] for each in figures)
    under = UNDER_COMMAS * PADDING * sheet.factor
    return min(room / DIGIT_HEIGHT, (room + under) / (DIGIT_HEIGHT + fall))


def indent_of(sheet: Sheet) -> float:
    """Return the width that the ranks take at the left."""
    if not sheet.card.ranked:
        return 0.0
    return measure("9", sheet.style("card_item", "brand2", LABELS[0])) + 28 * sheet.factor


def draw_rank(sheet: Sheet, cell: Cell, x: float, top: float) -> None:
    """Draw the rank of a cell beside the first line of its label."""
    if cell.rank:
        style = sheet.style("card_item", "brand2", LABELS[0])
        with sheet.canvas.element("P"):
            draw_text(sheet.canvas, cell.rank, style, x, top - cell.label.ascent)
