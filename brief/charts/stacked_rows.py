"""Parts of several wholes: a bar of 100 % a group, under each other, their parts named once."""

from collections.abc import Collection, Sequence
from typing import TypeVar

from brief.charts.colors import paint_of
from brief.charts.keys import SWATCH, Keys, set_keys
from brief.charts.labels import (
    DIGIT_HEIGHT,
    centered_top,
    number_runs,
    widest_word,
    wrap_alike,
    write_layout,
    write_line,
)
from brief.charts.look import Look
from brief.charts.marks import Squares
from brief.charts.parts import draw_parts, number_fits, part_boxes
from brief.charts.plot import Plot, draw_rule
from brief.charts.records import ChartData, Item
from brief.draw.box import Box
from brief.draw.text import Layout, Line, set_line
from brief.errors import fail
from brief.record import Record

Value = TypeVar("Value")

STEP, BAR = 9.2, 7.0  # mm from bar to bar, and of a bar
STRETCH = 1.5
NAME_SHARE, MOST_NAME_SHARE = 0.22, 0.36  # of the width; more, so that no name is parted
NAME_GAP = 3.0  # mm between name and bar
AIR = 2.4  # mm under the names of the parts
UNDER = 0.8  # mm between a bar and the numbers under it


class Plan(Record):
    """The names of the parts over the bars, and of the bars at their left."""

    keys: Keys
    names: tuple[Layout, ...]
    left: float
    step: float
    outside: float  # height under each bar, for numbers that have no room in their parts
    bare: frozenset[int]  # the parts, by their places, whose numbers stand there in all bars

    @property
    def height(self) -> float:
        """Return the natural height of the bars."""
        return self.step * len(self.names)


def rows_height(data: ChartData, look: Look, width: float) -> tuple[float, float]:
    """Return the natural and the largest useful height."""
    plan = _plan(data, look, width)
    head = plan.keys.height + AIR * look.mm
    return head + plan.height, head + plan.height * STRETCH


def draw_rows_of_parts(plot: Plot, data: ChartData, look: Look) -> None:
    """Draw the names of the parts, then a bar for each group, then the line where all begin."""
    box = plot.box
    plan = _plan(data, look, box.width)
    plan.keys.write(plot, look, box.top)
    top = box.top - plan.keys.height - AIR * look.mm
    step = top / len(plan.names)
    thick = min((step - plan.outside) * BAR / STEP, BAR * STRETCH * look.mm)
    for index, (group, name) in enumerate(zip(data.groups, plan.names, strict=True)):
        middle = top - index * step - (step - plan.outside) / 2
        write_layout(plot, name, 0, centered_top(name, middle))
        slot = Box(plan.left, middle - thick / 2, box.width - plan.left, thick)
        draw_parts(plot, group.items, 100.0, look, slot, plan.bare)
        _write_outside(plot, group.items, look, slot, plan.bare)
    ends = (plan.left, 0.0), (plan.left, top)
    draw_rule(plot, *ends, look.color("ink"), look.axis)


def _plan(data: ChartData, look: Look, width: float) -> Plan:
    labels = [group.label for group in data.groups]
    widest = max(widest_word(label, look.label) for label in labels)
    room = min(max(width * NAME_SHARE, widest), width * MOST_NAME_SHARE)
    names = wrap_alike(labels, look.label, room, look.smallest)
    shown = [(item.label, paint_of(item, look)) for item in data.groups[0].items]
    shown += [(data.rest, look.color("mute"))] if data.rest else []
    left = max(name.width for name in names) + NAME_GAP * look.mm
    bar = Box(left, 0, width - left, BAR * look.mm)
    bare = frozenset(
        index for group in data.groups for index in _without_room(group.items, look, bar)
    )
    outside = look.value.leading + UNDER * look.mm if bare else 0.0
    for group in data.groups:
        if sum(_outside_width(item, look) for item in _bare(group.items, bare)) > bar.width:
            raise fail("chart-too-narrow", chart=data.kind)
    step = max(STEP * look.mm, *(name.height + look.mm for name in names)) + outside
    return Plan(set_keys(shown, look, width), tuple(names), left, step, outside, bare)


def _without_room(items: Sequence[Item], look: Look, bar: Box) -> list[int]:
    """Return the places of the parts whose numbers do not fit into them."""
    parts = enumerate(zip(items, part_boxes(items, 100.0, look, bar), strict=True))
    return [index for index, (item, part) in parts if not number_fits(item, look, part.width)]


def _bare(each: Sequence[Value], bare: Collection[int]) -> list[Value]:
    return [one for index, one in enumerate(each) if index in bare]


def _number(item: Item, look: Look) -> Line:
    return set_line(number_runs(item.number, look.value, look.word))


def _outside_width(item: Item, look: Look) -> float:
    """Return the width of a number under its bar, with its swatch and what is around it."""
    return _number(item, look).width + 2.6 * look.label.size * SWATCH


def _write_outside(
    plot: Plot, items: Sequence[Item], look: Look, bar: Box, bare: Collection[int]
) -> None:
    """Write the numbers that have no room under their parts, each with a swatch."""
    side = look.label.size * SWATCH
    boxes = _bare(part_boxes(items, 100.0, look, bar), bare)
    right = bar.right
    for item, part in reversed(list(zip(_bare(items, bare), boxes, strict=True))):
        x, line = part.x, _number(item, look)
        left = min(x, right - line.width - 1.6 * side)
        y = bar.y - UNDER * look.mm - look.value.size
        middle = y + DIGIT_HEIGHT / 2 * look.value.size
        plot.add(Squares([(left + side / 2, middle)], side, paint_of(item, look), "key"))
        write_line(plot, line, left + 1.6 * side, y)
        right = left - side
