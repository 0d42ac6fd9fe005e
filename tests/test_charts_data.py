"""From the brief to what a chart shows, and what is refused on the way."""

from decimal import Decimal
from itertools import combinations

import pytest
from charting import figure, said_by, shapes

from brief.charts import alt_text, chart_data
from brief.charts.checks import check_data
from brief.charts.frame import shares_of
from brief.charts.look import page_look
from brief.charts.records import periods_of
from brief.compose import Edition
from brief.contrast import GREY_STEP, differ_in_grey, lightness
from brief.draw.plot import record
from brief.draw.recording import Text
from brief.errors import BriefError
from brief.language.dates import moment_of, short_period
from brief.model import Brief, ChartBlock, ChartGroup, Figure, Point, Quantity, Series, Span
from brief.record import replace


def with_figures(brief: Brief, **values: tuple[str, str]) -> Edition:
    """Return the sample with more figures: id = (number, unit)."""
    source = next(iter(brief.sources.values()))
    more = {
        name: Figure(name, name, Quantity(Decimal(number), unit), source)
        for name, (number, unit) in values.items()
    }
    return Edition.of(replace(brief, figures={**brief.figures, **more}))


def blocks(brief: Brief) -> list[ChartBlock]:
    """Return the charts of a brief."""
    return [b for s in brief.sections for b in s.blocks if isinstance(b, ChartBlock)]


def test_values_are_full_and_numbers_as_printed(sample: Brief) -> None:
    """Gần 9 tỷ USD is drawn as 9e9 and said as it is printed."""
    edition = Edition.of(sample)
    [item] = chart_data(ChartBlock(chart="bar", figures=("fdi_capital",)), edition).items
    assert (item.value, item.number.qualifier, item.number.unit) == (9e9, "gần", "tỷ USD")


def test_highlight_is_in_the_accent(sample: Brief) -> None:
    """The figure to see is red, the others are of one colour that is lighter."""
    block = ChartBlock(
        chart="bar", figures=("schemes", "plans", "programmes"), highlight="plans"
    )
    colors = [item.color for item in chart_data(block, Edition.of(sample)).items]
    theme = Edition.of(sample).theme
    assert colors == [theme.color("beside"), theme.color("accent"), theme.color("beside")]
    assert lightness(colors[0]) - lightness(colors[1]) > GREY_STEP


def test_no_line_is_as_red_as_the_one_to_see(sample: Brief) -> None:
    """In a grey copy, too, each of three is of another tone."""
    data = chart_data(
        ChartBlock(chart="line", series=("a", "b", "c"), highlight="a"), with_lines(sample)
    )
    told, *others = (series.color for series in data.series)
    assert told == Edition.of(sample).theme.color("accent")
    assert all(differ_in_grey(one, other) for one, other in combinations([told, *others], 2))


def with_lines(sample: Brief) -> Edition:
    """Return the sample with the series a, b and c."""
    points = (Point("2020", Quantity(Decimal(1))), Point("2021", Quantity(Decimal(2))))
    source = next(iter(sample.sources.values()))
    series = {name: Series(name, name, "xã", points, source) for name in "abc"}
    return Edition.of(replace(sample, series=series))


def test_a_bar_of_parts_names_its_whole_as_the_total(sample: Brief) -> None:
    """Among the names of parts the whole would be taken for one of them."""
    edition = with_figures(sample, a=("30", "xã"), b=("70", "xã"), xã=("100", "xã"))
    block = ChartBlock(chart="stacked", figures=("a", "b"), whole="xã")
    whole = chart_data(block, edition).whole
    assert whole
    assert whole.label == "Tổng: xã"


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        ("9875", "6940", "trục bắt đầu từ 6.000 hộ"),
        ("100", "99", "trục bắt đầu từ 60 hộ"),  # a third of the largest is seen at least
        ("100", "40", ""),
        ("8", "-2", ""),
    ],
)
def test_slopes_far_from_zero_say_where_their_scale_begins(
    sample: Brief, before: str, now: str, said: str
) -> None:
    """Nearer to zero than half of the largest value, the scale begins there."""
    edition = with_figures(sample, a=(now, "hộ"))
    figure = replace(edition.figure("a"), previous=Quantity(Decimal(before), "hộ"))
    brief = replace(edition.brief, figures={**edition.brief.figures, "a": figure})
    data = chart_data(ChartBlock(chart="slope", figures=("a",)), Edition.of(brief))
    assert "".join(tick.text for tick in data.ticks).replace("\u00a0", " ") == said


