"""A word on a pill: a short remark that must be seen."""

from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.shapes import draw_rectangle
from brief.draw.text import draw_text, measure
from brief.theme import Style

PADDING = 0.8  # at both ends, in em
HEIGHT = 1.9  # in em
MIDDLE = 0.36  # from the baseline to the middle of capitals, in em


def pill_width(text: str, style: Style) -> float:
    """Return the width of a pill in points."""
    return measure(text, style) + 2 * PADDING * style.size


def draw_pill(
    canvas: Canvas, text: str, style: Style, fill: str, right: float, baseline: float
) -> float:
    """Draw a pill that ends at `right`; return its left edge."""
    width, height = pill_width(text, style), HEIGHT * style.size
    y = baseline + MIDDLE * style.size - height / 2
    box = Box(right - width, y, width, height)
    draw_rectangle(canvas, box, fill=fill, radius=height / 2)
    with canvas.element("P"):
        draw_text(canvas, text, style, box.x + PADDING * style.size, baseline)
    return box.x
