"""The head of a block: a rule, a title that says the finding, a subtitle."""

from brief.compose import Edition
from brief.draw.box import MILLIMETRE as MM
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.shapes import draw_line
from brief.draw.text import draw_layout, set_text
from brief.model import Block
from brief.pages.grid import RULE_WIDTH, whole_steps
from brief.pages.piece import Piece, nothing

ABOVE, AFTER, LARGEST_AFTER = 1.4 * MM, 4.2 * MM, 6 * MM  # of the title: over and under it
AFTER_ON_GRID = 1.2 * MM  # at least: the rest of a step of the grid comes to it


def heading(
    block: Block, edition: Edition, width: float, color: str = "brand", *, on_grid: bool = False
) -> Piece:
    """Measure the head of a block; of no height when it has no title.

    `on_grid` gives it whole steps of the grid, for body text under it.
    """
    if not block.title:
        return nothing()
    title_style = edition.style("block_title")
    title = set_text(edition.sentence(block.title, title_style), width, balance=True)
    subtitle_runs = edition.runs(block.subtitle, edition.style("block_subtitle"))
    subtitle = set_text(subtitle_runs, width, balance=True)
    height = ABOVE + title.height + subtitle.height + (AFTER_ON_GRID if on_grid else AFTER)

    def draw(canvas: Canvas, box: Box) -> None:
        draw_rule(canvas, box, edition.theme.color(color))
        top = box.top - ABOVE
        with canvas.element("H2"):
            draw_layout(canvas, title, box.x, top)
        if subtitle.lines:
            with canvas.element("P"):
                draw_layout(canvas, subtitle, box.x, top - title.height)

    if on_grid:
        return Piece(whole_steps(height), draw, kept=True)
    return Piece(height, draw, height - AFTER + LARGEST_AFTER, kept=True)


def draw_rule(canvas: Canvas, box: Box, color: str) -> None:
    """Draw the rule along the top of a box."""
    draw_line(canvas, (box.x, box.top), (box.right, box.top), color, RULE_WIDTH)