def test_alt_texts_say_every_figure(sample: Brief) -> None:
    """Who does not see a chart hears all its numbers."""
    edition = Edition.of(sample)
    for block in blocks(sample):
        ids = (*block.figures, *(id_ for group in block.groups for id_ in group.figures))
        said = alt_text(chart_data(block, edition), edition)
        assert [i for i in ids if edition.printed(i).replace("\u00a0", " ") not in said] == []
        assert [g for g in block.goals if sample.goals[g].due not in said] == []


def test_drawn_numbers_know_their_figures(sample: Brief) -> None:
    """A proof can find each figure of the sample where it is drawn."""
    edition = Edition.of(sample)
    for block in blocks(sample):
        plot = figure(chart_data(block, edition), page_look(edition.theme), 480, 230)
        drawn = {item.figure for item in record(plot).items if isinstance(item, Text)}
        assert drawn - {""} >= set(() if block.bare else block.figures)


def test_one_mark_stands_for_a_round_number(sample: Brief) -> None:
    """Without `per` there are at most some hundred squares, each a round number."""
    block = ChartBlock(chart="units", figures=("fdi_projects", "domestic_projects"))
    data = chart_data(block, Edition.of(sample))
    assert (data.per, data.key.replace("\u00a0", " ")) == (10.0, "Mỗi ô là 10 dự án")


@pytest.mark.parametrize(
    ("code", "block"),
    [
        ("unlike-units", {"chart": "bar", "figures": ("fdi_capital", "domestic_capital")}),
        ("unlike-units", {"chart": "bar", "figures": ("fdi_capital", "fdi_projects")}),
        ("empty-chart", {"chart": "bar"}),
        ("zero-chart", {"chart": "bar", "figures": ("nothing",)}),
        ("same-name", {"chart": "bar", "figures": ("plans", "plans")}),
        ("too-many", {"chart": "bar", "figures": tuple(f"many_{i}" for i in range(31))}),
        ("too-many", {"chart": "units", "figures": tuple(f"many_{i}" for i in range(9))}),
        ("negative-part", {"chart": "units", "figures": ("less",)}),
        ("no-whole", {"chart": "ring", "figures": ("plans", "schemes")}),
        ("parts-over", {"chart": "waffle", "figures": ("plans",), "whole": "programmes"}),
        ("parts-under", {"chart": "ring", "figures": ("third", "fifth")}),
        ("chart-previous", {"chart": "slope", "figures": ("plans",)}),
        ("chart-target", {"chart": "bullet", "figures": ("plans",)}),
    ],
)
def test_what_would_mislead_is_refused(
    sample: Brief, code: str, block: dict[str, object]
) -> None:
    """Nothing is drawn of it; the error says what is wrong, with a hint, in both languages."""
    many = {f"many_{i}": (str(i + 1), "xã") for i in range(31)}
    edition = with_figures(sample, nothing=("0", "xã"), less=("-3", "xã"), third=("33", "%"),
                           fifth=("20", "%"), **many)  # fmt: skip
    with pytest.raises(BriefError) as error:
        chart_data(ChartBlock(**block), edition)  # type: ignore[arg-type]
    assert [fault.code for fault in error.value.faults] == [code]
    assert all("{" not in error.value.faults[0].text(language) for language in ("vi", "en"))


