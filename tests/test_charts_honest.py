"""Charts by their artists' numbers: what is drawn is as large as what is said."""

import math
from decimal import Decimal
from io import BytesIO
from math import hypot

import numpy as np
import pytest
from charting import (
    BROKEN,
    CARD,
    CHECKED,
    DOMESTIC,
    EXAMPLES,
    FDI,
    FULL,
    GOING,
    GROWING,
    LONG,
    MEMBERS,
    NARROW,
    NEW,
    PAGE,
    SHARES,
    SIGNED,
    TILES,
    WIDE,
    WORDY,
    YEARS,
    chart,
    figure,
    goal,
    ink,
    item,
    number,
    plot_of,
    reading,
    said_by,
    series,
    shapes,
    texts_of,
)  # fmt: skip
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.collections import LineCollection, PathCollection
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from PIL import Image

from brief.charts import CHARTS
from brief.charts.comparison import multiples
from brief.charts.keys import set_keys
from brief.charts.labels import apart
from brief.charts.look import page_look
from brief.charts.records import ChartData, as_bars, spoken
from brief.charts.rounding import round_up, round_values
from brief.charts.scale import fit_scale
from brief.draw.box import Box
from brief.record import replace
from brief.theme import load_theme


def test_bars_are_proportional_on_one_scale() -> None:
    """Lengths are the values times one factor, in all groups."""
    plot = plot_of(chart("bar", *CHECKED))
    items = [item for group in CHECKED for item in group.items]
    factors = [shapes(plot, item.figure)[0].get_width() / item.value for item in items]
    assert factors == pytest.approx([factors[0]] * 4)


@pytest.mark.parametrize(("kind", "side"), [("bar", "x"), ("column", "y")])
def test_bars_start_at_zero(kind: str, side: str) -> None:
    """Positive and negative bars meet at one line, and are as long as their values."""
    plot = plot_of(chart(kind, *SIGNED))
    bars = [(each.value, shapes(plot, each.figure)[0]) for each in SIGNED]
    zeros = [getattr(bar.get_bbox(), f"{side}{0 if value > 0 else 1}") for value, bar in bars]
    assert zeros == pytest.approx([zeros[0]] * len(bars))
    sizes = {"x": "width", "y": "height"}
    factors = [getattr(bar.get_bbox(), sizes[side]) / abs(value) for value, bar in bars]
    assert factors == pytest.approx([factors[0]] * len(bars))
    assert factors[0] > 1


@given(
    st.lists(st.tuples(st.integers(-99, 99), st.integers(0, 40)), min_size=1, max_size=6)
    .map(lambda pairs: [(float(value), float(reserve)) for value, reserve in pairs])
    .filter(lambda pairs: any(value for value, _ in pairs))
)
def test_bars_with_their_numbers_fill_the_room(pairs: list[tuple[float, float]]) -> None:
    """The longest to each side touches its end."""
    scale = fit_scale(*zip(*pairs, strict=True), 200.0)
    right = [scale.zero + v * scale.factor + reserve for v, reserve in pairs if v >= 0]
    left = [scale.zero + v * scale.factor - reserve for v, reserve in pairs if v < 0]
    assert max(right, default=scale.zero) == pytest.approx(200)
    assert min(left, default=scale.zero) == pytest.approx(0, abs=1e-6)


@pytest.mark.parametrize("kind", ["bar", "column"])
def test_pixels_of_bars_are_proportional(kind: str) -> None:
    """From the finished picture: lengths and heights within a pixel of the values."""
    items = [item("A", "100"), item("B", "63"), item("C", "7", color="accent")]
    plot = plot_of(chart(kind, *items))
    bars = [shapes(plot, each.figure)[0].get_bbox() for each in items]
    stream = BytesIO()
    plot.canvas.print_png(stream)  # type: ignore[attr-defined]
    pixels = np.asarray(Image.open(stream).convert("RGB")).astype(int)
    lengths = []
    for each, bar in zip(items, bars, strict=True):
        x, y = round((bar.x0 + bar.x1) / 2), round(pixels.shape[0] - (bar.y0 + bar.y1) / 2)
        row = pixels[y] if kind == "bar" else pixels[:, x]
        color = [int(each.color[i : i + 2], 16) for i in (1, 3, 5)]
        lengths.append(int((abs(row - color).sum(axis=1) < 12).sum()))
    assert lengths == pytest.approx([lengths[0] * n for n in (1, 0.63, 0.07)], abs=1)


