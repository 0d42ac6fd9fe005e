"""Panels: the soft and the dark grounds on which tiles and goals stand."""

from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.shapes import draw_rectangle
from brief.theme import Theme


def draw_panel(
    canvas: Canvas, box: Box, theme: Theme, fill: str = "panel", radius: float = 0.0
) -> None:
    """Draw a panel in the colour of a role or "#RRGGBB"; some themes outline it."""
    draw_rectangle(canvas, box, fill=theme.color(fill), radius=radius)
    draw_panel_line(canvas, box, theme, radius)


def draw_panel_line(canvas: Canvas, box: Box, theme: Theme, radius: float = 0.0) -> None:
    """Draw the outline of a panel, where the theme has one, after what lies in it.

    Its width is the theme's in points; on a card, whose corners are larger, more.
    """
    if theme.panel_line:
        width = theme.panel_line * (3 if canvas.width > 1000 else 1)
        inner = box.inset(width / 2)
        line = theme.color("outline")
        draw_rectangle(canvas, inner, stroke=line, width=width, radius=radius)
