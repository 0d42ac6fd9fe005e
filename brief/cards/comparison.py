"""Two or three figures of one unit as bars, the largest measured in the smallest."""

from brief.cards.sheet import Sheet
from brief.charts import alt_text, make_plot
from brief.charts.comparison import column_places
from brief.charts.data import ChartData, chart_data
from brief.charts.look import card_look
from brief.draw.box import Box
from brief.draw.motifs import Hills, draw_hills
from brief.draw.plot import replay
from brief.draw.text import Layout, set_text
from brief.model import ChartBlock


def draw_comparison(sheet: Sheet) -> None:
    """Draw the title, the bars, and what else is said of each figure."""
    sheet.draw_ground("paper")
    sheet.draw_brand_line()
    body = sheet.body
    title = sheet.set_title(size=62)
    top = sheet.draw_layout(title, body.x, body.top + 6 * sheet.factor, "H1")
    card = sheet.card
    block = ChartBlock(chart="comparison", figures=card.figures, colors=card.colors)
    data = chart_data(block, sheet.edition)
    area = Box(body.x, body.y, body.width, top - body.y - 16 * sheet.factor)
    if sheet.size.clear_bottom > 100:
        _draw_land(sheet)
    _draw_columns(sheet, data, area)
    sheet.draw_source()


def _draw_land(sheet: Sheet) -> None:
    theme = sheet.edition.theme
    land = Box(0, 0, sheet.size.width, sheet.size.clear_bottom - 30)
    draw_hills(sheet.canvas, land, theme, Hills(theme.hills, theme.hill_rows, 6, 1.2))


def _draw_columns(sheet: Sheet, data: ChartData, area: Box) -> None:
    """Draw the bars over their names; the names take what height they need."""
    places = column_places(area.width, len(data.items))
    notes = [_note(sheet, index, width) for index, (_, width) in enumerate(places)]
    height = max((name.height + text.height for name, text in notes), default=0.0)
    box = Box(area.x, area.y + height + 10, area.width, area.height - height - 10)
    plot = make_plot(data, card_look(sheet.edition.theme), box.width, box.height)
    with sheet.canvas.figure(alt_text(data, sheet.edition), box):
        replay(plot, sheet.canvas, box.x, box.y)
    for (x, _), (name, text) in zip(places, notes, strict=True):
        top = sheet.draw_layout(name, area.x + x, area.y + height)
        sheet.draw_layout(text, area.x + x, top)


def _note(sheet: Sheet, index: int, width: float) -> tuple[Layout, Layout]:
    figure = sheet.edition.figure(sheet.card.figures[index])
    name = set_text(sheet.edition.run(figure.name, sheet.style("card_item", "ink", 36)), width)
    prose = sheet.card.texts[index] if index < len(sheet.card.texts) else ()
    regular, strong = (
        sheet.style("card_small", "ink2"),
        sheet.style("card_small_strong", "ink2"),
    )
    return name, sheet.set_prose(prose, width, 3, regular, strong)
