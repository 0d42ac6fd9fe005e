"""Standing bars from zero: the number over each, the name under it.

A series stands as columns in the order of time; a missing point is a gap. Names or
numbers that the columns have no room for make the chart one of lying bars.
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from brief.charts import bar
from brief.charts.labels import DIGIT_HEIGHT, number_runs, wrap, write_layout, write_line
from brief.charts.look import Look
from brief.charts.marks import area, draw_bar, draw_rule
from brief.charts.records import ChartData, Item, series_items
from brief.charts.scale import fit_scale
from brief.draw.box import Box
from brief.draw.text import Layout, Line, ascent, set_line

if TYPE_CHECKING:
    from matplotlib.axes import Axes

NATURAL, LARGEST = 58.0, 84.0  # mm
WIDEST = 26.0  # mm of a column
BAR = 0.66  # of the pitch
NAME_LINES = 3
NAME_GAP, NUMBER_GAP = 1.2, 1.4  # mm
NARROWEST = 4.0  # mm from column to column


@dataclass(frozen=True, slots=True)
class Plan:
    """Columns `pitch` points apart, with their set texts; `unit` is said once above."""

    items: tuple[Item, ...]
    names: tuple[Layout, ...]
    numbers: tuple[Line, ...]
    unit: Layout
    pitch: float

    @property
    def foot(self) -> float:
        """Return the height of the names."""
        return max(name.height for name in self.names)


def height(data: ChartData, look: Look, width: float) -> tuple[float, float]:
    """Return the natural and the largest useful height."""
    plan = _plan(data, look, width)
    if plan is None:
        return bar.height(data, look, width)
    texts = plan.foot + plan.unit.height
    return NATURAL * look.mm + texts, LARGEST * look.mm + texts


def draw(axes: "Axes", data: ChartData, look: Look) -> None:
    """Draw the columns, their axis, names and numbers."""
    box = area(axes)
    plan = _plan(data, look, box.width)
    if plan is None:
        bar.draw(axes, data, look)
        return
    write_layout(axes, plan.unit, 0, box.top)
    foot = plan.foot + NAME_GAP * look.mm
    over = ascent(look.value) + NUMBER_GAP * look.mm
    room = box.height - foot - plan.unit.height
    scale = fit_scale([item.value for item in plan.items], [over] * len(plan.items), room)
    zero = foot + scale.zero
    for index, (item, name, number) in enumerate(
        zip(plan.items, plan.names, plan.numbers, strict=True)
    ):
        middle = (index + 0.5) * plan.pitch
        write_layout(axes, name, middle, plan.foot, "center")
        if item.number.value:
            _draw_column(axes, item, number, look, (middle, zero), plan.pitch, scale.factor)
    draw_rule(
        axes, (0, zero), (plan.pitch * len(plan.items), zero), look.color("ink"), look.axis
    )


def _draw_column(
    axes: "Axes", item: Item, number: Line, look: Look, at: tuple[float, float],
    pitch: float, factor: float,
) -> None:  # fmt: skip
    """Draw a column up or down from zero, with its number at its end."""
    x, zero = at
    length, wide = item.value * factor, BAR * pitch
    column = Box(x - wide / 2, zero + min(length, 0), wide, abs(length))
    draw_bar(axes, column, item.color, item.figure)
    gap = NUMBER_GAP * look.mm
    below = column.y - gap - DIGIT_HEIGHT * look.value.size
    write_line(axes, number, x - number.width / 2, column.top + gap if length >= 0 else below)


# ── planning ─────────────────────────────────────────────────────────────────


def _plan(data: ChartData, look: Look, width: float) -> Plan | None:
    """Set the texts; None when they do not fit over and under their columns."""
    items = _items(data)
    if data.groups or len(data.series) > 1 or not items:
        return None
    pitch = min(width / len(items), WIDEST * look.mm / BAR)
    if pitch < NARROWEST * look.mm:
        return None
    names = tuple(wrap(item.label, look.label, pitch * 0.94) for item in items)
    if any(len(name.lines) > NAME_LINES or name.width > pitch for name in names):
        return None
    numbers = tuple(set_line(number_runs(item.number, look.value, look.word)) for item in items)
    units = {item.number.unit for item in items if item.number.value}
    unit = wrap("", look.text, width)
    if max(number.width for number in numbers) > pitch and len(units) == 1:
        unit = wrap(units.pop(), look.text, width)
        numbers = tuple(_without_unit(item, look) for item in items)
    fits = max(number.width for number in numbers) <= pitch * 0.98
    return Plan(items, names, numbers, unit, pitch) if fits else None


def _without_unit(item: Item, look: Look) -> Line:
    return set_line(number_runs(replace(item.number, unit=""), look.value, look.word))


def _items(data: ChartData) -> tuple[Item, ...]:
    return series_items(data.series[0]) if len(data.series) == 1 else data.items
