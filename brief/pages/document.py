"""The whole document, drawn page by page as it was planned."""

from brief.compose import Edition
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.shapes import draw_line
from brief.draw.text import draw_layout
from brief.pages.annex_columns import draw_table_head
from brief.pages.contents import draw_entries
from brief.pages.cover import draw_cover
from brief.pages.flow import draw_placed
from brief.pages.grid import LEFT, PAGE, ROW_GAP, WIDTH
from brief.pages.plan import (
    TOP,
    AnnexPage,
    ContentsPage,
    Page,
    SectionPage,
    closing_top,
    name_of,
    plan,
    source_top,
)
from brief.pages.template import Folio, draw_frame, draw_head


def draw_document(canvas: Canvas, edition: Edition) -> None:
    """Draw the cover, the contents of a long document, the sections and the annex."""
    pages = plan(edition)
    total = len(pages) + 1
    canvas.bookmark(edition.brief.title)
    with canvas.element("Sect"):
        draw_cover(canvas, edition, total)
    for number, page in enumerate(pages, 2):
        canvas.new_page()
        with canvas.element("Sect", key=page.key):
            _draw_page(canvas, edition, page, number, total)


def _draw_page(canvas: Canvas, edition: Edition, page: Page, number: int, total: int) -> None:
    name = name_of(edition, page)
    running = name if page.head else edition.words.continued.format(section=name)
    draw_frame(canvas, edition, Folio(running, number, total))
    if page.head:
        canvas.bookmark(name)
        draw_head(canvas, edition, page.head)
    if isinstance(page, SectionPage):
        _draw_section(canvas, page)
    elif isinstance(page, ContentsPage):
        top = page.head.bottom if page.head else TOP
        draw_entries(canvas, edition, page.entries, top)
    else:
        _draw_annex(canvas, edition, page)


def _draw_section(canvas: Canvas, page: SectionPage) -> None:
    draw_placed(canvas, page.placed)
    with canvas.element("P"):
        draw_layout(canvas, page.source, LEFT, source_top(page.source))


def _draw_annex(canvas: Canvas, edition: Edition, page: AnnexPage) -> None:
    y = page.head.bottom if page.head else TOP
    if page.rows:
        y = _draw_table(canvas, edition, page, y)
    if page.closing:
        top = closing_top(page.closing, y if page.rows else TOP + ROW_GAP)
        height = page.closing.height
        page.closing.draw(canvas, Box(LEFT, top - height, WIDTH, height))


def _draw_table(canvas: Canvas, edition: Edition, page: AnnexPage, y: float) -> float:
    """Draw the rows of a page under the head; return the y under them."""
    with canvas.element("Table", key="annex-table"):
        if page.head:
            y = draw_table_head(canvas, edition, y)
        else:
            with canvas.artifact():
                y = draw_table_head(canvas, edition, y)
        boxes = []
        for row in page.rows:
            boxes.append(Box(LEFT, y - row.height, WIDTH, row.height))
            y -= row.height
        for row, box in zip(page.rows, boxes, strict=True):
            row.draw_ground(canvas, box)
        for row, box in zip(page.rows, boxes, strict=True):
            row.draw(canvas, box)
    draw_line(canvas, (LEFT, y), (LEFT + WIDTH, y), edition.theme.color("ink"), 0.75)
    return y


__all__ = ["PAGE", "draw_document", "plan"]
