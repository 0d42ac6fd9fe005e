"""A file of figures alone makes a brief and a card for each."""

from pathlib import Path

from loading import load

from brief.model import TilesBlock

FIGURES = """\
[brief]
title = "Tóm tắt"
source = "Niên giám thống kê"
"""
FIGURE = '[figures.{0}]\nlabel = "Số {0}"\nvalue = "{1} dự án"\ngroup = "{2}"\n'


def test_figures_alone_make_a_section_a_group(tmp_path: Path) -> None:
    """Tiles in rows of three, groups in the order of the file."""
    figures = [FIGURE.format(f"a{n}", n + 1, "Đầu tư" if n < 4 else "") for n in range(5)]
    brief = load(tmp_path, FIGURES + "".join(figures))
    titles = [section.title[0].text for section in brief.sections]
    rows = [
        [tile.figure for tile in block.tiles]
        for section in brief.sections
        for block in section.blocks
        if isinstance(block, TilesBlock)
    ]
    assert titles == ["Đầu tư", "Số liệu khác"]
    assert rows == [["a0", "a1", "a2"], ["a3"], ["a4"]]


def test_figures_alone_make_a_card_each(tmp_path: Path) -> None:
    """A hero in every size."""
    brief = load(tmp_path, FIGURES + FIGURE.format("a", 1, ""))
    (card,) = brief.cards
    assert (card.id, card.layout, card.figures, len(card.sizes)) == ("a", "hero", ("a",), 4)
