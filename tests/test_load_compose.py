"""A file of figures alone makes a brief and a card for each."""

from pathlib import Path

from loading import load

from brief.model import ChartBlock, TilesBlock

FIGURES = """\
[brief]
title = "Tóm tắt"
source = "Niên giám thống kê"
"""
SERIES = (
    '[series.s]\nlabel = "Qua các năm"\nunit = "người"\npoints = [["2020", 1], ["2021", 2]]\n'
)
FIGURE = '[figures.{0}]\nlabel = "Số {0}"\nvalue = "{1} dự án"\ngroup = "{2}"\n'


def test_figures_alone_make_blocks_by_group(tmp_path: Path) -> None:
    """In the order of the file; those without a group last, under a name of their own."""
    figures = [FIGURE.format(f"a{n}", n + 1, "Đầu tư" if n else "") for n in range(3)]
    brief = load(tmp_path, FIGURES + "".join(figures))
    (section,) = brief.sections
    assert [block.title[0].text for block in section.blocks] == ["Đầu tư", "Số liệu khác"]


def test_figures_of_one_unit_are_bars_and_others_tiles(tmp_path: Path) -> None:
    """Three or more are compared; what stands alone is a tile."""
    figures = [FIGURE.format(f"a{n}", n + 1, "") for n in range(3)]
    alone = FIGURE.format("b", 1, "").replace("dự án", "ha")
    brief = load(tmp_path, FIGURES + "".join(figures) + alone)
    tiles, bars = brief.sections[0].blocks
    assert isinstance(tiles, TilesBlock)
    assert [tile.figure for tile in tiles.tiles] == ["b"]
    assert isinstance(bars, ChartBlock)
    assert (bars.chart, bars.figures) == ("bar", ("a0", "a1", "a2"))


def test_a_series_is_a_chart_over_time(tmp_path: Path) -> None:
    """Columns when they are few."""
    brief = load(tmp_path, FIGURES + FIGURE.format("a", 1, "") + SERIES)
    *_, chart = brief.sections[0].blocks
    assert isinstance(chart, ChartBlock)
    assert (chart.chart, chart.series) == ("column", ("s",))


def test_figures_alone_make_a_card_each(tmp_path: Path) -> None:
    """A hero in every size."""
    brief = load(tmp_path, FIGURES + FIGURE.format("a", 1, ""))
    (card,) = brief.cards
    assert (card.id, card.layout, card.figures, len(card.sizes)) == ("a", "hero", ("a",), 6)
