"""The sign of whose brief it is: the organisation's logo, or the theme's mark."""

from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.marks import draw_mark
from brief.draw.shapes import draw_rectangle
from brief.model import Picture
from brief.theme import Theme

WIDEST = 3.5  # times its height
PLATE = 0.14  # of its height: air around a logo on a dark ground
ROUND = 0.12  # of its height: corners of that plate


def emblem_width(logo: Picture | None, height: float) -> float:
    """Return the width of a sign of `height`; a very wide logo is less high than that."""
    if logo is None:
        return height
    return min(height * logo.width / logo.height, height * WIDEST)


def draw_emblem(
    canvas: Canvas,
    theme: Theme,
    logo: Picture | None,
    x: float,
    y: float,
    height: float,
    *,
    on_dark: bool = False,
) -> float:
    """Draw the sign with its lower left corner at (x, y); return its width.

    A logo is drawn as it is; on a dark ground it stands on a white plate.
    """
    box = Box(x, y, emblem_width(logo, height), height)
    if logo is None:
        draw_mark(canvas, box, theme, on_dark=on_dark)
        return box.width
    from brief.draw.images import draw_picture  # noqa: PLC0415 Pillow takes 20 ms

    air = PLATE * height if on_dark else 0.0
    plate = Box(x, y - air, box.width + 2 * air, height + 2 * air)
    if on_dark:
        draw_rectangle(canvas, plate, fill=theme.color("white"), radius=ROUND * height)
    draw_picture(canvas, logo, plate.inset(air))
    return plate.width
