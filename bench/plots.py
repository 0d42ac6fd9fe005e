"""What a chart costs over matplotlib's own work, for each chart of the sample.

    python bench/plots.py [--runs 9]

Matplotlib's own work is `draw_without_rendering` of the same marks as artists: all are laid
out and drawn, to nowhere. Ours is the whole chart: its layout, and its drawing on a page.
Bytes are what a chart adds to a PDF in which the fonts are already.
"""

import argparse
import json
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from statistics import median

from brief.charts import CHARTS, chart_data, make_plot
from brief.charts.artists import figure_of
from brief.charts.look import page_look
from brief.charts.painting import record
from brief.compose import Edition
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.recording import Recording
from brief.load import load_brief
from brief.model import ChartBlock
from brief.pages.grid import PAGE, span_width

FIGURES = Path(__file__).resolve().parents[1] / "data" / "figures.toml"


def main() -> None:
    """Measure each chart and print a table as JSON: kind → milliseconds and bytes."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=9)
    runs = parser.parse_args().runs
    edition = Edition.of(load_brief(FIGURES))
    blocks = [block for section in edition.brief.sections for block in section.blocks]
    found = {
        block.chart: _measured(block, edition, runs)
        for block in blocks
        if isinstance(block, ChartBlock)
    }
    print(json.dumps(found))


def _measured(block: ChartBlock, edition: Edition, runs: int) -> dict[str, float]:
    data, look, width = chart_data(block, edition), page_look(edition.theme), span_width(12)
    height, _ = CHARTS[data.kind].height(data, look, width)
    recording = record(make_plot(data, look, width, height))
    figure = figure_of(make_plot(data, look, width, height))
    theirs = _milliseconds(figure.draw_without_rendering, runs)
    ours = _milliseconds(lambda: _drawn(record(make_plot(data, look, width, height)), 1), runs)
    added = len(_saved(recording, 2)) - len(_saved(recording, 1))
    return {"ours": ours, "theirs": theirs, "over": ours - theirs, "bytes": added}


def _drawn(recording: Recording, pages: int) -> tuple[Canvas, BytesIO]:
    stream = BytesIO()
    canvas = Canvas(stream, PAGE.width, PAGE.height, "BeVietnamPro-Regular")
    for _ in range(pages):
        with canvas.figure("", Box(0, 0, recording.width, recording.height)):
            recording.draw(canvas, 50, 50)
        canvas.new_page()
    return canvas, stream


def _saved(recording: Recording, pages: int) -> bytes:
    canvas, stream = _drawn(recording, pages)
    canvas.save()
    return stream.getvalue()


def _milliseconds(work: Callable[[], object], runs: int) -> float:
    """Return the median of CPU time."""
    taken = []
    for _ in range(runs):
        start = time.process_time()
        work()
        taken.append(1000 * (time.process_time() - start))
    return median(taken)


if __name__ == "__main__":
    main()
