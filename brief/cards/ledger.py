"""Figures as a ledger: a row each, its label at the left and its number at the right."""

from collections.abc import Sequence
from itertools import product

from brief.cards.cells import (
    LABELS,
    LARGEST,
    SMALLEST,
    UNDER_COMMAS,
    Cell,
    cells_of,
    draw_rank,
    figures_of,
    indent_of,
    legibility,
    numbers_at,
    set_labels,
)
from brief.cards.sheet import DIGIT_HEIGHT, Sheet
from brief.draw.box import Box
from brief.draw.lockup import draw_lockup
from brief.draw.shapes import draw_line
from brief.draw.shrink import shrinking
from brief.draw.text import set_line
from brief.record import Record

GUTTER = 40.0  # between the longest label and the numbers
PADDING = 16.0  # over and under what a row holds
NARROWEST = 0.24  # of the width: the labels
SMALLER = 0.95  # of a number's size: the next that is tried
LINES = (1, 2)  # of labels
CAP_HEIGHT = 0.71  # of a number's size: its digits
CONTRAST = 1.5  # least, of a number's size to that of its label
LOOSE = 2.0  # times the height that a row needs
AIR = 0.3  # of what is left: over the rows


class Ledger(Record):
    """All figures set at one size; numbers begin `indent` pixels from the left."""

    cells: Sequence[Cell]
    indent: float

    def content(self, factor: float) -> float:
        """Return the height of what the highest row holds, around its middle.

        A comma may reach into the padding, which is `factor` times its usual height.
        """
        labels = max(cell.label.height for cell in self.cells)
        comma = max(cell.number.fall for cell in self.cells) - UNDER_COMMAS * PADDING * factor
        digits = self.cells[0].number.size * CAP_HEIGHT
        return max(labels, digits + 2 * max(comma, 0.0))

    def filled(self, width: float) -> float:
        """Return the share of its width that labels and numbers fill."""
        label = max(cell.label.width for cell in self.cells)
        return (label + width - self.indent) / width

    @property
    def legibility(self) -> float:
        """Return how well it is read, to be compared with another setting."""
        return legibility(self.cells)


class Measures(Record):
    """What bounds a ledger: the height in a row, the widths of labels and of numbers.

    Widths are those at a size of one pixel; numbers are never narrower.
    """

    width: float
    room: float
    largest: float  # size of numbers
    number: float
    label: float  # on one line

    def start(self, label: float) -> float:
        """Return the largest size of numbers beside labels that are `label` pixels wide."""
        left = self.width - max(label, NARROWEST * self.width)
        return min(self.largest, left / self.number)


def best_ledger(sheet: Sheet, area: Box) -> Ledger | None:
    """Return the ledger that is read best, or None if there is no room for any."""
    measures = _measure(sheet, area)
    tried = (_set(sheet, measures, size, lines) for size, lines in product(LABELS, LINES))
    found = [ledger for ledger in tried if ledger]
    return max(found, key=lambda ledger: ledger.legibility, default=None)


def _measure(sheet: Sheet, area: Box) -> Measures:
    figures = figures_of(sheet.edition, sheet.card)
    room = area.height / len(figures) - 2 * PADDING * sheet.factor
    largest = min(LARGEST * sheet.factor, room / DIGIT_HEIGHT)
    numbers = numbers_at(sheet, figures, max(largest, SMALLEST * sheet.factor))
    style = sheet.style("card_label")
    labels = [set_line(sheet.edition.run(figure.name, style)) for figure in figures]
    return Measures(
        area.width - GUTTER * sheet.factor - indent_of(sheet),
        room,
        largest,
        max(number.width / number.size for number in numbers),
        max(label.width for label in labels) / style.size,
    )


def _set(sheet: Sheet, measures: Measures, label_size: float, lines: int) -> Ledger | None:
    """Set the figures with numbers as large as their rows and the labels allow."""
    label = sheet.style("card_label", size=label_size).size
    largest = measures.start(measures.label * label / lines)
    least = max(SMALLEST * sheet.factor, CONTRAST * label)
    for size in shrinking(largest, least, SMALLER):
        ledger = _at(sheet, measures.width, label_size, lines, size)
        if ledger and ledger.content(sheet.factor) <= measures.room:
            return ledger
    return None


def _at(
    sheet: Sheet, width: float, label_size: float, lines: int, size: float
) -> Ledger | None:
    """Set the figures with numbers of a size; None where labels have no room beside them."""
    figures = figures_of(sheet.edition, sheet.card)
    numbers = numbers_at(sheet, figures, size)
    free = width - max(number.width for number in numbers)
    labels = set_labels(sheet, figures, free, label_size, lines) if free > 0 else None
    indent = free + GUTTER * sheet.factor + indent_of(sheet)
    return Ledger(cells_of(sheet, figures, labels, numbers), indent) if labels else None


def draw_ledger(sheet: Sheet, ledger: Ledger, area: Box) -> None:
    """Draw the rows with a rule over each."""
    count = len(ledger.cells)
    needed = ledger.content(sheet.factor) + 2 * PADDING * sheet.factor
    height = min(area.height / count, needed * LOOSE)
    area = area.below((area.height - height * count) * AIR)
    for cell in ledger.cells:
        _draw_row(sheet, cell, area.cut_top(height), ledger.indent)
        area = area.below(height)


def _draw_row(sheet: Sheet, cell: Cell, box: Box, indent: float) -> None:
    """Draw a row: label and digits stand around its middle."""
    color = sheet.edition.theme.color("brand2")
    draw_line(sheet.canvas, (box.x, box.top), (box.right, box.top), color, 3)
    middle = box.middle[1]
    top = middle + cell.label.height / 2
    draw_rank(sheet, cell, box.x, top)
    sheet.draw_layout(cell.label, box.x + indent_of(sheet), top)
    with sheet.canvas.element("P"):
        baseline = middle - cell.number.size * CAP_HEIGHT / 2
        draw_lockup(sheet.canvas, cell.number, box.x + indent, baseline)
