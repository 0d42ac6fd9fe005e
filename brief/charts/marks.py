"""Shapes of charts as matplotlib's artists, in points from the lower left corner.

matplotlib is imported inside the functions: to measure a chart, or to draw a page
from what was recorded before, half a second of import is not needed.
"""

from collections.abc import Sequence
from math import cos, pi, sin
from typing import TYPE_CHECKING, Any

from brief.draw.box import Box
from brief.draw.icons import icon_paths, placed
from brief.record import Record

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Point = tuple[float, float]


class Hatching(Record):
    """Lines of a colour on a ground; `pattern` is matplotlib's, `width` theirs in points."""

    color: str
    pattern: str
    ground: str
    width: float


Paint = str | Hatching  # what fills a mark: a "#RRGGBB", or lines on one

LEAST = 0.01  # points: what is smaller is nothing
ROUNDING = 0.07  # of a square's side: the radius of its corners


def area(axes: "Axes") -> Box:
    """Return the box of the whole plot."""
    return Box(0.0, 0.0, float(axes.get_xlim()[1]), float(axes.get_ylim()[1]))


def draw_bar(axes: "Axes", box: Box, paint: Paint, name: str = "", radius: float = 0.0) -> None:
    """Draw a filled rectangle; `name` is the artist's gid, for whoever looks for it.

    Round corners are a line with round joins, which takes less of a file than curves.
    A bar of no length is not seen: readers would draw it as a hairline.
    """
    from matplotlib.patches import Rectangle

    edge = max(radius, edge_of(paint) / 2)
    inner = box.inset(min(edge, box.width / 2, box.height / 2))
    patch = Rectangle(
        (inner.x, inner.y), inner.width, inner.height, lw=box.width - inner.width,
        joinstyle="round", gid=name or None, **_filled(paint),
    )  # fmt: skip
    patch.set_visible(min(box.width, box.height) > LEAST)
    _add(axes, patch)


def draw_outline(axes: "Axes", box: Box, color: str, width: float, dash: float = 0.0) -> None:
    """Draw a rectangle's edge inside its box; `dash` is the length of the dashes."""
    from matplotlib.patches import Rectangle

    inner = box.inset(width / 2)
    style = (0.0, (dash / width, dash * 0.9 / width)) if dash else "solid"
    patch = Rectangle(
        (inner.x, inner.y), inner.width, inner.height, fill=False, ec=color, lw=width, ls=style
    )
    _add(axes, patch)


def draw_squares(
    axes: "Axes", centers: Sequence[Point], side: float, paint: Paint, name: str = ""
) -> None:
    """Draw squares with slightly round corners, as one collection.

    Hatched ones have their lines in their own path, all alike: small, and of few bytes.
    """
    from matplotlib.collections import PathCollection
    from matplotlib.path import Path

    if not centers:
        return
    line = edge_of(paint) or side * 2 * ROUNDING
    half = (side - line) / 2
    corners = [(-half, -half), (half, -half), (half, half), (-half, half), (-half, -half)]
    square, filled = Path(corners, closed=True), _filled(paint)
    if isinstance(paint, Hatching):
        lines = [Path(ends) for ends in _strokes(filled.pop("hatch"), half)]
        square = Path.make_compound_path(square, *lines)
    squares = PathCollection(
        [square], offsets=centers, offset_transform=axes.transData,
        linewidths=line, joinstyle="round", gid=name or None, **filled,
    )  # fmt: skip
    _add(axes, squares)


def _strokes(pattern: str, half: float) -> list[list[Point]]:
    """Return the lines of a pattern in a square around zero, by the ends of each."""
    rising = [[(-half + max(c, 0), -half - min(c, 0)), (half + min(c, 0), half - max(c, 0))]
              for c in (-half, 0.0, half)]  # fmt: skip
    level = [[(-half, y), (half, y)] for y in (-half / 3, half / 3)]
    falling = [[(-x, y) for x, y in line] for line in rising]
    upright = [[(y, x) for x, y in line] for line in level]
    lines = {"/": rising, "\\": falling, "x": rising + falling, "-": level, "|": upright}
    return lines[pattern[0]]


def draw_rule(
    axes: "Axes", start: Point, end: Point, color: str, width: float, *, round_cap: bool = False
) -> None:
    """Draw a straight line."""
    draw_rules(axes, [(start, end)], color, width, round_cap=round_cap)


def draw_rules(
    axes: "Axes",
    rules: Sequence[tuple[Point, Point]],
    color: str,
    width: float,
    *,
    round_cap: bool = False,
    name: str = "",
) -> None:
    """Draw straight lines of one look, as one collection."""
    from matplotlib.collections import LineCollection

    if not rules:
        return
    cap: Any = "round" if round_cap else "butt"
    lines = LineCollection(
        rules, colors=color, linewidths=width, capstyle=cap, gid=name or None
    )
    _add(axes, lines)


