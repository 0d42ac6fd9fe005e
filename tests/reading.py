"""Rows of numbers, as a page and as cards, and what the digit reader finds in them."""

import io
import random
from collections.abc import Sequence
from itertools import accumulate

import pypdfium2
from PIL import Image
from tagged_page import ABOUT

from brief.cache import Cache
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.drawn import DrawnText
from brief.draw.glyphs import advances_of
from brief.draw.shapes import draw_rectangle
from brief.draw.text import Run, draw_run
from brief.export.jpg import encode_jpg
from brief.export.made import Made
from brief.export.png import Pixels, encode_png, rasterise
from brief.fonts.faces import FACES
from brief.prove.digits import digit_faults
from brief.prove.rows import Picture, rows_of
from brief.prove.shots import card_shots, page_shots
from brief.record import replace
from brief.theme import Style

HEIGHT = 60.0  # points of a row
BLACK, WHITE = "#000000", "#FFFFFF"
# Cards have no Tinos Italic: its 7 reaches over the next digit, and there by a pixel more.
CARD_FACES = [face for face in FACES if not face.startswith("Tinos") or "Italic" not in face]


def draw_rows(rows: Sequence[tuple[str, Style, str]]) -> tuple[Canvas, bytes]:
    """Draw rows of digits, each on its ground, at places between the pixels."""
    places = random.Random(6)
    stream = io.BytesIO()
    canvas = Canvas(stream, 600, HEIGHT * len(rows), FACES[0], compressed=False)
    for number, (text, style, ground) in enumerate(rows):
        y = HEIGHT * number
        draw_rectangle(canvas, Box(0, y, 600, HEIGHT), fill=ground)
        with canvas.element("P"):
            x = 20 + places.random()
            draw_run(canvas, Run(text, style, "f"), x, y + 12 + places.random())
    canvas.save()
    return canvas, stream.getvalue()


def draw_as(rows: Sequence[tuple[str, str, Style]]) -> tuple[list[DrawnText], bytes]:
    """Draw other characters where those that are meant would stand: `shown, meant, style`."""
    meant, stream = [], io.BytesIO()
    canvas = Canvas(stream, 600, HEIGHT * len(rows), FACES[0], compressed=False)
    for number, (shown, text, style) in enumerate(rows):
        y = HEIGHT * number + 12.4
        starts = accumulate(advances_of(text, style), initial=0.0)
        with canvas.element("P"):
            draw_run(canvas, Run(text[0], style, "f"), -600, y)
            meant.append(replace(canvas.drawn[-1], text=text, x=20.3))
            for character, start in zip(shown, starts, strict=False):
                draw_run(canvas, Run(character, style), 20.3 + start * style.size / 1000, y)
    canvas.save()
    return meant, stream.getvalue()


def read_page(drawn: Sequence[DrawnText], data: bytes) -> list[str]:
    """Return what is read on a page instead of what was written."""
    document = pypdfium2.PdfDocument(data)
    made = Made("a.pdf", data, drawn, pages=1)
    faults = digit_faults(made, page_shots(document.get_page), Cache())
    found = [fault.values["found"] for fault in faults]
    document.close()
    return found


def read_card(drawn: Sequence[DrawnText], picture: Picture) -> list[str]:
    """Return what is read on a card instead of what was written."""
    made = Made("a.png", b"", drawn, picture.size)
    return [fault.values["found"] for fault in digit_faults(made, card_shots(picture), Cache())]


def picture_of(data: bytes, width: int, height: int) -> Image.Image:
    """Return the only page of a document as its pixels, one a point."""
    pixels = rasterise(data, width, height)
    return Image.frombytes("RGB", (width, height), pixels.data)


def as_png(image: Image.Image) -> Picture:
    """Return it as it is read from a card's PNG."""
    data = encode_png(Pixels.packed(*image.size, image.tobytes()), ABOUT)
    rows = rows_of(Image.open(io.BytesIO(data)), data)
    assert rows is not None
    return rows


def as_jpeg(image: Image.Image) -> Image.Image:
    """Return it as the roughest JPEG that a card may be."""
    data = encode_jpg(image, ABOUT, budget=1)
    return Image.open(io.BytesIO(data)).convert("RGB")
