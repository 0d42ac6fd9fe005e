"""Numbers as large as a width allows, and titles broken where their sense is."""

import re
from collections.abc import Sequence

from brief.cards.sizes import SMALLEST_TEXT
from brief.draw.lockup import Lockup, NumberParts, set_lockup
from brief.draw.shrink import shrinking
from brief.draw.text import Run, set_line
from brief.theme import Style

WORD_RATIO = 0.34  # of a number's size: its qualifier and unit
LEAST_LINE = 0.45  # of the other line, in a title that is broken by its sense
SMALLER = 1.16  # times the width, for a line that will be set smaller


def fit_number(
    parts: NumberParts, value: Style, word: Style, width: float, largest: float, floor: float
) -> Lockup | None:
    """Set a number as large as `width` allows, its words never under the smallest text."""
    for size in shrinking(largest, floor, 0.97):
        ratio = max(WORD_RATIO, SMALLEST_TEXT / size)
        lockup = set_lockup(parts, value, word, size, ratio=ratio)
        if lockup.width <= width:
            return lockup
    return None


def break_by_sense(runs: Sequence[Run], width: float) -> list[Run]:
    """Return a title that takes two lines broken after its comma or colon, else nothing.

    Both lines must fit `width`, a little smaller if need be, and neither be a mere word.
    """
    whole = set_line(list(runs)).width
    best, found = width * SMALLER, list[Run]()
    for place, run in enumerate(runs):
        for match in re.finditer(r"(?<=[,:;]) ", run.text):
            head = [*runs[:place], run.saying(run.text[: match.start()])]
            tail = [run.saying(run.text[match.end() :]), *runs[place + 1 :]]
            lines = set_line(head).width, set_line(tail).width
            if max(lines) <= best and min(lines) >= LEAST_LINE * max(lines) and whole > width:
                best, found = max(lines), [*head, run.saying("\n"), *tail]
    return found
