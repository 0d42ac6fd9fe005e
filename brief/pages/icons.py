"""Things with icons: as a strip, as panels, on discs, or as lines."""

from collections.abc import Callable

from brief.compose import Edition
from brief.draw.box import MILLIMETRE as MM
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.icons import draw_icon
from brief.draw.panel import draw_panel
from brief.draw.shapes import draw_circle
from brief.draw.text import Layout, draw_layout, set_text
from brief.model import IconsBlock, Item
from brief.pages.grid import GUTTER, PANEL_RADIUS
from brief.pages.heading import heading
from brief.pages.piece import Piece, beside, stack

GAP = 3 * MM
NAME_GAP = 0.6 * MM  # between a name and its text


def make_icons(block: IconsBlock, edition: Edition, width: float) -> Piece:
    """Measure a heading and the items in the look that the block names."""
    return stack([heading(block, edition, width), LOOKS[block.look](block, edition, width)])


def _icon(canvas: Canvas, edition: Edition, name: str, box: Box, tint: str = "tint") -> None:
    if name:
        theme = edition.theme
        draw_icon(canvas, name, box, theme.color("brand2"), theme.color(tint))


def _text(item: Item, edition: Edition, width: float, role: str = "tile_text") -> Layout:
    style = edition.style(role)
    return set_text(
        edition.runs(item.text, style, edition.style("tile_strong")), width, balance=True
    )


# ── strip: small icons side by side on one soft panel ────────────────────────


def _strip(block: IconsBlock, edition: Edition, width: float) -> Piece:
    style = edition.style("running", "brand")
    column = width / max(len(block.items), 1)
    icon, pad = 10 * MM, 4 * MM
    names = [
        set_text(edition.run(item.name, style), column - 2 * MM, balance=True)
        for item in block.items
    ]
    tallest = max((name.height for name in names), default=0)

    def draw(canvas: Canvas, box: Box) -> None:
        draw_panel(canvas, box, edition.theme, radius=PANEL_RADIUS)
        for index, (item, name) in enumerate(zip(block.items, names, strict=True)):
            middle = box.x + column * (index + 0.5)
            place = Box(middle - icon / 2, box.top - pad - icon, icon, icon)
            _icon(canvas, edition, item.icon, place)
            slack = (tallest - name.height) / 2
            with canvas.element("P"):
                draw_layout(
                    canvas, name, middle - name.measure / 2,
                    place.y - 0.5 * MM - slack, "center",
                )  # fmt: skip

    return Piece(2 * pad + icon + 0.5 * MM + tallest - 1 * MM, draw)


# ── panels: an icon, a name and a line of text on a soft panel each ──────────


def _across(block: IconsBlock, width: float) -> int:
    """Return how many panels stand side by side: names alone in threes, others in twos."""
    if width <= 120 * MM:
        return 1
    bare = not any(item.text for item in block.items)
    return 3 if bare and len(block.items) % 3 == 0 else 2


def _panels(block: IconsBlock, edition: Edition, width: float) -> Piece:
    across = _across(block, width)
    column = (width - GUTTER * (across - 1)) / across
    panels = [_panel(item, edition, column) for item in block.items]
    height = max((panel.height for panel in panels), default=0)
    rows = [
        beside(
            [_grown(panel, height) for panel in panels[start : start + across]],
            [
                ((column + GUTTER) * i, column)
                for i in range(len(panels[start : start + across]))
            ],
        )
        for start in range(0, len(panels), across)
    ]
    return _spaced(rows, GAP, stretch=8 * MM)


def _grown(piece: Piece, height: float) -> Piece:
    return Piece(height, piece.draw, height + 10 * MM)


def _spaced(rows: list[Piece], gap: float, stretch: float = 0.0) -> Piece:
    """Stack rows with gaps; each may grow by `stretch`."""
    pieces = []
    for index, row in enumerate(rows):
        if index:
            pieces.append(Piece(gap, lambda _canvas, _box: None))
        pieces.append(Piece(row.height, row.draw, row.height + stretch))
    return stack(pieces)


def _panel(item: Item, edition: Edition, width: float) -> Piece:
    icon, pad = 12 * MM, 5 * MM
    left = 2 * pad + icon
    room = width - left - 3 * MM
    name = set_text(edition.run(item.name, edition.style("item")), room, balance=True)
    text = _text(item, edition, room)

    def draw(canvas: Canvas, box: Box) -> None:
        draw_panel(canvas, box, edition.theme, radius=PANEL_RADIUS)
        middle = box.y + box.height / 2
        _icon(canvas, edition, item.icon, Box(box.x + pad, middle - icon / 2, icon, icon))
        top = middle + (name.height + NAME_GAP + text.height) / 2
        _draw_name_and_text(canvas, name, text, box.x + left, top)

    return Piece(max(name.height + text.height + 6 * MM, 19 * MM), draw)


def _draw_name_and_text(
    canvas: Canvas, name: Layout, text: Layout, x: float, top: float
) -> None:
    gap = NAME_GAP if name.lines else 0.0
    for layout, drop in ((name, 0.0), (text, name.height + gap)):
        if layout.lines:
            with canvas.element("P"):
                draw_layout(canvas, layout, x, top - drop)


# ── discs: columns with a large round icon on top ────────────────────────────


def _discs(block: IconsBlock, edition: Edition, width: float) -> Piece:
    count = min(len(block.items), 4) or 1
    column = (width - GUTTER * (count - 1)) / count
    discs = [_disc(item, edition, column) for item in block.items]
    rows = [
        beside(
            discs[start : start + count],
            [((column + GUTTER) * i, column) for i in range(len(discs[start : start + count]))],
        )
        for start in range(0, len(discs), count)
    ]
    return _spaced(rows, 5 * MM)


def _disc(item: Item, edition: Edition, width: float) -> Piece:
    radius = 9 * MM
    name = set_text(edition.run(item.name, edition.style("item")), width)
    text = _text(item, edition, width)

    def draw(canvas: Canvas, box: Box) -> None:
        center = (box.x + radius, box.top - radius)
        draw_circle(canvas, center, radius, fill=edition.theme.color("disc"))
        side = 11.5 * MM
        place = Box(center[0] - side / 2, center[1] - side / 2, side, side)
        _icon(canvas, edition, item.icon, place, "light")
        _draw_name_and_text(canvas, name, text, box.x, box.top - 2 * radius - 4 * MM)

    return Piece(2 * radius + 4 * MM + name.height + NAME_GAP + text.height, draw)


# ── lines: a small icon beside a line of text ────────────────────────────────


def _lines(block: IconsBlock, edition: Edition, width: float) -> Piece:
    rows = [_line(item, edition, width) for item in block.items]
    return _spaced(rows, GAP, stretch=4 * MM)


def _line(item: Item, edition: Edition, width: float) -> Piece:
    icon, left = 9 * MM, 14 * MM
    name = set_text(edition.run(item.name, edition.style("item")), width - left)
    text = _text(item, edition, width - left, "tile_text")
    height = max(name.height + text.height, icon)

    def draw(canvas: Canvas, box: Box) -> None:
        middle = box.top - height / 2
        _icon(canvas, edition, item.icon, Box(box.x, middle - icon / 2, icon, icon))
        top = middle + (name.height + NAME_GAP + text.height) / 2
        _draw_name_and_text(canvas, name, text, box.x + left, top)

    return Piece(height, draw)


LOOKS: dict[str, Callable[[IconsBlock, Edition, float], Piece]] = {
    "strip": _strip,
    "panels": _panels,
    "discs": _discs,
    "lines": _lines,
}