@pytest.mark.parametrize(
    ("wrong", "mended"),
    [
        ({"chart": "ring", "figures": ("third", "fifth")}, {"rest": "Khác"}),
        ({"chart": "ring", "figures": ("plans", "schemes")}, {"whole": "all", "rest": "Khác"}),
        ({"chart": "ring", "figures": ("plans", "schemes")}, {"chart": "bar"}),
        ({"chart": "units", "figures": ("less", "plans")}, {"chart": "bar"}),
        ({"chart": "slope", "figures": ("plans",)}, {"chart": "bar"}),
        ({"chart": "bullet", "figures": ("plans",)}, {"chart": "bar"}),
        ({"chart": "bar", "figures": ("plans", "plans")}, {"figures": ("plans", "schemes")}),
        ({"chart": "bar", "figures": ("fdi_capital", "plans")}, {"figures": ("plans",)}),
    ],
)
def test_hints_work(sample: Brief, wrong: dict[str, str], mended: dict[str, str]) -> None:
    """Whoever does what a refusal says has a chart."""
    edition = with_figures(
        sample,
        less=("-3", "kế hoạch"),
        third=("33", "%"),
        fifth=("20", "%"),
        all=("9999", "kế hoạch"),
    )
    with pytest.raises(BriefError):
        chart_data(ChartBlock(**wrong), edition)  # type: ignore[arg-type]
    assert chart_data(ChartBlock(**{**wrong, **mended}), edition).marks  # type: ignore[arg-type]


def test_a_map_without_tiles_is_refused(sample: Brief) -> None:
    """The hint names the table of the file that is missing."""
    with pytest.raises(BriefError) as error:
        chart_data(ChartBlock(chart="tile_map"), Edition.of(replace(sample, map_tiles=())))
    assert [fault.code for fault in error.value.faults] == ["no-map"]
    assert "[map]" in error.value.faults[0].text("vi")


def test_counts_of_different_things_share_an_axis(sample: Brief) -> None:
    """Organisations and members are both counts."""
    figures = ("checked_organisations", "checked_members")
    group = ChartGroup(label="Kiểm tra", figures=figures)
    assert (
        len(chart_data(ChartBlock(chart="bar", groups=(group,)), Edition.of(sample)).marks) == 2
    )


def test_rounded_shares_make_their_whole(sample: Brief) -> None:
    """33,3 three times is 100 %, as rounded shares are."""
    edition = with_figures(sample, a=("33.3", "%"), b=("33.3", "%"), c=("33.3", "%"))
    check_data(chart_data(ChartBlock(chart="ring", figures=("a", "b", "c")), edition))


def with_series(brief: Brief, *points: tuple[str, str]) -> Edition:
    """Return the sample with a series `s` of (period, number) points; "" is missing."""
    source = next(iter(brief.sources.values()))
    made = [Point(p, Quantity(Decimal(n), "người") if n else None) for p, n in points]
    series = Series("s", "S", "người", tuple(made), source)
    return Edition.of(replace(brief, series={"s": series}))


def test_numbers_that_are_no_figures_are_named_for_the_proof(sample: Brief) -> None:
    """A point of a series, and a previous value: each is known by a name of its own."""
    line = chart_data(
        ChartBlock(chart="line", series=("s",)), with_series(sample, ("2019", "5"))
    )
    assert [point.number.figure for point in line.series[0].points if point.number] == [
        "s.2019"
    ]
    edition = with_figures(sample, a=("33.3", "%"))
    figure = replace(edition.figure("a"), previous=edition.figure("a").quantity)
    edition = Edition.of(replace(sample, figures={"a": figure}))
    (item,) = chart_data(ChartBlock(chart="slope", figures=("a",)), edition).items
    assert item.previous is not None
    assert item.previous.number.figure == "a.previous"


def test_points_stand_where_their_time_is(sample: Brief) -> None:
    """In order, whatever the order typed, and 2018 close to 2019, far from 2000."""
    edition = with_series(sample, ("2019", "5"), ("2000", "1"), ("2018", "4"))
    data = chart_data(ChartBlock(chart="line", series=("s",)), edition)
    assert periods_of(data.series) == ("2000", "2018", "2019")
    assert shares_of(data.series, ("2000", "2018", "2019")) == pytest.approx((0, 18 / 19, 1))


@pytest.mark.parametrize(
    ("period", "time"),
    [("2021", 2021), ("năm 2021", 2021), ("2021-Q2", 2021.25), ("Q4/2021", 2021.75),
     ("2021-07", 2021.5), ("T7/2021", 2021.5), ("H2 2021", 2021.5), ("đầu năm", None)],
)  # fmt: skip
def test_periods_say_their_time(period: str, time: float | None) -> None:
    """Years, half years, quarters and months; other texts stand at even steps."""
    moment = moment_of(period)
    assert (moment.time if moment else None) == time


