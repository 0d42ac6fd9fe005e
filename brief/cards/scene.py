"""What a card of one figure stands in: the hills, the sun, and the words around the number."""

from brief.cards.sheet import Sheet
from brief.draw.box import Box
from brief.draw.motifs import Hills, crest_height, draw_hills, draw_sun
from brief.draw.text import Layout, set_text

CREST_AIR = {False: 24.0, True: 20.0}  # over the hills; on wide cards: a point is seen alone
SUN_RISE = {False: 24.0, True: 4.0}  # of its centre over the second crest; on wide cards
LONGEST_LABEL = 80  # letters; a longer label gives way to the short one


def draw_scene(sheet: Sheet) -> None:
    """Draw the sun and the hills before it."""
    theme, land = sheet.edition.theme, _land(sheet)
    center, radius = sun_of(sheet)
    draw_sun(sheet.canvas, center, radius, theme)
    draw_hills(sheet.canvas, land, theme, _hills(sheet))


def _land(sheet: Sheet) -> Box:
    return Box(0, 0, sheet.size.width, sheet.down(sheet.size.land))


def _hills(sheet: Sheet) -> Hills:
    theme = sheet.edition.theme
    front = sheet.source_band if sheet.source_on_hill else 0.0
    return Hills(theme.dark_hills, theme.dark_hill_rows, 6 * sheet.factor, 1.5, front=front)


def sun_of(sheet: Sheet) -> tuple[tuple[float, float], float]:
    """Return the centre of the sun, and its radius."""
    wide = sheet.size.wide
    radius = 44.0 if wide else 88.0
    x = sheet.size.width * (0.9 if wide else 0.8)
    y = crest_height(sheet.edition.theme, _hills(sheet), 1, _land(sheet), x) + SUN_RISE[wide]
    return (x, y), radius


def area_of(sheet: Sheet) -> Box:
    """Return the room above the hills, and above the source where that stands higher.

    The sentence ends left of the sun.
    """
    body = sheet.body
    floor = _land(sheet).top + CREST_AIR[sheet.size.wide] if sheet.source_on_hill else body.y
    return Box(body.x, floor, body.width, body.top - floor)


def set_label(sheet: Sheet, width: float) -> Layout:
    """Set the name of the card's figure."""
    figure = sheet.edition.figure(sheet.card.figures[0])
    style = sheet.style("card_label", "on_dark2")
    full = figure.label if len(figure.label) <= LONGEST_LABEL else figure.name
    return set_text(sheet.edition.run(sheet.card.label or full, style), width, balance=True)


def set_sentence(sheet: Sheet, width: float, height: float) -> Layout:
    """Set what the card says of its figure."""
    regular = sheet.style("card_text", "on_dark")
    strong = sheet.style("card_strong", "on_dark")
    return sheet.set_prose(sheet.card.text, width, height, regular, strong)
