"""What must not be missed: a text on a panel, with an icon."""

from brief.compose import Edition
from brief.draw.box import MILLIMETRE as MM
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.icons import draw_icon
from brief.draw.panel import draw_panel
from brief.draw.shapes import draw_rectangle
from brief.draw.text import set_text
from brief.model import CalloutBlock
from brief.pages.grid import PANEL_RADIUS, whole_steps
from brief.pages.piece import Piece, space, stack, text_piece
from brief.pages.text import running_text

PAD, BAR = 6 * MM, 1.1 * MM
ICON, ICON_ROOM = 11 * MM, 16 * MM


def make_callout(block: CalloutBlock, edition: Edition, width: float) -> Piece:
    """Measure the text, its title over it, on a soft panel as wide as the block."""
    theme = edition.theme
    left = PAD + (ICON_ROOM if block.icon else 0.0)
    room = width - left - PAD
    title_runs = edition.sentence(block.title, edition.style("block_title", "brand"))
    title = set_text(title_runs, room, balance=True)
    head = text_piece(title, "H2")
    gap = whole_steps(head.height + 0.5 * MM) - head.height if title.lines else 0.0
    parts = [head, space(gap)] if title.lines else []
    inner = stack([*parts, *running_text(block.paragraphs, edition, room)])
    height = max(inner.height, ICON if block.icon else 0.0) + 2 * PAD - 1 * MM

    def draw(canvas: Canvas, box: Box) -> None:
        panel = Box(box.x, box.top - height, width, height)
        draw_panel(canvas, panel, theme, radius=PANEL_RADIUS)
        bar = Box(panel.x, panel.y + PANEL_RADIUS, BAR, height - 2 * PANEL_RADIUS)
        draw_rectangle(canvas, bar, fill=theme.color("mark"))
        if block.icon:
            place = Box(box.x + PAD, panel.top - PAD - ICON, ICON, ICON)
            draw_icon(canvas, block.icon, place, theme.color("brand2"), theme.color("tint"))
        top = panel.top - PAD
        inner.draw(canvas, Box(box.x + left, top - inner.height, room, inner.height))

    line = inner.baseline
    return Piece(height, draw, baseline=None if line is None else PAD + line)
