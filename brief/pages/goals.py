"""Goals as a numbered list."""

from brief.compose import Edition
from brief.draw.box import MILLIMETRE as MM
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.shapes import draw_circle, draw_line
from brief.draw.text import draw_layout, draw_text, measure, set_text
from brief.model import Goal, GoalsBlock
from brief.pages.heading import heading
from brief.pages.piece import Piece, stack

DISC = 3.4 * MM
TEXT_GAP = 0.8 * MM  # between a name and its text


def make_goals(block: GoalsBlock, edition: Edition, width: float) -> Piece:
    """Measure goals as rows: badge, name, deadline at the right, text."""
    goals = [edition.brief.goals[goal] for goal in block.goals]
    rows = [
        _goal(goal, number, edition, width, last=number == len(goals))
        for number, goal in enumerate(goals, 1)
    ]
    return stack([heading(block, edition, width), *rows])


def _goal(goal: Goal, number: int, edition: Edition, width: float, *, last: bool) -> Piece:
    left = 2 * DISC + 3.2 * MM
    due_style = edition.style("label", "accent")
    due = measure(goal.due, due_style)
    name = set_text(
        edition.run(goal.name, edition.style("item")), width - left - due - 3 * MM, balance=True
    )
    said = ", ".join(
        part for part in (goal.text, f"{goal.later} {goal.later_due}".strip()) if part
    )
    text = set_text(edition.run(said, edition.style("goal_text")), width - left, balance=True)
    first = name.height - (len(name.lines) - 1) * name.leading  # of its lines
    height = name.height + TEXT_GAP + text.height + 4.8 * MM

    def draw(canvas: Canvas, box: Box) -> None:
        top = box.top - 1.5 * MM
        draw_badge(canvas, edition, number, (box.x + DISC, top - first / 2), DISC)
        with canvas.element("P"):
            draw_layout(canvas, name, box.x + left, top)
        with canvas.element("P"):
            draw_text(canvas, goal.due, due_style, box.right, top - name.ascent, "right")
        with canvas.element("P"):
            draw_layout(canvas, text, box.x + left, top - name.height - TEXT_GAP)
        if not last:
            y = box.y
            draw_line(
                canvas, (box.x + left, y), (box.right, y), edition.theme.color("hair"), 0.4
            )

    return Piece(height, draw, height + 4 * MM)


def draw_badge(
    canvas: Canvas, edition: Edition, number: int, center: tuple[float, float], radius: float
) -> None:
    """Draw a number on a disc in the colour of the sun; some themes outline it, as panels."""
    theme = edition.theme
    sun, line = theme.color("sun"), theme.panel_line
    style = edition.style("item", theme.on(sun), radius * 1.15)
    edge = theme.color("outline") if line else ""
    draw_circle(canvas, center, radius - line / 2, fill=sun, stroke=edge, width=line)
    with canvas.element("P"):
        draw_text(
            canvas, str(number), style, center[0], center[1] - style.size * 0.36, "center"
        )
