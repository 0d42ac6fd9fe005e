"""Paths of charts as PDF operators: rectangles, lines, arcs, hatches, icons."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil, cos, floor, pi, sin, tan

from brief.charts.marks import Point
from brief.draw.box import Box
from brief.draw.icons import placed
from brief.draw.recording import numbers
from brief.draw.shapes import Command

DECIMALS = 4  # with 2, PDFium's edges differ by three steps of 255; bars cost no byte more
INCH = 72.0  # points
LINES = 6  # of a hatch to the inch, for each sign of its pattern
FINEST = 1 / 16  # of a circle: PDFium draws long curves as few straight lines
OPERATORS = {"M": "m", "L": "l", "C": "c", "Z": "h"}


def rectangle(box: Box) -> str:
    """Return a rectangle."""
    left, low, right, top = (round(v, DECIMALS) for v in (box.x, box.y, box.right, box.top))
    return f"{_numbers(left, low, right - left, top - low)} re"


def through(points: Sequence[Point]) -> str:
    """Return a line through points."""
    first, *others = (_numbers(*point) for point in points)
    return " ".join([f"{first} m", *(f"{each} l" for each in others)])


def arc(center: Point, radius: float, start: float, end: float, enters: str = "m") -> str:
    """Return an arc; `start` and `end` are clockwise from the top, of 1.

    `enters` is the operator of its first point.
    """
    count = ceil(abs(end - start) / FINEST)
    step = 2 * pi * (end - start) / count
    reach = radius * tan(step / 4) * 4 / 3  # from a point to its control
    x, y = center
    turns = [2 * pi * start + step * index for index in range(count + 1)]
    sides = [(sin(turn), cos(turn)) for turn in turns]
    parts = [f"{_numbers(x + radius * sides[0][0], y + radius * sides[0][1])} {enters}"]
    for (sin0, cos0), (sin1, cos1) in pairwise(sides):
        curve = (
            x + radius * sin0 + reach * cos0, y + radius * cos0 - reach * sin0,
            x + radius * sin1 - reach * cos1, y + radius * cos1 + reach * sin1,
            x + radius * sin1, y + radius * cos1,
        )  # fmt: skip
        parts.append(f"{_numbers(*curve)} c")
    return " ".join(parts)


def icon(commands: tuple[Command, ...], side: float) -> str:
    """Return a path of an icon, its lower left corner at zero."""
    moved = placed(commands, Box(0, 0, side, side))
    return " ".join(f"{_numbers(*values)} {OPERATORS[name]}".strip() for name, values in moved)


def hatch(pattern: str, box: Box, top: float) -> str:
    """Return the lines of a hatch across a box, placed as matplotlib does from the `top`."""
    return " ".join(through(ends) for ends in _hatch(pattern, box, top % INCH))


def _hatch(pattern: str, box: Box, phase: float) -> Iterator[tuple[Point, Point]]:
    step = INCH / (LINES * len(pattern))
    left, low, right, top = box.x, box.y, box.right, box.top
    if pattern[0] in "/x":  # y − x is the same all along a line
        for level in _levels(low - right, top - left, 2 * step, phase):
            yield (left, left + level), (right, right + level)
    if pattern[0] in "\\x":  # y + x is
        for level in _levels(low + left, top + right, 2 * step, phase):
            yield (left, level - left), (right, level - right)
    if pattern[0] == "-":
        levels = _levels(low, top, step, phase + step / 2)
        yield from (((left, y), (right, y)) for y in levels)
    if pattern[0] == "|":
        levels = _levels(left, right, step, step / 2)
        yield from (((x, low), (x, top)) for x in levels)


def _levels(least: float, most: float, step: float, phase: float) -> list[float]:
    """Return the multiples of a step, moved by `phase`, that lie between two numbers."""
    first, last = ceil((least - phase) / step), floor((most - phase) / step)
    return [index * step + phase for index in range(first, last + 1)]


def _numbers(*values: float) -> str:
    return numbers(*values, decimals=DECIMALS)
