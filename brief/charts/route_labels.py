"""Places for the names on a route map: beside what they name, on nothing else."""

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from brief.draw.box import Box
from brief.draw.text import Layout
from brief.errors import fail
from brief.record import Record, Struct, field

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Dots = NDArray[Any]  # two rows: the x and the y of each
    Numbers = NDArray[Any]

Point = tuple[float, float]

AIR = 4.0  # points between a name and what it must not touch
GRAIN = 4.0  # points between the places that are tried for the name of a line
FARTHEST = 120.0  # points from a line to its name
NEARER_OTHER = 40.0  # what it costs to stand nearer to another line, in points of distance
INSIDE = 30.0  # what it costs to stand inside a ring
RIGHT = 0.03  # what it saves to stand farther right, where reading ends
LINE_AIR = 7.0  # points between a line and its name
EDGE_AIR = 16.0  # points between the name of a line and the edge of the map
MORE_LINES = 12.0  # what each line of the name costs


def dots(points: Sequence[Point]) -> "Dots":
    """Return points as numbers that distances are measured from at once."""
    import numpy as np

    return np.asarray(points).T


class Ground(Struct):
    """What is taken on a plot: dots of lines, half as wide as `pen`, and boxes."""

    area: Box
    pen: float
    lines: "Sequence[Dots]"
    boxes: list[Box] = field(default_factory=list)

    def is_free(self, box: Box, air: float = AIR) -> bool:
        """Say whether nothing stands in a box, nor near it."""
        if not self.area.inset(AIR).contains(box):
            return False
        if any(_overlap(box.inset(-air), other) for other in self.boxes):
            return False
        place = Places((box.x,), (box.y,), box.width, box.height)
        return all(place.gaps(line)[0] >= self.pen / 2 + air for line in self.lines)


class Places(Record):
    """Boxes of one size on a grid, row by row; `xs` and `ys` are their lower left corners."""

    xs: Sequence[float]
    ys: Sequence[float]
    width: float
    height: float

    def box(self, index: int) -> Box:
        """Return one of the boxes."""
        row, column = divmod(index, len(self.xs))
        return Box(self.xs[column], self.ys[row], self.width, self.height)

    def corners(self) -> "Dots":
        """Return the lower left corners of all boxes."""
        import numpy as np

        return np.array([np.tile(self.xs, len(self.ys)), np.repeat(self.ys, len(self.xs))])

    def gaps(self, line: "Dots") -> "Numbers":
        """Return the distance from each box to the nearest dot of a line."""
        import numpy as np

        aside = _beyond(self.xs, self.width, line[0])
        above = _beyond(self.ys, self.height, line[1])
        # row by row, which stays in the processor's cache
        gaps: Numbers = np.sqrt([(aside + row).min(axis=1) for row in above]).ravel()
        return gaps


def place_at_stop(text: Layout, mark: Box, ground: Ground, *, above: bool) -> Box:
    """Return a box for the name of a stop: under it, over it, or at a side."""
    x, y = mark.middle
    wide, high, gap = text.width, text.height, AIR
    under = Box(x - wide / 2, mark.y - gap - high, wide, high)
    over = Box(x - wide / 2, mark.top + gap, wide, high)
    right = Box(mark.right + gap, y - high / 2, wide, high)
    left = Box(mark.x - gap - wide, y - high / 2, wide, high)
    corners = [
        Box(side, level, wide, high)
        for side in (right.x, left.x)
        for level in (mark.top - high / 2, mark.y - high / 2)
    ]
    places = (over, under) if above else (under, over)
    for air in (AIR, 1.0):
        for box in (*places, right, left, *corners):
            if ground.is_free(box, air):
                ground.boxes.append(box)
                return box
    raise fail("map-too-full", name=_plain(text))


def place_at_line(
    texts: Sequence[Layout], index: int, ground: Ground, ring: Point | None
) -> tuple[Layout, Box]:
    """Return one of the settings of a line's name, and a box for it.

    It stands near the line, nearer than to any other, and outside of a ring.
    """
    best: tuple[float, Layout, Box] | None = None
    for text in texts:
        places = _tried(text, ground.area)
        costs = _costs(places, index, ground, ring) + MORE_LINES * len(text.lines)
        for at in costs.argsort(kind="stable"):  # the first that is free is the cheapest
            if costs[at] >= (best[0] if best else math.inf):
                break
            box = places.box(int(at))
            if ground.is_free(box, LINE_AIR):
                best = float(costs[at]), text, box
                break
    if best is None or best[0] > FARTHEST:
        raise fail("map-too-full", name=_plain(texts[0]))
    ground.boxes.append(best[2])
    return best[1], best[2]


def _tried(text: Layout, area: Box) -> Places:
    """Return the places for a text, from the upper left, to the right and down."""
    import numpy as np

    width, height = text.width, text.height
    xs = np.arange(EDGE_AIR, area.width - width - EDGE_AIR, GRAIN)
    ys = np.arange(EDGE_AIR, area.height - height - EDGE_AIR, GRAIN)
    return Places(xs.tolist(), ys[::-1].tolist(), width, height)


def _costs(places: Places, index: int, ground: Ground, ring: Point | None) -> "Numbers":
    """Return how far boxes are from their line, and more for what a reader may mistake.

    Boxes on a line are out of the question.
    """
    import numpy as np

    own = ground.lines[index]
    gaps = np.array([places.gaps(line) for line in ground.lines])
    near, others = gaps[index], np.delete(gaps, index, axis=0)
    x, y = places.corners()
    costs: Numbers = near - RIGHT * x
    costs += NEARER_OTHER * (others.min(axis=0, initial=math.inf) < near)
    if ring:
        reach = np.hypot(own[0] - ring[0], own[1] - ring[1]).mean()
        across, up = x + places.width / 2 - ring[0], y + places.height / 2 - ring[1]
        costs += INSIDE * (np.hypot(across, up) < reach)
    costs[gaps.min(axis=0) < ground.pen / 2 + LINE_AIR] = math.inf
    return costs


def _beyond(starts: Sequence[float], length: float, dots: "Numbers") -> "Numbers":
    """Return the square of how far each dot lies outside of each stretch."""
    import numpy as np

    low = np.array(starts)[:, None]
    squares: Numbers = np.maximum(np.maximum(low - dots, dots - (low + length)), 0.0) ** 2
    return squares


def _overlap(one: Box, other: Box) -> bool:
    return (
        one.x < other.right and other.x < one.right and one.y < other.top and other.y < one.top
    )


def _plain(text: Layout) -> str:
    return " ".join(piece.run.text for line in text.lines for piece in line.pieces)