def test_a_tiny_value_beside_a_huge_one_stays_tiny() -> None:
    """Nothing is made visible that is not."""
    plot = plot_of(chart("bar", item("Lớn", "1e15"), item("Nhỏ", "1")))
    assert shapes(plot, "Nhỏ")[0].get_width() == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize(
    ("value", "qualifier", "whole", "part", "dashed"),
    [("817", "", 81, 0.7, 0), ("170", "trên", 17, 0, 1), ("170", "", 17, 0, 0),
     ("90", "gần", 8, 0, 1), ("3", "", 0, 0.3, 0), ("95", "dưới", 9, 0, 1)],
)  # fmt: skip
def test_unit_squares_count_the_value(
    value: str, qualifier: str, whole: int, part: float, dashed: int
) -> None:
    """Whole squares and the part of one more are the value; bounds are dashed squares."""
    data = chart("units", item("A", value, qualifier=qualifier), DOMESTIC, per=10.0, key="10")
    plot = plot_of(data)
    squares = [s for s in shapes(plot, "A") if hasattr(s, "get_offsets")]
    assert sum(len(each.get_offsets()) for each in squares) == whole
    parts = [s for s in shapes(plot, "A") if hasattr(s, "get_height")]
    side = (
        2 * squares[0].get_paths()[0].vertices.max() + squares[0].get_linewidth()[0]
        if whole
        else 0
    )
    filled = [(each.get_height() + each.get_linewidth()) / side for each in parts if side]
    assert sum(filled) == pytest.approx(part if side else 0, abs=0.01)
    assert len([p for p in plot.axes[0].patches if p.get_linestyle() != "solid"]) == dashed


def test_a_waffle_has_rounded_counts() -> None:
    """957 squares of 100, 23 of them new."""
    plot = plot_of(chart("waffle", NEW, whole=MEMBERS, per=100.0, key="100", rest="Cũ"))
    counts = [len(shapes(plot, name)[0].get_offsets()) for name in (NEW.figure, "rest")]
    assert counts == [23, 957 - 23]


def test_the_first_part_ends_the_first_row() -> None:
    """The line to the name begins at a square of the part."""
    plot = plot_of(chart("waffle", NEW, whole=MEMBERS, per=100.0, key="100", rest="Cũ"))
    new, rest = (shapes(plot, name)[0].get_offsets() for name in (NEW.figure, "rest"))
    assert new[:, 0].max() == pytest.approx(rest[:, 0].max())
    assert set(new[:, 1].round(3)) == {rest[:, 1].max().round(3)}


def test_squares_over_their_names_are_four_fifths_as_high_as_wide() -> None:
    """Where the room is too narrow for names beside them."""
    data = chart("waffle", NEW, whole=MEMBERS, per=100.0, key="100", rest="Cũ")
    squares = shapes(plot_of(data, width=NARROW), "rest")[0].get_offsets()
    wide, high = squares.max(axis=0) - squares.min(axis=0)
    assert high / NARROW == pytest.approx(0.8, abs=0.05)
    assert wide / NARROW > 0.85


def test_unit_squares_beside_each_other_begin_at_one_height() -> None:
    """One label has a line, the other two."""
    items = item("A", "170"), item(LONG[:80], "817")
    plot = plot_of(chart("units", *items, per=10.0, key="Mỗi ô là 10"))
    first, second = (shapes(plot, each.label)[0].get_offsets()[:, 1].max() for each in items)
    assert first == pytest.approx(second)


def test_unit_squares_under_each_other_waste_no_line() -> None:
    """A label of one line stands at the top, though the next has two."""
    data = chart("units", item("A", "170"), item(LONG[:80], "817"), per=10.0, key="10")
    plot = plot_of(data, width=NARROW)
    top = CHARTS["units"].height(data, PAGE, NARROW)[0]
    assert ink(next(t for t in texts_of(plot) if t.get_text() == "A")).top > top - 6


