"""A table with bars: name, number, bar; for long lists whose numbers are to be compared."""

from typing import TYPE_CHECKING

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
from brief.charts.marks import area, draw_bar, draw_rule
from brief.charts.records import ChartData, Item, as_bars
from brief.charts.scale import Scale, fit_scale
from brief.draw.box import Box
from brief.draw.text import Layout, Line, set_line
from brief.record import Record, replace
from brief.theme import Style

if TYPE_CHECKING:
    from matplotlib.axes import Axes

NAME_SHARE = 0.42  # of the width, at most
NAME_LINES = 2  # of a name, beyond which the unit moves over its column
LEAST_BAR = 0.16  # of the width, for the bars
ROW = 6.2  # mm, at least
PAD = 1.0  # mm over and under words
GAP = 4.0  # mm between columns
DIGITS = 1.08  # of the value's size: serif digits look smaller
BAR = 0.5  # of the row
STRETCH = 1.35  # times the natural height


class Row(Record):
    """A set row; `number` stands with its right end at the column's."""

    item: Item
    name: Layout
    number: Line
    height: float


class Plan(Record):
    """Set rows, the right end of the numbers, and the scale of the bars after them.

    A unit that all share may stand over its column instead of in each row.
    """

    rows: tuple[Row, ...]
    unit: Layout
    right: float
    scale: Scale

    @property
    def height(self) -> float:
        """Return the natural height of the rows."""
        return sum(row.height for row in self.rows)


def height(data: ChartData, look: Look, width: float) -> tuple[float, float]:
    """Return the natural and the largest useful height."""
    plan = _plan(data, look, width)
    if plan is None:
        return bar.height(data, look, width)
    rest = plan.unit.height + look.hair + key_height(data, look, width)
    return plan.height + rest, plan.height * STRETCH + rest


def draw(axes: "Axes", data: ChartData, look: Look) -> None:
    """Draw the rows from the top, with a hairline under each; or bars, in a narrow box."""
    box = area(axes)
    plan = _plan(data, look, box.width)
    if plan is None:
        bar.draw(axes, data, look)
        return
    write_layout(axes, plan.unit, plan.right, box.top, "right")
    top = box.top - plan.unit.height
    low = write_key(axes, data, look, box.width)
    stretch = (top - low - look.hair) / plan.height
    for row in plan.rows:
        slot = Box(0, top - row.height * stretch, box.width, row.height * stretch)
        _draw_row(axes, row, look, slot, plan)
        top = slot.y


def _plan(data: ChartData, look: Look, width: float) -> Plan | None:
    """Set the rows; None when names and numbers leave the bars too little."""
    items = as_bars(data).marks
    rows, unit = _rows(items, look, width, bare_numbers=False), ""
    lines = max(len(row.name.lines) for row in rows)
    narrow = rows[0].name.measure < NAME_SHARE * width
    if narrow and lines > NAME_LINES and may_part(items, look):
        rows = _rows(items, look, width, bare_numbers=True)
        unit = next(unit_of(item.number) for item in items if item.known)
    said = wrap(data.over_axis(unit), look.text, width)
    names = max(row.name.width for row in rows) + GAP * look.mm
    right = max(names + max(row.number.width for row in rows), said.width)
    start = right + GAP * look.mm
    if width - start < LEAST_BAR * width:
        return None
    scale = fit_scale([row.item.value for row in rows], [0.0] * len(rows), width - start)
    return Plan(tuple(rows), said, right, Scale(scale.factor, start + scale.zero))


def _draw_row(axes: "Axes", row: Row, look: Look, slot: Box, plan: Plan) -> None:
    middle = slot.middle[1]
    write_layout(axes, row.name, 0, centered_top(row.name, middle))
    y = middle - 0.36 * look.value.size
    write_line(axes, row.number, plan.right - row.number.width, y)
    thick = min(BAR, BAR * ROW * look.mm / slot.height)
    mark = bar.bar_in(slot, row.item.value, plan.scale, thick)
    draw_bar(axes, mark, row.item.color, row.item.figure)
    low = slot.y + look.hair / 2
    draw_rule(axes, (0, low), (slot.right, low), look.color("hair"), look.hair)


def _rows(
    items: tuple[Item, ...], look: Look, width: float, *, bare_numbers: bool
) -> list[Row]:
    """Set names and numbers; the bars take what is left of the width."""
    shown = [bare(item.number) if bare_numbers else item.number for item in items]
    numbers = [set_line(number_runs(number, _digits(look), look.word)) for number in shown]
    widest = max(number.width for number in numbers)
    room = width * (1 - LEAST_BAR) - widest - 2 * GAP * look.mm
    room = max(min(room, width * NAME_SHARE), width * 0.2)
    rows = []
    names = wrap_alike([item.label for item in items], look.label, room, look.smallest)
    for item, number, name in zip(items, numbers, names, strict=True):
        rows.append(
            Row(item, name, number, max(name.height + 2 * PAD * look.mm, ROW * look.mm))
        )
    return rows


def _digits(look: Look) -> Style:
    """Return the style of numbers that stand under each other: digits of one width."""
    column = look.theme.style("table_value")
    size = look.value.size * DIGITS
    return replace(look.value, face=column.face, size=size, tabular=True)
