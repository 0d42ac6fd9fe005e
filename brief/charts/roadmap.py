"""Goals as bars from the year of the data to the year in which they are due.

What is said of a goal stands in its bar, at the right of it, or under it: where
there is room for it. A later stage is a tinted part; the goal to see is in the accent.
"""

from brief.charts.categories import goal_colors
from brief.charts.colors import text_on
from brief.charts.labels import centered_top, tinted, widest_word, wrap, write_layout
from brief.charts.look import Look
from brief.charts.marks import Bar, Disc
from brief.charts.plot import Plot
from brief.charts.records import ChartData, GoalData
from brief.charts.years import Years, deadlines, draw_years, head_height, make_years
from brief.draw.box import Box
from brief.draw.text import Layout, Run, set_text
from brief.record import Record
from brief.theme import Style

BAR, STEP = 5.6, 11.4  # mm
IN_BAR = 1.3  # of the size of words: the least thickness of a bar
DOT = 2.9  # mm, the radius of the dot at the end
NAME_SHARE, MOST_NAME_SHARE = 0.23, 0.4  # of the width; more, so that no name is parted
LEAST = 0.7  # of the natural height of the rows
TALLEST = 1.45  # times the natural height
TALLEST_BAR = 1.3  # times the natural thickness
UNDER_GAP = 0.7  # mm between a bar and the words under it
PAD = 2.6  # mm between the ends of a bar and the words in it


class Row(Record):
    """A goal with its set words; those at (inside, beside, under) that are not empty."""

    goal: GoalData
    color: str
    name: Layout
    inside: Layout | None
    later: Layout | None
    beside: Layout | None
    under: Layout | None
    height: float

    @property
    def words(self) -> float:
        """Return the height that the words take, but for the bar over those under it."""
        beside = max(self.name.height, self.beside.height if self.beside else 0.0)
        return self.under.height if self.under else beside


def height(data: ChartData, look: Look, width: float) -> tuple[float, float]:
    """Return the natural and the largest useful height."""
    _, rows = _plan(data, look, width)
    bars = sum(row.height for row in rows)
    return head_height(look) + bars, head_height(look) + bars * TALLEST


def least(data: ChartData, look: Look, width: float) -> float:
    """Return the height under which the words of neighbouring rows would meet."""
    _, rows = _plan(data, look, width)
    bar = _thick(look) + 2 * UNDER_GAP * look.mm
    share = max((row.words + bar * bool(row.under)) / row.height for row in rows)
    return head_height(look) + sum(row.height for row in rows) * max(share, LEAST)


def _thick(look: Look, stretch: float = 1.0) -> float:
    """Return the thickness of a bar, in which words have room."""
    return max(BAR * look.mm * stretch, IN_BAR * look.label.size)


def draw(plot: Plot, data: ChartData, look: Look) -> None:
    """Draw the years, then a row for each goal from the top."""
    box = plot.box
    years, rows = _plan(data, look, box.width)
    top = box.top - head_height(look)
    stretch = top / sum(row.height for row in rows)
    foot = _foot(rows[-1], look, stretch)
    draw_years(plot, years, deadlines(data.goals), look, box.top, foot)
    for row in rows:
        tall = row.height * stretch
        top -= tall
        _draw_row(
            plot, row, years, look, Box(0, top, box.width, tall), min(stretch, TALLEST_BAR)
        )


def _foot(last: Row, look: Look, stretch: float) -> float:
    """Return where the lines of years end: over the words under the last bar."""
    if not last.under:
        return 0.0
    middle = (last.height * stretch + last.under.height) / 2
    return middle - _thick(look, min(stretch, TALLEST_BAR)) / 2


# ── planning ─────────────────────────────────────────────────────────────────


def _plan(data: ChartData, look: Look, width: float) -> tuple[Years, list[Row]]:
    widest = max(widest_word(goal.name, look.label) for goal in data.goals)
    room = min(max(width * NAME_SHARE, widest), width * MOST_NAME_SHARE)
    names = [_even(goal.name, look.label, room) for goal in data.goals]
    left = max(name.width for name in names) + 5 * look.mm
    years = make_years(data, look, left, width)
    colors = goal_colors(data.goals, look.theme)
    rows = [
        _row(goal, color, name, years, look, width)
        for goal, color, name in zip(data.goals, colors, names, strict=True)
    ]
    return years, rows


