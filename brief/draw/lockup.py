"""The number lock-up: qualifier, value and unit on one baseline, never broken."""

from brief.draw.canvas import Canvas
from brief.draw.text import Run, draw_run, measure
from brief.fonts.ink import ink
from brief.record import Record, replace
from brief.theme import Style

# Qualifier and unit are 0.36 of the value at 30 pt and 0.28 at 76 pt and more.
SMALL_RATIO, LARGE_RATIO = 0.36, 0.28
SMALL_SIZE, LARGE_SIZE = 30.0, 76.0
GAP = 0.10  # between the parts, in em of the value
WORD_GAP = 0.25  # and at least, in em of the words


class NumberParts(Record):
    """A number as it is printed; the unit holds the scale word, too."""

    qualifier: str
    value: str
    unit: str
    figure: str = ""


class Lockup(Record):
    """A set number: its runs, each x points from the start."""

    runs: tuple[tuple[float, Run], ...]
    width: float
    size: float

    @property
    def fall(self) -> float:
        """Return how far its ink, such as a comma's, reaches under the baseline."""
        return max(-ink(run.style.face, run.text)[1] * run.style.size for _, run in self.runs)


def set_lockup(
    parts: NumberParts,
    value: Style,
    word: Style,
    size: float,
    *,
    ratio: float = 0.0,
    gap: float = GAP,
    least: float = 0.0,
) -> Lockup:
    """Set a number with its value at `size` points; the words follow by ratio.

    `gap` stands between the parts, in em of the value; no word is under `least` points.
    """
    small = replace(word, size=max(size * (ratio or _ratio(size)), least), tracking=0)
    large = replace(value, size=size, tracking=0)
    runs: list[tuple[float, Run]] = []
    x = 0.0
    styled = ((parts.qualifier, small), (parts.value, large), (parts.unit, small))
    shown = [(text, style) for text, style in styled if text]
    for text, style in shown:
        # A written space keeps the parts apart for whoever reads or copies the text;
        # it belongs to the word, for the value's own is wider than the gap.
        before = " " if style is small and runs else ""
        after = " " if style is small and not runs and len(shown) > 1 else ""
        air = max(gap * size, WORD_GAP * small.size) if runs else 0.0
        left = x + air - measure(before, style)
        runs.append((left, Run(before + text + after, style, parts.figure)))
        x += air + measure(text, style)
    return Lockup(tuple(runs), x, size)


def fit_lockup(
    parts: NumberParts,
    value: Style,
    word: Style,
    width: float,
    *,
    largest: float,
    floor: float,
    least: float = 0.0,
) -> Lockup | None:
    """Set a number as large as `width` allows; None when it does not fit at `floor`."""
    size = largest
    while size >= floor:
        lockup = set_lockup(parts, value, word, size, least=least)
        if lockup.width <= width:
            return lockup
        size = size - 1 if size - 1 >= floor or size == floor else floor
    return None


def draw_lockup(canvas: Canvas, lockup: Lockup, x: float, y: float) -> None:
    """Draw a set number with its baseline at y."""
    for dx, run in lockup.runs:
        draw_run(canvas, run, x + dx, y)


def _ratio(size: float) -> float:
    share = (min(max(size, SMALL_SIZE), LARGE_SIZE) - SMALL_SIZE) / (LARGE_SIZE - SMALL_SIZE)
    return SMALL_RATIO + (LARGE_RATIO - SMALL_RATIO) * share
