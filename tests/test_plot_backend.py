"""The renderer as a matplotlib backend, for those who never heard of briefs."""

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Literal

import matplotlib as mpl
import numpy as np
import pikepdf
import pytest
from matplotlib.figure import Figure
from PIL import Image
from plot_page import FACE, text_of

from brief.draw.plot import FigureCanvas

PYPLOT = """
import matplotlib
matplotlib.use("module://brief.draw.plot")
import matplotlib.pyplot as plt
plt.plot([1, 2], [3, 4])
plt.title("Tiêu đề $x^2$", family="BeVietnamPro-Bold")
plt.savefig("a.pdf")
plt.savefig("a.png", dpi=50)
plt.savefig("a.svg")
print(type(plt.gcf().canvas).__module__)
"""


def figure() -> Figure:
    """Return a figure with our canvas."""
    plot = Figure(figsize=(6.4, 4.8))
    FigureCanvas(plot)
    plot.add_subplot().plot([1, 2])
    return plot


def saved(plot: Figure, form: str, **options: Any) -> bytes:
    """Return the file that savefig writes."""
    stream = io.BytesIO()
    plot.savefig(stream, format=form, **options)
    return stream.getvalue()


def test_pyplot_uses_it_by_its_name(tmp_path: Path) -> None:
    """PDF and PNG are ours; other formats are matplotlib's."""
    command = [sys.executable, "-W", "error", "-c", PYPLOT]
    env = os.environ | {"PYTHONPATH": str(Path(__file__).parent.parent)}
    output = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, check=True)
    assert output.stdout == b"brief.draw.plot\n"
    assert Image.open(io.BytesIO((tmp_path / "a.png").read_bytes())).size == (320, 240)
    assert (tmp_path / "a.svg").exists()


def test_plots_of_others_may_be_written_in_their_own_font() -> None:
    """With matplotlib's own setting the font is embedded, and a reader finds the words."""
    for kind, said, fonts in ((3, "", 0), (42, "Số lượng", 1)):
        plot = Figure()
        FigureCanvas(plot)
        plot.text(0.5, 0.5, "Số lượng")
        with mpl.rc_context({"pdf.fonttype": kind}):
            data = saved(plot, "pdf")
        assert text_of(data) == said
        with pikepdf.open(io.BytesIO(data)) as document:
            names = [
                str(f.BaseFont) for f in document.pages[0].Resources.get("/Font", {}).values()
            ]
        assert sum(name.endswith("+DejaVuSans") for name in names) == fonts


def test_a_joined_script_stays_outlines() -> None:
    """Letters that change with their neighbours are not written one by one."""
    plot = Figure()
    FigureCanvas(plot)
    plot.text(0.5, 0.5, "السلام")
    with mpl.rc_context({"pdf.fonttype": 42}):
        assert text_of(saved(plot, "pdf")) == ""


@pytest.mark.parametrize("dpi", [72, 100, 150, 99.5])
def test_a_png_has_the_size_that_was_asked_for(dpi: float) -> None:
    """Inches times dpi, and the dpi in the file."""
    picture = Image.open(io.BytesIO(saved(figure(), "png", dpi=dpi)))
    assert picture.size == (np.ceil(6.4 * dpi - 0.01), np.ceil(4.8 * dpi - 0.01))
    assert picture.info["dpi"][0] == pytest.approx(dpi, abs=0.02)


def test_a_transparent_png() -> None:
    """Nothing is painted where nothing is drawn."""
    picture = np.asarray(Image.open(io.BytesIO(saved(figure(), "png", transparent=True))))
    assert picture[0, 0].tolist()[3] == 0
    assert picture[..., 3].max() == 255


@pytest.mark.parametrize("form", ["pdf", "png"])
def test_tight_boxes_are_cut_to_the_ink(form: str) -> None:
    """The page is as large as the text that our renderer measured."""
    plot = Figure(figsize=(6, 4), dpi=72)
    FigureCanvas(plot)
    extent = plot.text(0.5, 0.5, "Võ Nhai", family=FACE, size=20).get_window_extent()
    data = saved(plot, form, dpi=72, bbox_inches="tight", pad_inches=0)
    if form == "png":
        width = float(Image.open(io.BytesIO(data)).width)
    else:
        assert text_of(data) == "Võ Nhai"
        with pikepdf.open(io.BytesIO(data)) as document:
            width = float(document.pages[0].MediaBox[2])
    assert width == pytest.approx(extent.width, abs=1.01)


def test_metadata_is_written() -> None:
    """Title and author of the PDF; any text of the PNG."""
    plot = figure()
    with pikepdf.open(io.BytesIO(saved(plot, "pdf", metadata={"Title": "Tên"}))) as document:
        assert str(document.docinfo["/Title"]) == "Tên"
    picture = Image.open(io.BytesIO(saved(plot, "png", metadata={"Title": "Tên"})))
    assert picture.info["Title"] == "Tên"


@pytest.mark.parametrize("layout", ["tight", "constrained"])
def test_layouts_leave_room_for_the_labels(layout: Literal["tight", "constrained"]) -> None:
    """The engine asks our renderer how large they are."""
    plot = Figure(figsize=(4, 3), layout=layout)
    FigureCanvas(plot)
    axes = plot.add_subplot()
    axes.set_ylabel("Nghìn tỷ đồng", family=FACE, size=20)
    plot.canvas.draw()
    box = axes.yaxis.label.get_window_extent()
    assert box.x0 >= 0
    assert box.x1 < axes.get_window_extent().x0


def test_links_are_annotations_of_the_page() -> None:
    """A document of its own has its own links."""
    plot = figure()
    plot.text(0.5, 0.5, "xem", family=FACE, url="https://example.org")
    with pikepdf.open(io.BytesIO(saved(plot, "pdf"))) as document:
        (link,) = document.pages[0].Annots
        assert str(link.A.URI) == "https://example.org"


def test_the_figure_keeps_its_dpi() -> None:
    """Saving draws at 72 and puts back what was."""
    plot = figure()
    plot.set_dpi(123)
    saved(plot, "pdf")
    saved(plot, "png", dpi=50)
    assert plot.dpi == 123
