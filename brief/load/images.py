"""Pictures that a brief names: PNG or JPEG beside the file, whole, and not huge.

Pillow is asked for these two kinds only, and for the size before anything is decoded:
other kinds start programs, and a small file may claim a large picture.
"""

import hashlib
import re
import warnings
from io import BytesIO
from pathlib import Path

from brief.columns import span_millimetres
from brief.errors import BriefError, Exit
from brief.load.file import alike, unreadable
from brief.load.inside import file_beside
from brief.load.reader import Reader
from brief.model import Picture
from brief.record import Record

LARGEST_FILE = 40_000_000  # bytes
LARGEST_PICTURE = 80_000_000  # pixels
COARSE = 150  # pixels to the inch, under which print looks coarse
MILLIMETRES = 25.4  # to the inch
TURNED = (5, 6, 7, 8)  # EXIF orientations that lie on their side
ORIENTATION = 0x0112
PICTURES = (".png", ".jpg", ".jpeg")
# How other pictures begin, whatever their file is called.
_KINDS = (
    (rb"RIFF....WEBP", "WebP"),
    (rb"....ftyp(?:heic|heix|mif1|hevc)", "HEIC (iPhone)"),
    (rb"....ftypavif", "AVIF"),
    (rb"GIF8", "GIF"),
    (rb"BM", "BMP"),
    (rb"II\*|MM\x00\*", "TIFF"),
    (rb"\s*<(?:\?xml|svg)", "SVG"),
    (rb"%PDF", "PDF"),
    (rb"\s*<(?:!doctype|html)", "HTML"),
)


class _Size(Record):
    width: int
    height: int


def read_picture(reader: Reader, key: str, *, required: bool = False) -> Picture | None:
    """Return the picture that a key names; None, and a fault, when it cannot be used."""
    reader.take(key, required=required)
    file = file_beside(reader, key)
    if file is None:
        return None
    data = _read(reader, key, file)
    size = None if data is None else _measure(reader, key, file, data)
    if data is None or size is None:
        return None
    digest = hashlib.sha256(data).hexdigest()
    return Picture(file.as_posix(), size.width, size.height, digest)


def check_sharpness(picture: Picture, reader: Reader, span: int, highest: float) -> None:
    """Note a picture of fewer than 150 pixels to the inch at its printed size."""
    width = min(span_millimetres(span), highest * picture.width / picture.height)
    resolution = picture.width / width * MILLIMETRES
    if resolution < COARSE:
        needed = str(round(width / MILLIMETRES * COARSE))
        found = str(int(resolution))
        reader.wrong("coarse-picture", "file", found=found, limit=str(COARSE), needed=needed)


def _read(reader: Reader, key: str, file: Path) -> bytes | None:
    """Return the bytes of a file that is there and not too large."""
    if not file.is_file():
        near = alike(file, PICTURES)
        reader.wrong("no-picture", key, file=reader.code(key), nearest=near)
        return None
    try:
        if file.stat().st_size <= LARGEST_FILE:
            return file.read_bytes()
    except OSError as error:
        raise BriefError(unreadable(file, error).faults, Exit.MACHINE) from error
    reader.wrong("huge-picture", key, file=file.name)
    return None


def _measure(reader: Reader, key: str, file: Path, data: bytes) -> _Size | None:
    """Return the size of a picture as it is meant to stand; decode it to see it whole."""
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 most briefs have none

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(BytesIO(data), formats=("PNG", "JPEG")) as image:
                width, height = image.size
                if width * height > LARGEST_PICTURE:
                    reader.wrong("huge-picture", key, file=file.name)
                    return None
                image.draft(image.mode, (width // 8, height // 8))  # a JPEG decodes quicker
                turned = image.getexif().get(ORIENTATION) in TURNED
                image.load()
    except UnidentifiedImageError:
        code = "not-picture" if data else "damaged-picture"
        reader.wrong(code, key, file=file.name, kind=_kind(data))
    except Image.DecompressionBombError:
        reader.wrong("huge-picture", key, file=file.name)
    except (OSError, SyntaxError, ValueError):  # what Pillow raises of damaged files
        reader.wrong("damaged-picture", key, file=file.name)
    else:
        return _Size(height, width) if turned else _Size(width, height)
    return None


def _kind(data: bytes) -> str:
    """Return what a file that is neither PNG nor JPEG is, "" when that is not known."""
    found = (
        kind for start, kind in _KINDS if re.match(start, data[:200], re.DOTALL | re.IGNORECASE)
    )
    return next(found, "")
