"""What is painted of a chart is what matplotlib draws of the same marks."""

import io

import numpy as np
import pypdfium2
import pytest
from charting import CARD, EXAMPLES, FULL, PAGE, THEME, example_name
from numpy.typing import NDArray

from brief.charts import CHARTS, make_plot, painting
from brief.charts.artists import figure_of
from brief.charts.look import Look
from brief.charts.marks import (
    Bar,
    Disc,
    Hatching,
    Icons,
    Mark,
    Outline,
    Polygon,
    Polyline,
    Rules,
    Sector,
    Squares,
)
from brief.charts.plot import Plot
from brief.charts.records import ChartData
from brief.draw import plot as replayed
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.recording import Recording, Text

CLOSE = 2.0  # of 255, root mean square over all pixels
SAME = 0.05  # of a mark's ink
LINED = [Hatching("#0B6B3A", sign * 4, "#FFFFFF", 0.6) for sign in "/\\x-|"]
NOTHING = Bar(Box(170, 20, 20, 0.001), "#000000")
SHAPES: list[Mark] = [
    *(Bar(Box(12 + 30 * i, 20, 24, 60), paint, "", 2) for i, paint in enumerate(LINED)),
    *(Squares([(20, 110), (44, 110)], 16, paint) for paint in (LINED[0], "#C8102E")),
    NOTHING,
    Bar(Box(170, 30, 20, 40), "#C8102E", radius=4),
    Outline(Box(170, 80, 20, 20), "#555555", 1.5, dash=3),
    Sector((90, 120), 24, 10, (0.1, 0.4), "#0B6B3A"),
    Sector(
        (108, 112), 24, 10, (0.4, 0.97), LINED[0]
    ),  # between the seams of matplotlib's hatch
    Sector((150, 120), 24, 10, (0, 1), "#E8B923"),
    Disc((150, 120), 9, "#FFFFFF", "#0B6B3A", 3),
    Polygon([(10, 130), (30, 130), (20, 148)], "#555555"),
    Polyline([(-20, 140), (60, 140), (70, 148)], "#0B6B3A", 4, clipped=True),
    Polyline([(10, 10), (90, 14), (190, 4)], "#C8102E", 2, dashes=(2, 1.5)),
    Rules([((100, 12), (190, 12)), ((100, 16), (190, 16))], "#0B6B3A", 2, round_cap=True),
    Icons("users", [(176, 104), (176, 124)], 18, ("#0B6B3A", "#CFE8D8"), "people"),
]


@pytest.mark.parametrize(("look", "width"), [(PAGE, FULL), (CARD, 936.0)], ids=["page", "card"])
@pytest.mark.parametrize("data", EXAMPLES, ids=example_name)
def test_charts_are_painted_as_matplotlib_draws_them(
    data: ChartData, look: Look, width: float
) -> None:
    """The same words at the same places, and the same picture."""
    ours, theirs = both(
        make_plot(data, look, width, CHARTS[data.kind].height(data, look, width)[0])
    )
    words = [[each for each in one.items if isinstance(each, Text)] for one in (ours, theirs)]
    assert words[0] == words[1]
    assert distance(ours, theirs) < CLOSE


@pytest.mark.parametrize("mark", SHAPES, ids=lambda mark: type(mark).__name__.lower())
def test_marks_are_painted_as_matplotlib_draws_them(mark: Mark) -> None:
    """Each alone, on paper; a bar without an extent is not seen."""
    plot = Plot(200, 150)
    plot.add(mark)
    ours, theirs = both(plot)
    ink = distance(ours, Recording(200, 150, ()))
    assert distance(ours, theirs) <= SAME * ink
    assert bool(ink) == (mark != NOTHING)


def both(plot: Plot) -> tuple[Recording, Recording]:
    """Return a plot as it is painted, and as matplotlib draws it."""
    return painting.record(plot), replayed.record(figure_of(plot))


def distance(one: Recording, other: Recording) -> float:
    """Return the root mean square of the differences of all pixels, of 255."""
    return float(np.sqrt(((pixels(one) - pixels(other)) ** 2).mean()))


def pixels(recording: Recording) -> NDArray[np.float64]:
    """Return rows of RGB pixels, two to the point."""
    stream, size = io.BytesIO(), (recording.width, recording.height)
    canvas = Canvas(stream, *size, THEME.faces["sans"])
    with canvas.figure("a plot", Box(0, 0, *size)):
        recording.draw(canvas, 0, 0)
    canvas.new_page()
    canvas.save()
    document = pypdfium2.PdfDocument(stream.getvalue())
    picture = np.asarray(document[0].render(scale=2).to_pil().convert("RGB"), float)
    document.close()
    return picture
