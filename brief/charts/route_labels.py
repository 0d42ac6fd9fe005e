"""Places for the names on a route map: beside what they name, on nothing else."""

from collections.abc import Iterable, Sequence
from heapq import heappop, heappush
from math import sqrt

from brief.charts.route_places import Aim, Dots, Patch, Point, squares_from
from brief.draw.box import Box
from brief.draw.text import Layout
from brief.errors import fail
from brief.record import Struct, field

AIR = 4.0  # points between a name and what it must not touch
LINE_AIR = 7.0  # points between a line and its name
FARTHEST = 120.0  # points from a line to its name


class Ground(Struct):
    """What is taken on a plot: dots of lines, half as wide as `pen`, and boxes."""

    area: Box
    pen: float
    lines: Sequence[Dots]
    boxes: list[Box] = field(default_factory=list)

    def is_free(self, box: Box, air: float = AIR) -> bool:
        """Say whether nothing stands in a box, nor near it."""
        if not self.area.inset(AIR).contains(box):
            return False
        if any(box.inset(-air).meets(other) for other in self.boxes):
            return False
        return all(
            sqrt(min(squares_from(box, line))) >= self.pen / 2 + air for line in self.lines
        )


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

    It stands near the line, nearer than to any other, and outside of a ring: of all places
    that are free it costs least. Patches of places are looked at by what they cost at least.
    """
    aim = Aim.at(index, ground.lines[index], ring, ground.pen / 2 + LINE_AIR)
    patches = [Patch.of(text, n, ground.area, ground.lines) for n, text in enumerate(texts)]
    waiting: list[tuple[float, tuple[int, int, int], Patch]] = []
    _wait(waiting, [patch for patch in patches if patch.rows and patch.columns], aim)
    while waiting:
        patch = heappop(waiting)[-1]
        if not patch.is_one:
            _wait(waiting, patch.parts(), aim)
        elif ground.is_free(patch.middle, LINE_AIR):
            ground.boxes.append(patch.middle)
            return patch.text, patch.middle
    raise fail("map-too-full", name=_plain(texts[0]))


def _wait(
    waiting: list[tuple[float, tuple[int, int, int], Patch]],
    patches: Iterable[Patch],
    aim: Aim,
) -> None:
    """Put patches that may hold a place among those that wait, the cheapest first."""
    for patch in patches:
        cost, looked_at = patch.weighed(aim)
        if cost <= FARTHEST:
            heappush(waiting, (cost, patch.order, looked_at))


def _plain(text: Layout) -> str:
    return " ".join(piece.run.text for line in text.lines for piece in line.pieces)
