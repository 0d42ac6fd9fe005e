"""Goals along a stem: one node a deadline, with two leaves."""

from dataclasses import dataclass, replace
from itertools import groupby

from brief.cards.sheet import SMALLEST_TEXT, Sheet
from brief.compose import Edition
from brief.draw.box import Box
from brief.draw.motifs import draw_sprig
from brief.draw.shapes import draw_circle, draw_line
from brief.draw.text import Layout, scaled, set_text
from brief.model import CardSpec, Goal
from brief.theme import Style

STEM_X = 60.0
TEXT_X = 150.0


@dataclass(frozen=True, slots=True)
class Node:
    """A deadline and its goals, set: (name, text) each."""

    due: Layout
    goals: tuple[tuple[Layout, Layout], ...]
    highlight: bool

    def names_only(self) -> "Node":
        """Return the node without the texts of its goals."""
        nothing = Layout((), 0, 0, 0, 0)
        return replace(self, goals=tuple((name, nothing) for name, _ in self.goals))

    def height(self, gap: float) -> float:
        """Return its height with `gap` pixels between goals."""
        texts = sum(name.height + text.height for name, text in self.goals)
        return self.due.height + texts + gap * (len(self.goals) - 1)


def draw_timeline(sheet: Sheet) -> None:
    """Draw the title and the nodes, with text as large as the card allows."""
    sheet.draw_ground("paper")
    sheet.draw_brand_line()
    body = sheet.body
    title = sheet.set_title(size=72 * (0.7 if sheet.size.wide else 1), max_lines=2)
    top = sheet.draw_layout(title, body.x, body.top + 6 * sheet.factor, "H1")
    area = Box(body.x, body.y, body.width, top - body.y - 24 * sheet.factor)
    if sheet.size.wide:
        _draw_across(sheet, area)
    else:
        _draw_down(sheet, area)
    sheet.draw_source()


def say_timeline(edition: Edition, card: CardSpec) -> str:
    """Return the sentence under the title, and the goals in time order."""
    goals = sorted((edition.brief.goals[goal] for goal in card.goals), key=_period)
    said = "; ".join(f"{goal.name}: {_text(goal)}, {goal.due}" for goal in goals)
    return ". ".join(part for part in (edition.plain(card.text), said) if part)


def nodes_of(sheet: Sheet, width: float, factor: float) -> list[Node]:
    """Set the card's goals at `factor` of their size, grouped by deadline in time order."""
    goals = [sheet.edition.brief.goals[goal] for goal in sheet.card.goals]
    goals.sort(key=_period)
    return [
        _node(sheet, due, list(group), width, factor)
        for due, group in groupby(goals, key=_period)
    ]


def _period(goal: Goal) -> tuple[int, bool]:
    """Return when a goal is due; before a year is earlier than in it."""
    return goal.year, not goal.before


def _node(
    sheet: Sheet, key: tuple[int, bool], goals: list[Goal], width: float, factor: float
) -> Node:
    edition, highlight = sheet.edition, any(goal.highlight for goal in goals)

    def style(role: str, color: str, size: float) -> Style:
        return _at_least(scaled(edition.style(role, color, size), factor))

    due_style = style("card_item", "accent" if highlight else "brand", 50)
    due = set_text(edition.run(_due(sheet, key), due_style), width)
    texts = tuple(
        (
            set_text(edition.run(goal.name, style("card_item", "brand2", 36)), width),
            set_text(edition.run(_text(goal), style("card_small", "ink", 34)), width),
        )
        for goal in goals
    )
    return Node(due, texts, highlight)


def _due(sheet: Sheet, key: tuple[int, bool]) -> str:
    year, within = key
    words = sheet.edition.words
    return (words.in_year if within else words.before_year).format(year=year)


def _text(goal: Goal) -> str:
    later = f"{goal.later} {goal.later_due}".strip()
    text = f"{goal.text} {goal.due}" if later else goal.text
    return ", ".join(part for part in (text, later) if part)


def _at_least(style: Style) -> Style:
    return style if style.size >= SMALLEST_TEXT else scaled(style, SMALLEST_TEXT / style.size)


def _draw_down(sheet: Sheet, area: Box) -> None:
    factor, goal_gap = 1.15 * sheet.factor, 8 * sheet.factor
    while True:
        nodes = nodes_of(sheet, area.width - TEXT_X, factor)
        total = sum(node.height(goal_gap) for node in nodes)
        gaps = max(len(nodes) - 1, 1)
        if total + 14 * gaps <= area.height:
            break
        if factor < 0.6:
            raise sheet.too_full()
        factor *= 0.95
    gap = min((area.height - total) / gaps, 70 * sheet.factor)
    _draw_nodes(sheet, nodes, area, gap, goal_gap)


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
        _draw_bud(sheet, node, x, mark)
        _draw_node(sheet, node, area.x + TEXT_X, top, goal_gap)


def _draw_bud(sheet: Sheet, node: Node, x: float, y: float) -> None:
    theme = sheet.edition.theme
    draw_sprig(sheet.canvas, (x, y), 84, theme)
    fill = theme.color("accent" if node.highlight else "brand3")
    draw_circle(sheet.canvas, (x, y), 18, fill=fill, stroke=theme.color("paper"), width=5)


def _draw_node(sheet: Sheet, node: Node, x: float, top: float, goal_gap: float) -> None:
    top = sheet.draw_layout(node.due, x, top)
    for name, text in node.goals:
        top = sheet.draw_layout(name, x, top)
        top = sheet.draw_layout(text, x, top) - goal_gap


def _draw_across(sheet: Sheet, area: Box) -> None:
    """Draw the nodes side by side on a wide card; texts that do not fit are left out."""
    count = len(nodes_of(sheet, area.width, 1.0))
    columns = area.below(44).columns(count, 40)
    nodes = nodes_of(sheet, columns[0].width, 0.82)
    if max(node.height(0) for node in nodes) > columns[0].height:
        nodes = [node.names_only() for node in nodes]
    if max(node.height(0) for node in nodes) > columns[0].height:
        raise sheet.too_full()
    theme, y = sheet.edition.theme, area.top - 20
    draw_line(sheet.canvas, (area.x, y), (area.right, y), theme.color("brand3"), 7)
    for node, column in zip(nodes, columns, strict=True):
        fill = theme.color("accent" if node.highlight else "brand3")
        draw_circle(
            sheet.canvas,
            (column.x + 16, y),
            16,
            fill=fill,
            stroke=theme.color("paper"),
            width=5,
        )
        _draw_node(sheet, node, column.x, column.top, 0)
