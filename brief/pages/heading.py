"""The head of a block: a rule, a title that says the finding, a subtitle."""

from brief.compose import Edition
from brief.draw.box import MILLIMETRE as MM
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.shapes import draw_line
from brief.draw.text import draw_layout, set_text
from brief.model import Block
from brief.pages.grid import RULE_WIDTH
from brief.pages.piece import Piece


def heading(block: Block, edition: Edition, width: float, color: str = "brand") -> Piece:
    """Measure the head of a block; of no height when it has no title."""
    if not block.title:
        return Piece(0, lambda _canvas, _box: None)
    title_style = edition.style("block_title")
    title = set_text(edition.sentence(block.title, title_style), width, balance=True)
    subtitle = set_text(edition.runs(block.subtitle, edition.style("block_subtitle")), width)
    above, after = 1.6 * MM, 4 * MM

    def draw(canvas: Canvas, box: Box) -> None:
        draw_rule(canvas, box, edition.theme.color(color))
        top = box.top - above
        with canvas.element("H2"):
            draw_layout(canvas, title, box.x, top)
        if subtitle.lines:
            with canvas.element("P"):
                draw_layout(canvas, subtitle, box.x, top - title.height)

    return Piece(above + title.height + subtitle.height + after, draw, kept=True)


def draw_rule(canvas: Canvas, box: Box, color: str) -> None:
    """Draw the rule along the top of a box."""
    draw_line(canvas, (box.x, box.top), (box.right, box.top), color, RULE_WIDTH)
