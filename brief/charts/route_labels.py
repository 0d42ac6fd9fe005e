"""Places for the names on a route map: beside what they name, on nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from brief.draw.box import Box
from brief.draw.text import Layout
from brief.errors import fail

Point = tuple[float, float]

AIR = 4.0  # points between a name and what it must not touch
GRAIN = 6.0  # points between the places that are tried for the name of a line
FARTHEST = 120.0  # points from a line to its name
NEARER_OTHER = 40.0  # what it costs to stand nearer to another line, in points of distance
INSIDE = 30.0  # what it costs to stand inside a ring
RIGHT = 0.03  # what it saves to stand farther right, where reading ends
LINE_AIR = 7.0  # points between a line and its name
EDGE_AIR = 16.0  # points between the name of a line and the edge of the map
MORE_LINES = 12.0  # what each line of the name costs


@dataclass(slots=True)
class Ground:
    """What is taken on a plot: dots of lines, half as wide as `pen`, and boxes."""

    area: Box
    pen: float
    lines: Sequence[Sequence[Point]]
    boxes: list[Box] = field(default_factory=list)

    def is_free(self, box: Box, air: float = AIR) -> bool:
        """Say whether nothing stands in a box, nor near it."""
        if not self.area.inset(AIR).contains(box):
            return False
        if any(_overlap(box.inset(-air), other) for other in self.boxes):
            return False
        return all(_gap(box, line) >= self.pen / 2 + air for line in self.lines)


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
        for box in _tried(text, ground.area):
            cost = _cost(box, index, ground, ring)
            cost += MORE_LINES * len(text.lines)
            if (best is None or cost < best[0]) and ground.is_free(box, LINE_AIR):
                best = cost, text, box
    if best is None or best[0] > FARTHEST:
        raise fail("map-too-full", name=_plain(texts[0]))
    ground.boxes.append(best[2])
    return best[1], best[2]


def _tried(text: Layout, area: Box) -> list[Box]:
    import numpy as np  # noqa: PLC0415 to measure a map takes no numpy

    xs = np.arange(EDGE_AIR, area.width - text.width - EDGE_AIR, GRAIN)
    ys = np.arange(EDGE_AIR, area.height - text.height - EDGE_AIR, GRAIN)
    return [Box(float(x), float(y), text.width, text.height) for y in ys[::-1] for x in xs]


def _cost(box: Box, index: int, ground: Ground, ring: Point | None) -> float:
    """Return how far a box is from its line, and more for what a reader may mistake."""
    import numpy as np  # noqa: PLC0415 to measure a map takes no numpy

    own = ground.lines[index]
    near = _gap(box, own)
    others = [_gap(box, line) for at, line in enumerate(ground.lines) if at != index]
    cost = near - RIGHT * box.x + (NEARER_OTHER if others and min(others) < near else 0.0)
    if ring:
        reach = np.hypot(*(np.asarray(own) - ring).T).mean()
        inside = np.hypot(box.middle[0] - ring[0], box.middle[1] - ring[1]) < reach
        cost += INSIDE if inside else 0.0
    return float(cost)


def _gap(box: Box, line: Sequence[Point]) -> float:
    """Return the distance from a box to the nearest dot of a line."""
    import numpy as np  # noqa: PLC0415 to measure a map takes no numpy

    x, y = np.asarray(line).T
    aside = np.maximum(np.maximum(box.x - x, x - box.right), 0.0)
    above = np.maximum(np.maximum(box.y - y, y - box.top), 0.0)
    return float(np.hypot(aside, above).min())


def _overlap(one: Box, other: Box) -> bool:
    return (
        one.x < other.right and other.x < one.right and one.y < other.top and other.y < one.top
    )


def _plain(text: Layout) -> str:
    return " ".join(piece.run.text for line in text.lines for piece in line.pieces)
