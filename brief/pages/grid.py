"""The A4 grid: margins, twelve columns, and the spaces between things, in points."""

from collections.abc import Sequence
from math import ceil

from brief import columns
from brief.draw.box import MILLIMETRE as MM
from brief.draw.box import Box

PAGE = Box(0, 0, 210 * MM, 297 * MM)
LEFT, RIGHT = 20 * MM, 190 * MM
WIDTH = RIGHT - LEFT
COLUMNS = columns.COLUMNS
COLUMN, GUTTER = columns.COLUMN * MM, columns.GUTTER * MM
CONTENT_BOTTOM = PAGE.height - 275 * MM  # nothing of the content stands lower
TIGHT_ROW_GAP, ROW_GAP, GOOD_ROW_GAP, LARGEST_ROW_GAP = 4.5 * MM, 7 * MM, 10 * MM, 13 * MM
BASELINE_STEP = 14.0  # of body text, counted from the foot of the content
ROUNDING = 0.001
RULE_WIDTH = 1.2
PANEL_RADIUS = 2 * MM
PADDING = 7 * MM  # inside a panel


def span_width(span: int) -> float:
    """Return the width of `span` columns with the gutters between them."""
    return columns.span_millimetres(span) * MM


def columns_for(width: float) -> int:
    """Return how many columns have room for so many points: all of them at most."""
    return next((span for span in range(1, COLUMNS) if span_width(span) >= width), COLUMNS)


def widened(spans: Sequence[int], needed: Sequence[int]) -> list[int]:
    """Return spans of a row in which each block has the columns that it needs.

    The widest neighbour gives way, down to half of the page; if that is not enough, none
    is returned.
    """
    wide = [max(pair) for pair in zip(spans, needed, strict=True)]
    while sum(wide) > COLUMNS:
        spare = [0 if need >= span else span for span, need in zip(wide, needed, strict=True)]
        giver = spare.index(max(spare))
        if spare[giver] <= COLUMNS // 2:
            return []
        wide[giver] -= 1
    return wide


def from_top(millimetres: float) -> float:
    """Return the y of a height that the design measures from the page's top."""
    return PAGE.height - millimetres * MM


def on_baseline(top: float, baseline: float | None) -> float:
    """Return where a piece begins so that its `baseline` lies on the page's grid.

    It is `top`, or up to one step lower.
    """
    if baseline is None:
        return top
    over = (top - baseline - CONTENT_BOTTOM) % BASELINE_STEP
    return top if BASELINE_STEP - over < ROUNDING else top - over


def whole_steps(height: float) -> float:
    """Return a height rounded up to steps of the grid, so that what follows stays on it."""
    return ceil((height - ROUNDING) / BASELINE_STEP) * BASELINE_STEP
