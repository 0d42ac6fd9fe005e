"""A picture's file in the format and within the bytes that its network takes."""

from typing import Literal

from brief.export.png import Pixels, encode_png
from brief.export.xmp import Description


def encode_picture(
    pixels: Pixels, description: Description, kind: Literal["png", "jpg"], budget: int
) -> bytes:
    """Return the file; a JPEG is as good as `budget` bytes allow, a PNG what it is."""
    if kind == "png":
        return encode_png(pixels, description)
    from brief.export.jpg import encode_jpg  # noqa: PLC0415 only a JPEG needs Pillow

    return encode_jpg(pixels, description, budget)
