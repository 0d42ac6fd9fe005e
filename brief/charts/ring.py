"""Shares as a ring, clockwise from the top.

One share has its number in the middle; several have the whole there, and their
names at the right, or below where the ring needs the width. A whole whose label does
not fit the middle stands among the names.
"""

from brief.charts.colors import paint_of
from brief.charts.look import Look
from brief.charts.marks import Rules, Sector, point_at
from brief.charts.middle import circle_in, set_middle, side_for, write_middle
from brief.charts.names import Names, set_names
from brief.charts.plot import Plot
from brief.charts.records import ChartData
from brief.draw.box import Box
from brief.record import replace

THICKNESS = 0.306  # of the outer radius
LEAST, NATURAL, LARGEST = 30.0, 50.0, 72.0  # mm
GAP = 8.0  # mm between ring and names
LEAST_NAMES = 36.0  # mm, under which the names stand below


def height(data: ChartData, look: Look, width: float) -> tuple[float, float]:
    """Return the natural and the largest useful height."""
    natural, largest = min(NATURAL * look.mm, width), min(LARGEST * look.mm, width)
    if len(data.marks) == 1:
        natural = _alone(data, look, width, NATURAL)
        return natural, max(largest, natural)
    names = _names(data, look, width, natural)
    if _is_beside(look, width, natural):
        return max(natural, names.height), max(largest, names.height)
    return natural + names.height + GAP * look.mm, largest + names.height + GAP * look.mm


def least(data: ChartData, look: Look, width: float) -> float:
    """Return the height under which a ring is too small; with names it is the natural."""
    alone = len(data.marks) == 1
    return _alone(data, look, width, LEAST) if alone else height(data, look, width)[0]


def _alone(data: ChartData, look: Look, width: float, side: float) -> float:
    """Return the side of a ring of one share: `side` mm, or what its middle needs."""
    sides = min(side * look.mm, width), width
    return side_for(data.marks[0], data.caption, look, 1 - THICKNESS, sides)


def draw(plot: Plot, data: ChartData, look: Look) -> None:
    """Draw the ring, and the names of several shares."""
    box = plot.box
    if len(data.marks) == 1:
        _draw_ring(plot, data, look, box)
        return
    side = min(NATURAL * look.mm, box.width)
    names = _names(data, look, box.width, side)
    if _is_beside(look, box.width, side):
        left = side + GAP * look.mm
        _draw_ring(plot, data, look, Box(0, box.top - side, side, side))
        names.write(plot, Box(left, 0, box.width - left, box.height))
        return
    _draw_ring(plot, data, look, box.cut_top(box.height - names.height - GAP * look.mm))
    names.write(plot, Box(0, 0, box.width, names.height))


def _is_beside(look: Look, width: float, side: float) -> bool:
    return width - side - GAP * look.mm >= LEAST_NAMES * look.mm


def _names(data: ChartData, look: Look, width: float, side: float) -> Names:
    beside = width - side - GAP * look.mm
    room = beside if _is_beside(look, width, side) else width
    shown = replace(data, whole=None) if _whole_inside(data, look, width) else data
    return set_names(shown, look, room, look.color("mute"))


def _whole_inside(data: ChartData, look: Look, width: float) -> bool:
    """Say whether the whole and its label fit into a ring of the natural size."""
    radius = (1 - THICKNESS) * min(NATURAL * look.mm, width) / 2
    whole = data.whole
    return bool(whole and set_middle(whole, data.caption or whole.label, look, radius))


def _draw_ring(plot: Plot, data: ChartData, look: Look, box: Box) -> None:
    """Draw the shares, what is left of the whole, and the number in the middle."""
    middle, radius = circle_in(box)
    thickness = THICKNESS * radius
    whole = data.whole.value if data.whole else 100.0
    start = 0.0
    for item in data.marks:
        end = start + item.value / whole
        plot.add(
            Sector(middle, radius, thickness, (start, end), paint_of(item, look), item.figure)
        )
        start = end
    if start < 1 - 1e-9:
        plot.add(Sector(middle, radius, thickness, (start, 1), look.color("mute"), "rest"))
    if len(data.marks) > 1:
        _draw_gaps(plot, data, look, middle, radius)
    if len(data.marks) == 1:
        write_middle(plot, data.marks[0], data.caption, look, middle, radius - thickness)
    elif data.whole and _whole_inside(data, look, plot.box.width):
        caption = data.caption or data.whole.label
        write_middle(plot, data.whole, caption, look, middle, radius - thickness)


def _draw_gaps(
    plot: Plot, data: ChartData, look: Look, middle: tuple[float, float], radius: float
) -> None:
    """Draw the thin gaps between neighbouring shares."""
    whole = data.whole.value if data.whole else 100.0
    turns = [0.0]
    for item in data.marks:
        turns.append(turns[-1] + item.value / whole)
    ends = [point_at(middle, radius + look.gap, turn) for turn in turns]
    starts = [point_at(middle, radius * (1 - THICKNESS) - look.gap, turn) for turn in turns]
    plot.add(Rules(list(zip(starts, ends, strict=True)), look.ground, look.gap, name="gaps"))
