"""Up to six things as coloured tiles, each with an icon and a number."""

from collections.abc import Sequence

from brief.cards.sheet import Sheet
from brief.draw.box import Box
from brief.draw.icons import draw_icon
from brief.draw.shapes import draw_rectangle
from brief.draw.text import draw_text, fit_text, set_text
from brief.errors import fail
from brief.model import Item

GAP = 20.0
DARK = 3  # from this tile on the ground is dark
SMALLEST_ICON, LARGEST_ICON = 60.0, 116.0


def draw_icons(sheet: Sheet) -> None:
    """Draw the title and the tiles: two columns, three on a wide card."""
    sheet.draw_ground("paper")
    sheet.draw_brand_line()
    body = sheet.body
    title = sheet.set_title(size=84 * (0.75 if sheet.size.wide else 1), max_lines=2)
    top = sheet.draw_layout(title, body.x, body.top + 10 * sheet.factor, "H1")
    style = sheet.style("card_small", size=36)
    text = set_text(sheet.edition.runs(sheet.card.text, style), body.width)
    top = sheet.draw_layout(text, body.x, top) - 24 * sheet.factor
    _draw_tiles(sheet, sheet.card.items[:6], Box(body.x, body.y, body.width, top - body.y))
    sheet.draw_source()


def _draw_tiles(sheet: Sheet, items: Sequence[Item], area: Box) -> None:
    across = 3 if sheet.size.wide else 2
    rows = -(-len(items) // across)
    height = min((area.height - GAP * (rows - 1)) / rows, 300 * sheet.factor)
    if height < 80:
        raise fail("card-too-full", key=f"cards.{sheet.card.id}", size=sheet.size.name)
    columns = area.columns(across, GAP)
    for index, item in enumerate(items):
        row, column = divmod(index, across)
        place = columns[column]
        top = area.top - row * (height + GAP)
        _draw_tile(sheet, item, index, Box(place.x, top - height, place.width, height))


def _draw_tile(sheet: Sheet, item: Item, index: int, box: Box) -> None:
    theme, dark = sheet.edition.theme, index >= DARK
    color = theme.color("white" if dark else "brand")
    draw_rectangle(sheet.canvas, box, fill=theme.hills[index], radius=20)
    pad = min(30 * sheet.factor, box.height * 0.12)
    style = sheet.style("card_item", color, 42)
    name = fit_text(
        sheet.edition.run(item.name, style),
        box.width - 2 * pad,
        max_lines=2,
        floor=28,
        balance=True,
    )
    icon = min(LARGEST_ICON * sheet.factor, box.height - name.height - 1.6 * pad)
    if icon >= SMALLEST_ICON and item.icon:
        place = Box(box.x + pad, box.top - pad - icon, icon, icon)
        draw_icon(sheet.canvas, item.icon, place, color, theme.hill_rows[index])
    number = sheet.style("card_item", color, 48)
    with sheet.canvas.element("P"):
        draw_text(sheet.canvas, str(index + 1), number, box.right - pad,
                  box.top - pad - number.size * 0.72, "right")  # fmt: skip
    sheet.draw_layout(name, box.x + pad, box.y + pad * 0.5 + name.height)
