"""Goals on a wide card: a column a deadline, under a line that joins them.

Where not all that is said of the goals has room so, they stand in rows; and where it has
no room there either, columns with the names alone, or without what comes later.
"""

from collections.abc import Iterator, Sequence
from itertools import product

from brief.cards.nodes import (
    LEAF,
    Form,
    Node,
    deadlines_of,
    draw_bud,
    draw_goals,
    nodes_of,
    set_due,
    set_node,
)
from brief.cards.rows import draw_rows, fit_rows
from brief.cards.sheet import Sheet
from brief.draw.box import Box
from brief.draw.shapes import draw_line
from brief.record import Record, replace

GUTTER, GOAL_GAP = 40.0, 6.0
HEAD, LINE = 74.0, 0.52  # the line with what stands on it; of that, over its middle
ROWS_RISE = 8.0  # rows have no line over them, and begin higher
AIR = 14.0  # at both sides of a deadline on the line
BUD = 0.62  # of its full size
SHORTEST_LINE, JOIN = 20.0, 44.0  # a shorter piece is a dash; what is wanted beside words
SMALLER = 0.84  # of the words' size: what they may become for it
ROWS_LARGER = 1.15  # times the words of columns: rows are read more easily
ROUNDING = 0.01  # pixels: what is a hair too wide fits
DUE_DROP = 0.36  # of a deadline's height: its middle over its foot
WHOLE: tuple[Form, ...] = ("stacked", "run-in")
FORMS: tuple[Form, ...] = (*WHOLE, "short")
FACTORS = (1.3, 1.2, 1.1, 1.0, 0.94, 0.88, 0.82, 0.76, 0.7, 0.66)  # of the words
POWERS = (0.0, 0.5, 0.75, 1.0)  # how much wider a column is for more words


class Columns(Record):
    """Nodes and the widths of their columns; deadlines stand on the line, or under it."""

    nodes: list[Node]
    widths: list[float]
    on_line: bool
    factor: float  # of the words

    def heights(self) -> list[float]:
        """Return how far each node reaches under the head."""
        return [_height(node, on_line=self.on_line) for node in self.nodes]

    def leave(self, air: float) -> bool:
        """Say whether each deadline stands on one line with so much room beside it."""
        return all(
            len(node.due.lines) <= 1 and air + node.due.width <= width + ROUNDING
            for node, width in zip(self.nodes, self.widths, strict=True)
        )

    def cut(self, height: float) -> "Columns":
        """Return the same with mere names in the nodes that are higher."""
        nodes = [
            node if each <= height else node.names_only()
            for node, each in zip(self.nodes, self.heights(), strict=True)
        ]
        return replace(self, nodes=nodes)


def draw_across(sheet: Sheet, area: Box) -> None:
    """Draw the nodes under the line, each as wide as its words need, or in rows."""
    columns = _whole(sheet, area, on_line=True)
    high = area.below(-ROWS_RISE)
    least = ROWS_LARGER * columns.factor if columns else 0.0
    if rows := fit_rows(sheet, high, least):
        draw_rows(sheet, rows, high)
    else:
        columns = columns or _whole(sheet, area, on_line=False) or _most(sheet, area)
        _draw_columns(sheet, columns, area)


def _draw_columns(sheet: Sheet, columns: Columns, area: Box) -> None:
    head = HEAD * sheet.factor
    top = area.top - max(area.height - head - max(columns.heights()), 0) * 0.3
    x, y = area.x, top - LINE * head
    for node, width in zip(columns.nodes, columns.widths, strict=True):
        under = top - head
        _draw_stretch(sheet, node, Box(x, y, width, head), on_line=columns.on_line)
        if not columns.on_line:
            under = sheet.draw_layout(node.due, x, under)
        draw_goals(sheet, node, x, under, GOAL_GAP)
        x += width + GUTTER


def _draw_stretch(sheet: Sheet, node: Node, box: Box, *, on_line: bool) -> None:
    """Draw a bud, its deadline beside it, and the line that leads on to the next."""
    due, start = node.due, box.x
    if on_line:
        words = box.x + _indent(sheet)
        rise = due.ascent - (due.ascent - due.lines[0].fall) * DUE_DROP
        sheet.draw_layout(due, words, box.y + rise)
        start = words + due.width + AIR
    if box.right - start > SHORTEST_LINE:
        end = box.right + GUTTER * (0.4 if on_line else 1.0)
        color = sheet.edition.theme.color("brand3")
        draw_line(sheet.canvas, (start, box.y), (end, box.y), color, 5)
    scale = BUD * sheet.factor
    draw_bud(sheet, node, box.x + 0.45 * LEAF * scale, box.y, scale)


