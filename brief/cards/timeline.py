"""Goals along a stem: one node a deadline, with two leaves."""

from collections.abc import Sequence
from itertools import groupby, product
from typing import Literal

from brief.cards.plot import draw_land
from brief.cards.sheet import SMALLEST_TEXT, Sheet
from brief.compose import Edition
from brief.draw.box import Box
from brief.draw.motifs import draw_sprig
from brief.draw.shapes import draw_circle, draw_line
from brief.draw.text import Layout, scaled, set_text
from brief.model import CardSpec, Goal
from brief.record import Record, replace
from brief.theme import Style

STEM_X = 60.0
TEXT_X = 150.0
# On wide cards: between columns and goals, right of buds and deadlines, the line's height.
GUTTER, ACROSS_GAP, ACROSS_AIR, HEAD = 40.0, 6.0, 14.0, 74.0
SHORTEST_LINE = 20.0  # pixels: a shorter piece of the line is a dash
ACROSS_BUD = 0.62  # of the size of a bud on tall cards
Form = Literal["stacked", "run-in", "short"]  # short: run in, without what comes later
FORMS: tuple[Form, ...] = ("stacked", "run-in", "short")
FACTORS = (1.1, 1.0, 0.94, 0.88, 0.82, 0.76, 0.7, 0.66)  # of the words on a wide card
POWERS = (0.0, 0.5, 0.75, 1.0)  # how much wider a column is for more words


class Node(Record):
    """A deadline and its goals, set: what stands under each other for each of them."""

    due: Layout
    goals: tuple[tuple[Layout, ...], ...]
    names: tuple[Layout, ...]
    highlight: bool

    @property
    def is_even(self) -> bool:
        """Say whether the deadline stands on one line."""
        return len(self.due.lines) <= 1

    def names_only(self) -> "Node":
        """Return the node without the texts of its goals."""
        return replace(self, goals=tuple((name,) for name in self.names))

    def height(self, gap: float) -> float:
        """Return its height with `gap` pixels between goals."""
        texts = sum(each.height for goal in self.goals for each in goal)
        return self.due.height + texts + gap * (len(self.goals) - 1)


def draw_timeline(sheet: Sheet) -> None:
    """Draw the title and the nodes, with text as large as the card allows."""
    sheet.draw_ground("paper")
    draw_land(sheet)
    sheet.draw_brand_line()
    body = sheet.body
    top = sheet.draw_heading(72 * (0.8 if sheet.size.wide else 1), 2)
    area = Box(body.x, body.y, body.width, top - body.y - (12 if sheet.size.wide else 48))
    if sheet.size.wide:
        _draw_across(sheet, area)
    else:
        _draw_down(sheet, area)
    sheet.draw_source()


def say_timeline(edition: Edition, card: CardSpec) -> str:
    """Return the sentence under the title, and the goals in time order."""
    goals = sorted((edition.brief.goals[goal] for goal in card.goals), key=_period)
    said = "; ".join(
        f"{goal.name}: {_text(goal)}" + ("" if goal.later else f", {goal.due}")
        for goal in goals
    )
    return ". ".join(part for part in (edition.plain(card.text), said) if part)


def nodes_of(
    sheet: Sheet, width: float, factor: float, *, form: Form = "stacked"
) -> list[Node]:
    """Set the card's goals at `factor` of their size, grouped by deadline in time order."""
    return [
        _node(sheet, due, goals, width, factor, form=form) for due, goals in _deadlines(sheet)
    ]


def _deadlines(sheet: Sheet) -> list[tuple[tuple[int, bool], list[Goal]]]:
    goals = sorted((sheet.edition.brief.goals[goal] for goal in sheet.card.goals), key=_period)
    return [(due, list(group)) for due, group in groupby(goals, key=_period)]


def _period(goal: Goal) -> tuple[int, bool]:
    """Return when a goal is due; before a year is earlier than in it."""
    return goal.year, not goal.before


def _node(
    sheet: Sheet,
    key: tuple[int, bool],
    goals: list[Goal],
    width: float,
    factor: float,
    *,
    form: Form,
) -> Node:
    """Set a deadline and its goals in a form."""
    edition, highlight = sheet.edition, any(goal.highlight for goal in goals)

    def style(role: str, color: str, size: float) -> Style:
        return _at_least(scaled(edition.style(role, color, size), factor))

    due_style = style("card_item", "accent" if highlight else "brand", 50)
    due = set_text(edition.run(_due(sheet, key), due_style), width)
    item, small = style("card_item", "brand2", 36), style("card_small", "ink", 34)
    names = tuple(set_text(edition.run(goal.name, item), width) for goal in goals)
    if form != "stacked":
        item = replace(item, size=small.size, leading=small.leading)
        said = [goal.text if form == "short" else _text(goal) for goal in goals]
        runs = [
            [edition.run(f"{goal.name}: ", item), edition.run(text, small)]
            for goal, text in zip(goals, said, strict=True)
        ]
        return Node(due, tuple((set_text(each, width),) for each in runs), names, highlight)
    texts = (set_text(edition.run(_text(g), small), width, balance=True) for g in goals)
    return Node(due, tuple(zip(names, texts, strict=True)), names, highlight)


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


