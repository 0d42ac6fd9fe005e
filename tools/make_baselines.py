"""Keep how the sample looks: small pictures of its pages and of some cards.

    python tools/make_baselines.py output tests/baselines

Run after looking at what was built (`make baselines`); tests/test_baselines.py compares
with what is drawn then. Ten to twenty kilobytes each: enough to see a thing move.
"""

import sys
from pathlib import Path

import pypdfium2
from PIL import Image

CARDS = ("von-fdi", "so-sanh-du-an", "thu-tuc-so", "ban-do")
CARD_SIZE = "1080x1080"
WIDTH = 300  # pixels
COLORS = 160


def main(output: Path, baselines: Path) -> None:
    """Write page-N.png and card-ID.png of a built output folder."""
    baselines.mkdir(parents=True, exist_ok=True)
    for old in baselines.glob("*.png"):
        old.unlink()
    data = next(output.glob("*.pdf")).read_bytes()
    for number, page in enumerate(page_pictures(data), 1):
        keep(page, baselines / f"page-{number}.png")
    for card in CARDS:
        with Image.open(output / "cards" / f"{card}-{CARD_SIZE}.png") as picture:
            keep(small(picture), baselines / f"card-{card}.png")


def page_pictures(data: bytes) -> list[Image.Image]:
    """Return the pages of a PDF as small pictures."""
    with pypdfium2.PdfDocument(data) as document:
        return [
            small(page.render(scale=4 * WIDTH / page.get_width()).to_pil()) for page in document
        ]


def small(picture: Image.Image) -> Image.Image:
    """Return a picture WIDTH pixels across."""
    height = round(picture.height * WIDTH / picture.width)
    return picture.convert("RGB").resize((WIDTH, height), Image.Resampling.BOX)


def keep(picture: Image.Image, path: Path) -> None:
    """Save a picture with few colours."""
    picture.quantize(COLORS, dither=Image.Dither.NONE).save(path, optimize=True)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