@pytest.mark.parametrize(("said", "times"), [("", 1), ("Đơn vị: người", 0)])
def test_the_unit_of_columns_is_said_once(sample: Brief, said: str, times: int) -> None:
    """Over the columns, unless the block's subtitle says it."""
    edition = with_series(sample, *((str(year), "123456") for year in range(2009, 2021)))
    block = ChartBlock(chart="column", series=("s",), subtitle=(Span(said),) if said else ())
    plot = figure(chart_data(block, edition), page_look(edition.theme), 480, 230)
    assert said_by(plot).count("người") == times


@pytest.mark.parametrize(
    ("period", "vi", "en"),
    [("2021-Q4", "Quý IV/2021", "Q4 2021"), ("Q1/2022", "Quý I/2022", "Q1 2022"),
     ("2021-07", "T7/2021", "Jul 2021"), ("2021", "2021", "2021"), ("T7", "T7", "T7")],
)  # fmt: skip
def test_periods_are_short_on_an_axis(period: str, vi: str, en: str) -> None:
    """Quarters and months as the language writes them; years and other texts as typed."""
    assert (short_period(period, "vi"), short_period(period, "en")) == (vi, en)


def test_figures_of_unlike_periods_say_them(sample: Brief) -> None:
    """A figure of another year than its neighbours does not stand beside them unsaid."""
    edition = with_figures(sample, a=("3", "xã"), b=("5", "xã"))
    old = replace(edition.figure("a"), period="2019")
    figures = {**edition.brief.figures, "a": old}
    edition = Edition.of(replace(edition.brief, figures=figures))
    items = chart_data(ChartBlock(chart="bar", figures=("a", "b")), edition).items
    assert [item.label.replace(" ", " ") for item in items] == ["a, năm 2019", "b, năm 2021"]


def test_marks_of_unlike_things_name_them_all(sample: Brief) -> None:
    """One icon is five schools, or five stations."""
    edition = with_figures(sample, a=("48", "trường"), b=("171", "trạm"))
    key = chart_data(ChartBlock(chart="pictogram", figures=("a", "b")), edition).key
    assert key.replace(" ", " ") == "Mỗi hình là 5 trường hoặc trạm, làm tròn"


def test_a_waffle_of_shares_has_a_hundred_squares(sample: Brief) -> None:
    """Each is one per cent; what remains is drawn as the rest that names it."""
    edition = with_figures(sample, a=("30", "%"), b=("45", "%"))
    block = ChartBlock(chart="waffle", figures=("a", "b"), rest="Khác")
    plot = figure(chart_data(block, edition), page_look(edition.theme), 480, 230)
    counts = [len(shapes(plot, name)[0].get_offsets()) for name in ("a", "b", "rest")]
    assert counts == [30, 45, 25]


def test_a_series_brings_its_axis(sample: Brief) -> None:
    """Round values in the scale of the points, printed in the language."""
    points = (Point("2020", Quantity(Decimal(1200), "người")), Point("2021", None))
    series = Series("s", "S", "người", points, next(iter(sample.sources.values())))
    edition = Edition.of(replace(sample, series={"s": series}))
    data = chart_data(ChartBlock(chart="line", series=("s",)), edition)
    assert [tick.text for tick in data.ticks] == ["0", "500", "1.000", "1.500"]
    assert (data.unit, data.series[0].points[1].value) == ("người", None)


@pytest.mark.parametrize(("subtitle", "unit"), [("", "người"), ("Người, hai năm", "")])
def test_the_unit_of_an_axis_is_said_once(sample: Brief, subtitle: str, unit: str) -> None:
    """Not over the axis where the subtitle says it already."""
    points = tuple(Point(year, Quantity(Decimal(9), "người")) for year in ("2020", "2021"))
    source = next(iter(sample.sources.values()))
    series = {"people": Series("people", "Dân số", "người", points, source)}
    prose = (Span(text=subtitle),) if subtitle else ()
    block = ChartBlock(chart="line", series=("people",), subtitle=prose)
    assert chart_data(block, Edition.of(replace(sample, series=series))).unit == unit