@pytest.mark.parametrize("kind", ["bar", "dot"])
def test_rows_at_their_least_height_have_room_for_the_key(kind: str) -> None:
    """What is said under them takes nothing away from the rows."""
    rows = [item(f"Dòng {n}", str(n)) for n in range(1, 9)]
    plain, keyed = chart(kind, *rows), chart(kind, *rows, key="Một dòng lời dẫn")
    least = [CHARTS[kind].least_height(data, PAGE, WIDE) for data in (plain, keyed)]
    plots = [
        figure(data, PAGE, WIDE, height)
        for data, height in zip((plain, keyed), least, strict=True)
    ]
    apart = [
        [ink(text).y for text in texts_of(plot) if text.get_text().startswith("Dòng")]
        for plot in plots
    ]
    assert np.diff(apart[1]) == pytest.approx(np.diff(apart[0]))
    assert least[1] > least[0]


@pytest.mark.parametrize(
    ("value", "ticks", "part"),
    [("100", 100, 0), ("99.7", 99, 0.7), ("0.04", 0, 0.04), ("87.5", 87, 0.5), ("58", 58, 0)],
)
def test_a_ring_of_ticks_has_a_tick_for_each_per_cent(
    value: str, ticks: int, part: float
) -> None:
    """Nothing is rounded: of the tick that is not reached a part is filled."""
    plot = plot_of(chart("tick_ring", item("A", value, "%")))
    paths = {
        name: [path.vertices for lines in shapes(plot, name) for path in lines.get_paths()]
        for name in ("share", "rest", "part of one")
    }
    assert (len(paths["share"]), len(paths["rest"])) == (ticks, 100 - ticks)
    lengths = [math.dist(*ends) for name in ("part of one", "rest") for ends in paths[name]]
    assert (lengths[0] / lengths[-1] if part else 0) == pytest.approx(part)


def test_ticks_stand_clockwise_from_the_top_in_the_middle_of_their_parts() -> None:
    """The first is half a part of a hundred right of the top, the last as far left of it."""
    plot = plot_of(chart("tick_ring", item("A", "58", "%")))
    ticks = [path.vertices for lines in shapes(plot, "share") for path in lines.get_paths()]
    ticks += [path.vertices for lines in shapes(plot, "rest") for path in lines.get_paths()]
    (start, end), *_ = ticks
    middle_x = (start[0] + ticks[-1][0][0]) / 2
    angle = math.degrees(math.atan2(end[0] - start[0], end[1] - start[1]))
    assert angle == pytest.approx(1.8)
    assert start[0] > middle_x > ticks[-1][0][0]
    assert start[1] == pytest.approx(ticks[-1][0][1])
    assert ticks[49][0][1] < start[1]


def test_a_ring_turns_by_its_share() -> None:
    """A quarter is 90 degrees, clockwise from the top."""
    plot = plot_of(chart("ring", item("A", "25", "%")))
    wedge = shapes(plot, "A")[0]
    assert (wedge.theta1, wedge.theta2) == pytest.approx((0, 90))


def test_shares_of_a_ring_follow_each_other() -> None:
    """Each begins where the one before ends; the rest is mute."""
    plot = plot_of(chart("ring", item("A", "30", "%"), item("B", "45", "%"), rest="Khác"))
    turns = [90 - shapes(plot, name)[0].theta1 for name in ("A", "B", "rest")]
    assert turns == pytest.approx([108, 270, 360])


def test_gaps_of_a_ring_stand_where_its_shares_end() -> None:
    """The thin lines between neighbours lead outwards at their angles."""
    plot = plot_of(chart("ring", item("A", "30", "%"), item("B", "45", "%"), rest="Khác"))
    (gaps,) = shapes(plot, "gaps")
    start, end = np.array(gaps.get_segments()).transpose(1, 2, 0)
    angles = np.degrees(np.arctan2(*(end - start))) % 360  # clockwise from the top
    assert angles == pytest.approx([0, 108, 270], abs=0.01)


def test_a_comparison_is_cut_into_multiples() -> None:
    """817 holds 170 four times: four numbers, four cuts, at the height of the small bar."""
    plot = plot_of(chart("comparison", FDI, DOMESTIC), width=FULL, stretch=1)
    small, large = (shapes(plot, each.figure)[0] for each in (FDI, DOMESTIC))
    cuts = [path.vertices[0][1] - large.get_y() for path in shapes(plot, "cuts")[0].get_paths()]
    assert cuts == pytest.approx([small.get_height() * n for n in range(1, 5)])
    assert "×4" in said_by(plot)
    assert "×5" not in said_by(plot)
    assert multiples(FDI, FDI) == multiples(item("A", "3000"), FDI) == 0
    assert multiples(item("A", "58", qualifier="gần"), item("B", "11.6")) == 4
    assert multiples(item("A", "58"), item("B", "11.6")) == 5
    shares = item("Công nghiệp", "58", "%", "gần"), item("Nông nghiệp", "11.6", "%")
    assert "×4 gần ×5" in said_by(plot_of(chart("comparison", *shares), CARD, 936.0, 1))


