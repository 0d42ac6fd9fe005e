"""How much of a text's colour there is in each pixel of its picture."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from PIL import Image

from brief.contrast import contrast

# The themes' texts have 4.5 and more (WCAG 2.2, 1.4.3); JPEG blurs a level or two.
LEAST = 4.4
NOISE = 16  # of 255: fainter ink is what JPEG leaves around letters


def ink_of(image: Image.Image, color: str) -> Image.Image:
    """Return a picture in grey: 0 where it is the ground, 255 where it is `color`.

    The ground is the middle of each of red, green and blue; a text covers less
    than half of its box. What has too little contrast to be read has no ink.
    """
    ground, wanted = ground_of(image), channels(color)
    if contrast("#{:02X}{:02X}{:02X}".format(*ground), color) < LEAST:
        return Image.new("L", image.size)
    steps = [b - a for a, b in zip(ground, wanted, strict=True)]
    square = sum(step * step for step in steps)
    stretch = 255 * 255 / (255 - NOISE)
    scales = [stretch * step / square for step in steps]
    offset = sum(scale * level for scale, level in zip(scales, ground, strict=True))
    return image.convert("L", (*scales, 255 - stretch - offset))


def ground_of(image: Image.Image) -> Sequence[int]:
    """Return the median of red, green and blue."""
    counts, half = image.histogram(), image.width * image.height / 2
    return [
        bisect_left(list(accumulate(counts[first : first + 256])), half)
        for first in (0, 256, 512)
    ]


def channels(color: str) -> Sequence[int]:
    """Return red, green and blue, 0 to 255, of "#RRGGBB"."""
    return [int(color[place : place + 2], 16) for place in (1, 3, 5)]
