"""Page furniture: the running frame, and the head that opens a section."""

from brief.compose import Edition
from brief.draw.box import MILLIMETRE as MM
from brief.draw.canvas import Canvas
from brief.draw.emblem import draw_emblem
from brief.draw.pill import draw_pill
from brief.draw.shapes import draw_line
from brief.draw.text import (
    Layout,
    Run,
    draw_layout,
    draw_line_of_text,
    draw_text,
    fit_text,
    measure,
    scaled,
    set_line,
    set_text,
    shortened,
)
from brief.model import Prose
from brief.pages.grid import LEFT, RIGHT, WIDTH, from_top
from brief.plain import short_id
from brief.record import Record

SMALLEST_TITLE = 18.0
LEAD_MEASURE = 156 * MM
TITLE_TOP = from_top(33.0)
LEAD_GAP, AFTER_LEAD, AFTER_TITLE = 2.6 * MM, 10.8 * MM, 7.6 * MM


class Folio(Record):
    """What the running frame says of a page; numbers count from 1."""

    section: str
    page: int
    pages: int


def draw_frame(canvas: Canvas, edition: Edition, folio: Folio) -> None:
    """Draw the running head and foot, which a reading voice skips."""
    theme, brief, words = edition.theme, edition.brief, edition.words
    small, strong = edition.style("small"), edition.style("running")
    with canvas.artifact():
        mark = draw_emblem(canvas, theme, brief.logo, LEFT, from_top(16.6), 6.4 * MM)
        width = min(measure(folio.section, small), WIDTH / 2)
        section = shortened(folio.section, small, width)
        draw_text(canvas, section, small, RIGHT, from_top(15.2), "right")
        x = LEFT + mark + 2.2 * MM
        title = shortened(brief.title, strong, RIGHT - width - 8 * MM - x)
        draw_text(canvas, title, edition.style("running", "brand"), x, from_top(15.2))
        for y in (19.4, 279):
            draw_line(
                canvas, (LEFT, from_top(y)), (RIGHT, from_top(y)), theme.color("rule"), 0.5
            )
        label = words.page.format(page=folio.page, pages=folio.pages)
        width = draw_text(canvas, label, strong, RIGHT, from_top(284.6), "right")
        left = draw_draft(canvas, edition, RIGHT - width - 4 * MM, from_top(284.6))
        said = foot_text(edition)
        if folio.page == folio.pages:
            # on one page only: the others are the same as long as what they show is
            printed = words.build.format(build=short_id(brief))
            said = " · ".join(part for part in (printed, said) if part)
        foot = shortened(said, small, left - 4 * MM - LEFT)
        draw_text(canvas, foot, small, LEFT, from_top(284.6))


def draw_draft(canvas: Canvas, edition: Edition, right: float, baseline: float) -> float:
    """Say that a draft is one; return the left edge of what was drawn."""
    if edition.brief.status != "draft":
        return right
    style, accent = edition.style("running", "white"), edition.theme.color("accent")
    return draw_pill(canvas, edition.words.draft, style, accent, right, baseline)


def foot_text(edition: Edition) -> str:
    """Return whose document this is, for the foot of each page."""
    brief = edition.brief
    what = " ".join(part for part in (brief.kicker, edition.period()) if part)
    return " · ".join(part for part in (brief.organisation, what) if part)


class Head(Record):
    """A measured section head: kicker, title, lead."""

    number: int
    kicker: str
    title: Layout
    lead: Layout

    @property
    def bottom(self) -> float:
        """Return the y under the head where the first block may start."""
        lead = self.lead.height + LEAD_GAP + AFTER_LEAD if self.lead.lines else AFTER_TITLE
        return TITLE_TOP - self.title.height - lead


def set_head(edition: Edition, number: int, kicker: str, title: Prose, lead: Prose) -> Head:
    """Measure a section head; a title of more than three lines is an error."""
    runs = edition.sentence(title, edition.style("h1"))
    return Head(
        number,
        kicker,
        fit_text(runs, WIDTH, max_lines=3, floor=SMALLEST_TITLE, balance=True),
        set_text(edition.runs(lead, edition.style("lead")), LEAD_MEASURE, balance=True),
    )


def draw_head(canvas: Canvas, edition: Edition, head: Head) -> None:
    """Draw a section head at the top of its page."""
    if head.number:
        _draw_kicker(canvas, edition, head)
    top = TITLE_TOP
    with canvas.element("H1"):
        draw_layout(canvas, head.title, LEFT, top)
    if head.lead.lines:
        with canvas.element("P"):
            draw_layout(canvas, head.lead, LEFT, top - head.title.height - LEAD_GAP)


def _draw_kicker(canvas: Canvas, edition: Edition, head: Head) -> None:
    """Draw the number of a section, which the contents name, and its kicker."""
    number, kicker = edition.style("kicker_number"), edition.style("kicker")
    y, count = from_top(31.5), str(head.number)
    with canvas.element("P"):
        draw_line_of_text(canvas, set_line([Run(count + " ", number)]), LEFT, y)
        if head.kicker:
            x = LEFT + measure(count, number) + 2.4 * MM
            room = RIGHT - x
            fitted = scaled(kicker, min(room / max(measure(head.kicker, kicker), room), 1.0))
            draw_text(canvas, head.kicker, fitted, x, y)
