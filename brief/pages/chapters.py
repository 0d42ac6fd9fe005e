"""What the document consists of: sections, the annex, the contents; each drawn by itself.

Each is drawn from a *restricted* brief, which is its key, too: so it cannot depend on
anything that its key does not cover. What did not change is not drawn again.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TypeVar

from brief.compose import Edition
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.kept_parts import part_of
from brief.draw.parts import Part
from brief.draw.shapes import draw_line
from brief.draw.text import draw_layout
from brief.model import Brief, Prose, Section, only_shown
from brief.pages.annex_columns import draw_table_head
from brief.pages.contents import Entry, draw_entries
from brief.pages.cover import draw_cover
from brief.pages.flow import draw_placed
from brief.pages.grid import LEFT, WIDTH
from brief.pages.plan import (
    TOP,
    AnnexPage,
    ContentsPage,
    SectionPage,
    closing_top,
    notes_foot,
    plan_annex,
    plan_contents,
    plan_section,
    source_top,
)
from brief.pages.template import draw_head
from brief.record import Record, replace

Planned = TypeVar("Planned", SectionPage, AnnexPage, ContentsPage)


class Chapter(Record):
    """Some pages of the document, with their name for the outline and the running head."""

    name: str
    title: Prose
    part: Part


def cover(canvas: Canvas, edition: Edition, pages: int) -> Part:
    """Draw the cover of a document of so many pages."""
    brief = edition.brief
    own = replace(
        only_shown(brief, brief.subtitle, brief.pillars),
        sources={}, series={}, goals={}, map_tiles=(), url="", sections=(), cards=(),
        corrections=(), file="",
    )  # fmt: skip
    return part_of(canvas, partial(_draw_cover, own, pages), "cover", own, pages)


def _draw_cover(brief: Brief, pages: int, canvas: Canvas) -> None:
    draw_cover(canvas, Edition.of(brief), pages)


def _begun(canvas: Canvas, edition: Edition, pages: Sequence[Planned]) -> Iterator[Planned]:
    """Begin each page on the canvas, draw its head, and yield it to be drawn on."""
    for index, page in enumerate(pages):
        if index:
            canvas.new_page()
        if page.head:
            draw_head(canvas, edition, page.head)
        yield page


# ── sections ─────────────────────────────────────────────────────────────────


def section(canvas: Canvas, edition: Edition, section: Section, number: int) -> Chapter:
    """Draw the pages of a section."""
    own = _of_section(edition.brief, section)
    part = part_of(canvas, partial(_draw_section, own, number), "section", own, number)
    return Chapter(section.kicker or edition.plain(section.title), section.title, part)


def _of_section(brief: Brief, section: Section) -> Brief:
    """Return what a section may show: nothing of the header but the time of the data."""
    own = only_shown(brief, section)
    return Brief(
        title="",
        figures=own.figures,
        sources=own.sources,
        series=own.series,
        goals=brief.goals,
        map_tiles=brief.map_tiles,
        period=brief.period,
        as_of=brief.as_of,
        date=brief.date,
        language=brief.language,
        theme=brief.theme,
        colors=brief.colors,
        names=brief.names,
        sections=(section,),
    )


def _draw_section(brief: Brief, number: int, canvas: Canvas) -> None:
    edition = Edition.of(brief)
    for page in _begun(canvas, edition, plan_section(edition, brief.sections[0], number)):
        draw_placed(canvas, page.placed)
        with canvas.element("P"):
            draw_layout(canvas, page.source, LEFT, source_top(page.source))


# ── annex ────────────────────────────────────────────────────────────────────


def annex(canvas: Canvas, edition: Edition, number: int) -> Chapter:
    """Draw the annex: all figures and where they are from."""
    brief = edition.brief
    own = Brief(
        title="",
        figures=brief.figures,
        sources=brief.sources,
        series=brief.series,
        url=brief.url,
        language=brief.language,
        theme=brief.theme,
        colors=brief.colors,
        names=brief.names,
    )
    part = part_of(canvas, partial(_draw_annex, own, number), "annex", own, number)
    return Chapter(edition.words.annex_running, (), part)


def _draw_annex(brief: Brief, number: int, canvas: Canvas) -> None:
    edition = Edition.of(brief)
    for page in _begun(canvas, edition, plan_annex(edition, number)):
        foot = notes_foot(page.head)
        if page.rows:
            foot = _draw_table(canvas, edition, page, page.head.bottom if page.head else TOP)
        if page.closing:
            top = closing_top(page.closing, foot)
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


# ── contents ─────────────────────────────────────────────────────────────────


def contents(canvas: Canvas, edition: Edition, chapters: Sequence[Chapter]) -> Chapter:
    """Draw the contents, which stand between the cover and the chapters."""
    entries, page = [], 2
    for number, chapter in enumerate(chapters, 1):
        title = edition.plain(chapter.title)
        title = "" if title == chapter.name else title
        entries.append(Entry(number, chapter.name, title, page))
        page += len(chapter.part.pages)
    own = canvas.apart()
    for planned in _begun(own, edition, plan_contents(edition, entries)):
        top = planned.head.bottom if planned.head else TOP
        draw_entries(own, edition, planned.entries, top)
    return Chapter(edition.words.contents, (), own.part())
