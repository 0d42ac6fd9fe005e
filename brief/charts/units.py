"""Unit squares: one a stated number of things, filled by columns from the floor.

The last square is filled in part. A dashed square stands for what "trên" leaves
open; where the true value is smaller ("gần", "dưới") the last one is only dashed.
Groups stand side by side, or under each other where their numbers need the width.
Without names and numbers, which other blocks have, the squares are an aside.
"""

from collections.abc import Sequence
from math import ceil

from brief.charts.cells import Cells, cells_of, draw_cells
from brief.charts.heads import Head, heads_over, height_of, set_heads, write_head
from brief.charts.labels import wrap, write_layout
from brief.charts.look import Look
from brief.charts.plot import Plot
from brief.charts.records import ChartData
from brief.draw.text import Layout
from brief.record import Record, replace

STEP, LARGEST_STEP, READABLE_STEP = 7.66, 9.4, 5.4  # mm from square to square
ROWS, MOST_ROWS = 5, 30
GAP = 9.0  # mm between groups
TALLEST = 110.0  # mm of squares, under each other
GAP_UNDER = 5.0  # mm between groups under each other
KEY_GAP = 2.2  # mm over the key
WRAP_AT = 40.0  # mm at which the label of a narrow group is broken


class Plan(Record):
    """Squares `step` points apart, `rows` of them high, under heads of one height, if any."""

    beside: bool
    step: float
    rows: int
    heads: tuple[Head | None, ...]
    widths: tuple[float, ...]
    gap: float
    key: Layout
    foot: float  # height of the key and the gap over it

    @property
    def head(self) -> float:
        """Return the height of the highest head."""
        return max(map(height_of, self.heads))

    @property
    def height(self) -> float:
        """Return the height of everything."""
        if self.beside:
            return self.head + self.rows * self.step + self.foot
        heads, gaps = sum(map(height_of, self.heads)), len(self.heads) - 1
        return heads + self.deep * self.step + self.gap * gaps + self.foot

    @property
    def deep(self) -> int:
        """Return how many rows of squares lie under each other."""
        return self.rows if self.beside else self.rows * len(self.heads)


def height(data: ChartData, look: Look, width: float) -> tuple[float, float]:
    """Return the natural and the largest useful height."""
    plans = _plans(data, look, width, STEP * look.mm)
    natural = next((p for p in plans if p.step >= READABLE_STEP * look.mm), plans[-1])
    larger = _plans(data, look, width, LARGEST_STEP * look.mm)
    most = max((plan.height for plan in larger), default=0.0)
    return natural.height, min(max(most, natural.height), natural.height * 1.3)


def draw(plot: Plot, data: ChartData, look: Look) -> None:
    """Draw each item's label, number and squares, and under them what a square is."""
    box = plot.box
    plans = _plans(data, look, box.width, LARGEST_STEP * look.mm)
    plan = _fitted(plans, box.height)
    x, top = 0.0, box.top
    for item, head, width in zip(data.marks, plan.heads, plan.widths, strict=True):
        head_height = plan.head if plan.beside else height_of(head)
        floor = top - head_height - plan.step * plan.rows
        if head:
            write_head(plot, head, x, top, head_height)
        draw_cells(plot, cells_of(item, data), item, look, (x, floor), plan.step, plan.rows)
        if plan.beside:
            x += width + plan.gap
        else:
            top = floor - plan.gap
    write_layout(plot, plan.key, 0, floor - plan.foot + plan.key.height)


def _fitted(plans: list[Plan], room: float) -> Plan:
    """Return the plan of the largest squares that fit `room`, scaled down if none does."""
    fitting = []
    for plan in plans:
        spare = room - (plan.height - plan.deep * plan.step)
        fitting.append(replace(plan, step=min(plan.step, spare / plan.deep)))
    return max(fitting, key=lambda plan: plan.step)


# ── planning ─────────────────────────────────────────────────────────────────


def _plans(data: ChartData, look: Look, width: float, largest: float) -> list[Plan]:
    """Return plans of more and more rows; under each other where the heads need it."""
    cells = [cells_of(item, data) for item in data.marks]
    key = wrap(data.key, look.text, width)
    foot = key.height + KEY_GAP * look.mm
    room = width - GAP * look.mm * (len(cells) - 1)
    heads = () if data.bare else set_heads(data.marks, look, WRAP_AT * look.mm, room)
    texts = [head.width for head in heads]
    if not heads or sum(texts) > room or len(cells) == 1:
        return _stacked(data, look, width, largest, cells, key)
    plans = []
    for rows in range(min(ROWS, max(cell.count for cell in cells)), MOST_ROWS):
        columns = [ceil(cell.count / rows) for cell in cells]
        step = min(_step_for(columns, texts, room), largest)
        widths = [max(n * step, text) for n, text in zip(columns, texts, strict=True)]
        plans.append(Plan(True, step, rows, heads, tuple(widths), GAP * look.mm, key, foot))
        if step == largest:  # more rows make no larger squares
            break
    return [_with_wide_heads(plan, heads, data, look) for plan in plans]


def _step_for(columns: list[int], texts: list[float], room: float) -> float:
    """Return the largest step at which columns, or the texts over them, fit `room`."""
    low, high = 0.0, room
    for _ in range(40):
        step = (low + high) / 2
        used = sum(max(n * step, text) for n, text in zip(columns, texts, strict=True))
        low, high = (step, high) if used <= room else (low, step)
    return low


def _with_wide_heads(plan: Plan, narrow: Sequence[Head], data: ChartData, look: Look) -> Plan:
    """Break the labels anew, at the width that the squares have."""
    heads = [
        set_heads((item,), look, max(width, WRAP_AT * look.mm))[0]
        for item, width in zip(data.marks, plan.widths, strict=True)
    ]
    rooms = [max(width, head.width) for width, head in zip(plan.widths, narrow, strict=True)]
    fits = all(head.width <= room for head, room in zip(heads, rooms, strict=True))
    return replace(plan, heads=tuple(heads)) if fits else plan


def _stacked(
    data: ChartData, look: Look, width: float, largest: float, cells: list[Cells], key: Layout
) -> list[Plan]:
    """Return plans of more and more rows, each group over the whole width.

    All have one number of rows: the longer grid is the larger number.
    """
    heads = heads_over(data, look, width)
    foot, count = key.height + KEY_GAP * look.mm, len(cells)
    most = max(cell.count for cell in cells)
    plans: list[Plan] = []
    for rows in range(1, MOST_ROWS):
        step = min(width / ceil(most / rows), largest)
        if plans and (count * rows * step > TALLEST * look.mm or plans[-1].step == largest):
            break
        widths = (width,) * count
        plans.append(Plan(False, step, rows, heads, widths, GAP_UNDER * look.mm, key, foot))
    return plans
