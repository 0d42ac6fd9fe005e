"""Every kind of chart with made-up figures, in every theme, as on pages and as on cards.

The figures stand in `assets/gallery/`, in Vietnamese and in English, and are read as any
others are. `gallery.pdf` shows all of them; `gallery.png` is one sheet of the first.
"""

from collections.abc import Callable, Iterator, Sequence
from io import BytesIO

from brief.charts import CHARTS, ChartData, alt_text, chart_data, make_plot
from brief.charts.look import Look, card_look, page_look
from brief.charts.painting import record
from brief.compose import Edition
from brief.draw.box import MILLIMETRE as MM
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.recording import numbers
from brief.draw.shapes import draw_rectangle
from brief.draw.text import Run, draw_layout, draw_text, set_text
from brief.export.moment import made_at
from brief.export.pdf import finish_pdf
from brief.export.png import encode_png, rasterise
from brief.export.xmp import Description
from brief.load import load_brief
from brief.model import Brief, ChartBlock
from brief.pages.grid import GUTTER, LEFT, PAGE, WIDTH, span_width
from brief.record import Record, replace
from brief.resources import resource
from brief.theme import theme_names

LANGUAGES = ("vi", "en")
CARD_WIDTH = 936.0  # pixels of a chart on a card
CARD_SPAN = 6  # columns of the gallery that it takes
SHEET_COLUMNS = 6
MARGIN = 14 * MM
GAP, TITLE_GAP = 14 * MM, 2 * MM  # mm between rows, between a title and its chart

TALLEST = 250 * MM  # what a page has under its head and a title

Progress = Callable[[str], None]


class Cell(Record):
    """A chart under its title, drawn `scale` times as large as it is; sizes in points."""

    title: str
    data: ChartData
    look: Look
    alt: str
    span: int
    width: float
    height: float
    scale: float


class Shown(Record):
    """All charts of one language and theme in one look, by rows of the grid."""

    name: str
    edition: Edition
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def ground(self) -> str:
        """Return the colour behind the charts."""
        return self.rows[0][0].look.ground


def make_gallery(progress: Progress | None = None) -> dict[str, bytes]:
    """Return the files of the gallery by name."""
    everything = list(_all_shown())
    pdf = _make_pdf(everything, progress)
    files = {"gallery.pdf": pdf, "gallery.png": _make_sheet(everything[0])}
    if progress:
        progress("gallery.png")
    return files


# ── what is shown ────────────────────────────────────────────────────────────


def gallery_brief(language: str, theme: str = "") -> Brief:
    """Return the made-up brief of a language, in a theme if one is named."""
    brief = load_brief(resource("assets", "gallery", f"{language}.toml"))
    return replace(brief, theme=theme or brief.theme)


def chart_blocks(brief: Brief) -> list[ChartBlock]:
    """Return the charts of a brief."""
    blocks = (block for section in brief.sections for block in section.blocks)
    return [block for block in blocks if isinstance(block, ChartBlock)]


def _all_shown() -> Iterator[Shown]:
    themes = sorted(theme_names(), key=lambda name: name != gallery_brief("vi").theme)
    for language in LANGUAGES:
        for theme in themes:
            yield shown_in(language, theme, on_card=False)
            yield shown_in(language, theme, on_card=True)


def shown_in(language: str, theme: str, *, on_card: bool) -> Shown:
    """Return all charts of a language in a theme, as on pages or as on cards."""
    edition = Edition.of(gallery_brief(language, theme))
    look = (card_look if on_card else page_look)(edition.theme)
    blocks = chart_blocks(edition.brief)
    cells = [_cell(block, edition, look, on_card=on_card) for block in blocks]
    name = f"{theme} · {'card' if on_card else 'page'} · {language}"
    return Shown(name, edition, tuple(_packed(cells)))


def _cell(block: ChartBlock, edition: Edition, look: Look, *, on_card: bool) -> Cell:
    data = chart_data(block, edition)
    span = CARD_SPAN if on_card else block.span
    width = CARD_WIDTH if on_card else span_width(span)
    natural, _ = CHARTS[block.chart].height(data, look, width)
    title = f"{block.chart}: {edition.plain(block.title)}"
    scale = min(span_width(span) / width, TALLEST / natural)
    return Cell(title, data, look, alt_text(data, edition), span, width, natural, scale)


def _packed(cells: Sequence[Cell]) -> Iterator[tuple[Cell, ...]]:
    """Yield rows of neighbours that share the twelve columns."""
    row: list[Cell] = []
    for cell in cells:
        if row and sum(each.span for each in row) + cell.span > 12:
            yield tuple(row)
            row = []
        row.append(cell)
    if row:
        yield tuple(row)


