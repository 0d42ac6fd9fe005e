"""Total fit: the best lines of a paragraph, as Knuth and Plass 1981, for ragged right.

The fewest lines first, then no widow, then the least sum of squared slack.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

TOLERANCE = 1e-6  # of the unit of measure: sums of floats are not exact
LAST_LINE_MIN = 0.28  # of the measure (DESIGN.md §2)
WIDOW = 1000.0  # the cost of a last line of one short word: over that of any slack


class Fit:
    """The words of a paragraph and the cost of each line they can make."""

    def __init__(
        self,
        widths: Sequence[float],
        space: float | Sequence[float],
        measure: float,
        last_line_min: float,
        balance: bool,
        ends: Sequence[float] = (),
    ) -> None:
        self.count = len(widths)
        spaces = [space] * self.count if isinstance(space, int | float) else list(space)
        advances = (word + gap for word, gap in zip(widths, spaces, strict=True))
        self.at = list(accumulate(advances, initial=0.0))  # where each word begins
        self.spaces = spaces
        self.measure = measure
        self.last_line_min = last_line_min * measure
        self.balance = balance
        self.ends = ends or (0.0,) * self.count

    def width(self, start: int, end: int) -> float:
        """Return the width of the line of words start … end - 1."""
        return self.at[end] - self.at[start] - self.spaces[end - 1]

    def cost(self, start: int, end: int) -> float:
        """Return the cost of a line, in squared measures."""
        width = self.width(start, end)
        slack = max(self.measure - width, 0.0) / self.measure
        if end < self.count:
            return slack * slack + self.ends[end - 1]
        return (slack * slack if self.balance else 0.0) + self._last(width, start)

    def _last(self, width: float, start: int) -> float:
        """Return what a short last line costs; the only line of a text may be short."""
        short = self.last_line_min - width
        if short <= 0 or start == 0:
            return 0.0
        return WIDOW if self.count - start == 1 else (2 * short / self.measure) ** 2

    def total(self, starts: Sequence[int]) -> float:
        """Return the cost of the lines that begin at `starts`."""
        ends = [*starts[1:], self.count]
        return sum(self.cost(start, end) for start, end in zip(starts, ends, strict=True))

    def greedy(self) -> list[int]:
        """Return the line starts where each line takes as many words as it holds."""
        starts = [0]
        for word in range(1, self.count):
            if self.width(starts[-1], word + 1) > self.measure + TOLERANCE:
                starts.append(word)
        return starts

    def first_start(self, end: int) -> int:
        """Return the first word of the longest line that ends before word `end`."""
        least = self.at[end] - self.spaces[end - 1] - self.measure - TOLERANCE
        return min(bisect_left(self.at, least), end - 1)

    def fewest_lines(self) -> list[int]:
        """Return the best line starts of the fewest lines.

        A part of a fewest-lines solution has itself the fewest lines, so one pass
        that compares lines first and cost second finds the best of all.
        """
        lines, costs, previous = [0], [0.0], [0]
        for end in range(1, self.count + 1):
            first = self.first_start(end)
            fewest = lines[first]  # the earlier a line begins, the fewer lines before it
            cost, start = min(
                (costs[start] + self.cost(start, end), start)
                for start in range(first, end)
                if lines[start] == fewest
            )
            lines.append(fewest + 1)
            costs.append(cost)
            previous.append(start)
        return _trace(previous, self.count)

    def lines(self, wanted: int) -> list[int]:
        """Return the best line starts of exactly so many lines."""
        unreached = (float("inf"), 0)
        row = [(0.0, 0)] + [unreached] * self.count
        back: list[list[int]] = []
        for _ in range(wanted):
            row = [unreached] + [
                min(
                    (row[start][0] + self.cost(start, end), start)
                    for start in range(self.first_start(end), end)
                )
                for end in range(1, self.count + 1)
            ]
            back.append([start for _, start in row])
        starts, end = [], self.count
        for previous in reversed(back):
            end = previous[end]
            starts.append(end)
        return starts[::-1]


def _trace(previous: Sequence[int], end: int) -> list[int]:
    starts = []
    while end:
        end = previous[end]
        starts.append(end)
    return starts[::-1]
