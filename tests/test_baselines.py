"""The sample looks as it did when somebody last looked at it.

Where a change is wanted: look at what is built, then `make baselines`.
"""

from pathlib import Path

import pytest
from PIL import Image, ImageChops

from brief.model import Brief
from tools.make_baselines import CARDS, looks

FOLDER = Path(__file__).parent / "baselines"
SQUARE = 10  # pixels
TOLERANCE = 8  # of 255, as the mean of a square; a digit of 11 pt that changes makes 15
NAMES = [*(f"page-{number}" for number in range(1, 9)), *(f"card-{name}" for name in CARDS)]


def difference(seen: Image.Image, kept: Image.Image) -> int:
    """Return by how much the square differs that differs most, in grey."""
    assert seen.size == kept.size
    grey = ImageChops.difference(seen.convert("L"), kept.convert("RGB").convert("L"))
    squares = (seen.width // SQUARE, seen.height // SQUARE)
    return int(grey.resize(squares, Image.Resampling.BOX).getextrema()[1])


@pytest.fixture(scope="module")
def seen(sample: Brief) -> dict[str, Image.Image]:
    """Return the sample's pages, and four of its cards, as they look now."""
    return dict(looks(sample))


def test_all_that_is_kept_is_compared(seen: dict[str, Image.Image]) -> None:
    """No picture is left over."""
    assert sorted(NAMES) == sorted(seen) == sorted(path.stem for path in FOLDER.glob("*.png"))


@pytest.mark.parametrize("name", NAMES)
def test_it_looks_as_it_did(seen: dict[str, Image.Image], name: str) -> None:
    """No square differs by more than anti-aliasing and the few colours kept."""
    with Image.open(FOLDER / f"{name}.png") as kept:
        assert difference(seen[name], kept) <= TOLERANCE


def test_a_page_that_slipped_is_seen(seen: dict[str, Image.Image]) -> None:
    """The measure itself tells a page that is two points lower."""
    slipped = ImageChops.offset(seen["page-2"], 0, 1)
    assert difference(slipped, seen["page-2"]) > TOLERANCE
