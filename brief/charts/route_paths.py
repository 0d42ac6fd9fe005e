"""The lines of a route map, as paths through stops on a grid.

Lines run along the grid and at 45° to it, with round bends, as on maps of a metro.
Where several pass through a stop they lie side by side there. A ring is a closed
curve about a stop. Points are in points of the plot.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import atan2, cos, hypot, pi, sin

from brief.model import Route, RoutesBlock
from brief.record import Record

Point = tuple[float, float]

RING_STEPS = 120  # stretches a ring is drawn in
BEND_STEPS = 8  # stretches of a bend
RING_SHARE = 0.62  # of a column: the half width of a ring that may be narrower than high
BEND = 0.5  # of a stretch that its bends may take


class Grid(Record):
    """Where stops stand: the plot's columns and rows, in points."""

    left: float
    top: float
    column: float  # width
    row: float  # height
    lane: float  # between lines that pass side by side

    def at(self, column: float, row: float) -> Point:
        """Return the place of a cell."""
        return self.left + column * self.column, self.top - row * self.row


class Passing(Record):
    """A stop with the lines through it: their places, side by side."""

    middle: Point
    lanes: Mapping[int, Point]  # index of the route → its place
    upright: bool  # the lanes lie under each other


def passings(block: RoutesBlock, grid: Grid) -> dict[str, Passing]:
    """Place each stop and the lines that go through it."""
    places = {stop.name: grid.at(stop.column, stop.row) for stop in block.stops}
    return {name: _passing(name, block.routes, places, grid.lane) for name in places}


def _passing(
    name: str, routes: Sequence[Route], places: Mapping[str, Point], lane: float
) -> Passing:
    here = places[name]
    through = [index for index, route in enumerate(routes) if name in route.stops]
    ways = {index: _way(name, routes[index], places) for index in through}
    level = sum(abs(x) - abs(y) for x, y in ways.values()) >= 0
    aside = {index: _side(name, routes[index], places, level=level) for index in through}
    beside = [i for i in through if (abs(ways[i][0]) >= abs(ways[i][1])) == level]
    order = sorted(beside, key=lambda index: -aside[index])
    lanes = dict.fromkeys(through, here)
    for number, index in enumerate(order):
        shift = ((len(order) - 1) / 2 - number) * lane
        lanes[index] = (here[0], here[1] + shift) if level else (here[0] + shift, here[1])
    return Passing(here, lanes, level)


def _way(name: str, route: Route, places: Mapping[str, Point]) -> Point:
    """Return the direction in which a line passes a stop."""
    x, y = places[name]
    if route.around:
        middle = places[route.around]
        return y - middle[1], x - middle[0]
    others = [places[other] for other in _neighbours(name, route)]
    return sum(abs(a - x) for a, _ in others), sum(abs(b - y) for _, b in others)


def _side(name: str, route: Route, places: Mapping[str, Point], *, level: bool) -> float:
    """Return how far up, or right, a line goes on from a stop, to lie on that side."""
    others = [route.around] if route.around else _neighbours(name, route)
    reach = [places[other][1 if level else 0] for other in others]
    return sum(reach) / max(len(reach), 1)


def _neighbours(name: str, route: Route) -> list[str]:
    at = route.stops.index(name)
    return [*route.stops[max(at - 1, 0) : at], *route.stops[at + 1 : at + 2]]


# ── paths ────────────────────────────────────────────────────────────────────


def path_of(index: int, route: Route, stops: Mapping[str, Passing], grid: Grid) -> list[Point]:
    """Return the path of a line, in short straight stretches."""
    points = [stops[name].lanes[index] for name in route.stops]
    if route.around:
        return _ring(stops[route.around].middle, points, RING_SHARE * grid.column)
    corners = [points[0]]
    for number, (start, end) in enumerate(pairwise(points), 1):
        corners += _leg(start, end, first=number == 1, last=number == len(points) - 1)
    return _bent(corners)


def _leg(start: Point, end: Point, *, first: bool, last: bool) -> list[Point]:
    """Return the corners from one stop to the next, the end of the line at 45°."""
    wide, high = end[0] - start[0], end[1] - start[1]
    slant = min(abs(wide), abs(high))
    if slant < 1:
        return [end]
    right, up = (1 if wide > 0 else -1), (1 if high > 0 else -1)
    straight = (wide - right * slant, high - up * slant)
    before = 0.0 if first and not last else 1.0 if last and not first else 0.5
    bend = (start[0] + straight[0] * before, start[1] + straight[1] * before)
    back = (bend[0] + right * slant, bend[1] + up * slant)
    return [point for point in (bend, back) if point not in (start, end)] + [end]


def _bent(corners: Sequence[Point]) -> list[Point]:
    """Return a path with its corners round."""
    path = [corners[0]]
    for before, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        reach = BEND * min(_distance(before, corner), _distance(corner, after))
        start, end = _towards(corner, before, reach), _towards(corner, after, reach)
        for step in range(BEND_STEPS + 1):
            t = step / BEND_STEPS
            path.append(_between(_between(start, corner, t), _between(corner, end, t), t))
    return [*path, corners[-1]]


def _ring(middle: Point, through: Sequence[Point], widest: float) -> list[Point]:
    """Return a closed curve about `middle` through points, its radius changing smoothly.

    Through one point over or under its middle it is an ellipse, at most `widest` across.
    """
    polar = sorted(
        (atan2(y - middle[1], x - middle[0]), _distance(middle, (x, y))) for x, y in through
    )
    start = polar[0][0]
    around = [*polar, (start + 2 * pi, polar[0][1])]
    angles = [start + 2 * pi * step / RING_STEPS for step in range(RING_STEPS + 1)]
    upright = len(through) == 1 and abs(through[0][0] - middle[0]) < 1
    flat = min(widest / polar[0][1], 1.0) if upright else 1.0
    return [
        (
            middle[0] + flat * _radius(around, angle) * cos(angle),
            middle[1] + _radius(around, angle) * sin(angle),
        )
        for angle in angles
    ]


def _radius(around: Sequence[tuple[float, float]], angle: float) -> float:
    for (start, near), (end, far) in pairwise(around):
        if angle <= end + 1e-9:
            t = (angle - start) / (end - start) if end > start else 0.0
            return near + (far - near) * t * t * (3 - 2 * t)
    return around[-1][1]


def _distance(one: Point, other: Point) -> float:
    return hypot(other[0] - one[0], other[1] - one[1])


def _between(one: Point, other: Point, t: float) -> Point:
    return one[0] + (other[0] - one[0]) * t, one[1] + (other[1] - one[1]) * t


def _towards(one: Point, other: Point, reach: float) -> Point:
    whole = _distance(one, other)
    return _between(one, other, reach / whole) if whole else one


def dotted(path: Sequence[Point], step: float) -> list[Point]:
    """Return points along a path, no more than `step` apart."""
    points = [path[0]]
    for start, end in pairwise(path):
        count = max(int(_distance(start, end) / step) + 1, 1)
        points += [_between(start, end, number / count) for number in range(1, count + 1)]
    return points
