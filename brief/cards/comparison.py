"""Two or three figures of one unit as bars, the larger cut into multiples of the smallest."""

from brief.cards.plot import draw_land, draw_plot
from brief.cards.sheet import Sheet
from brief.charts.comparison import with_notes
from brief.charts.data import chart_data
from brief.charts.records import ChartData
from brief.compose import Edition
from brief.draw.box import Box
from brief.draw.text import Run
from brief.model import CardSpec, ChartBlock


def draw_comparison(sheet: Sheet) -> None:
    """Draw the title, the bars, and what else is said of each figure."""
    sheet.draw_ground("paper")
    draw_land(sheet)
    sheet.draw_brand_line()
    body, wide = sheet.body, sheet.size.wide
    top = sheet.draw_title(62, 1 if wide else 3)
    area = Box(body.x, body.y, body.width, top - body.y - (24 if wide else 56) * sheet.factor)
    data = with_notes(_data(sheet.edition, sheet.card), _notes(sheet))
    draw_plot(sheet, data, area)
    sheet.draw_source()


def comparison_points(edition: Edition, card: CardSpec) -> list[str]:
    """Return the figures, and what else is said of each."""
    said = []
    for place, figure_id in enumerate(card.figures):
        figure = edition.figure(figure_id)
        text = card.texts[place] if card.texts else ()
        parts = (f"{figure.name}: {edition.printed(figure.id)}", edition.plain(text))
        said.append(", ".join(part for part in parts if part))
    return said


def _data(edition: Edition, card: CardSpec) -> ChartData:
    block = ChartBlock(chart="comparison", figures=card.figures, colors=card.colors)
    return chart_data(block, edition)


def _notes(sheet: Sheet) -> list[list[Run]]:
    regular = sheet.style("card_small", "ink2")
    strong = sheet.style("card_small_strong", "ink2")
    return [sheet.edition.runs(text, regular, strong) for text in sheet.card.texts]
