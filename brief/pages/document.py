"""The whole document, put together from what was drawn by itself."""

from brief.compose import Edition
from brief.draw.canvas import Canvas
from brief.pages.chapters import Chapter, annex, contents, cover, section
from brief.pages.contents import MOST_PAGES
from brief.pages.frames import frames
from brief.pages.grid import PAGE
from brief.pages.template import Folio
from brief.remembered import LAYOUTS, remembering


def draw_document(canvas: Canvas, edition: Edition) -> None:
    """Draw the cover, the contents of a long document, the sections and the annex."""
    with remembering(canvas.cache), remembering(canvas.cache, LAYOUTS):
        _draw(canvas, edition)


def _draw(canvas: Canvas, edition: Edition) -> None:
    sections = edition.brief.sections
    chapters = [section(canvas, edition, each, n) for n, each in enumerate(sections, 1)]
    chapters.append(annex(canvas, edition, len(sections) + 1))
    if _count(chapters) > MOST_PAGES:
        chapters.insert(0, contents(canvas, edition, chapters))
    total = _count(chapters)
    front = cover(canvas, edition, total)
    unders = iter(frames(canvas, edition, _folios(edition, chapters, total)))
    canvas.bookmark(edition.brief.title)
    with canvas.element("Sect"):
        canvas.place(front)
    for chapter in chapters:
        canvas.bookmark(chapter.name)
        with canvas.element("Sect"):
            canvas.place(chapter.part.over(unders))


def _count(chapters: list[Chapter]) -> int:
    """Return the number of pages, with the cover."""
    return 1 + sum(len(chapter.part.pages) for chapter in chapters)


def _folios(edition: Edition, chapters: list[Chapter], total: int) -> list[Folio]:
    """Return what is said of each page but the cover."""
    folios: list[Folio] = []
    for chapter in chapters:
        continued = edition.words.continued.format(section=chapter.name)
        for number in range(len(chapter.part.pages)):
            name = continued if number else chapter.name
            folios.append(Folio(name, len(folios) + 2, total))
    return folios


__all__ = ["PAGE", "draw_document"]
