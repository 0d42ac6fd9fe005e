"""The tile map of the brief: which places have a goal, and when it is due."""

from brief.cards.nodes import period_of, point_of
from brief.cards.plot import draw_fitting_plot, draw_land
from brief.cards.sheet import Sheet
from brief.charts import alt_text
from brief.charts.data import chart_data
from brief.charts.records import ChartData
from brief.compose import Edition
from brief.draw.box import Box
from brief.model import CardSpec, ChartBlock


def draw_map(sheet: Sheet) -> None:
    """Draw the title and the tiles."""
    sheet.draw_ground("paper")
    draw_land(sheet)
    sheet.draw_brand_line()
    body, wide = sheet.body, sheet.size.wide
    top = sheet.draw_heading(52 if wide else 66, 1 if wide else 3)
    area = Box(body.x, body.y, body.width, top - body.y - (16 if wide else 40) * sheet.factor)
    draw_fitting_plot(sheet, _data(sheet.edition), area)
    sheet.draw_source()


def say_map(edition: Edition, card: CardSpec) -> str:
    """Return the sentence under the title, and the places with their goals."""
    shown = alt_text(_data(edition), edition)
    return ". ".join(part for part in (edition.plain(card.text), shown) if part)


def map_points(edition: Edition, card: CardSpec) -> list[str]:  # noqa: ARG001 as others
    """Return the goals of places in time order."""
    wanted = {tile.goal for tile in edition.brief.map_tiles}
    goals = (goal for goal in edition.brief.goals.values() if goal.id in wanted)
    return [point_of(goal) for goal in sorted(goals, key=period_of)]


def _data(edition: Edition) -> ChartData:
    return chart_data(ChartBlock(chart="tile_map"), edition)
