"""Charts and cards that would mislead are refused; those that would not are not."""

from pathlib import Path

import pytest
from loading import SMALL, changed, faults_of, load

from brief.charts import alt_text, chart_data
from brief.compose import Edition
from brief.load import cards, charts
from brief.model import CHART_KINDS, LAYOUT_NAMES, ChartBlock

CHART = 'chart = "bar"\nfigures = ["members", "women"]'


def codes(folder: Path, lines: str, *figures: str) -> list[str]:
    """Return the codes said of a chart of some lines, with figures `id = "value"` added."""
    added = "".join(
        f'[figures.{name}]\nlabel = "Số {name}"\nvalue = {value}\n'
        for name, value in (figure.split(" = ") for figure in figures)
    )
    return [fault.code for fault in faults_of(folder, changed((CHART, lines)) + added)]


def test_what_each_kind_needs_is_known() -> None:
    """Every kind and layout that a file may name has its row."""
    assert set(charts.NEEDS) == set(CHART_KINDS)
    assert set(cards.NEEDS) == set(LAYOUT_NAMES)


@pytest.mark.parametrize("kind", ["bar", "column", "dot", "table", "units", "pictogram"])
def test_two_currencies_never_share_an_axis(tmp_path: Path, kind: str) -> None:
    """Nor do money and people; VND and đồng are one, and counts of things are one."""
    chart = f'chart = "{kind}"\nfigures = ["a", "b"]'
    assert codes(tmp_path, chart, 'a = "9 tỷ USD"', 'b = "9 tỷ đồng"') == ["unlike-units"]
    assert codes(tmp_path, chart, 'a = "9 tỷ USD"', 'b = "9 người"') == ["unlike-units"]
    assert codes(tmp_path, chart, 'a = "9%"', 'b = "9 dự án"') == ["unlike-units"]
    assert codes(tmp_path, chart, 'a = "9 VND"', 'b = "8 đồng"') == []
    assert codes(tmp_path, chart, 'a = "9 trường"', 'b = "8 lớp"') == []


@pytest.mark.parametrize(
    ("per", "part", "said"),
    [
        ('"a"', '"5 xã"', []),
        ("5", '"5 xã"', []),
        ('["a"]', '"5 xã"', ["not-number"]),
        ("{ a = 1 }", '"5 xã"', ["not-number"]),
        ('"a"', '"0 xã"', ["not-number"]),
        ('"a"', "2.332", ["ambiguous-number"]),  # told once, not again of `per`
    ],
)
def test_a_mark_stands_for_a_number_or_a_figure(
    tmp_path: Path, per: str, part: str, said: list[str]
) -> None:
    """`per` names a figure whose value is good, or is a number."""
    chart = f'chart = "pictogram"\nfigures = ["b"]\nwhole = "c"\nper = {per}\nrest = "Khác"'
    figures = (f"a = {part}", 'b = "10 xã"', 'c = "50 xã"')
    assert codes(tmp_path, chart, *figures) == said


@pytest.mark.parametrize(
    ("parts", "whole", "said"),
    [
        (('a = "60 ha"', 'b = "40 ha"'), 'c = "100 ha"', []),
        (('a = "33,3%"', 'b = "66,6%"'), 'c = "100%"', []),
        (('a = "60 ha"', 'b = "41 ha"'), 'c = "100 ha"', []),
        (('a = "60 ha"', 'b = "42 ha"'), 'c = "100 ha"', ["parts-over"]),
        (('a = "60 lớp"', 'b = "41 lớp"'), 'c = "100 lớp"', ["parts-over"]),
        (('a = "60 ha"', 'b = "38 ha"'), 'c = "100 ha"', ["parts-under"]),
        (('a = "trên 60 ha"', 'b = "38 ha"'), 'c = "100 ha"', []),
        (('a = "60 ha"', 'b = "38 ha"'), 'c = "gần 100 ha"', []),
        (('a = "0,6 nghìn ha"', 'b = "0,4 nghìn ha"'), 'c = "1.049 ha"', []),
        (('a = "60 ha"', 'b = "40 ha"'), 'c = "100 m"', ["unlike-units"]),
    ],
)
def test_parts_make_their_whole(
    tmp_path: Path, parts: tuple[str, str], whole: str, said: list[str]
) -> None:
    """Within half a last printed digit each, and as far as qualifiers let one know.

    Things are counted, not rounded: one too many is too many.
    """
    chart = 'chart = "stacked"\nfigures = ["a", "b"]\nwhole = "c"'
    assert codes(tmp_path, chart, *parts, whole) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ('"100%"', []),
        ('"0%"', ["zero-chart"]),
        ('"101%"', ["share-over"]),
        ('"5 ha"', ["no-whole"]),
    ],
)
def test_a_ring_shows_a_share(tmp_path: Path, value: str, said: list[str]) -> None:
    """A growth of 101 % is none."""
    chart = 'chart = "tick_ring"\nfigures = ["a"]'
    assert codes(tmp_path, chart, f"a = {value}") == said


