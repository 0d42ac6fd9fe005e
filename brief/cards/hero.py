"""One figure, as large as the card allows, over the hills."""

from brief.cards.sheet import DIGIT_HEIGHT, NOTHING, Sheet, fit_number
from brief.cards.sizes import SMALLEST_TEXT
from brief.compose import Edition
from brief.draw.box import Box
from brief.draw.lockup import Lockup, NumberParts, draw_lockup, set_lockup
from brief.draw.motifs import Hills, crest_height, draw_hills, draw_sun
from brief.draw.text import Layout, Run, fit_text, measure, scaled, set_line, set_text
from brief.model import CardSpec
from brief.record import Record, replace
from brief.theme import Style

LARGEST, SMALLEST = 470.0, 60.0
BESIDE = 0.7  # of the largest: a smaller value may have its unit under it
UNIT_RATIO = 0.29
UNIT_UNDER = 40.0  # on a wide card
SMALLER_UNIT = 0.75  # of its size: a unit that is set on one line for that
SIDE_BEARING = 0.045  # in em: the air left of a digit, taken back at the margin
UNIT_GAP = 0.06  # a large digit brings air of its own
UNDER_QUALIFIER = 38.0  # between the ink of the qualifier and the digits
UNDER_LABEL = 30.0  # where there is no qualifier
UNDER_DIGITS = 44.0
COMMA_AIR = 0.2  # of the digits' size: between a unit under them and their comma
BESIDE_COMMA = 0.6  # of its fall, for a unit that ends left of it
WIDE_LARGEST, BESIDE_WIDTH = 268.0, 0.62
CREST_AIR = {False: 24.0, True: 20.0}  # over the hills; on wide cards: a point is seen alone
LAND_AIR = 8.0  # under the words of a number on a wide card
WIDE_GAP = 20.0  # between label and digits on a wide card
SUN_AIR = 36.0  # between the sun and what stands beside it or above
SUN_RISE = {False: 24.0, True: 4.0}  # of its centre over the second crest; on wide cards
AIR_OVER = 0.4  # of what is left: over the label
LONGEST_LABEL = 80  # letters; a longer label gives way to the short one


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
    """Return the label, the number and the sentence; "51 điểm" needs no label "Điểm"."""
    figure = edition.figure(card.figures[0])
    label, number = card.label or figure.label, edition.printed(figure.id)
    is_unit = label.casefold() == figure.quantity.unit.casefold()
    said = number if is_unit else f"{label}: {number}"
    return ", ".join(part for part in (said, edition.plain(card.text)) if part)


def _draw_land(sheet: Sheet) -> None:
    theme, land = sheet.edition.theme, _land(sheet)
    center, radius = _sun(sheet)
    draw_sun(sheet.canvas, center, radius, theme)
    draw_hills(sheet.canvas, land, theme, _hills(sheet))


def _land(sheet: Sheet) -> Box:
    return Box(0, 0, sheet.size.width, sheet.down(sheet.size.land))


def _hills(sheet: Sheet) -> Hills:
    theme = sheet.edition.theme
    front = sheet.source_band if sheet.source_on_hill else 0.0
    return Hills(theme.dark_hills, theme.dark_hill_rows, 6 * sheet.factor, 1.5, front=front)


def _sun(sheet: Sheet) -> tuple[tuple[float, float], float]:
    """Return the centre of the sun, and its radius."""
    wide = sheet.size.wide
    radius = 44.0 if wide else 88.0
    x = sheet.size.width * (0.9 if wide else 0.8)
    y = crest_height(sheet.edition.theme, _hills(sheet), 1, _land(sheet), x) + SUN_RISE[wide]
    return (x, y), radius


def _label(sheet: Sheet, width: float) -> Layout:
    figure = sheet.edition.figure(sheet.card.figures[0])
    style = sheet.style("card_label", "on_dark2")
    full = figure.label if len(figure.label) <= LONGEST_LABEL else figure.name
    return set_text(sheet.edition.run(sheet.card.label or full, style), width, balance=True)


def _sentence(sheet: Sheet, width: float, height: float) -> Layout:
    regular = sheet.style("card_text", "on_dark")
    strong = sheet.style("card_strong", "on_dark")
    return sheet.set_prose(sheet.card.text, width, height, regular, strong)


