"""What every chart keeps: its size, its words, and its marks inside."""

import subprocess
import sys
from itertools import combinations

import matplotlib as mpl
import pytest
from charting import (
    CARD,
    EXAMPLES,
    FULL,
    NARROW,
    PAGE,
    WIDE,
    example_name,
    figure,
    ink,
    marks_of,
    plot_of,
    said_by,
    texts_of,
)  # fmt: skip

from brief.charts import CHARTS
from brief.charts.look import Look
from brief.charts.records import ChartData, spoken
from brief.draw.box import Box
from brief.draw.plot import record
from brief.errors import BriefError
from brief.model import CHART_KINDS

LOOKS = [(PAGE, FULL), (PAGE, WIDE), (PAGE, NARROW), (CARD, 936.0)]
LOOK_NAMES = ["full", "wide", "narrow", "card"]

every_example = pytest.mark.parametrize("data", EXAMPLES, ids=example_name)
every_look = pytest.mark.parametrize(("look", "width"), LOOKS, ids=LOOK_NAMES)


def test_kinds_are_those_that_a_file_may_name() -> None:
    """What load accepts is what can be drawn, and each kind has an example."""
    assert set(CHARTS) == set(CHART_KINDS)
    assert {data.kind for data in EXAMPLES} == set(CHARTS)


@every_example
@every_look
@pytest.mark.parametrize("stretch", [0, 1])
def test_nothing_leaves_the_plot(
    data: ChartData, look: Look, width: float, stretch: int
) -> None:
    """No mark and no letter is outside, at the natural and at the largest height."""
    plot = plot_of(data, look, width, stretch)
    page = Box(0, 0, *plot.bbox.size)
    assert [artist for artist, box in marks_of(plot) if not page.contains(box, 1.0)] == []
    assert [t.get_text() for t in texts_of(plot) if not page.contains(ink(t), 0.6)] == []


@every_example
@every_look
def test_words_are_apart_and_large_enough(data: ChartData, look: Look, width: float) -> None:
    """No two texts meet; none is under 8.5 pt on pages or 28 px on cards."""
    plot = plot_of(data, look, width)
    texts = texts_of(plot)
    assert min(text.get_fontsize() for text in texts) >= look.smallest - 0.01
    boxes = [(text.get_text(), ink(text)) for text in texts]
    assert [(a, b) for (a, x), (b, y) in combinations(boxes, 2) if _meet(x, y)] == []


def _meet(a: Box, b: Box) -> bool:
    across = min(a.right, b.right) - max(a.x, b.x)
    return across > 0.2 and min(a.top, b.top) - max(a.y, b.y) > 0.2


@every_example
@every_look
def test_every_figure_is_printed_whole(data: ChartData, look: Look, width: float) -> None:
    """Qualifier, value and unit of each figure stand in the chart."""
    said = said_by(plot_of(data, look, width))
    for item in data.items:
        assert spoken(item.number) in said or _unit_apart(item.number.value, data, said)


def _unit_apart(value: str, data: ChartData, said: str) -> bool:
    """Columns, tables and rings may print the unit on a line of its own."""
    unit = data.items[0].number.unit
    return data.kind in ("column", "table", "ring") and value in said and unit in said


@every_example
def test_size_is_exact(data: ChartData) -> None:
    """A plot is as large as it was asked to be, whatever it shows."""
    plot = figure(data, PAGE, 300, 200)
    assert plot.get_size_inches() * 72 == pytest.approx((300, 200))
    assert plot.dpi == 72
    assert plot.axes[0].get_xlim() == (0, 300)


def test_settings_of_the_user_change_nothing() -> None:
    """A matplotlibrc of the user's has no say."""
    data = EXAMPLES[0]
    usual = record(plot_of(data)).to_json()
    with mpl.rc_context(
        {"lines.linewidth": 9, "axes.xmargin": 0.4, "patch.force_edgecolor": True}
    ):
        assert record(plot_of(data)).to_json() == usual


def test_names_cost_no_matplotlib() -> None:
    """Whoever only measures charts does not wait for matplotlib."""
    code = "import sys, brief.charts; print('matplotlib' in sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "False"


@pytest.mark.parametrize("kind", ["comparison", "stacked"])
def test_a_chart_without_room_for_its_numbers_is_refused(kind: str) -> None:
    """Three columns of the grid are too few for some; four have room for all examples."""
    three, four = 111.97, 153.07  # points
    examples = [data for data in EXAMPLES if data.kind == kind]
    refused = []
    for data in examples:
        assert CHARTS[kind].height(data, PAGE, four)[0] > 0
        try:
            CHARTS[kind].height(data, PAGE, three)
        except BriefError as error:
            refused += [fault.code for fault in error.faults]
    assert set(refused) == {"chart-too-narrow"}