@pytest.mark.parametrize(
    ("kind", "count", "said"),
    [("bar", 30, []), ("bar", 31, ["too-many-bars"]), ("units", 9, ["too-many-parts"])],
)
def test_a_chart_has_as_many_marks_as_can_be_read(
    tmp_path: Path, kind: str, count: int, said: list[str]
) -> None:
    """Thirty bars, eight parts."""
    names = [f"a{number}" for number in range(count)]
    chart = f'chart = "{kind}"\nfigures = {names}'.replace("'", '"')
    assert codes(tmp_path, chart, *(f'{name} = "5 ha"' for name in names)) == said


def test_of_too_many_figures_the_largest_can_be_drawn(tmp_path: Path) -> None:
    """The hint works: `top = 10` keeps the ten largest, and the chart says so."""
    values = {f"a{number}": f'"{number + 1} ha"' for number in range(31)}
    figures = "".join(f'[figures.{n}]\nlabel = "{n}"\nvalue = {v}\n' for n, v in values.items())
    chart = f'chart = "bar"\ntop = 10\nfigures = {list(values)}'.replace("'", '"')
    brief = load(tmp_path, changed((CHART, chart)) + figures)
    block = brief.sections[0].blocks[0]
    assert isinstance(block, ChartBlock)
    data = chart_data(block, Edition.of(brief))
    assert [item.value for item in data.items] == list(range(31, 21, -1))
    assert "10 lớn nhất trong 31" in alt_text(data, Edition.of(brief))


def test_a_long_series_is_a_line(tmp_path: Path) -> None:
    """The hint works: what makes too many columns can be drawn as a line."""
    points = [[f"{1990 + year}", year + 1] for year in range(31)]
    series = f'[series.long]\nlabel = "Dài"\nunit = "ha"\npoints = {points}\n'.replace("'", '"')
    for kind, said in (("column", ["too-many-points"]), ("line", [])):
        text = changed((CHART, f'chart = "{kind}"\nseries = "long"')) + series
        assert [fault.code for fault in faults_of(tmp_path, text)] == said


@pytest.mark.parametrize(
    ("chart", "said"),
    [
        ('chart = "slope"\nfigures = ["a"]', ["chart-previous"]),
        ('chart = "bullet"\nfigures = ["a"]', ["chart-target"]),
        ('chart = "line"\nfigures = ["a"]', ["empty-chart", "chart-data"]),
        ('chart = "line"\nseries = ["growth"]', []),
        ('chart = "roadmap"\ngoals = ["pho-yen"]', []),
        ('chart = "roadmap"', ["empty-chart"]),
        ('chart = "bar"\nfigures = []', ["empty-chart"]),
        ('chart = "ticks"\nfigures = ["b"]', ["too-many-ticks"]),
    ],
)
def test_a_chart_is_made_of_what_its_kind_shows(
    tmp_path: Path, chart: str, said: list[str]
) -> None:
    """Figures with a second value, series, or goals."""
    assert sorted(codes(tmp_path, chart, 'a = "5 ha"', 'b = "401 ha"')) == sorted(said)


def test_captions_and_alt_texts_name_figures(tmp_path: Path) -> None:
    """They are printed from the record, as prose is."""
    ring = 'chart = "ring"\nfigures = ["women"]\nwhole = "members"\nrest = "Nam"'
    text = changed((CHART, f'{ring}\ncaption = "{{women.value}}"\nalt = "Có {{members}}."'))
    block = load(tmp_path, text).sections[0].blocks[0]
    assert isinstance(block, ChartBlock)
    assert (block.caption, block.alt) == ("80", "Có 200 đảng viên.")


@pytest.mark.parametrize(
    ("card", "said"),
    [
        ('layout = "hero"\nfigure = "women"', []),
        ('layout = "hero"', ["missing-key"]),
        ('layout = "ring"\nfigure = "women"', ["no-share"]),
        ('layout = "ring"\nfigure = "share"', []),
        ('layout = "comparison"\nfigures = ["capital", "women"]', ["unlike-units"]),
        ('layout = "timeline"\ngoals = ["pho-yen"]', []),
        ('layout = "timeline"', ["missing-key"]),
        ('layout = "icons"\npillars = true', []),
        ('layout = "icons"', ["missing-key"]),
        ('layout = "icons"\nitems = []', ["empty-list"]),
    ],
)
def test_a_card_has_what_its_layout_shows(tmp_path: Path, card: str, said: list[str]) -> None:
    """One figure, a share, two or three alike, goals, or things."""
    text = SMALL + f'[[cards]]\nid = "moi"\n{card}\n'
    assert [fault.code for fault in faults_of(tmp_path, text)] == said
