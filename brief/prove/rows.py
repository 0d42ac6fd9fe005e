"""The pixels of a PNG, read from its bytes; only what is looked at is unpacked."""

import struct
from typing import Any

import deflate
from PIL import Image, PngImagePlugin

from brief.record import Record

Edges = tuple[int, int, int, int]  # left, top, right, bottom: pixels from the top left


class Rows(Record):
    """A picture as a PNG holds it: rows from the top, each a zero and three bytes a pixel."""

    size: tuple[int, int]
    data: bytes | bytearray

    @property
    def height(self) -> int:
        """Return how many rows there are."""
        return self.size[1]

    @property
    def stride(self) -> int:
        """Return the bytes of a row."""
        return 3 * self.size[0] + 1

    def is_blank(self) -> bool:
        """Say whether all pixels are the same."""
        first, starts = self.data[: self.stride], range(0, len(self.data), self.stride)
        flat = first[1:4] * self.size[0] == first[1:]
        return flat and all(self.data[at : at + self.stride] == first for at in starts)

    def crop(self, edges: Edges) -> Image.Image:
        """Return a part of the picture, black where it lies outside."""
        left, top, right, bottom = edges
        x, y = max(left, 0), max(top, 0)
        width, height = min(right, self.size[0]) - x, min(bottom, self.height) - y
        if width <= 0 or height <= 0:
            return Image.new("RGB", (right - left, bottom - top))
        inside: Any = memoryview(self.data)[y * self.stride + 1 + 3 * x :]
        how = ("raw", "RGB", self.stride, 1)
        part = Image.frombuffer("RGB", (width, height), inside, *how)
        if part.size == (right - left, bottom - top):
            return part
        return part.crop((left - x, top - y, right - x, bottom - y))

    def image(self) -> Image.Image:
        """Return the whole picture."""
        return self.crop((0, 0, *self.size))


Picture = Image.Image | Rows


def rows_of(image: Image.Image, file: bytes) -> Rows | None:
    """Return the rows of an opened PNG as `export` writes them: RGB, in one chunk, no filters.

    Of any other picture, None. Pillow unpacks all pixels, which takes four times as long.
    """
    if not isinstance(image, PngImagePlugin.PngImageFile) or image.info.get("interlace"):
        return None
    (_, _, start, bits), *others = image.tile
    (length,) = struct.unpack(">I", file[start - 8 : start - 4])
    rows = Rows(image.size, b"")
    if others or bits != "RGB" or file[start + length + 8 :][:4] != b"IEND":
        return None
    data = _inflated(file[start : start + length], rows.stride * rows.height)
    plain = data is not None and data[:: rows.stride] == bytes(rows.height)
    return Rows(image.size, data) if data and plain else None


def _inflated(data: bytes, length: int) -> bytes | bytearray | None:
    """Return what a zlib stream holds, checked by its sum, if that has so many bytes."""
    try:
        whole = deflate.zlib_decompress(data, length)
    except deflate.DeflateError:
        return None
    return whole if len(whole) == length else None