def test_bars_of_a_comparison_are_proportional() -> None:
    """Heights of two that stand, or lengths of those that lie, by one factor."""
    plot = plot_of(chart("comparison", FDI, DOMESTIC), stretch=1)
    bars = [shapes(plot, each.figure)[0] for each in (FDI, DOMESTIC)]
    assert bars[0].get_y() == bars[1].get_y()
    ratio = bars[1].get_height() / bars[0].get_height()
    assert ratio == pytest.approx(DOMESTIC.value / FDI.value)


def test_a_timeline_has_its_goals_in_order_at_one_stem() -> None:
    """A dot each, the earliest at the top; the one that matters is larger."""
    goals = [goal("C", "", 2031), goal("A", "", 2023), goal("B", "", 2025, highlight=True)]
    plot = plot_of(chart("timeline", *goals))
    dots = {name: shapes(plot, name)[0] for name in "ABC"}
    assert len({dot.center[0] for dot in dots.values()}) == 1
    assert dots["A"].center[1] > dots["B"].center[1] > dots["C"].center[1]
    assert dots["B"].radius > dots["A"].radius == dots["C"].radius
    assert [year in said_by(plot) for year in ("2023", "2025", "2031")] == [True] * 3


def test_roadmap_bars_end_in_their_years() -> None:
    """Equal steps for equal years; "trước" ends before the year."""
    goals = [goal("A", "", 2023), goal("B", "", 2025, before=True), goal("C", "", 2031)]
    plot = plot_of(chart("roadmap", *goals, start_year=2021))
    widths = [shapes(plot, each.name)[0].get_width() for each in goals]
    year = widths[0] / 2
    assert widths[2] == pytest.approx(10 * year)
    assert 3.6 * year < widths[1] < 3.9 * year


def test_lines_of_years_end_over_the_words_under_the_last_bar() -> None:
    """A line that only comes out again under the words would be a stump."""
    long = goal("B", "trung tâm kinh tế của khu vực trung du, miền núi phía Bắc " * 2, 2030)
    plot = plot_of(chart("roadmap", goal("A", "", 2023), long, start_year=2021))
    words = [text for text in texts_of(plot) if "trung tâm" in text.get_text()]
    rules = [mark for mark in plot.axes[0].collections if isinstance(mark, LineCollection)]
    low = min(y for rule in rules for segment in rule.get_segments() for _, y in segment)
    assert low >= ink(words[0]).top


def test_a_later_stage_follows_in_a_tint() -> None:
    """From 2025 to 2030 the bar goes on, lighter."""
    stage = goal("A", "xây dựng", 2025, later="định hướng", later_year=2030)
    plot = plot_of(chart("roadmap", stage, start_year=2021))
    now, later = shapes(plot, "A")[0], shapes(plot, "later")[0]
    assert later.get_x() == pytest.approx(now.get_x() + now.get_width())
    assert later.get_width() / now.get_width() == pytest.approx(5 / 4)


def test_clusters_are_proportional_on_one_scale() -> None:
    """Columns of all groups are the values times one factor; a missing one is a dash."""
    data = as_bars(chart("column", GROWING, series("Dịch vụ", ["1000", "", "1400"])))
    plot = plot_of(data)
    columns = {name: shapes(plot, name) for name in ("Công nghiệp và xây dựng", "Dịch vụ")}
    known = [i for group in data.groups for i in group.items if i.known]
    heights = [bar.get_height() for bars in columns.values() for bar in bars]
    values = [i.value for name in columns for i in known if i.label == name]
    factors = [height / value for height, value in zip(heights, values, strict=True)]
    assert factors == pytest.approx([factors[0]] * len(known))
    assert said_by(plot).count("–") == 4


def test_a_point_with_a_qualifier_is_hollow() -> None:
    """Where not every number is printed, a hollow point and its key keep "gần"."""
    points = series("Vốn", [str(n) for n in range(100000, 100030)])
    near = [replace(p, number=replace(p.number, qualifier="gần")) if i == 7 and p.number else p
            for i, p in enumerate(points.points)]  # fmt: skip
    plot = plot_of(chart("line", replace(points, points=tuple(near))))
    assert "gần" in said_by(plot)
    assert len(shapes(plot, "bounded")) == 2  # the point, and the key


