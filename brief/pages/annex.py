"""The rows of the annex: every figure with its qualifier, unit, note and source."""

from collections.abc import Sequence

from brief.compose import Edition
from brief.draw.box import MILLIMETRE as MM
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.shapes import draw_line, draw_rectangle
from brief.draw.text import Layout, Run, draw_layout, draw_run, measure, set_text
from brief.model import Figure
from brief.pages.annex_columns import CELL_GAP, QUALIFIER_GAP, Columns
from brief.pages.annex_groups import Group, groups_of, note_of
from brief.pages.grid import WIDTH
from brief.pages.piece import Draw
from brief.record import Record, replace


class Spacing(Record):
    """How high rows are, at least, and the space over the first line and under the last.

    The only line of a row stands in its middle.
    """

    row: float
    over: float
    under: float

    def base(self, size: float) -> float:
        """Return how far under its top the first baseline of a row is, of a value's size."""
        return size + self.over

    def depth(self, layout: Layout, size: float) -> float:
        """Return how far under the top of a row set text and the space under it reach."""
        return self.base(size) - layout.ascent + layout.height + self.under


TIGHT = Spacing(6.9 * MM, 0.9 * MM, 1.0 * MM)
NORMAL = Spacing(7.7 * MM, 1.3 * MM, 1.5 * MM)
ROOMY = Spacing(9.1 * MM, 2.0 * MM, 2.2 * MM)


class SetRow(Record):
    """A measured row; the grounds of all are drawn before the words, which may hang over."""

    height: float
    draw: Draw
    draw_ground: Draw


class Row(Record):
    """A row of the table, and the same at the top of a page, where nothing is "as above"."""

    piece: SetRow
    anew: SetRow
    opens: bool  # it is one of those that the group's name needs: it does not end a page

    @property
    def height(self) -> float:
        """Return the height of the row."""
        return self.piece.height


class Table(Record):
    """The table: its rows by groups, set but for the space around them."""

    groups: list[list["TableRow"]]

    @classmethod
    def of(cls, edition: Edition) -> "Table":
        """Set what stands in the table, whatever its spacing."""
        columns = Columns.of(edition)
        return cls(
            [
                [TableRow.of(edition, columns, group, figure) for figure in group.figures]
                for group in groups_of(edition)
            ]
        )

    def rows(self, spacing: Spacing = NORMAL, *, named: bool = True) -> list[Row]:
        """Measure the rows, group by group; a page may end after most rows.

        `named` rows say what figure they are, also where a note or a formula tells more.
        """
        return [row for group in self.groups for row in _group_rows(group, spacing, named)]


def _group_rows(rows: Sequence["TableRow"], spacing: Spacing, named: bool) -> list[Row]:
    """Measure the rows of a group; those beside which its name begins keep together."""
    edition = rows[0].edition
    notes = [note_of(edition, row.figure, label=row.label, named=named) for row in rows]
    told = [
        edition.words.same_note if note and note == before else note
        for before, note in zip(["", *notes], notes, strict=False)
    ]
    pieces = [row.piece(spacing, said) for row, said in zip(rows, told, strict=True)]
    shared = rows[0].is_grouped
    below = [sum(each.height for each in pieces[at + 1 :]) * shared for at in range(len(rows))]
    pieces[0] = rows[0].piece(spacing, told[0], first=True, below=below[0])
    found = []
    for at, (row, piece, note) in enumerate(zip(rows, pieces, notes, strict=True)):
        anew = row.piece(spacing, note, first=at == 0, continued=at > 0, below=below[at])
        beside = sum(each.height for each in pieces[: at + 1])
        named_here = at == 0 or (shared and beside < spacing.depth(row.name, row.size))
        opens = named_here and at < len(rows) - 1
        found.append(Row(piece, anew, opens))
    return found


class TableRow(Record):
    """A figure in the table, and what is set of it whatever the spacing."""

    edition: Edition
    columns: Columns
    group: Group
    figure: Figure
    name: Layout  # in front: of the group, or of the figure
    unit: Layout
    size: float  # of the value, which is the largest in the row

    @classmethod
    def of(cls, edition: Edition, columns: Columns, group: Group, figure: Figure) -> "TableRow":
        """Set what stands before a figure, and its unit."""
        number = edition.number(figure.id, starred=False)
        unit = replace(edition.run(number.unit, edition.style("table_unit")), figure=figure.id)
        name = group.name if columns.groups(group) else figure.label
        first = edition.run(name, edition.style("table_group"))
        return cls(
            edition,
            columns,
            group,
            figure,
            set_text(first, columns.first_width - CELL_GAP),
            set_text(unit, columns.unit_width),
            edition.style("table_value").size,
        )

    def piece(
        self,
        spacing: Spacing,
        said: str,
        *,
        first: bool = False,
        continued: bool = False,
        below: float = 0.0,
    ) -> SetRow:
        """Measure the row; the first of a group, or of it on a page, names the group.

        The name has the height of the rows `below` to stand in, too.
        """
        edition, columns, unit = self.edition, self.columns, self.unit
        grouped = self.is_grouped
        name = self.name if first or continued or not grouped else _nothing(self.name)
        note_run = edition.run(said, edition.style("table_note"))
        note = set_text(note_run, WIDTH - columns.note_x, balance=True)
        base = spacing.base(self.size)
        hangs = below if len(name.lines) > 1 else 0.0
        depths = [spacing.depth(each, self.size) for each in (unit, note, name)]
        height = max(spacing.row, *depths[:2], depths[2] - hangs)

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
        return self.figure.label if self.is_grouped else ""

    @property
    def is_grouped(self) -> bool:
        """Say whether the group's name stands in front, not the figure's own label."""
        return self.columns.groups(self.group)

    def _draw_ground(self, canvas: Canvas, box: Box, *, opens: bool, grouped: bool) -> None:
        theme = self.edition.theme
        if self.group.computed:
            draw_rectangle(canvas, box, fill=theme.color("panel"))
        inner = box.x + self.columns.first_width - 2 * MM
        left = box.x if opens or not grouped else inner
        color, width = theme.color("rule" if opens else "hair"), 0.6 if opens else 0.4
        draw_line(canvas, (left, box.top), (box.right, box.top), color, width)


def _nothing(layout: Layout) -> Layout:
    return replace(layout, lines=())


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
