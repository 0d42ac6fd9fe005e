"""A share as a ring of ticks, with what it means on a pill."""

from brief.cards.plot import draw_plot
from brief.cards.sheet import Sheet
from brief.charts import alt_text
from brief.charts.data import ChartData, chart_data
from brief.compose import Edition
from brief.draw.box import Box
from brief.draw.motifs import Hills, draw_hills
from brief.draw.shapes import draw_rectangle
from brief.draw.text import Layout, fit_text
from brief.model import CardSpec, ChartBlock

LAND = {  # the height of the hills
    "portrait": 260.0, "square": 225.0, "story": 340.0, "link": 150.0, "wide": 170.0,
    "tiktok": 340.0,
}  # fmt: skip


def draw_ring(sheet: Sheet) -> None:
    """Draw the title, the ring and the pill; a wide card has the ring at the right."""
    sheet.draw_ground("paper")
    _draw_land(sheet)
    sheet.draw_brand_line()
    body = sheet.body
    wide = sheet.size.wide
    data = _data(sheet.edition, sheet.card)
    title = sheet.set_title(size=66, width=body.width * 0.56 if wide else 0)
    top = sheet.draw_layout(title, body.x, body.top + 6 * sheet.factor, "H1")
    pill = _pill(sheet, body.width * (0.5 if wide else 0.8))
    if wide:
        side = min(body.height + 60, 400)
        draw_plot(sheet, data, Box(body.right - side, body.top - side + 50, side, side))
        _draw_pill(sheet, pill, body.x, top - 30 - _pill_height(pill))
    else:
        low = max(body.y + _pill_height(pill) + 30 * sheet.factor, LAND[sheet.size.name])
        side = min(top - low - 48 * sheet.factor, body.width * 0.86)
        middle = (top + low) / 2
        x = body.x + body.width / 2
        draw_plot(sheet, data, Box(x - side / 2, middle - side / 2, side, side))
        _draw_pill(sheet, pill, x - (pill.width + 2 * _pad(pill)) / 2, body.y)
    theme = sheet.edition.theme
    sheet.draw_source(theme.on(theme.hills[-1]) if sheet.source_on_hill else "ink3")


def say_ring(edition: Edition, card: CardSpec) -> str:
    """Return the share, and what it means."""
    said = alt_text(_data(edition, card), edition)
    return " ".join(part for part in (said, edition.plain(card.text)) if part)


def _draw_land(sheet: Sheet) -> None:
    theme, size = sheet.edition.theme, sheet.size
    front = sheet.source_band if sheet.source_on_hill else 70.0
    hills = Hills(theme.hills, theme.hill_rows, 5 * sheet.factor, 1.5, front=front)
    draw_hills(sheet.canvas, Box(0, 0, size.width, LAND[size.name]), theme, hills)


def _pill(sheet: Sheet, width: float) -> Layout:
    style = sheet.style("card_item", "white", 40)
    return fit_text(sheet.edition.runs(sheet.card.text, style), width, max_lines=1, floor=28)


def _pad(pill: Layout) -> float:
    return pill.leading * 0.9


def _pill_height(pill: Layout) -> float:
    return pill.leading * 1.55


def _draw_pill(sheet: Sheet, pill: Layout, x: float, y: float) -> None:
    if not pill.lines:
        return
    height = _pill_height(pill)
    box = Box(x, y, pill.width + 2 * _pad(pill), height)
    draw_rectangle(
        sheet.canvas, box, fill=sheet.edition.theme.color("accent"), radius=height / 2
    )
    top = y + height / 2 + pill.ascent - pill.lines[0].pieces[0].run.style.size * 0.36
    sheet.draw_layout(pill, x + _pad(pill), top)


def _data(edition: Edition, card: CardSpec) -> ChartData:
    return chart_data(ChartBlock(chart="tick_ring", figures=card.figures), edition)
