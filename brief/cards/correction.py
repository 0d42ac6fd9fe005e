"""A correction: what was published, and, on a dark ground under it, what is right.

Whoever scrolls past must not take the wrong number along: it is small, grey and
crossed out at its side (a line through its digits would hide them), the right one is
as large as the card allows.
"""

from collections.abc import Iterator
from contextlib import suppress

from brief.cards.fitting import fit_number
from brief.cards.scene import LONGEST_LABEL
from brief.cards.sheet import DIGIT_HEIGHT, Sheet
from brief.cards.sizes import SMALLEST_TEXT
from brief.cards.stack import Number, draw_stack, fit_stack
from brief.compose import Edition
from brief.draw.box import Box
from brief.draw.lockup import Lockup, draw_lockup
from brief.draw.motifs import Hills, draw_hills
from brief.draw.shapes import draw_circle, draw_line, draw_rectangle
from brief.draw.text import Layout, Run, fit_text, set_text
from brief.errors import BriefError, fail
from brief.language.breaks import glue
from brief.language.casing import capitalised
from brief.model import CardSpec, Correction
from brief.record import Record
from brief.theme import Style

HEADING = 84.0
LARGEST_LINE, SMALLEST_LINE = 190.0, 64.0  # of a number in one line, on wide cards
AIR_OVER = 0.15  # of its size: between it and what is said of it
LAND_AIR = 14.0  # between it and the hills
CROSS = 22.0  # radius of the disc
LAND = 0.17  # of the height: the hills
CREST = 24.0  # of them over the source, on wide cards


def draw_correction(sheet: Sheet) -> None:
    """Draw the heading, the label and the old value above, the new value under them."""
    sheet.draw_ground("paper")
    plan = next(_plans(sheet), None)
    if plan is None:
        name = sheet.card.figures[0]
        raise fail("correction-too-full", key=f"figures.{name}", size=sheet.size.name)
    _draw_ground(sheet, plan.split)
    sheet.draw_brand_line()
    _draw_head(sheet, plan.head)
    _draw_right(sheet, plan)
    theme = sheet.edition.theme
    sheet.draw_source(theme.on(theme.dark_hills[-1]) if sheet.source_on_hill else "on_dark2")


def say_correction(edition: Edition, card: CardSpec) -> str:
    """Return the label, the old number and the new one."""
    words, figure = edition.words, edition.figure(card.figures[0])
    correction = _correction(card)
    old, new = correction.old, edition.printed(figure.id)
    date = edition.date(correction.date)
    return f"{date}. {figure.label}. {words.was_said}: {old}. {words.is_right}: {new}"


def _correction(card: CardSpec) -> Correction:
    assert card.correction  # noqa: S101 such a card is made of one
    return card.correction


# ── what was published ───────────────────────────────────────────────────────


class Head(Record):
    """The upper part; on a wide card `was` stands beside the heading, else under it."""

    heading: Layout
    date: Layout
    label: Layout
    was: Layout
    old: Layout
    gap: float
    beside: float  # where the second column begins; 0 for one column

    @property
    def left_height(self) -> float:
        """Return the height of heading and date."""
        return self.heading.height + self.date.height

    @property
    def right_height(self) -> float:
        """Return the height of label and old value."""
        return self.label.height + self.gap + self.was.height + self.old.height

    @property
    def height(self) -> float:
        """Return the height of all."""
        if self.beside:
            return max(self.left_height, self.right_height)
        return self.left_height + self.gap * 1.6 + self.right_height


class Plan(Record):
    """What is drawn above the split, and the number under it: in one line, or stacked."""

    head: Head
    split: float
    number: Number | Lockup


def _plans(sheet: Sheet) -> Iterator[Plan]:
    """Yield the ways in which all has room: best first; a long label gives way at once."""
    figure = sheet.edition.figure(sheet.card.figures[0])
    first = figure.label if len(figure.label) <= LONGEST_LABEL else figure.name
    gap = (22 if sheet.size.wide else 34) * sheet.factor
    for label, lines in dict.fromkeys(((first, 3), (figure.name, 3), (figure.label, 5))):
        with suppress(BriefError):  # it has no room in so many lines
            head = _set_head(sheet, label, lines)
            split = sheet.body.top - head.height - gap
            if number := _fit_right(sheet, split):
                yield Plan(head, split, number)


def _set_head(sheet: Sheet, label: str, lines: int) -> Head:
    edition, card, wide = sheet.edition, sheet.card, sheet.size.wide
    words, correction = edition.words, _correction(card)
    beside = sheet.width * 0.4 if wide else 0.0
    width = sheet.width - beside
    title = sheet.style("card_title", "accent", HEADING)
    small = sheet.style("card_small", "ink2")
    bold = sheet.style("card_label", "ink", 38 if wide else 0)
    date = edition.date(correction.date)
    old = sheet.style("card_item", "ink3", 46 if wide else 60)
    return Head(
        set_text(edition.run(words.correction, title), beside or width),
        set_text(edition.run(capitalised(date), small), beside or width),
        fit_text(edition.run(label, bold), width, max_lines=lines, floor=SMALLEST_TEXT),
        set_text(edition.run(words.was_said, small), width),
        fit_text(_old(correction.old, old), _beside(width), max_lines=2, floor=SMALLEST_TEXT),
        18 * sheet.factor,
        beside,
    )


