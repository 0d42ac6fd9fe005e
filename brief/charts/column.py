"""Standing bars from zero: the number over each, the name under it.

A series stands as columns in the order of time; a missing point is a gap with a dash.
Several series, or groups, are clusters. Names or numbers that the columns have no room
for make the chart one of lying bars.
"""

from brief.charts import bar
from brief.charts.clusters import draw_clusters, plan_clusters
from brief.charts.colors import paint_of
from brief.charts.labels import (
    DIGIT_HEIGHT,
    bare,
    key_height,
    may_part,
    number_runs,
    unit_of,
    widest_word,
    wrap,
    wrap_alike,
    write_key,
    write_layout,
    write_line,
)
from brief.charts.look import Look
from brief.charts.marks import Bar
from brief.charts.plot import Plot, draw_rule
from brief.charts.records import ChartData, Item, as_bars, series_items
from brief.charts.scale import fit_scale
from brief.draw.box import Box
from brief.draw.text import Layout, Line, ascent, scaled, set_line
from brief.record import Record
from brief.theme import Style

LEAST, NATURAL, LARGEST = 30.0, 58.0, 84.0  # mm over the names
WIDEST = 26.0  # mm of a column
BAR = 0.66  # of the pitch
NAME_LINES = 3
NAME_GAP, NUMBER_GAP = 1.2, 1.4  # mm
UNIT_GAP = 1.4  # mm under the unit
NARROWEST = 4.0  # mm from column to column


class Plan(Record):
    """Columns `pitch` points apart, with their set texts; `unit` is said once above."""

    items: tuple[Item, ...]
    names: tuple[Layout, ...]
    numbers: tuple[Line, ...]
    unit: Layout
    pitch: float
    value: Style

    @property
    def foot(self) -> float:
        """Return the height of the names."""
        return max(name.height for name in self.names)

    def head(self, look: Look) -> float:
        """Return the height of the unit, and the air under it."""
        return self.unit.height + UNIT_GAP * look.mm if self.unit.lines else 0.0


def height(data: ChartData, look: Look, width: float) -> tuple[float, float]:
    """Return the natural and the largest useful height."""
    texts = _texts(data, look, width)
    if texts is None:
        return bar.height(data, look, width)
    return NATURAL * look.mm + texts, LARGEST * look.mm + texts


def least(data: ChartData, look: Look, width: float) -> float:
    """Return the height under which columns are too low to be compared."""
    texts = _texts(data, look, width)
    if texts is None:
        return bar.least(data, look, width)
    return LEAST * look.mm + texts + _below(data, look)


def _below(data: ChartData, look: Look) -> float:
    """Return the room for numbers under negative columns."""
    negative = any(item.value < 0 for item in as_bars(data).marks)
    return ascent(look.value) + NUMBER_GAP * look.mm if negative else 0.0


def _texts(data: ChartData, look: Look, width: float) -> float | None:
    """Return the height of the words around the columns; None for lying bars."""
    if clusters := plan_clusters(as_bars(data), look, width):
        return clusters.foot + clusters.head(look)
    if plan := _plan(data, look, width):
        return plan.foot + plan.head(look) + key_height(data, look, width)
    return None


def draw(plot: Plot, data: ChartData, look: Look) -> None:
    """Draw columns, or clusters of them; lying bars where their words have no room."""
    width = plot.box.width
    if clusters := plan_clusters(as_bars(data), look, width):
        draw_clusters(plot, clusters, look)
    elif plan := _plan(data, look, width):
        _draw(plot, plan, look, write_key(plot, data, look, width))
    else:
        bar.draw(plot, data, look)


def _draw(plot: Plot, plan: Plan, look: Look, low: float) -> None:
    """Draw the columns, their axis, names and numbers, from `low` points up."""
    box = plot.box
    write_layout(plot, plan.unit, 0, box.top)
    foot = low + plan.foot + NAME_GAP * look.mm
    over = ascent(plan.value) + NUMBER_GAP * look.mm
    room = box.height - foot - plan.head(look)
    scale = fit_scale([item.value for item in plan.items], [over] * len(plan.items), room)
    zero = foot + scale.zero
    for index, (name, number) in enumerate(zip(plan.names, plan.numbers, strict=True)):
        middle = (index + 0.5) * plan.pitch
        write_layout(plot, name, middle, low + plan.foot, "center")
        _draw_column(plot, plan, index, number, look, (middle, zero), scale.factor)
    draw_rule(
        plot, (0, zero), (plan.pitch * len(plan.items), zero), look.color("ink"), look.axis
    )


def _draw_column(
    plot: Plot, plan: Plan, index: int, number: Line, look: Look, at: tuple[float, float],
    factor: float,
) -> None:  # fmt: skip
    """Draw a column up or down from zero, with its number at its end."""
    item, (x, zero) = plan.items[index], at
    length, wide = item.value * factor, BAR * plan.pitch
    column = Box(x - wide / 2, zero + min(length, 0), wide, abs(length))
    if item.known:
        plot.add(Bar(column, paint_of(item, look), item.figure))
    gap = NUMBER_GAP * look.mm
    below = column.y - gap - DIGIT_HEIGHT * plan.value.size
    write_line(plot, number, x - number.width / 2, column.top + gap if length >= 0 else below)


# ── planning ─────────────────────────────────────────────────────────────────


def _plan(data: ChartData, look: Look, width: float) -> Plan | None:
    """Set the texts; None when they do not fit over and under their columns."""
    items = _items(data)
    if data.groups or len(data.series) > 1 or not items:
        return None
    pitch = min(width / len(items), WIDEST * look.mm / BAR)
    if pitch < NARROWEST * look.mm:
        return None
    labels = [item.label for item in items]
    names = tuple(wrap_alike(labels, look.label, pitch * 0.94, look.smallest))
    small = scaled(look.label, look.smallest / look.label.size)
    broken = any(widest_word(label, small) > pitch * 0.94 for label in labels)
    if broken or any(len(name.lines) > NAME_LINES for name in names):
        return None
    unit, numbers, value = _numbers(items, look, pitch)
    said = wrap(data.over_axis(unit), look.text, width)
    return Plan(items, names, numbers, said, pitch, value) if numbers else None


def _numbers(
    items: tuple[Item, ...], look: Look, pitch: float
) -> tuple[str, tuple[Line, ...], Style]:
    """Set the numbers whole, or with their one unit apart, or smaller; () if none fits."""
    one_unit = may_part(items, look)
    for unit, least in ((False, look.value.size), (True, look.value.size), (True, 0.0)):
        value, word = (
            scaled(style, min(max(least, look.smallest) / style.size, 1.0))
            for style in (look.value, look.word)
        )
        numbers = [bare(item.number) if unit else item.number for item in items]
        lines = tuple(set_line(number_runs(number, value, word)) for number in numbers)
        fits = max(line.width for line in lines) <= pitch * 0.98
        if fits and (one_unit or not unit):
            said = next(unit_of(item.number) for item in items if item.known)
            return said if unit else "", lines, value
    return "", (), look.value


def _items(data: ChartData) -> tuple[Item, ...]:
    return series_items(data.series[0]) if len(data.series) == 1 else data.items
