"""Pixels of a plot: images, and what matplotlib's Agg draws because PDF could not."""

import zlib
from typing import Any

import numpy as np
from matplotlib.backend_bases import GraphicsContextBase
from matplotlib.transforms import Affine2D, Transform
from numpy.typing import NDArray

from brief.draw.recording import Image, Matrix

Pixels = NDArray[np.uint8]  # rows × columns × RGBA

LEVEL = 6  # of deflation


def image_item(pixels: Pixels, matrix: Matrix) -> Image:
    """Return RGBA pixels, the lowest row first, as an item of a recording."""
    rows, columns = pixels.shape[:2]
    upright = pixels[::-1]
    opaque = bool((upright[..., 3] == 255).all())
    return Image(
        columns,
        rows,
        zlib.compress(upright[..., :3].tobytes(), LEVEL),
        b"" if opaque else zlib.compress(upright[..., 3].tobytes(), LEVEL),
        matrix,
    )


def image_matrix(x: float, y: float, size: tuple[float, float], transform: Any) -> Matrix:
    """Return the matrix of the unit square that a picture fills, in points.

    A `transform` stands for the size and comes before the move to (x, y).
    """
    a, b, c, d, e, f = (size[0], 0.0, 0.0, size[1], 0.0, 0.0)
    if transform is not None:
        a, b, c, d, e, f = transform.frozen().to_values()
    a, b, c, d, e, f = (round(float(v), 6) for v in (a, b, c, d, e + x, f + y))
    return a, b, c, d, e, f


def gouraud_pixels(
    triangles: Any, colors: Any, transform: Transform, size: tuple[float, float], scale: float
) -> Pixels:
    """Return a plot of that size with triangles of flowing colours as pixels.

    Agg lets neighbours overlap by half a pixel, which would show where they are
    translucent: so the opacities are drawn by themselves, as opaque greys.
    """
    larger = transform + Affine2D().scale(scale)
    width, height = (side * scale for side in size)
    painted, greys = np.array(colors), np.ones_like(colors)
    painted[..., 3] = 1
    greys[..., :3] = np.asarray(colors)[..., 3:]
    from matplotlib.backends.backend_agg import RendererAgg  # noqa: PLC0415 seldom needed

    layers = []
    for layer in (painted, greys):
        agg: Any = RendererAgg(width, height, 72 * scale)  # type: ignore[no-untyped-call]
        agg.draw_gouraud_triangles(GraphicsContextBase(), triangles, layer, larger)
        layers.append(np.array(agg.buffer_rgba())[::-1])
    pixels, opacity = layers
    pixels[..., 3] = pixels[..., 3] * (opacity[..., 0] / 255)
    return pixels
