"""Running text: paragraphs and lists on the baseline grid of 14 pt."""

from brief.compose import Edition
from brief.draw.box import MILLIMETRE as MM
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.text import Layout, draw_layout, draw_text, set_text
from brief.model import Paragraph, TextBlock
from brief.pages.heading import heading
from brief.pages.piece import Piece, space, stack
from brief.theme import Style

INDENT = 5 * MM  # of list items
LONGEST_MEASURE = 140 * MM  # a longer line is hard to read


def make_text(block: TextBlock, edition: Edition, width: float) -> Piece:
    """Measure a heading and its paragraphs; the text may be split between them."""
    pieces = [heading(block, edition, width)]
    for paragraph in block.paragraphs:
        pieces += [_paragraph(paragraph, edition, min(width, LONGEST_MEASURE)), space(2 * MM)]
    return stack(pieces[:-1] if block.paragraphs else pieces, splits=True)


def _paragraph(paragraph: Paragraph, edition: Edition, width: float) -> Piece:
    style = edition.style("body")
    indent = INDENT if paragraph.marker else 0.0
    runs = edition.runs(
        paragraph.spans, style, edition.style("body_strong"), edition.style("body_italic")
    )
    layout = set_text(runs, width - indent)
    if paragraph.marker:
        return _item(layout, paragraph.marker, style)

    def draw(canvas: Canvas, box: Box) -> None:
        with canvas.element("P"):
            draw_layout(canvas, layout, box.x, box.top)

    return Piece(layout.height, draw)


def _item(layout: Layout, marker: str, style: Style) -> Piece:
    def draw(canvas: Canvas, box: Box) -> None:
        with canvas.element("L"), canvas.element("LI"):
            with canvas.element("Lbl"):
                draw_text(canvas, marker + " ", style, box.x, box.top - layout.ascent)
            with canvas.element("LBody"):
                draw_layout(canvas, layout, box.x + INDENT, box.top)

    return Piece(layout.height, draw)
