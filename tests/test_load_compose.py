"""A file of figures alone makes a brief and cards that are honest for what they are."""

from pathlib import Path

import pytest
from loading import load

from brief.model import Block, Brief, ChartBlock, TilesBlock

HEAD = """\
[brief]
title = "Tóm tắt"
source = "Niên giám thống kê"
period = "2021"
"""
SERIES = (
    '[series.{0}]\nlabel = "Dân số {0}"\nunit = "người"\n'
    'points = [["2020", 100], ["2021", 125]]\n'
)


def figures(*rows: str) -> str:
    """Return a file of figures: "label | value | more lines", with ids f0, f1 …."""
    text = HEAD
    for number, row in enumerate(rows):
        label, value, *more = row.split(" | ")
        lines = "\n".join(more)
        text += f'[figures.f{number}]\nlabel = "{label}"\nvalue = "{value}"\n{lines}\n'
    return text


def charts(brief: Brief) -> list[tuple[str, str]]:
    """Return the kind and the figures of each chart."""
    return [
        (block.chart, " ".join(block.figures or block.series))
        for block in blocks(brief)
        if isinstance(block, ChartBlock)
    ]


def blocks(brief: Brief) -> list[Block]:
    """Return all blocks of a brief."""
    return [block for section in brief.sections for block in section.blocks]


def names(brief: Brief) -> list[str]:
    """Return what each section is called: by its kicker, or by its title."""
    return [section.kicker or section.title[0].text for section in brief.sections]


def said(brief: Brief, block: Block) -> str:
    """Return a block's title, with the ids of figures in it."""
    return "".join(span.text or f"{{{span.figure}.{span.part}}}" for span in block.title)


ALIKE = ("Mầm non | 214 trường", "Tiểu học | 236 trường", "Trung học | 189 trường")
# After a first figure, f0, that is like none of them.
CASES = {
    "things of one unit": ((*ALIKE, "Phổ thông | 44 trường"), [("bar", "f1 f2 f3 f4")]),
    "a few things": (ALIKE, [("units", "f1 f2 f3")]),
    "a few people": (("Nam | 620 học sinh", "Nữ | 580 học sinh"), [("pictogram", "f1 f2")]),
    "parts and their sum": (
        ("Tổng số | 100 ha", "Rừng | 60 ha", "Ruộng | 40 ha"),
        [("stacked", "f2 f3")],
    ),
    "shares of one whole": (
        ("Tỷ trọng đất | 50%", "Tỷ trọng nước | 30%", "Tỷ trọng rừng | 20%"),
        [("stacked", "f1 f2 f3")],
    ),
    "two shares": (("Tỷ lệ nam | 48%", "Tỷ lệ nữ | 52%"), [("ring", "f1 f2")]),
    "shares of other wholes": (("Tỷ lệ nữ | 48%", "Tỷ lệ hộ nghèo | 2%"), []),
    "rates": (("Tăng trưởng | 60%", "Lạm phát | 40%"), []),
    "two currencies": (("Vốn nước ngoài | 9 tỷ USD", "Vốn trong nước | 8 tỷ đồng"), []),
    "what has a target": (
        ('Xuất khẩu | 5 tỷ USD | target = "4 tỷ USD"', 'Nhập khẩu | 3 tỷ USD | target = "4"'),
        [("bullet", "f1 f2")],
    ),
    "what has changed": (
        ('Hộ nghèo | 80 hộ | previous = "100"', 'Cận nghèo | 90 hộ | previous = "95"'),
        [("slope", "f1 f2")],
    ),
    "one that hides the others": (("A | 1 ha", "B | 2 ha", "C | 900 ha"), []),
    "one name twice": (("A | 1 ha", "A | 2 ha", "C | 3 ha"), []),
}


@pytest.mark.parametrize("case", CASES)
def test_the_chart_is_honest_for_what_the_figures_are(tmp_path: Path, case: str) -> None:
    """By unit, share, sum, target and previous; what is not alike is not drawn together."""
    rows, expected = CASES[case]
    assert charts(load(tmp_path, figures("Đường | 7 km", *rows))) == expected


def test_different_sources_and_periods_stand_apart(tmp_path: Path) -> None:
    """What different bodies counted is not compared."""
    rows = [f'{name} | source = "Báo cáo {n}"' for n, name in enumerate(ALIKE)]
    assert charts(load(tmp_path, figures(*rows))) == [("units", "f0")]


def test_titles_are_findings_where_they_are_certain(tmp_path: Path) -> None:
    """Which is largest, unless a qualifier leaves it open."""
    known = (*ALIKE, "Phổ thông | 44 trường")
    brief = load(tmp_path, figures("Đường | 7 km", *known))
    assert said(brief, blocks(brief)[-1]) == "Nhiều nhất là tiểu học: {f2.}"
    brief = load(tmp_path, figures("Đường | 7 km", "Khác | trên 200 trường", *known))
    assert said(brief, blocks(brief)[-1]) == "Khác, mầm non, tiểu học, trung học và phổ thông"


