"""A size that nobody asked for is left out where a figure has no room in it."""

from pathlib import Path

import pytest

from brief.build import Built, build

LONG = """\
[brief]
title = "Đất đai"
source = "Sở Tài nguyên và Môi trường"
[figures.giay]
label = "Giấy chứng nhận đã cấp lần đầu cho hộ gia đình và cá nhân ở nông thôn"
value = "khoảng 138.915.179.763 giấy chứng nhận quyền sử dụng đất"
note = "kể cả giấy chứng nhận cấp chung cho nhiều người"
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a brief whose only figure is very long."""
    folder = tmp_path_factory.mktemp("long")
    (folder / "figures.toml").write_text(LONG, "utf-8")
    made(folder)
    return folder


def made(folder: Path) -> Built:
    """Build the brief of a folder."""
    return build(folder / "figures.toml", folder / "output", jobs=1)


def test_a_composed_card_is_left_out_only_where_it_has_no_room(folder: Path) -> None:
    """The link is too low for four lines of words and twelve digits; all others are made."""
    cards = {path.name.partition("-")[2] for path in (folder / "output/cards").iterdir()}
    assert "1200x630.png" not in cards
    assert cards == {"1080x1350.png", "1080x1080.png", "1080x1920.png", "1280x720.jpg",
                     "1080x1920.jpg"}  # fmt: skip


def test_what_is_shared_names_only_the_cards_that_are_there(folder: Path) -> None:
    """Neither the texts to paste nor the page of all cards point at the one left out."""
    for name in ("share.md", "index.html"):
        text = (folder / "output" / name).read_text("utf-8")
        assert "giay-1080x1080.png" in text
        assert "giay-1200x630.png" not in text


def test_that_there_is_no_room_is_not_tried_again(folder: Path) -> None:
    """Building again makes nothing anew."""
    assert made(folder).remade == ()
