"""Two or three values as broad bars, the larger ones cut into multiples of the smallest.

Bars stand in a high box and lie in a wide one. Names, and what else is said of each
item (`Item.note`), stand under the bars.
"""

from collections.abc import Sequence
from math import ceil

from brief.charts.cells import ABOVE, BELOW
from brief.charts.colors import text_like, text_on
from brief.charts.labels import (
    DIGIT_HEIGHT,
    fit_number,
    set_number,
    tinted,
    write,
    write_layout,
    write_lockup,
)
from brief.charts.look import Look
from brief.charts.marks import Bar, Rules
from brief.charts.plot import Plot, draw_rule
from brief.charts.records import ChartData, Item
from brief.charts.scale import fit_scale
from brief.contrast import READABLE, contrast
from brief.draw.box import Box
from brief.draw.lockup import Lockup
from brief.draw.text import Layout, Run, keep_whole, measure, set_text
from brief.errors import fail
from brief.record import replace

LYING = 0.62  # of the width: a lower box has lying bars
THICK, ROW_GAP = 0.12, 7.0  # of the width, a lying bar; mm under its name
LYING_NUMBER, LEAST_LYING = 0.5, 0.2  # of the width: a number, the longest bar beside it
INSET, GAP = 0.0256, 0.094  # of the width: at the sides, between standing bars
MOST_PARTS = 12
NUMBER_GAP = 0.3  # between bar and number, in em of the number
LEAST_BAR = 10.0  # mm
FIRST_LINE = 1.0  # mm between the axis and the names


def with_notes(data: ChartData, notes: Sequence[Sequence[Run]]) -> ChartData:
    """Return the data with what else is said of each item, in order."""
    items = [
        replace(item, note=tuple(note)) for item, note in zip(data.items, notes, strict=False)
    ]
    return replace(data, items=(*items, *data.items[len(items) :]))


def height(data: ChartData, look: Look, width: float) -> tuple[float, float]:
    """Return the natural height, of lying bars, and the largest useful one, of standing."""
    names = max(_one_line_name(item, look, width).height for item in data.items)
    if not _has_room(data, look, width):
        raise fail("chart-too-narrow", chart=data.kind)
    lying = (THICK * width + names + ROW_GAP * look.mm) * len(data.items)
    most = max(0.9 * width, 60 * look.mm)
    return min(lying, most), most


def least(data: ChartData, look: Look, width: float) -> float:
    """Return the height of lying bars with their names."""
    each = (LEAST_BAR + NUMBER_GAP) * look.mm + look.label.leading
    notes = any(item.note for item in data.items)
    natural, _ = height(data, look, width)
    return natural if notes else min(natural, each * len(data.items))


def draw(plot: Plot, data: ChartData, look: Look) -> None:
    """Draw standing bars, or lying ones where the box is wide."""
    box = plot.box
    if box.height < LYING * box.width:
        _draw_lying(plot, data, look, box)
    else:
        _draw_standing(plot, data, look, box)


def multiples(item: Item, smallest: Item) -> int:
    """Return how many whole times the smallest value a larger one holds; 0 if too many.

    "Gần 58" does not hold 11,6 five times, nor does 58 hold "trên 11,6".
    """
    times = item.value / smallest.value if smallest.value > 0 else 0.0
    short = item.bound in BELOW or smallest.bound in ABOVE
    whole = ceil(times - 1e-9) - 1 if short else int(times + 1e-9)
    return whole if 2 <= whole <= MOST_PARTS else 0


def _has_room(data: ChartData, look: Look, width: float) -> bool:
    """Say whether the numbers have room beside lying bars, and over standing ones."""
    lying = max(map(_reserve, _lying_numbers(data, look, width)))
    column = _columns(data, Box(0, 0, width, width))[0].width
    standing = max(each.width for each in _numbers(data, look, column, look.number.size))
    return lying <= width * (1 - LEAST_LYING) and standing <= column + INSET * width


# ── standing ─────────────────────────────────────────────────────────────────


def _draw_standing(plot: Plot, data: ChartData, look: Look, box: Box) -> None:
    columns = _columns(data, box)
    names = [
        _name(item, look, column.width)
        for item, column in zip(data.items, columns, strict=True)
    ]
    floor = max(name.height for name in names) + 2 * FIRST_LINE * look.mm
    numbers = _numbers(data, look, columns[0].width, look.number.size)
    size = numbers[0].size
    room = box.height - floor - size * (NUMBER_GAP + DIGIT_HEIGHT) - look.axis
    scale = room / max(item.value for item in data.items)
    for item, column, name, number in zip(data.items, columns, names, numbers, strict=True):
        bar = Box(column.x, floor, column.width, item.value * scale)
        plot.add(Bar(bar, item.color, item.figure))
        _split(plot, item, data, look, bar, upright=True)
        write_lockup(plot, number, column.x, bar.top + NUMBER_GAP * size)
        write_layout(plot, name, column.x, floor - FIRST_LINE * look.mm)
    draw_rule(plot, (0, floor), (box.right, floor), look.color("ink"), look.axis)