def _row(
    goal: GoalData, color: str, name: Layout, years: Years, look: Look, width: float
) -> Row:
    """Find a place for what is said: in the bar, at its right, or under it."""
    text, later = goal.text, _later_text(goal)
    inside = beside = under = tail = None
    if later:
        tail = _line(later, look, years.x(goal.later_year) - years.due(goal), dot=True)
        text = text if tail else ", ".join(part for part in (text, later) if part)
    if goal.highlight or later:
        inside = _line(text, look, years.due(goal) - years.left, dot=not later)
    if text and not inside and not later:
        beside = _beside(text, goal, years, look, max(2, len(name.lines)))
        inside = None if beside else _line(text, look, years.due(goal) - years.left, dot=True)
    if text and not inside and not beside:
        under = _even(text, look.text, width - years.left - 1.5 * look.mm)
    step = STEP * look.mm
    tall = max(step, name.height + look.mm, (beside.height if beside else 0.0) + 1.5 * look.mm)
    tall += under.height if under else 0.0
    return Row(goal, color, name, inside, tail, beside, under, tall)


def _even(text: str, style: Style, room: float) -> Layout:
    """Set a few words in lines of like length."""
    return set_text(Run(text, style), room, balance=True)


def _later_text(goal: GoalData) -> str:
    return goal.later or goal.later_due


def _line(text: str, look: Look, room: float, *, dot: bool) -> Layout | None:
    """Set a text as one line in a bar of `room` points, or return None."""
    free = room - (PAD * 2 + (DOT if dot else 0.0)) * look.mm
    layout = wrap(text, look.label, max(free, 1.0)) if text else None
    return layout if layout and len(layout.lines) == 1 and layout.width <= free else None


def _beside(text: str, goal: GoalData, years: Years, look: Look, most: int) -> Layout | None:
    """Set a text at the right of its year in at most so many lines, or return None."""
    room = years.right - 1.5 * look.mm - _beside_x(goal, years, look)
    if room < 24 * look.mm:
        return None
    layout = _even(text, look.text, room)
    return layout if len(layout.lines) <= most and layout.width <= room else None


def _beside_x(goal: GoalData, years: Years, look: Look) -> float:
    return years.x(goal.year) + (DOT + 2) * look.mm


# ── drawing ──────────────────────────────────────────────────────────────────


def _draw_row(plot: Plot, row: Row, years: Years, look: Look, box: Box, stretch: float) -> None:
    """Draw a goal: name, bar, what follows, dot, words."""
    goal = row.goal
    below = row.under.height if row.under else 0.0
    middle = box.y + below + (box.height - below) / 2
    thick = _thick(look, stretch)
    bar = Box(years.left, middle - thick / 2, years.due(goal) - years.left, thick)
    name = look.color("brand" if goal.highlight else "ink")
    write_layout(
        plot, _even(goal.name, tinted(look.label, name), row.name.measure), 0,
        centered_top(row.name, middle),
    )  # fmt: skip
    plot.add(Bar(bar, row.color, goal.name))
    end = bar.right
    if _later_text(goal):
        later = Box(end, bar.y, years.x(goal.later_year) - end, thick)
        plot.add(Bar(later, look.color("tint"), "later"))
        end = later.right
    radius = DOT / BAR * thick
    plot.add(Disc((end, middle), radius, look.ground, row.color, 2.7 * look.axis))
    _write_words(plot, row, years, look, bar)


def _write_words(plot: Plot, row: Row, years: Years, look: Look, bar: Box) -> None:
    """Write what is said of a goal where it was planned."""
    middle = bar.middle[1]
    pad = PAD * look.mm
    for layout, x, ground in (
        (row.inside, bar.x + pad, row.color),
        (row.later, bar.right + pad, look.color("tint")),
    ):
        if layout:
            style = tinted(look.label, text_on(ground, look))
            text = wrap(_text(layout), style, layout.measure)
            write_layout(plot, text, x, centered_top(layout, middle))
    if row.beside:
        x = _beside_x(row.goal, years, look)
        _write_over(plot, row.beside, look, x, centered_top(row.beside, middle))
    if row.under:
        _write_over(plot, row.under, look, bar.x + 1.5 * look.mm, bar.y - UNDER_GAP * look.mm)


def _write_over(plot: Plot, layout: Layout, look: Look, x: float, top: float) -> None:
    """Write words over the lines of the years, which stop around them."""
    pad = 0.5 * look.mm
    wide = min(layout.width + 2 * pad, plot.box.width - x + pad)
    ground = Box(x - pad, top - layout.height, wide, layout.height)
    plot.add(Bar(ground, look.ground, "ground"))
    write_layout(plot, layout, x, top)


def _text(layout: Layout) -> str:
    return "".join(piece.run.text for line in layout.lines for piece in line.pieces)
