"""Text in plots: the page's own faces, measured by what is written."""

import io

import numpy as np
import pikepdf
import pypdfium2
import pytest
from matplotlib.figure import Figure
from matplotlib.patheffects import withStroke
from PIL import Image
from plot_page import FACE, page_of, pixels_of, plain_axes, plot_of, text_of

from brief.draw.plot import FigureCanvas, new_plot, record
from brief.draw.recording import Text
from brief.draw.text import ascent, descent, measure
from brief.theme import Style

STYLE = Style(FACE, 10, 16, "#000000")


@pytest.mark.parametrize(
    "text", ["Ẫm Ộc Ữ đường", "trên 141,5 nghìn\u00a0tỷ đồng", "R&D (2021): <5%"]
)
def test_text_is_read_as_it_was_written(text: str) -> None:
    """Letters, spaces that do not break, and signs."""
    axes = plain_axes(300)
    axes.text(10, 10, text, family=FACE)
    assert text_of(page_of(axes)[1]) == text.replace("\u00a0", " ")


def test_a_plot_adds_no_font() -> None:
    """The file holds the face that the artist named, once, and the page's first."""
    axes = plain_axes(300)
    axes.text(10, 10, "một", family="BeVietnamPro-Bold")
    axes.text(10, 40, "hai", family="BeVietnamPro-Bold")
    with pikepdf.open(io.BytesIO(page_of(axes)[1])) as document:
        fonts = document.pages[0].Resources.Font
        names = {str(font.BaseFont).split("+")[-1] for font in fonts.values()}
    assert names <= {"BeVietnamPro-Bold", FACE}


def test_width_is_the_sum_of_the_written_advances() -> None:
    """Labels are placed by the width that the text module writes and PDFium draws."""
    axes = plain_axes(300)
    text = axes.text(10, 10, "AVATAR Tô Vĩnh|", family=FACE, size=20)
    width = text.get_window_extent().width
    assert width == pytest.approx(measure(text.get_text(), Style(FACE, 20, 20, "#000000")))
    data = pypdfium2.PdfDocument(page_of(axes)[1])
    page = data[0].get_textpage()
    right = page.get_charbox(page.count_chars() - 1, loose=True)[2]
    assert right == pytest.approx(10 + width, abs=0.1)


def test_layout_is_measured_at_the_dpi_of_the_figure() -> None:
    """Twice the dpi, twice the box, before anything is drawn."""
    sizes = []
    for dpi in (72, 144):
        plot = Figure(dpi=dpi)
        FigureCanvas(plot)
        box = plot.text(0, 0, "Đồng Hỷ", family=FACE).get_window_extent()
        sizes.append((box.width, box.height))
    assert np.allclose(np.array(sizes[0]) * 2, sizes[1])


def test_labels_in_a_row_keep_one_baseline() -> None:
    """Stacked letters do not move a line down or up."""
    axes = plain_axes(300)
    for x, text in enumerate(["an", "Ẫm", "gỵ"]):
        axes.text(x * 60, 50, text, family=FACE, va="top")
    canvas, _ = page_of(axes)
    assert len({drawn.y for drawn in canvas.drawn}) == 1


def test_lines_stand_a_leading_apart() -> None:
    """Matplotlib's line spacing counts in the face's own heights, ascent and descent."""
    axes, spacing = plain_axes(), 16 / (ascent(STYLE) + descent(STYLE))
    axes.text(5, 50, "một\nhai\nba", family=FACE, size=10, linespacing=spacing)
    first, second, third = (drawn.y for drawn in page_of(axes)[0].drawn)
    assert first - second == pytest.approx(16, abs=0.02)
    assert second - third == pytest.approx(16, abs=0.02)


@pytest.mark.parametrize("angle", [0, 30, 90, 180, 300])
def test_turned_text_is_inside_its_noted_box(angle: float) -> None:
    """What is noted for the proof is where the ink is."""
    axes = plain_axes(200, 200)
    axes.text(100, 100, "Phổ Yên", family=FACE, size=20, rotation=angle, rotation_mode="anchor")
    box = page_of(axes)[0].drawn[0].box
    rows, columns = np.nonzero(pixels_of(axes, 2).min(axis=2) < 128)
    assert box.y - 1 <= rows.min() / 2 and rows.max() / 2 <= box.top + 1  # noqa: PT018
    assert box.x - 1 <= columns.min() / 2 and columns.max() / 2 <= box.right + 1  # noqa: PT018


def test_a_text_notes_its_figure_and_its_place_on_the_page() -> None:
    """The gid of a text artist is the id of the figure that it prints."""
    axes = plain_axes()
    axes.text(10, 20, "gần 9 tỷ", family=FACE, gid="fdi")
    drawn = page_of(axes, x=100, y=50)[0].drawn[0]
    assert drawn.figure == "fdi"
    assert (drawn.x, drawn.y) == pytest.approx((110, 70), abs=0.01)


@pytest.mark.parametrize(("ours", "read"), [(True, "giá $5 và $6"), (False, "")])
def test_dollars_are_text_in_our_plots_only(ours: bool, read: str) -> None:
    """In a figure of others they are mathematics, drawn as outlines."""
    plot = new_plot(200, 50) if ours else Figure(figsize=(3, 1))
    plot.text(0.1, 0.5, "giá $5 và $6", family=FACE)
    texts = [item.text for item in record(plot).items if isinstance(item, Text)]
    assert "".join(texts) == read


def test_a_missing_letter_is_an_error_in_our_plots() -> None:
    """It is never dropped, and never drawn in another font."""
    axes = plain_axes()
    axes.text(10, 10, "tăng ▲", family=FACE)
    with pytest.raises(ValueError, match=r"U\+25B2"):
        record(plot_of(axes))


def test_a_formula_is_as_wide_as_it_was_measured() -> None:
    """Its outlines stand where the formula, set at its own size, has them."""
    plot = Figure(figsize=(2, 1), dpi=72)
    FigureCanvas(plot)
    extent = plot.text(0.1, 0.4, r"$\sum_i x_i^2$", size=20).get_window_extent()
    stream = io.BytesIO()
    plot.savefig(stream, format="png", dpi=72, backend="module://brief.draw.plot")
    columns = np.nonzero((np.asarray(Image.open(stream))[..., 0] < 128).any(axis=0))[0]
    assert extent.x0 - 1 <= columns.min()
    assert columns.max() <= extent.x1 + 1
    assert columns.max() - columns.min() > extent.width * 0.85


def test_path_effects_and_other_fonts_become_outlines() -> None:
    """They are seen, and name no font."""
    axes = plain_axes()
    axes.text(10, 60, "viền", family=FACE, path_effects=[withStroke(linewidth=2)])
    axes.text(10, 10, "khác", family="DejaVu Sans")
    assert not [item for item in record(plot_of(axes)).items if isinstance(item, Text)]
    seen = pixels_of(axes).max(axis=2) < 128
    assert seen[5:25].any()
    assert seen[55:75].any()


def test_text_keeps_its_colour_and_opacity() -> None:
    """Half red on white is pink."""
    axes = plain_axes()
    axes.text(50, 50, "████".replace("█", "I"), family=FACE, size=60, color="red", alpha=0.5,
              ha="center", va="center")  # fmt: skip
    colors = pixels_of(axes, 4).reshape(-1, 3)
    assert (np.abs(colors.astype(int) - (255, 127, 127)).max(axis=1) <= 1).sum() > 500
