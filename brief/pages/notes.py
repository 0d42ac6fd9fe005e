"""The closing notes of the annex: how numbers are to be read, and where they are from."""

from collections.abc import Sequence

from brief.compose import Edition
from brief.draw.box import MILLIMETRE as MM
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.text import Run, set_text
from brief.language.casing import capitalised
from brief.model import Paragraph, Prose, Span
from brief.pages.colophon import with_colophon
from brief.pages.grid import WIDTH, whole_steps
from brief.pages.piece import Piece, beside, space, stack, text_piece
from brief.pages.text import running_text
from brief.record import replace

NOTE_TITLE_LIFT = 0.9 * MM  # over its place: the text under it is bound to the grid
NOTE_TITLE_GAP, NOTES_GAP = 0.2 * MM, 10 * MM


def closing(edition: Edition) -> Piece:
    """Measure how numbers are to be read, the sources, and where the brief is on the web."""
    return with_colophon(edition, WIDTH, lambda width: _notes(edition, width))


def _notes(edition: Edition, width: float) -> Piece:
    """Measure how numbers are to be read, and the sources, side by side."""
    column, words = (width - NOTES_GAP) / 2, edition.words
    how = _note(
        edition, words.how_to_read, (Paragraph(_marked(words.how_to_read_text)),), column
    )
    listed = tuple(_source(edition, index) for index in range(len(edition.sources())))
    computed = any(figure.formula for figure in edition.brief.figures.values())
    if len(listed) == 1 and computed:
        listed = (Paragraph((*listed[0].spans, Span(text=f" {words.sources_text}"))),)
    sources = _note(edition, words.source, listed, column)
    return beside([how, sources], [(0.0, column), (column + NOTES_GAP, column)])


def _marked(text: str) -> Prose:
    """Return fixed words, in which ** parts what is strong, as prose."""
    parts = enumerate(text.split("**"))
    return tuple(Span(text=part, strong=bool(index % 2)) for index, part in parts)


def _source(edition: Edition, index: int) -> Paragraph:
    """Return a source as a sentence, or as an item of the list of several."""
    sources = edition.sources()
    source = sources[index]
    dated = edition.date(source.date) if source.date else ""
    parts = [part for part in (source.title, source.publisher, dated) if part]
    text = ", ".join(parts)
    text = capitalised(text) + (", " if source.url else ".")
    link = (Span(text=source.url, link=source.url),) if source.url else ()
    return Paragraph((Span(text=text), *link), f"[{index + 1}]" if len(sources) > 1 else "")


def _note(edition: Edition, title: str, paragraphs: Sequence[Paragraph], width: float) -> Piece:
    """Measure a title and its text, which stands on the grid."""
    head = text_piece(set_text(Run(title, edition.style("table_group")), width), "H2")
    gap = space(whole_steps(head.height + NOTE_TITLE_GAP) - head.height)
    text = running_text(paragraphs, edition, width, "ink2", "accent")

    def draw(canvas: Canvas, box: Box) -> None:
        head.draw(canvas, replace(box, y=box.y + NOTE_TITLE_LIFT))

    return stack([replace(head, draw=draw, kept=True), gap, *text], splits=True)
