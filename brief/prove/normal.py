"""Pictures of characters that can be laid over each other, and what is measured of them."""

from array import array
from collections.abc import Sequence
from operator import mul
from typing import Any

from PIL import Image

from brief.fonts.faces import load_face

SIDE = 24  # pixels of a normal picture, which is an em wide and high
Point = tuple[float, float]
Edges = tuple[float, float, float, float]


def normal(image: Image.Image, middle: Point, em: float) -> Image.Image:
    """Return the normal picture around `middle`, half an `em` (in pixels) to each side."""
    x, y = middle[0] - em / 2, middle[1] - em / 2
    return image.resize((SIDE, SIDE), Image.Resampling.BILINEAR, (x, y, x + em, y + em))


def upright(image: Image.Image, face: str, baseline: float) -> Image.Image:
    """Return a line of an italic as if it did not lean, so that its digits stand apart."""
    slant = load_face(face).slant
    if not slant:
        return image
    shear = (1, -slant, slant * baseline, 0, 1, 0)
    return image.transform(image.size, Image.Transform.AFFINE, shear, Image.Resampling.BICUBIC)


def centre(image: Image.Image) -> Point:
    """Return the centre of mass in pixels; the middle of an empty picture."""
    width, height = image.size
    exact = image.convert("F")
    return _middle(exact.reduce((1, height))), _middle(exact.reduce((width, 1)))


def means(image: Image.Image) -> Sequence[float]:
    """Return the mean pixel of each normal picture that an image is made of, row by row."""
    return array("f", image.convert("F").reduce(SIDE).tobytes())


def _middle(line: Image.Image) -> float:
    """Return the centre of mass of a line of pixels."""
    weights: Any = line.get_flattened_data()
    total = sum(weights)
    if not total:
        return len(weights) / 2
    middle: float = sum(map(mul, weights, range(len(weights)))) / total
    return middle + 0.5
