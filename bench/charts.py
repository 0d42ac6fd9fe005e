"""Say what a chart costs, kind by kind: processor time over matplotlib's own, and bytes.

    python bench/charts.py [--runs 7]

matplotlib's own time is to make the plot and to draw it with a renderer that writes nothing;
ours is to make it, record it and draw it on the page. Bytes are those that a file grows by
that has the faces with the chart's letters already. Charts are the sample's and the
gallery's, at their width on a page; times are processor time. The target (issue 4) is
15 ms and 6,000 bytes for a chart of the sample, median.
"""

import argparse
import io
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from brief.charts import CHARTS, ChartData, chart_data, make_plot
from brief.charts.look import Look, page_look
from brief.compose import Edition
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.plot import record
from brief.draw.recording import Text
from brief.draw.text import Run, draw_run
from brief.gallery import chart_blocks, gallery_brief
from brief.load import load_brief
from brief.model import Brief
from brief.pages.grid import span_width
from brief.theme import Style

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Chart:
    """A chart of a brief at its width on a page, in points."""

    kind: str
    data: ChartData
    look: Look
    box: Box


@dataclass(frozen=True)
class Cost:
    """What one chart costs: milliseconds over matplotlib's own, matplotlib's own, bytes."""

    over: float
    own: float
    size: int


def measure(chart: Chart, runs: int) -> Cost:
    """Return the medians of interleaved runs; the first, which fills caches, is not counted."""
    pairs = [(_time(_draw_silently, chart), _time(_draw, chart)) for _ in range(runs + 1)][1:]
    own, ours = (median(times) for times in zip(*pairs, strict=True))
    return Cost(ours - own, own, _size(chart, _put) - _size(chart, _put_letters))


def _time(work: Callable[[Chart], object], chart: Chart) -> float:
    start = time.process_time()
    work(chart)
    return (time.process_time() - start) * 1000


def _draw_silently(chart: Chart) -> None:
    plot = make_plot(chart.data, chart.look, chart.box.width, chart.box.height)
    plot.draw(plot.canvas.get_renderer())  # type: ignore[attr-defined]


def _draw(chart: Chart) -> None:
    _put(_canvas(io.BytesIO(), chart), chart)


def _put(canvas: Canvas, chart: Chart) -> None:
    recording = record(make_plot(chart.data, chart.look, chart.box.width, chart.box.height))
    with canvas.figure("", chart.box):
        recording.draw(canvas, 0, 0)


def _canvas(stream: io.BytesIO, chart: Chart) -> Canvas:
    return Canvas(stream, chart.box.width, chart.box.height, chart.look.theme.faces["sans"])


def _size(chart: Chart, put: Callable[[Canvas, Chart], None]) -> int:
    """Return the bytes of a page with what `put` puts on it."""
    stream = io.BytesIO()
    canvas = _canvas(stream, chart)
    put(canvas, chart)
    canvas.new_page()
    canvas.save()
    return len(stream.getvalue())


def _put_letters(canvas: Canvas, chart: Chart) -> None:
    """Put the chart's letters into the subsets of its faces, which a page has in any case."""
    recording = record(make_plot(chart.data, chart.look, chart.box.width, chart.box.height))
    letters: dict[str, set[str]] = {}
    for item in recording.items:
        if isinstance(item, Text):
            letters.setdefault(item.face, set()).update(item.text)
    with canvas.artifact():
        for face, used in letters.items():
            draw_run(canvas, Run("".join(sorted(used)), Style(face, 1, 1, "#000000")), 0, 0)


def charts_of(brief: Brief) -> list[Chart]:
    """Return the charts of a brief at their natural height."""
    edition = Edition.of(brief)
    look = page_look(edition.theme)
    charts = []
    for block in chart_blocks(brief):
        data, width = chart_data(block, edition), span_width(block.span)
        height, _ = CHARTS[block.chart].height(data, look, width)
        charts.append(Chart(block.chart, data, look, Box(0, 0, width, height)))
    return charts


def report(runs: int) -> str:
    """Return a table: the sample's charts together, then every kind of the gallery."""
    rows = [
        "| charts | over matplotlib, ms | matplotlib’s own, ms | bytes |",
        "|---|---|---|---|",
    ]
    sample = charts_of(load_brief(ROOT / "data" / "figures.toml"))
    groups = {f"sample ({len(sample)})": sample}
    for chart in charts_of(gallery_brief("vi")):
        groups.setdefault(chart.kind, []).append(chart)
    for name, charts in groups.items():
        costs = [measure(chart, runs) for chart in charts]
        over, own = median(c.over for c in costs), median(c.own for c in costs)
        size, most = median(c.size for c in costs), max(c.size for c in costs)
        rows.append(f"| {name} | {over:.1f} | {own:.1f} | {size:,.0f} (at most {most:,}) |")
    return "\n".join(rows)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    print(report(parser.parse_args().runs))
