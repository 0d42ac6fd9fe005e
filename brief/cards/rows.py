"""Goals in rows on a wide card: deadlines along a stem, what is due at the right of each."""

from brief.cards.nodes import Node, deadlines_of, draw_bud, draw_goals, nodes_of, set_due
from brief.cards.sheet import Sheet
from brief.draw.box import Box
from brief.draw.shapes import draw_line
from brief.record import Record, replace

STEM, BUD = 40.0, 0.5  # pixels from the left edge; of a bud's full size
INDENT, GUTTER = 84.0, 32.0  # of the deadlines; between these and what is due
LEAST_GAP, MOST_GAP = 6.0, 44.0  # between deadlines
OUTSIDE = 0.35  # of a gap: over the first, and under the last
DUE_DROP = 0.36  # of a deadline's height: its middle over its foot
FACTORS = (1.3, 1.2, 1.1, 1.0, 0.94, 0.88, 0.82, 0.76)  # of the words
DUE = 0.82  # of its size in columns: a deadline


class Rows(Record):
    """Nodes in rows, and how far right of the area's edge their goals begin."""

    nodes: list[Node]
    indent: float

    def heights(self) -> list[float]:
        """Return the height of each row."""
        return [max(node.due.height, _drop(node) + _goals(node)) for node in self.nodes]

    def gap(self, height: float) -> float:
        """Return the air between rows in so much height, some of it over them and under.

        It is negative if the rows have no room.
        """
        return (height - sum(self.heights())) / (len(self.nodes) - 1 + 2 * OUTSIDE)


def fit_rows(sheet: Sheet, area: Box, least: float = 0.0) -> Rows | None:
    """Set the goals as large as they fit; None where not all that is said of them does.

    Words are no smaller than at the factor `least`.
    """
    for factor in FACTORS:
        if factor < least:
            return None
        rows = _set(sheet, area.width, factor)
        whole = all(len(node.due.lines) == 1 for node in rows.nodes)
        if whole and rows.gap(area.height) >= LEAST_GAP:
            return rows
    return None


def draw_rows(sheet: Sheet, rows: Rows, area: Box) -> None:
    """Draw the stem, the deadlines and what is due."""
    gap, x = min(rows.gap(area.height), MOST_GAP), area.x + STEM
    tops, top = list[float](), area.top - gap * OUTSIDE
    for height in rows.heights():
        tops.append(top)
        top -= height + gap
    marks = [_mark(node, top) for node, top in zip(rows.nodes, tops, strict=True)]
    color = sheet.edition.theme.color("brand3")
    draw_line(sheet.canvas, (x, marks[0]), (x, marks[-1]), color, 5)
    for node, top, mark in zip(rows.nodes, tops, marks, strict=True):
        draw_bud(sheet, node, x, mark, BUD)
        sheet.draw_layout(node.due, area.x + INDENT, top)
        draw_goals(sheet, node, area.x + rows.indent, top - _drop(node), 0)


def _set(sheet: Sheet, width: float, factor: float) -> Rows:
    """Set the deadlines, and what is due in the width that these leave."""
    deadlines = deadlines_of(sheet)
    dues = [set_due(sheet, key, goals, width, factor * DUE) for key, goals in deadlines]
    indent = INDENT + max(due.width for due in dues) + GUTTER
    nodes = nodes_of(sheet, width - indent, factor, form="run-in")
    pairs = zip(nodes, dues, strict=True)
    return Rows([replace(node, due=due) for node, due in pairs], indent)


def _goals(node: Node) -> float:
    return node.height(0) - node.due.height


def _drop(node: Node) -> float:
    """Return how far under its deadline's top a goal begins: both stand on one line."""
    return node.due.ascent - node.goals[0][0].ascent


def _mark(node: Node, top: float) -> float:
    """Return the y of the bud beside a deadline."""
    due = node.due
    return top - due.ascent + (due.ascent - due.lines[0].fall) * DUE_DROP
