"""A table with bars: name, number, bar; for long lists whose numbers are to be compared.

The digits of all numbers end at one line; a unit that all share stands over them.
Long names take what the bars can spare, or lines of their own over number and bar.
"""

from brief.charts import bar
from brief.charts.labels import (
    bare,
    centered_top,
    key_height,
    may_part,
    number_runs,
    unit_of,
    wrap,
    wrap_alike,
    write_key,
    write_layout,
    write_line,
)
from brief.charts.look import Look
from brief.charts.marks import Bar
from brief.charts.plot import Plot, draw_rule
from brief.charts.records import ChartData, Item, as_bars
from brief.charts.scale import Scale, fit_scale
from brief.draw.box import Box
from brief.draw.lockup import NumberParts
from brief.draw.text import Layout, Line, set_line
from brief.record import Record, replace
from brief.theme import Style

NAME_SHARE = 0.42  # of the width, for names that need no more
FEW_LINES, MOST_LINES = 2, 3  # of a name beside its number
LEAST_BAR = 0.2  # of the width, for the bars
ROW = 6.2  # mm, at least
PAD = 1.0  # mm over and under words
GAP = 4.0  # mm between columns
DIGITS = 1.08  # of the value's size: serif digits look smaller
DIGIT_HEIGHT = 0.72  # of that, in em of the value
BAR = 0.5  # of the row
STRETCH = 1.35  # times the natural height


class Number(Record):
    """A set number; its last digit ends `digits` points from its start."""

    line: Line
    digits: float

    @property
    def rest(self) -> float:
        """Return the width of the unit."""
        return self.line.width - self.digits


class Row(Record):
    """A name, its number, and their height; `head` is that of a name over its number."""

    item: Item
    name: Layout
    number: Number
    head: float
    height: float


class Plan(Record):
    """Set rows, where their digits end, and the scale of the bars after them."""

    rows: tuple[Row, ...]
    unit: Layout
    right: float
    scale: Scale

    @property
    def height(self) -> float:
        """Return the natural height of the rows."""
        return sum(row.height for row in self.rows)

    def head(self, look: Look) -> float:
        """Return the height of the unit over the rows, and the air under it."""
        return self.unit.height + PAD * look.mm if self.unit.lines else 0.0

    @property
    def lines(self) -> int:
        """Return how many lines the longest name takes."""
        return max(len(row.name.lines) for row in self.rows)


def height(data: ChartData, look: Look, width: float) -> tuple[float, float]:
    """Return the natural and the largest useful height."""
    plan = _plan(data, look, width)
    if plan is None:
        return bar.height(data, look, width)
    rest = plan.head(look) + look.hair + key_height(data, look, width)
    return plan.height + rest, plan.height * STRETCH + rest


def draw(plot: Plot, data: ChartData, look: Look) -> None:
    """Draw the rows from the top, with a hairline under each; or bars, in a narrow box."""
    box = plot.box
    plan = _plan(data, look, box.width)
    if plan is None:
        bar.draw(plot, data, look)
        return
    write_layout(plot, plan.unit, max(plan.right, plan.unit.width), box.top, "right")
    top = box.top - plan.head(look)
    low = write_key(plot, data, look, box.width)
    stretch = (top - low - look.hair) / plan.height
    for row in plan.rows:
        slot = Box(0, top - row.height * stretch, box.width, row.height * stretch)
        _draw_row(plot, row, look, slot, plan)
        top = slot.y


def _draw_row(plot: Plot, row: Row, look: Look, slot: Box, plan: Plan) -> None:
    """Draw a row; a name over its number begins at the slot's top."""
    rest = slot.below(row.head)
    middle = rest.middle[1]
    top = slot.top - PAD * look.mm if row.head else centered_top(row.name, middle)
    write_layout(plot, row.name, 0, top)
    y = middle - DIGIT_HEIGHT / 2 * look.value.size
    write_line(plot, row.number.line, plan.right - row.number.digits, y)
    thick = min(BAR, BAR * ROW * look.mm / rest.height)
    plot.add(Bar(bar.bar_in(rest, row.item.value, plan.scale, thick), row.item.color,
        row.item.figure,
    ))  # fmt: skip
    low = slot.y + look.hair / 2
    draw_rule(plot, (0, low), (slot.right, low), look.color("hair"), look.hair)


# ── planning ─────────────────────────────────────────────────────────────────


def _plan(data: ChartData, look: Look, width: float) -> Plan | None:
    """Set names beside their numbers, or over them where that takes less height.

    None where the numbers leave the bars too little.
    """
    items = as_bars(data).marks
    unit = next(unit_of(item.number) for item in items if item.known)
    apart = len(items) > 1 and unit != "%" and may_part(items, look)
    numbers = [_number(bare(item.number) if apart else item.number, look) for item in items]
    said = wrap(data.over_axis(unit) if apart else "", look.text, width)
    taken = max(number.digits for number in numbers) + max(number.rest for number in numbers)
    most = width * (1 - LEAST_BAR) - taken - 2 * GAP * look.mm
    shares = (min(most, NAME_SHARE * width), most, 0.0)
    tried = [_try(items, numbers, said, look, width, room) for room in shares]
    few, many, above = tried
    if few and few.lines <= FEW_LINES:
        return few
    if many and many.lines <= MOST_LINES and not (above and above.height < many.height):
        return many
    return above


def _try(
    items: tuple[Item, ...], numbers: list[Number], unit: Layout, look: Look, width: float,
    room: float,
) -> Plan | None:  # fmt: skip
    """Set names no wider than `room`, or over their numbers if it is 0."""
    above = room == 0
    if room < 0:
        return None
    labels = [item.label for item in items]
    names = wrap_alike(labels, look.label, width if above else room, look.smallest)
    left = 0.0 if above else max(name.width for name in names) + GAP * look.mm
    right = max(left + max(number.digits for number in numbers), unit.width)
    start = right + max(number.rest for number in numbers) + GAP * look.mm
    if width - start < LEAST_BAR * width - look.hair:
        return None
    scale = fit_scale([item.value for item in items], [0.0] * len(items), width - start)
    rows = [
        _row(item, name, number, look, above=above)
        for item, name, number in zip(items, names, numbers, strict=True)
    ]
    return Plan(tuple(rows), unit, right, Scale(scale.factor, start + scale.zero))


def _row(item: Item, name: Layout, number: Number, look: Look, *, above: bool) -> Row:
    pad, least = PAD * look.mm, ROW * look.mm
    if above:
        head = pad + name.height
        return Row(item, name, number, head, head + least)
    return Row(item, name, number, 0.0, max(name.height + 2 * pad, least))


def _number(number: NumberParts, look: Look) -> Number:
    """Set a number as the annex does: digits of one width, the words around them quiet."""
    runs = number_runs(number, _digits(look), look.word)
    qualifier = replace(look.word, face=look.theme.style("table_qualifier").face)
    runs = [
        replace(run, style=qualifier) if number.qualifier and index == 0 else run
        for index, run in enumerate(runs)
    ]
    digits = set_line(runs[:-1] if number.unit else runs).width
    return Number(set_line(runs), digits)


def _digits(look: Look) -> Style:
    """Return the style of numbers that stand under each other: digits of one width."""
    column = look.theme.style("table_value")
    size = look.value.size * DIGITS
    return replace(look.value, face=column.face, size=size, tabular=True)
