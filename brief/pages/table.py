"""A table of texts and figures; over pages it goes on under its head.

Columns are as wide as their longest cell where there is room, and else share it.
A column of numbers stands flush right, in figures of one width.
"""

from collections.abc import Sequence

from brief.compose import Edition
from brief.draw.box import MILLIMETRE as MM
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.shapes import draw_line
from brief.draw.text import Align, Layout, Run, draw_layout, set_text
from brief.model import Prose, TableBlock
from brief.pages.heading import heading
from brief.pages.piece import Parts, Piece, stack
from brief.record import Record, replace

GAP = 4 * MM  # between columns
ABOVE, BELOW = 1.5 * MM, 1.7 * MM  # in a row
FEWEST_ROWS = 2  # at the foot or at the top of a page


def make_table(block: TableBlock, edition: Edition, width: float) -> Piece:
    """Measure a heading and the table under it; a page may end after any row but the first."""
    table = Table.of(block, edition, width)
    return stack([heading(block, edition, width), table.piece(table.rows)], splits=True)


def is_number(cell: Prose, text: str) -> bool:
    """Say whether a cell holds a figure alone, or digits."""
    if not cell:
        return True
    alone = len(cell) == 1 and cell[0].figure and cell[0].part in ("", "value", "change")
    return bool(alone) or not any(sign.isalpha() for sign in text)


class Column(Record):
    """A column: where it begins, its width, and how its cells stand."""

    x: float
    width: float
    align: Align


class Table(Record):
    """A measured table."""

    edition: Edition
    columns: tuple[Column, ...]
    head: tuple[Layout, ...]
    rows: tuple[tuple[Layout, ...], ...]
    width: float

    @classmethod
    def of(cls, block: TableBlock, edition: Edition, width: float) -> "Table":
        """Find the widths of the columns and set every cell."""
        head = [[edition.run(name, edition.style("table_head"))] for name in block.columns]
        numeric = _numeric(block, edition)
        rows = [
            [
                _runs(edition, cell, numbers=numeric[n], first=n == 0)
                for n, cell in enumerate(row)
            ]
            for row in block.rows
        ]
        widths = _widths([head, *rows], width)
        columns, x = [], 0.0
        for wide, right in zip(widths, numeric, strict=True):
            columns.append(Column(x, wide, "right" if right else "left"))
            x += wide + GAP
        return cls(
            edition, tuple(columns), _set(head, columns),
            tuple(_set(row, columns) for row in rows), width,
        )  # fmt: skip

    def piece(self, rows: Sequence[tuple[Layout, ...]], *, is_rest: bool = False) -> Piece:
        """Return rows under the head; on a further page the head is only repeated."""
        heights = [_height(row) for row in rows]
        top = _height(self.head)

        def draw(canvas: Canvas, box: Box) -> None:
            with canvas.element("Table", f"table{id(self.columns)}"):
                y = self._draw_head(canvas, box, is_rest=is_rest)
                for row, height in zip(rows, heights, strict=True):
                    self._draw_row(canvas, row, box.x, y)
                    y -= height
                    self._draw_rule(canvas, box.x, y, "hair", 0.4)
            self._draw_rule(canvas, box.x, y, "ink", 0.75)

        def split(room: float) -> Parts:
            count, used = 0, top
            while count < len(rows) and used + heights[count] <= room:
                used += heights[count]
                count += 1
            count = min(count, len(rows) - FEWEST_ROWS)
            if count < FEWEST_ROWS:
                return None, self.piece(rows, is_rest=is_rest)
            return self.piece(rows[:count], is_rest=is_rest), self.piece(
                rows[count:], is_rest=True
            )

        return Piece(top + sum(heights), draw, split=split)

    def _draw_head(self, canvas: Canvas, box: Box, *, is_rest: bool) -> float:
        height = _height(self.head)
        self._draw_rule(canvas, box.x, box.top, "brand", 1.2)
        if is_rest:
            with canvas.artifact():
                self._draw_row(canvas, self.head, box.x, box.top, "TH")
        else:
            self._draw_row(canvas, self.head, box.x, box.top, "TH")
        self._draw_rule(canvas, box.x, box.top - height, "ink", 0.75)
        return box.top - height

    def _draw_row(
        self, canvas: Canvas, cells: Sequence[Layout], x: float, top: float, role: str = "TD"
    ) -> None:
        """Draw the cells of a row on one first baseline."""
        ascent = max(cell.ascent for cell in cells)
        with canvas.element("TR"):
            for number, (cell, column) in enumerate(zip(cells, self.columns, strict=True)):
                head = role == "TH" or number == 0
                scope = {"Scope": "Column" if role == "TH" else "Row"} if head else {}
                with canvas.element("TH" if head else role, **scope):
                    if cell.lines:
                        y = top - ABOVE - ascent + cell.ascent
                        draw_layout(canvas, cell, x + column.x, y, column.align)

    def _draw_rule(self, canvas: Canvas, x: float, y: float, color: str, width: float) -> None:
        ink = self.edition.theme.color(color)
        draw_line(canvas, (x, y), (x + self.width, y), ink, width)


def _numeric(block: TableBlock, edition: Edition) -> list[bool]:
    """Say of each column whether it holds numbers; the first names the rows."""
    found = []
    for number in range(len(block.columns)):
        cells = [row[number] for row in block.rows]
        numbers = all(is_number(cell, edition.plain(cell)) for cell in cells)
        found.append(number > 0 and numbers and any(cells))
    return found


def _runs(edition: Edition, cell: Prose, *, numbers: bool, first: bool) -> list[Run]:
    if numbers:
        style = replace(edition.style("table_value", size=10), tabular=True)
        return edition.runs(cell, style)
    role = "table_group" if first else "tile_text"
    return edition.runs(cell, edition.style(role), edition.style("tile_strong"))


def _set(cells: Sequence[list[Run]], columns: Sequence[Column]) -> tuple[Layout, ...]:
    return tuple(
        set_text(cell, column.width) for cell, column in zip(cells, columns, strict=True)
    )


def _height(cells: Sequence[Layout]) -> float:
    ascent = max(cell.ascent for cell in cells)
    return ABOVE + max(ascent - cell.ascent + cell.height for cell in cells) + BELOW


def _widths(rows: Sequence[Sequence[list[Run]]], width: float) -> list[float]:
    """Share the width out: what columns want, at most an equal share of what is left."""
    count = len(rows[0])
    room = width - GAP * (count - 1)
    wanted = [max(set_text(row[n], room).width for row in rows) + 0.5 for n in range(count)]
    if sum(wanted) <= room:
        spare = (room - sum(wanted)) / count
        return [want + spare for want in wanted]
    widths, left = dict[int, float](), room
    for number in sorted(range(count), key=lambda n: wanted[n]):
        widths[number] = min(wanted[number], left / (count - len(widths)))
        left -= widths[number]
    return [widths[number] for number in range(count)]