@pytest.mark.parametrize(
    ("kind", "qualifier", "counts"),
    [("ticks", "", (20, 0)), ("ticks", "trên", (20, 1)), ("ticks", "gần", (19, 1)),
     ("pictogram", "", (2, 0)), ("pictogram", "trên", (2, 1)), ("pictogram", "dưới", (1, 1))],
)  # fmt: skip
def test_counted_marks_show_bounds(kind: str, qualifier: str, counts: tuple[int, int]) -> None:
    """One mute mark more for "trên"; for "gần" and "dưới" the last one is mute."""
    plot = plot_of(chart(kind, item("A", "20", "trường", qualifier), per=10.0, key="10"))
    marks = [
        sum(
            len(s.get_offsets()) if kind == "pictogram" else len(s.get_paths())
            for s in drawn[:1]
        )
        for drawn in (shapes(plot, "A"), shapes(plot, "open"))
    ]
    assert tuple(marks) == counts


def test_leaders_join_names_to_their_lines() -> None:
    """One a series, in its colour, from its last point."""
    plot = plot_of(chart("line", GROWING, BROKEN))
    leaders = shapes(plot, "leader")
    assert [each.get_color() for each in leaders] == [GROWING.color, BROKEN.color]


def test_names_that_would_meet_are_moved_as_little_as_can_be() -> None:
    """Two at one height share the way; one far off stays."""
    assert apart([50, 50, 10], [10, 10, 10], 100) == pytest.approx([55, 45, 10])
    assert apart([98, 99], [10, 10], 100) == pytest.approx([90, 100])
    assert apart([2, 3], [10, 10], 100) == pytest.approx([10, 20])
    assert apart([50, 50], [10, 10], 100, air=2) == pytest.approx([56, 44])
    assert apart([50, 50], [10, 10], 21, air=2) == pytest.approx([21, 10])


@pytest.mark.parametrize("caption", ["", "mỗi vạch là 1%", LONG[:60]])
def test_what_stands_in_a_ring_is_inside_it(caption: str) -> None:
    """Every corner of every line is within the inner circle."""
    plot = plot_of(chart("ring", NEW, whole=MEMBERS, caption=caption), width=200)
    wedge = shapes(plot, NEW.figure)[0]
    (x, y), inner = wedge.center, wedge.r - wedge.width
    boxes = [ink(text) for text in texts_of(plot)]
    corners = [(b, c) for box in boxes for b in (box.x, box.right) for c in (box.y, box.top)]
    assert max(hypot(a - x, b - y) for a, b in corners) <= inner


def test_a_bar_of_no_length_is_not_drawn() -> None:
    """Not even as the hairline that readers make of it."""
    assert not shapes(plot_of(chart("bar", FDI, item("A", "0"))), "A")[0].get_visible()


@pytest.mark.parametrize("values", [["10", "40", "20"], ["-10", "40", "5"]])
@pytest.mark.parametrize("kind", ["line", "multiples"])
def test_points_of_lines_are_proportional_and_printed(kind: str, values: list[str]) -> None:
    """Steps between points are the values' by one factor; the last number is printed."""
    plot = plot_of(chart(kind, series("A", values), series("B", ["10", "20", "30"])))
    heights = [shapes(plot, name)[0].get_ydata() for name in "AB"]
    a, b, c = (float(value) for value in values)
    factor = (heights[1][2] - heights[1][0]) / 20
    assert heights[0][1] - heights[0][0] == pytest.approx((b - a) * factor)
    assert heights[0][1] - heights[0][2] == pytest.approx((b - c) * factor)
    assert factor > 0
    assert spoken(number(values[-1], "người")).split()[0] in said_by(plot)


def test_periods_of_a_line_stand_at_even_steps() -> None:
    """Years are as far apart as they are."""
    plot = plot_of(chart("line", series("A", ["1", "5", "2", "8"]), GROWING))
    steps = np.diff(shapes(plot, "A")[0].get_xdata())
    assert steps == pytest.approx([steps[0]] * 3)


def test_a_missing_point_is_a_gap() -> None:
    """Two lines, and no point at zero."""
    plot = plot_of(chart("line", series("A", ["5", "6", "", "7", "8"]), GROWING))
    lines = shapes(plot, "A")
    assert [len(line.get_xdata()) for line in lines] == [2, 2]


