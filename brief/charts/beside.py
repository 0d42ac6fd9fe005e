"""Where the number of a point stands: beside the lines, and inside of its room."""

from itertools import pairwise

from brief.charts.labels import DIGIT_HEIGHT
from brief.charts.look import Look
from brief.draw.box import Box
from brief.draw.text import Line

NUMBER_GAP = 2.0  # mm over a point
RAISED = (1.6, 2.4, 3.4)  # times that, where a line falls to the point

Runs = list[list[tuple[float, float]]]  # the points of a line, in runs without a gap


def depth(look: Look) -> float:
    """Return the height of a number under its point, with the gap between."""
    return NUMBER_GAP * look.mm + look.value.size * DIGIT_HEIGHT


def beside_line(
    point: tuple[float, float], number: Line, runs: Runs, look: Look, room: Box
) -> tuple[float, float]:
    """Return where a point's number starts so that no line crosses it: above if it can."""
    x, y = point
    gap, tall = NUMBER_GAP * look.mm, look.value.size * DIGIT_HEIGHT
    lefts = (x - number.width / 2, x - number.width + gap, x - gap)
    inside = [min(max(left, room.x), room.right - number.width) for left in lefts]
    under = y - depth(look)
    below = [under] if under >= room.y - 0.01 else []
    bases = [y + gap, *below, *(y + gap * more for more in RAISED)]
    spots = [(left, base) for base in bases for left in inside]
    free = (spot for spot in spots if not _crossed(spot, number.width, tall, gap / 2, runs))
    return next(free, spots[0])


def _crossed(
    spot: tuple[float, float], width: float, tall: float, air: float, runs: Runs
) -> bool:
    """Say whether a line passes the box of a number, tried at a few of its verticals."""
    for part in range(9):
        x = spot[0] + width * part / 8
        for run in runs:
            for (x0, y0), (x1, y1) in pairwise(run):
                if x0 <= x <= x1 and x0 < x1:
                    y = y0 + (x - x0) / (x1 - x0) * (y1 - y0)
                    if spot[1] - air <= y <= spot[1] + tall + air:
                        return True
    return False
