"""Any chart, under the finding that it shows."""

from brief.cards.plot import draw_fitting_plot, draw_land
from brief.cards.sheet import Sheet
from brief.charts import alt_text
from brief.charts.data import ChartData, chart_data
from brief.compose import Edition
from brief.draw.box import Box
from brief.model import CardSpec, ChartBlock


def draw_chart_card(sheet: Sheet) -> None:
    """Draw the title, what is measured, and the chart."""
    data = _data(sheet.edition, sheet.card)
    sheet.draw_ground("paper")
    draw_land(sheet)
    sheet.draw_brand_line()
    body, wide = sheet.body, sheet.size.wide
    top = sheet.draw_heading(size=52 if wide else 62, max_lines=2 if wide else 3)
    area = Box(body.x, body.y, body.width, top - body.y - (16 if wide else 40) * sheet.factor)
    draw_fitting_plot(sheet, data, area)
    sheet.draw_source()


def say_chart(edition: Edition, card: CardSpec) -> str:
    """Return what is measured, and all that the chart shows."""
    said = edition.plain(card.text)
    alt = card.chart.alt if card.chart else ""
    return f"{said}. ".lstrip(". ") + (alt or alt_text(_data(edition, card), edition))


def _data(edition: Edition, card: CardSpec) -> ChartData:
    return chart_data(card.chart or ChartBlock(chart="table"), edition)
