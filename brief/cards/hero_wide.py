"""One figure on a wide card: on one line, the sentence at its right or under it."""

from brief.cards.fitting import fit_number
from brief.cards.scene import area_of, set_label, set_sentence, sun_of
from brief.cards.sheet import DIGIT_HEIGHT, NOTHING, Sheet
from brief.cards.stack import SIDE_BEARING, SMALLEST, set_unit, word_style
from brief.draw.box import Box
from brief.draw.lockup import Lockup, NumberParts, draw_lockup
from brief.draw.text import Layout, Run, set_line
from brief.record import replace

UNIT_UNDER = 40.0
LARGEST, BESIDE_WIDTH = 268.0, 0.62
LAND_AIR = 8.0  # under the words of a number
GAP = 20.0  # between label and digits


def draw_wide(sheet: Sheet) -> None:
    """Draw the label, the number, and the sentence where there is room for it."""
    area, parts = area_of(sheet), sheet.edition.number(sheet.card.figures[0])
    label = set_label(sheet, area.width * BESIDE_WIDTH)
    room = area.height - label.height - GAP
    lockup = _fit_wide(sheet, parts, area.width * BESIDE_WIDTH, room)
    if sheet.card.text and lockup:
        _draw_beside(sheet, area, label, lockup)
    elif not _draw_under(sheet, area, parts, NOTHING):
        _draw_over_unit(sheet, area, parts)


def _draw_over_unit(sheet: Sheet, area: Box, parts: NumberParts) -> None:
    """Draw a number whose unit has no room at its side."""
    style = word_style(sheet.edition.style("number_unit", "on_dark_unit"), UNIT_UNDER)
    unit = set_unit(Run(parts.unit, style, parts.figure), area.width)
    if not _draw_under(sheet, area, replace(parts, unit=""), unit):
        raise sheet.too_full()


def _fit_wide(
    sheet: Sheet, parts: NumberParts, width: float, room: float, below: float = 0.0
) -> Lockup | None:
    """Fit the number into the room for digits; `below` is free under them, for descenders."""
    style = sheet.edition.style
    value, word = style("number", "on_dark"), style("number_unit", "on_dark_unit")
    largest = min(LARGEST * sheet.factor, room / DIGIT_HEIGHT)
    lockup = fit_number(parts, value, word, width, largest, SMALLEST)
    if lockup and (needed := _line_height(lockup, below)) > room:
        return fit_number(parts, value, word, width, lockup.size * room / needed, SMALLEST)
    return lockup


def _line_height(lockup: Lockup, below: float) -> float:
    """Return the height of a number's digits, and what its words reach past `below` them."""
    fall = set_line([run for _, run in lockup.runs]).fall
    return lockup.size * DIGIT_HEIGHT + max(fall + LAND_AIR - below, 0.0)


def _draw_beside(sheet: Sheet, area: Box, label: Layout, lockup: Lockup) -> None:
    """Draw the sentence at the right of the number, above the sun."""
    digits = lockup.size * DIGIT_HEIGHT
    spare = max(area.height - label.height - GAP - _line_height(lockup, 0.0), 0.0)
    top = _draw_line(sheet, label, lockup, area.top - spare * 0.45)
    x = max(area.x + max(lockup.width, label.width), area.x + area.width * 0.55) + 56
    (_, sun_y), radius = sun_of(sheet)
    floor = max(sun_y + radius + 14, area.y)
    sentence = set_sentence(sheet, area.right - x, area.top - floor)
    middle = max(top + digits / 2, floor + sentence.height / 2)
    sheet.draw_layout(sentence, x, middle + sentence.height / 2)


def _draw_under(sheet: Sheet, area: Box, parts: NumberParts, unit: Layout) -> bool:
    """Draw a number that needs the whole width, and what stands under it; False without room.

    That is the unit, if it stands alone, and the sentence.
    """
    label = set_label(sheet, area.width)
    sentence = set_sentence(sheet, area.width * 0.8, area.height * 0.3)
    words = unit.height + sentence.height
    below = GAP if words else 0.0
    room = area.height - label.height - GAP - words - below
    lockup = _fit_wide(sheet, parts, area.width, room, below)
    (sun_x, sun_y), radius = sun_of(sheet)
    if lockup and area.x + lockup.width > sun_x - radius - LAND_AIR:  # it stands above the sun
        room -= max(sun_y + radius - area.y - words - below, 0.0)
        lockup = _fit_wide(sheet, parts, area.width, room, below)
    if lockup is None:
        return False
    spare = max(room - _line_height(lockup, below), 0.0)
    baseline = _draw_line(sheet, label, lockup, area.top - spare * 0.45)
    top = sheet.draw_layout(unit, area.x, baseline - below)
    sheet.draw_layout(sentence, area.x, top)
    return True


def _draw_line(sheet: Sheet, label: Layout, lockup: Lockup, top: float) -> float:
    """Draw the label and the number under it; return the number's baseline."""
    baseline = sheet.draw_layout(label, sheet.left, top) - GAP
    baseline -= lockup.size * DIGIT_HEIGHT
    hung = 0.0 if sheet.edition.number(sheet.card.figures[0]).qualifier else SIDE_BEARING
    with sheet.canvas.element("P"):
        draw_lockup(sheet.canvas, lockup, sheet.left - hung * lockup.size, baseline)
    return baseline
