"""The cover: title, sun and hills, with up to six words on the hills."""

from contextlib import suppress
from functools import partial

from brief.compose import Edition
from brief.draw.box import MILLIMETRE as MM
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.emblem import draw_emblem, emblem_width
from brief.draw.motifs import Hills, crest_height, draw_hills, draw_sun
from brief.draw.shapes import draw_circle, draw_rectangle
from brief.draw.text import (
    Layout,
    Run,
    draw_layout,
    draw_line_of_text,
    draw_text,
    fit_text,
    measure,
    scaled,
    set_text,
    shortened,
)
from brief.errors import BriefError, fail
from brief.pages.grid import LEFT, PAGE, RIGHT, WIDTH, from_top
from brief.pages.template import draw_draft
from brief.record import replace
from brief.theme import Theme

HILLS = Box(0, 0, PAGE.width, 159 * MM)
TITLE_TOP = from_top(36)  # nothing of the title stands higher
LEAD_BOTTOM, LEAD_MEASURE, LEAD_GAP = from_top(132.5), 145 * MM, 3.5 * MM
FOOT = from_top(287)  # the baseline of the line at the foot
FOOT_TOP = FOOT + 4 * MM
DISC_GAP = 2.5 * MM
HEAD_STEP = 4.8 * MM  # from line to line of the head
SMALLEST_TITLE = 22.0
USUAL_LINES, MOST_LINES = 4, 7
SHORT_LINE, SHORT_COST = 0.5, 0.75  # of the longest line; what a lone short word costs
# Where the words would stand, in millimetres; each moves until its hill is deep enough.
PILLAR_X = (20, 128, 30, 92, 112, 52)
DISC = 4.2 * MM
QUOTES = ("“", "”")


def draw_cover(canvas: Canvas, edition: Edition, pages: int) -> None:
    """Draw the first page of a brief of `pages` pages."""
    theme = edition.theme
    draw_rectangle(canvas, PAGE, fill=theme.color("paper"))
    _draw_head(canvas, edition)
    lead = _set_lead(edition)
    foot = LEAD_BOTTOM + (lead.height + LEAD_GAP if lead.lines else 0.0)
    title = set_title(edition, TITLE_TOP - foot)
    draw_sun(canvas, (167 * MM, from_top(147.5)), 16 * MM, theme)
    draw_hills(canvas, HILLS, theme, _hills(theme))
    with canvas.element("H1"):
        _draw_title(canvas, title, foot + title.height)
    with canvas.element("P"):
        draw_layout(canvas, lead, LEFT, LEAD_BOTTOM + lead.height)
    _draw_pillars(canvas, edition)
    _draw_foot(canvas, edition, pages)


def _draw_head(canvas: Canvas, edition: Edition) -> None:
    brief, words = edition.brief, edition.words
    beside = _draw_emblem(canvas, edition)
    kicker = edition.style("cover_kicker")
    small, strong = edition.style("cover_small"), edition.style("cover_strong")
    draw_draft(canvas, edition, RIGHT, from_top(15))
    right = edition.data_of(())  # of the brief's own time
    taken = max(measure(right, strong), measure(brief.outlook, small))
    room = RIGHT - beside - (taken + 8 * MM if taken else 0.0)
    what = set_text(edition.run(brief.kicker or words.kicker, kicker), room)
    whose = set_text(edition.run(brief.organisation, small), room)
    top = from_top(22.6) + what.ascent
    for layout in (what, whose):
        with canvas.element("P"):
            draw_layout(canvas, layout, beside, top)
        top -= (len(layout.lines) - 1) * layout.leading + HEAD_STEP
    for text, style, y in ((right, strong, 22.6), (brief.outlook, small, 27.4)):
        if text:
            with canvas.element("P"):
                draw_text(canvas, text, style, RIGHT, from_top(y), "right")


def _draw_emblem(canvas: Canvas, edition: Edition) -> float:
    """Draw the logo or the mark; return the x of what stands beside it."""
    theme, logo, side = edition.theme, edition.brief.logo, 11 * MM
    x, y = LEFT - (0 if logo else 0.8 * MM), from_top(28.5)
    if not logo:
        draw_emblem(canvas, theme, None, x, y, side)
        return 34 * MM
    width = emblem_width(logo, side)
    alt = edition.words.logo_of.format(name=edition.brief.organisation or edition.brief.title)
    with canvas.figure(alt, Box(x, y, width, side)):
        draw_emblem(canvas, theme, logo, x, y, side)
    return x + width + 3.5 * MM


def _set_lead(edition: Edition) -> Layout:
    runs = edition.runs(edition.brief.subtitle, edition.style("cover_lead"))
    return set_text(runs, LEAD_MEASURE, balance=True)


def set_title(edition: Edition, room: float) -> Layout:
    """Set the title as large as `room` points of height allow.

    A quotation that ends it stands alone, in the accent.
    """
    style = edition.style("cover_title")
    title = edition.brief.title
    start = title.rfind(QUOTES[0])
    if start > 0 and title.endswith(QUOTES[1]):
        quoted = edition.run(title[start:], replace(style, color=edition.theme.color("accent")))
        runs = [edition.run(title[:start].rstrip() + "\n", style), quoted]
    else:
        runs = [edition.run(title, style)]
    return _fitted(runs, room)


