"""A picture's file in the format and within the bytes that its network takes."""

from typing import Literal

from brief.export.png import encode_png, rasterise
from brief.export.xmp import Description


def make_picture(
    pdf: bytes,
    size: tuple[int, int],
    description: Description,
    kind: Literal["png", "jpg"],
    budget: int,
) -> bytes:
    """Return the file of a one-page PDF, so many pixels wide and high, one a point.

    A JPEG is as good as `budget` bytes allow, a PNG what it is.
    """
    if kind == "png":
        return encode_png(rasterise(pdf, *size), description)
    from brief.export.jpg import encode_jpg, rasterise_padded  # noqa: PLC0415 needs Pillow

    return encode_jpg(rasterise_padded(pdf, *size), description, budget)
