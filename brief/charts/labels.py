"""Text of charts: set by the text module, written as matplotlib's text artists.

Every line is an artist of its own that stands at measured coordinates; its gid is
the id of the figure that it prints. All lengths are points.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from brief.draw.lockup import Lockup, NumberParts, set_lockup
from brief.draw.text import Align, Layout, Line, Run, set_text
from brief.theme import Style

if TYPE_CHECKING:
    from matplotlib.axes import Axes

DIGIT_HEIGHT = 0.72  # of digits and capitals, in em


def tinted(style: Style, color: str) -> Style:
    """Return a style in another "#RRGGBB"."""
    return replace(style, color=color)


def number_runs(number: NumberParts, value: Style, word: Style) -> list[Run]:
    """Return a number as unbroken runs: qualifier and unit in the style of words."""
    unit = number.unit.replace(" ", "\u00a0")
    parts = [
        (number.qualifier.replace(" ", "\u00a0"), word),
        (number.value, value),
        (unit, word),
    ]
    shown = [(text, style) for text, style in parts if text]
    last = len(shown) - 1
    return [
        Run(text if index == last else text + "\u00a0", style, number.figure)
        for index, (text, style) in enumerate(shown)
    ]


def set_number(number: NumberParts, style: Style, size: float, smallest: float) -> Lockup:
    """Set a lock-up with its value at `size`; its words are never under `smallest`."""
    word = replace(style, face=style.face.replace("-Bold", "-SemiBold"))
    lockup = set_lockup(number, style, word, size)
    words = min((run.style.size for _, run in lockup.runs), default=size)
    if words >= smallest:
        return lockup
    return set_lockup(number, style, word, size, ratio=min(smallest / size, 1.0))


def fit_number(
    number: NumberParts, style: Style, width: float, largest: float, smallest: float
) -> Lockup:
    """Set a number as large as `width` allows, between `smallest` and `largest` points."""
    size = largest
    lockup = set_number(number, style, size, smallest)
    while lockup.width > width and size > smallest:
        size = max(size * 0.96, smallest)
        lockup = set_number(number, style, size, smallest)
    return lockup


def wrap(text: str, style: Style, width: float) -> Layout:
    """Break a glued text into lines no wider than `width`."""
    return set_text(Run(text, style), width)


def centered_top(layout: Layout, y: float) -> float:
    """Return the top at which the capitals of set lines stand in the middle of `y`."""
    size = layout.lines[0].pieces[0].run.style.size if layout.lines else 0.0
    rise = (len(layout.lines) - 1) * layout.leading / 2
    return y + rise - DIGIT_HEIGHT / 2 * size + layout.ascent


def apart(tops: Sequence[float], heights: Sequence[float], ceiling: float) -> list[float]:
    """Return tops at which boxes do not meet and none leaves 0 … `ceiling`, near `tops`."""
    middles = [top - height / 2 for top, height in zip(tops, heights, strict=True)]
    order = sorted(range(len(tops)), key=lambda index: -middles[index])
    placed = dict.fromkeys(order, 0.0)
    above = ceiling
    for index in order:
        placed[index] = min(tops[index], above)
        above = placed[index] - heights[index]
    floor = 0.0
    for index in reversed(order):
        placed[index] = max(placed[index], floor + heights[index])
        floor = placed[index]
    return [placed[index] for index in range(len(tops))]


# ── writing ──────────────────────────────────────────────────────────────────


def write(axes: "Axes", text: str, style: Style, x: float, y: float, figure: str = "") -> None:
    """Write a text with the start of its baseline at (x, y)."""
    axes.text(
        x,
        y,
        text.upper() if style.caps else text,
        family=[style.face],
        size=style.size,
        color=style.color,
        va="baseline",
        ha="left",
        gid=figure or None,
        parse_math=False,
    )


def write_line(axes: "Axes", line: Line, x: float, y: float, *, more: bool = False) -> None:
    """Write a set line; `more` ends it with the space that the line break stands for."""
    for piece in line.pieces:
        space = " " if more and piece is line.pieces[-1] else ""
        write(axes, piece.run.text + space, piece.run.style, x + piece.x, y, piece.run.figure)


def write_layout(
    axes: "Axes", layout: Layout, x: float, top: float, align: Align = "left"
) -> None:
    """Write set lines under `top`; `x` is the left, the middle or the right of them."""
    y = top - layout.ascent
    part = {"left": 0.0, "center": 0.5, "right": 1.0}[align]
    for index, line in enumerate(layout.lines, 1):
        more = index < len(layout.lines)
        write_line(axes, line, x - part * line.width, y, more=more)
        y -= layout.leading


def write_lockup(axes: "Axes", lockup: Lockup, x: float, y: float) -> None:
    """Write a set number with its baseline at y."""
    for dx, run in lockup.runs:
        write(axes, run.text, run.style, x + dx, y, run.figure)
