"""The pages of a part of the document, measured before it is drawn."""

from collections.abc import Mapping, Sequence
from functools import partial

from brief.compose import Edition
from brief.draw.box import MILLIMETRE as MM
from brief.draw.text import Layout, set_text
from brief.errors import fail, located
from brief.language.casing import uncapitalised
from brief.model import (
    Block,
    Bound,
    ChartBlock,
    Section,
    Span,
    TilesBlock,
    figures_in,
    series_in,
)
from brief.pages import BLOCKS, annex
from brief.pages.annex_columns import HEAD_HEIGHT
from brief.pages.block_rows import in_rows, rows_of
from brief.pages.contents import Entry, SetEntry, on_pages, set_entries
from brief.pages.flow import Frame, Placed, fill_pages
from brief.pages.grid import CONTENT_BOTTOM, ROW_GAP, WIDTH, from_top, on_baseline
from brief.pages.notes import closing
from brief.pages.piece import Piece
from brief.pages.template import Head, set_head
from brief.pages.tile_rows import least_width
from brief.pages.tiles import Abreast, abreast_of, make_tiles
from brief.record import Record, replace

TOP = from_top(30)  # where content begins on a page without a section head
SOURCE_BASELINE, LAST_BASELINE = from_top(269.6), from_top(273)
SOURCE_GAP = 3.5 * MM  # over the source line
NONE_ABREAST: Mapping[int, Abreast | None] = {}
ROWS_WITH_NOTES = 4  # of the annex, that stand with its closing notes


class SectionPage(Record):
    """A planned page of a section; only the first has the head."""

    placed: Sequence[Placed]
    source: Layout
    head: Head | None


class AnnexPage(Record):
    """A planned page of the annex; only the last has the closing notes."""

    rows: Sequence[annex.SetRow]
    closing: Piece | None
    head: Head | None


class ContentsPage(Record):
    """A planned page of the contents."""

    entries: Sequence[SetEntry]
    head: Head | None


# ── sections ─────────────────────────────────────────────────────────────────


def make_block(
    edition: Edition,
    block: Block,
    width: float,
    *,
    dense: bool = False,
    abreast: Mapping[int, Abreast | None] = NONE_ABREAST,
    sole: bool = False,
) -> Piece:
    """Measure a block of any kind for a width in points.

    `dense` tiles take fewer rows; what stands `abreast` of a block, by its `id`, is alike.
    """
    with located(block.place, block.key or block.kind):
        if isinstance(block, TilesBlock):
            others = abreast.get(id(block))
            return make_tiles(block, edition, width, dense=dense, abreast=others, sole=sole)
        return BLOCKS[block.kind](block, edition, width)


def is_aside(block: Block) -> bool:
    """Say whether a block only pictures what others name: a chart without names."""
    return isinstance(block, ChartBlock) and block.bare


def least_block_width(edition: Edition, block: Block) -> float:
    """Return the width in points under which a block has no room, where that is known."""
    return least_width(block.tiles, edition) if isinstance(block, TilesBlock) else 0.0


def plan_section(edition: Edition, section: Section, number: int) -> list[SectionPage]:
    """Measure the pages of a section, which has a number in the document."""
    with located(section.place, f"sections.{section.id}"):
        head = set_head(edition, number, section.kicker, section.title, section.lead)
    source = set_source(edition, section)
    frame = Frame(head.bottom, TOP, source_top(source) + SOURCE_GAP)
    filled = _filled(edition, section, frame, dense=False)
    if len(filled) > 1:
        filled = min(filled, _filled(edition, section, frame, dense=True), key=len)
    return [
        SectionPage(placed, source, head if index == 0 else None)
        for index, placed in enumerate(filled or [[]])
    ]


def _filled(
    edition: Edition, section: Section, frame: Frame, *, dense: bool
) -> list[list[Placed]]:
    abreast = {
        id(column[0]): abreast_of([column[0] for column in row if len(column) == 1])
        for row in in_rows(section.blocks)
        for column in row
        if len(row) > 1
    }
    sole = sum(not is_aside(block) for block in section.blocks) == 1
    make = partial(make_block, edition, dense=dense, abreast=abreast, sole=sole)
    rows = rows_of(section.blocks, make, frame, partial(least_block_width, edition))
    return fill_pages(rows, frame)


def source_top(source: Layout) -> float:
    """Return the top of a page's sources: their first line has a place, and their last."""
    lines = max(len(source.lines), 1)
    return max(SOURCE_BASELINE, LAST_BASELINE + (lines - 1) * source.leading) + source.ascent


