"""A whole as squares, each a stated number of things; the parts in their colours.

Squares are rounded: their number is the value divided by what one stands for. The
first part begins at the right end of the first row, where a line leads to its name.
"""

from math import ceil

from brief.charts.cells import SIDE
from brief.charts.colors import paint_of
from brief.charts.labels import set_number
from brief.charts.look import Look
from brief.charts.marks import Squares
from brief.charts.names import set_names
from brief.charts.plot import Plot, draw_rule
from brief.charts.records import ChartData, Item
from brief.draw.box import Box

GRID_SHARE = 0.585  # of the width, beside the names
NATURAL, LARGEST = 80.0, 92.0  # mm of height beside names
LEAST = 0.75  # of the natural height
LARGEST_STEP = 9.0  # mm from square to square
EVEN = 0.93  # of the largest step, given up for full rows
LEADER = 6.5  # mm
LEAST_NAMES = 48.0  # mm, under which the names go below the squares
GAP, REMARK_GAP = 7.0, 1.5  # mm between squares and names, or mere remarks, below them


def height(data: ChartData, look: Look, width: float) -> tuple[float, float]:
    """Return the natural and the largest useful height."""
    if _is_beside(data, look, width):
        names = set_names(data, look, _names_width(look, width), _rest(data, look)).height
        grid = _grid_height(data, width * GRID_SHARE, NATURAL * look.mm, look)
        return max(names, grid), max(names, LARGEST * look.mm)
    names = set_names(data, look, width, _rest(data, look)).height + _gap(data, look)
    grid = _grid_height(data, width, width * 0.8, look)
    return grid + names, grid + names + GAP * look.mm


def least(data: ChartData, look: Look, width: float) -> float:
    """Return the height under which squares are too small, or names would meet."""
    natural, _ = height(data, look, width)
    if _is_beside(data, look, width):
        names = set_names(data, look, _names_width(look, width), _rest(data, look))
        return max(names.least + look.label.size, natural * LEAST)
    below = set_names(data, look, width, _rest(data, look)).height + _gap(data, look)
    return below + (natural - below) * LEAST


def draw(plot: Plot, data: ChartData, look: Look) -> None:
    """Draw the squares, and at their right (or below) the parts and the whole by name."""
    box = plot.box
    if _is_beside(data, look, box.width):
        _draw_beside(plot, data, look, box)
        return
    names = set_names(data, look, box.width, _rest(data, look))
    room = box.cut_top(box.height - names.height - _gap(data, look))
    step, _ = _draw_grid(plot, data, look, room)
    foot = 0.0
    if data.bare:  # remarks alone stand close under the squares
        columns = _columns(_count(data), room.width, room.height, look)[0]
        under = room.top - ceil(_count(data) / columns) * step
        foot = under - _gap(data, look) - names.height
    names.write(plot, Box(0, foot, box.width, names.height))


def _draw_beside(plot: Plot, data: ChartData, look: Look, box: Box) -> None:
    """Draw squares at the left and names at the right, the first level with row one."""
    left = box.width - _names_width(look, box.width)
    names = set_names(data, look, box.width - left, _rest(data, look))
    grid = Box(0, 0, box.width * GRID_SHARE, box.height)
    step = _columns(_count(data), grid.width, grid.height, look)[1]
    grid = grid.below(max(names.level - step * SIDE / 2, 0.0))
    step, right = _draw_grid(plot, data, look, grid)
    y = grid.top - step * SIDE / 2
    ends = (right - step * (1 - SIDE) + 1.2 * look.mm, y), (left - 1.5 * look.mm, y)
    draw_rule(plot, *ends, data.marks[0].color, look.leader)
    names.write(plot, Box(left, 0, box.width - left, y + names.level))


def _gap(data: ChartData, look: Look) -> float:
    return (REMARK_GAP if data.bare else GAP) * look.mm


def _rest(data: ChartData, look: Look) -> str:
    """Return the colour of the rest: a tone of the brand beside one part, mute beside more."""
    return look.color("light" if len(data.marks) == 1 else "mute")


def _is_beside(data: ChartData, look: Look, width: float) -> bool:
    room = _names_width(look, width)
    shown = [*data.marks, *([data.whole] if data.whole else [])]
    numbers = [set_number(each.number, look.number, look.smallest, look.smallest)
               for each in shown]  # fmt: skip
    wide = room < max(number.width for number in numbers)
    return not data.bare and not wide and room >= LEAST_NAMES * look.mm


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
    if shown:
        return round(shown.value / (data.per or 1.0))
    parts = sum(_count(data, each) for each in data.marks)
    return max(round(100.0 / (data.per or 1.0)), parts) if data.rest else parts


def _columns(count: int, width: float, height: float, look: Look) -> tuple[int, float]:
    """Return in how many columns `count` squares fill the box best, and their step.

    Of the layouts with nearly the largest squares, the one with the fullest last row.
    """
    width, height, most = max(width, 1.0), max(height, 1.0), LARGEST_STEP * look.mm
    steps = {n: min(width / n, height / ceil(count / n), most) for n in range(1, count + 1)}
    largest = max(steps.values())
    good = [n for n, step in steps.items() if step >= largest * EVEN]
    best = min(good, key=lambda n: (-count % n / n, -steps[n]))
    return best, steps[best]


def _draw_grid(plot: Plot, data: ChartData, look: Look, box: Box) -> tuple[float, float]:
    """Draw the squares by rows from the top; return their step and right edge."""
    count = _count(data)
    columns, step = _columns(count, box.width, box.height, look)
    cells = [_center(index, columns, count, step, box.top) for index in range(count)]
    paints = [(paint_of(item, look), _count(data, item), item.figure) for item in data.marks]
    start = 0
    for paint, size, figure in paints:
        plot.add(Squares(cells[start : start + size], step * SIDE, paint, figure))
        start += size
    plot.add(Squares(cells[start:], step * SIDE, _rest(data, look), "rest"))
    return step, columns * step


def _center(
    index: int, columns: int, count: int, step: float, top: float
) -> tuple[float, float]:
    """Return the middle of a square; rows are filled from the right, the last stands left."""
    row, column = divmod(index, columns)
    last = min(columns, count - row * columns) - 1
    half = step * SIDE / 2
    return ((last - column) * step + half, top - row * step - half)
