"""Two to six figures under each other or on a grid, each a label and its number."""

from brief.cards.cells import figures_of, ranks_of
from brief.cards.grid import Grid, best_grid, draw_grid
from brief.cards.ledger import Ledger, best_ledger, draw_ledger
from brief.cards.plot import draw_land
from brief.cards.sheet import Sheet
from brief.compose import Edition
from brief.draw.box import Box
from brief.model import CardSpec

GAPS, WIDE_GAPS = (36.0,), (26.0, 14.0)  # under the title: wanted, and needed
LEAST_FILLED = 0.62  # of the width of a ledger
BETTER = 1.12  # times as well read as a grid: a ledger, whose numbers are far from its labels


def draw_list(sheet: Sheet) -> None:
    """Draw the title and the figures."""
    sheet.draw_ground("paper")
    draw_land(sheet)
    sheet.draw_brand_line()
    body, wide = sheet.body, sheet.size.wide
    top = sheet.draw_heading(52 if wide else 62, 1 if wide else 2)
    for gap in WIDE_GAPS if wide else GAPS:
        area = Box(body.x, body.y, body.width, top - body.y - gap * sheet.factor)
        if _draw_best(sheet, area):
            sheet.draw_source()
            return
    raise sheet.too_full()


def _draw_best(sheet: Sheet, area: Box) -> bool:
    """Draw the figures as they are read best; say whether they have room."""
    grid, ledger = best_grid(sheet, area), best_ledger(sheet, area)
    if grid and not (ledger and _is_better(ledger, grid, area.width)):
        draw_grid(sheet, area, grid)
    elif ledger:
        draw_ledger(sheet, ledger, area)
    return bool(grid or ledger)


def _is_better(ledger: Ledger, grid: Grid, width: float) -> bool:
    """Say whether a ledger is read better, and no row of it falls apart."""
    larger = ledger.legibility > BETTER * grid.legibility
    return larger and ledger.filled(width) > LEAST_FILLED


def list_points(edition: Edition, card: CardSpec) -> list[str]:
    """Return the figures with their labels, in the order of the card."""
    figures = figures_of(edition, card)
    ranks = [f"{rank}. " if card.ranked else "" for rank in ranks_of(figures)]
    return [
        f"{rank}{figure.name}: {edition.printed(figure.id)}"
        for rank, figure in zip(ranks, figures, strict=True)
    ]
