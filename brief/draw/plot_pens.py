"""What a matplotlib graphics context says, as operators, colours and opacities."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from matplotlib.backend_bases import GraphicsContextBase

from brief.draw.plot_paths import path_operators
from brief.draw.recording import numbers

Color = Sequence[float]  # red, green, blue and perhaps alpha, 0 to 1

CAPS = {"butt": 0, "round": 1, "projecting": 2}
JOINS = {"miter": 0, "round": 1, "bevel": 2}
# The operator that paints a path, by (filled, stroked); the fill is nonzero.
PAINTS = {(True, True): "B", (True, False): "f", (False, True): "S", (False, False): "n"}


def is_filled(face: Any) -> bool:
    """Say whether a fill of that colour is seen."""
    return face is not None and (len(face) == 3 or face[3] != 0)


def is_stroked(gc: GraphicsContextBase) -> bool:
    """Say whether lines are drawn: PDF draws a width of 0 as thin as can be."""
    color: Any = gc.get_rgb()
    return gc.get_linewidth() > 0 and gc.get_alpha() > 0 and (len(color) == 3 or color[3] != 0)


def alphas(gc: GraphicsContextBase, face: Any) -> tuple[float, float]:
    """Return the opacity of fills and strokes: a forced alpha, or that of the colours."""
    if gc.get_forced_alpha():
        return float(gc.get_alpha()), float(gc.get_alpha())
    color: Any = gc.get_rgb()
    fill = 1.0 if face is None or len(face) == 3 else float(face[3])
    return fill, float(color[3]) if len(color) == 4 else 1.0


def hexadecimal(color: Any) -> str:
    """Return a colour of floats as "#RRGGBB"."""
    return _hexadecimal(tuple(color[:3]))


@lru_cache(maxsize=4096)
def _hexadecimal(color: tuple[float, ...]) -> str:
    red, green, blue = (round(min(max(float(part), 0), 1) * 255) for part in color)
    return f"#{red:02X}{green:02X}{blue:02X}"


def dash_operator(gc: GraphicsContextBase) -> str:
    """Return the operator of a context's dashes."""
    offset, lengths = gc.get_dashes()
    dashes: Any = () if lengths is None else lengths
    return f"[{numbers(*dashes)}] {numbers(offset or 0) if len(dashes) else 0} d"


def clip_operators(gc: GraphicsContextBase) -> str:
    """Return the operators of a context's clip rectangle and clip path; "" if none."""
    return " ".join(_clips(gc))


def _clips(gc: GraphicsContextBase) -> Iterator[str]:
    box: Any = gc.get_clip_rectangle()
    if box is not None:
        yield f"{numbers(*box.bounds)} re W n"
    path: Any
    path, transform = gc.get_clip_path()
    if path is not None:
        # A path without points clips everything away.
        yield f"{path_operators(path, transform) or '0 0 0 0 re'} W n"