# ── tall cards: qualifier, value and unit, sentence under each other ─────────


class Number(Record):
    """A stacked number: the unit stands beside the value, or under it when long."""

    qualifier: Layout
    value: Lockup
    unit: Layout

    @property
    def width(self) -> float:
        """Return the width of value and unit."""
        return max(self.value.width, self.unit.width)

    @property
    def over(self) -> float:
        """Return the height over the digits, for a factor of 1 in the gaps."""
        layout = self.qualifier
        return layout.ascent + _fall(layout) if layout.lines else 0.0

    def height(self, factor: float) -> float:
        """Return its height, with the gaps around the digits."""
        gap = UNDER_QUALIFIER if self.qualifier.lines else UNDER_LABEL
        digits = self.value.size * DIGIT_HEIGHT + self.under
        return self.over + (gap + UNDER_DIGITS) * factor + digits + self.unit.height

    @property
    def under(self) -> float:
        """Return how far a comma reaches under the digits: less where the unit ends left of it.

        The boxes of both still stand apart, by the gap between digits and unit.
        """
        digits = [(x, run) for x, run in self.value.runs if run.style.size == self.value.size]
        fall = max(set_line([run]).fall for _, run in digits)
        comma = min(x + measure(run.text.partition(",")[0], run.style) for x, run in digits)
        if self.unit.lines and self.unit.width + self.value.size * COMMA_AIR < comma:
            return fall * BESIDE_COMMA
        return fall


def _fall(layout: Layout) -> float:
    """Return how far the ink of a layout's last line reaches under its baseline."""
    return layout.lines[-1].fall if layout.lines else 0.0


def _draw_tall(sheet: Sheet) -> None:
    area = _area(sheet)
    label = _label(sheet, area.width)
    (sun_x, _), radius = _sun(sheet)
    beside_sun = min(sun_x - radius - SUN_AIR - area.x, area.width)
    sentence = _sentence(sheet, beside_sun, area.height * 0.3)
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
    (sun_x, sun_y), radius = _sun(sheet)
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


def _area(sheet: Sheet) -> Box:
    """Return the room above the hills, and above the source where that stands higher.

    The sentence ends left of the sun.
    """
    body = sheet.body
    floor = _land(sheet).top + CREST_AIR[sheet.size.wide] if sheet.source_on_hill else body.y
    return Box(body.x, floor, body.width, body.top - floor)


def fit_stack(sheet: Sheet, width: float, room: float) -> Number:
    """Set the card's figure as large as width and room allow."""
    size = LARGEST * sheet.factor
    while size >= SMALLEST:
        number = _set_number(sheet, size, width)
        if number and number.height(sheet.factor) <= room:
            return number
        size *= 0.96
    raise sheet.too_full()


def _set_number(sheet: Sheet, size: float, width: float) -> Number | None:
    parts = sheet.edition.number(sheet.card.figures[0])
    value = sheet.edition.style("number", "on_dark")
    word = sheet.edition.style("number_unit", "on_dark_unit")
    small = _word_style(word, max(size * 0.2, 64 * sheet.factor))
    said = Run(parts.qualifier, small, parts.figure)
    qualifier = set_text(said, width) if parts.qualifier else NOTHING
    alone = replace(parts, qualifier="")
    ratio = max(UNIT_RATIO, SMALLEST_TEXT / size)
    lockup = set_lockup(alone, value, word, size, ratio=ratio, gap=UNIT_GAP)
    if lockup.width <= width:
        return Number(qualifier, lockup, NOTHING)
    bare = set_lockup(NumberParts("", parts.value, "", parts.figure), value, word, size)
    if bare.width > width:
        return None
    unit = _unit(replace(sheet.edition.run(parts.unit, small), figure=parts.figure), width)
    tall_enough = size <= LARGEST * sheet.factor * BESIDE  # else try a smaller value first
    return Number(qualifier, bare, unit) if tall_enough else None


def _unit(run: Run, width: float) -> Layout:
    """Set a unit that stands alone: on one line if it need not be much smaller for that."""
    factor = min(width / set_line(run).width, 1.0)
    if factor < SMALLER_UNIT:
        return fit_text(run, width, max_lines=2, floor=SMALLEST_TEXT, balance=True)
    return set_text(replace(run, style=scaled(run.style, factor)), width)


