"""Rows of a chart: names at the left, marks from zero, the number after each.

Where they go, `row_plan.py` tries.
"""

from brief.charts.labels import (
    DIGIT_HEIGHT,
    centered_top,
    key_height,
    write_key,
    write_layout,
    write_line,
)
from brief.charts.look import Look
from brief.charts.plot import Plot, draw_rule
from brief.charts.records import ChartData, Item, as_bars
from brief.charts.row_plan import NUMBER_GAP, Plan, Row, RowKind, plan_rows
from brief.draw.box import Box
from brief.draw.text import Layout

LEAST_STEP, LEAST_LINE = 2.4, 1.0  # mm of a bar; in em of its number, where that is beside it
THICKEST = 1.5  # times the natural thickness


def rows_height(
    data: ChartData, look: Look, width: float, kind: RowKind
) -> tuple[float, float]:
    """Return the natural and the largest useful height."""
    plan = plan_rows(as_bars(data), look, width, kind)
    rest = plan.head(look) + key_height(data, look, width)
    return plan.height + rest, plan.height * THICKEST + rest


def rows_least(data: ChartData, look: Look, width: float, kind: RowKind) -> float:
    """Return the height under which words of neighbouring rows would meet."""
    plan = plan_rows(as_bars(data), look, width, kind)
    rest = plan.head(look) + key_height(data, look, width)
    least = max(_least_share(row, plan, look) for row in plan.rows)
    return plan.height * min(least, 1.0) + rest


def _least_share(row: Row, plan: Plan, look: Look) -> float:
    """Return to what part of its height a row can shrink: its bars do, its words do not."""
    bars = plan.step * len(row.items)
    if plan.numbers_above:
        words, least_step = sum(number.height for number in row.numbers), LEAST_STEP * look.mm
    else:
        words, least_step = 0.0, look.value.size * LEAST_LINE
    room = max(row.height - bars, 0.01)
    shares = [least_step / plan.step, (row.head + words) / room if row.head else 0.0]
    return max(*shares, row.name.height / row.height if not row.head else 0.0)


def draw_rows(plot: Plot, data: ChartData, look: Look, kind: RowKind) -> None:
    """Draw the rows from the top, then the axis line over the bars' ends."""
    box = plot.box
    box = box.cut_top(box.height - write_key(plot, data, look, box.width))
    plan = plan_rows(as_bars(data), look, box.width, kind)
    plan.keys.write(plot, look, box.top)
    box = box.below(plan.head(look))
    stretch = box.height / plan.height
    top = box.top
    for row in plan.rows:
        top -= row.height * stretch
        _draw_row(plot, row, plan, look, Box(0, top, box.width, row.height * stretch))
    if not plan.rows[0].head:
        x = plan.scale.zero
        draw_rule(plot, (x, box.y), (x, box.top), look.color("ink"), look.axis)


def _draw_row(plot: Plot, row: Row, plan: Plan, look: Look, box: Box) -> None:
    """Draw a name, its bars and their part of the axis, in the middle of the row's box."""
    above = [number.height if plan.numbers_above else 0.0 for number in row.numbers]
    step = plan.step * min(box.height / row.height, THICKEST)
    used = row.head + len(row.items) * step + sum(above)
    top = box.middle[1] + used / 2
    if row.head:
        write_layout(plot, row.name, 0, top)
    else:
        middle = top - min(len(row.items), 2) * step / 2
        write_layout(plot, row.name, 0, centered_top(row.name, middle))
    x, y = plan.scale.zero, top - row.head
    for item, number, extra in zip(row.items, row.numbers, above, strict=True):
        slot = Box(plan.start, y - extra - step, box.width - plan.start, step)
        if row.head and x > plan.start:  # else the left edge of all words is zero
            draw_rule(plot, (x, slot.y), (x, slot.top), look.color("ink"), look.axis)
        _draw_mark(plot, item, number, plan, look, slot)
        y -= extra + step


def _draw_mark(
    plot: Plot, item: Item, number: Layout, plan: Plan, look: Look, slot: Box
) -> None:
    """Draw a mark in its slot, and its number after it or above it."""
    if item.known:
        plan.kind.draw(plot, item, look, slot, plan.scale)
    if plan.numbers_above:
        write_layout(plot, number, 0, slot.top + number.height)
        return
    line = number.lines[0]
    end = plan.scale.zero + plan.kind.reach(item) * plan.scale.factor
    gap = NUMBER_GAP * look.mm + plan.kind.overhang * look.mm
    x = end + gap if item.value >= 0 else end - gap - line.width
    write_line(plot, line, x, slot.middle[1] - look.value.size * DIGIT_HEIGHT / 2)
