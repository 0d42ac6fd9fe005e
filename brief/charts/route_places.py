"""Where the name of a line may stand on a route map: places on a grid, looked at by halves.

A patch is a rectangle of places. What the best of them costs at least follows from what
all of them lie in, and from what all of them cover: so few are looked at one by one.
"""

from collections.abc import Iterator, Sequence
from math import ceil, hypot, inf, sqrt

from brief.draw.box import Box
from brief.draw.text import Layout
from brief.record import Record, replace

Point = tuple[float, float]
Dots = Sequence[Point]  # along a line

GRAIN = 4.0  # points between the places that are tried
EDGE_AIR = 16.0  # points between a place and the edge of the map
NEARER_OTHER = 40.0  # what it costs to stand nearer to another line, in points of distance
INSIDE = 30.0  # what it costs to stand inside a ring
RIGHT = 0.03  # what it saves to stand farther right, where reading ends
MORE_LINES = 12.0  # what each line of the name costs


class Aim(Record):
    """What a name belongs to: a line, by its index, and the middle of that if it is a ring."""

    index: int
    ring: Point | None
    radius: float  # of the ring
    least: float  # points between the name and any line

    @classmethod
    def at(cls, index: int, dots: Dots, ring: Point | None, least: float) -> "Aim":
        """Aim at a line of such dots."""
        x, y = ring or (0.0, 0.0)
        radius = sum(hypot(right - x, up - y) for right, up in dots) / len(dots)
        return cls(index, ring, radius, least)


class Patch(Record):
    """Places side by side for one of the settings of a name.

    Of each line it has the dots that may be the nearest to one of the places.
    """

    text: Layout
    setting: int
    rows: range  # from the top down, by their numbers from the edge of the map
    columns: range
    lines: Sequence[Dots]

    @classmethod
    def of(cls, text: Layout, setting: int, area: Box, lines: Sequence[Dots]) -> "Patch":
        """Return all places for a text on a map; there may be none."""
        room = area.height - text.height, area.width - text.width
        rows, columns = (ceil((each - 2 * EDGE_AIR) / GRAIN) for each in room)
        return cls(text, setting, range(rows - 1, -1, -1), range(columns), lines)

    @property
    def order(self) -> tuple[int, int, int]:
        """Return which is first of patches that cost the same: as one reads."""
        return self.setting, -self.rows[0], self.columns[0]

    @property
    def is_one(self) -> bool:
        """Say whether it is a single place."""
        return len(self.rows) == len(self.columns) == 1

    @property
    def middle(self) -> Box:
        """Return the place in the middle of all, or between those."""
        column, row = ((each[0] + each[-1]) / 2 for each in (self.columns, self.rows))
        x, y = EDGE_AIR + column * GRAIN, EDGE_AIR + row * GRAIN
        return Box(x, y, self.text.width, self.text.height)

    @property
    def spread(self) -> tuple[float, float]:
        """Return how far places are from the middle one, across and up, at most."""
        across, up = len(self.columns) - 1, len(self.rows) - 1
        return across * GRAIN / 2, up * GRAIN / 2

    def parts(self) -> Iterator["Patch"]:
        """Yield its quarters, or halves."""
        for rows in _halves(self.rows):
            for columns in _halves(self.columns):
                yield replace(self, rows=rows, columns=columns)

    def weighed(self, aim: Aim) -> tuple[float, "Patch"]:
        """Return what the best place costs at least, and the patch with fewer dots.

        It is how far that is from its line, and more for what a reader may mistake. Places
        on a line are out of the question.
        """
        box, (across, up) = self.middle, self.spread
        hull = box.inset(-across, -up)  # all places lie in it
        core = box.inset(across, up)  # all places cover it; inside out it stays as far away
        near = [squares_from(hull, line) for line in self.lines]
        far = [min(squares_from(core, line), default=inf) for line in self.lines]
        if min(far) < aim.least**2:
            return inf, self
        least = min(near[aim.index])
        cost = sqrt(least) - RIGHT * (box.x + across) + MORE_LINES * len(self.text.lines)
        cost += NEARER_OTHER * (min(_others(far, aim.index), default=inf) < least)
        cost += INSIDE * self._is_inside(aim)
        most = max(far[aim.index], aim.least**2)
        lines = [
            [dot for dot, square in zip(line, squares, strict=True) if square <= most]
            for line, squares in zip(self.lines, near, strict=True)
        ]
        return cost, replace(self, lines=lines)

    def _is_inside(self, aim: Aim) -> bool:
        """Say whether all places are inside the ring that they aim at."""
        if not aim.ring:
            return False
        (x, y), (right, top), (across, up) = aim.ring, self.middle.middle, self.spread
        return hypot(abs(right - x) + across, abs(top - y) + up) < aim.radius


def squares_from(box: Box, dots: Dots) -> list[float]:
    """Return the square of how far each dot lies outside of a box."""
    (x, y), wide, high = box.middle, box.width / 2, box.height / 2
    return [
        (across * across if (across := abs(right - x) - wide) > 0 else 0.0)
        + (along * along if (along := abs(top - y) - high) > 0 else 0.0)
        for right, top in dots
    ]


def _others(values: Sequence[float], index: int) -> list[float]:
    return [*values[:index], *values[index + 1 :]]


def _halves(numbers: range) -> list[range]:
    half = len(numbers) // 2
    return [part for part in (numbers[:half], numbers[half:]) if part]
