"""Pages made by the program's own text module, and their pixels by PDFium."""

import io
from collections.abc import Callable, Sequence

import numpy as np
import pypdfium2
from numpy.typing import NDArray

from brief.draw.canvas import Canvas
from brief.draw.text import Layout, draw_layout, draw_text, set_text
from brief.draw.text import Run as TextRun
from brief.language.breaks import glue
from brief.theme import Style

Picture = NDArray[np.float64]

# A cell of a sheet of letters or words, in points and pixels; the text begins at START.
SIZE, CELL_HEIGHT, START = 64, 128, (16, 40)
LETTER_WIDTH, WORD_WIDTH = 96, 448
COLUMNS = 12

LEFT, GAP = 40, 10  # points around a column of text, and between its paragraphs


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
    return column_of([set_text(TextRun(glue(text), style), 425) for text in paragraphs])


def column_of(layouts: Sequence[Layout]) -> bytes:
    """Return a page of layouts one under the other, LEFT points from its edge."""
    width = max(layout.measure for layout in layouts) + 2 * LEFT
    height = sum(layout.height + GAP for layout in layouts) + 2 * LEFT

    def draw(canvas: Canvas) -> None:
        top = height - LEFT
        for layout in layouts:
            draw_layout(canvas, layout, LEFT, top)
            top -= layout.height + GAP

    return pdf_of(draw, width, height, layouts[0].lines[0].pieces[0].run.style.face)


def ink_ends(pdf: bytes) -> list[float]:
    """Return where each letter's ink ends on the right, as PDFium has it, in points."""
    document = pypdfium2.PdfDocument(pdf)
    text = document[0].get_textpage()
    shown = (i for i in range(text.count_chars()) if not text.get_text_range(i, 1).isspace())
    ends: list[float] = [text.get_charbox(i)[2] for i in shown]
    document.close()
    return ends
