"""The annex: every figure with its qualifier, unit, note and source."""

from collections.abc import Iterator, Sequence

from brief.compose import Edition
from brief.draw.box import MILLIMETRE as MM
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.shapes import draw_line, draw_rectangle
from brief.draw.text import Layout, Run, draw_layout, draw_run, draw_text, measure, set_text
from brief.language.numbers import printed
from brief.model import Figure
from brief.pages.grid import LEFT, WIDTH
from brief.pages.piece import Draw
from brief.record import Record, replace

GROUP_WIDTH, LABEL_WIDTH = 34 * MM, 56 * MM  # of groups; of labels where there are none
LEAST_VALUE = 21 * MM  # the width of the values' column, when none is wider
LEAST_UNIT, LARGEST_UNIT = 24 * MM, 44 * MM
UNIT_GAP, NOTE_GAP = 3.5 * MM, 3 * MM
QUALIFIER_GAP = 1 * MM
LEAST_ROW, TIGHT_ROW = 7.7 * MM, 6.9 * MM
UNDER_LINES, TIGHT_LINES = 1.5 * MM, 0.8 * MM  # under the last of several lines
HEAD_HEIGHT = 7.5 * MM


class Group(Record):
    """Figures that stand under one name; computed ones are set apart."""

    name: str
    figures: tuple[Figure, ...]
    computed: bool = False


class Columns(Record):
    """Where the columns stand, in points from the left margin."""

    group_width: float
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
        first = GROUP_WIDTH if grouped else LABEL_WIDTH
        right = first + max([LEAST_VALUE, *values])
        widest = min(max([LEAST_UNIT, *units]), LARGEST_UNIT)
        return cls(first, right, right + UNIT_GAP, right + UNIT_GAP + widest + NOTE_GAP)

    @property
    def grouped(self) -> bool:
        """Say whether the first column names groups, not figures."""
        return self.group_width == GROUP_WIDTH

    @property
    def unit_width(self) -> float:
        """Return the width that units have."""
        return self.note_x - NOTE_GAP - self.unit_x


class SetRow(Record):
    """A measured row; the grounds of all are drawn before the words, which may hang over."""

    height: float
    draw: Draw
    draw_ground: Draw


class Row(Record):
    """A row of the table, and the same at the top of a page, where nothing is "as above"."""

    piece: SetRow
    anew: SetRow
    opens: bool  # the first of several of a group: it does not end a page

    @property
    def height(self) -> float:
        """Return the height of the row."""
        return self.piece.height


def groups_of(edition: Edition) -> list[Group]:
    """Group the figures as the brief lists them; those that the editor computed come last."""
    figures = list(edition.brief.figures.values())
    typed = [figure for figure in figures if not figure.formula]
    computed = tuple(figure for figure in figures if figure.formula)
    names = dict.fromkeys(figure.group for figure in typed)
    groups = [Group(name, tuple(f for f in typed if f.group == name)) for name in names]
    if computed:
        groups.append(Group(edition.words.computed_group, computed, computed=True))
    return groups


def table_rows(edition: Edition, *, tight: bool = False, named: bool = True) -> list[Row]:
    """Measure the rows of the table, group by group; a page may end after any row.

    `named` rows say what figure they are, also where a note or a formula tells more of it.
    """
    rows: list[Row] = []
    columns = Columns.of(edition)
    for group in groups_of(edition):
        before = ""
        for index, figure in enumerate(group.figures):
            row = TableRow(edition, columns, group, figure, tight)
            note = note_of(edition, figure, label=row.label, named=named)
            said = edition.words.same_note if note and note == before else note
            piece = row.piece(said, first=index == 0)
            anew = row.piece(note, first=index == 0, continued=index > 0)
            rows.append(Row(piece, anew, index == 0 and len(group.figures) > 1))
            before = note
    return rows


