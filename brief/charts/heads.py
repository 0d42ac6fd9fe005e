"""What stands over a group of marks: its label, and its number large."""

from collections.abc import Sequence

from brief.charts.colors import text_like
from brief.charts.labels import (
    DIGIT_HEIGHT,
    fit_number,
    set_number,
    tinted,
    wrap_alike,
    write_layout,
    write_lockup,
)
from brief.charts.look import Look
from brief.charts.plot import Plot
from brief.charts.records import ChartData, Item
from brief.draw.lockup import Lockup
from brief.draw.text import Layout
from brief.record import Record

NUMBER_SHARE = 0.88  # of the look's large number
GAP_ABOVE = 0.24  # between label and number, in em of the number
GAP_BELOW = 0.56  # between number and marks


class Head(Record):
    """A set label over a set number."""

    label: Layout
    number: Lockup

    @property
    def width(self) -> float:
        """Return the width that the texts take."""
        return max(self.label.width, self.number.width)

    @property
    def height(self) -> float:
        """Return the height down to the marks."""
        return self.label.height + self.number.size * (DIGIT_HEIGHT + GAP_ABOVE + GAP_BELOW)


def heads_over(data: ChartData, look: Look, width: float) -> tuple[Head | None, ...]:
    """Set the heads of all marks; None each where the chart is bare."""
    return tuple(None for _ in data.marks) if data.bare else set_heads(data.marks, look, width)


def height_of(head: Head | None) -> float:
    """Return the height that a head takes, if there is one."""
    return head.height if head else 0.0


def set_heads(
    items: Sequence[Item], look: Look, width: float, number_width: float = 0.0
) -> tuple[Head, ...]:
    """Set labels as wide as their numbers, or `width`; all numbers are of one size.

    The size is the largest at which each number fits `number_width` (or `width`).
    """
    size, room = look.number.size * NUMBER_SHARE, number_width or width
    for item in items:
        size = fit_number(item.number, look.number, room, size, look.smallest).size
    return tuple(_set_head(item, look, width, size) for item in items)


def _set_head(item: Item, look: Look, width: float, size: float) -> Head:
    color = text_like(item.color, look)
    number = set_number(item.number, tinted(look.number, color), size, look.smallest)
    room, style = max(width, number.width), tinted(look.label, color)
    (label,) = wrap_alike([item.label], style, room, look.smallest)
    return Head(label, number)


def write_head(plot: Plot, head: Head, x: float, top: float, height: float) -> None:
    """Write a head whose marks begin `height` points under `top`."""
    baseline = top - height + GAP_BELOW * head.number.size
    label_top = baseline + head.number.size * (DIGIT_HEIGHT + GAP_ABOVE) + head.label.height
    write_layout(plot, head.label, x, label_top)
    write_lockup(plot, head.number, x, baseline)
