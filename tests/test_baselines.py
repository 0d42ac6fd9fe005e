"""The sample looks as it did when somebody last looked at it.

Where a change is wanted: look at what is built, then `make baselines`.
"""

import io
from pathlib import Path

import pytest
from conftest import Drawn
from PIL import Image, ImageChops

from brief.compose import Edition
from brief.make import make_card
from brief.model import Brief
from tools.make_baselines import CARD_SIZE, CARDS, page_pictures, small

FOLDER = Path(__file__).parent / "baselines"
SQUARE = 10  # pixels
TOLERANCE = 8  # of 255, as the mean of a square; a digit of 11 pt that changes makes 15


def difference(seen: Image.Image, kept: Image.Image) -> int:
    """Return by how much the square differs that differs most, in grey."""
    assert seen.size == kept.size
    grey = ImageChops.difference(seen.convert("L"), kept.convert("RGB").convert("L"))
    squares = (seen.width // SQUARE, seen.height // SQUARE)
    return int(grey.resize(squares, Image.Resampling.BOX).getextrema()[1])


@pytest.fixture(scope="module")
def pages(document: Drawn) -> list[Image.Image]:
    """Return the sample's pages as small pictures."""
    return page_pictures(document.data)


@pytest.mark.parametrize("number", range(1, 9))
def test_a_page_looks_as_it_did(pages: list[Image.Image], number: int) -> None:
    """No square of it differs by more than a little anti-aliasing."""
    with Image.open(FOLDER / f"page-{number}.png") as kept:
        assert difference(pages[number - 1], kept) <= TOLERANCE


@pytest.mark.parametrize("name", CARDS)
def test_a_card_looks_as_it_did(sample: Brief, name: str) -> None:
    """The same for four square cards."""
    card = next(card for card in sample.cards if card.id == name)
    made = make_card(Edition.of(sample), card, "square")
    with Image.open(io.BytesIO(made.data)) as picture:
        assert f"{picture.width}x{picture.height}" == CARD_SIZE
        seen = small(picture)
    with Image.open(FOLDER / f"card-{name}.png") as kept:
        assert difference(seen, kept) <= TOLERANCE


def test_a_number_that_moved_is_seen(pages: list[Image.Image]) -> None:
    """The measure itself tells a page that slipped by four points."""
    page = pages[1]
    slipped = ImageChops.offset(page, 0, 2)
    assert difference(slipped, page) > TOLERANCE
