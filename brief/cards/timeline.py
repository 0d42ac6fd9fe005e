"""Goals along a stem: one node a deadline, with two leaves."""

from brief.cards.across import draw_across
from brief.cards.nodes import Node, draw_bud, draw_goals, nodes_of, period_of, point_of
from brief.cards.plot import draw_land
from brief.cards.sheet import Sheet
from brief.compose import Edition
from brief.draw.box import Box
from brief.draw.shapes import draw_line
from brief.draw.shrink import shrinking
from brief.model import CardSpec

STEM_X = 60.0
TEXT_X = 150.0
SPARED = 10.0  # of the air over the source, on a wide card
LARGEST_WORDS, SMALLEST_WORDS = 1.5, 0.57  # of their usual size: where there are few, or many
LEAST_GAP, MOST_GAP = 14.0, 110.0  # between deadlines


def draw_timeline(sheet: Sheet) -> None:
    """Draw the title and the nodes, with text as large as the card allows."""
    sheet.draw_ground("paper")
    draw_land(sheet)
    sheet.draw_brand_line()
    body, wide = sheet.body, sheet.size.wide
    top = sheet.draw_heading(52 if wide else 72, 2) - (12 if wide else 48)
    foot = body.y - (SPARED if wide else 0)
    draw = draw_across if wide else _draw_down
    draw(sheet, Box(body.x, foot, body.width, top - foot))
    sheet.draw_source()


def timeline_points(edition: Edition, card: CardSpec) -> list[str]:
    """Return the goals in time order."""
    goals = sorted((edition.brief.goals[goal] for goal in card.goals), key=period_of)
    return [point_of(goal) for goal in goals]


def _draw_down(sheet: Sheet, area: Box) -> None:
    goal_gap = 8 * sheet.factor
    for factor in shrinking(LARGEST_WORDS * sheet.factor, SMALLEST_WORDS, 0.95):
        nodes = nodes_of(sheet, area.width - TEXT_X, factor)
        total = sum(node.height(goal_gap) for node in nodes)
        gaps = max(len(nodes) - 1, 1)
        if total + LEAST_GAP * gaps <= area.height:
            gap = min((area.height - total) / gaps, MOST_GAP * sheet.factor)
            _draw_nodes(sheet, nodes, area, gap, goal_gap)
            return
    raise sheet.too_full()


def _draw_nodes(
    sheet: Sheet, nodes: list[Node], area: Box, gap: float, goal_gap: float
) -> None:
    x, y = area.x + STEM_X, area.top
    tops = []
    for node in nodes:
        tops.append(y)
        y -= node.height(goal_gap) + gap
    marks = [top - node.due.height * 0.55 for top, node in zip(tops, nodes, strict=True)]
    stem = sheet.edition.theme.color("brand3")
    draw_line(sheet.canvas, (x, marks[0]), (x, marks[-1]), stem, 7)
    for node, top, mark in zip(nodes, tops, marks, strict=True):
        draw_bud(sheet, node, x, mark)
        _draw_node(sheet, node, area.x + TEXT_X, top, goal_gap)


def _draw_node(sheet: Sheet, node: Node, x: float, top: float, goal_gap: float) -> None:
    top = sheet.draw_layout(node.due, x, top)
    draw_goals(sheet, node, x, top, goal_gap)
