"""Up to six things as coloured tiles, each with an icon and a number."""

from collections.abc import Sequence

from brief.cards.plot import draw_land
from brief.cards.sheet import Sheet
from brief.cards.sizes import SMALLEST_TEXT
from brief.compose import Edition
from brief.draw.box import Box
from brief.draw.icons import draw_icon
from brief.draw.panel import draw_panel
from brief.draw.text import Layout, draw_text, fit_text, scaled
from brief.model import CardSpec, Item
from brief.record import Record

GAP = 20.0
AIR = 0.3  # of what is left: over the tiles
TALL_ACROSS = (1, 1, 1, 1, 2, 2, 2)  # tiles side by side, by their number
WIDE_ACROSS = (1, 1, 2, 3, 2, 3, 3)
LARGEST_ICON, NUMBER = 116.0, 48.0
NUMBERED = 400.0  # least width of a low tile that has room for its number
LEAST_TILE, LOW_TILE = 80.0, 200.0  # a low tile has its name beside the icon


def draw_icons(sheet: Sheet) -> None:
    """Draw the title and the tiles: two columns, three on a wide card."""
    sheet.draw_ground("paper")
    draw_land(sheet)
    sheet.draw_brand_line()
    body = sheet.body
    top = sheet.draw_heading(84 * (0.75 if sheet.size.wide else 1), 2)
    top -= 24 * sheet.factor
    _draw_tiles(sheet, sheet.card.items, Box(body.x, body.y, body.width, top - body.y))
    sheet.draw_source()


def icon_points(edition: Edition, card: CardSpec) -> list[str]:
    """Return the names of the things."""
    return [item.name or edition.plain(item.text) for item in card.items]


def _draw_tiles(sheet: Sheet, items: Sequence[Item], area: Box) -> None:
    if len(items) >= len(TALL_ACROSS):
        raise sheet.too_full()
    across = (WIDE_ACROSS if sheet.size.wide else TALL_ACROSS)[len(items)]
    rows = -(-len(items) // across)
    height = min((area.height - GAP * (rows - 1)) / rows, 320 * sheet.factor)
    if height < LEAST_TILE:
        raise sheet.too_full()
    area = area.below((area.height - rows * (height + GAP) + GAP) * AIR)
    columns = area.columns(across, GAP)
    boxes = [
        columns[index % across].below(index // across * (height + GAP)).cut_top(height)
        for index in range(len(items))
    ]
    placed = list(zip(items, range(len(items)), boxes, strict=True))
    smallest = min(_tile(sheet, *each).size for each in placed)
    tiles = [_tile(sheet, *each, smallest) for each in placed]  # all names alike
    icon = min(tile.icon for tile in tiles)
    for tile in tiles:
        _draw_tile(sheet, tile, icon)


class CardTile(Record):
    """A measured tile: the name stands under the icon, or beside it in a low tile."""

    item: Item
    index: int
    box: Box
    pad: float
    name: Layout
    icon: float
    beside: bool

    @property
    def size(self) -> float:
        """Return the size of the name."""
        return self.name.lines[0].pieces[0].run.style.size


def _tile(sheet: Sheet, item: Item, index: int, box: Box, largest: float = 0.0) -> CardTile:
    """Measure a tile; its name is `largest` at most, if that is given."""
    color = sheet.edition.theme.on(sheet.edition.theme.hills[index])
    style = sheet.style("card_item", color, 42)
    style = scaled(style, largest / style.size) if largest else style
    pad = min(30 * sheet.factor, box.height * 0.14)
    beside = box.height < LOW_TILE
    icon = min(LARGEST_ICON * sheet.factor, box.height * 0.45)
    room = box.width - 2 * pad
    if beside:
        room -= icon + pad * 0.6 + (NUMBER * sheet.factor if box.width >= NUMBERED else 0)
    run = sheet.edition.run(item.name or sheet.edition.plain(item.text), style)
    name = fit_text(run, room, max_lines=2, floor=SMALLEST_TEXT, balance=True)
    if not beside:
        icon = min(LARGEST_ICON * sheet.factor, box.height - name.height - 1.6 * pad)
    return CardTile(item, index, box, pad, name, icon, beside)


def _draw_tile(sheet: Sheet, tile: CardTile, icon: float) -> None:
    theme = sheet.edition.theme
    box, pad, name = tile.box, tile.pad, tile.name
    color = theme.on(theme.hills[tile.index])
    draw_panel(sheet.canvas, box, theme, theme.hills[tile.index], 20)
    if tile.item.icon:
        y = box.middle[1] - icon / 2 if tile.beside else box.top - pad - icon
        place = Box(box.x + pad, y, icon, icon)
        draw_icon(sheet.canvas, tile.item.icon, place, color, theme.hill_rows[tile.index])
    if box.width >= NUMBERED or not tile.beside:
        _draw_number(sheet, tile, color)
    if tile.beside:
        top = box.middle[1] + name.height / 2
        sheet.draw_layout(name, box.x + 1.6 * pad + icon, top)
    else:
        sheet.draw_layout(name, box.x + pad, box.y + pad * 0.5 + name.height)


def _draw_number(sheet: Sheet, tile: CardTile, color: str) -> None:
    """Draw a tile's number in its upper right corner, or at the right of a low tile."""
    box, style = tile.box, sheet.style("card_item", color, NUMBER)
    digits = style.size * 0.72
    y = box.middle[1] - digits / 2 if tile.beside else box.top - tile.pad - digits
    with sheet.canvas.element("P"):
        draw_text(sheet.canvas, str(tile.index + 1), style, box.right - tile.pad, y, "right")
