"""Text of charts: set by the text module, written as words of the plot.

Every line stands at measured coordinates, with the id of the figure that it prints.
All lengths are points.
"""

from collections.abc import Iterable, Sequence
from itertools import accumulate

from brief.charts.look import Look
from brief.charts.marks import Words
from brief.charts.plot import Plot
from brief.charts.records import ChartData, Item
from brief.draw.lockup import Lockup, NumberParts, set_lockup
from brief.draw.text import Align, Layout, Line, Run, measure, scaled, set_text
from brief.language.numbers import sign_of
from brief.record import replace
from brief.theme import Style

KEY_GAP = 1.6  # mm over what is said under a chart
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


def unit_of(number: NumberParts) -> str:
    """Return the unit that is printed with a number, the percent sign, too."""
    return f"{sign_of(number.value)} {number.unit}".strip()


def bare(number: NumberParts) -> NumberParts:
    """Return a number without its unit, where that is said once for all."""
    return replace(number, value=number.value.removesuffix(sign_of(number.value)), unit="")


def may_part(items: Iterable[Item], look: Look) -> bool:
    """Say whether one unit, said once, may stand for all of these numbers.

    Not on cards, where each figure is to be read whole; points of series have no figure.
    """
    known = [item for item in items if item.known]
    whole = look.whole_numbers and any(item.figure for item in known)
    return not whole and len({unit_of(item.number) for item in known}) == 1


def widest_word(text: str, style: Style) -> float:
    """Return the width of the widest word of a glued text: a name is one."""
    words = text.replace("\n", " ").split(" ")
    return max((measure(word, style) for word in words if word), default=0.0)


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


def wrap_alike(
    texts: Sequence[str], style: Style, width: float, smallest: float
) -> list[Layout]:
    """Break glued names into even lines, all in one size at which no word is parted.

    Where one of two words breaks, so do all that are like it: “Quý IV/2023”.
    """
    widest = max((widest_word(text, style) for text in texts), default=0.0)
    factor = max(min(width / max(widest, 1.0), 1.0), min(smallest / style.size, 1.0))
    style = scaled(style, factor)
    layouts = [set_text(Run(text, style), width, balance=True) for text in texts]
    if any(len(each.lines) > 1 for each in layouts) and all(map(_is_pair, texts)):
        return [set_text(Run(text.replace(" ", "\n"), style), width) for text in texts]
    return layouts


def _is_pair(text: str) -> bool:
    return text.count(" ") == 1


def centered_top(layout: Layout, y: float) -> float:
    """Return the top at which the capitals of set lines stand in the middle of `y`."""
    size = layout.lines[0].pieces[0].run.style.size if layout.lines else 0.0
    rise = (len(layout.lines) - 1) * layout.leading / 2
    return y + rise - DIGIT_HEIGHT / 2 * size + layout.ascent


def apart(
    tops: Sequence[float],
    heights: Sequence[float],
    ceiling: float,
    floor: float = 0.0,
    air: float = 0.0,
) -> list[float]:
    """Return tops at which boxes do not meet and none leaves `floor` … `ceiling`.

    They are moved as little as can be, all in all: with the heights of those above
    added, tops that fall from box to box are an isotonic regression. `air` is what
    stands between them, less where there is less room.
    """
    spare = (ceiling - floor - sum(heights)) / max(len(heights) - 1, 1)
    air = max(min(air, spare), 0.0)
    heights, floor = [height + air for height in heights], floor - air
    order = sorted(range(len(tops)), key=lambda index: heights[index] / 2 - tops[index])
    above = list(accumulate((heights[index] for index in order), initial=0.0))
    blocks: list[tuple[float, int]] = []  # what touching boxes share, and how many they are
    for place, index in enumerate(order):
        mean, count = tops[index] + above[place], 1
        while blocks and blocks[-1][0] < mean:
            other, others = blocks.pop()
            mean = (mean * count + other * others) / (count + others)
            count += others
        blocks.append((mean, count))
    levels = [mean for mean, count in blocks for _ in range(count)]
    placed = {
        index: min(max(level, floor + above[-1]), ceiling) - above[place]
        for place, (index, level) in enumerate(zip(order, levels, strict=True))
    }
    return [placed[index] for index in range(len(tops))]


def key_height(data: ChartData, look: Look, width: float) -> float:
    """Return the height of what is said under a chart, and of the air over it."""
    key = wrap(data.key, look.text, width)
    return key.height + KEY_GAP * look.mm if key.lines else 0.0


# ── writing ──────────────────────────────────────────────────────────────────


def write(plot: Plot, text: str, style: Style, x: float, y: float, figure: str = "") -> None:
    """Write a text with the start of its baseline at (x, y)."""
    shown = text.upper() if style.caps else text
    plot.write(Words(shown, style, x, y, figure))


def write_line(plot: Plot, line: Line, x: float, y: float, *, more: bool = False) -> None:
    """Write a set line; `more` ends it with the space that the line break stands for."""
    for piece in line.pieces:
        space = " " if more and piece is line.pieces[-1] else ""
        write(plot, piece.run.text + space, piece.run.style, x + piece.x, y, piece.run.figure)


def write_layout(
    plot: Plot, layout: Layout, x: float, top: float, align: Align = "left"
) -> None:
    """Write set lines under `top`; `x` is the left, the middle or the right of them."""
    y = top - layout.ascent
    part = {"left": 0.0, "center": 0.5, "right": 1.0}[align]
    for index, line in enumerate(layout.lines, 1):
        more = index < len(layout.lines)
        write_line(plot, line, x - part * line.width, y, more=more)
        y -= layout.leading


def write_lockup(plot: Plot, lockup: Lockup, x: float, y: float) -> None:
    """Write a set number with its baseline at y."""
    for dx, run in lockup.runs:
        write(plot, run.text, run.style, x + dx, y, run.figure)


def write_key(plot: Plot, data: ChartData, look: Look, width: float) -> float:
    """Write what is said under a chart; return the height that is left to it."""
    key = wrap(data.key, look.text, width)
    write_layout(plot, key, 0, key.height)
    return key_height(data, look, width)
