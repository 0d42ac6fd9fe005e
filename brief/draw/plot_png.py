"""A plot's page as a PNG; apart from `plot`, since only a PNG needs PDFium and Pillow."""

import io
from collections.abc import Mapping
from typing import Any

import pypdfium2
from PIL import Image
from PIL.PngImagePlugin import PngInfo


def rasterise(
    page: bytes,
    scale: float,
    dpi: float,
    metadata: Mapping[str, Any],
    options: Mapping[str, Any],
) -> bytes:
    """Return the first page as PNG at `scale` pixels a point, on a transparent ground.

    `dpi` is noted in the file; `options` go to Pillow's `save`. PDFium may be used on
    one thread at a time only.
    """
    picture = draw_page(page, scale)
    note = PngInfo()
    for key, value in metadata.items():
        if value is not None:
            note.add_itxt(str(key), str(value))
    stream = io.BytesIO()
    picture.save(stream, **{"format": "png", "dpi": (dpi, dpi), "pnginfo": note, **options})
    return stream.getvalue()


def draw_page(page: bytes, scale: float) -> Image.Image:
    """Return the first page as RGBA pixels; a part of a pixel counts as one."""
    exact = scale * (1 - 1e-7)  # 460.8 points × 100/72 would be 641 pixels, not 640
    document = pypdfium2.PdfDocument(page)
    try:
        bitmap = document[0].render(scale=exact, fill_color=(0, 0, 0, 0), maybe_alpha=True)
        picture: Image.Image = bitmap.to_pil().convert("RGBA")
        return picture
    finally:
        document.close()
