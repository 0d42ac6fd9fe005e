"""One share as a hundred ticks, clockwise from the top; each is one per cent.

Of a part of a per cent, the next tick is filled as far, from its inner end.
"""

from math import pi

from brief.charts.look import Look
from brief.charts.marks import Point, Rules, point_at
from brief.charts.middle import circle_in, side_for, write_middle
from brief.charts.plot import Plot
from brief.charts.records import ChartData

TICKS = 100
INNER = 0.715  # of the outer radius
DECIMALS = 9  # of a float that is a share
THICKNESS = 0.62  # of the arc between two ticks at the inner radius
LEAST, NATURAL, LARGEST = 40.0, 72.0, 92.0  # mm


def height(data: ChartData, look: Look, width: float) -> tuple[float, float]:
    """Return the natural and the largest useful height."""
    natural = _side(data, look, width, NATURAL)
    return natural, max(min(LARGEST * look.mm, width), natural)


def least(data: ChartData, look: Look, width: float) -> float:
    """Return the height under which the ticks are too thin."""
    return _side(data, look, width, LEAST)


def _side(data: ChartData, look: Look, width: float, side: float) -> float:
    """Return the side of the ring: `side` mm, or what its middle needs."""
    sides = min(side * look.mm, width), width
    return side_for(data.marks[0], data.caption, look, INNER, sides)


def draw(plot: Plot, data: ChartData, look: Look) -> None:
    """Draw the ticks of the share from dark to light, the others mute, and the number."""
    middle, radius = circle_in(plot.box)
    thickness = THICKNESS * 2 * pi * INNER * radius / TICKS
    outer, inner = radius - thickness / 2, INNER * radius
    turns = [(index + 0.5) / TICKS for index in range(TICKS)]
    ticks = [(point_at(middle, inner, turn), point_at(middle, outer, turn)) for turn in turns]
    filled, rest = divmod(round(data.share * TICKS, DECIMALS), 1)
    count, ramp = int(filled), _ramp(data, look)
    for step, color in enumerate(ramp):
        part = slice(step * count // len(ramp), (step + 1) * count // len(ramp))
        plot.add(Rules(ticks[part], color, thickness, round_cap=True, name="share"))
    mute = look.color("mute")
    plot.add(Rules(ticks[count:], mute, thickness, round_cap=True, name="rest"))
    if rest:
        begun = _part_of(ticks[count], rest)
        color = ramp[-1] if count else ramp[0]
        plot.add(Rules([begun], color, thickness, round_cap=True, name="part of one"))
    write_middle(plot, data.marks[0], data.caption, look, middle, inner)


def _part_of(tick: tuple[Point, Point], part: float) -> tuple[Point, Point]:
    """Return the inner part of a tick."""
    (x, y), (outer_x, outer_y) = tick
    return (x, y), (x + part * (outer_x - x), y + part * (outer_y - y))


def _ramp(data: ChartData, look: Look) -> tuple[str, ...]:
    """Return the theme's greens, or the block's own colour."""
    color = data.marks[0].color
    return look.theme.ramp if color == look.color("brand2") else (color,)