def _draw_bud(sheet: Sheet, node: Node, x: float, y: float, scale: float = 1.0) -> None:
    theme = sheet.edition.theme
    draw_sprig(sheet.canvas, (x, y), 84 * scale, theme)
    fill = theme.color("accent" if node.highlight else "brand3")
    draw_circle(
        sheet.canvas,
        (x, y),
        18 * max(scale, 0.72),
        fill=fill,
        stroke=theme.color("paper"),
        width=5,
    )


def _draw_node(sheet: Sheet, node: Node, x: float, top: float, goal_gap: float) -> None:
    top = sheet.draw_layout(node.due, x, top)
    _draw_goals(sheet, node, x, top, goal_gap)


def _draw_goals(sheet: Sheet, node: Node, x: float, top: float, goal_gap: float) -> None:
    for goal in node.goals:
        for each in goal:
            top = sheet.draw_layout(each, x, top)
        top -= goal_gap


# ── across: nodes side by side on a wide card ────────────────────────────────


def _draw_across(sheet: Sheet, area: Box) -> None:
    """Draw the nodes along a line that their deadlines stand on, each as wide as it needs."""
    head = HEAD * sheet.factor
    nodes, widths = _fit_across(sheet, area.width, area.height - head)
    used = max(_under_line(node) for node in nodes)
    top = area.top - max(area.height - head - used, 0) * 0.3
    x, y = area.x, top - 0.52 * head
    for node, width in zip(nodes, widths, strict=True):
        _draw_stretch(sheet, node, Box(x, y, width, head))
        _draw_goals(sheet, node, x, top - head, ACROSS_GAP)
        x += width + GUTTER


def _draw_stretch(sheet: Sheet, node: Node, box: Box) -> None:
    """Draw a deadline on the line, between its bud and what leads on to the next."""
    due = node.due
    words = box.x + _indent(sheet)
    start = words + due.width + ACROSS_AIR
    color = sheet.edition.theme.color("brand3")
    if box.right - start > SHORTEST_LINE:
        draw_line(sheet.canvas, (start, box.y), (box.right + GUTTER * 0.4, box.y), color, 5)
    _draw_bud(sheet, node, box.x + _bud(sheet) * 0.45, box.y, ACROSS_BUD * sheet.factor)
    height = due.ascent - due.lines[0].fall
    sheet.draw_layout(due, words, box.y + due.ascent - height * 0.36)


def _bud(sheet: Sheet) -> float:
    return 84 * ACROSS_BUD * sheet.factor


def _indent(sheet: Sheet) -> float:
    """Return how far right of its bud a deadline begins."""
    return _bud(sheet) * 1.2 + ACROSS_AIR


def _under_line(node: Node) -> float:
    """Return the height of a node's goals."""
    return node.height(ACROSS_GAP) - node.due.height


def _fit_across(sheet: Sheet, width: float, height: float) -> tuple[list[Node], list[float]]:
    """Set the nodes with as many of their texts as fit, as large as these allow.

    Texts stand under the names of their goals, or run in with them where that saves
    room. A node that is still too high loses its texts; names always stand.
    """
    best: tuple[list[Node], list[float]] | None = None
    kept = -1
    for form, factor, power in product(FORMS, FACTORS, POWERS):
        nodes, widths = _set_across(sheet, width, factor, power, form=form)
        cut = [node if _under_line(node) <= height else node.names_only() for node in nodes]
        fits = all(_under_line(node) <= height and node.is_even for node in cut)
        texts = sum(node is whole for node, whole in zip(cut, nodes, strict=True))
        if fits and texts > kept:
            best, kept = (cut, widths), texts
        if kept == len(nodes):
            break  # nothing that is smaller keeps more
    if best is None:
        raise sheet.too_full()
    return best


def _set_across(
    sheet: Sheet, width: float, factor: float, power: float, *, form: Form
) -> tuple[list[Node], list[float]]:
    """Set the nodes in columns whose widths grow with their words, to a `power`."""
    alone = nodes_of(sheet, width, factor, form=form)
    weights = [max(_under_line(node), 1.0) ** power for node in alone]
    room = width - GUTTER * (len(alone) - 1)
    least = [_indent(sheet) + node.due.width + 1 for node in alone]
    widths = _shared(room, weights, least)
    nodes = [
        _node(sheet, due, goals, each, factor, form=form)
        for (due, goals), each in zip(_deadlines(sheet), widths, strict=True)
    ]
    return nodes, widths


def _shared(room: float, weights: Sequence[float], least: Sequence[float]) -> list[float]:
    """Share a width out by weight, where each has its least."""
    shares = [room * weight / sum(weights) for weight in weights]
    fixed = [share < need for share, need in zip(shares, least, strict=True)]
    if all(fixed) or not any(fixed):
        return shares
    rest = room - sum(need for need, short in zip(least, fixed, strict=True) if short)
    free = [weight for weight, short in zip(weights, fixed, strict=True) if not short]
    others = iter(_shared(rest, free, [n for n, s in zip(least, fixed, strict=True) if not s]))
    return [need if short else next(others) for need, short in zip(least, fixed, strict=True)]
