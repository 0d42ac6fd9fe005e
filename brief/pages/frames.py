"""The running frames of a document's pages, drawn by themselves."""

from collections.abc import Sequence
from functools import partial

from brief.compose import Edition
from brief.draw.canvas import Canvas
from brief.draw.kept_parts import part_of
from brief.draw.parts import Page
from brief.model import Brief, header_of
from brief.pages.template import Folio, draw_frame


def frames(canvas: Canvas, edition: Edition, folios: Sequence[Folio]) -> tuple[Page, ...]:
    """Draw the frames of all pages but the cover.

    The last one says which build it is, and is drawn each time.
    """
    *others, last = folios
    own = header_of(edition.brief)
    kept = part_of(canvas, partial(_draw, own, others), "frames", own, tuple(others))
    return (*kept.pages[: len(others)], *_drawn(canvas, edition, last))


def _draw(brief: Brief, folios: Sequence[Folio], canvas: Canvas) -> None:
    edition = Edition.of(brief)
    for index, folio in enumerate(folios):
        if index:
            canvas.new_page()
        draw_frame(canvas, edition, folio)


def _drawn(canvas: Canvas, edition: Edition, folio: Folio) -> tuple[Page, ...]:
    own = canvas.apart()
    draw_frame(own, edition, folio)
    return own.part().pages
