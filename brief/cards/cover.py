"""The first card of a carousel: what it is about, over the hills."""

from brief.cards.sheet import NOTHING, Sheet
from brief.cards.sizes import SMALLEST_TEXT
from brief.compose import Edition
from brief.draw.box import Box
from brief.draw.motifs import Hills, crest_height, draw_hills, draw_sun
from brief.draw.shapes import draw_line
from brief.draw.shrink import shrinking
from brief.draw.text import Layout, Run, fit_text, set_text
from brief.model import CardSpec, Span

TITLE, SMALLEST_TITLE = 112.0, 48.0
ARROW, HEAD = 64.0, 14.0


def draw_cover(sheet: Sheet) -> None:
    """Draw the title, the sentence under it, and that there is more."""
    sheet.draw_ground("paper")
    land = _land(sheet)
    _draw_land(sheet, land)
    sheet.draw_brand_line()
    floor = max(land.top - 0.08 * land.height, sheet.body.y)
    area = Box(sheet.left, floor, sheet.width, sheet.body.top - floor)
    swipe = _swipe(sheet)
    gap = 26 * sheet.factor
    room = area.height - swipe.height - 2 * gap
    title, text = _words(sheet, room - gap)
    used = title.height + text.height + gap
    top = area.top - max(room - used, 0) * 0.4
    top = sheet.draw_layout(title, area.x, top, "H1") - gap * 0.5
    top = sheet.draw_layout(text, area.x, top) - gap
    _draw_swipe(sheet, swipe, area.x, top)
    theme = sheet.edition.theme
    sheet.draw_source(theme.on(theme.hills[-1]) if sheet.source_on_hill else "ink3")


def say_cover(edition: Edition, card: CardSpec) -> str:
    """Return the title if the card has none of its own, and the sentence under it."""
    title = "" if card.title else edition.brief.title
    text = edition.plain(card.text or edition.brief.subtitle)
    return ". ".join(part for part in (title, text) if part)


def _land(sheet: Sheet) -> Box:
    share = 0.3 if sheet.size.wide else 0.36
    height = sheet.size.height * share if sheet.source_on_hill else sheet.down(sheet.size.land)
    return Box(0, 0, sheet.size.width, height)


def _draw_land(sheet: Sheet, land: Box) -> None:
    theme, radius = sheet.edition.theme, 60.0 if sheet.size.wide else 96.0
    x = sheet.size.width * 0.84
    front = sheet.source_band if sheet.source_on_hill else 0.0
    hills = Hills(theme.hills, theme.hill_rows, 6 * sheet.factor, 1.3, front=front)
    rise = radius * (0.2 if sheet.source_on_hill else -0.2)
    y = crest_height(theme, hills, 0, land, x) + rise
    draw_sun(sheet.canvas, (x, y), radius, theme)
    draw_hills(sheet.canvas, land, theme, hills)


def _words(sheet: Sheet, height: float) -> tuple[Layout, Layout]:
    """Set the title as large as it and the sentence fit."""
    largest = TITLE * (0.95 if sheet.size.wide else 1)
    for size in shrinking(largest, SMALLEST_TITLE, 0.94):
        title = _title(sheet, size)
        text = _sentence(sheet, size)
        if title.height + text.height <= height:
            return title, text
    raise sheet.too_full()


def _title(sheet: Sheet, size: float) -> Layout:
    edition = sheet.edition
    style, accent = (
        sheet.style("card_title", size=size),
        sheet.style("card_title", "accent", size),
    )
    prose = sheet.card.title or (Span(edition.brief.title),)
    runs = edition.runs(prose, style, accent)
    return fit_text(runs, sheet.width, max_lines=5, floor=SMALLEST_TITLE, balance="sense")


def _sentence(sheet: Sheet, size: float) -> Layout:
    style = sheet.style("card_text", "ink2", max(size * 0.4, 34))
    prose = sheet.card.text or sheet.edition.brief.subtitle
    runs = sheet.edition.runs(prose, style)
    return set_text(runs, sheet.width * 0.94, balance=True) if runs else NOTHING


def _swipe(sheet: Sheet) -> Layout:
    if not sheet.card.count or not sheet.size.swiped:
        return NOTHING
    style = sheet.style("card_label", "accent", 36)
    run = Run(sheet.edition.words.swipe, style)
    return fit_text(run, sheet.width, max_lines=1, floor=SMALLEST_TEXT)


def _draw_swipe(sheet: Sheet, swipe: Layout, x: float, top: float) -> None:
    """Draw the words and an arrow: the faces have no glyph for one."""
    if not swipe.lines:
        return
    sheet.draw_layout(swipe, x, top)
    color = swipe.lines[0].pieces[0].run.style.color
    left, y = (
        x + swipe.width + 22,
        top - swipe.ascent + swipe.lines[0].pieces[0].run.style.size * 0.26,
    )
    right = left + ARROW
    for start in ((left, y), (right - HEAD, y + HEAD), (right - HEAD, y - HEAD)):
        draw_line(sheet.canvas, start, (right, y), color, 5, round_cap=True)
