"""One figure, as large as the card allows, over the hills."""

from brief.cards.hero_wide import draw_wide
from brief.cards.scene import area_of, draw_scene, set_label, set_sentence, sun_of
from brief.cards.sheet import Sheet
from brief.cards.stack import UNDER_DIGITS, Number, draw_stack, fit_stack
from brief.compose import Edition
from brief.draw.box import Box
from brief.model import CardSpec

SUN_AIR = 36.0  # between the sun and what stands beside it or above
AIR_OVER = 0.4  # of what is left: over the label


def draw_hero(sheet: Sheet) -> None:
    """Draw the card's figure with its label and sentence."""
    sheet.draw_ground("dark")
    draw_scene(sheet)
    sheet.draw_brand_line(on_dark=True)
    if sheet.size.wide:
        draw_wide(sheet)
    else:
        _draw_tall(sheet)
    theme = sheet.edition.theme
    sheet.draw_source(theme.on(theme.dark_hills[-1]) if sheet.source_on_hill else "on_dark2")


def say_hero(edition: Edition, card: CardSpec) -> str:
    """Return the label, the number and the sentence; "51 điểm" needs no label "Điểm"."""
    figure = edition.figure(card.figures[0])
    label, number = card.label or figure.label, edition.printed(figure.id)
    is_unit = label.casefold() == figure.quantity.unit.casefold()
    said = number if is_unit else f"{label}: {number}"
    return ", ".join(part for part in (said, edition.plain(card.text)) if part)


def _draw_tall(sheet: Sheet) -> None:
    """Draw the label, the stacked number and the sentence under each other."""
    area = area_of(sheet)
    label = set_label(sheet, area.width)
    (sun_x, _), radius = sun_of(sheet)
    beside_sun = min(sun_x - radius - SUN_AIR - area.x, area.width)
    sentence = set_sentence(sheet, beside_sun, area.height * 0.3)
    number, top = _place_number(sheet, area, label.height, sentence.height)
    top = sheet.draw_layout(label, area.x, top)
    top = draw_stack(sheet, number, area.x, top)
    sheet.draw_layout(sentence, area.x, top)


def _place_number(
    sheet: Sheet, area: Box, label: float, sentence: float
) -> tuple[Number, float]:
    """Set the number between label and sentence; return it, and the top of the label.

    It ends left of the sun, or stands above it.
    """
    (sun_x, sun_y), radius = sun_of(sheet)
    room, factor = area.height - label - sentence, sheet.factor
    while True:
        number = fit_stack(sheet, area.width, room)
        height = number.height(factor)
        spare = max(area.height - label - sentence - height, 0.0)
        over = spare * AIR_OVER
        low = area.top - over - label - height + UNDER_DIGITS * factor
        aside = area.x + number.width <= sun_x - radius - SUN_AIR
        hidden = 0.0 if aside else max(sun_y + radius + SUN_AIR - low, 0.0)
        if hidden <= over:
            return number, area.top - over + hidden
        room = height - hidden + over