def test_a_lone_point_is_seen() -> None:
    """A point between two gaps is a dot."""
    plot = plot_of(chart("line", series("A", ["5", "", "7", "", "8"])))
    assert len(plot.axes[0].patches) == 3


def test_ticks_count_one_by_one() -> None:
    """32 documents are 32 ticks; "trên" adds a mute one."""
    plot = plot_of(chart("ticks", item("Đề án", "32", "đề án", "trên")))
    assert [len(shapes(plot, n)[0].get_paths()) for n in ("Đề án", "open")] == [32, 1]


def test_a_pictogram_counts_its_icons() -> None:
    """1 in 41: one icon in the accent, forty in the quiet colour."""
    plot = plot_of(chart("pictogram", NEW, whole=MEMBERS, per=2332.0, key="1"))
    assert {len(s.get_offsets()) for s in shapes(plot, NEW.figure)} == {1}
    assert {len(s.get_offsets()) for s in shapes(plot, "rest")} == {40}


def test_targets_stand_on_the_scale_of_the_values() -> None:
    """The quiet bar behind each bar is its target, by the same factor."""
    plot = plot_of(chart("bullet", *GOING))
    targets = shapes(plot, "target")
    for each, target in zip(GOING, targets, strict=True):
        assert each.target is not None
        factor = shapes(plot, each.figure)[0].get_width() / each.value
        assert target.get_width() == pytest.approx(each.target.value * factor)


def test_slopes_are_proportional_from_zero() -> None:
    """Both ends of each line stand on one scale, whose zero is drawn and named."""
    plot = plot_of(chart("slope", *GOING, caption="năm 2021"))
    ends = [shapes(plot, each.figure)[0].get_ydata() for each in GOING]
    values = [(each.previous.value, each.value) for each in GOING if each.previous]
    factors = [(y1 - y0) / (now - before)
               for (y0, y1), (before, now) in zip(ends, values, strict=True)]  # fmt: skip
    assert factors == pytest.approx([factors[0]] * len(GOING))
    zero = ends[0][1] - values[0][1] * factors[0]
    rules = [path for each in plot.axes[0].collections for path in each.get_segments()]
    level = [float(a[1]) for a, b in rules if a[1] == b[1]]
    assert level == pytest.approx([zero])


def test_tiles_stand_in_their_places() -> None:
    """Equal steps right and down; what has a goal is filled in another colour."""
    plot = plot_of(chart("tile_map", tiles=TILES))
    tiles = [shapes(plot, tile.name)[0].get_bbox() for tile in TILES]
    assert tiles[1].x0 - tiles[0].x0 == pytest.approx(tiles[2].x0 - tiles[1].x0)
    assert tiles[0].y0 == tiles[2].y0 > tiles[3].y0
    fills = {shapes(plot, tile.name)[0].get_facecolor(): tile.on for tile in TILES}
    assert sorted(fills.values()) == [False, True]


def test_a_tile_says_when_its_goal_is_due_where_it_fits() -> None:
    """Else it has the number that the list of goals gives it."""
    data = chart("tile_map", tiles=TILES, listed=True)
    wide, narrow = (plot_of(data, PAGE, w) for w in (FULL, 150))
    assert ("đến năm 2025" in said_by(wide), bool(shapes(wide, "badge"))) == (True, False)
    assert ("đến năm 2025" in said_by(narrow), bool(shapes(narrow, "badge"))) == (False, True)


def test_stacked_parts_fill_their_share() -> None:
    """Widths with their gaps are the shares of the bar; the rest is mute."""
    plot = plot_of(chart("stacked", *SHARES, rest="Khác"))
    widths = [shapes(plot, n)[0].get_width() for n in [*(s.figure for s in SHARES), "rest"]]
    assert [w + PAGE.gap for w in widths[:3]] + widths[3:] == pytest.approx(
        [FULL * share for share in (0.3, 0.45, 0.15, 0.1)]
    )


