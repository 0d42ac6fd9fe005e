"""The whole document: planned first, so that every page knows how many there are."""

from collections.abc import Sequence
from dataclasses import dataclass

from brief.compose import Edition
from brief.draw.box import MILLIMETRE as MM
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.shapes import draw_line
from brief.draw.text import Layout, draw_layout, set_text
from brief.errors import located
from brief.model import Block, Section, Span, figures_in
from brief.pages import BLOCKS, annex
from brief.pages.cover import draw_cover
from brief.pages.flow import Placed, draw_placed, fill_pages, rows_of
from brief.pages.grid import CONTENT_BOTTOM, LEFT, PAGE, ROW_GAP, WIDTH, from_top
from brief.pages.piece import Piece
from brief.pages.template import Folio, Head, draw_frame, draw_head, set_head

TOP = from_top(30)  # where content begins on a page without a section head
SOURCE_GAP = 5 * MM


@dataclass(frozen=True, slots=True)
class SectionPage:
    """A planned page of a section; only the first has the head."""

    section: Section
    placed: Sequence[Placed]
    source: Layout
    head: Head | None


@dataclass(frozen=True, slots=True)
class AnnexPage:
    """A planned page of the annex; only the last has the closing notes."""

    rows: Sequence[Piece]
    closing: Piece | None
    head: Head | None


Page = SectionPage | AnnexPage


def make_block(block: Block, edition: Edition, width: float) -> Piece:
    """Measure a block of any kind for a width in points."""
    with located(block.place, block.kind):
        return BLOCKS[block.kind](block, edition, width)


# ── planning ─────────────────────────────────────────────────────────────────


def plan(edition: Edition) -> list[Page]:
    """Measure all pages but the cover."""
    pages: list[Page] = []
    sections = edition.brief.sections
    for number, section in enumerate(sections, 1):
        pages += _plan_section(edition, section, number)
    return [*pages, *_plan_annex(edition, len(sections) + 1)]


def _plan_section(edition: Edition, section: Section, number: int) -> list[SectionPage]:
    with located(section.place, f"sections.{section.id}"):
        head = set_head(edition, number, section.kicker, section.title, section.lead)
    source = _source_line(edition, section)
    bottom = CONTENT_BOTTOM + source.height + SOURCE_GAP
    rows = rows_of(section.blocks, edition, make_block)
    filled = fill_pages(rows, head.bottom, TOP, bottom)
    return [
        SectionPage(section, placed, source, head if index == 0 else None)
        for index, placed in enumerate(filled or [[]])
    ]


def _source_line(edition: Edition, section: Section) -> Layout:
    """Set the sources of all that a section shows, and what the editor computed."""
    shown = figures_in(section)
    words, small = edition.words, edition.style("small")
    said = f"{edition.source_titles(shown)}"
    if edition.period():
        said += (
            f"; {words.data_of.format(period=edition.period())[:1].lower()}"
            + (words.data_of.format(period=edition.period())[1:])
        )
    said += "."
    if any(edition.figure(figure_id).formula for figure_id in shown):
        said += f" {words.computed_note}"
    if section.note:
        said += f" {edition.plain(section.note)}"
    runs = edition.runs(
        (Span(text=f"{words.source}: ", strong=True), Span(text=said)),
        small,
        edition.style("small_strong"),
    )
    return set_text(runs, WIDTH)


def _plan_annex(edition: Edition, number: int) -> list[AnnexPage]:
    words = edition.words
    head = set_head(edition, number, words.annex, (Span(text=words.annex_title),), ())
    closing = annex.closing(edition)
    rest = annex.table_rows(edition)
    pages: list[AnnexPage] = []
    while rest:
        first = head if not pages else None
        room = (head.bottom if first else TOP) - CONTENT_BOTTOM - annex.HEAD_HEIGHT
        count = annex.rows_that_fit(rest, room)
        last = (
            count == len(rest)
            and sum(r.height for r in rest) + closing.height + ROW_GAP <= room
        )
        if count == len(rest) and not last:  # keep some rows with the notes
            count = max(count - 4, 1)
        pages.append(AnnexPage(rest[:count], closing if last else None, first))
        rest = rest[count:]
    return pages


# ── drawing ──────────────────────────────────────────────────────────────────


def draw_document(canvas: Canvas, edition: Edition) -> None:
    """Draw the cover, the sections and the annex."""
    pages = plan(edition)
    total = len(pages) + 1
    canvas.bookmark(edition.brief.title)
    with canvas.element("Sect"):
        draw_cover(canvas, edition, total)
    for number, page in enumerate(pages, 2):
        canvas.new_page()
        with canvas.element("Sect", key=_key(page)):
            _draw_page(canvas, edition, page, number, total)


def _key(page: Page) -> str:
    return f"section:{page.section.id}" if isinstance(page, SectionPage) else "annex"


def _draw_page(canvas: Canvas, edition: Edition, page: Page, number: int, total: int) -> None:
    words = edition.words
    name = page.section.kicker or edition.plain(page.section.title) if isinstance(
        page, SectionPage) else words.annex_running  # fmt: skip
    draw_frame(canvas, edition, Folio(name, number, total))
    if page.head:
        canvas.bookmark(name)
        draw_head(canvas, edition, page.head)
    if isinstance(page, SectionPage):
        draw_placed(canvas, page.placed)
        with canvas.element("P"):
            draw_layout(canvas, page.source, LEFT, CONTENT_BOTTOM + page.source.height)
    else:
        _draw_annex(canvas, edition, page)


def _draw_annex(canvas: Canvas, edition: Edition, page: AnnexPage) -> None:
    y = page.head.bottom if page.head else TOP
    with canvas.element("Table", key="annex-table"):
        if page.head:
            y = annex.draw_table_head(canvas, edition, y)
        else:
            with canvas.artifact():
                y = annex.draw_table_head(canvas, edition, y)
        for row in page.rows:
            row.draw(canvas, Box(LEFT, y - row.height, WIDTH, row.height))
            y -= row.height
    draw_line(canvas, (LEFT, y), (LEFT + WIDTH, y), edition.theme.color("ink"), 0.75)
    if page.closing:
        height = page.closing.height
        page.closing.draw(canvas, Box(LEFT, y - ROW_GAP - height, WIDTH, height))


__all__ = ["PAGE", "draw_document", "plan"]
