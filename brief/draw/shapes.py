"""Rectangles, lines, circles, polygons and paths on the canvas.

Colours are "#RRGGBB". `set_fill` and `set_stroke` are the only doors of colour.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from typing import TypedDict, Unpack

from brief.draw.box import Box
from brief.draw.canvas import Canvas

# A path as (operator, coordinates): M and L a point, C three points, Z none.
Command = tuple[str, tuple[float, ...]]


def set_fill(canvas: Canvas, color: str) -> None:
    """Set the colour of fills."""
    canvas.write(canvas.color_operator(color))


def set_stroke(canvas: Canvas, color: str) -> None:
    """Set the colour of lines."""
    canvas.write(canvas.color_operator(color, stroke=True))


def draw_rectangle(
    canvas: Canvas,
    box: Box,
    *,
    fill: str = "",
    stroke: str = "",
    radius: float = 0.0,
    width: float = 1.0,
    dash: tuple[float, ...] = (),
) -> None:
    """Paint a rectangle; `radius` rounds its corners, `width` is the line's."""
    canvas.mark_shape()
    _pens(canvas, fill, stroke, width, dash)
    painted = {"fill": int(bool(fill)), "stroke": int(bool(stroke))}
    if radius:
        round_ = min(radius, box.width / 2, box.height / 2)
        canvas.raw.roundRect(box.x, box.y, box.width, box.height, round_, **painted)
    else:
        canvas.raw.rect(box.x, box.y, box.width, box.height, **painted)


def draw_line(
    canvas: Canvas,
    start: tuple[float, float],
    end: tuple[float, float],
    color: str,
    width: float,
    *,
    dash: tuple[float, ...] = (),
    round_cap: bool = False,
) -> None:
    """Paint a straight line of `width` points."""
    canvas.mark_shape()
    _pens(canvas, "", color, width, dash)
    canvas.raw.setLineCap(int(round_cap))
    canvas.raw.line(*start, *end)


def draw_circle(
    canvas: Canvas,
    center: tuple[float, float],
    radius: float,
    *,
    fill: str = "",
    stroke: str = "",
    width: float = 1.0,
) -> None:
    """Paint a circle."""
    canvas.mark_shape()
    _pens(canvas, fill, stroke, width, ())
    canvas.raw.circle(*center, radius, fill=int(bool(fill)), stroke=int(bool(stroke)))


class Pens(TypedDict, total=False):
    """How a path is painted: colours "#RRGGBB", the line's width in points, its ends."""

    fill: str
    stroke: str
    width: float
    round_cap: bool


def draw_path(canvas: Canvas, commands: Sequence[Command], **pens: Unpack[Pens]) -> None:
    """Paint a path, filled by the nonzero rule."""
    draw_operators(canvas, path_operators(commands), **pens)


def draw_operators(
    canvas: Canvas,
    operators: str,
    *,
    fill: str = "",
    stroke: str = "",
    width: float = 1.0,
    round_cap: bool = False,
) -> None:
    """Paint a path that is written as operators already."""
    canvas.mark_shape()
    _pens(canvas, fill, stroke, width, ())
    if stroke:
        canvas.raw.setLineCap(int(round_cap))
    canvas.write(f"{operators} {_PAINT[bool(fill), bool(stroke)]}")


@contextmanager
def clipped(
    canvas: Canvas, clip: Box | Sequence[Command], radius: float = 0.0
) -> Iterator[None]:
    """Keep what is drawn inside within a box (rounded by `radius`) or a path."""
    with canvas.saved_state():
        if not isinstance(clip, Box):
            canvas.write(f"{path_operators(clip)} W n")
        else:
            path = canvas.raw.beginPath()
            edges = (clip.x, clip.y, clip.width, clip.height)
            if radius:
                path.roundRect(*edges, radius)
            else:  # which a reader knows for a rectangle: it needs no mask
                path.rect(*edges)
            canvas.raw.clipPath(path, stroke=0, fill=0, fillMode=1)
        yield


_FORMS = {
    "M": "%.2f %.2f m",
    "L": "%.2f %.2f l",
    "C": "%.2f %.2f %.2f %.2f %.2f %.2f c",
    "Z": "h",
}
_PAINT = {(True, False): "f", (False, True): "S", (True, True): "B", (False, False): "n"}


def path_operators(commands: Sequence[Command]) -> str:
    """Return PDF path operators to a hundredth of a point.

    Written here, all numbers at once, because ReportLab formats each by itself.
    """
    forms = " ".join([_FORMS[operator] for operator, _ in commands])
    return forms % tuple(chain.from_iterable([points for _, points in commands]))


def _pens(
    canvas: Canvas, fill: str, stroke: str, width: float, dash: tuple[float, ...]
) -> None:
    if fill:
        set_fill(canvas, fill)
    if stroke:
        set_stroke(canvas, stroke)
        canvas.raw.setLineWidth(width)
        canvas.raw.setDash(*([list(dash)] if dash else []))
