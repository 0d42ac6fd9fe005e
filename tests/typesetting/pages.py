"""Pages made by the program's own text module, and their pixels by PDFium."""

import io
from collections.abc import Callable, Sequence

import numpy as np
import pypdfium2
from numpy.typing import NDArray

from brief.draw.canvas import Canvas
from brief.draw.text import Run as TextRun
from brief.draw.text import draw_layout, draw_text, set_text
from brief.language.breaks import glue
from brief.theme import Style

Picture = NDArray[np.float64]

# A cell of a sheet of letters or words, in points and pixels; the text begins at START.
SIZE, CELL_HEIGHT, START = 64, 128, (16, 40)
LETTER_WIDTH, WORD_WIDTH = 96, 448
COLUMNS = 12


def pdf_of(draw: Callable[[Canvas], object], width: float, height: float, face: str) -> bytes:
    """Return a page of one paragraph."""
    stream = io.BytesIO()
    canvas = Canvas(stream, width, height, face)
    with canvas.element("P"):
        draw(canvas)
    canvas.new_page()
    canvas.save()
    return stream.getvalue()


def colors_of(pdf: bytes, scale: float = 1) -> NDArray[np.uint8]:
    """Return rows of RGB pixels of the first page, the upper row first."""
    document = pypdfium2.PdfDocument(pdf)
    picture = np.array(document[0].render(scale=scale).to_pil().convert("RGB"))
    document.close()
    return picture


def cells_of(face: str, texts: Sequence[str], cell: int, *, kern: bool = True) -> Picture:
    """Return the ink, 0 to 1, of texts drawn in cells `cell` pixels wide."""
    style = Style(face, SIZE, SIZE, "#000000", tabular=not kern)
    rows = -(-len(texts) // COLUMNS)

    def draw(canvas: Canvas) -> None:
        for index, text in enumerate(texts):
            row, column = divmod(index, COLUMNS)
            x, y = column * cell, (rows - 1 - row) * CELL_HEIGHT
            draw_text(canvas, text, style, x + START[0], y + START[1])

    pdf = pdf_of(draw, COLUMNS * cell, rows * CELL_HEIGHT, face)
    ink = 1 - colors_of(pdf)[:, :, 0] / 255
    cells = ink.reshape(rows, CELL_HEIGHT, COLUMNS, cell).swapaxes(1, 2)
    return cells.reshape(-1, CELL_HEIGHT, cell)[: len(texts)]


def text_page(face: str, paragraphs: Sequence[str]) -> bytes:
    """Return a page of running text as the body of a brief: 150 mm wide, 10 on 14 pt."""
    style = Style(face, 10, 14, "#000000")
    layouts = [set_text(TextRun(glue(text), style), 425) for text in paragraphs]
    height = 80 + sum(layout.height + 10 for layout in layouts)

    def draw(canvas: Canvas) -> None:
        top = height - 40
        for layout in layouts:
            draw_layout(canvas, layout, 40, top)
            top -= layout.height + 10

    return pdf_of(draw, 505, height, face)
