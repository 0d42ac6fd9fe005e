"""Marks as they are painted: PDF operators, kept as a recording of the plot."""

from collections.abc import Callable, Sequence
from typing import Any

from brief.charts.marks import (
    Bar,
    Disc,
    Hatching,
    Icons,
    Outline,
    Paint,
    Point,
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
from brief.charts.paths import arc, hatch, icon, rectangle, through
from brief.charts.plot import Plot
from brief.draw.box import Box
from brief.draw.icons import icon_paths
from brief.draw.recorder import Recorder
from brief.draw.recording import Recording, Text, numbers

BUTT, ROUND = 0, 1  # caps
MITER, ROUNDED = 0, 1  # joins


def record(plot: Plot) -> Recording:
    """Return a plot as it is painted."""
    pen = Recorder(plot.box.width, plot.box.height)
    for mark in plot.marks:
        PAINTERS[type(mark)](pen, mark)
    for words in plot.words:
        if words.text.strip():
            pen.add(_text(words))
    return pen.recording()


def _text(words: Words) -> Text:
    style = words.style
    place = round(words.x, 2), round(words.y, 2), 0.0
    return Text(words.text, style.face, style.size, style.color.upper(), *place, words.figure)


# ── each mark ────────────────────────────────────────────────────────────────


def _bar(pen: Recorder, bar: Bar) -> None:
    if is_seen(bar):
        inner, edge = rounded(bar)
        _fill(pen, rectangle(inner), inner, bar.paint, edge, join=ROUNDED)


def _outline(pen: Recorder, outline: Outline) -> None:
    dash = outline.dash
    _set_line(pen, outline.color, outline.width, dashes=(dash, dash * 0.9) if dash else ())
    pen.write(f"{rectangle(outline.box.inset(outline.width / 2))} S")


def _squares(pen: Recorder, squares: Squares) -> None:
    half, edge = square_in(squares)
    shape = rectangle(Box(-half, -half, 2 * half, 2 * half))
    paint = squares.paint
    if isinstance(paint, Hatching):
        shape = " ".join([shape, *map(through, strokes_in(paint.pattern, half))])
        _set_fill(pen, paint.ground)
        _set_line(pen, paint.color, edge, join=ROUNDED)
    else:
        _set_fill(pen, paint)
        _set_line(pen, paint, edge, join=ROUNDED)
    _stamp(pen, squares.centers, f"{shape} B")


def _rules(pen: Recorder, rules: Rules) -> None:
    if not rules.ends:
        return
    _set_line(pen, rules.color, rules.width, ROUND if rules.round_cap else BUTT, ROUNDED)
    pen.write(" ".join(f"{through(ends)} S" for ends in rules.ends))


def _polyline(pen: Recorder, line: Polyline) -> None:
    dashes = [length * line.width for length in line.dashes]
    if line.clipped:
        pen.set_clip(f"0 0 {numbers(pen.width, pen.height)} re W n")
    _set_line(pen, line.color, line.width, BUTT if dashes else ROUND, ROUNDED, dashes)
    pen.write(f"{through(line.points)} S")
    pen.set_clip("")


def _polygon(pen: Recorder, polygon: Polygon) -> None:
    _set_fill(pen, polygon.color)
    pen.write(f"{through(polygon.points)} h f")


def _disc(pen: Recorder, disc: Disc) -> None:
    radius = disc.radius - disc.width / 2
    circle = f"{arc(disc.center, radius, 0, 1)} h"
    _set_fill(pen, disc.fill)
    if disc.width:
        _set_line(pen, disc.edge or disc.fill, disc.width)
    pen.write(f"{circle} {'B' if disc.width else 'f'}")


def _sector(pen: Recorder, sector: Sector) -> None:
    start, end = sector.turn
    if end <= start:
        return
    edge = edge_of(sector.paint)
    outer, center = sector.radius - edge / 2, sector.center
    inner = outer - (sector.thickness - edge)
    closes = " h" if end - start >= 1 else ""  # a whole ring is two circles
    back = arc(center, inner, end, start, "m" if closes else "l")
    box = Box(center[0] - outer, center[1] - outer, 2 * outer, 2 * outer)
    ring = f"{arc(center, outer, start, end)}{closes} {back} h"
    _fill(pen, ring, box, sector.paint, edge)


def _icons(pen: Recorder, icons: Icons) -> None:
    for commands, is_tint in icon_paths(icons.icon):
        color = icons.colors[is_tint]
        if color:
            _set_fill(pen, color)
            _stamp(pen, icons.corners, f"{icon(commands, icons.side)} f")


PAINTERS: dict[type, Callable[[Recorder, Any], None]] = {
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


# ── pens ─────────────────────────────────────────────────────────────────────


def _set_fill(pen: Recorder, color: str) -> None:
    pen.set_color(color.upper())


def _set_line(
    pen: Recorder, color: str, width: float, cap: int = BUTT, join: int = MITER,
    dashes: Sequence[float] = (),
) -> None:  # fmt: skip
    pen.set_color(color.upper(), stroke=True)
    pen.set("width", f"{numbers(width)} w")
    pen.set("cap", f"{cap} J")
    pen.set("join", f"{join} j")
    pen.set("dash", f"[{numbers(*dashes)}] 0 d")


def _fill(
    pen: Recorder, path: str, box: Box, paint: Paint, edge: float, join: int = MITER
) -> None:
    """Fill a path that lies in a box, with a line of its colour round it if it has an edge."""
    if isinstance(paint, Hatching):
        _set_fill(pen, paint.ground)
        pen.write(f"{path} f")
        lines = hatch(paint.pattern, box, pen.height)
        if lines:
            _set_line(pen, paint.color, paint.width, join=join)
            pen.write(f"q {path} W n {lines} S Q")
        _set_line(pen, paint.color, edge, join=join)
        pen.write(f"{path} S")
        return
    _set_fill(pen, paint)
    if edge > 0:
        _set_line(pen, paint, edge, join=join)
    pen.write(f"{path} {'B' if edge > 0 else 'f'}")


def _stamp(pen: Recorder, places: Sequence[Point], shape: str) -> None:
    """Paint a shape at each place."""
    if places:
        pen.write(" ".join(f"q 1 0 0 1 {numbers(*at)} cm {shape} Q" for at in places))