def _fitted(runs: list[Run], room: float) -> Layout:
    """Set a title as large as its lines have room above the hills; a long one is wider."""
    layouts = []
    for lines in range(1, MOST_LINES + 1):
        with suppress(BriefError):
            width = WIDTH * (0.78 if lines <= USUAL_LINES else 0.94)
            layouts.append(
                fit_text(runs, width, max_lines=lines, floor=SMALLEST_TITLE, balance="sense")
            )
    fitting = [layout for layout in layouts if layout.height <= room]
    if not fitting:
        text = " ".join("".join(run.text for run in runs).split())
        raise fail("text-too-long", text=text[:40], lines=str(MOST_LINES))
    return max(fitting, key=_worth)


def _worth(title: Layout) -> float:
    """Return the leading of a title, less where a short word stands alone at its end."""
    last = title.lines[-1]
    alone = " " not in "".join(piece.run.text for piece in last.pieces)
    short = len(title.lines) > 1 and alone and last.width < SHORT_LINE * title.width
    return title.leading * (SHORT_COST if short else 1.0)


def _draw_title(canvas: Canvas, title: Layout, top: float) -> None:
    """Draw the title; an opening quotation mark hangs in the margin."""
    y = top - title.ascent
    for number, line in enumerate(title.lines, 1):
        first = line.pieces[0].run
        hang = measure(QUOTES[0], first.style) if first.text.startswith(QUOTES[0]) else 0.0
        draw_line_of_text(canvas, line, LEFT - hang, y, more=number < len(title.lines))
        y -= title.leading


def _draw_pillars(canvas: Canvas, edition: Edition) -> None:
    theme = edition.theme
    base = edition.style("cover_pillar")
    for index, pillar in enumerate(edition.brief.pillars[: len(theme.hills)]):
        hill = theme.hills[index]
        color = theme.on(hill)
        style, room = replace(base, color=color), WIDTH - 2 * DISC - DISC_GAP
        style = scaled(style, min(room / max(measure(pillar.name, style), room), 1.0))
        width = 2 * DISC + DISC_GAP + measure(pillar.name, style)
        x, y = _place(edition, index, width)
        draw_circle(canvas, (x + DISC, y), DISC, fill=color)
        number = replace(edition.style("item"), color=_on_disc(theme, hill, color))
        with canvas.element("P"):
            draw_text(
                canvas, f"{index + 1}", number, x + DISC, y - number.size * 0.36, "center"
            )
            text = Run(" " + pillar.name, style)
            space = measure(" ", style)
            draw_text(
                canvas, text.text, style, x + 2 * DISC + DISC_GAP - space, y - style.size * 0.34
            )


def _on_disc(theme: Theme, hill: str, disc: str) -> str:
    """Return the colour of a number on its disc: the hill's, or white on a dark disc."""
    return hill if disc == theme.color("white") else theme.color("white")


def _place(edition: Edition, index: int, width: float) -> tuple[float, float]:
    """Find where a hill is deep enough for a word, as near as can be to the wished place."""
    wished = PILLAR_X[index] * MM
    places = [LEFT + step * 2 * MM for step in range(int((WIDTH - width) / (2 * MM)) + 1)]
    nearest = sorted(places, key=lambda x: abs(x - wished))
    shortfall = partial(_shortfall, edition, index, width)
    deep = (x for x in nearest if not shortfall(x))
    x = next(deep, None) or min(nearest, key=shortfall)
    top = min(_crests(edition, index, x, width))
    return x, top - (8.5 if index + 1 == len(edition.theme.hills) else 10.5) * MM


def _crests(edition: Edition, index: int, x: float, width: float) -> list[float]:
    theme = edition.theme
    hills = _hills(theme)
    return [crest_height(theme, hills, index, HILLS, x + width * n / 8) for n in range(9)]


def _hills(theme: Theme) -> Hills:
    return Hills(theme.hills, theme.hill_rows, 2.4, clear=FOOT_TOP)


def _shortfall(edition: Edition, index: int, width: float, x: float) -> float:
    """Return by how much the next hill would cut into the word, in points."""
    top = min(_crests(edition, index, x, width))
    if index + 1 == len(edition.theme.hills):
        return max(30 * MM - top, 0.0)
    below = max(_crests(edition, index + 1, x, width))
    return max(below - (top - 16.5 * MM), 0.0)


def _draw_foot(canvas: Canvas, edition: Edition, pages: int) -> None:
    style = edition.style("small", edition.theme.on(edition.theme.hills[-1]))
    count = edition.words.pages.format(pages=pages)
    footer = shortened(edition.brief.footer, style, WIDTH - measure(count, style) - 8 * MM)
    with canvas.element("P"):
        draw_text(canvas, footer, style, LEFT, FOOT)
    with canvas.element("P"):
        draw_text(canvas, count, style, RIGHT, FOOT, "right")
