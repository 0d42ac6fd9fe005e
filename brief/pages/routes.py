"""Where things go: the route map, and an amount on its way from one to another."""

from brief.charts.look import page_look
from brief.charts.routes import RouteMap, draw_routes, height
from brief.compose import Edition
from brief.draw.box import MILLIMETRE as MM
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.panel import draw_panel_line
from brief.draw.shapes import draw_circle, draw_line
from brief.draw.text import draw_layout, set_text
from brief.errors import located
from brief.language.casing import capitalised
from brief.model import FlowBlock, RoutesBlock, Span
from brief.pages.grid import GUTTER, PANEL_RADIUS
from brief.pages.heading import heading
from brief.pages.number import make_number
from brief.pages.piece import Piece, stack
from brief.record import replace

# ── route map ────────────────────────────────────────────────────────────────


def make_routes(block: RoutesBlock, edition: Edition, width: float) -> Piece:
    """Measure a route map; its subtitle always says that it is not to scale."""
    names = [stop.name for stop in block.stops] + [route.name for route in block.routes]
    glued = {name: edition.run(name, edition.style("label")).text for name in names}
    routes, look = RouteMap(block, glued), page_look(edition.theme)
    alt = block.alt or _alt(block, edition)
    if block.title:
        alt = f"{edition.plain(block.title)}. {alt}"

    def draw(canvas: Canvas, box: Box) -> None:
        panel = Box(box.x, box.y, width, box.height)
        with located(block.place, block.key or block.kind):
            draw_routes(canvas, panel, routes, look, alt)
        draw_panel_line(canvas, panel, edition.theme, PANEL_RADIUS)

    natural, largest = height(block, look)
    return stack(
        [heading(_said(block, edition), edition, width), Piece(natural, draw, largest)]
    )


def _said(block: RoutesBlock, edition: Edition) -> RoutesBlock:
    scale = edition.words.not_to_scale
    scale = capitalised(scale)
    before = (*block.subtitle, Span(text=". ")) if block.subtitle else ()
    return replace(block, subtitle=(*before, Span(text=scale)))


def _alt(block: RoutesBlock, edition: Edition) -> str:
    words = edition.words
    said = []
    for route in block.routes:
        stops = ", ".join(route.stops)
        around = words.route_around.format(centre=route.around, stops=stops)
        said.append(f"{route.name}: {around if route.around else ' – '.join(route.stops)}")
    return f"{'. '.join(said)}. {capitalised(words.not_to_scale)}."


# ── flow ─────────────────────────────────────────────────────────────────────

LARGEST_NUMBER = 60.0
DOT, HEAD = 2.6 * MM, 4.6 * MM
ARROW = 1.6  # points


def make_flow(block: FlowBlock, edition: Edition, width: float) -> Piece:
    """Measure an amount over an arrow, between the names of its two ends."""
    color = block.color or "accent"
    value, unit = edition.style("number", color), edition.style("number_unit", color)
    number = make_number(edition, block.figure, width, LARGEST_NUMBER, value, unit)
    parts = [heading(block, edition, width), number, _arrow(block, edition, width, color)]
    return stack([*parts, _ends(block, edition, width)])


def _arrow(block: FlowBlock, edition: Edition, width: float, color: str) -> Piece:
    """Measure the arrow, which a reading voice tells as what goes where."""
    ink = edition.theme.color(color)
    number = edition.printed(block.figure)
    said = edition.words.flow_of.format(number=number, start=block.start, end=block.end)

    def draw(canvas: Canvas, box: Box) -> None:
        y, right = box.y + 5 * MM, box.x + width - 2 * MM
        with canvas.figure(said.replace("\u00a0", " "), Box(box.x, y - HEAD, width, 2 * HEAD)):
            draw_circle(canvas, (box.x + DOT, y), DOT, fill=ink)
            draw_line(canvas, (box.x + DOT, y), (right, y), ink, ARROW)
            for rise in (HEAD * 0.6, -HEAD * 0.6):
                tail = (right - HEAD, y + rise)
                draw_line(canvas, tail, (right, y), ink, ARROW, round_cap=True)

    return Piece(14 * MM, draw)


def _ends(block: FlowBlock, edition: Edition, width: float) -> Piece:
    """Measure the names of the ends: the start at the left, the goal flush right."""
    style = edition.style("label", "ink")
    column = (width - GUTTER) / 2
    start = set_text(edition.run(block.start, style), column, balance=True)
    end = set_text(edition.run(block.end, style), column, balance=True)
    text = set_text(edition.runs(block.text, edition.style("tile_text")), width)

    def draw(canvas: Canvas, box: Box) -> None:
        with canvas.element("P"):
            draw_layout(canvas, start, box.x, box.top)
        with canvas.element("P"):
            draw_layout(canvas, end, box.x + width - column, box.top, "right")
        if text.lines:
            with canvas.element("P"):
                draw_layout(canvas, text, box.x, box.y + text.height)

    return Piece(max(start.height, end.height) + (text.height + MM if text.lines else 0), draw)
