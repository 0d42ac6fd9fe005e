"""The theme's own land: the hills, and the sun behind them.

The hills are six curves; curve i is, with u running from 0 to 1 across the box,
`y(u) = b - A·(a1·sin 2π(f1·u + p1) + a2·sin 2π(f2·u + p2))`, as fractions of the
box's height from its top. Below each curve lies its hill, and rows of tea that
follow it. A theme whose curves are flat has bands, one that fills nothing has lines:
what is drawn is chosen by tokens, so that a new look is a new file, not a new branch.
"""

from collections.abc import Sequence
from functools import lru_cache
from math import pi, sin

from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.shapes import (
    Command,
    clipped,
    draw_circle,
    draw_operators,
    path_operators,
)
from brief.record import Record
from brief.theme import Theme

STEPS = 24  # straight stretches a curve is fitted through
RISE = 0.15  # of the box: how far steep crests may rise over it
UNDER_FLOOR = 0.03  # of the box: where tapered hills begin, so that no line is seen
UNIT = Box(0, 0, 1, 1)
ROW_GROWTH = 0.06  # how much wider each row is drawn than the one above it

Point = tuple[float, float]


class Wave(Record):
    """A line along a hill: its `curve` is b, a1, f1, p1, a2, f2, p2.

    It lies `drop` under the crest's own depth.
    """

    curve: tuple[float, ...]
    amplitude: float
    drop: float = 0.0
    taper: bool = False

    def __call__(self, u: float) -> float:
        """Return its height over the floor, as a fraction of the box."""
        b, a1, f1, p1, a2, f2, p2 = self.curve
        wave = a1 * sin(2 * pi * (f1 * u + p1)) + a2 * sin(2 * pi * (f2 * u + p2))
        # rise from under the floor at the left, the nearer the hill the later
        part = min(max(u - 0.3 * b, 0.0) / 0.5, 1.0) if self.taper else 1.0
        ease = part * part * (3 - 2 * part)
        return (1 - b - self.drop + self.amplitude * wave) * ease - UNDER_FLOOR * (1 - ease)


class Hills(Record):
    """How hills stand in a box.

    `amplitude` makes them steeper (1.5–1.7 when the box is flat); `taper` pulls
    the left end to the floor inside a panel; `front` makes the last hill a quiet
    band, that many points high, on which a line of text can stand; without one, rows
    of the last hill stop `clear` points over the floor, for small text under them.
    """

    fills: Sequence[str]
    rows: Sequence[str]
    row_width: float
    amplitude: float = 1.0
    taper: bool = False
    front: float = 0.0
    clear: float = 0.0
    radius: float = 0.0


def draw_hills(canvas: Canvas, box: Box, theme: Theme, hills: Hills) -> None:
    """Draw the hills, rear first; their crests may rise a little over the box."""
    with clipped(canvas, Box(box.x, box.y, box.width, box.height * (1 + RISE)), hills.radius):
        curves = _curves(theme, hills, box)
        for number, (curve, fill, row) in enumerate(
            zip(curves, hills.fills, hills.rows, strict=False), 1
        ):
            crest, *nearer = (_crest(curve, hills) for curve in curves[number - 1 :])
            _draw_layer(canvas, _outline(crest, box), _foot(nearer), box, fill, theme, hills)
            if not (hills.front and number == len(curves)):
                clear = hills.clear if number == len(curves) else 0.0
                _draw_rows(canvas, curve, tuple(nearer), box, row, theme, hills, clear)


def crest_height(theme: Theme, hills: Hills, index: int, box: Box, x: float) -> float:
    """Return the y of a hill's crest at `x`, in points of the page; hills count from 0."""
    curve = _curves(theme, hills, box)[index]
    height = _crest(curve, hills)
    return box.y + height((x - box.x) / box.width) * box.height


def highest_crest(theme: Theme, hills: Hills) -> float:
    """Return how high the hills stand, as a fraction of a box: steep ones rise over it."""
    curves = _curves(theme, hills, UNIT)
    return max(max(_heights(_crest(curve, hills))) for curve in curves)


def _curves(theme: Theme, hills: Hills, box: Box) -> list[tuple[float, ...]]:
    """Return the curves of the hills: fewer than the theme has fill the box, too."""
    used = theme.hill_curves[-len(hills.fills) :]
    share = (1 - theme.hill_curves[0][0]) / (1 - used[0][0])
    curves: list[tuple[float, ...]] = [(1 - (1 - b) * share, *waves) for b, *waves in used]
    if hills.front:
        curves[-1] = _quiet(curves[-1], 1 - hills.front / box.height)
    return curves


def _quiet(curve: tuple[float, ...], depth: float) -> tuple[float, ...]:
    """Return a curve at another depth, and flatter."""
    _, a1, f1, p1, a2, f2, p2 = curve
    return (depth, a1 * 0.25, f1, p1, a2 * 0.25, f2, p2)