@pytest.mark.parametrize("width", [FULL, 150])
def test_parts_of_several_wholes_are_proportional_and_all_printed(width: float) -> None:
    """Widths with their gaps are the shares of one length; no number is left out."""
    data = chart("stacked", *YEARS, rest="Khác")
    plot = plot_of(data, PAGE, width)
    for group in YEARS:
        bars = [shapes(plot, each.figure)[0].get_bbox() for each in group.items]
        ends = [*(bar.x0 for bar in bars[1:]), shapes(plot, "rest")[YEARS.index(group)].get_x()]
        factors = [(end - bar.x0) / each.value
                   for end, bar, each in zip(ends, bars, group.items, strict=True)]  # fmt: skip
        assert factors == pytest.approx([factors[0]] * 3)
    said = said_by(plot)
    assert [n for g in YEARS for i in g.items if (n := spoken(i.number)) not in said] == []


def test_panels_share_one_scale() -> None:
    """The same value is as high in every panel of a row."""
    twins = [series("A", ["5", "9"]), series("B", ["9", "5"])]
    plot = plot_of(chart("multiples", *twins))
    first, second = (shapes(plot, name)[0].get_ydata() for name in "AB")
    assert list(first) == pytest.approx(list(second)[::-1])


def test_an_area_begins_at_zero() -> None:
    """Its height over the floor is the value."""
    plot = plot_of(chart("area", series("A", ["50", "100"])))
    corners = shapes(plot, "area")[0].get_xy()[:4, 1]
    assert (corners[1] - corners[2]) / (corners[0] - corners[3]) == pytest.approx(2)


@pytest.mark.parametrize("kind", ["table", "dot"])
def test_rows_are_on_one_scale(kind: str) -> None:
    """Bars of a table and dots on stems are the values by one factor."""
    items = [item("A", "100"), item("B", "40"), item("C", "10")]
    plot = plot_of(chart(kind, *items))
    marks = [shapes(plot, each.figure)[0] for each in items]
    ends = [m.get_x() + m.get_width() if kind == "table" else m.center[0] for m in marks]
    assert (ends[0] - ends[1]) / (ends[1] - ends[2]) == pytest.approx(2)


@pytest.mark.parametrize("data", [d for d in EXAMPLES if d.kind == "comparison"])
def test_names_and_notes_stand_under_the_bars(data: ChartData) -> None:
    """What else is said of an item is printed."""
    assert all(each.label in said_by(plot_of(data)) for each in data.items)


def test_round_numbers() -> None:
    """1, 2 and 5 times a power of ten; axes begin at zero unless values are far from it."""
    assert [round_up(Decimal(n)) for n in ("7", "12", "0.3", "987")] == [
        10,
        20,
        Decimal("0.5"),
        1000,
    ]
    assert round_values(Decimal(1123), Decimal(1300), from_zero=False)[0] == 1100
    assert round_values(Decimal(12), Decimal(74), from_zero=False)[0] == 0
    assert round_values(Decimal(-5), Decimal(8), from_zero=False) == [-5, 0, 5, 10]


def test_digits_of_a_table_end_at_one_line_and_long_names_stay_large() -> None:
    """On a card, too, where units stand in each row and names over their numbers."""
    data = chart("table", *WORDY, item("Vốn ODA", "17", "nghìn tỷ đồng"))
    texts = texts_of(plot_of(data, CARD, 936.0))
    digits = [ink(t).right for t in texts if t.get_text().strip() in ("141,5", "9", "17")]
    assert digits == pytest.approx([digits[0]] * 3)
    name = next(t for t in texts if t.get_text().startswith("Vốn đăng ký"))
    assert name.get_fontsize() == CARD.label.size


def test_unit_grids_under_each_other_are_of_one_height() -> None:
    """So the wider grid is the larger number, in half a page, too."""
    items = [item("Tiểu học", "41"), item("Trung học phổ thông", "12"), item("Xã", "109")]
    plot = plot_of(chart("units", *items, key="Mỗi ô là 2", per=2.0), width=NARROW)
    wide, high = zip(*(_extent(shapes(plot, each.figure)[0]) for each in items), strict=True)
    assert max(high) - min(high) < 0.01
    assert wide[1] < wide[0] < wide[2]


def _extent(squares: PathCollection) -> tuple[float, float]:
    """Return how wide and how high the middles of squares lie apart."""
    x, y = np.ptp(squares.get_offsets(), axis=0)
    return float(x), float(y)


def test_the_first_and_the_last_period_are_always_named() -> None:
    """The others at even steps, of which the nearest to the first gives way."""
    plot = plot_of(chart("line", series("Khách", ["300"] * 12)), CARD, 936.0)
    years = [t.get_text() for t in texts_of(plot) if len(t.get_text()) == 4]
    assert sorted(years) == ["2010", "2013", "2015", "2017", "2019", "2021"]


