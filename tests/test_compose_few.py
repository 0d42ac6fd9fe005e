"""A file of one or two figures, or of one series: a page that says nothing twice."""

from pathlib import Path

import pytest
from conftest import draw
from loading import load
from test_load_compose import SERIES, blocks, charts, figures, said

from brief.build import build
from brief.model import SIZE_NAMES, Brief, TilesBlock

COUNT, PEOPLE = "Xã nông thôn mới | 12 xã", "Dân số | 12.480 người"
SHARE = "Tỷ lệ che phủ rừng | 52,3%"


def title(brief: Brief) -> str:
    """Return the title of the only page, with the ids of figures in it."""
    return "".join(
        span.text or f"{{{span.figure}.{span.part}}}" for span in brief.sections[0].title
    )


def shown(brief: Brief) -> str:
    """Return the text of the page of figures as it is printed."""
    return draw(brief).pages[1]


def test_a_few_figures_have_something_to_see(tmp_path: Path) -> None:
    """A count in marks, none of them less than one thing; a lone share as a ring."""
    assert charts(load(tmp_path, figures(COUNT))) == [("units", "f0")]
    assert charts(load(tmp_path, figures(PEOPLE))) == [("pictogram", "f0")]
    assert charts(load(tmp_path, figures(SHARE))) == [("tick_ring", "f0")]
    assert charts(load(tmp_path, figures("Vốn | 8 tỷ đồng"))) == []


@pytest.mark.parametrize(
    ("row", "number"), [(COUNT, "12 xã"), (PEOPLE, "12.480 người"), (SHARE, "52,3%")]
)
def test_a_number_by_itself_is_said_once(tmp_path: Path, row: str, number: str) -> None:
    """So is its name: marks under a tile have neither, and a ring needs no tile."""
    page = shown(load(tmp_path, figures(row)))
    assert page.count(number) == 1
    assert page.count(row.partition(" | ")[0]) == 1


def test_marks_among_several_tiles_say_what_they_count(tmp_path: Path) -> None:
    """Its name stands over them, its number in the tile only."""
    page = shown(load(tmp_path, figures(PEOPLE, "Diện tích | 7 ha")))
    assert (page.count("12.480"), page.count("Dân số")) == (1, 2)


def test_the_title_of_one_figure_is_what_changed(tmp_path: Path) -> None:
    """It is not said again by the tile, nor over the chart."""
    brief = load(tmp_path, figures('Vốn | 8 tỷ đồng | previous = "5 tỷ đồng"'))
    assert title(brief) == "Vốn {f0.change} so với kỳ trước"
    assert shown(brief).count("tăng 60%") == 1
    assert said(brief, blocks(brief)[-1]) == "So với kỳ trước"
    assert title(load(tmp_path, figures("Vốn | 8 tỷ đồng"))) == "Con số chính"


def test_a_change_is_told_over_its_chart_and_not_in_the_tile(tmp_path: Path) -> None:
    """Tiles have other remarks: what is aimed at."""
    row = 'Vốn | 8 tỷ đồng | previous = "5 tỷ đồng" | target = "9 tỷ đồng"'
    brief = load(tmp_path, figures(row, "Diện tích | 7 ha"))
    tiles = blocks(brief)[0]
    assert isinstance(tiles, TilesBlock)
    assert tiles.tiles[0].text[0].text == "mục tiêu: 9\u00a0tỷ\u00a0đồng"
    assert said(brief, blocks(brief)[-1]) == "Vốn {f0.change} so với kỳ trước"


def test_a_change_without_room_for_its_chart_is_told_by_the_tile(tmp_path: Path) -> None:
    """Eight tiles leave none: nothing that is known gets lost."""
    rows = ['Vốn | 8 tỷ đồng | previous = "5 tỷ đồng"'] + [
        f'Số {n} | 1,{n} {"abcdefgh"[n]}x | note = "một nhận xét dài hơn một dòng của ô này"'
        for n in range(7)
    ]
    brief = load(tmp_path, figures(*rows))
    assert charts(brief) == []
    assert "tăng 60% so với kỳ trước" in shown(brief).replace("\u00a0", " ")


def test_a_share_says_what_is_known_of_it(tmp_path: Path) -> None:
    """Its target stands under its name, over the ring."""
    page = shown(load(tmp_path, figures(f'{SHARE} | target = "60%"')))
    assert "mục tiêu: 60%" in page
    assert page.count("52,3%") == 1


def test_the_table_has_no_heads_over_nothing(tmp_path: Path) -> None:
    """A share has no unit, and nothing is noted of it."""
    annex = draw(load(tmp_path, figures(SHARE))).pages[-1]
    assert "Giá trị" in annex
    assert not {"Đơn vị", "Ghi chú"} & set(annex.split("\n"))
    told = draw(load(tmp_path, figures('Vốn | 8 tỷ đồng | note = "ước"'))).pages[-1]
    assert "Ghi chú" in told


def test_one_square_is_one_thing_in_english(tmp_path: Path) -> None:
    """A single school is no “1 schools”."""
    rows = ("Nurseries | 12 schools", "Primary | 54 schools")
    english = figures(*rows).replace("[brief]", '[brief]\nlanguage = "en"')
    assert "Each square is 1 school Source" in shown(load(tmp_path, english)).replace(
        "\u00a0", " "
    )


def test_a_series_alone_is_a_brief(tmp_path: Path) -> None:
    """Its chart under its finding, a card; the annex says where it is from, without a table."""
    brief = load(tmp_path, figures() + SERIES.format("a"))
    page, annex = draw(brief).pages[1:]
    assert page.replace("\u00a0", " ").count("tăng 25%") == 1
    assert "Cách đọc số và nguồn số liệu" in annex
    assert "Niên giám thống kê" in annex
    assert "Chỉ tiêu" not in annex
    assert [card.layout for card in brief.cards] == ["chart"]


def test_what_is_noted_of_a_series_is_printed(tmp_path: Path) -> None:
    """In the line of sources of the page that shows it."""
    noted = SERIES.format("a").replace("unit = ", 'note = "Chưa gồm tạm trú"\nunit = ')
    page = shown(load(tmp_path, figures() + noted))
    assert "2021. Dân số a: Chưa gồm tạm trú." in page.replace("\u00a0", " ")


def test_a_series_alone_is_built(tmp_path: Path) -> None:
    """Its columns are proved, and all that is published is there."""
    (tmp_path / "figures.toml").write_text(figures() + SERIES.format("a"), "utf-8")
    built = build(tmp_path / "figures.toml", tmp_path / "output", jobs=1)
    cards = [name for name in built.remade if name.startswith("cards/")]
    assert len(cards) == len(SIZE_NAMES)
    assert (tmp_path / "output/share.md").read_text("utf-8")
