"""Columns in clusters: a cluster a period or group, in it a column a series or item.

The names of the columns stand over the plot with their colours, and the unit after
them, once. Where numbers or names have no room, `plan_clusters` says so.
"""

from brief.charts.colors import paint_of
from brief.charts.keys import Keys, set_keys
from brief.charts.labels import (
    DIGIT_HEIGHT,
    bare,
    may_part,
    number_runs,
    unit_of,
    widest_word,
    wrap_alike,
    write,
    write_layout,
    write_line,
)
from brief.charts.look import Look
from brief.charts.marks import Bar
from brief.charts.plot import Plot, draw_rule
from brief.charts.records import ChartData, Group, Item
from brief.charts.scale import fit_scale
from brief.draw.box import Box
from brief.draw.text import Layout, Line, ascent, scaled, set_line
from brief.record import Record, replace
from brief.theme import Style

CLUSTER = 0.88  # of the pitch
WIDEST = 14.0  # mm of a column
NAME_LINES = 3
NAME_GAP, NUMBER_GAP = 1.2, 1.2  # mm
UNIT_GAP, KEY_AIR = 0.8, 1.6  # mm over and under the unit


class Clusters(Record):
    """Set texts of clusters that are `pitch` points apart, their columns `column` wide."""

    groups: tuple[Group, ...]
    names: tuple[Layout, ...]
    numbers: tuple[tuple[Line, ...], ...]
    keys: Keys
    unit: str
    pitch: float
    column: float
    value: Style

    @property
    def foot(self) -> float:
        """Return the height of the names of the clusters."""
        return max(name.height for name in self.names)

    def head(self, look: Look) -> float:
        """Return the height of the names of the columns and the unit."""
        return (
            self.keys.height
            + look.text.leading * bool(self.unit)
            + (UNIT_GAP + KEY_AIR) * look.mm
        )


def plan_clusters(data: ChartData, look: Look, width: float) -> Clusters | None:
    """Set the texts of groups of like items; None where they do not fit."""
    groups = data.groups
    members = [[(item.label, paint_of(item, look)) for item in group.items] for group in groups]
    if len(groups) < 2 or any(each != members[0] for each in members):
        return None
    if not may_part(data.marks, look):
        return None
    count = len(members[0])
    pitch = min(width / len(groups), (WIDEST * look.mm * count) / CLUSTER)
    labels = [group.label for group in groups]
    names = tuple(wrap_alike(labels, look.label, pitch * 0.94, look.smallest))
    label, value, word = (
        scaled(style, look.smallest / style.size)
        for style in (look.label, look.value, look.word)
    )
    narrow = any(widest_word(text, label) > pitch * 0.94 for text in labels)
    if narrow or any(len(name.lines) > NAME_LINES for name in names):
        return None
    column = CLUSTER * pitch / count
    numbers = tuple(
        tuple(set_line(number_runs(bare(item.number), value, word)) for item in group.items)
        for group in groups
    )
    if max(line.width for lines in numbers for line in lines) > column:
        return None
    keys = set_keys(members[0], look, width)
    unit = data.over_axis(next(unit_of(i.number) for i in data.marks if i.known))
    return Clusters(groups, names, numbers, keys, unit, pitch, column, value)


def draw_clusters(plot: Plot, plan: Clusters, look: Look) -> None:
    """Draw the keys, the columns with their numbers, the axis, and the names."""
    box = plot.box
    plan.keys.write(plot, look, box.top)
    unit = box.top - plan.keys.height - UNIT_GAP * look.mm - ascent(look.text)
    write(plot, plan.unit, look.text, 0, unit)
    foot = plan.foot + NAME_GAP * look.mm
    over = ascent(plan.value) + NUMBER_GAP * look.mm
    room = box.height - foot - plan.head(look)
    values = [item.value for group in plan.groups for item in group.items]
    scale = fit_scale(values, [over] * len(values), room)
    zero = foot + scale.zero
    for index, (group, name) in enumerate(zip(plan.groups, plan.names, strict=True)):
        middle = (index + 0.5) * plan.pitch
        write_layout(plot, name, middle, plan.foot, "center")
        left = middle - plan.column * len(group.items) / 2
        for place, (item, line) in enumerate(
            zip(group.items, plan.numbers[index], strict=True)
        ):
            slot = Box(left + place * plan.column, zero, plan.column, item.value * scale.factor)
            _draw_column(plot, item, line, plan.value, look, slot)
    ends = (0, zero), (plan.pitch * len(plan.groups), zero)
    draw_rule(plot, *ends, look.color("ink"), look.axis)


def _draw_column(
    plot: Plot, item: Item, line: Line, value: Style, look: Look, slot: Box
) -> None:
    """Draw a column up or down from the slot's floor, and its number at its end."""
    end = slot.y + slot.height
    column = replace(slot, y=min(slot.y, end), height=abs(slot.height)).inset(look.gap / 2, 0)
    if item.known:
        plot.add(Bar(column, paint_of(item, look), item.figure or item.label))
    gap = NUMBER_GAP * look.mm
    y = end + gap if slot.height >= 0 else end - gap - DIGIT_HEIGHT * value.size
    write_line(plot, line, slot.x + (slot.width - line.width) / 2, y)