def test_numbers_of_panels_are_clear_of_zero() -> None:
    """Where a point is low and others are negative, its number stands over its line."""
    low = series("Dịch vụ", ["6.4", "8.5", "7.4", "-3", "3.1"], "%")
    plot = plot_of(chart("multiples", low, series("Công nghiệp", ["25", "17", "8"], "%")))
    rules = [path for c in plot.axes[0].collections for path in c.get_segments()]
    zeros = [Box(*rule[0], rule[1][0] - rule[0][0], 0) for rule in rules]
    boxes = [ink(text) for text in texts_of(plot)]
    assert not any(box.meets(zero) for box in boxes for zero in zeros)


def test_in_black_and_white_neighbours_differ_by_pattern() -> None:
    """Parts are full and hatched by turns, lines whole and dashed."""
    look = page_look(load_theme("ink"))
    parts = [replace(each, part=place) for place, each in enumerate(SHARES, 1)]
    plot = plot_of(chart("stacked", *parts, rest="Thuế sản phẩm"), look)
    hatches = [shapes(plot, each.figure)[0].get_hatch() for each in parts]
    assert [bool(hatch) for hatch in hatches] == [False, True, False]
    (clear,) = shapes(plot, "clear")
    inside = next(ink(t) for t in texts_of(plot) if t.get_text().startswith("45%"))
    assert clear.get_x() < inside.x < inside.right < clear.get_x() + clear.get_width()
    lines = plot_of(chart("line", replace(GROWING, part=1), replace(BROKEN, part=2)), look)
    assert [line.is_dashed() for line in _lines(lines)] == [False, True]


def test_in_black_and_white_a_name_has_a_sample_of_its_line() -> None:
    """The leader is dashed as the line is."""
    look = page_look(load_theme("ink"))
    plot = plot_of(chart("line", replace(GROWING, part=1), replace(BROKEN, part=2)), look)
    assert [each.is_dashed() for each in shapes(plot, "leader")] == [False, True]


def _lines(plot: Figure) -> list[Line2D]:
    """Return the lines of series."""
    return [line for line in plot.axes[0].lines if line.get_gid() != "leader"]


def test_counts_of_unlike_things_are_drawn_by_their_own_targets() -> None:
    """Targets of communes and projects stand level; values are parts of them."""
    counts = [("Xã", "109", "xã", "113"), ("Dự án", "41", "dự án", "35")]
    rows = [
        replace(item(name, value, unit), target=reading("mục tiêu", target, unit))
        for name, value, unit, target in counts
    ]
    plot = plot_of(chart("bullet", *rows))
    targets = [shape.get_width() for shape in shapes(plot, "target")]
    assert targets == pytest.approx([targets[0]] * 2)
    parts = [shapes(plot, each.figure)[0].get_width() / targets[0] for each in rows]
    assert parts == pytest.approx([109 / 113, 41 / 35])


def test_numbers_of_a_tile_map_are_explained() -> None:
    """Dates take two lines in narrow tiles; where they cannot, a line under the map."""
    assert "đến năm 2025" in said_by(plot_of(chart("tile_map", tiles=TILES), width=NARROW))
    narrow = plot_of(chart("tile_map", tiles=TILES), width=NARROW * 0.6)
    assert "1: đến năm 2025" in said_by(narrow)
    listed = plot_of(chart("tile_map", tiles=TILES, listed=True), width=NARROW)
    assert (len(shapes(listed, "badge")), "2025" in said_by(listed)) == (1, False)


def test_keys_that_need_two_lines_stand_in_columns() -> None:
    """Two and two, not three and a lone one; where columns do not fit, as many as do."""
    names = [(name, "#000000") for name in ("Nông nghiệp", "Công nghiệp", "Dịch vụ", "Thuế")]
    wide = [line[-1][0] + line[-1][1].width for line in set_keys(names, PAGE, 1000).lines]
    two = set_keys(names, PAGE, wide[0] - 10).lines
    assert [len(line) for line in two] == [2, 2]
    assert two[0][1][0] == two[1][1][0]
    long = [names[0], (LONG[:60], "#000000"), names[2]]
    assert [len(line) for line in set_keys(long, PAGE, 300).lines] == [1, 1, 1]