def test_two_figures_say_how_many_times_one_is_the_other(tmp_path: Path) -> None:
    """From twice on, and only where both are exact."""

    def title(*rows: str) -> str:
        brief = load(tmp_path, figures("Đường | 7 km", *rows))
        return said(brief, blocks(brief)[-1]).replace("\u00a0", " ")

    school = "Tiểu học | 54 trường"
    assert title("Mầm non | 12 trường", school) == "Tiểu học gấp 4,5 lần mầm non"
    assert title("Mầm non | 30 trường", school) == "Mầm non và tiểu học"
    assert title("Mầm non | gần 12 trường", school) == "Mầm non và tiểu học"


def test_changes_make_titles(tmp_path: Path) -> None:
    """The largest change, in the words of the language."""
    rows = ('Hộ nghèo | 80 hộ | previous = "100"', 'Cận nghèo | 90 hộ | previous = "95"')
    brief = load(tmp_path, figures("Đường | 7 km", *rows))
    assert said(brief, blocks(brief)[-1]) == "Hộ nghèo {f1.change} so với kỳ trước"


def test_a_series_says_how_it_changed(tmp_path: Path) -> None:
    """From the first point to the last; those of one unit and period share a chart."""
    brief = load(tmp_path, figures("Đường | 7 km") + SERIES.format("a"))
    (chart,) = [block for block in blocks(brief) if isinstance(block, ChartBlock)]
    assert chart.chart == "column"
    title = said(brief, chart).replace("\u00a0", " ")
    assert title == "Dân số a tăng 25% từ năm 2020 đến năm 2021"
    two = load(tmp_path, figures("Đường | 7 km") + SERIES.format("a") + SERIES.format("b"))
    assert charts(two) == [("line", "a b")]


def test_a_few_figures_are_one_page_and_many_are_sections(tmp_path: Path) -> None:
    """A hero first; then the topics, several on a page while they fit."""
    few = load(tmp_path, figures("A | 1 ha", "B | 2 km", "Tỷ lệ C | 3%"))
    (section,) = few.sections
    first = section.blocks[0]
    assert isinstance(first, TilesBlock)
    assert [(tile.figure, tile.look) for tile in first.tiles] == [
        ("f0", "hero"),
        ("f2", "ring"),
    ]
    rows = [
        f'Số {n} | {n + 1} {"abcdefghijkl"[n]}x | group = "Nhóm {n % 3}"' for n in range(12)
    ]
    many = load(tmp_path, figures(*rows))
    assert names(many) == ["Tổng quan", "Nhóm 0, Nhóm 1 và Nhóm 2"]


def test_cards_are_a_hero_each_and_what_else_is_honest(tmp_path: Path) -> None:
    """A comparison, a ring, a chart over time and a list; each with an id of its own."""
    rows = ("Nam | 60 người", "Nữ | 40 người", "Tỷ lệ nữ | 40%", "Vốn | gần 9 tỷ USD")
    brief = load(tmp_path, figures(*rows) + SERIES.format("a"))
    assert [(card.id, card.layout) for card in brief.cards] == [
        *((f"f{n}", "hero") for n in range(4)),
        ("f0-comparison", "comparison"),
        ("f2-ring", "ring"),
        ("a-chart", "chart"),
        ("f0-list", "list"),
    ]


def test_what_stands_alone_beside_a_chart_is_told_by_the_title(tmp_path: Path) -> None:
    """It needs no tile of its own, and the chart has the whole width."""
    parts = [f'{row} | group = "Trường"' for row in ("Lớp học mới | 70 lớp", *ALIKE)]
    others = [f'Số {n} | {n + 1} {"abcdefgh"[n]}x | group = "Nhóm khác"' for n in range(8)]
    section = load(tmp_path, figures(*parts, *others)).sections[1]
    assert [span.figure for span in section.title if span.figure] == ["f0"]
    assert (section.blocks[0].kind, section.blocks[0].span) == ("chart", 12)


def test_pages_of_topics_are_filled_evenly(tmp_path: Path) -> None:
    """Four topics that need two pages stand two on each, not three and one."""
    rows = [
        f'Số {n} | {n + 1} {"abcdefghijklmnopqrst"[n]}x | group = "Nhóm {n // 5}"'
        for n in range(20)
    ]
    found = names(load(tmp_path, figures(*rows)))
    assert found[1:] == ["Nhóm 0 và Nhóm 1", "Nhóm 2 và Nhóm 3"]


