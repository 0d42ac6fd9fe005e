"""A key figure as a tile, in one of the looks of a plain dict TILES."""

from collections.abc import Callable

from brief.charts import CHARTS, alt_text, draw_chart
from brief.charts.data import chart_data
from brief.charts.look import page_look
from brief.charts.records import ChartData
from brief.compose import Edition
from brief.draw.box import MILLIMETRE as MM
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.icons import draw_icon
from brief.draw.panel import draw_panel
from brief.draw.text import Layout, Run, draw_layout, set_text
from brief.model import ChartBlock, Tile
from brief.pages.grid import PADDING, PANEL_RADIUS
from brief.pages.heading import draw_rule
from brief.pages.hero_tile import HERO_HEIGHT, LARGEST_HERO, hero_tile
from brief.pages.number import make_number
from brief.pages.piece import Piece, text_piece
from brief.pages.tile_parts import Row, tile_label

MakeTile = Callable[[Tile, Edition, float, Row], Piece]

TICKS_GAP = 2.2 * MM  # between a count and its ticks
ICON = 9.2 * MM
RING_AIR = 13 * MM  # over a ring, under its words, and between
LABEL_TOP, TEXT_GAP = 3 * MM, 2 * MM  # under the rule, and under the number
HEAD_HEIGHT = 13.3 * MM  # over the number of a tile with an icon
LARGEST_NUMBER = {"hero": 76.0, "ring": 34.0, "plain": 34.0, "number": 44.0, "count": 32.0}


# ── looks ────────────────────────────────────────────────────────────────────


def _ring(tile: Tile, edition: Edition, width: float, _row: Row) -> Piece:
    """Set a share as a ring on a soft panel, with its label where no text says what it is."""
    inner = width - 2 * PADDING
    strong = edition.style("tile_strong")
    label = tile.label or ("" if tile.text else tile_label(tile, edition))
    said = edition.runs(tile.text, edition.style("tile_text", "ink"), strong)
    between = "\n" if label and said else ""
    runs = [edition.run(label, strong), Run(between, strong), *said] if label else said
    text = set_text([run for run in runs if run.text], inner, balance=True)
    data = _chart(tile, "ring", edition)

    def draw(canvas: Canvas, box: Box) -> None:
        draw_panel(canvas, box, edition.theme, radius=PANEL_RADIUS)
        size = min(box.height - text.height - RING_AIR, inner)
        _draw_chart(canvas, edition, data, Box(
            box.x + (box.width - size) / 2, box.top - 5.5 * MM - size, size, size))  # fmt: skip
        with canvas.element("P"):
            draw_layout(canvas, text, box.x + PADDING, box.y + 4.5 * MM + text.height, "center")

    least = CHARTS["ring"].least_height(data, page_look(edition.theme), inner)
    return Piece(max(HERO_HEIGHT, text.height + RING_AIR + least), draw, LARGEST_HERO)


def _plain(tile: Tile, edition: Edition, width: float, row: Row) -> Piece:
    """Set a figure under a rule: label and icon, number, text."""
    theme = edition.theme
    icon, label = _icon(tile, edition), _set_label(tile, edition, width)
    number = _number(tile, edition, width, row, tile.color)
    text = _text(tile, edition, width)

    def draw(canvas: Canvas, box: Box) -> None:
        draw_rule(canvas, box, theme.color(tile.color or "brand2"))
        with canvas.element("P"):
            draw_layout(canvas, label, box.x, box.top - LABEL_TOP)
        if icon:
            place = Box(box.right - ICON, box.top - 3.6 * MM - ICON, ICON, ICON)
            draw_icon(canvas, icon, place, theme.color("brand2"), theme.color("tint"))
        top = box.top - row.head
        number.draw(canvas, Box(box.x, top - number.height, width, number.height))
        if text.lines:
            with canvas.element("P"):
                draw_layout(canvas, text, box.x, top - number.height - TEXT_GAP)

    return Piece(row.head + number.height + text.height + TEXT_GAP + 1.5 * MM, draw)


def _big(tile: Tile, edition: Edition, width: float, row: Row) -> Piece:
    """Set a large number under the block's own title."""
    color = tile.color or "brand"
    number = _number(tile, edition, width, row, color)
    text = _text(tile, edition, width)

    def draw(canvas: Canvas, box: Box) -> None:
        number.draw(canvas, box.cut_top(number.height))
        if text.lines:
            with canvas.element("P"):
                draw_layout(canvas, text, box.x, box.top - number.height - 1 * MM)

    return Piece(number.height + text.height + 2 * MM, draw)


def _count(tile: Tile, edition: Edition, width: float, row: Row) -> Piece:
    """Set a small count: its label if it has one, the number, a tick for each thing."""
    label = text_piece(set_text(edition.run(tile.label, edition.style("label")), width))
    number = _number(tile, edition, width, row, tile.color)
    data = _chart(tile, "ticks", edition)
    height = 6.6 * MM

    def draw(canvas: Canvas, box: Box) -> None:
        label.draw(canvas, box)
        top = box.top - row.head
        number.draw(canvas, Box(box.x, top - number.height, width, number.height))
        top -= number.height + TICKS_GAP
        _draw_chart(canvas, edition, data, Box(box.x, top - height, width, height))

    return Piece(row.head + number.height + TICKS_GAP + height + 2 * MM, draw)


TILES: dict[str, MakeTile] = {
    "hero": hero_tile,
    "ring": _ring,
    "plain": _plain,
    "number": _big,
    "count": _count,
}

# ── parts ────────────────────────────────────────────────────────────────────


def _number(tile: Tile, edition: Edition, width: float, row: Row, color: str) -> Piece:
    value, unit = edition.style("number", color), edition.style("number_unit", color)
    size = min(row.size, LARGEST_NUMBER[tile.look])  # beside a hero, others stay smaller
    return make_number(edition, tile.figure, width, size, value, unit, set_apart=row.set_apart)


def _icon(tile: Tile, edition: Edition) -> str:
    return tile.icon or edition.figure(tile.figure).icon


def _set_label(tile: Tile, edition: Edition, width: float) -> Layout:
    """Set the label of a plain tile, beside its icon."""
    room = width - (ICON + 3 * MM if _icon(tile, edition) else 0)
    return set_text(edition.run(tile_label(tile, edition), edition.style("label")), room)


def label_lines(tile: Tile, edition: Edition, width: float) -> int:
    """Return in how many lines the label of a plain tile stands."""
    return len(_set_label(tile, edition, width).lines)


def head_height(tile: Tile, edition: Edition, width: float) -> float:
    """Return the height of label and icon above the number of a tile."""
    if tile.look == "count":
        named = set_text(edition.run(tile.label, edition.style("label")), width)
        return named.height + 0.8 * MM if tile.label else 0.0
    label = _set_label(tile, edition, width).height
    least = HEAD_HEIGHT if _icon(tile, edition) else 0.0
    return max(label + LABEL_TOP + 0.8 * MM, least)


def _text(tile: Tile, edition: Edition, width: float) -> Layout:
    runs = edition.runs(tile.text, edition.style("tile_text"), edition.style("tile_strong"))
    return set_text(runs, width, balance=True)


def _chart(tile: Tile, kind: str, edition: Edition) -> ChartData:
    colors = (tile.color,) if tile.color else ()
    return chart_data(ChartBlock(chart=kind, figures=(tile.figure,), colors=colors), edition)


def _draw_chart(canvas: Canvas, edition: Edition, data: ChartData, box: Box) -> None:
    draw_chart(canvas, box, data, page_look(edition.theme), alt_text(data, edition))
