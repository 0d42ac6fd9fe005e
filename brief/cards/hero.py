"""One figure, as large as the card allows, over the hills."""

from dataclasses import dataclass, replace

from brief.cards.sheet import NOTHING, Sheet
from brief.compose import Edition
from brief.draw.box import Box
from brief.draw.lockup import Lockup, NumberParts, draw_lockup, fit_lockup, set_lockup
from brief.draw.motifs import Hills, crest_height, draw_hills, draw_sun
from brief.draw.text import Layout, Run, descent, set_text
from brief.model import CardSpec
from brief.theme import Style

DIGIT_HEIGHT = 0.71  # of the value's size
LARGEST, SMALLEST = 470.0, 72.0
UNIT_RATIO = 0.29
NO_QUALIFIER = 0.7  # of a gap: the air in place of a qualifier
WIDE_GAP = 18.0  # between label and digits on a wide card
SUN_RISE = 24.0  # of its centre over the second crest


def draw_hero(sheet: Sheet) -> None:
    """Draw the card's figure with its label and sentence."""
    sheet.draw_ground("dark")
    _draw_land(sheet)
    sheet.draw_brand_line(on_dark=True)
    if sheet.size.wide:
        _draw_wide(sheet)
    else:
        _draw_tall(sheet)
    theme = sheet.edition.theme
    sheet.draw_source(theme.on(theme.dark_hills[-1]) if sheet.source_on_hill else "on_dark2")


def say_hero(edition: Edition, card: CardSpec) -> str:
    """Return the label, the number and the sentence."""
    figure = edition.figure(card.figures[0])
    label, number = card.label or figure.label, edition.printed(figure.id)
    return ", ".join(part for part in (f"{label}: {number}", edition.plain(card.text)) if part)


def _draw_land(sheet: Sheet) -> None:
    theme, land = sheet.edition.theme, _land(sheet)
    radius = _sun_radius(sheet)
    x = _sun_left(sheet) + radius
    y = crest_height(theme, 1, land, x) + SUN_RISE * (0.5 if sheet.size.wide else 1)
    draw_sun(sheet.canvas, (x, y), radius, theme)
    front = sheet.source_band if sheet.source_on_hill else land.height * 0.2
    hills = Hills(theme.dark_hills, theme.dark_hill_rows, 6 * sheet.factor, front=front)
    draw_hills(sheet.canvas, land, theme, hills)


def _land(sheet: Sheet) -> Box:
    return Box(0, 0, sheet.size.width, sheet.down(sheet.size.land))


def _sun_radius(sheet: Sheet) -> float:
    return 44.0 if sheet.size.wide else 88.0


def _sun_left(sheet: Sheet) -> float:
    return sheet.size.width * (0.9 if sheet.size.wide else 0.8) - _sun_radius(sheet)


def _label(sheet: Sheet, width: float) -> Layout:
    figure = sheet.edition.figure(sheet.card.figures[0])
    style = sheet.style("card_label", "on_dark2")
    return set_text(
        sheet.edition.run(sheet.card.label or figure.label, style), width, balance=True
    )


def _sentence(sheet: Sheet, width: float, height: float) -> Layout:
    regular = sheet.style("card_text", "on_dark")
    strong = sheet.style("card_strong", "on_dark")
    return sheet.set_prose(sheet.card.text, width, height, regular, strong)


# ── tall cards: qualifier, value and unit, sentence under each other ─────────


@dataclass(frozen=True, slots=True)
class Number:
    """A stacked number: the unit stands beside the value, or under it when long."""

    qualifier: Layout
    value: Lockup
    unit: Layout

    def height(self, gap: float) -> float:
        """Return its height with `gap` pixels around the value."""
        above = self.qualifier.height or NO_QUALIFIER * gap
        digits = self.value.size * DIGIT_HEIGHT
        return above + gap + digits + gap + self.unit.height


def _draw_tall(sheet: Sheet) -> None:
    area, gap = _area(sheet), 26 * sheet.factor
    label = _label(sheet, area.width)
    sentence = _sentence(
        sheet, min(_sun_left(sheet) - 24 - area.x, area.width), area.height * 0.3
    )
    room = area.height - label.height - sentence.height - 3 * gap
    number = _fit_number(sheet, area.width, room, gap)
    spare = area.height - label.height - sentence.height - number.height(gap) - gap
    top = area.top - min(max(spare, 0) * 0.4, 110 * sheet.factor)
    top = sheet.draw_layout(label, area.x, top) - gap * 0.2
    top = _draw_number(sheet, number, area.x, top, gap)
    sheet.draw_layout(sentence, area.x, top - gap * 0.6)


