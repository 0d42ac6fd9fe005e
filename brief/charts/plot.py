"""What a chart is drawn on: marks from back to front, then words, on a plot of a size."""

from collections.abc import Sequence

from brief.charts.marks import Mark, Point, Polyline, Rules, Words
from brief.draw.box import Box


class Plot:
    """A plot of `width` × `height` points; all words stand over all marks.

    Nothing is clipped: what lies outside of it is a fault that tests can see.
    """

    def __init__(self, width: float, height: float) -> None:
        self.box = Box(0.0, 0.0, width, height)
        self.marks: list[Mark] = []
        self.words: list[Words] = []

    def add(self, mark: Mark) -> None:
        """Add a mark over those before it."""
        self.marks.append(mark)

    def write(self, words: Words) -> None:
        """Add a line of text."""
        self.words.append(words)


def draw_rule(
    plot: Plot, start: Point, end: Point, color: str, width: float, *, round_cap: bool = False
) -> None:
    """Draw a straight line."""
    plot.add(Rules([(start, end)], color, width, round_cap))


def draw_leader(
    plot: Plot, start: Point, end: Point, color: str, width: float,
    dashes: Sequence[float] = (),
) -> None:  # fmt: skip
    """Draw a thin line from a mark to words beside it, level at both ends."""
    step = (end[0] - start[0]) * 0.3
    points = [start, (start[0] + step, start[1]), (end[0] - step, end[1]), end]
    plot.add(Polyline(points, color, width, "leader", dashes))
