"""Places for the names on a route map: beside what they name, on nothing else."""

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from brief.draw.box import Box
from brief.draw.text import Layout
from brief.errors import fail
from brief.record import Struct, field

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
    import numpy as np  # noqa: PLC0415 to measure a map takes no numpy

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
        return all(_gaps([box], line)[0] >= self.pen / 2 + air for line in self.lines)


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
        boxes = _tried(text, ground.area)
        costs = _costs(boxes, index, ground, ring) + MORE_LINES * len(text.lines)
        for at in costs.argsort(kind="stable"):  # the first that is free is the cheapest
            if costs[at] >= (best[0] if best else math.inf):
                break
            if ground.is_free(boxes[at], LINE_AIR):
                best = float(costs[at]), text, boxes[at]
                break
    if best is None or best[0] > FARTHEST:
        raise fail("map-too-full", name=_plain(texts[0]))
    ground.boxes.append(best[2])
    return best[1], best[2]


def _tried(text: Layout, area: Box) -> list[Box]:
    import numpy as np  # noqa: PLC0415 to measure a map takes no numpy

    xs = np.arange(EDGE_AIR, area.width - text.width - EDGE_AIR, GRAIN)
    ys = np.arange(EDGE_AIR, area.height - text.height - EDGE_AIR, GRAIN)
    return [Box(float(x), float(y), text.width, text.height) for y in ys[::-1] for x in xs]


def _costs(boxes: Sequence[Box], index: int, ground: Ground, ring: Point | None) -> "Numbers":
    """Return how far boxes are from their line, and more for what a reader may mistake.

    Boxes on a line are out of the question.
    """
    import numpy as np  # noqa: PLC0415 to measure a map takes no numpy

    own = ground.lines[index]
    gaps = np.array([_gaps(boxes, line) for line in ground.lines])
    near, others = gaps[index], np.delete(gaps, index, axis=0)
    costs: Numbers = near - RIGHT * np.array([box.x for box in boxes])
    costs += NEARER_OTHER * (others.min(axis=0, initial=math.inf) < near)
    if ring:
        reach = np.hypot(own[0] - ring[0], own[1] - ring[1]).mean()
        x, y = np.array([box.middle for box in boxes]).T
        costs += INSIDE * (np.hypot(x - ring[0], y - ring[1]) < reach)
    costs[gaps.min(axis=0) < ground.pen / 2 + LINE_AIR] = math.inf
    return costs


def _gaps(boxes: Sequence[Box], line: "Dots") -> "Numbers":
    """Return the distance from each box to the nearest dot of a line."""
    import numpy as np  # noqa: PLC0415 to measure a map takes no numpy

    x, y = line
    aside = _beyond([(box.x, box.right) for box in boxes], x)
    above = _beyond([(box.y, box.top) for box in boxes], y)
    gaps: Numbers = np.sqrt((aside + above).min(axis=1))
    return gaps


def _beyond(sides: Sequence[tuple[float, float]], dots: "Numbers") -> "Numbers":
    """Return the square of how far each dot lies outside of each pair of sides.

    Boxes on a grid share their sides, so most of these are reckoned once.
    """
    import numpy as np  # noqa: PLC0415 to measure a map takes no numpy

    known = {pair: number for number, pair in enumerate(dict.fromkeys(sides))}
    low, high = np.array(list(known)).T[:, :, None]
    squares = np.maximum(np.maximum(low - dots, dots - high), 0.0) ** 2
    squares_of: Numbers = squares[[known[pair] for pair in sides]]
    return squares_of


def _overlap(one: Box, other: Box) -> bool:
    return (
        one.x < other.right and other.x < one.right and one.y < other.top and other.y < one.top
    )


def _plain(text: Layout) -> str:
    return " ".join(piece.run.text for line in text.lines for piece in line.pieces)
