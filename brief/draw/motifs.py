"""The theme's own drawings: the hills, the sun behind them, and the mark.

The hills are six curves; curve i is, with u running from 0 to 1 across the box,
`y(u) = b - A·(a1·sin 2π(f1·u + p1) + a2·sin 2π(f2·u + p2))`, as fractions of the
box's height from its top. Below each curve lies its hill, and rows of tea that
follow it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, radians, sin

from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.shapes import Command, clipped, draw_circle, draw_path
from brief.theme import Theme

STEPS = 24  # straight stretches a curve is fitted through
ROWS = 6  # rows of tea on a hill


@dataclass(frozen=True, slots=True)
class Hills:
    """How hills stand in a box.

    `amplitude` makes them steeper (1.5–1.7 when the box is flat); `taper` pulls
    the left end to the floor inside a panel; `front` makes the last hill a quiet
    band, that many points high, on which a line of text can stand.
    """

    fills: Sequence[str]
    rows: Sequence[str]
    row_width: float
    amplitude: float = 1.0
    taper: bool = False
    front: float = 0.0
    radius: float = 0.0


def draw_hills(canvas: Canvas, box: Box, theme: Theme, hills: Hills) -> None:
    """Draw the hills, rear first, kept within the box."""
    with clipped(canvas, box, hills.radius):
        curves = theme.hill_curves[-len(hills.fills) :]
        for number, (curve, fill, row) in enumerate(
            zip(curves, hills.fills, hills.rows, strict=False), 1
        ):
            quiet = hills.front > 0 and number == len(curves)
            shape = _quiet(curve, 1 - hills.front / box.height) if quiet else curve
            crest = _crest(shape, box, hills)
            area = [
                *_smooth(crest),
                ("L", (box.right, box.y)),
                ("L", (box.x, box.y)),
                ("Z", ()),
            ]
            draw_path(canvas, area, fill=fill)
            if not quiet:
                _draw_rows(canvas, crest, box, row, hills)


def crest_height(theme: Theme, index: int, box: Box, x: float, amplitude: float = 1.0) -> float:
    """Return the y of curve `index` at `x`, in points of the page."""
    u = (x - box.x) / box.width
    return box.top - _depth(theme.hill_curves[index], u, amplitude) * box.height


def _quiet(curve: Sequence[float], depth: float) -> tuple[float, ...]:
    """Return a curve at another depth, and flatter."""
    _, a1, f1, p1, a2, f2, p2 = curve
    return (depth, a1 * 0.25, f1, p1, a2 * 0.25, f2, p2)


def _depth(curve: Sequence[float], u: float, amplitude: float) -> float:
    b, a1, f1, p1, a2, f2, p2 = curve
    wave = a1 * sin(2 * pi * (f1 * u + p1)) + a2 * sin(2 * pi * (f2 * u + p2))
    return b - amplitude * wave


def _crest(curve: Sequence[float], box: Box, hills: Hills) -> list[tuple[float, float]]:
    points = []
    for step in range(STEPS + 1):
        u = step / STEPS
        height = 1 - _depth(curve, u, hills.amplitude)
        if hills.taper:  # rise from the floor at the left, smoothly
            ease = min(u / 0.55, 1.0)
            height *= ease * ease * (3 - 2 * ease)
        points.append((box.x + u * box.width, box.y + height * box.height))
    return points


def _smooth(points: Sequence[tuple[float, float]]) -> list[Command]:
    """Return a Catmull–Rom curve through the points."""
    commands: list[Command] = [("M", points[0])]
    for index in range(len(points) - 1):
        before, start = points[max(index - 1, 0)], points[index]
        end, after = points[index + 1], points[min(index + 2, len(points) - 1)]
        first = (start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6)
        second = (end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6)
        commands.append(("C", (*first, *second, *end)))
    return commands


def _draw_rows(
    canvas: Canvas,
    crest: Sequence[tuple[float, float]],
    box: Box,
    color: str,
    hills: Hills,
) -> None:
    """Draw rows of tea under a crest; each lies lower and flatter than the last.

    They need no clip of their own: the next hill covers what reaches under its crest.
    """
    for row in range(1, ROWS + 1):
        drop = box.height * 0.026 * row * (1 + 0.05 * row)
        points = [
            (x, y - drop - 0.012 * box.height * row * sin(3 * pi * (x - box.x) / box.width))
            for x, y in crest[::2]
        ]
        draw_path(canvas, _smooth(points), stroke=color, width=hills.row_width)


def draw_sun(canvas: Canvas, center: tuple[float, float], radius: float, color: str) -> None:
    """Draw the sun; the hills that are drawn after it set it."""
    draw_circle(canvas, center, radius, fill=color)


def draw_mark(canvas: Canvas, box: Box, theme: Theme, *, on_dark: bool = False) -> None:
    """Draw the mark, a tea bud between two leaves, into a square box."""
    size = box.width
    base = (box.x + size / 2, box.y + 0.02 * size)
    left, right, bud = ("leaf", "light", "brand")
    draw_leaf(canvas, base, 0.80 * size, 0.185 * size, -47, theme.color(left))
    draw_leaf(canvas, base, 0.80 * size, 0.185 * size, 47, theme.color(right))
    color = theme.color("white" if on_dark else bud)
    draw_leaf(canvas, base, 0.98 * size, 0.15 * size, 0, color)


def draw_leaf(
    canvas: Canvas,
    base: tuple[float, float],
    length: float,
    half_width: float,
    angle: float,
    color: str,
) -> None:
    """Draw a leaf from its base; `angle` is in degrees clockwise from upright."""
    turn = radians(angle)

    def at(along: float, across: float) -> tuple[float, float]:
        return (
            base[0] + along * sin(turn) + across * cos(turn),
            base[1] + along * cos(turn) - across * sin(turn),
        )

    bulge = half_width * 4 / 3
    tip = at(length, 0)
    commands: list[Command] = [
        ("M", base),
        ("C", (*at(0.25 * length, bulge), *at(0.65 * length, bulge), *tip)),
        ("C", (*at(0.65 * length, -bulge), *at(0.25 * length, -bulge), *base)),
        ("Z", ()),
    ]
    draw_path(canvas, commands, fill=color)
