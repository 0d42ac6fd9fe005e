"""The marks of charts: frozen shapes and words, in points from the lower left corner.

`name` is the id of the figure that a mark shows, or what it is, for whoever looks for it.
Colours are "#RRGGBB".
"""

from collections.abc import Sequence
from math import cos, pi, sin

from brief.draw.box import Box
from brief.record import Record
from brief.theme import Style

Point = tuple[float, float]


class Hatching(Record):
    r"""Lines of a colour on a ground, `width` points wide.

    `pattern` is one of the signs / \ x - | which look as the lines do, as often as there
    are six lines to the inch.
    """

    color: str
    pattern: str
    ground: str
    width: float


Paint = str | Hatching  # what fills a mark: a "#RRGGBB", or lines on one


class Bar(Record):
    """A filled rectangle with corners of `radius`."""

    box: Box
    paint: Paint
    name: str = ""
    radius: float = 0.0


class Outline(Record):
    """The edge of a rectangle, inside its box; `dash` is the length of the dashes."""

    box: Box
    color: str
    width: float
    dash: float = 0.0


class Squares(Record):
    """Squares with slightly round corners.

    Hatched ones have the lines of their pattern in themselves, all alike.
    """

    centers: Sequence[Point]
    side: float
    paint: Paint
    name: str = ""


class Rules(Record):
    """Straight lines of one look."""

    ends: Sequence[tuple[Point, Point]]
    color: str
    width: float
    round_cap: bool = False
    name: str = ""


class Polyline(Record):
    """A line through points, with round joins; `dashes` are in widths of the line.

    What of a `clipped` one lies outside of the plot is not seen.
    """

    points: Sequence[Point]
    color: str
    width: float
    name: str = ""
    dashes: Sequence[float] = ()
    clipped: bool = False


class Polygon(Record):
    """A filled polygon."""

    points: Sequence[Point]
    color: str
    name: str = ""


class Disc(Record):
    """A circle, its edge inside."""

    center: Point
    radius: float
    fill: str
    edge: str = ""
    width: float = 0.0
    name: str = ""


class Sector(Record):
    """A part of a ring; `turn` is its start and end, clockwise from the top, of 1."""

    center: Point
    radius: float
    thickness: float
    turn: tuple[float, float]
    paint: Paint
    name: str = ""


class Icons(Record):
    """A bundled icon at lower left corners: its lines and its areas in two colours."""

    icon: str
    corners: Sequence[Point]
    side: float
    colors: tuple[str, str]
    name: str


class Words(Record):
    """A line of text from (x, y) on, its baseline's start; `figure` is what it prints."""

    text: str
    style: Style
    x: float
    y: float
    figure: str = ""


Mark = Bar | Outline | Squares | Rules | Polyline | Polygon | Disc | Sector | Icons

LEAST = 0.01  # points: what is smaller is nothing
ROUNDING = 0.07  # of a square's side: the radius of its corners


def edge_of(paint: Paint) -> float:
    """Return how wide the line round a mark is: those of hatching have one."""
    return paint.width if isinstance(paint, Hatching) else 0.0


def rounded(bar: Bar) -> tuple[Box, float]:
    """Return what of a bar is filled, and the width of the line round it.

    Round corners are a line with round joins, which takes less of a file than curves.
    """
    box = bar.box
    edge = max(bar.radius, edge_of(bar.paint) / 2)
    inner = box.inset(min(edge, box.width / 2, box.height / 2))
    return inner, box.width - inner.width


def is_seen(bar: Bar) -> bool:
    """Say whether a bar has an extent: readers would draw one without as a hairline."""
    return min(bar.box.width, bar.box.height) > LEAST


def square_in(squares: Squares) -> tuple[float, float]:
    """Return half the side of what is filled of a square, and the width of its edge."""
    edge = edge_of(squares.paint) or squares.side * 2 * ROUNDING
    return (squares.side - edge) / 2, edge


def strokes_in(pattern: str, half: float) -> list[tuple[Point, Point]]:
    """Return the lines of a pattern in a square around zero of `half` a side."""
    rising = [((-half + max(c, 0), -half - min(c, 0)), (half + min(c, 0), half - max(c, 0)))
              for c in (-half, 0.0, half)]  # fmt: skip
    level = [((-half, y), (half, y)) for y in (-half / 3, half / 3)]
    falling = [((-a, b), (-c, d)) for (a, b), (c, d) in rising]
    upright = [((b, a), (d, c)) for (a, b), (c, d) in level]
    lines = {"/": rising, "\\": falling, "x": rising + falling, "-": level, "|": upright}
    return lines[pattern[0]]


def point_at(center: Point, radius: float, turn: float) -> Point:
    """Return a point on a circle; `turn` is clockwise from the top, of 1."""
    angle = 2 * pi * turn
    return center[0] + radius * sin(angle), center[1] + radius * cos(angle)
