"""Parts of a whole as one bar, cut by thin gaps; the rest is mute.

The number stands in its part where it fits; all parts are named under the bar. Groups are
a bar each, of shares.
"""

from brief.charts.look import Look
from brief.charts.names import Names, set_names
from brief.charts.parts import draw_parts
from brief.charts.plot import Plot
from brief.charts.records import ChartData
from brief.charts.stacked_rows import draw_rows_of_parts, rows_height
from brief.draw.box import Box

THIN, BAR, TALLEST = 8.0, 13.0, 20.0  # mm
LEAST = 0.92  # of the natural height of bars under each other
GAP = 4.0  # mm between bar and names
COLUMN = 40.0  # mm: names stand in columns as wide as this, or wider


def height(data: ChartData, look: Look, width: float) -> tuple[float, float]:
    """Return the natural and the largest useful height."""
    if data.groups:
        return rows_height(data, look, width)
    names, count = _names(data, look, width)
    low = names.grid_height(count) + GAP * look.mm
    return BAR * look.mm + low, TALLEST * look.mm + low


def least(data: ChartData, look: Look, width: float) -> float:
    """Return the height of the names, and of a bar that holds its numbers."""
    if data.groups:
        return rows_height(data, look, width)[0] * LEAST
    names, count = _names(data, look, width)
    bar = max(THIN * look.mm, look.value.leading)
    return names.grid_height(count) + GAP * look.mm + bar


def draw(plot: Plot, data: ChartData, look: Look) -> None:
    """Draw the bar at the top and the names in columns under it; or a bar for each group."""
    if data.groups:
        draw_rows_of_parts(plot, data, look)
        return
    box = plot.box
    names, count = _names(data, look, box.width)
    low = names.grid_height(count) + GAP * look.mm
    whole = data.whole.value if data.whole else 100.0
    draw_parts(plot, data.items, whole, look, Box(0, low, box.width, box.height - low))
    names.write_grid(plot, count, box.width, low - GAP * look.mm)


def _names(data: ChartData, look: Look, width: float) -> tuple[Names, int]:
    """Set the names, and say in how many columns they have room."""
    count = max(min(int(width / (COLUMN * look.mm)), len(data.items) + bool(data.rest)), 1)
    room = width / count - 2 * look.mm
    return set_names(data, look, room, look.color("mute")), count
