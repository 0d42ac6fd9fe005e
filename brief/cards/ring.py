"""A share as a ring of ticks, with what it means on a pill."""

from brief.cards.plot import draw_plot
from brief.cards.sheet import Sheet
from brief.charts import alt_text
from brief.charts.data import chart_data
from brief.charts.records import ChartData
from brief.compose import Edition
from brief.draw.box import Box
from brief.draw.motifs import Hills, draw_hills
from brief.draw.shapes import draw_rectangle
from brief.draw.text import Layout, fit_text
from brief.model import CardSpec, ChartBlock

LAND = {  # the height of the hills
    "portrait": 200.0, "square": 170.0, "story": 340.0, "link": 130.0, "wide": 150.0,
    "tiktok": 340.0,
}  # fmt: skip


def draw_ring(sheet: Sheet) -> None:
    """Draw the title, the ring and the pill; a wide card has the ring at the right."""
    sheet.draw_ground("paper")
    _draw_land(sheet)
    sheet.draw_brand_line()
    data = _data(sheet.edition, sheet.card)
    if sheet.size.wide:
        _draw_wide(sheet, data)
    else:
        _draw_tall(sheet, data)
    theme = sheet.edition.theme
    sheet.draw_source(theme.on(theme.hills[-1]) if sheet.source_on_hill else "ink3")


def _draw_tall(sheet: Sheet, data: ChartData) -> None:
    """Draw the ring between the title and the pill, which stands clear of the hills."""
    body, gap = sheet.body, 40 * sheet.factor
    top = sheet.draw_title(66)
    pill = _pill(sheet, body.width * 0.8)
    floor = max(body.y, LAND[sheet.size.name] + 18)
    low = floor + (_pill_height(pill) + gap if pill.lines else 0)
    side = min(top - low - gap, body.width * 0.8)
    spare = max(top - gap - low - side, 0) * 0.4
    x = body.x + body.width / 2
    draw_plot(sheet, data, Box(x - side / 2, top - gap - spare - side, side, side))
    y = max(top - gap - spare - side - gap - _pill_height(pill), floor)
    _draw_pill(sheet, pill, x - (pill.width + 2 * _pad(pill)) / 2, y)


def _draw_wide(sheet: Sheet, data: ChartData) -> None:
    """Draw the title and the pill at the left, the ring at the right of them."""
    body, size = sheet.body, sheet.size
    largest = 0.4 * size.width
    floor, ceiling = LAND[size.name] + 12, sheet.ceiling(body.right - largest)
    side = min(ceiling - floor, largest)
    draw_plot(sheet, data, Box(body.right - side, (floor + ceiling - side) / 2, side, side))
    room = body.width - side - 40
    title, pill = sheet.set_title(size=70, width=room), _pill(sheet, room)
    gap = 30 * sheet.factor
    used = title.height + (gap + _pill_height(pill) if pill.lines else 0)
    top = body.top - max(body.top - floor - used, 0) * 0.4
    top = sheet.draw_layout(title, body.x, top, "H1")
    _draw_pill(sheet, pill, body.x, top - gap - _pill_height(pill))


def say_ring(edition: Edition, card: CardSpec) -> str:
    """Return the share, and what it means."""
    said = alt_text(_data(edition, card), edition)
    return " ".join(part for part in (said, edition.plain(card.text)) if part)


def _draw_land(sheet: Sheet) -> None:
    theme, size = sheet.edition.theme, sheet.size
    front = sheet.source_band if sheet.source_on_hill else 0.0
    hills = Hills(theme.hills, theme.hill_rows, 5 * sheet.factor, 1.5, front=front)
    draw_hills(sheet.canvas, Box(0, 0, size.width, LAND[size.name]), theme, hills)


def _pill(sheet: Sheet, width: float) -> Layout:
    if not sheet.card.text:
        return Layout((), 0, 0, 0, 0)
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