def test_a_chart_of_many_long_names_is_called_by_its_group(tmp_path: Path) -> None:
    """Not “Đồng”, of which nobody knows what they are; the group is said once."""
    tax = [f"Thuế và các khoản thu thứ {n} | {n}{n} tỷ đồng | group = \"Theo sắc thuế\""
           for n in range(1, 5)]  # fmt: skip
    others = [f'Mục {n} | {n}{n} xã | group = "Đơn vị"' for n in range(1, 7)]
    chart = next(b for b in blocks(load(tmp_path, figures(*tax, *others)))
                 if isinstance(b, ChartBlock) and "f0" in b.figures)  # fmt: skip
    assert [span.text for span in chart.title] == ["Theo sắc thuế"]
    assert chart.subtitle == ()


def test_a_long_list_is_sorted_and_its_title_is_what_it_finds(tmp_path: Path) -> None:
    """The largest first, over all its charts; names that are numbered keep their order."""
    rows = [f"Xã {chr(65 + n)} | {(n * 7) % 26 + 11} km" for n in range(26)]
    brief = load(tmp_path, figures(*rows))
    first, second = brief.sections[1].blocks
    assert "".join(span.text for span in brief.sections[1].title) == "Cao nhất là Xã L: "
    assert isinstance(first, ChartBlock)
    assert isinstance(second, ChartBlock)
    drawn = [brief.figures[name].quantity.amount for name in first.figures + second.figures]
    assert drawn == sorted(drawn, reverse=True)
    ages = [f"{n}0–{n}9 tuổi | {(n * 7) % 10 + 11} km" for n in range(1, 10)]
    assert charts(load(tmp_path, figures("Đường | 7 ha", *ages)))[0][1].startswith(
        "f1 f2 f3 f4"
    )


def test_figures_of_one_size_are_listed_by_name(tmp_path: Path) -> None:
    """In Vietnamese order: a ă â, d đ, e ê, o ô ơ."""
    listed = [
        f"{name} | 5 km" for name in ["Ông", "Đa", "Ấm", "Xa", "Da", "Á", "Ân", "Ơn", "Én"]
    ]
    brief = load(tmp_path, figures("Đường | 7 ha", *listed))
    drawn = [brief.figures[name].name for name in charts(brief)[0][1].split()]
    assert " ".join(drawn) == "Á Ấm Ân Da Đa Én Ông Ơn Xa"


def test_one_of_many_is_not_picked_for_a_title(tmp_path: Path) -> None:
    """Topics without a finding are the title."""
    rows = [f'Số {n} | {n + 1} {"abcdefghij"[n]}x | group = "Nhóm {n // 5}"' for n in range(10)]
    section = load(tmp_path, figures(*rows, "Khác | 1 ha", "Nữa | 2 km")).sections[1]
    assert section.title[0].text == "Nhóm 0, Nhóm 1 và số liệu khác"


def test_a_page_with_room_has_a_hero_that_was_not_seen_before(tmp_path: Path) -> None:
    """The overview's is not shown as large again."""
    rows = [f'Số {n} | 1,{n} {"abcdefghijklm"[n]}x | group = "Nhóm"' for n in range(13)]
    heroes = [
        block.tiles[0].figure
        for block in blocks(load(tmp_path, figures(*rows)))
        if isinstance(block, TilesBlock) and block.tiles[0].look == "hero"
    ]
    assert heroes[0] == "f0"
    assert "f0" not in heroes[1:]


def test_topics_of_a_tile_or_two_share_a_row(tmp_path: Path) -> None:
    """Three tiles abreast, each topic under its name."""
    rows = [
        f'Số {n} | 1,{n} {"abcdefghijklm"[n]}x | group = "Nhóm {n // 2}"' for n in range(12)
    ]
    section = load(tmp_path, figures(*rows, 'Lẻ | 3 ha | group = "Riêng"')).sections[-1]
    assert [block.span for block in section.blocks[-2:]] == [8, 4]


def test_a_card_says_the_group_of_a_bare_name(tmp_path: Path) -> None:
    """A place says nothing of what was counted there, nor a label that two groups have."""
    rows = ("Xã Hòa Lạc | 9 ha", "Diện tích rừng | 7 ha", "Số hộ | 5 hộ", "Dân số | 8 người")
    grouped = [f'{row} | group = "Rừng"' for row in rows[:3]]
    brief = load(tmp_path, figures(*grouped, 'Số hộ | 6 hộ | group = "Xã Mỹ"', rows[3]))
    labels = [card.label for card in brief.cards if card.layout == "hero"]
    assert labels == ["Rừng: Xã Hòa Lạc", "", "Rừng: Số hộ", "Xã Mỹ: Số hộ", ""]