def _crest(curve: tuple[float, ...], hills: Hills) -> Wave:
    """Return the line along the top of a hill."""
    return Wave(curve, hills.amplitude, taper=hills.taper)


@lru_cache(maxsize=512)  # the same hills stand on many cards
def _heights(wave: Wave) -> tuple[float, ...]:
    """Return the heights of a line at equal steps from the left edge to the right."""
    return tuple(wave(step / STEPS) for step in range(STEPS + 1))


@lru_cache(maxsize=512)
def _outline(wave: Wave, box: Box) -> str:
    """Return a line as the operators of a smooth path from the left edge to the right."""
    return path_operators(_smooth(_points(wave, box)))


@lru_cache(maxsize=512)
def _seen(wave: Wave, nearer: tuple[Wave, ...], width: float, box: Box) -> str:
    """Return as operators where a line so many points wide is seen over `nearer` hills.

    It ends so far under their crests, and under the floor, that no end is seen.
    """
    under = UNDER_FLOOR + width / 2 / box.height
    grounds = map(max, zip([0.0] * (STEPS + 1), *map(_heights, nearer), strict=True))
    seen = [top > ground - under for top, ground in zip(_heights(wave), grounds, strict=True)]
    points = _points(wave, box)
    commands, goes_on = [], False
    for start, command, *ends in zip(points, _smooth(points)[1:], seen, seen[1:], strict=False):
        if any(ends):
            commands += [command] if goes_on else [("M", start), command]
        goes_on = any(ends)
    return path_operators(commands)


def _points(wave: Wave, box: Box) -> list[Point]:
    """Return the points of a line at equal steps from the left edge to the right."""
    return [
        (box.x + step / STEPS * box.width, box.y + height * box.height)
        for step, height in enumerate(_heights(wave))
    ]


def _smooth(points: Sequence[Point]) -> list[Command]:
    """Return a Catmull–Rom curve through the points."""
    commands: list[Command] = [("M", points[0])]
    befores, afters = [points[0], *points], [*points[2:], points[-1]]
    for before, start, end, after in zip(befores, points, points[1:], afters, strict=False):
        first = (start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6)
        second = (end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6)
        commands.append(("C", (*first, *second, *end)))
    return commands


def _foot(nearer: Sequence[Wave]) -> float:
    """Return how far down a hill is seen, as a fraction of the box: to the next hill."""
    return max([0.0, *(min(_heights(crest)) for crest in nearer[:1])]) - UNDER_FLOOR


def _draw_layer(
    canvas: Canvas, crest: str, foot: float, box: Box, fill: str, theme: Theme, hills: Hills
) -> None:
    floor = box.y + foot * box.height
    ground = path_operators([("L", (box.right, floor)), ("L", (box.x, floor)), ("Z", ())])
    draw_operators(canvas, f"{crest} {ground}", fill=fill)
    if theme.motif.crest:
        width = hills.row_width * theme.motif.crest
        draw_operators(canvas, crest, stroke=theme.color("outline"), width=width)


def _draw_rows(
    canvas: Canvas,
    curve: tuple[float, ...],
    nearer: tuple[Wave, ...],
    box: Box,
    color: str,
    theme: Theme,
    hills: Hills,
    clear: float,
) -> None:
    """Draw rows under a crest, nearer ones a little wider; none comes under `clear` points.

    They need no clip of their own: nearer hills cover what reaches under their crests.
    """
    motif = theme.motif
    width = hills.row_width * motif.row_weight
    for number, wave in enumerate(row_heights(curve, box.height, theme, hills), 1):
        if clear and min(_heights(wave)) * box.height < clear:
            break
        weight = width * (1 + ROW_GROWTH * number)
        if row := _seen(wave, nearer, weight, box):
            draw_operators(canvas, row, stroke=color, width=weight)


def row_heights(
    curve: tuple[float, ...], height: float, theme: Theme, hills: Hills
) -> list[Wave]:
    """Return the rows under a crest, in a box so many points high.

    Each is calmer than the one above it: they lie wide on the hill and close in the
    hollow beside it, and never cross.
    """
    motif = theme.motif
    step = motif.row_step * hills.row_width / height
    return [
        Wave(
            curve,
            hills.amplitude * (1 - motif.row_calm * row),
            drop=step * row,
            taper=hills.taper,
        )
        for row in range(1, motif.rows + 1)
    ]


def draw_sun(canvas: Canvas, center: Point, radius: float, theme: Theme) -> None:
    """Draw the sun; the hills that are drawn after it set it."""
    line = theme.color("outline") if theme.motif.crest else ""
    fill, width = theme.color("sun"), max(radius * 0.03, 0.75)
    draw_circle(canvas, center, radius, fill=fill, stroke=line, width=width)
