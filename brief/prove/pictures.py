"""Pictures: whole, of the right size, not too heavy, and their numbers can be read."""

import io
from collections.abc import Iterator

from PIL import Image
from PIL.PngImagePlugin import PngImageFile

from brief.cache import Cache
from brief.errors import Fault
from brief.export.made import Made
from brief.prove.faults import not_proved
from brief.prove.places import place_faults
from brief.prove.rows import Picture, Rows, rows_of
from brief.remembered import recall


def picture_faults(file: Made, cache: Cache) -> Iterator[Fault]:
    """Open the picture, and read what can be seen in it; what was read is kept in `cache`."""
    recall(cache)  # its words were measured when they were drawn
    try:
        picture = _picture(file)
    except (OSError, SyntaxError):  # what Pillow raises of a damaged picture
        picture = Image.new("RGB", (0, 0))
    if picture.size != file.size:
        yield not_proved("picture", file, found=_size(picture.size), wanted=_size(file.size))
    elif _is_blank(picture):
        yield not_proved("blank", file)
    elif file.drawn:
        yield from _misread(file, picture, cache)
    yield from place_faults(file)
    if file.budget and len(file.data) > file.budget:
        yield not_proved("heavy", file, found=len(file.data), wanted=file.budget)


def _misread(file: Made, picture: Picture, cache: Cache) -> Iterator[Fault]:
    """Read the texts of a card: of a page's small picture nothing is read."""
    from brief.prove.digits import digit_faults  # noqa: PLC0415 who makes those needs no reader
    from brief.prove.shots import card_shots  # noqa: PLC0415

    yield from digit_faults(file, card_shots(picture), cache)


def _picture(file: Made) -> Picture:
    """Decode the file; Pillow looks at all its parts."""
    with _opened(file) as image:
        rows = rows_of(image, file.data)
        image.verify()  # all chunks to the end, with their checksums
    if rows:
        return rows
    with _opened(file) as image:  # which cannot be used once it is verified
        image.load()
        return image if image.mode == "RGB" else image.convert("RGB")


def _is_blank(picture: Picture) -> bool:
    return picture.is_blank() if isinstance(picture, Rows) else bool(picture.getcolors(1))


def _opened(file: Made) -> Image.Image:
    stream = io.BytesIO(file.data)
    # `Image.open` would import four other formats first
    if file.kind == "png":
        return PngImageFile(stream)
    from PIL.JpegImagePlugin import JpegImageFile  # noqa: PLC0415 most cards are PNG

    return JpegImageFile(stream)


def _size(size: tuple[int, int]) -> str:
    return f"{size[0]} × {size[1]}"
