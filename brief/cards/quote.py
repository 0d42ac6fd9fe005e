"""A sentence worth repeating, and whose it is."""

from brief.cards.sheet import NOTHING, Sheet
from brief.compose import Edition
from brief.draw.box import Box
from brief.draw.motifs import Hills, draw_hills
from brief.draw.shapes import draw_rectangle
from brief.draw.text import Layout, draw_text, fit_text, scaled
from brief.model import CardSpec
from brief.record import replace
from brief.theme import Style

MARK_SIZE = 260.0  # of the opening mark
MARK_HEIGHT = 0.29  # of its size: the ink of “
LARGEST = 84.0


def draw_quote(sheet: Sheet) -> None:
    """Draw the mark, the sentence as large as it fits, and the speaker under it."""
    sheet.draw_ground("dark")
    _draw_land(sheet)
    sheet.draw_brand_line(on_dark=True)
    area, gap = _area(sheet), 30 * sheet.factor
    mark = MARK_SIZE * sheet.factor * (0.7 if sheet.size.wide else 1)
    speaker = _speaker(sheet, area.width)
    room = area.height - mark * MARK_HEIGHT - 2 * gap - speaker.height
    sentence = _sentence(sheet, area.width, room)
    used = mark * MARK_HEIGHT + 2 * gap + sentence.height + speaker.height
    top = area.top - max(area.height - used, 0) * 0.35
    _draw_mark(sheet, mark, area.x, top)
    top = sheet.draw_layout(sentence, area.x, top - mark * MARK_HEIGHT - gap)
    _draw_speaker(sheet, speaker, area.x, top - gap)
    theme = sheet.edition.theme
    sheet.draw_source(theme.on(theme.dark_hills[-1]) if sheet.source_on_hill else "on_dark2")


def say_quote(edition: Edition, card: CardSpec) -> str:
    """Return the sentence in quotation marks, and the speaker."""
    said = f"“{edition.plain(card.text)}”"
    return f"{said} – {card.speaker}" if card.speaker else said


def _draw_land(sheet: Sheet) -> None:
    theme = sheet.edition.theme
    land = _land(sheet)
    front = sheet.source_band if sheet.source_on_hill else 0.0
    hills = Hills(theme.dark_hills, theme.dark_hill_rows, 6 * sheet.factor, 1.5, front=front)
    draw_hills(sheet.canvas, land, theme, hills)


def _land(sheet: Sheet) -> Box:
    """Return the room of the hills: lower than behind a number, for words need more."""
    if sheet.source_on_hill:
        height = sheet.size.height * 0.2 + sheet.source_band * 0.5
        return Box(0, 0, sheet.size.width, height)
    return Box(0, 0, sheet.size.width, sheet.down(sheet.size.land))


def _area(sheet: Sheet) -> Box:
    body = sheet.body
    floor = _land(sheet).top + 10 if sheet.source_on_hill else body.y
    return Box(body.x, floor, body.width, body.top - floor)


def _sentence(sheet: Sheet, width: float, height: float) -> Layout:
    """Set the sentence large; a little smaller where its lines come out more even."""
    style = sheet.style("card_title", "on_dark", LARGEST)
    strong = replace(style, color=sheet.edition.theme.color("on_dark_unit"))
    layouts = []
    for factor in (1.0, 0.95, 0.9, 0.85, 0.8):
        look = scaled(style, factor), scaled(strong, factor)
        layout = sheet.set_prose(sheet.card.text, width, height, *look)
        shortest = min((line.width for line in layout.lines), default=width)
        layouts.append((shortest / width + 0.8 * factor, layout))
    return max(layouts, key=lambda each: each[0])[1]


def _speaker(sheet: Sheet, width: float) -> Layout:
    if not sheet.card.speaker:
        return NOTHING
    style = sheet.style("card_label", "on_dark2", 40)
    run = sheet.edition.run(sheet.card.speaker, style)
    return fit_text(run, width - 60, max_lines=2, floor=28)


def _draw_mark(sheet: Sheet, size: float, x: float, top: float) -> None:
    """Draw the opening mark, its ink at the edge of the text."""
    style: Style = replace(sheet.edition.style("card_title", "on_dark_unit"), size=size)
    with sheet.canvas.artifact():
        draw_text(sheet.canvas, "“", style, x - 0.03 * size, top - 0.7 * size)


def _draw_speaker(sheet: Sheet, speaker: Layout, x: float, top: float) -> None:
    if not speaker.lines:
        return
    color = sheet.edition.theme.color("mark")
    bar = Box(x, top - speaker.height, 6, speaker.height)
    draw_rectangle(sheet.canvas, bar, fill=color)
    sheet.draw_layout(speaker, x + 28, top)
