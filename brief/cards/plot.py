"""A chart on a card, drawn by the same plots as on pages, in the cards' look."""

from collections.abc import Sequence
from itertools import combinations

from brief.cards.sheet import SMALLEST_TEXT, Sheet
from brief.charts import CHARTS, ChartData, alt_text, draw_chart
from brief.charts.look import card_look
from brief.draw.box import Box
from brief.draw.canvas import DrawnText
from brief.draw.motifs import Hills, draw_hills

AIR = 0.35  # of what a chart does not need: over it
LOWEST = 0.3  # of its natural height: lower, no chart is itself
CAP_HEIGHT, DESCENT = 0.72, 0.2  # in em: what of a letter must be clear of others


def draw_plot(sheet: Sheet, data: ChartData, box: Box) -> None:
    """Draw a chart into a box; one whose words would not be readable there is an error."""
    look, alt = card_look(sheet.edition.theme), alt_text(data, sheet.edition)
    before = len(sheet.canvas.drawn)
    draw_chart(sheet.canvas, box, data, look, alt)
    if not _readable(sheet.canvas.drawn[before:], sheet.page):
        raise sheet.too_full()


def draw_fitting_plot(sheet: Sheet, data: ChartData, area: Box) -> None:
    """Draw a chart as high as it is useful, a little over the middle of its area."""
    look = card_look(sheet.edition.theme)
    natural, largest = CHARTS[data.kind].height(data, look, area.width)
    if area.height < LOWEST * natural:
        raise sheet.too_full()
    height = min(largest, area.height)
    draw_plot(sheet, data, area.below((area.height - height) * AIR).cut_top(height))


def _readable(drawn: Sequence[DrawnText], page: Box) -> bool:
    """Say whether texts are large enough, on the card, and clear of each other."""
    boxes = [
        Box(
            text.x, text.y - DESCENT * text.size, text.width, (CAP_HEIGHT + DESCENT) * text.size
        )
        for text in drawn
        if text.text.strip()
    ]
    large = all(text.size >= SMALLEST_TEXT - 0.01 for text in drawn)
    inside = all(page.contains(box) for box in boxes)
    return large and inside and not any(_cross(a, b) for a, b in combinations(boxes, 2))


def _cross(one: Box, other: Box, slack: float = 1.0) -> bool:
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.top, other.top) - max(one.y, other.y)
    return across > slack and down > slack


def draw_land(sheet: Sheet) -> None:
    """Draw hills where the networks' own signs stand, and no text may."""
    if not sheet.source_on_hill:
        theme = sheet.edition.theme
        land = Box(0, 0, sheet.size.width, sheet.size.clear_bottom - 30)
        draw_hills(sheet.canvas, land, theme, Hills(theme.hills, theme.hill_rows, 6, 1.2))
