"""A plot on a page, and what PDFium and pikepdf read of it."""

import io

import numpy as np
import pikepdf
import pypdfium2
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from numpy.typing import NDArray

from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.plot import new_plot, record

FACE = "BeVietnamPro-SemiBold"


def plain_axes(width: float = 100, height: float = 100) -> Axes:
    """Return axes of data in points that fill a plot, without furniture."""
    axes = new_plot(width, height).add_axes((0, 0, 1, 1))
    axes.set(xlim=(0, width), ylim=(0, height))
    axes.axis("off")
    return axes


def plot_of(axes: Axes) -> Figure:
    """Return the plot that holds the axes."""
    plot = axes.get_figure()
    assert isinstance(plot, Figure)
    return plot


def page_of(axes: Axes, x: float = 0, y: float = 0) -> tuple[Canvas, bytes]:
    """Return the canvas and the file of a plot drawn at (x, y) as a figure."""
    recording = record(plot_of(axes))
    stream = io.BytesIO()
    canvas = Canvas(stream, x + recording.width, y + recording.height, FACE)
    with canvas.figure("a plot", Box(x, y, recording.width, recording.height)):
        recording.draw(canvas, x, y)
    canvas.new_page()
    canvas.save()
    return canvas, stream.getvalue()


def pixels_of(axes: Axes, scale: float = 1) -> NDArray[np.uint8]:
    """Return rows of RGB pixels, the lowest row first, on white."""
    document = pypdfium2.PdfDocument(page_of(axes)[1])
    picture = np.asarray(document[0].render(scale=scale).to_pil().convert("RGB"))
    document.close()
    return picture[::-1]


def text_of(data: bytes) -> str:
    """Return the text that PDFium reads on the first page."""
    document = pypdfium2.PdfDocument(data)
    text: str = document[0].get_textpage().get_text_bounded()
    document.close()
    return text


def operators_of(data: bytes) -> list[str]:
    """Return the operators of the first page's content, in order."""
    with pikepdf.open(io.BytesIO(data)) as document:
        return [str(row.operator) for row in pikepdf.parse_content_stream(document.pages[0])]
