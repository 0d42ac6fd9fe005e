"""Running text: paragraphs and lists on the baseline grid of 14 pt.

Every paragraph takes whole steps of the grid, so that one line on it puts all of
them on it. Where a page ends, two lines at least stay, and two go on.
"""

from collections.abc import Sequence
from itertools import groupby

from brief.compose import Edition
from brief.draw.box import MILLIMETRE as MM
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.text import (
    Layout,
    Line,
    ascent,
    draw_line_of_text,
    draw_text,
    measure,
    set_text,
)
from brief.model import Paragraph, TextBlock
from brief.pages.grid import BASELINE_STEP
from brief.pages.heading import heading
from brief.pages.piece import Parts, Piece, space, stack
from brief.record import Record, field, replace
from brief.theme import Style

INDENT = 5 * MM  # of list items
LONGEST_MEASURE = 140 * MM  # a longer line is hard to read
FEWEST_LINES = 2  # of a paragraph at the foot or at the top of a page


def make_text(block: TextBlock, edition: Edition, width: float) -> Piece:
    """Measure a heading and its paragraphs; the text may be parted between lines."""
    head = heading(block, edition, width, on_grid=True)
    return stack([head, *running_text(block.paragraphs, edition, width)], splits=True)


def running_text(
    paragraphs: Sequence[Paragraph],
    edition: Edition,
    width: float,
    color: str = "",
    strong: str = "",
) -> list[Piece]:
    """Measure paragraphs and lists, a line of air between them, but none after a colon.

    `color` and `strong` are the roles of colours, where they are not the body's own.
    """
    setter = Setter(edition, min(width, LONGEST_MEASURE), color, strong or color)
    pieces: list[Piece] = []
    announced = False
    for kind, members in groupby(paragraphs, key=_kind_of_list):
        group, is_list = tuple(members), kind != ""
        for index, each in enumerate(group):
            joined = is_list and (index > 0 or announced)
            pieces += [] if joined or not pieces else [space(BASELINE_STEP)]
            announced = not is_list and _announces(each)
            pieces.append(replace(setter.set(each, group), kept=announced))
    return pieces


def _announces(paragraph: Paragraph) -> bool:
    """Say whether a paragraph ends with a colon: what it announces follows at once."""
    return "".join(span.text for span in paragraph.spans).rstrip().endswith(":")


def _kind_of_list(paragraph: Paragraph) -> str:
    return "1" if paragraph.marker not in ("", "•") else paragraph.marker


class Setter(Record):
    """Sets paragraphs of one measure and look."""

    edition: Edition
    width: float
    color: str
    strong: str

    def set(self, paragraph: Paragraph, group: Sequence[Paragraph]) -> Piece:
        """Measure a paragraph, or an item of the list `group`."""
        edition, style = self.edition, self.edition.style("body", self.color)
        markers = [measure(each.marker + " ", style) for each in group if each.marker]
        indent = max([INDENT, *markers]) if markers else 0.0
        runs = edition.runs(
            paragraph.spans,
            style,
            edition.style("body_strong", self.strong),
            edition.style("body_italic", self.color),
        )
        layout = set_text(runs, self.width - indent)
        first = Stretch(paragraph.marker, style, indent, group, layout, layout.lines)
        return first.piece() if layout.lines else space(0)


class Stretch(Record):
    """Lines of a paragraph that stand on one page; the first of an item has its marker."""

    marker: str
    style: Style
    indent: float
    group: Sequence[Paragraph]  # the list that the item belongs to
    layout: Layout
    lines: tuple[Line, ...]
    goes_on: bool = False  # on the next page
    is_rest: bool = False  # from the page before
    mark: object = field(default_factory=object)  # what parts of one paragraph share

    @property
    def ascent(self) -> float:
        """Return where the first baseline is: the same whatever faces stand in the line."""
        return ascent(self.style)

    def piece(self) -> Piece:
        """Return the lines as a piece that may be parted between them."""
        height = len(self.lines) * BASELINE_STEP
        return Piece(height, self.draw, split=self.split, baseline=self.ascent)

    def split(self, room: float) -> Parts:
        """Part the lines: two at least on each side."""
        count = min(int(room / BASELINE_STEP + 0.01), len(self.lines) - FEWEST_LINES)
        if count < FEWEST_LINES:
            return None, self.piece()
        head = replace(self, lines=self.lines[:count], goes_on=True)
        tail = replace(self, lines=self.lines[count:], is_rest=True)
        return head.piece(), tail.piece()

    def draw(self, canvas: Canvas, box: Box) -> None:
        """Draw the lines; parts of one paragraph are one element of the structure."""
        key = f"{id(self.mark)}" if self.goes_on or self.is_rest else ""
        if not self.marker:
            with canvas.element("P", key and f"p{key}"):
                self._draw_lines(canvas, box.x, box.top)
            return
        with (
            canvas.element("L", f"list{id(self.group)}"),
            canvas.element("LI", key and f"item{key}"),
        ):
            if not self.is_rest:
                with canvas.element("Lbl"):
                    y = box.top - self.ascent
                    draw_text(canvas, self.marker + " ", self.style, box.x, y)
            with canvas.element("LBody", key and f"body{key}"):
                self._draw_lines(canvas, box.x + self.indent, box.top)

    def _draw_lines(self, canvas: Canvas, x: float, top: float) -> None:
        y = top - self.ascent
        for number, line in enumerate(self.lines, 1):
            more = number < len(self.lines) or self.goes_on
            draw_line_of_text(canvas, line, x, y, more=more)
            y -= BASELINE_STEP
