"""The lines of a finished page, cut from its pixels and set one under the other.

So tesseract reads what stands on a page of several columns, sizes and colours as one
column of dark letters of one size; which pixels it sees is up to the page alone.
"""

import io
from collections.abc import Sequence

import pypdfium2
from PIL import Image, ImageChops, ImageOps

from brief.draw.drawn import DrawnText

EM = 44  # pixels: 10 pt at 316 dots an inch
RISE, FALL = 1.15, 0.35  # em that a line reaches: Ẳ and ạ
GAP = 20  # pixels between lines
MARGIN = 40


def lines_of(drawn: Sequence[DrawnText]) -> list[list[DrawnText]]:
    """Group texts of one size that stand beside each other."""
    lines: list[list[DrawnText]] = []
    for text in drawn:
        if text.text.strip():
            if lines and follows(lines[-1][-1], text):
                lines[-1].append(text)
            else:
                lines.append([text])
    return lines


def follows(left: DrawnText, right: DrawnText) -> bool:
    """Say whether a text continues the line of another."""
    gap = right.x - left.x - left.width
    alike = abs(left.size - right.size) < 0.1 * left.size
    return left.y == right.y and alike and -1 < gap < 0.6 * left.size


def column(page: pypdfium2.PdfPage, lines: Sequence[list[DrawnText]]) -> bytes:
    """Return the lines as a picture, dark on white."""
    cuts = [cut(page, line) for line in lines]
    width = max(image.width for image in cuts) + 2 * MARGIN
    height = sum(image.height + GAP for image in cuts) + 2 * MARGIN
    picture, top = Image.new("L", (width, height), 255), MARGIN
    for image in cuts:
        picture.paste(image, (MARGIN, top))
        top += image.height + GAP
    stream = io.BytesIO()
    picture.save(stream, "PNG", dpi=(300, 300), compress_level=1)
    return stream.getvalue()


def cut(page: pypdfium2.PdfPage, line: Sequence[DrawnText]) -> Image.Image:
    """Return a line's pixels by how much they differ from their ground."""
    first, last = line[0], line[-1]
    size, edge = first.size, 0.1 * first.size
    left, bottom = first.x - edge, first.y - FALL * size
    right, top = last.x + last.width + edge, first.y + RISE * size
    width, height = page.get_size()
    crop = (left, bottom, width - right, height - top)
    image = page.render(scale=EM / size, crop=crop).to_pil().convert("RGB")
    ground = Image.new("RGB", image.size, most_common(image))
    return ImageOps.invert(
        ImageOps.autocontrast(ImageChops.difference(image, ground).convert("L"))
    )


def most_common(image: Image.Image) -> tuple[int, ...]:
    """Return the colour that a picture has most of."""
    colors = image.getcolors(image.width * image.height) or []
    return max(colors)[1]