def _columns(data: ChartData, box: Box) -> list[Box]:
    return box.inset(INSET * box.width, 0).columns(len(data.items), GAP * box.width)


def _name(item: Item, look: Look, width: float) -> Layout:
    """Set an item's name, and under it what else is said."""
    name = Run(item.label + ("\n" if item.note else ""), tinted(look.label, look.color("ink")))
    return set_text(
        [
            *keep_whole([name], width, look.smallest),
            *keep_whole(item.note, width, look.smallest),
        ],
        width,
    )


def _numbers(data: ChartData, look: Look, width: float, largest: float) -> list[Lockup]:
    """Set all numbers at the largest size at which each fits `width`."""
    for item in data.items:
        largest = fit_number(item.number, look.number, width, largest, look.smallest).size
    return [
        set_number(item.number, tinted(look.number, text_like(item.color, look)), largest,
                   look.smallest)
        for item in data.items
    ]  # fmt: skip


# ── lying ────────────────────────────────────────────────────────────────────


def _draw_lying(plot: Plot, data: ChartData, look: Look, box: Box) -> None:
    numbers = _lying_numbers(data, look, box.width)
    names = [_one_line_name(item, look, box.width) for item in data.items]
    reserves = list(map(_reserve, numbers))
    scale = fit_scale([item.value for item in data.items], reserves, box.width - look.axis)
    slot = box.height / len(data.items)
    thick = min(slot - max(name.height for name in names) - 2.5 * look.mm, THICK * box.width)
    top = box.top
    for item, number, name in zip(data.items, numbers, names, strict=True):
        bar = Box(look.axis, top - thick, item.value * scale.factor, thick)
        plot.add(Bar(bar, item.color, item.figure))
        _split(plot, item, data, look, bar, upright=False)
        x = look.axis / 2
        draw_rule(plot, (x, bar.y), (x, bar.top), look.color("ink"), look.axis)
        y = bar.middle[1] - DIGIT_HEIGHT / 2 * number.size
        write_lockup(plot, number, bar.right + NUMBER_GAP * number.size, y)
        write_layout(plot, name, 0, bar.y - 0.5 * look.mm)
        top -= slot


def _lying_numbers(data: ChartData, look: Look, width: float) -> list[Lockup]:
    return _numbers(data, look, width * LYING_NUMBER, look.number.size * 0.75)


def _reserve(number: Lockup) -> float:
    """Return the width that a number takes beside its bar, with air around it."""
    return number.width + 2 * NUMBER_GAP * number.size


def _one_line_name(item: Item, look: Look, width: float) -> Layout:
    space = [Run("  ", look.text)] if item.note else []
    label = Run(item.label, tinted(look.label, look.color("ink")))
    return set_text([label, *space, *item.note], width)


# ── multiples ────────────────────────────────────────────────────────────────


def _split(
    plot: Plot, item: Item, data: ChartData, look: Look, bar: Box, *, upright: bool
) -> None:
    """Cut a bar into multiples of the smallest one, and number those that are whole."""
    least = min(data.items, key=lambda each: each.value)
    smallest, times = least.value, multiples(item, least)
    part = (bar.height if upright else bar.width) * smallest / (item.value or 1.0)
    style = tinted(look.label, _color_on(item.color, look))
    if not times or part < (1.5 if upright else 2.6) * style.size:
        return
    cuts = [index * part for index in range(1, times + 1) if index * smallest < item.value]
    ends = [
        ((bar.x, bar.y + cut), (bar.right, bar.y + cut)) if upright
        else ((bar.x + cut, bar.y), (bar.x + cut, bar.top))
        for cut in cuts
    ]  # fmt: skip
    plot.add(Rules(ends, look.ground, look.gap, name="cuts"))
    labels = [f"×{index + 1:d}" for index in range(times)]
    for index, text in enumerate([*labels, *_nearly(item, least, times, data)]):
        middle = (index + 0.5) * part
        if not upright and measure(text, style) > 0.9 * part:
            continue
        x = bar.x + 2.2 * look.mm if upright else bar.x + middle - measure(text, style) / 2
        y = bar.y + middle if upright else bar.middle[1]
        write(plot, text, style, x, y - DIGIT_HEIGHT / 2 * style.size)


def _nearly(item: Item, least: Item, times: int, data: ChartData) -> list[str]:
    """Return the label of one more part that looks whole, and by its bound is not quite."""
    if (times + 1) * least.value > item.value * (1 + 1e-9):
        return []
    word = item.number.qualifier if item.bound in BELOW else data.under
    return [f"{word}\u00a0×{times + 1:d}"] if word else []


def _color_on(fill: str, look: Look) -> str:
    """Return the tint for words on a dark bar, ink on a light one."""
    tint = look.color("tint")
    return tint if contrast(tint, fill) >= READABLE else text_on(fill, look)
