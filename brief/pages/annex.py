"""The annex: every figure with its qualifier, unit, note and source."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from brief.compose import Edition
from brief.draw.box import MILLIMETRE as MM
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.shapes import draw_line, draw_rectangle
from brief.draw.text import Layout, Run, draw_layout, draw_run, draw_text, measure, set_text
from brief.model import Figure
from brief.pages.grid import LEFT, WIDTH
from brief.pages.piece import Piece, beside, space, stack

GROUP_WIDTH = 34 * MM
VALUE_RIGHT = 55 * MM  # from the left margin, where values end
UNIT_X, UNIT_WIDTH = 58.5 * MM, 35 * MM
NOTE_X = 96 * MM
LEAST_ROW = 7.7 * MM
HEAD_HEIGHT = 7.5 * MM


@dataclass(frozen=True, slots=True)
class Group:
    """Figures that stand under one name; computed ones are set apart."""

    name: str
    figures: tuple[Figure, ...]
    computed: bool = False


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


def table_rows(edition: Edition) -> list[Piece]:
    """Measure the rows of the table, group by group; a page may end after any row."""
    rows: list[Piece] = []
    for group in groups_of(edition):
        before = ""
        for index, figure in enumerate(group.figures):
            note = note_of(edition, figure)
            said = edition.words.same_note if note == before else note
            rows.append(_row(edition, group, figure, said, first=index == 0))
            before = note
    return rows


def _row(edition: Edition, group: Group, figure: Figure, said: str, *, first: bool) -> Piece:
    name = set_text(
        edition.run(group.name if first else "", edition.style("table_group")),
        GROUP_WIDTH - 3 * MM,
    )
    number = edition.number(figure.id, starred=False)
    unit_run = replace(edition.run(number.unit, edition.style("table_unit")), figure=figure.id)
    unit = set_text(unit_run, UNIT_WIDTH)
    note = set_text(edition.run(said, edition.style("table_note")), WIDTH - NOTE_X)
    base = edition.style("table_value").size + 1.6 * MM  # the row's first baseline
    deepest = max(base - each.ascent + each.height for each in (name, unit, note))
    height = max(LEAST_ROW, deepest + 0.9 * MM)

    def draw(canvas: Canvas, box: Box) -> None:
        theme = edition.theme
        if group.computed:
            draw_rectangle(canvas, box, fill=theme.color("panel"))
        left = box.x if first else box.x + GROUP_WIDTH - 2 * MM
        color = theme.color("rule" if first else "hair")
        draw_line(canvas, (left, box.top), (box.right, box.top), color, 0.6 if first else 0.4)
        y = box.top - base
        with canvas.element("TR"):
            if first:
                span = {"Scope": "Row", "RowSpan": str(len(group.figures))}
                indent = 2 * MM if group.computed else 0.0
                _draw_cell(canvas, name, box.x + indent, y, "TH", **span)
            _draw_value(canvas, edition, figure.id, box.x + VALUE_RIGHT, y)
            _draw_cell(canvas, unit, box.x + UNIT_X, y)
            _draw_cell(canvas, note, box.x + NOTE_X, y)

    return Piece(height, draw)


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
            draw_run(canvas, shown, x - 1 * MM - measure(shown.text, word), y)
        draw_run(canvas, Run(number.value, value, figure_id), x, y)


def note_of(edition: Edition, figure: Figure) -> str:
    """Return what the annex says beside a figure: its note, formula, status and source."""
    said = edition.formula_in_words(figure) if figure.formula else figure.note or figure.label
    several = len(edition.sources()) > 1
    parts = [said, figure.status, f"[{edition.source_number(figure)}]" if several else ""]
    return " ".join(part for part in (", ".join(p for p in parts[:2] if p), parts[2]) if part)


def draw_table_head(canvas: Canvas, edition: Edition, top: float) -> float:
    """Draw the head of the table under `top`; return the y under it."""
    theme, words = edition.theme, edition.words
    style = edition.style("table_head")
    bottom = top - HEAD_HEIGHT
    draw_line(canvas, (LEFT, top), (LEFT + WIDTH, top), theme.color("brand"), 1.2)
    draw_line(canvas, (LEFT, bottom), (LEFT + WIDTH, bottom), theme.color("ink"), 0.75)
    y = bottom + 2.4 * MM
    columns = (
        (words.column_group, LEFT, "left"),
        (words.column_value, LEFT + VALUE_RIGHT, "right"),
        (words.column_unit, LEFT + UNIT_X, "left"),
        (words.column_note, LEFT + NOTE_X, "left"),
    )
    with canvas.element("TR"):
        for text, x, align in columns:
            with canvas.element("TH", Scope="Column"):
                draw_text(canvas, text, style, x, y, "right" if align == "right" else "left")
    return bottom


def closing(edition: Edition) -> Piece:
    """Measure how numbers are to be read, and the sources, side by side."""
    column = (WIDTH - 10 * MM) / 2
    how = _note(edition, edition.words.how_to_read, edition.words.how_to_read_text, column)
    listed = [_source(edition, index) for index in range(len(edition.sources()))]
    sources = _note(edition, edition.words.source, "\n".join(listed), column)
    return beside([how, sources], [(0.0, column), (column + 10 * MM, column)])


def _source(edition: Edition, index: int) -> str:
    sources = edition.sources()
    source = sources[index]
    dated = edition.date(source.date) if source.date else ""
    text = ", ".join(
        part for part in (source.title, source.publisher, dated, source.url) if part
    )
    text = text[:1].upper() + text[1:]
    return f"[{index + 1}] {text}" if len(sources) > 1 else f"{text}."


def _note(edition: Edition, title: str, text: str, width: float) -> Piece:
    head = set_text(Run(title, edition.style("item")), width)
    body = set_text(edition.run(text, edition.style("body", "ink2")), width)

    def draw_head(canvas: Canvas, box: Box) -> None:
        with canvas.element("H2"):
            draw_layout(canvas, head, box.x, box.top)

    def draw_body(canvas: Canvas, box: Box) -> None:
        with canvas.element("P"):
            draw_layout(canvas, body, box.x, box.top)

    return stack(
        [Piece(head.height, draw_head), space(0.5 * MM), Piece(body.height, draw_body)]
    )


def rows_that_fit(rows: Sequence[Piece], room: float) -> int:
    """Return how many rows fit into `room` points, at least one."""
    used, count = 0.0, 0
    for row in rows:
        used += row.height
        if used > room and count:
            break
        count += 1
    return count