def _word_style(style: Style, size: float) -> Style:
    return replace(style, size=size, leading=size * 1.35)


def draw_stack(sheet: Sheet, number: Number, x: float, top: float) -> float:
    """Draw a stacked number and return the y under it."""
    sheet.draw_layout(number.qualifier, x, top)
    size, factor = number.value.size, sheet.factor
    gap = UNDER_QUALIFIER if number.qualifier.lines else UNDER_LABEL
    baseline = top - number.over - gap * factor - size * DIGIT_HEIGHT
    with sheet.canvas.element("P"):
        draw_lockup(sheet.canvas, number.value, x - SIDE_BEARING * size, baseline)
    under = baseline - number.under - UNDER_DIGITS * factor * (0.6 if number.unit.lines else 1)
    if not number.unit.lines:
        return under
    return sheet.draw_layout(number.unit, x, under) - UNDER_DIGITS * factor * 0.4


# ── wide cards: a number on one line, the sentence at its right or under it ──────────────


def _draw_wide(sheet: Sheet) -> None:
    area, parts = _area(sheet), sheet.edition.number(sheet.card.figures[0])
    label = _label(sheet, area.width * BESIDE_WIDTH)
    room = area.height - label.height - WIDE_GAP
    lockup = _fit_wide(sheet, parts, area.width * BESIDE_WIDTH, room)
    if sheet.card.text and lockup:
        _draw_beside(sheet, area, label, lockup)
    elif not _draw_under(sheet, area, parts, NOTHING):
        _draw_over_unit(sheet, area, parts)


def _draw_over_unit(sheet: Sheet, area: Box, parts: NumberParts) -> None:
    """Draw a number whose unit has no room at its side."""
    style = _word_style(sheet.edition.style("number_unit", "on_dark_unit"), UNIT_UNDER)
    unit = _unit(Run(parts.unit, style, parts.figure), area.width)
    if not _draw_under(sheet, area, replace(parts, unit=""), unit):
        raise sheet.too_full()


def _fit_wide(
    sheet: Sheet, parts: NumberParts, width: float, room: float, below: float = 0.0
) -> Lockup | None:
    """Fit the number into the room for digits; `below` is free under them, for descenders."""
    style = sheet.edition.style
    value, word = style("number", "on_dark"), style("number_unit", "on_dark_unit")
    largest = min(WIDE_LARGEST * sheet.factor, room / DIGIT_HEIGHT)
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
    spare = max(area.height - label.height - WIDE_GAP - _line_height(lockup, 0.0), 0.0)
    top = _draw_line(sheet, label, lockup, area.top - spare * 0.45)
    x = max(area.x + max(lockup.width, label.width), area.x + area.width * 0.55) + 56
    (_, sun_y), radius = _sun(sheet)
    floor = max(sun_y + radius + 14, area.y)
    sentence = _sentence(sheet, area.right - x, area.top - floor)
    middle = max(top + digits / 2, floor + sentence.height / 2)
    sheet.draw_layout(sentence, x, middle + sentence.height / 2)


def _draw_under(sheet: Sheet, area: Box, parts: NumberParts, unit: Layout) -> bool:
    """Draw a number that needs the whole width, and what stands under it; False without room.

    That is the unit, if it stands alone, and the sentence.
    """
    label = _label(sheet, area.width)
    sentence = _sentence(sheet, area.width * 0.8, area.height * 0.3)
    words = unit.height + sentence.height
    below = WIDE_GAP if words else 0.0
    room = area.height - label.height - WIDE_GAP - words - below
    lockup = _fit_wide(sheet, parts, area.width, room, below)
    (sun_x, sun_y), radius = _sun(sheet)
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
    baseline = sheet.draw_layout(label, sheet.left, top) - WIDE_GAP
    baseline -= lockup.size * DIGIT_HEIGHT
    hung = 0.0 if sheet.edition.number(sheet.card.figures[0]).qualifier else SIDE_BEARING
    with sheet.canvas.element("P"):
        draw_lockup(sheet.canvas, lockup, sheet.left - hung * lockup.size, baseline)
    return baseline
