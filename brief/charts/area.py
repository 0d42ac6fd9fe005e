"""One series as the area under its line, from zero; a missing point is a gap."""

from brief.charts import line
from brief.charts.axis import draw_axes
from brief.charts.colors import tint_of
from brief.charts.frame import make_frame, unbroken, write_ends
from brief.charts.look import Look
from brief.charts.marks import Polygon
from brief.charts.plot import Plot
from brief.charts.records import ChartData


def height(data: ChartData, look: Look, width: float) -> tuple[float, float]:
    """Return the natural and the largest useful height."""
    return line.height(data, look, width)


def draw(plot: Plot, data: ChartData, look: Look) -> None:
    """Draw the areas under the lines."""
    frame = make_frame(data, look, plot.box)
    floor = frame.y(0.0)
    for series in data.series:
        for run in unbroken(series, frame):
            if len(run) == 1:
                continue
            ends = [(run[-1][0], floor), (run[0][0], floor)]
            plot.add(Polygon([*run, *ends], tint_of(series.color, look), "area"))
    draw_axes(plot, data, frame, look)
    for series in data.series:
        line.draw_series(plot, series, frame, look)
    write_ends(plot, data, frame, look)