def _indent(sheet: Sheet) -> float:
    """Return how far right of its column's edge a deadline begins on the line."""
    return 1.2 * LEAF * BUD * sheet.factor + AIR


def _height(node: Node, *, on_line: bool) -> float:
    return node.height(GOAL_GAP) - (node.due.height if on_line else 0.0)


def _whole(sheet: Sheet, area: Box, *, on_line: bool) -> Columns | None:
    """Set the nodes as large as all that is said of the goals fits, if it does.

    Texts stand under the names of their goals, or run in with them where that saves room.
    """
    height, air = area.height - HEAD * sheet.factor, _indent(sheet) if on_line else 0.0
    for form in WHOLE:
        for columns in _settings(sheet, area.width, FACTORS, form, on_line=on_line):
            if columns.leave(air) and max(columns.heights()) <= height:
                return _joined(sheet, area.width, height, columns, form)
    return None


def _most(sheet: Sheet, area: Box) -> Columns:
    """Set the nodes with as many of their texts as fit, as large as these allow.

    A node that is too high loses its texts; names always stand.
    """
    height = area.height - HEAD * sheet.factor
    best: Columns | None = None
    kept = -1
    for on_line, form in product((True, False), FORMS):
        for columns in _settings(sheet, area.width, FACTORS, form, on_line=on_line):
            cut = columns.cut(height)
            pairs = zip(cut.nodes, columns.nodes, strict=True)
            texts = sum(one is other for one, other in pairs)
            if (
                texts > kept
                and cut.leave(_indent(sheet) if on_line else 0)
                and max(cut.heights()) <= height
            ):
                best, kept = cut, texts
    if best is None:
        raise sheet.too_full()
    return best


def _joined(sheet: Sheet, width: float, height: float, found: Columns, form: Form) -> Columns:
    """Return the columns that were found, or smaller ones with some line between them."""
    if not found.on_line:
        return found
    factors = [factor for factor in FACTORS if factor >= SMALLER * found.factor]
    for columns in _settings(sheet, width, factors, form, on_line=True, join=JOIN):
        if columns.leave(_indent(sheet)) and max(columns.heights()) <= height:
            return columns
    return found


def _settings(
    sheet: Sheet,
    width: float,
    factors: Sequence[float],
    form: Form,
    *,
    on_line: bool,
    join: float = 1.0,
) -> Iterator[Columns]:
    """Yield nodes in columns that grow with their words, to a power; large words first.

    `join` pixels are left right of each deadline. Columns that part a deadline are left out.
    """
    deadlines = deadlines_of(sheet)
    room = width - GUTTER * (len(deadlines) - 1)
    indent = _indent(sheet) if on_line else 0.0
    for factor in factors:
        dues = [set_due(sheet, due, goals, width, factor) for due, goals in deadlines]
        if sum(indent + due.width for due in dues) > room + ROUNDING * len(dues):
            continue  # however it is shared out, a deadline is parted
        alone = nodes_of(sheet, width, factor, form=form)
        heights = [max(_height(node, on_line=on_line), 1.0) for node in alone]
        least = [indent + node.due.width + join for node in alone]
        for power in POWERS:
            widths = _shared(room, [height**power for height in heights], least)
            if not Columns(alone, widths, on_line, factor).leave(indent):
                continue
            nodes = [
                set_node(sheet, due, goals, each, factor, form=form)
                for (due, goals), each in zip(deadlines, widths, strict=True)
            ]
            yield Columns(nodes, widths, on_line, factor)


def _shared(room: float, weights: Sequence[float], least: Sequence[float]) -> list[float]:
    """Share a width out by weight, where each has its least if there is room for all."""
    shares = [room * weight / sum(weights) for weight in weights]
    short = [share < need for share, need in zip(shares, least, strict=True)]
    if sum(least) > room or not any(short):
        return shares
    rest = room - sum(need for need, held in zip(least, short, strict=True) if held)
    free = [pair for *pair, held in zip(weights, least, short, strict=True) if not held]
    others = iter(_shared(rest, [pair[0] for pair in free], [pair[1] for pair in free]))
    return [need if held else next(others) for need, held in zip(least, short, strict=True)]