# ── drawing ──────────────────────────────────────────────────────────────────


def _make_pdf(everything: Sequence[Shown], progress: Progress | None) -> bytes:
    stream = BytesIO()
    edition = everything[0].edition
    canvas = Canvas(stream, PAGE.width, PAGE.height, edition.theme.faces["sans"])
    for shown in everything:
        canvas.bookmark(shown.name)
        _draw_pages(canvas, shown)
        if progress:
            progress(shown.name)
    canvas.save()
    return finish_pdf(stream.getvalue(), canvas.root, _about(edition))


def _draw_pages(canvas: Canvas, shown: Shown) -> None:
    """Draw the rows from the top of a page, on as many pages as they need."""
    y = _draw_head(canvas, shown)
    for row in shown.rows:
        tall = _height(row, shown)
        if y - tall < MARGIN:
            canvas.new_page()
            y = _draw_head(canvas, shown)
        _draw_row(canvas, row, shown, LEFT, y)
        y -= tall + GAP
    canvas.new_page()


def _draw_head(canvas: Canvas, shown: Shown) -> float:
    """Paint the ground and say what is shown; return the y under it."""
    top = PAGE.top - MARGIN
    with canvas.artifact():
        draw_rectangle(canvas, PAGE, fill=shown.ground)
        draw_text(canvas, shown.name, shown.edition.style("small"), LEFT, top)
    return top - 4 * MM


def _make_sheet(shown: Shown) -> bytes:
    """Return all charts of a shown on one sheet, side by side in columns."""
    columns = _columns(shown)
    width = SHEET_COLUMNS * (WIDTH + MARGIN) + MARGIN
    tallest = max(sum(_height(row, shown) + GAP for row in rows) for rows in columns)
    sheet = Box(0, 0, float(round(width)), float(round(tallest + 2 * MARGIN)))
    stream = BytesIO()
    face = shown.edition.theme.faces["sans"]
    canvas = Canvas(stream, sheet.width, sheet.height, face, compressed=False)
    draw_rectangle(canvas, sheet, fill=shown.ground)
    for index, rows in enumerate(columns):
        y = sheet.top - MARGIN
        for row in rows:
            _draw_row(canvas, row, shown, MARGIN + index * (WIDTH + MARGIN), y)
            y -= _height(row, shown) + GAP
    canvas.new_page()
    canvas.save()
    pixels = rasterise(stream.getvalue(), int(sheet.width), int(sheet.height), scale=2)
    return encode_png(pixels, _about(shown.edition))


def _columns(shown: Shown) -> list[list[tuple[Cell, ...]]]:
    """Deal the rows out to columns of about one height, in their order."""
    heights = [_height(row, shown) + GAP for row in shown.rows]
    each = sum(heights) / SHEET_COLUMNS
    columns: list[list[tuple[Cell, ...]]] = [[] for _ in range(SHEET_COLUMNS)]
    used = 0.0
    for row, tall in zip(shown.rows, heights, strict=True):
        columns[min(int((used + tall / 2) / each), SHEET_COLUMNS - 1)].append(row)
        used += tall
    return columns


def _height(row: Sequence[Cell], shown: Shown) -> float:
    return _title(shown) + max(cell.height * cell.scale for cell in row)


def _title(shown: Shown) -> float:
    """Return the height of a title of two lines, and the air under it."""
    return shown.edition.style("small_strong").leading * 2 + TITLE_GAP


def _draw_row(canvas: Canvas, row: Sequence[Cell], shown: Shown, x: float, top: float) -> None:
    for cell in row:
        wide = span_width(cell.span)
        run = Run(cell.title, shown.edition.style("small_strong"))
        title = set_text(run, wide)
        with canvas.element("P"):
            draw_layout(canvas, title, x, top)
        tall = cell.height * cell.scale
        _draw_cell(canvas, cell, Box(x, top - _title(shown) - tall, wide, tall))
        x += wide + GUTTER


def _draw_cell(canvas: Canvas, cell: Cell, box: Box) -> None:
    plot = make_plot(cell.data, cell.look, cell.width, cell.height)
    with canvas.figure(cell.alt, box), canvas.saved_state():
        canvas.write(f"{numbers(cell.scale, 0, 0, cell.scale, box.x, box.y, decimals=6)} cm")
        record(plot).draw(canvas, 0, 0)


def _about(edition: Edition) -> Description:
    brief = edition.brief
    return Description(brief.title, brief.language, made_at(brief), subject=brief.title)
