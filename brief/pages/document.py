"""The whole document, put together from what was drawn by itself."""

from brief.compose import Edition
from brief.draw.canvas import Canvas
from brief.pages.chapters import Chapter, annex, contents, cover, section
from brief.pages.contents import MOST_PAGES
from brief.pages.grid import PAGE
from brief.pages.template import Folio, draw_frame
from brief.remembered import remembering


def draw_document(canvas: Canvas, edition: Edition) -> None:
    """Draw the cover, the contents of a long document, the sections and the annex."""
    with remembering(canvas.cache):
        _draw(canvas, edition)


def _draw(canvas: Canvas, edition: Edition) -> None:
    sections = edition.brief.sections
    chapters = [section(canvas, edition, each, n) for n, each in enumerate(sections, 1)]
    chapters.append(annex(canvas, edition, len(sections) + 1))
    if _count(chapters) > MOST_PAGES:
        chapters.insert(0, contents(canvas, edition, chapters))
    total = _count(chapters)
    front = cover(canvas, edition, total)
    canvas.bookmark(edition.brief.title)
    with canvas.element("Sect"):
        canvas.place(front)
    for chapter in chapters:
        _place(canvas, edition, chapter, total)


def _count(chapters: list[Chapter]) -> int:
    """Return the number of pages, with the cover."""
    return 1 + sum(len(chapter.part.pages) for chapter in chapters)


def _place(canvas: Canvas, edition: Edition, chapter: Chapter, total: int) -> None:
    """Put the pages of a chapter into the document, each in its running frame."""
    name = chapter.name
    continued = edition.words.continued.format(section=name)
    frames = []
    for number in range(len(chapter.part.pages)):
        frame = canvas.apart()
        folio = Folio(continued if number else name, canvas.page + number + 1, total)
        draw_frame(frame, edition, folio)
        frames.append(frame.part())
    canvas.bookmark(name)
    with canvas.element("Sect"):
        canvas.place(chapter.part.over(frames))


__all__ = ["PAGE", "draw_document"]
