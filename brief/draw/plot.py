"""matplotlib figures, replayed on the page as vectors and real text.

    plot = new_plot(300, 180)  # points; no pyplot
    axes = plot.add_axes((0, 0, 1, 1))
    …
    with canvas.figure(alt, box):
        replay(plot, canvas, box.x, box.y)

The module is a matplotlib backend, too: `matplotlib.use("module://brief.draw.plot")`.
"""

import io
import os
from collections.abc import Mapping
from typing import Any, BinaryIO

from matplotlib import cbook
from matplotlib.backend_bases import FigureCanvasBase, FigureManagerBase
from matplotlib.backends.backend_mixed import MixedModeRenderer
from matplotlib.figure import Figure

from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.plot_renderer import Renderer
from brief.draw.plot_text import SilentRenderer
from brief.draw.recording import Link, Recording
from brief.fonts.faces import FACES

POINTS = 72  # to the inch
IMAGE_DPI = 300  # of what matplotlib turns into pixels
FILE_TYPES = {"pdf": "Portable Document Format", "png": "Portable Network Graphics"}
INFORMATION = ("title", "author", "subject", "creator", "producer")


def new_plot(width: float, height: float) -> Figure:
    """Return an empty plot of `width` × `height` points, without a ground.

    In it, text with $ is text, and a letter that a face lacks is an error.
    """
    plot = Figure(figsize=(width / POINTS, height / POINTS), dpi=POINTS, facecolor="none")
    FigureCanvas(plot, math=False)
    return plot


def replay(plot: Figure, canvas: Canvas, x: float, y: float) -> None:
    """Draw a plot with its lower left corner at (x, y) points of the page."""
    record(plot).draw(canvas, x, y)


def record(plot: Figure) -> Recording:
    """Return what a plot draws; the plot is left as it was."""
    before = plot.canvas
    canvas = before if isinstance(before, FigureCanvas) else FigureCanvas(plot)
    dpi = plot.dpi
    try:
        return canvas.record(POINTS, IMAGE_DPI)
    finally:
        plot.set_dpi(dpi)
        plot.set_canvas(before)


class FigureCanvas(FigureCanvasBase):
    """Measures and prints a figure; without `math`, text with $ is text."""

    fixed_dpi = POINTS
    filetypes = dict(FILE_TYPES)  # noqa: RUF012 declared by matplotlib

    def __init__(self, figure: Figure | None = None, *, math: bool = True) -> None:
        super().__init__(figure)
        self.math = math
        self._measuring: SilentRenderer | None = None

    def get_renderer(self) -> SilentRenderer:
        """Return a renderer that measures at the figure's dpi; it needs no page."""
        figure, known = self.figure, self._measuring
        size = (*figure.bbox.size, figure.dpi)
        if known is None or (known.width, known.height, known.dpi) != size:
            known = self._measuring = SilentRenderer(*size, math=self.math)
        return known

    def draw(self) -> None:
        """Lay the figure out, as for printing, without output."""
        self.figure.draw_without_rendering()
        super().draw()

    def record(
        self, dpi: float, image_dpi: float, bbox_inches_restore: Any = None
    ) -> Recording:
        """Draw the figure at `dpi`, and leave it so: `print_figure` counts on that."""
        self.figure.set_dpi(dpi)
        width, height = self.figure.get_size_inches()
        size = width * dpi, height * dpi
        renderer = Renderer(*size, dpi, image_dpi=image_dpi, math=self.math)
        mixed: Any = MixedModeRenderer(  # type: ignore[no-untyped-call]
            self.figure, width, height, image_dpi, renderer,
            bbox_inches_restore=bbox_inches_restore,
        )  # fmt: skip
        self.figure.draw(mixed)
        return renderer.recording()

    @classmethod
    def get_default_filetype(cls) -> str:
        """Return the type of files without an ending."""
        return "pdf"

    def print_pdf(
        self,
        filename: str | os.PathLike[str] | BinaryIO,
        *,
        bbox_inches_restore: Any = None,
        metadata: Mapping[str, Any] | None = None,
        **_: Any,
    ) -> None:
        """Write a document of one page."""
        recording = self.record(POINTS, self.figure.dpi, bbox_inches_restore)
        data = _document(recording, metadata or {})
        with cbook.open_file_cm(filename, "wb") as file:
            file.write(data)

    def print_png(
        self,
        filename: str | os.PathLike[str] | BinaryIO,
        *,
        bbox_inches_restore: Any = None,
        metadata: Mapping[str, Any] | None = None,
        pil_kwargs: Mapping[str, Any] | None = None,
        **_: Any,
    ) -> None:
        """Write the page as pixels: through PDFium, so that it has the same letters."""
        from brief.draw.plot_png import rasterise  # noqa: PLC0415 only a PNG needs PDFium

        # A tight box is in `fixed_dpi`; else what counts in pixels has those of the PNG.
        dpi = self.figure.dpi
        units = POINTS if bbox_inches_restore else dpi
        page = _document(self.record(units, dpi, bbox_inches_restore), {})
        data = rasterise(page, dpi / units, dpi, metadata or {}, pil_kwargs or {})
        with cbook.open_file_cm(filename, "wb") as file:
            file.write(data)


class FigureManager(FigureManagerBase):
    """pyplot's handle on a figure; there is no window."""


def _document(recording: Recording, metadata: Mapping[str, Any]) -> bytes:
    """Return a PDF of one page that holds the recording."""
    stream = io.BytesIO()
    canvas = Canvas(stream, recording.width, recording.height, FACES[0])
    known = {name.lower(): str(value) for name, value in metadata.items() if value}
    canvas.describe(**{name: known[name] for name in INFORMATION if name in known})
    with canvas.figure("", Box(0, 0, recording.width, recording.height)):
        recording.draw(canvas, 0, 0)
    for item in recording.items:
        if isinstance(item, Link):  # the canvas keeps links for `export.pdf`
            area = item.x, item.y, item.x + item.width, item.y + item.height
            canvas.raw.linkURL(item.url, area)
    canvas.new_page()
    canvas.save()
    return stream.getvalue()
