"""Two or three figures of one unit as bars, the larger cut into multiples of the smallest."""

from brief.cards.sheet import Sheet
from brief.charts import alt_text, draw_chart
from brief.charts.comparison import with_notes
from brief.charts.data import ChartData, chart_data
from brief.charts.look import card_look
from brief.draw.box import Box
from brief.draw.motifs import Hills, draw_hills
from brief.draw.text import Run
from brief.model import ChartBlock


def draw_comparison(sheet: Sheet) -> None:
    """Draw the title, the bars, and what else is said of each figure."""
    sheet.draw_ground("paper")
    if not sheet.source_on_hill:
        _draw_land(sheet)
    sheet.draw_brand_line()
    body, wide = sheet.body, sheet.size.wide
    title = sheet.set_title(size=62, max_lines=1 if wide else 3)
    top = sheet.draw_layout(title, body.x, body.top + 6 * sheet.factor, "H1")
    area = Box(body.x, body.y, body.width, top - body.y - (24 if wide else 56) * sheet.factor)
    data, look = _data(sheet), card_look(sheet.edition.theme)
    draw_chart(sheet.canvas, area, data, look, alt_text(data, sheet.edition))
    sheet.draw_source()


def _draw_land(sheet: Sheet) -> None:
    theme = sheet.edition.theme
    land = Box(0, 0, sheet.size.width, sheet.size.clear_bottom - 30)
    draw_hills(sheet.canvas, land, theme, Hills(theme.hills, theme.hill_rows, 6, 1.2))


def _data(sheet: Sheet) -> ChartData:
    card = sheet.card
    block = ChartBlock(chart="comparison", figures=card.figures, colors=card.colors)
    return with_notes(chart_data(block, sheet.edition), _notes(sheet))


def _notes(sheet: Sheet) -> list[list[Run]]:
    regular, strong = (
        sheet.style("card_small", "ink2"),
        sheet.style("card_small_strong", "ink2"),
    )
    return [sheet.edition.runs(text, regular, strong) for text in sheet.card.texts]
