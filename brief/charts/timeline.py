"""Goals in the order of their years: a stem with a node for each, and what is due.

The steps are equal, whatever the years between: a list, not a scale.
"""

from brief.charts.categories import goal_colors
from brief.charts.labels import (
    DIGIT_HEIGHT,
    centered_top,
    tinted,
    wrap,
    write_layout,
)
from brief.charts.look import Look
from brief.charts.marks import Disc
from brief.charts.plot import Plot, draw_rule
from brief.charts.records import ChartData, GoalData
from brief.charts.years import year_style
from brief.draw.text import Layout, Run, measure, set_text
from brief.record import Record

DOT, BIG_DOT = 1.5, 2.0  # mm, the radius of a node
STEM = 3.0  # times the axis line
GAP = 3.2  # mm beside the stem
ROW_GAP = 3.6  # mm between goals
STRETCH = 1.5  # times the natural height


class Entry(Record):
    """A goal with its set words."""

    goal: GoalData
    due: Layout
    words: Layout
    height: float


def height(data: ChartData, look: Look, width: float) -> tuple[float, float]:
    """Return the natural and the largest useful height."""
    natural = sum(entry.height for entry in _entries(data, look, width))
    return natural, natural * STRETCH


def least(data: ChartData, look: Look, width: float) -> float:
    """Return the height under which the words of neighbours would meet."""
    entries = _entries(data, look, width)
    share = max(entry.words.height / entry.height for entry in entries)
    return sum(entry.height for entry in entries) * share


def draw(plot: Plot, data: ChartData, look: Look) -> None:
    """Draw the stem, then the nodes and their words from the top."""
    box = plot.box
    entries = _entries(data, look, box.width)
    stretch = box.height / sum(entry.height for entry in entries)
    stem = max(entry.due.width for entry in entries) + GAP * look.mm + BIG_DOT * look.mm
    words = stem + (BIG_DOT + GAP) * look.mm
    top, nodes = box.top, []
    for entry in entries:
        nodes.append((top - entry.words.ascent + DIGIT_HEIGHT / 2 * look.label.size, entry))
        write_layout(plot, entry.words, words, top)
        top -= entry.height * stretch
    ends = (stem, nodes[0][0]), (stem, nodes[-1][0])
    draw_rule(plot, *ends, look.color("tint"), STEM * look.axis)
    colors = goal_colors([entry.goal for _, entry in nodes], look.theme)
    for (y, entry), color in zip(nodes, colors, strict=True):
        radius = (BIG_DOT if entry.goal.highlight else DOT) * look.mm
        plot.add(Disc((stem, y), radius, color, name=entry.goal.name))
        write_layout(plot, entry.due, 0, centered_top(entry.due, y))


def _entries(data: ChartData, look: Look, width: float) -> list[Entry]:
    """Set the goals in the order of their years; those of one year keep their order."""
    goals = sorted(data.goals, key=lambda goal: goal.year)
    style = year_style(look)
    left = max(measure(_year(goal), style) for goal in goals)
    room = width - left - 2 * (GAP + BIG_DOT) * look.mm
    return [_entry(goal, look, room) for goal in goals]


def _entry(goal: GoalData, look: Look, room: float) -> Entry:
    color = look.color("accent" if goal.highlight else "ink")
    due = wrap(_year(goal), tinted(year_style(look), color), room)
    later = ", ".join(part for part in (goal.later, goal.later_due) if part)
    lines = [part for part in (goal.due, goal.text, later) if part]
    name = Run(goal.name, tinted(look.label, look.color("ink")))
    words = set_text([name, *(Run("\n" + line, look.text) for line in lines)], room)
    return Entry(goal, due, words, words.height + ROW_GAP * look.mm)


def _year(goal: GoalData) -> str:
    return f"{goal.year:d}"