def _area(sheet: Sheet) -> Box:
    """Return the room above the hills, and above the source where that stands higher.

    The sentence ends left of the sun.
    """
    body = sheet.body
    floor = _land(sheet).top + 6 if sheet.source_on_hill else body.y
    return Box(body.x, floor, body.width, body.top - floor)


def _fit_number(sheet: Sheet, width: float, room: float, gap: float) -> Number:
    size = LARGEST * sheet.factor
    while size >= SMALLEST:
        number = _set_number(sheet, size, width)
        if number and number.height(gap) <= room:
            return number
        size *= 0.96
    raise sheet.too_full()


def _set_number(sheet: Sheet, size: float, width: float) -> Number | None:
    parts = sheet.edition.number(sheet.card.figures[0])
    value = sheet.edition.style("number", "on_dark")
    word = sheet.edition.style("number_unit", "on_dark_unit")
    small = _word_style(word, max(size * 0.2, 64 * sheet.factor))
    qualifier = set_text(Run(parts.qualifier, small), width) if parts.qualifier else NOTHING
    alone = replace(parts, qualifier="")
    lockup = set_lockup(alone, value, word, size, ratio=UNIT_RATIO)
    if lockup.width <= width:
        return Number(qualifier, lockup, NOTHING)
    bare = set_lockup(NumberParts("", parts.value, "", parts.figure), value, word, size)
    if bare.width > width:
        return None
    unit = set_text(sheet.edition.run(parts.unit, small), width)
    tall_enough = size <= LARGEST * sheet.factor * 0.75  # else try a smaller value first
    return Number(qualifier, bare, unit) if tall_enough and len(unit.lines) == 1 else None


def _word_style(style: Style, size: float) -> Style:
    return replace(style, size=size, leading=size * 1.35)


def _draw_number(sheet: Sheet, number: Number, x: float, top: float, gap: float) -> float:
    top = sheet.draw_layout(number.qualifier, x, top)
    top -= 0.0 if number.qualifier.lines else NO_QUALIFIER * gap
    size = number.value.size
    baseline = top - gap - size * DIGIT_HEIGHT
    with sheet.canvas.element("P"):
        draw_lockup(sheet.canvas, number.value, x - 0.045 * size, baseline)
    words = [run for _, run in number.value.runs[1:]]
    fall = max((descent(run.style) for run in words), default=0.0) * 0.6
    return sheet.draw_layout(number.unit, x, baseline - fall - gap * 0.5)


# ── wide cards: one line, the sentence at its right or under it ──────────────


def _draw_wide(sheet: Sheet) -> None:
    area = _area(sheet)
    left = area.width * 0.62
    label = _label(sheet, left)
    lockup = _fit_wide(sheet, left, area.height - label.height - WIDE_GAP)
    digits = lockup.size * DIGIT_HEIGHT
    spare = max(area.height - label.height - WIDE_GAP - digits, 0.0)
    top = sheet.draw_layout(label, area.x, area.top - spare * 0.45) - WIDE_GAP
    with sheet.canvas.element("P"):
        draw_lockup(sheet.canvas, lockup, area.x, top - digits)
    x = max(area.x + lockup.width, area.x + label.width, area.x + area.width * 0.55) + 50
    floor = area.y + _sun_radius(sheet) - 20  # the sun stands under it
    sentence = _sentence(sheet, area.right - x, area.top - floor)
    middle = max(top - digits / 2, floor + sentence.height / 2)
    sheet.draw_layout(sentence, x, middle + sentence.height / 2)


def _fit_wide(sheet: Sheet, width: float, height: float) -> Lockup:
    parts, style = sheet.edition.number(sheet.card.figures[0]), sheet.edition.style
    value, word = style("number", "on_dark"), style("number_unit", "on_dark_unit")
    largest = min(214.0, height / DIGIT_HEIGHT)
    lockup = fit_lockup(parts, value, word, width, largest=largest, floor=SMALLEST)
    if lockup is None:
        raise sheet.too_full()
    return lockup
