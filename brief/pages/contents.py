"""The contents: what is found on which page, each line a link to it."""

from collections.abc import Sequence

from brief.compose import Edition
from brief.draw.box import MILLIMETRE as MM
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.shapes import draw_line
from brief.draw.text import Layout, draw_layout, draw_text, measure, set_text
from brief.pages.grid import CONTENT_BOTTOM, LEFT, RIGHT, WIDTH
from brief.record import Record

MOST_PAGES = 8  # that a brief may have without contents
NUMBER_WIDTH, PAGE_WIDTH = 12 * MM, 16 * MM
ABOVE, BELOW = 2.6 * MM, 3.2 * MM  # in an entry


class Entry(Record):
    """A section of the document: its number, name and finding, and its page, from 1."""

    number: int
    name: str
    title: str
    page: int


class SetEntry(Record):
    """A measured entry."""

    entry: Entry
    name: Layout
    title: Layout

    @property
    def height(self) -> float:
        """Return its height in points."""
        return ABOVE + self.name.height + self.title.height + BELOW


def set_entries(edition: Edition, entries: Sequence[Entry]) -> list[SetEntry]:
    """Measure the entries."""
    width = WIDTH - NUMBER_WIDTH - PAGE_WIDTH
    name, title = edition.style("item"), edition.style("goal_text")
    return [
        SetEntry(
            entry,
            set_text(edition.run(entry.name, name), width),
            set_text(edition.run(entry.title, title), width),
        )
        for entry in entries
    ]


def on_pages(entries: Sequence[SetEntry], first: float, others: float) -> list[list[SetEntry]]:
    """Share entries out to pages that begin at the y `first` and `others`."""
    pages: list[list[SetEntry]] = [[]]
    y = first
    for entry in entries:
        if y - entry.height < CONTENT_BOTTOM and pages[-1]:
            pages.append([])
            y = others
        pages[-1].append(entry)
        y -= entry.height
    return pages


def draw_entries(
    canvas: Canvas, edition: Edition, entries: Sequence[SetEntry], top: float
) -> None:
    """Draw entries under each other, each between hairlines and linked to its page."""
    with canvas.element("TOC", key="toc"):
        for each in entries:
            box = Box(LEFT, top - each.height, WIDTH, each.height)
            draw_line(canvas, (LEFT, top), (RIGHT, top), edition.theme.color("rule"), 0.5)
            with (
                canvas.element("TOCI"),
                canvas.element("Reference"),
                canvas.element("Link"),
            ):
                _draw(canvas, edition, each, box)
            top = box.y
    draw_line(canvas, (LEFT, top), (RIGHT, top), edition.theme.color("rule"), 0.5)


def _draw(canvas: Canvas, edition: Edition, each: SetEntry, box: Box) -> None:
    entry, top = each.entry, box.top - ABOVE
    baseline = top - each.name.ascent
    number = edition.style("item", "accent")
    page = edition.style("table_value", "brand")
    draw_text(canvas, f"{entry.number} ", number, box.x, baseline)
    draw_layout(canvas, each.name, box.x + NUMBER_WIDTH, top)
    if each.title.lines:
        draw_text(canvas, " ", number, box.x + NUMBER_WIDTH + each.name.width, baseline)
        draw_layout(canvas, each.title, box.x + NUMBER_WIDTH, top - each.name.height)
    said = f" {entry.page}"
    draw_text(canvas, said, page, box.right - measure(said, page), baseline)
    says = edition.words.contents_entry.format(title=entry.name, page=entry.page)
    canvas.link_to_page(entry.page - 1, says, box)
