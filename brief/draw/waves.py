"""Lines along hills: a crest and the rows of tea under it, as operators of smooth paths.

Heights are fractions of the box that hills stand in, from its floor.
"""

from collections.abc import Sequence
from functools import lru_cache
from math import pi, sin

from brief.draw.box import Box
from brief.draw.shapes import Command, path_operators
from brief.record import Record

STEPS = 24  # straight stretches a curve is fitted through
UNDER_FLOOR = 0.03  # of the box: where tapered hills begin, so that no line is seen

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


@lru_cache(maxsize=512)  # those of nearer hills are asked for by each row
def heights_of(wave: Wave) -> tuple[float, ...]:
    """Return the heights of a line at equal steps from the left edge to the right."""
    return tuple(wave(step / STEPS) for step in range(STEPS + 1))


def outline(wave: Wave, box: Box) -> str:
    """Return a line as the operators of a smooth path from the left edge to the right."""
    return path_operators(_smooth(_points(wave, box)))


def seen_over(wave: Wave, nearer: tuple[Wave, ...], width: float, box: Box) -> str:
    """Return as operators where a line so many points wide is seen over `nearer` hills.

    It ends so far under their crests, and under the floor, that no end is seen.
    """
    under = UNDER_FLOOR + width / 2 / box.height
    grounds = map(max, zip([0.0] * (STEPS + 1), *map(heights_of, nearer), strict=True))
    seen = [top > ground - under for top, ground in zip(heights_of(wave), grounds, strict=True)]
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
        for step, height in enumerate(heights_of(wave))
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
