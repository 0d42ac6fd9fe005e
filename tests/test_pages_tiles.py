"""How tiles stand in rows: by the measured width of their numbers, units and labels."""

from pathlib import Path

import pytest
from conftest import draw
from loading import load
from test_load_compose import figures

from brief.compose import Edition
from brief.model import Tile
from brief.pages.grid import WIDTH, widened
from brief.pages.tile_rows import rows_of_tiles

TWELVE = "Sản lượng | khoảng 641.700.652.124 tấn"
LABEL = "Doanh nghiệp nhỏ và vừa được hỗ trợ chuyển đổi số trong sản xuất kinh doanh"


ROW = """\
[[sections]]
id = "a"
title = "Một"
[[sections.blocks]]
kind = "tiles"
tiles = [{ figure = "f1" }, { figure = "f2" }, { figure = "f3" }]
"""
BESIDE = """\
[[sections]]
id = "a"
title = "Một"
[[sections.blocks]]
kind = "tiles"
span = 4
tiles = [{ figure = "f0" }]
[[sections.blocks]]
kind = "chart"
chart = "bar"
span = 8
figures = ["f1", "f2", "f3"]
"""


ABREAST = """\
[[sections]]
id = "a"
title = "Một"
[[sections.blocks]]
kind = "tiles"
span = 8
tiles = [{ figure = "f0" }, { figure = "f1" }]
[[sections.blocks]]
kind = "tiles"
span = 4
tiles = [{ figure = "f2" }]
"""


def columns(folder: Path, looks: str, *rows: str, width: float = WIDTH) -> list[int]:
    """Return how many tiles stand in each row of a block of all figures."""
    brief = load(folder, figures(*rows))
    tiles = [Tile(name, look) for name, look in zip(brief.figures, looks.split(), strict=True)]
    return [len(row) for row in rows_of_tiles(tiles, Edition.of(brief), width)]


@pytest.mark.parametrize(
    ("count", "expected"), [(1, [1]), (4, [4]), (5, [3, 2]), (6, [3, 3]), (7, [4, 3])]
)
def test_rows_are_few_and_have_few_holes(
    tmp_path: Path, count: int, expected: list[int]
) -> None:
    """No tile is left over for a row of its own."""
    rows = [f"Số {n} | {n + 1} ha" for n in range(count)]
    assert columns(tmp_path, "plain " * count, *rows) == expected


def test_twelve_digits_stand_under_the_hero(tmp_path: Path) -> None:
    """Shorter ones stand beside it, where five columns have room."""
    assert columns(tmp_path, "hero plain", "A | 1 ha", "B | 41.700 tấn") == [2]
    assert columns(tmp_path, "hero plain", "A | 1 ha", TWELVE) == [1, 1]
    assert columns(tmp_path, "hero plain", "A | 910.243.968.430%/năm", "B | 1 ha") == [1, 1]


def test_long_labels_and_units_take_fewer_columns(tmp_path: Path) -> None:
    """Four abreast would be labels of six lines."""
    short = [f"Số {n} | {n + 1} ha" for n in range(3)]
    long = f"{LABEL} | 38 nghìn doanh nghiệp nhỏ và vừa"
    assert columns(tmp_path, "plain " * 4, *short, long) == [2, 2]


def test_units_of_a_row_go_under_their_numbers_together(tmp_path: Path) -> None:
    """One that has no room beside its number takes the others along."""
    rows = (
        "Đầu | 7 lớp",
        "A | 21 ha",
        "B | 31,5 giường bệnh trên một vạn dân thường trú",
        "C | 33 km",
    )
    drawn = draw(load(tmp_path, figures(*rows) + ROW)).canvas.drawn
    on_page = {text.text.strip(): text.y for text in drawn if text.page == 1}
    assert on_page["21"] == on_page["31,5"] == on_page["33"]
    assert on_page["ha"] == on_page["km"] < on_page["21"]


def test_a_block_without_room_takes_columns_of_its_neighbour() -> None:
    """Down to half of the page; else blocks stand under each other."""
    assert widened([4, 8], [5, 1]) == [5, 7]
    assert widened([4], [5]) == [5]
    assert widened([4, 4, 4], [5, 1, 1]) == []
    assert widened([4, 8], [7, 1]) == []


def test_a_lone_number_beside_a_chart_has_room(tmp_path: Path) -> None:
    """Twelve digits in a block that the file itself made too narrow are not refused."""
    text = figures(TWELVE, "A | 10 ha", "B | 7 ha", "C | 5 ha") + BESIDE
    page = draw(load(tmp_path, text)).pages[1]
    assert "641.700.652.124 tấn" in page


def test_blocks_of_tiles_side_by_side_stand_alike(tmp_path: Path) -> None:
    """Their numbers are of one size, on one line, whichever has an icon."""
    rows = ('A | 41 ha | icon = "plant"', "B | 188.000 hồ sơ", "C | 87 km")
    drawn = draw(load(tmp_path, figures(*rows) + ABREAST)).canvas.drawn
    on_page = {text.text.strip(): (text.y, text.size) for text in drawn if text.page == 1}
    assert on_page["41"] == on_page["188.000"] == on_page["87"]


def test_labels_end_over_their_numbers_beside_a_block_that_was_widened(tmp_path: Path) -> None:
    """Twelve digits take columns of the block abreast, whose labels break more often."""
    rows = (f"{LABEL} | 49%", f"{LABEL} | 38 km", TWELVE)
    drawn = draw(load(tmp_path, figures(*rows) + ABREAST)).canvas.drawn
    tile = [text for text in drawn if text.page == 1 and text.x < WIDTH / 4 + 40]
    (number,) = [text for text in tile if "49" in text.text]
    labels = [text.y for text in tile if text.text.strip() and text.text.strip() in LABEL]
    assert labels
    assert min(labels) > number.y + 0.74 * number.size
