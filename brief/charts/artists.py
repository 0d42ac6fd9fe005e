"""The marks of a chart as matplotlib's artists: the same chart as a matplotlib figure.

For whoever puts a chart of ours beside his own; and so that tests can hold what
`painting` writes against what matplotlib draws. A build does not need it.
"""

from collections.abc import Callable
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.collections import Collection, LineCollection, PathCollection
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Rectangle, Wedge
from matplotlib.patches import Polygon as PolygonPatch
from matplotlib.path import Path

from brief.charts.marks import (
    Bar,
    Disc,
    Hatching,
    Icons,
    Outline,
    Paint,
    Polygon,
    Polyline,
    Rules,
    Sector,
    Squares,
    Words,
    edge_of,
    is_seen,
    rounded,
    square_in,
    strokes_in,
)
from brief.charts.plot import Plot
from brief.draw.box import Box
from brief.draw.icons import icon_paths, placed
from brief.draw.plot import new_plot

CODES = {"M": [Path.MOVETO], "L": [Path.LINETO], "C": [Path.CURVE4] * 3, "Z": [Path.CLOSEPOLY]}

KEPT = ("backend", "interactive", "toolbar", "timezone", "webagg")  # of the user's settings


def figure_of(plot: Plot) -> Figure:
    """Return a chart as a figure of one axes in points that fills it.

    matplotlib's own settings hold, whatever the user's matplotlibrc says; the gid of an
    artist is the name of its mark, or the id of the figure that a text prints.
    """
    width, height = plot.box.width, plot.box.height
    own = {
        name: value for name, value in mpl.rcParamsDefault.items() if not name.startswith(KEPT)
    }
    with mpl.rc_context(own | {"text.parse_math": False}):
        figure = new_plot(width, height)
        axes = figure.add_axes((0, 0, 1, 1), frame_on=False)
        axes.set_axis_off()
        axes.set(xlim=(0, width), ylim=(0, height), autoscale_on=False)
        for mark in plot.marks:
            for artist in ARTISTS[type(mark)](axes, mark):
                _add(axes, artist, clipped=isinstance(mark, Polyline) and mark.clipped)
        for words in plot.words:
            _write(axes, words)
    return figure


def _add(axes: Axes, artist: Any, *, clipped: bool) -> None:
    """Add an artist over those before it, and under all text."""
    artist.set_zorder(1)
    axes.add_artist(artist)
    artist.set_clip_on(clipped)


def _write(axes: Axes, words: Words) -> None:
    style = words.style
    axes.text(
        words.x, words.y, words.text, family=[style.face], size=style.size, color=style.color,
        va="baseline", ha="left", gid=words.figure or None, parse_math=False,
    )  # fmt: skip


# ── each mark ────────────────────────────────────────────────────────────────


def _bar(_: Axes, bar: Bar) -> list[Any]:
    inner, edge = rounded(bar)
    patch = Rectangle(
        (inner.x, inner.y), inner.width, inner.height, lw=edge, joinstyle="round",
        gid=bar.name or None, visible=is_seen(bar), **_filled(bar.paint),
    )  # fmt: skip
    return [patch]


def _outline(_: Axes, outline: Outline) -> list[Any]:
    width, inner = outline.width, outline.box.inset(outline.width / 2)
    dash = outline.dash / width
    style = (0.0, (dash, dash * 0.9)) if dash else "solid"
    patch = Rectangle(
        (inner.x, inner.y), inner.width, inner.height, fill=False, ec=outline.color, lw=width,
        ls=style,
    )  # fmt: skip
    return [patch]


def _squares(axes: Axes, squares: Squares) -> list[Any]:
    half, edge = square_in(squares)
    corners = [(-half, -half), (half, -half), (half, half), (-half, half), (-half, -half)]
    shape, paint = Path(corners, closed=True), squares.paint
    if isinstance(paint, Hatching):
        lines = [Path(ends) for ends in strokes_in(paint.pattern, half)]
        shape = Path.make_compound_path(shape, *lines)
        colors = {"facecolor": paint.ground, "edgecolor": paint.color}
    else:
        colors = {"color": paint}
    return _stamped(
        axes, shape, squares.centers, squares.name, lw=edge, joinstyle="round", **colors
    )


def _rules(_: Axes, rules: Rules) -> list[Any]:
    cap: Any = "round" if rules.round_cap else "butt"
    lines = LineCollection(
        rules.ends, colors=rules.color, linewidths=rules.width, capstyle=cap,
        gid=rules.name or None,
    )  # fmt: skip
    return [lines] if rules.ends else []


def _polyline(_: Axes, line: Polyline) -> list[Any]:
    xs, ys = zip(*line.points, strict=True)
    artist = Line2D(
        xs, ys, color=line.color, lw=line.width, gid=line.name or None,
        ls=(0, tuple(line.dashes)) if line.dashes else "-",
        solid_capstyle="round", solid_joinstyle="round", dash_capstyle="butt",
    )  # fmt: skip
    return [artist]


def _polygon(_: Axes, polygon: Polygon) -> list[Any]:
    name = polygon.name or None
    return [
        PolygonPatch(list(polygon.points), closed=True, color=polygon.color, lw=0, gid=name)
    ]


def _disc(_: Axes, disc: Disc) -> list[Any]:
    patch = Circle(
        disc.center, disc.radius - disc.width / 2, fc=disc.fill, ec=disc.edge or disc.fill,
        lw=disc.width, gid=disc.name or None,
    )  # fmt: skip
    return [patch]


def _sector(_: Axes, sector: Sector) -> list[Any]:
    start, end = (90 - 360 * part for part in sector.turn)
    edge = edge_of(sector.paint)
    wedge = Wedge(
        sector.center, sector.radius - edge / 2, end, start, width=sector.thickness - edge,
        lw=edge, gid=sector.name or None, **_filled(sector.paint),
    )  # fmt: skip
    return [wedge]


def _icons(axes: Axes, icons: Icons) -> list[Any]:
    artists: list[Any] = []
    for commands, is_tint in icon_paths(icons.icon):
        if not icons.colors[is_tint]:
            continue
        moved = placed(commands, Box(0, 0, icons.side, icons.side))
        points = [point or (0.0, 0.0) for _, point in moved]
        pairs = [pair for point in points for pair in zip(point[::2], point[1::2], strict=True)]
        shape = Path(pairs, [code for operator, _ in moved for code in CODES[operator]])
        color = icons.colors[is_tint]
        artists += _stamped(axes, shape, icons.corners, icons.name, color=color, lw=0)
    return artists


ARTISTS: dict[type, Callable[[Axes, Any], list[Any]]] = {
    Bar: _bar,
    Outline: _outline,
    Squares: _squares,
    Rules: _rules,
    Polyline: _polyline,
    Polygon: _polygon,
    Disc: _disc,
    Sector: _sector,
    Icons: _icons,
}


def _stamped(axes: Axes, shape: Path, places: Any, name: str, **look: Any) -> list[Collection]:
    """Return a shape at each place, as one collection."""
    if not places:
        return []
    return [
        PathCollection(
            [shape], offsets=places, offset_transform=axes.transData, gid=name or None, **look
        )
    ]


def _filled(paint: Paint) -> dict[str, Any]:
    """Return how an artist is filled; a hatch has an edge in its colour."""
    if isinstance(paint, str):
        return {"color": paint}
    return {
        "facecolor": paint.ground, "edgecolor": paint.color, "hatch": paint.pattern,
        "hatch_linewidth": paint.width,
    }  # fmt: skip
