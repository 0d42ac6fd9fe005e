"""A whole as squares, each a stated number of things; the parts in their colours.

Squares are rounded: their number is the value divided by what one stands for. The
first part begins at the right end of the first row, where a line leads to its name.
"""

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from brief.charts.cells import SIDE
from brief.charts.colors import text_like
from brief.charts.data import ChartData, Item
from brief.charts.labels import (
    DIGIT_HEIGHT,
    fit_number,
    tinted,
    wrap,
    write_layout,
    write_lockup,
)
from brief.charts.look import Look
from brief.charts.marks import area, draw_rule, draw_squares
from brief.draw.box import Box
from brief.draw.lockup import Lockup
from brief.draw.text import Layout

if TYPE_CHECKING:
    from matplotlib.axes import Axes

GRID_SHARE = 0.585  # of the width, beside the names
NATURAL, LARGEST = 80.0, 92.0  # mm of height beside names
LARGEST_STEP = 9.0  # mm from square to square
EVEN = 0.93  # of the largest step, given up for full rows
LEADER = 6.5  # mm
LEAST_NAMES = 48.0  # mm, under which the names go below the squares
NUMBER = 1.12  # of the look's large number
GAP = 9.0  # mm between names


@dataclass(frozen=True, slots=True)
class Name:
    """A part, or the whole, as text: label and number, or a label alone."""

    label: Layout
    number: Lockup | None
    swatch: str  # "#RRGGBB" of a square before the label, or ""

    @property
    def height(self) -> float:
        """Return the height from the label's top to the number's baseline."""
        number = self.number.size * 1.1 if self.number else 0.0
        return self.label.height + number


def height(data: ChartData, look: Look, width: float) -> tuple[float, float]:
    """Return the natural and the largest useful height."""
    if _is_beside(look, width):
        names = _names_height(_names(data, look, _names_width(look, width)), look)
        grid = _grid_height(data, width * GRID_SHARE, NATURAL * look.mm, look)
        return max(names, grid), max(names, LARGEST * look.mm)
    names = _names_height(_names(data, look, width), look)
    grid = _grid_height(data, width, width * 0.8, look)
    return grid + names + GAP * look.mm, grid + names + 2 * GAP * look.mm


def draw(axes: "Axes", data: ChartData, look: Look) -> None:
    """Draw the squares, and at their right (or below) the parts and the whole by name."""
    box = area(axes)
    if _is_beside(look, box.width):
        _draw_beside(axes, data, look, box)
        return
    names = _names(data, look, box.width)
    low = _names_height(names, look) + GAP * look.mm
    _draw_grid(axes, data, look, Box(0, low, box.width, box.height - low))
    top = low - GAP * look.mm / 2
    _write_names(axes, names, look, Box(0, 0, box.width, top))


def _draw_beside(axes: "Axes", data: ChartData, look: Look, box: Box) -> None:
    """Draw squares at the left and names at the right, the first level with row one."""
    left = box.width - _names_width(look, box.width)
    names = _names(data, look, box.width - left)
    level = names[0].label.ascent - look.label.size * DIGIT_HEIGHT / 2
    grid = Box(0, 0, box.width * GRID_SHARE, box.height)
    step = _columns(_count(data), grid.width, grid.height, look)[1]
    grid = grid.below(max(level - step * SIDE / 2, 0.0))
    step, right = _draw_grid(axes, data, look, grid)
    y = grid.top - step * SIDE / 2
    ends = (right - step * (1 - SIDE) + 1.2 * look.mm, y), (left - 1.5 * look.mm, y)
    draw_rule(axes, *ends, data.marks[0].color, look.leader)
    _write_names(axes, names, look, Box(left, 0, box.width - left, y + level))


def _is_beside(look: Look, width: float) -> bool:
    return _names_width(look, width) >= LEAST_NAMES * look.mm


def _names_width(look: Look, width: float) -> float:
    return width * (1 - GRID_SHARE) - (LEADER + 2) * look.mm


# ── squares ──────────────────────────────────────────────────────────────────


def _grid_height(data: ChartData, width: float, height: float, look: Look) -> float:
    count = _count(data)
    columns, step = _columns(count, width, height, look)
    return ceil(count / columns) * step


def _count(data: ChartData, item: Item | None = None) -> int:
    """Return how many squares an item, or the whole, takes."""
    shown = item or data.whole
    total = shown.value if shown else sum(each.value for each in data.marks)
    return round(total / (data.per or 1.0))


