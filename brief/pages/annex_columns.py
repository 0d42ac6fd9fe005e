"""The columns of the annex: where they stand, and their heads."""

from brief.compose import Edition
from brief.draw.box import MILLIMETRE as MM
from brief.draw.canvas import Canvas
from brief.draw.shapes import draw_line
from brief.draw.text import draw_text, measure, set_text
from brief.pages.annex_groups import Group, groups_of, note_of
from brief.pages.grid import LEFT, WIDTH
from brief.record import Record

GROUP_WIDTHS = (34 * MM, 45 * MM, 56 * MM)  # of groups: the first that has room for names
LABEL_WIDTH = 56 * MM  # of labels where there are no groups
GROUP_LINES = 2  # of a group's name, for each of its rows
CELL_GAP = 3 * MM  # at the right of the first column
LEAST_VALUE = 21 * MM  # the width of the values' column, when none is wider
LEAST_UNIT, SMALL_UNIT, LARGEST_UNIT = 24 * MM, 32 * MM, 44 * MM
LEAST_NOTE, LEAST_FIRST = 52 * MM, 34 * MM  # others give way down to these
UNIT_GAP, NOTE_GAP = 3.5 * MM, 3 * MM
QUALIFIER_GAP = 1 * MM
HEAD_HEIGHT = 7.5 * MM


class Columns(Record):
    """Where the columns stand, in points from the left margin."""

    grouped: bool  # the first column names groups, not figures
    first_width: float
    value_right: float
    unit_x: float
    note_x: float

    @classmethod
    def of(cls, edition: Edition) -> "Columns":
        """Find room for the widest value and, within limits, the widest unit."""
        numbers = [edition.number(name, starred=False) for name in edition.brief.figures]
        value, word = edition.style("table_value"), edition.style("table_qualifier")
        values = [
            measure(each.value, value)
            + (measure(each.qualifier + " ", word) + QUALIFIER_GAP if each.qualifier else 0)
            for each in numbers
        ]
        units = [measure(each.unit, edition.style("table_unit")) for each in numbers]
        grouped = all(
            figure.group or figure.formula for figure in edition.brief.figures.values()
        )
        first = _group_width(edition) if grouped else LABEL_WIDTH
        beside = max([LEAST_VALUE, *values]) + UNIT_GAP + NOTE_GAP
        room = WIDTH - beside - LEAST_NOTE
        unit = min(max([LEAST_UNIT, *units]), LARGEST_UNIT, max(room - first, SMALL_UNIT))
        first = max(min(first, room - unit), LEAST_FIRST)
        right = first + max([LEAST_VALUE, *values])
        note = right + UNIT_GAP + unit + NOTE_GAP
        return cls(grouped, first, right, right + UNIT_GAP, note)

    def groups(self, group: Group) -> bool:
        """Say whether a group's name stands in front of its rows, not their own labels."""
        return bool(group.name) and (self.grouped or not group.computed)

    @property
    def unit_width(self) -> float:
        """Return the width that units have."""
        return self.note_x - NOTE_GAP - self.unit_x


def _group_width(edition: Edition) -> float:
    """Return the width at which the names of groups stand beside their rows, or the widest."""
    style, groups = edition.style("table_group"), groups_of(edition)

    def lines(group: Group, width: float) -> int:
        return len(set_text(edition.run(group.name, style), width - CELL_GAP).lines)

    for width in GROUP_WIDTHS:
        if all(lines(each, width) <= GROUP_LINES * len(each.figures) for each in groups):
            return width
    return GROUP_WIDTHS[-1]


def draw_table_head(canvas: Canvas, edition: Edition, top: float) -> float:
    """Draw the head of the table under `top`; return the y under it."""
    theme, words = edition.theme, edition.words
    style = edition.style("table_head")
    bottom = top - HEAD_HEIGHT
    draw_line(canvas, (LEFT, top), (LEFT + WIDTH, top), theme.color("brand"), 1.2)
    draw_line(canvas, (LEFT, bottom), (LEFT + WIDTH, bottom), theme.color("ink"), 0.75)
    y = bottom + 2.4 * MM
    columns = Columns.of(edition)
    heads = (
        (words.column_group if columns.grouped else words.column_label, LEFT, "left"),
        (words.column_value, LEFT + columns.value_right, "right"),
        (words.column_unit if _has_units(edition) else "", LEFT + columns.unit_x, "left"),
        (words.column_note if _has_notes(edition) else "", LEFT + columns.note_x, "left"),
    )
    with canvas.element("TR"):
        for text, x, align in heads:
            with canvas.element("TH", Scope="Column"):
                if text:
                    draw_text(
                        canvas, text, style, x, y, "right" if align == "right" else "left"
                    )
    return bottom


def _has_units(edition: Edition) -> bool:
    return any(edition.number(name, starred=False).unit for name in edition.brief.figures)


def _has_notes(edition: Edition) -> bool:
    """Say whether anything is told beside a figure: in groups, at least its name."""
    return any(
        figure.group or note_of(edition, figure, label="", named=True)
        for figure in edition.brief.figures.values()
    )