def set_source(edition: Edition, section: Section) -> Layout:
    """Set the sources of all that a section shows, and what the editor computed."""
    shown = figures_in(section)
    words, small = edition.words, edition.style("small")
    time = edition.data_of(section)
    titles = edition.source_titles(shown, series_in(section))
    parts = [titles, uncapitalised(time)]
    said = "; ".join(part for part in parts if part) + "."
    computed = [edition.figure(name) for name in shown if edition.figure(name).formula]
    if computed:
        exact = all(figure.quantity.bound is Bound.EXACT for figure in computed)
        said += f" {words.computed_exact_note if exact else words.computed_note}"
    said += "".join(f" {note}" for note in _notes_of_series(edition, section))
    if section.note:
        said += f" {edition.plain(section.note)}"
    spans = (Span(text=f"{words.source}: ", strong=True), Span(text=said))
    return set_text(edition.runs(spans, small, edition.style("small_strong")), WIDTH)


def _notes_of_series(edition: Edition, section: Section) -> list[str]:
    """Return what is noted of the series that a section shows, as sentences."""
    shown = [edition.brief.series[name] for name in series_in(section)]
    return [
        f"{series.short_label or series.label}: {series.note.rstrip('.')}."
        for series in shown
        if series.note
    ]


# ── annex ────────────────────────────────────────────────────────────────────


def plan_annex(edition: Edition, number: int) -> list[AnnexPage]:
    """Measure the annex: on one page where that can be, else as roomy as its pages allow.

    Where only so one page is enough, notes stand without the names of their figures.
    """
    words = edition.words
    title = words.annex_title if edition.brief.figures else words.annex_title_of_notes
    head = set_head(edition, number, words.annex, (Span(text=title),), ())
    notes, table = closing(edition), annex.Table.of(edition)

    def pages(spacing: annex.Spacing, *, named: bool = True) -> list[AnnexPage]:
        return _annex_pages(head, table.rows(spacing, named=named), notes)

    normal = pages(annex.NORMAL)
    if len(normal) == 1:
        return normal
    tight = pages(annex.TIGHT)
    if len(tight) == 1:
        return tight
    for spacing in (annex.NORMAL, annex.TIGHT):
        if len(short := pages(spacing, named=False)) == 1:
            return short
    return min((pages(annex.ROOMY), normal, tight), key=len)


def _annex_pages(head: Head, rest: list[annex.Row], closing: Piece) -> list[AnnexPage]:
    pages: list[AnnexPage] = []
    notes: Piece | None = closing
    while rest:
        first = head if not pages else None
        top = (head.bottom if first else TOP) - HEAD_HEIGHT
        rows = annex.rows_that_fit(rest, top - CONTENT_BOTTOM)
        here = None
        if len(rows) == len(rest):
            foot = top - sum(row.height for row in rows)
            here, notes = closing.parted(closing_top(closing, foot) - CONTENT_BOTTOM)
            if notes and len(rows) > ROWS_WITH_NOTES:  # go on together with some rows
                kept = annex.end_of_page(rest, len(rows) - ROWS_WITH_NOTES)
                rows, here, notes = rows[:kept], None, closing
        pages.append(AnnexPage(rows, here, first))
        rest = rest[len(rows) :]
    while notes:
        first = head if not pages else None
        here, notes = notes.parted(closing_top(notes, notes_foot(first)) - CONTENT_BOTTOM)
        if here is None:
            raise fail("block-too-tall")
        pages.append(AnnexPage((), here, first))
    return pages


def notes_foot(head: Head | None) -> float:
    """Return the y over notes that stand under no table: that of a head, or of the page."""
    return head.bottom if head else TOP + ROW_GAP


def closing_top(closing: Piece, foot: float) -> float:
    """Return where the notes begin under a table that ends at the y `foot`."""
    return on_baseline(foot - ROW_GAP, closing.baseline)


# ── contents ─────────────────────────────────────────────────────────────────


def plan_contents(edition: Edition, entries: Sequence[Entry]) -> list[ContentsPage]:
    """Measure the contents; their own pages come before those of the entries."""
    head = set_head(edition, 0, "", (Span(text=edition.words.contents),), ())
    tops = head.bottom, TOP
    own = len(on_pages(set_entries(edition, entries), *tops))
    later = [replace(entry, page=entry.page + own) for entry in entries]
    return [
        ContentsPage(each, head if index == 0 else None)
        for index, each in enumerate(on_pages(set_entries(edition, later), *tops))
    ]
