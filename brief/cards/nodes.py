"""Deadlines and their goals on a card: set, and drawn with a bud each."""

from itertools import groupby
from typing import Literal

from brief.cards.sheet import Sheet
from brief.cards.sizes import SMALLEST_TEXT
from brief.draw.marks import draw_sprig
from brief.draw.shapes import draw_circle
from brief.draw.text import Layout, scaled, set_text
from brief.model import Goal
from brief.record import Record, replace
from brief.theme import Style

LEAF, DOT = 84.0, 18.0  # of a bud at its full size
SMALLEST_DOT = 0.72  # of that size
TIGHT = 1.32  # leading of words that are run in, where room is scarce
Form = Literal["stacked", "run-in", "short"]  # short: run in, without what comes later


class Node(Record):
    """A deadline and its goals, set: what stands under each other for each of them."""

    due: Layout
    goals: tuple[tuple[Layout, ...], ...]
    names: tuple[Layout, ...]
    highlight: bool

    def names_only(self) -> "Node":
        """Return the node without the texts of its goals."""
        return replace(self, goals=tuple((name,) for name in self.names))

    def height(self, gap: float) -> float:
        """Return its height with `gap` pixels between goals."""
        texts = sum(each.height for goal in self.goals for each in goal)
        return self.due.height + texts + gap * (len(self.goals) - 1)


def nodes_of(
    sheet: Sheet, width: float, factor: float, *, form: Form = "stacked"
) -> list[Node]:
    """Set the card's goals at `factor` of their size, grouped by deadline in time order."""
    return [
        set_node(sheet, due, goals, width, factor, form=form)
        for due, goals in deadlines_of(sheet)
    ]


def deadlines_of(sheet: Sheet) -> list[tuple[tuple[int, bool], list[Goal]]]:
    """Return the card's goals by deadline, in time order."""
    goals = sorted(
        (sheet.edition.brief.goals[goal] for goal in sheet.card.goals), key=period_of
    )
    return [(due, list(group)) for due, group in groupby(goals, key=period_of)]


def period_of(goal: Goal) -> tuple[int, bool]:
    """Return when a goal is due; before a year is earlier than in it."""
    return goal.year, not goal.before


def set_node(
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
    due = set_due(sheet, key, goals, width, factor)
    item = _style(sheet, "card_item", "brand2", 36, factor)
    small = _style(sheet, "card_small", "ink", 34, factor)
    names = tuple(set_text(edition.run(goal.name, item), width) for goal in goals)
    if form != "stacked":
        small = replace(small, leading=small.size * TIGHT)
        item = replace(item, size=small.size, leading=small.leading)
        said = [goal.text if form == "short" else said_of(goal) for goal in goals]
        runs = [
            [edition.run(f"{goal.name}: ", item), edition.run(text, small)]
            for goal, text in zip(goals, said, strict=True)
        ]
        return Node(due, tuple((set_text(each, width),) for each in runs), names, highlight)
    texts = (set_text(edition.run(said_of(g), small), width, balance=True) for g in goals)
    return Node(due, tuple(zip(names, texts, strict=True)), names, highlight)


def set_due(
    sheet: Sheet, key: tuple[int, bool], goals: list[Goal], width: float, factor: float
) -> Layout:
    """Set a deadline alone."""
    color = "accent" if any(goal.highlight for goal in goals) else "brand"
    style = _style(sheet, "card_item", color, 50, factor)
    return set_text(sheet.edition.run(_due(sheet, key), style), width)


def _due(sheet: Sheet, key: tuple[int, bool]) -> str:
    year, within = key
    words = sheet.edition.words
    return (words.in_year if within else words.before_year).format(year=year)


def said_of(goal: Goal) -> str:
    """Return what a goal is, and what comes later."""
    later = f"{goal.later} {goal.later_due}".strip()
    text = f"{goal.text} {goal.due}" if later else goal.text
    return ", ".join(part for part in (text, later) if part)


def point_of(goal: Goal) -> str:
    """Return a goal with its name and deadline."""
    return f"{goal.name}: {said_of(goal)}" + ("" if goal.later else f", {goal.due}")


def _style(sheet: Sheet, role: str, color: str, size: float, factor: float) -> Style:
    """Return a style at a factor of its size, never under the smallest text."""
    style = scaled(sheet.edition.style(role, color, size), factor)
    return style if style.size >= SMALLEST_TEXT else scaled(style, SMALLEST_TEXT / style.size)


def draw_bud(sheet: Sheet, node: Node, x: float, y: float, scale: float = 1.0) -> None:
    """Draw what grows where a deadline stands."""
    theme = sheet.edition.theme
    draw_sprig(sheet.canvas, (x, y), LEAF * scale, theme)
    fill = theme.color("accent" if node.highlight else "brand3")
    draw_circle(
        sheet.canvas,
        (x, y),
        DOT * max(scale, SMALLEST_DOT),
        fill=fill,
        stroke=theme.color("paper"),
        width=5,
    )


def draw_goals(sheet: Sheet, node: Node, x: float, top: float, goal_gap: float) -> None:
    """Draw the goals of a deadline under each other."""
    for goal in node.goals:
        for each in goal:
            top = sheet.draw_layout(each, x, top)
        top -= goal_gap
