"""Pictures: whole, of the right size, not blank, and not too heavy."""

import io
from collections.abc import Iterator

from PIL import Image

from brief.errors import Fault
from brief.export.made import Made
from brief.prove.faults import not_proved

FORMATS = {"png": "PNG", "jpg": "JPEG"}


def picture_faults(file: Made) -> Iterator[Fault]:
    """Open the picture with another decoder than the one that made it."""
    try:
        with _opened(file) as image:
            image.verify()  # all chunks to the end, with their checksums
        with _opened(file) as image:
            image.load()
            size, blank = image.size, image.getcolors(1) is not None
    except (OSError, SyntaxError):  # what Pillow raises of a damaged picture
        size, blank = (0, 0), False
    if size != file.size:
        yield not_proved("picture", file, found=_size(size), wanted=_size(file.size))
    if blank:
        yield not_proved("blank", file)
    if file.budget and len(file.data) > file.budget:
        yield not_proved("heavy", file, found=len(file.data), wanted=file.budget)


def _opened(file: Made) -> Image.Image:
    return Image.open(io.BytesIO(file.data), formats=(FORMATS[file.kind],))


def _size(size: tuple[int, int]) -> str:
    return f"{size[0]} × {size[1]}"
