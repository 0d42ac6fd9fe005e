"""Hollow points: of numbers with a qualifier, beside which the true values lie."""

from brief.charts.labels import (
    DIGIT_HEIGHT,
    write,
)
from brief.charts.look import Look
from brief.charts.marks import Disc
from brief.charts.plot import Plot
from brief.charts.records import ChartData, PointData
from brief.draw.text import ascent

HOLLOW = 0.95  # mm, the radius of a point whose number has a qualifier
KEY_AIR = 5.0  # mm between the unit and the key of hollow points


def write_bounds(plot: Plot, data: ChartData, look: Look, left: float) -> None:
    """Say after the unit what hollow points are: "trên, gần"."""
    numbers = [point.number for series in data.series for point in series.points]
    words = [number.qualifier for number in numbers if number and number.qualifier]
    if not words:
        return
    x = left + (KEY_AIR if left else 0.0) * look.mm
    y = plot.box.top - ascent(look.text)
    radius = HOLLOW * look.mm
    draw_hollow(
        plot, (x + radius, y + DIGIT_HEIGHT / 2 * look.text.size), look.color("ink2"), look
    )
    write(plot, ", ".join(dict.fromkeys(words)), look.text, x + 2 * radius + 1.2 * look.mm, y)


def is_bounded(point: PointData) -> bool:
    """Say whether a point's number has a qualifier."""
    return bool(point.number and point.number.qualifier)


def draw_hollow(plot: Plot, center: tuple[float, float], color: str, look: Look) -> None:
    """Draw the point of a number with a qualifier: the true value lies beside it."""
    plot.add(Disc(center, HOLLOW * look.mm, look.ground, color, 1.4 * look.axis, "bounded"))
