"""matplotlib paths to PDF operators, by whole arrays, without a loop over vertices."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from math import ceil, floor
from typing import Any

import numpy as np
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, Transform
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Codes = NDArray[np.uint8]
Rectangle = tuple[float, float, float, float]

DECIMALS = 4  # with 2, PDFium's edges differ by three steps of 255; bars cost no byte more
LARGE = 1e6  # from here on, "%g" would write an exponent, which PDF has not
RECTANGLE_CODES = [Path.MOVETO, Path.LINETO, Path.LINETO, Path.LINETO, Path.CLOSEPOLY]
# The operator of a vertex; a curve's is written at the last of its three.
CURVE3, CURVE4, CLOSEPOLY = (int(c) for c in (Path.CURVE3, Path.CURVE4, Path.CLOSEPOLY))
FORMS = {int(Path.MOVETO): " m", int(Path.LINETO): " l", CURVE4: "", CLOSEPOLY: "h"}


def path_operators(
    path: Path,
    transform: Transform | None = None,
    *,
    clip: Rectangle | None = None,
    simplify: bool = False,
    sketch: Any = None,
) -> str:
    """Return the construction operators of a path; "" if nothing of it is finite."""
    clean: Any = path.cleaned(
        transform, remove_nans=True, clip=clip, simplify=simplify, curves=True, sketch=sketch
    )
    vertices, codes = _cubic(clean.vertices[:-1], clean.codes[:-1])  # the last is STOP
    points: list[list[float]] = (vertices.round(DECIMALS) + 0.0).tolist()  # makes -0 0
    kinds: list[int] = codes.tolist()
    if kinds == RECTANGLE_CODES:
        rectangle = _rectangle(points)
        if rectangle:
            return rectangle
    return _format(points, kinds)


def _cubic(vertices: Floats, codes: Codes) -> tuple[Floats, Codes]:
    """Return the path with its quadratic curves raised to cubic ones."""
    if CURVE3 not in codes.tolist():
        return vertices, codes
    starts = np.flatnonzero(codes == Path.CURVE3)[::2]
    before, control, after = vertices[starts - 1], vertices[starts], vertices[starts + 1]
    vertices = vertices.copy()
    vertices[starts] = after + (control - after) * 2 / 3
    vertices = np.insert(vertices, starts, before + (control - before) * 2 / 3, axis=0)
    codes = np.insert(codes, starts, Path.CURVE4)
    codes[codes == Path.CURVE3] = Path.CURVE4
    return vertices, codes


def _rectangle(points: Sequence[Sequence[float]]) -> str:
    """Return the operator of an upright rectangle, or "" if it is none."""
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = points[:4]
    upright = y0 == y1 and x1 == x2 and y2 == y3 and x3 == x0  # dashes begin as "re" does
    if not upright or max(map(abs, (x0, y0, x2, y2))) >= LARGE:
        return ""
    width, height = round(x2 - x0, DECIMALS), round(y2 - y0, DECIMALS)
    return f"{x0:.10g} {y0:.10g} {width:.10g} {height:.10g} re"


def _format(points: Sequence[Sequence[float]], codes: Sequence[int]) -> str:
    """Return the operators of a path of lines and cubic curves."""
    if not codes:
        return ""
    large = max(map(abs, chain.from_iterable(points))) >= LARGE
    pairs = zip(points, codes, strict=True)
    places = chain.from_iterable(point for point, code in pairs if code != CLOSEPOLY)
    return _form(tuple(codes), large) % tuple(places)


@lru_cache(maxsize=64)  # bars, discs and ticks are alike
def _form(codes: tuple[int, ...], large: bool) -> str:
    """Return a path's operators with a place for each number."""
    number = "%.1f" if large else "%.10g"
    parts, curve = [], 0
    for code in codes:
        curve += code == CURVE4
        closes = code == CURVE4 and curve % 3 == 0
        form = FORMS[code] + (" c" if closes else "")
        parts.append(form if code == CLOSEPOLY else f"{number} {number}{form}")
    return " ".join(parts)


def marker_places(
    path: Path, transform: Transform, width: float, height: float
) -> list[tuple[float, float]]:
    """Return where markers stand on a page of that size: a path's points, no controls."""
    if path.codes is None:
        points = transform.transform(path.vertices)
    else:
        ends = [v[-2:] for v, _ in path.iter_segments(transform, simplify=False) if len(v)]
        points = np.array(ends).reshape(-1, 2)
    points = np.asarray(np.ma.filled(points, np.nan), float)
    inside = (points >= 0).all(axis=1) & (points <= (width, height)).all(axis=1)
    places: list[tuple[float, float]] = np.round(points[inside], DECIMALS).tolist()
    return places


def hatch_operators(hatch: Path, box: Rectangle, tile: float, height: float) -> str:
    """Return a painted hatch, repeated over a box; tiles start at the figure's top.

    ReportLab has no tiling patterns, so only the strokes that meet the box are written.
    A line reaches into the neighbouring tiles, which have the same line: it is cut at
    its tile, so that nothing is painted twice. Dots and stars are filled, too.
    """
    lines: dict[str, None] = {}
    shapes: dict[str, None] = {}
    for stroke in _sub_paths(hatch.transformed(Affine2D().scale(tile))):
        line = len(np.asarray(stroke.vertices)) == 2
        for x, y in _tiles(stroke, box, tile, height % tile):
            cut = (x, y, x + tile, y + tile) if line else None
            drawn = path_operators(stroke, Affine2D().translate(x, y), clip=cut)
            if drawn:
                (lines if line else shapes)[drawn] = None
    painted = (*lines, "S") if lines else ()
    return " ".join((*painted, *shapes, "B") if shapes else painted)


def _tiles(
    stroke: Path, box: Rectangle, tile: float, phase: float
) -> Iterator[tuple[float, float]]:
    """Yield the tiles' corners from which a stroke meets the box."""
    vertices = np.asarray(stroke.vertices)
    (left, low), (right, high) = vertices.min(axis=0), vertices.max(axis=0)
    x0, y0, x1, y1 = box
    columns = range(ceil((x0 - right) / tile), floor((x1 - left) / tile) + 1)
    rows = range(ceil((y0 - phase - high) / tile), floor((y1 - phase - low) / tile) + 1)
    return ((column * tile, row * tile + phase) for column in columns for row in rows)


def _sub_paths(path: Path) -> list[Path]:
    vertices, codes = np.asarray(path.vertices), np.asarray(path.codes)
    starts = np.flatnonzero(codes == Path.MOVETO)[1:]
    parts = zip(np.split(vertices, starts), np.split(codes, starts), strict=True)
    return [Path(*part) for part in parts]
