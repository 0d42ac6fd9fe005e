"""Where a line may not break, and the best breaks of a paragraph.

`glue` writes U+00A0 for the spaces that hold names, words and numbers together.
`least_ragged` is total fit, as Knuth and Plass 1981, for ragged right: the fewest
lines first, then no widow, then the least sum of squared slack.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

from brief.language.joints import FIRM, Joint, find_joints

NO_BREAK_SPACE = "\u00a0"
LONGEST_RUN = 26  # letters that may stand unbroken: about a narrow column (40 mm at 10 pt)
TOLERANCE = 1e-6  # of the unit of measure: sums of floats are not exact
LAST_LINE_MIN = 0.28  # of the measure (DESIGN.md §2)
WIDOW = 1000.0  # the cost of a last line of one short word: over that of any slack


def glue(text: str, names: Sequence[str] = ()) -> str:
    """Return the text with U+00A0 for the spaces at which a line may not break.

    Only spaces change, so the result is as long as the text. A run of more than 26
    letters gives way at its weakest joint, the nearest to its middle: first between
    capitalised words, then between the words of a name. Words of several syllables,
    numbers with what belongs to them, opening quotes and dashes always hold.
    """
    return _glue(text, tuple(names))


@lru_cache(maxsize=4096)
def _glue(text: str, names: tuple[str, ...]) -> str:
    letters = list(text)
    for run in _runs(find_joints(text, names)):
        for joint in _held(text, run):
            letters[joint.index] = NO_BREAK_SPACE
    return "".join(letters)


def _runs(joints: Sequence[Joint]) -> Iterator[list[Joint]]:
    """Group joints that follow each other without a breaking space between."""
    run: list[Joint] = []
    for joint in joints:
        if run and joint.start != run[-1].index + 1:
            yield run
            run = []
        run.append(joint)
    if run:
        yield run


def _held(text: str, run: list[Joint]) -> list[Joint]:
    """Return the joints of a run that hold; a run that is too long is parted."""
    weak = [at for at, joint in enumerate(run) if joint.strength < FIRM]
    if not weak or run[-1].end - run[0].start <= LONGEST_RUN:
        return run
    weakest = min(run[at].strength for at in weak)
    middle = (run[0].start + run[-1].end) / 2
    cut = min(
        (at for at in weak if run[at].strength == weakest),
        key=lambda at: abs(run[at].index - middle),
    )
    before, after = run[:cut], run[cut + 1 :]
    return [joint for part in (before, after) if part for joint in _held(text, part)]


# ── total fit ────────────────────────────────────────────────────────────────


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

    `space` is the space after each word, or one for all. `lines` asks for a number of
    lines, if more than the fewest; `balance` counts the slack of the last line like
    that of the others, for headlines. A line is wider than `measure` only when it is
    a single word that is.
    """
    if not widths:
        return []
    fit = _Fit(widths, space, measure, last_line_min, balance)
    starts = fit.fewest_lines()
    wanted = min(lines or 0, len(widths))
    return fit.lines(wanted) if wanted > len(starts) else starts


def raggedness(
    widths: Sequence[float],
    space: float | Sequence[float],
    measure: float,
    starts: Sequence[int],
    *,
    last_line_min: float = LAST_LINE_MIN,
    balance: bool = False,
) -> float:
    """Return what `least_ragged` makes least, for the lines that begin at `starts`."""
    fit = _Fit(widths, space, measure, last_line_min, balance)
    ends = [*starts[1:], len(widths)]
    return sum(fit.cost(start, end) for start, end in zip(starts, ends, strict=True))


class _Fit:
    """The words of a paragraph and the cost of each line they can make."""

    def __init__(
        self,
        widths: Sequence[float],
        space: float | Sequence[float],
        measure: float,
        last_line_min: float,
        balance: bool,
    ) -> None:
        self.count = len(widths)
        spaces = [space] * self.count if isinstance(space, int | float) else list(space)
        advances = (word + gap for word, gap in zip(widths, spaces, strict=True))
        self.at = list(accumulate(advances, initial=0.0))  # where each word begins
        self.spaces = spaces
        self.measure = measure
        self.last_line_min = last_line_min * measure
        self.balance = balance

    def width(self, start: int, end: int) -> float:
        """Return the width of the line of words start … end - 1."""
        return self.at[end] - self.at[start] - self.spaces[end - 1]

    def cost(self, start: int, end: int) -> float:
        """Return the cost of a line, in squared measures."""
        width = self.width(start, end)
        slack = max(self.measure - width, 0.0) / self.measure
        if end < self.count:
            return slack * slack
        return (slack * slack if self.balance else 0.0) + self._last(width, start)

    def _last(self, width: float, start: int) -> float:
        """Return what a short last line costs; the only line of a text may be short."""
        short = self.last_line_min - width
        if short <= 0 or start == 0:
            return 0.0
        return WIDOW if self.count - start == 1 else (2 * short / self.measure) ** 2

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