def _old(text: str, style: Style) -> Run:
    return Run(glue(text), style)


def _beside(width: float) -> float:
    """Return the width beside the cross."""
    return width - 2 * CROSS - 20


def _draw_head(sheet: Sheet, head: Head) -> None:
    top = sheet.body.top
    under = sheet.draw_layout(head.heading, sheet.left, top, "H1")
    under = sheet.draw_layout(head.date, sheet.left, under)
    x = sheet.left + head.beside
    top = top if head.beside else under - head.gap * 1.6
    top = sheet.draw_layout(head.label, x, top) - head.gap
    top = sheet.draw_layout(head.was, x, top)
    _draw_cross(sheet, x + CROSS, top - head.old.ascent + head.old.lines[0].rise * 0.36)
    sheet.draw_layout(head.old, x + 2 * CROSS + 20, top)


def _draw_cross(sheet: Sheet, x: float, y: float) -> None:
    color = sheet.edition.theme.color("accent")
    draw_circle(sheet.canvas, (x, y), CROSS, fill=color)
    arm, white = CROSS * 0.38, sheet.edition.theme.color("white")
    for rise in (arm, -arm):
        draw_line(
            sheet.canvas, (x - arm, y - rise), (x + arm, y + rise), white, 5, round_cap=True
        )


# ── what is right ────────────────────────────────────────────────────────────


def _draw_ground(sheet: Sheet, split: float) -> None:
    theme, size = sheet.edition.theme, sheet.size
    draw_rectangle(sheet.canvas, Box(0, 0, size.width, split), fill=theme.color("dark"))
    front = sheet.source_band if sheet.source_on_hill else 0.0
    hills = Hills(theme.dark_hills, theme.dark_hill_rows, 6 * sheet.factor, 1.5, front=front)
    draw_hills(sheet.canvas, _land(sheet), theme, hills)


def _land(sheet: Sheet) -> Box:
    height = sheet.down(sheet.size.land)
    if sheet.size.wide:
        height = sheet.source_band + CREST
    elif sheet.source_on_hill:
        height = max(sheet.size.height * LAND, sheet.source_band * 1.5)
    return Box(0, 0, sheet.size.width, height)


def _said(sheet: Sheet) -> Layout:
    small = sheet.style("card_strong", "on_dark2", 36)
    return set_text(sheet.edition.run(sheet.edition.words.is_right, small), sheet.width)


def _room(sheet: Sheet, split: float) -> tuple[float, float]:
    """Return the top of what stands under the split, and the height of a number there."""
    land = _land(sheet).top
    floor = land if sheet.source_on_hill else max(land, sheet.body.y)
    top = split - (18 if sheet.size.wide else 30) * sheet.factor
    return top, top - _said(sheet).height - floor


def _fit_right(sheet: Sheet, split: float) -> Number | Lockup | None:
    """Set the right number between the split and the hills; None without room."""
    _, room = _room(sheet, split)
    if not sheet.size.wide:
        with suppress(BriefError):
            return fit_stack(sheet, sheet.width, room)
    return _fit_line(sheet, room)


def _fit_line(sheet: Sheet, room: float) -> Lockup | None:
    edition = sheet.edition
    value = edition.style("number", "on_dark")
    word = edition.style("number_unit", "on_dark_unit")
    parts, floor = edition.number(sheet.card.figures[0]), SMALLEST_LINE
    largest = min(LARGEST_LINE, room / (AIR_OVER + DIGIT_HEIGHT))
    line = fit_number(parts, value, word, sheet.width, largest, floor)
    if line and (needed := _height(line)) > room:  # a comma would reach into the hills
        largest = line.size * room / needed
        return fit_number(parts, value, word, sheet.width, largest, floor)
    return line


def _height(line: Lockup) -> float:
    """Return the height of a number in one line, with what its words reach under it."""
    return (AIR_OVER + DIGIT_HEIGHT) * line.size + line.fall + LAND_AIR


def _draw_right(sheet: Sheet, plan: Plan) -> None:
    """Draw the right number between the split and the hills."""
    (top, room), number = _room(sheet, plan.split), plan.number
    if isinstance(number, Number):
        spare = room - number.height(sheet.factor)
        top = sheet.draw_layout(_said(sheet), sheet.left, top - spare * 0.35)
        draw_stack(sheet, number, sheet.left, top)
        return
    top = sheet.draw_layout(_said(sheet), sheet.left, top)
    baseline = top - (AIR_OVER + DIGIT_HEIGHT) * number.size
    with sheet.canvas.element("P"):
        draw_lockup(sheet.canvas, number, sheet.left, baseline)
