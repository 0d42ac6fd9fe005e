"""A chart on a card, drawn by the same plots as on pages, in the cards' look."""

from collections.abc import Sequence
from io import BytesIO
from itertools import combinations

from brief.cards.sheet import Sheet
from brief.cards.sizes import SMALLEST_TEXT
from brief.charts import CHARTS, ChartData, alt_text, draw_chart
from brief.charts.look import Look, card_look
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.drawn import DrawnText
from brief.draw.motifs import Hills, draw_hills
from brief.draw.text import scaled
from brief.errors import BriefError
from brief.record import replace
from brief.theme import Style

AIR = 0.35  # of what a chart does not need: over it
# Of lengths and words, the first at which a chart fits.
DENSITIES = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.42)
TIGHT = (*DENSITIES, 0.36)  # where nothing else is left
LARGER = (1.5, 1.35, 1.2)  # where a chart would leave some of its area empty
GROWING = ("bar", "dot", "ring", "tick_ring", "tile_map")  # others fill their width as they are
CAP_HEIGHT, DESCENT = 0.72, 0.2  # in em: what of a letter must be clear of others


def draw_plot(sheet: Sheet, data: ChartData, box: Box, look: Look | None = None) -> None:
    """Draw a chart into a box; one whose words would not be readable there is an error."""
    look = look or card_look(sheet.edition.theme)
    before = len(sheet.canvas.drawn)
    draw_chart(sheet.canvas, box, data, look, alt_text(data, sheet.edition))
    if not _readable(sheet.canvas.drawn[before:], sheet.page):
        raise sheet.too_full()


def draw_fitting_plot(
    sheet: Sheet, data: ChartData, area: Box, densities: Sequence[float] = DENSITIES
) -> None:
    """Draw a chart as high as it is useful, a little over the middle of its area.

    Where it is too high, its lengths and words are made smaller, words to 28 pixels;
    where it would leave much of the area empty, larger.
    """
    look = _grown(sheet, data, area) or _fitting(sheet, data, area, densities)
    height = min(CHARTS[data.kind].height(data, look, area.width)[1], area.height)
    draw_plot(sheet, data, area.below((area.height - height) * AIR).cut_top(height), look)


def _grown(sheet: Sheet, data: ChartData, area: Box) -> Look | None:
    """Return the largest look whose useful height an area has; None for the usual one.

    A chart grows as its look does: what would be too high is not measured.
    """
    if data.kind not in GROWING or sheet.size.wide:
        return None
    height, usual = CHARTS[data.kind].height, card_look(sheet.edition.theme)
    room = area.height / height(data, usual, area.width)[1]
    looks = (dense(usual, density) for density in LARGER if density <= room)
    fit = (look for look in looks if height(data, look, area.width)[1] <= area.height)
    return next(fit, None)


def _fitting(sheet: Sheet, data: ChartData, area: Box, densities: Sequence[float]) -> Look:
    """Return the first look in which a chart fits its area."""
    for density in densities:
        look = dense(card_look(sheet.edition.theme), density)
        if CHARTS[data.kind].least_height(data, look, area.width) <= area.height:
            return look
    raise sheet.too_full()


def dense(look: Look, density: float) -> Look:
    """Return a look whose lengths and words are smaller, words never under the smallest."""

    def smaller(style: Style) -> Style:
        return scaled(style, max(density, look.smallest / style.size))

    return replace(
        look,
        mm=look.mm * density,
        label=smaller(look.label),
        value=smaller(look.value),
        word=smaller(look.word),
        text=smaller(look.text),
        number=smaller(look.number),
    )


def plot_fits(sheet: Sheet, data: ChartData, area: Box) -> bool:
    """Say whether a chart can be read in an area, by drawing it where nobody sees it."""
    try:
        draw_fitting_plot(aside(sheet), data, area)
    except BriefError:
        return False
    return True


def aside(sheet: Sheet) -> Sheet:
    """Return the card where nobody sees what is drawn."""
    size, face = sheet.size, sheet.edition.theme.faces["sans"]
    canvas = Canvas(BytesIO(), size.width, size.height, face, cache=sheet.canvas.cache)
    return replace(sheet, canvas=canvas)


def _readable(drawn: Sequence[DrawnText], page: Box) -> bool:
    """Say whether texts are large enough, on the card, and clear of each other."""
    shown = [text for text in drawn if text.text.strip()]
    large = all(text.size >= SMALLEST_TEXT - 0.01 for text in shown)
    inside = all(page.contains(_ink(text)) for text in shown)
    return large and inside and not any(_cross(a, b) for a, b in combinations(shown, 2))


def _ink(text: DrawnText) -> Box:
    """Return what of a text must be clear of others."""
    fall, height = DESCENT * text.size, (CAP_HEIGHT + DESCENT) * text.size
    return Box(text.x, text.y - fall, text.width, height)


def _cross(one: DrawnText, other: DrawnText, slack: float = 1.0) -> bool:
    """Say whether two texts overlap; the parts of one number share their spaces."""
    if one.figure and one.figure == other.figure and one.y == other.y:
        return False
    mine, its = _ink(one), _ink(other)
    across = min(mine.right, its.right) - max(mine.x, its.x)
    down = min(mine.top, its.top) - max(mine.y, its.y)
    return across > slack and down > slack


def draw_land(sheet: Sheet) -> None:
    """Draw hills where the networks' own signs stand, and no text may."""
    if not sheet.source_on_hill:
        theme = sheet.edition.theme
        land = Box(0, 0, sheet.size.width, sheet.size.clear_bottom - 30)
        draw_hills(sheet.canvas, land, theme, Hills(theme.hills, theme.hill_rows, 6, 1.2))
