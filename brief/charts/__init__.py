"""Charts: one kind a file, drawn as marks at the exact size of their box.

    data = chart_data(block, edition)             # refuses what would mislead
    natural, largest = CHARTS[data.kind].height(data, look, width)
    draw_chart(canvas, box, data, look, alt_text(data, edition))

A chart is drawn without matplotlib, whose import takes longer than all else that a changed
figure needs; `artists` makes a matplotlib figure of the same marks, which tests hold
against what is painted.
"""

from collections.abc import Callable
from functools import partial

from brief.charts import (
    area,
    bar,
    bullet,
    column,
    comparison,
    dot,
    line,
    multiples,
    pictogram,
    ring,
    roadmap,
    slope,
    stacked,
    table,
    tick_ring,
    ticks,
    tile_map,
    timeline,
    units,
    waffle,
)
from brief.charts.alt import alt_text
from brief.charts.data import chart_data
from brief.charts.look import Look, look_digest
from brief.charts.plot import Plot
from brief.charts.recorded import draw_plot
from brief.charts.records import ChartData
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.record import Record

USUAL_LEAST = 0.92  # of the natural height


class ChartKind(Record):
    """A kind of chart: how it is drawn, and how high it is for a width, in points.

    `height` returns the natural and the largest useful height.
    """

    draw: Callable[[Plot, ChartData, Look], None]
    height: Callable[[ChartData, Look, float], tuple[float, float]]
    least: Callable[[ChartData, Look, float], float] | None = None

    def least_height(self, data: ChartData, look: Look, width: float) -> float:
        """Return the height under which words would meet or marks mean nothing."""
        if self.least:
            return self.least(data, look, width)
        return self.height(data, look, width)[0] * USUAL_LEAST


CHARTS: dict[str, ChartKind] = {
    "bar": ChartKind(bar.draw, bar.height, bar.least),
    "column": ChartKind(column.draw, column.height, column.least),
    "dot": ChartKind(dot.draw, dot.height, dot.least),
    "bullet": ChartKind(bullet.draw, bullet.height, bullet.least),
    "table": ChartKind(table.draw, table.height),
    "comparison": ChartKind(comparison.draw, comparison.height, comparison.least),
    "stacked": ChartKind(stacked.draw, stacked.height, stacked.least),
    "ring": ChartKind(ring.draw, ring.height, ring.least),
    "tick_ring": ChartKind(tick_ring.draw, tick_ring.height, tick_ring.least),
    "waffle": ChartKind(waffle.draw, waffle.height, waffle.least),
    "units": ChartKind(units.draw, units.height),
    "pictogram": ChartKind(pictogram.draw, pictogram.height),
    "ticks": ChartKind(ticks.draw, ticks.height, ticks.least),
    "line": ChartKind(line.draw, line.height, line.least),
    "area": ChartKind(area.draw, area.height, line.least),
    "multiples": ChartKind(multiples.draw, multiples.height, multiples.least),
    "slope": ChartKind(slope.draw, slope.height, slope.least),
    "roadmap": ChartKind(roadmap.draw, roadmap.height, roadmap.least),
    "timeline": ChartKind(timeline.draw, timeline.height, timeline.least),
    "tile_map": ChartKind(tile_map.draw, tile_map.height, tile_map.least),
}


def make_plot(data: ChartData, look: Look, width: float, height: float) -> Plot:
    """Draw a chart on a plot of `width` × `height` points, without a ground."""
    plot = Plot(width, height)
    CHARTS[data.kind].draw(plot, data, look)
    return plot


def draw_chart(canvas: Canvas, box: Box, data: ChartData, look: Look, alt: str) -> None:
    """Draw a chart into a box of the page, as one figure with its alternative text."""
    make = partial(make_plot, data, look, box.width, box.height)
    draw_plot(canvas, box, alt, make, data, look_digest(look))


__all__ = [
    "CHARTS",
    "ChartData",
    "ChartKind",
    "alt_text",
    "chart_data",
    "draw_chart",
    "make_plot",
]
