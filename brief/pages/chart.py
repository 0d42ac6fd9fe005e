"""A chart under its heading, drawn at the exact size of its box."""

from brief.charts import CHARTS, alt_text, draw_chart
from brief.charts.data import chart_data
from brief.charts.look import page_look
from brief.compose import Edition
from brief.draw.box import MILLIMETRE as MM
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.errors import fail
from brief.model import ChartBlock, MapBlock
from brief.pages.heading import heading
from brief.pages.piece import Piece, stack

GROWTH = 1.5  # at most, of a natural height: more would outweigh the page
TALLEST = 225 * MM  # what a page has under its head and the block's


def make_chart(block: ChartBlock, edition: Edition, width: float) -> Piece:
    """Measure a chart; it grows with the spare height of its page."""
    data, look = chart_data(block, edition), page_look(edition.theme)
    natural, most = CHARTS[block.chart].height(data, look, width)
    if natural > TALLEST:
        raise fail("chart-too-tall", block.place, "chart", chart=block.chart)
    alt = block.alt or alt_text(data, edition)
    if block.title:
        alt = f"{edition.plain(block.title)}. {alt}"

    def draw(canvas: Canvas, box: Box) -> None:
        draw_chart(canvas, Box(box.x, box.y, width, box.height), data, look, alt)

    return stack(
        [heading(block, edition, width), Piece(natural, draw, min(most, natural * GROWTH))]
    )


def make_map(block: MapBlock, edition: Edition, width: float) -> Piece:
    """Measure the tile map of the brief, which is a chart like others."""
    chart = ChartBlock(
        chart="tile_map", title=block.title, subtitle=block.subtitle, place=block.place
    )
    return make_chart(chart, edition, width)