def draw_polyline(
    axes: "Axes", points: Sequence[Point], color: str, width: float, name: str = "",
    dashes: Sequence[float] = (),
) -> None:  # fmt: skip
    """Draw a line through points, with round joins; `dashes` are in widths of the line."""
    from matplotlib.lines import Line2D

    xs, ys = zip(*points, strict=True)
    line = Line2D(
        xs, ys, color=color, lw=width, solid_capstyle="round", solid_joinstyle="round",
        gid=name or None, ls=(0, tuple(dashes)) if dashes else "-", dash_capstyle="butt",
    )  # fmt: skip
    _add(axes, line)


def draw_leader(
    axes: "Axes", start: Point, end: Point, color: str, width: float,
    dashes: Sequence[float] = (),
) -> None:  # fmt: skip
    """Draw a thin line from a mark to words beside it, level at both ends."""
    step = (end[0] - start[0]) * 0.3
    points = [start, (start[0] + step, start[1]), (end[0] - step, end[1]), end]
    draw_polyline(axes, points, color, width, "leader", dashes)


def draw_polygon(axes: "Axes", points: Sequence[Point], color: str, name: str = "") -> None:
    """Fill a polygon."""
    from matplotlib.patches import Polygon

    _add(axes, Polygon(list(points), closed=True, color=color, lw=0, gid=name or None))


def draw_disc(
    axes: "Axes", center: Point, radius: float, fill: str, edge: str = "", width: float = 0.0,
    name: str = "",
) -> None:  # fmt: skip
    """Draw a circle of `radius` points, its edge inside."""
    from matplotlib.patches import Circle

    _add(
        axes,
        Circle(
            center, radius - width / 2, fc=fill, ec=edge or fill, lw=width, gid=name or None
        ),
    )


def draw_sector(
    axes: "Axes",
    center: Point,
    radius: float,
    thickness: float,
    turn: Point,
    paint: Paint,
    name: str = "",
) -> None:
    """Draw a part of a ring; `turn` is its start and end, clockwise from the top, of 1."""
    from matplotlib.patches import Wedge

    start, end = (90 - 360 * part for part in turn)
    edge = edge_of(paint)
    wedge = Wedge(
        center, radius - edge / 2, end, start, width=thickness - edge, lw=edge,
        gid=name or None, **_filled(paint),
    )  # fmt: skip
    _add(axes, wedge)


def point_at(center: Point, radius: float, turn: float) -> Point:
    """Return a point on a circle; `turn` is clockwise from the top, of 1."""
    angle = 2 * pi * turn
    return center[0] + radius * sin(angle), center[1] + radius * cos(angle)


def draw_icons(
    axes: "Axes", icon: str, corners: Sequence[Point], side: float, colors: tuple[str, str],
    name: str,
) -> None:  # fmt: skip
    """Draw a bundled icon at lower left corners: its lines and its areas in two colours."""
    from matplotlib.collections import PathCollection
    from matplotlib.path import Path

    if not corners:
        return
    codes = {
        "M": [Path.MOVETO], "L": [Path.LINETO], "C": [Path.CURVE4] * 3, "Z": [Path.CLOSEPOLY],
    }  # fmt: skip
    for commands, is_tint in icon_paths(icon):
        if is_tint and not colors[1]:
            continue
        moved = placed(commands, Box(0, 0, side, side))
        points = [point or (0.0, 0.0) for _, point in moved]
        pairs = [pair for point in points for pair in zip(point[::2], point[1::2], strict=True)]
        shape = Path(pairs, [code for operator, _ in moved for code in codes[operator]])
        icons = PathCollection(
            [shape], offsets=corners, offset_transform=axes.transData,
            color=colors[1] if is_tint else colors[0], linewidths=0, gid=name or None,
        )  # fmt: skip
        _add(axes, icons)


def edge_of(paint: Paint) -> float:
    """Return how wide the line round a mark is: those of hatching have one."""
    return paint.width if isinstance(paint, Hatching) else 0.0


def _filled(paint: Paint) -> dict[str, Any]:
    """Return how an artist is filled; a hatch has an edge in its colour."""
    if isinstance(paint, str):
        return {"color": paint}
    return {
        "facecolor": paint.ground, "edgecolor": paint.color, "hatch": paint.pattern,
        "hatch_linewidth": paint.width,
    }  # fmt: skip


def _add(axes: "Axes", artist: Any) -> None:
    """Add an artist over those before it, and under all text.

    It is not clipped: what lies outside of the plot is a fault that tests can see.
    """
    artist.set_zorder(1)
    axes.add_artist(artist)
    artist.set_clip_on(False)
