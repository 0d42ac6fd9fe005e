"""The axis of years of a roadmap: where a year is, and which years are named."""

from collections.abc import Sequence

from brief.charts.labels import tinted, write
from brief.charts.look import Look
from brief.charts.marks import Rules
from brief.charts.plot import Plot, draw_rule
from brief.charts.records import ChartData, GoalData
from brief.draw.text import ascent, descent, measure
from brief.record import Record
from brief.theme import Style

BEFORE = 0.28  # of a year: how far before its year a bar "trước năm" ends
TICK = 2.2  # mm
YEAR_SIZE = 1.22  # of the label's size


class Years(Record):
    """Whole years from `start` to `end`, on points from `left` to `right`."""

    start: int
    end: int
    left: float
    right: float

    def x(self, year: float) -> float:
        """Return where a year is."""
        share = (year - self.start) / (self.end - self.start)
        return self.left + share * (self.right - self.left)

    def due(self, goal: GoalData) -> float:
        """Return where a goal's bar ends: a little early if it is due before its year."""
        return self.x(goal.year - (BEFORE if goal.before else 0))


def make_years(data: ChartData, look: Look, left: float, width: float) -> Years:
    """Return the axis from `left` to where the last year's name still fits `width`."""
    last = max(max(goal.year, goal.later_year) for goal in data.goals)
    right = width - measure("2030", year_style(look)) / 2
    return Years(data.start_year, last, left, right)


def year_style(look: Look) -> Style:
    """Return the style of the names of years."""
    style = tinted(look.value, look.color("ink"))
    size = look.label.size * YEAR_SIZE
    return Style(look.number.face, size, size * 1.4, style.color)


def head_height(look: Look) -> float:
    """Return the height of the names of the years, and of the ticks under them."""
    style = year_style(look)
    return ascent(style) + descent(style) + TICK * look.mm + 1.5 * look.mm


def deadlines(goals: Sequence[GoalData]) -> list[int]:
    """Return the years in which something is due, each once, in order."""
    years = {goal.year for goal in goals} | {goal.later_year for goal in goals}
    return sorted(years - {0})


def draw_years(
    plot: Plot, years: Years, due: list[int], look: Look, top: float, foot: float
) -> None:
    """Draw the names of the deadlines, ticks for all years, and lines from both to `foot`."""
    style = year_style(look)
    baseline = top - ascent(style)
    low = baseline - descent(style) - 0.6 * look.mm
    for year in _named(years, due, style):
        name = f"{year:d}"
        write(plot, name, style, _name_x(years, year, style), baseline)
    every = 1 if years.end - years.start <= 30 else 5
    ticks = [
        ((years.x(year), low), (years.x(year), low - TICK * look.mm))
        for year in range(years.start, years.end + 1, every)
    ]
    plot.add(Rules(ticks, look.color("rule"), look.hair))
    lines = [((years.x(year), low), (years.x(year), foot)) for year in due]
    plot.add(Rules(lines, look.color("rule"), look.hair))
    draw_rule(plot, (years.left, low), (years.left, foot), look.color("ink"), look.axis)


def _name_x(years: Years, year: int, style: Style) -> float:
    return max(years.x(year) - measure(f"{year:d}", style) / 2, 0.0)


def _named(years: Years, due: list[int], style: Style) -> list[int]:
    """Return the first year, the last, and those deadlines between whose names fit."""
    width = measure("2030", style) * 1.3
    named = [years.start, years.end]
    for year in due:
        if all(abs(years.x(year) - years.x(other)) >= width for other in named):
            named.append(year)
    return named
