"""A schematic map of routes: lines through stops on a grid, never to scale.

It names no coordinates and draws no border of anything: only what goes where.
"""

from collections.abc import Mapping, Sequence
from functools import partial

from brief.charts.colors import readable_on
from brief.charts.labels import tinted, wrap, write_layout
from brief.charts.look import Look, look_digest
from brief.charts.marks import Bar, Disc, Polyline
from brief.charts.plot import Plot
from brief.charts.recorded import draw_plot
from brief.charts.route_labels import Ground, place_at_line, place_at_stop
from brief.charts.route_paths import Grid, Passing, Point, dotted, passings, path_of
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.text import Run, scaled, set_text
from brief.model import RoutesBlock
from brief.record import Record, replace

ROW, HEAD, FOOT, SIDE = 17.0, 23.0, 18.0, 18.0  # mm
LARGEST = 1.18  # times the natural height
LANE = 5.4  # mm between lines that pass side by side
PEN = 6.0  # points
STOP, PLACE = 3.0, 2.2  # mm, the radius of a stop, and of a place without a line
EDGE = 2.4  # points
RADIUS = 2.0  # mm, of the panel's corners
LABEL_SHARES = (0.36, 0.25)  # of the width, for the name of a line
ORDER = (0, 3, 2, 4, 1, 5)  # of categorical colours: the accent is for what must be seen
LARGE = 1.3  # the names of stops where lines meet, against those of others
MEETING = 1.15  # the marks of such stops, against those of others


class RouteMap(Record):
    """A route map with its names glued for setting."""

    block: RoutesBlock
    glued: Mapping[str, str]  # name → the same with spaces that do not break


def height(block: RoutesBlock, look: Look) -> tuple[float, float]:
    """Return the natural and the largest useful height of the map in points."""
    rows = max(stop.row for stop in block.stops)
    natural = (HEAD + rows * ROW + FOOT) * look.mm
    return natural, natural * LARGEST


def draw_routes(canvas: Canvas, box: Box, routes: RouteMap, look: Look, alt: str) -> None:
    """Draw the map into a box of the page, as one figure with its alternative text."""
    make = partial(make_routes, routes, look, box.width, box.height)
    draw_plot(canvas, box, alt, make, routes, look_digest(look))


def make_routes(routes: RouteMap, look: Look, width: float, height: float) -> Plot:
    """Draw the map on a plot of `width` × `height` points."""
    look, plot = replace(look, ground=look.color("panel")), Plot(width, height)
    plot.add(Bar(plot.box, look.ground, "panel", RADIUS * look.mm))
    _draw(plot, routes, look)
    return plot


def _draw(plot: Plot, routes: RouteMap, look: Look) -> None:
    block, box = routes.block, plot.box
    grid = _grid(block, look, box)
    stops = passings(block, grid)
    paths = [path_of(index, route, stops, grid) for index, route in enumerate(block.routes)]
    for index in sorted(range(len(paths)), key=lambda i: not block.routes[i].around):
        _draw_line(plot, paths[index], color_of(block, index, look), block.routes[index].name)
    ground = Ground(box, PEN, [dotted(path, PEN) for path in paths])
    for name, stop in stops.items():
        ground.boxes.append(_draw_stop(plot, name, stop, look))
    _write_stops(plot, routes, stops, ground, look)
    _write_lines(plot, routes, stops, ground, look)


def _grid(block: RoutesBlock, look: Look, box: Box) -> Grid:
    columns = max(stop.column for stop in block.stops) or 1
    rows = max(stop.row for stop in block.stops) or 1
    side = SIDE * look.mm
    row = (box.height - (HEAD + FOOT) * look.mm) / rows
    column = (box.width - 2 * side) / columns
    return Grid(side, box.top - HEAD * look.mm, column, row, LANE * look.mm)


def color_of(block: RoutesBlock, index: int, look: Look) -> str:
    """Return the colour of a line: its own, or the next of the theme's categories."""
    own = block.routes[index].color
    colors = look.theme.categorical
    return look.color(own) if own else colors[ORDER[index % len(ORDER)] % len(colors)]


# ── drawing ──────────────────────────────────────────────────────────────────


def _draw_line(plot: Plot, path: Sequence[Point], color: str, name: str) -> None:
    """Draw a line; a ring that is larger than the map runs out of it."""
    plot.add(Polyline(path, color, PEN, name, clipped=True))


def _draw_stop(plot: Plot, name: str, stop: Passing, look: Look) -> Box:
    """Draw a stop, or the capsule over lines that pass side by side; return its box."""
    color, radius = look.color("brand"), STOP * look.mm
    if not stop.lanes:
        radius = PLACE * look.mm
        plot.add(Disc(stop.middle, radius, look.color("ink"), name=name))
    xs = [x for x, _ in stop.lanes.values()] or [stop.middle[0]]
    ys = [y for _, y in stop.lanes.values()] or [stop.middle[1]]
    box = Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).inset(-radius)
    if stop.lanes:
        ends = [(min(xs), min(ys)), (max(xs), max(ys))]
        wide = 2 * radius * (MEETING if len(stop.lanes) > 1 else 1)
        plot.add(Polyline(ends, color, wide, name))
        plot.add(Polyline(ends, look.color("white"), wide - 2 * EDGE, "inside"))
    return box


def _write_stops(
    plot: Plot, routes: RouteMap, stops: Mapping[str, Passing], ground: Ground, look: Look
) -> None:
    marks = list(ground.boxes)
    for mark, (name, stop) in zip(marks, stops.items(), strict=True):
        meeting = len(stop.lanes) > 1
        style = tinted(look.value, look.color("ink"))
        if meeting:
            bold = tinted(look.theme.style("item"), look.color("brand"))
            style = scaled(bold, LARGE * look.value.size / bold.size)
        text = wrap(routes.glued[name], style, LABEL_SHARES[0] * ground.area.width)
        box = place_at_stop(text, mark, ground, above=meeting)
        write_layout(plot, text, box.middle[0], box.top, "center")


def _write_lines(
    plot: Plot, routes: RouteMap, stops: Mapping[str, Passing], ground: Ground, look: Look
) -> None:
    block = routes.block
    for index, route in enumerate(block.routes):
        color = readable_on(look.ground, color_of(block, index, look), look.color("ink"))
        style = tinted(look.label, color)
        name, wide = routes.glued[route.name], ground.area.width
        texts = [
            set_text(Run(name, style), share * wide, balance=True) for share in LABEL_SHARES
        ]
        middle = stops[route.around].middle if route.around else None
        text, box = place_at_line(texts, index, ground, middle)
        write_layout(plot, text, box.x, box.top)
