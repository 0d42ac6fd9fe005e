"""Sentences that stand out: quotations, remarks, and the goal on its panel."""

from brief.compose import Edition
from brief.draw.box import MILLIMETRE as MM
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.motifs import Hills, crest_height, draw_hills, draw_sun
from brief.draw.panel import draw_panel, draw_panel_line
from brief.draw.shapes import clipped, draw_rectangle
from brief.draw.text import draw_layout, set_text
from brief.model import GoalBlock, NoteBlock, QuoteBlock
from brief.pages.grid import PADDING, PANEL_RADIUS
from brief.pages.piece import Piece, text_piece
from brief.record import replace

LEAST_GOAL, LARGEST_GOAL = 32 * MM, 42 * MM


def make_quote(block: QuoteBlock, edition: Edition, width: float) -> Piece:
    """Measure a sentence beside a coloured bar."""
    indent, bar = 6 * MM, 1.1 * MM
    layout = set_text(
        edition.runs(block.text, edition.style("goal")), width - indent, balance=True
    )

    def draw(canvas: Canvas, box: Box) -> None:
        place = Box(box.x, box.top - layout.height, bar, layout.height)
        draw_rectangle(canvas, place, fill=edition.theme.color("mark"))
        with canvas.element("BlockQuote"), canvas.element("P"):
            draw_layout(canvas, layout, box.x + indent, box.top)

    return Piece(layout.height, draw)


def make_note(block: NoteBlock, edition: Edition, width: float) -> Piece:
    """Measure a remark in italics on what stands over it, on the grid of body text."""
    layout = set_text(
        edition.runs(block.text, edition.style("body_italic")), width, balance=True
    )
    return replace(text_piece(layout), baseline=layout.ascent, near=True)


def make_goal(block: GoalBlock, edition: Edition, width: float) -> Piece:
    """Measure a goal on a soft panel, with hills rising at its right."""
    theme = edition.theme
    kicker = set_text(edition.run(block.kicker, edition.style("kicker", "accent")), width)
    text = set_text(
        edition.runs(block.text, edition.style("goal")), (width - PADDING) * 0.62, balance=True
    )
    height = max(kicker.height + text.height + 2 * PADDING - 3 * MM, LEAST_GOAL)

    def draw(canvas: Canvas, box: Box) -> None:
        draw_panel(canvas, box, theme, radius=PANEL_RADIUS)
        land = Box(box.x + box.width * 0.45, box.y, box.width * 0.55, box.height * 0.5)
        hills = Hills(theme.hills[:4], theme.hill_rows[:4], 0.8, 1.5, taper=True,
                      radius=PANEL_RADIUS)  # fmt: skip
        with clipped(canvas, box, PANEL_RADIUS):
            sun = land.x + land.width * 0.8
            ground = crest_height(theme, hills, 0, land, sun)
            draw_sun(canvas, (sun, ground + 2 * MM), 6.5 * MM, theme)
        draw_hills(canvas, land, theme, hills)
        draw_panel_line(canvas, box, theme, PANEL_RADIUS)
        top = box.top - (box.height - kicker.height - text.height - 1.5 * MM) / 2
        with canvas.element("P"):
            draw_layout(canvas, kicker, box.x + PADDING, top)
        with canvas.element("P"):
            draw_layout(canvas, text, box.x + PADDING, top - kicker.height - 1.5 * MM)

    return Piece(height, draw, LARGEST_GOAL)
