"""One figure as a stack, as large as there is room: qualifier, value and unit."""

from brief.cards.sheet import DIGIT_HEIGHT, NOTHING, Sheet
from brief.cards.sizes import SMALLEST_TEXT
from brief.draw.lockup import Lockup, NumberParts, draw_lockup, set_lockup
from brief.draw.shrink import shrinking
from brief.draw.text import Layout, Run, fit_text, measure, scaled, set_line, set_text
from brief.record import Record, replace
from brief.theme import Style

LARGEST, SMALLEST = 470.0, 60.0
BESIDE = 0.7  # of the largest: a smaller value may have its unit under it
UNIT_RATIO = 0.29
SMALLER_UNIT = 0.75  # of its size: a unit that is set on one line for that
SIDE_BEARING = 0.045  # in em: the air left of a digit, taken back at the margin
UNIT_GAP = 0.06  # a large digit brings air of its own
UNDER_QUALIFIER = 38.0  # between the ink of the qualifier and the digits
UNDER_LABEL = 30.0  # where there is no qualifier
UNDER_DIGITS = 44.0
COMMA_AIR = 0.2  # of the digits' size: between a unit under them and their comma
BESIDE_COMMA = 0.6  # of its fall, for a unit that ends left of it


class Number(Record):
    """A stacked number: the unit stands beside the value, or under it when long."""

    qualifier: Layout
    value: Lockup
    unit: Layout

    @property
    def width(self) -> float:
        """Return the width of value and unit."""
        return max(self.value.width, self.unit.width)

    @property
    def over(self) -> float:
        """Return the height over the digits, for a factor of 1 in the gaps."""
        layout = self.qualifier
        return layout.ascent + _fall(layout) if layout.lines else 0.0

    def height(self, factor: float) -> float:
        """Return its height, with the gaps around the digits."""
        gap = UNDER_QUALIFIER if self.qualifier.lines else UNDER_LABEL
        digits = self.value.size * DIGIT_HEIGHT + self.under
        return self.over + (gap + UNDER_DIGITS) * factor + digits + self.unit.height

    @property
    def under(self) -> float:
        """Return how far a comma reaches under the digits: less where the unit ends left of it.

        The boxes of both still stand apart, by the gap between digits and unit.
        """
        digits = [(x, run) for x, run in self.value.runs if run.style.size == self.value.size]
        fall = max(set_line([run]).fall for _, run in digits)
        comma = min(x + measure(run.text.partition(",")[0], run.style) for x, run in digits)
        if self.unit.lines and self.unit.width + self.value.size * COMMA_AIR < comma:
            return fall * BESIDE_COMMA
        return fall


def _fall(layout: Layout) -> float:
    """Return how far the ink of a layout's last line reaches under its baseline."""
    return layout.lines[-1].fall if layout.lines else 0.0


def fit_stack(sheet: Sheet, width: float, room: float) -> Number:
    """Set the card's figure as large as width and room allow."""
    for size in shrinking(LARGEST * sheet.factor, SMALLEST, 0.96):
        number = _set_number(sheet, size, width)
        if number and number.height(sheet.factor) <= room:
            return number
    raise sheet.too_full()


def _set_number(sheet: Sheet, size: float, width: float) -> Number | None:
    parts = sheet.edition.number(sheet.card.figures[0])
    value = sheet.edition.style("number", "on_dark")
    word = sheet.edition.style("number_unit", "on_dark_unit")
    small = word_style(word, max(size * 0.2, 64 * sheet.factor))
    said = Run(parts.qualifier, small, parts.figure)
    qualifier = set_text(said, width) if parts.qualifier else NOTHING
    alone = replace(parts, qualifier="")
    ratio = max(UNIT_RATIO, SMALLEST_TEXT / size)
    lockup = set_lockup(alone, value, word, size, ratio=ratio, gap=UNIT_GAP)
    if lockup.width <= width:
        return Number(qualifier, lockup, NOTHING)
    bare = set_lockup(NumberParts("", parts.value, "", parts.figure), value, word, size)
    if bare.width > width:
        return None
    unit = set_unit(replace(sheet.edition.run(parts.unit, small), figure=parts.figure), width)
    tall_enough = size <= LARGEST * sheet.factor * BESIDE  # else try a smaller value first
    return Number(qualifier, bare, unit) if tall_enough else None


def set_unit(run: Run, width: float) -> Layout:
    """Set a unit that stands alone: on one line if it need not be much smaller for that."""
    factor = min(width / set_line(run).width, 1.0)
    if factor < SMALLER_UNIT:
        return fit_text(run, width, max_lines=2, floor=SMALLEST_TEXT, balance=True)
    return set_text(replace(run, style=scaled(run.style, factor)), width)


def word_style(style: Style, size: float) -> Style:
    """Return a style of words beside large digits at a size."""
    return replace(style, size=size, leading=size * 1.35)


def draw_stack(sheet: Sheet, number: Number, x: float, top: float) -> float:
    """Draw a stacked number and return the y under it."""
    sheet.draw_layout(number.qualifier, x, top)
    size, factor = number.value.size, sheet.factor
    gap = UNDER_QUALIFIER if number.qualifier.lines else UNDER_LABEL
    baseline = top - number.over - gap * factor - size * DIGIT_HEIGHT
    with sheet.canvas.element("P"):
        draw_lockup(sheet.canvas, number.value, x - SIDE_BEARING * size, baseline)
    under = baseline - number.under - UNDER_DIGITS * factor * (0.6 if number.unit.lines else 1)
    if not number.unit.lines:
        return under
    return sheet.draw_layout(number.unit, x, under) - UNDER_DIGITS * factor * 0.4
