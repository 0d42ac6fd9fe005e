"""The theme's own mark, and what grows from a stem: one shape for each name of a token."""

from collections.abc import Callable
from math import cos, radians, sin

from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.shapes import Command, draw_circle, draw_path, draw_rectangle
from brief.theme import Theme

Point = tuple[float, float]


def draw_mark(canvas: Canvas, box: Box, theme: Theme, *, on_dark: bool = False) -> None:
    """Draw the theme's mark into a square box."""
    MARKS[theme.motif.mark](canvas, box, theme, theme.color("on_dark" if on_dark else "brand"))


def _bud(canvas: Canvas, box: Box, theme: Theme, color: str) -> None:
    """Draw a tea bud between two leaves."""
    size = box.width
    base = (box.x + size / 2, box.y + 0.02 * size)
    draw_leaf(canvas, base, 0.80 * size, 0.185 * size, -47, theme.color("leaf"))
    draw_leaf(canvas, base, 0.80 * size, 0.185 * size, 47, theme.color("light"))
    draw_leaf(canvas, base, 0.98 * size, 0.15 * size, 0, color)


def _bars(canvas: Canvas, box: Box, theme: Theme, color: str) -> None:
    """Draw three rising columns."""
    places = box.inset(0.06 * box.width, 0.06 * box.width).columns(3, 0.1 * box.width)
    fills = (theme.color("light"), theme.color("leaf"), color)
    for place, share, fill in zip(places, (0.45, 0.72, 1.0), fills, strict=True):
        bar = Box(place.x, place.y, place.width, place.height * share)
        draw_rectangle(canvas, bar, fill=fill)


def _rings(canvas: Canvas, box: Box, _theme: Theme, color: str) -> None:
    """Draw two fine rings around a dot."""
    size = box.width
    for radius in (0.45, 0.29):
        draw_circle(canvas, box.middle, radius * size, stroke=color, width=0.055 * size)
    draw_circle(canvas, box.middle, 0.13 * size, fill=color)


MARKS: dict[str, Callable[[Canvas, Box, Theme, str], None]] = {
    "bud": _bud,
    "bars": _bars,
    "rings": _rings,
}


def draw_sprig(canvas: Canvas, base: Point, length: float, theme: Theme) -> None:
    """Draw what grows from a stem where something stands on it, `length` to each side."""
    SPRIGS[theme.motif.mark](canvas, base, length, theme)


def _leaves(canvas: Canvas, base: Point, length: float, theme: Theme) -> None:
    for angle, color in ((-58, "soft"), (58, "light")):
        draw_leaf(canvas, base, length, 0.215 * length, angle, theme.color(color))


def _tick(canvas: Canvas, base: Point, length: float, theme: Theme) -> None:
    thick = 0.1 * length
    box = Box(base[0] - 0.55 * length, base[1] - thick / 2, 1.1 * length, thick)
    draw_rectangle(canvas, box, fill=theme.color("soft"))


def _halo(canvas: Canvas, base: Point, length: float, theme: Theme) -> None:
    draw_circle(canvas, base, 0.42 * length, fill=theme.color("white"))
    draw_circle(canvas, base, 0.42 * length, stroke=theme.color("brand3"), width=3)


SPRIGS: dict[str, Callable[[Canvas, Point, float, Theme], None]] = {
    "bud": _leaves,
    "bars": _tick,
    "rings": _halo,
}


def draw_leaf(
    canvas: Canvas,
    base: Point,
    length: float,
    half_width: float,
    angle: float,
    color: str,
) -> None:
    """Draw a leaf from its base; `angle` is in degrees clockwise from upright."""
    turn = radians(angle)

    def at(along: float, across: float) -> Point:
        return (
            base[0] + along * sin(turn) + across * cos(turn),
            base[1] + along * cos(turn) - across * sin(turn),
        )

    bulge = half_width * 4 / 3
    tip = at(length, 0)
    commands: list[Command] = [
        ("M", base),
        ("C", (*at(0.25 * length, bulge), *at(0.65 * length, bulge), *tip)),
        ("C", (*at(0.65 * length, -bulge), *at(0.25 * length, -bulge), *base)),
        ("Z", ()),
    ]
    draw_path(canvas, commands, fill=color)