def _columns(count: int, width: float, height: float, look: Look) -> tuple[int, float]:
    """Return in how many columns `count` squares fill the box best, and their step.

    Of the layouts with nearly the largest squares, the one with the fullest last row.
    """
    most = LARGEST_STEP * look.mm
    steps = {n: min(width / n, height / ceil(count / n), most) for n in range(1, count + 1)}
    largest = max(steps.values())
    good = [n for n, step in steps.items() if step >= largest * EVEN]
    best = min(good, key=lambda n: (-count % n / n, -steps[n]))
    return best, steps[best]


def _draw_grid(axes: "Axes", data: ChartData, look: Look, box: Box) -> tuple[float, float]:
    """Draw the squares by rows from the top; return their step and right edge."""
    count = _count(data)
    columns, step = _columns(count, box.width, box.height, look)
    cells = [_center(index, columns, count, step, box.top) for index in range(count)]
    colors = [(item.color, _count(data, item), item.figure) for item in data.marks]
    start = 0
    for color, size, figure in colors:
        draw_squares(axes, cells[start : start + size], step * SIDE, color, figure)
        start += size
    draw_squares(axes, cells[start:], step * SIDE, look.color("light"), "rest")
    return step, columns * step


def _center(
    index: int, columns: int, count: int, step: float, top: float
) -> tuple[float, float]:
    """Return the middle of a square; rows are filled from the right, the last stands left."""
    row, column = divmod(index, columns)
    last = min(columns, count - row * columns) - 1
    half = step * SIDE / 2
    return ((last - column) * step + half, top - row * step - half)


# ── names ────────────────────────────────────────────────────────────────────


def _names(data: ChartData, look: Look, width: float) -> list[Name]:
    """Set the parts, the whole, and what is left of it."""
    several = len(data.marks) > 1
    shown = [*data.marks, *([data.whole] if data.whole else [])]
    size = look.number.size * NUMBER / (1 if len(shown) < 4 else 1.8)
    for item in shown:
        size = fit_number(item.number, look.number, width, size, look.smallest).size
    names = []
    for item in shown:
        color = text_like(item.color, look)
        swatch = item.color if several and item is not data.whole else ""
        number = fit_number(item.number, tinted(look.number, color), width, size, look.smallest)
        names.append(Name(_label(item.label, color, swatch, look, width), number, swatch))
    ink = look.text.color
    light = look.color("light")
    if data.rest:
        names.append(Name(_label(data.rest, ink, light, look, width, small=True), None, light))
    names.append(Name(_label(data.key, ink, "", look, width, small=True), None, ""))
    return names


def _label(
    text: str, color: str, swatch: str, look: Look, width: float, *, small: bool = False
) -> Layout:
    style = look.text if small else tinted(look.label, color)
    return wrap(text, style, width - (_indent(look) if swatch else 0.0))


def _indent(look: Look) -> float:
    return look.label.size * 1.3


def _names_height(names: list[Name], look: Look) -> float:
    large = [name for name in names if name.number]
    small = [name for name in names if not name.number]
    gaps = (len(large) - 1) * GAP * look.mm + GAP * look.mm * 0.7
    return sum(name.height for name in names) + gaps + len(small) * 0.8 * look.mm


def _write_names(axes: "Axes", names: list[Name], look: Look, box: Box) -> None:
    """Write names from the top of a box; those without a number stand at its foot."""
    large = [name for name in names if name.number]
    small = [name for name in names if not name.number]
    top = box.top
    foot = box.y + sum(name.height for name in small) + 0.8 * look.mm * len(small)
    spare = top - foot - sum(name.height for name in large)
    gap = min(spare / len(large), 2 * GAP * look.mm)
    for name in large:
        _write_name(axes, name, look, box.x, top)
        top -= name.height + gap
    for name in small:
        _write_name(axes, name, look, box.x, foot)
        foot -= name.height + 0.8 * look.mm


def _write_name(axes: "Axes", name: Name, look: Look, x: float, top: float) -> None:
    indent = _indent(look) if name.swatch else 0.0
    if name.swatch:
        side = look.label.size * 0.8
        middle = top - name.label.ascent + look.label.size * DIGIT_HEIGHT / 2
        draw_squares(axes, [(x + side / 2, middle)], side, name.swatch, "key")
    write_layout(axes, name.label, x + indent, top)
    if name.number:
        write_lockup(axes, name.number, x, top - name.height + name.number.size * 0.12)
