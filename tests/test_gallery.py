"""The gallery: every kind of chart, and each of them fit to be looked at."""

from io import BytesIO
from itertools import combinations
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from charting import figure, ink, marks_of, texts_of
from PIL import Image
from plot_page import text_of

from brief.cards.plot import DENSITIES, dense
from brief.charts import CHARTS, ChartData, draw_chart
from brief.charts.look import Look, card_look, page_look
from brief.cli import run
from brief.compose import Edition
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.errors import BriefError
from brief.gallery import LANGUAGES, Cell, chart_blocks, gallery_brief, shown_in
from brief.load import load_file
from brief.pages.chart import make_chart
from brief.pages.grid import span_width
from brief.record import replace
from brief.resources import resource
from brief.theme import load_theme, theme_names

SHOWN = shown_in("vi", "tea", on_card=False)

every_language = pytest.mark.parametrize("language", LANGUAGES)


@every_language
def test_every_kind_is_shown_without_a_warning(language: str) -> None:
    """Both files hold all kinds, and nothing is said of them."""
    assert {block.chart for block in chart_blocks(gallery_brief(language))} == set(CHARTS)
    assert load_file(resource("assets", "gallery", f"{language}.toml")).warnings == ()


@pytest.mark.parametrize(
    ("language", "theme"), [("en", "tea"), *(("vi", name) for name in theme_names())]
)
@pytest.mark.parametrize("on_card", [False, True], ids=["page", "card"])
def test_texts_are_apart_inside_and_large_enough(
    language: str, theme: str, on_card: bool
) -> None:
    """In no chart do two texts meet, is one outside, or one too small to be read."""
    shown = shown_in(language, theme, on_card=on_card)
    cells = [cell for row in shown.rows for cell in row]
    assert [fault for cell in cells for fault in faults_of(cell.data, cell.look, cell)] == []


@pytest.mark.parametrize("span", [12, 6, 4])
@pytest.mark.parametrize("largest", [False, True], ids=["least", "largest"])
def test_no_width_of_a_page_is_too_narrow(span: int, largest: bool) -> None:
    """Texts are apart and inside at the least and the largest height, too."""
    look = page_look(load_theme("tea"))
    assert _faults_at(look, span_width(span), largest=largest) == []


@pytest.mark.parametrize(
    ("width", "density"),
    [(936, DENSITIES[0]), (1152, DENSITIES[0]), (650, DENSITIES[-1]), (868, DENSITIES[-1])],
)
def test_no_size_of_a_card_is_too_narrow(width: float, density: float) -> None:
    """At the least height to which a chart is pressed, at the least density, too."""
    look = dense(card_look(load_theme("tea")), density)
    assert _faults_at(look, width, largest=False) == []


def _faults_at(look: Look, width: float, *, largest: bool) -> list[str]:
    """Return the faults of all charts at their least or largest height."""
    faults = []
    for cell in (cell for row in SHOWN.rows for cell in row):
        kind = CHARTS[cell.data.kind]
        height = kind.height(cell.data, look, width)[1]
        height = height if largest else kind.least_height(cell.data, look, width)
        sized = replace(cell, width=width, height=height)
        faults += faults_of(cell.data, look, sized)
    return faults


def faults_of(data: ChartData, look: Look, cell: Cell) -> list[str]:
    """Return what of a chart of a cell's size is too small, outside, or meets another."""
    plot = figure(data, look, cell.width, cell.height)
    texts = texts_of(plot)
    boxes = [(text.get_text(), ink(text)) for text in texts]
    page = Box(0, 0, cell.width, cell.height)
    small = [t.get_text() for t in texts if t.get_fontsize() < look.smallest - 0.01]
    outside = [text for text, box in boxes if not page.contains(box, 0.6)]
    outside += [str(mark) for mark, box in marks_of(plot) if not page.contains(box, 1.0)]
    met = [f"{a} × {b}" for (a, x), (b, y) in combinations(boxes, 2) if x.meets(y, -0.2)]
    return [f"{cell.title}: {fault}" for fault in (*small, *outside, *met)]


def test_a_chart_taller_than_a_page_is_refused() -> None:
    """Thirty long names in five columns of the grid: the error says where; the hint works."""
    edition = Edition.of(gallery_brief("vi"))
    blocks = [
        b for b in chart_blocks(edition.brief) if b.chart == "bar" and len(b.figures) == 30
    ]
    make_chart(blocks[0], edition, span_width(12))
    with pytest.raises(BriefError) as error:
        make_chart(blocks[0], edition, span_width(5))
    (fault,) = error.value.faults
    assert (fault.code, fault.place.line > 0) == ("chart-too-tall", True)


@pytest.mark.parametrize("kind", CHARTS)
def test_text_is_read_as_it_was_drawn_and_adds_no_font(kind: str) -> None:
    """A reader finds every line of a chart, in faces that its page has in any case."""
    shown = shown_in("vi", "tea", on_card=False)
    cell = next(cell for row in shown.rows for cell in row if cell.data.kind == kind)
    stream, theme = BytesIO(), shown.edition.theme
    canvas = Canvas(stream, cell.width, cell.height, theme.faces["sans"])
    draw_chart(canvas, Box(0, 0, cell.width, cell.height), cell.data, cell.look, cell.alt)
    canvas.new_page()
    canvas.save()
    read = " ".join(text_of(stream.getvalue()).split())
    plot = figure(cell.data, cell.look, cell.width, cell.height)
    lines = [" ".join(text.get_text().split()) for text in texts_of(plot)]
    assert [line for line in lines if line not in read] == []
    with pikepdf.open(stream) as document:
        fonts = document.pages[0].Resources.Font.values()
        assert {str(f.BaseFont).split("+")[1] for f in fonts} <= set(theme.faces.values())


def test_the_command_draws_a_document_and_a_sheet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One PDF of all languages, themes and looks, and one picture of the first."""
    monkeypatch.setattr("brief.gallery.LANGUAGES", ("en",))
    monkeypatch.setattr("brief.gallery.theme_names", lambda: ["tea"])
    assert run(["gallery", "--output", str(tmp_path)], "en") == 0
    document = pypdfium2.PdfDocument(tmp_path / "gallery.pdf")
    said = " ".join(page.get_textpage().get_text_bounded() for page in document)
    assert all(f"{kind}: " in said for kind in CHARTS)
    with Image.open(tmp_path / "gallery.png") as sheet:
        assert sheet.width > 2000