class TableRow(Record):
    """A figure in the table."""

    edition: Edition
    columns: Columns
    group: Group
    figure: Figure
    tight: bool

    def piece(self, said: str, *, first: bool, continued: bool = False) -> SetRow:
        """Measure the row; the first of a group, or of it on a page, names the group."""
        edition, columns = self.edition, self.columns
        grouped = self._is_grouped
        named = self.group.name if first or continued else ""
        name_style = edition.style("table_group")
        name_run = edition.run(named if grouped else self.figure.label, name_style)
        name = set_text(name_run, columns.group_width - 3 * MM)
        unit_style, note_style = edition.style("table_unit"), edition.style("table_note")
        number = edition.number(self.figure.id, starred=False)
        unit_run = replace(edition.run(number.unit, unit_style), figure=self.figure.id)
        unit = set_text(unit_run, columns.unit_width)
        note = set_text(edition.run(said, note_style), WIDTH - columns.note_x)
        base = edition.style("table_value").size + 1.6 * MM  # the row's first baseline
        tall = (unit, note) if self._names_rows(name) else (name, unit, note)
        deepest = max(base - each.ascent + each.height for each in tall)
        least = TIGHT_ROW if self.tight else LEAST_ROW
        height = max(least, deepest + (TIGHT_LINES if self.tight else UNDER_LINES))

        def draw_ground(canvas: Canvas, box: Box) -> None:
            self._draw_ground(canvas, box, opens=first or continued, grouped=grouped)

        def draw(canvas: Canvas, box: Box) -> None:
            y = box.top - base
            indent = 2 * MM if self.group.computed else 0.0
            with canvas.element("TR"):
                if first or not grouped:
                    rows = len(self.group.figures) if grouped else 1
                    span = {"Scope": "Row", "RowSpan": str(rows)}
                    _draw_cell(canvas, name, box.x + indent, y, "TH", **span)
                elif continued:
                    with canvas.artifact():
                        _draw_cell(canvas, name, box.x + indent, y)
                _draw_value(canvas, edition, self.figure.id, box.x + columns.value_right, y)
                _draw_cell(canvas, unit, box.x + columns.unit_x, y)
                _draw_cell(canvas, note, box.x + columns.note_x, y)

        return SetRow(height, draw, draw_ground)

    @property
    def label(self) -> str:
        """Return the figure's name, where it does not stand in front."""
        return self.figure.label if self._is_grouped else ""

    @property
    def _is_grouped(self) -> bool:
        """Say whether the group's name stands in front, not the figure's own label."""
        return bool(self.group.name) and (self.columns.grouped or not self.group.computed)

    def _names_rows(self, name: Layout) -> bool:
        """Say whether the name of the group has the height of several rows to stand in."""
        return self._is_grouped and 1 < len(name.lines) <= len(self.group.figures)

    def _draw_ground(self, canvas: Canvas, box: Box, *, opens: bool, grouped: bool) -> None:
        theme = self.edition.theme
        if self.group.computed:
            draw_rectangle(canvas, box, fill=theme.color("panel"))
        inner = box.x + self.columns.group_width - 2 * MM
        left = box.x if opens or not grouped else inner
        color, width = theme.color("rule" if opens else "hair"), 0.6 if opens else 0.4
        draw_line(canvas, (left, box.top), (box.right, box.top), color, width)


def _draw_cell(
    canvas: Canvas, layout: Layout, x: float, baseline: float, role: str = "TD", **span: str
) -> None:
    """Draw a cell whose first baseline is the row's."""
    with canvas.element(role, **span):
        if layout.lines:
            draw_layout(canvas, layout, x, baseline + layout.ascent)


def _draw_value(
    canvas: Canvas, edition: Edition, figure_id: str, right: float, y: float
) -> None:
    """Draw the digits flush right and the qualifier before them."""
    number = edition.number(figure_id, starred=False)
    value, word = edition.style("table_value"), edition.style("table_qualifier")
    x = right - measure(number.value, value)
    with canvas.element("TD"):
        if number.qualifier:
            shown = Run(number.qualifier + " ", word, figure_id)
            draw_run(canvas, shown, x - QUALIFIER_GAP - measure(shown.text, word), y)
        draw_run(canvas, Run(number.value, value, figure_id), x, y)


def note_of(edition: Edition, figure: Figure, *, label: str, named: bool) -> str:
    """Return what the annex says beside a figure, and how it came to its number.

    Its name (unless it need not be `named`, where more is said), note or formula, and
    status; then what it was and is to be, and the number of its source.
    """
    more = edition.formula_in_words(figure) if figure.formula else figure.note
    name = label if named or not more else ""
    said = ": ".join(part for part in (name, more) if part)
    several = len(edition.sources()) > 1
    number = f"[{edition.source_number(figure)}]" if several else ""
    parts = [
        ", ".join(part for part in (said, figure.status) if part),
        *_beside(edition, figure),
    ]
    return " ".join(part for part in ("; ".join(p for p in parts if p), number) if part)


def _beside(edition: Edition, figure: Figure) -> Iterator[str]:
    """Yield what the figure was, and what it is to be."""
    words, language = edition.words, edition.brief.language
    for name, quantity in ((words.previous, figure.previous), (words.target, figure.target)):
        if quantity:
            yield f"{name}: {printed(quantity, language)}"


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
        (words.column_unit, LEFT + columns.unit_x, "left"),
        (words.column_note, LEFT + columns.note_x, "left"),
    )
    with canvas.element("TR"):
        for text, x, align in heads:
            with canvas.element("TH", Scope="Column"):
                draw_text(canvas, text, style, x, y, "right" if align == "right" else "left")
    return bottom


def rows_that_fit(rows: Sequence[Row], room: float) -> list[SetRow]:
    """Return the rows of a page of `room` points, at least one; the first stands anew."""
    fitting = [rows[0].anew, *(row.piece for row in rows[1:])]
    used, count = 0.0, 0
    for row in fitting:
        used += row.height
        if used > room and count:
            break
        count += 1
    return fitting[: count if count == len(rows) else end_of_page(rows, count)]


def end_of_page(rows: Sequence[Row], most: int) -> int:
    """Return how many rows, up to `most` and at least one, a page may end with."""
    while most > 1 and rows[most - 1].opens:
        most -= 1
    return most
