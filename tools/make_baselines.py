"""Keep how the sample looks: small pictures of its pages and of some cards.

    python tools/make_baselines.py data/figures.toml tests/baselines

Run after looking at what is built (`make baselines`); tests/test_baselines.py compares
with what is drawn then. Ten to twenty kilobytes each: enough to see a thing move.
"""

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from PIL import Image

from brief.compose import Edition
from brief.load import load_brief
from brief.make import make_card, make_pdf
from brief.model import Brief

CARDS = ("von-fdi", "so-sanh-du-an", "thu-tuc-so", "ban-do")
WIDTH = 300  # pixels
COLORS = 160
BUILD_ID = (0.08, 0.942, 0.7, 0.972)  # of the last page: each word that changes changes it


def main(figures: Path, baselines: Path) -> None:
    """Write page-N.png and card-ID.png."""
    baselines.mkdir(parents=True, exist_ok=True)
    for old in baselines.glob("*.png"):
        old.unlink()
    for name, picture in looks(load_brief(figures)):
        few = picture.quantize(COLORS, dither=Image.Dither.NONE)
        few.save(baselines / f"{name}.png", optimize=True)


def looks(brief: Brief) -> Iterator[tuple[str, Image.Image]]:
    """Yield the pages and some cards of a brief as small pictures, with their names."""
    edition = Edition.of(brief)
    with pypdfium2.PdfDocument(make_pdf(edition).data) as document:
        for number, page in enumerate(document, 1):
            picture = page.render(scale=4 * WIDTH / page.get_width()).to_pil()
            yield f"page-{number}", small(picture if number < len(document) else bare(picture))
    for card in (card for card in brief.cards if card.id in CARDS):
        with Image.open(io.BytesIO(make_card(edition, card, "square").data)) as picture:
            yield f"card-{card.id}", small(picture)


def bare(picture: Image.Image) -> Image.Image:
    """Return a last page without the id of its build, which is another with every change."""
    width, height = picture.size
    left, top, right, bottom = BUILD_ID
    box = (int(left * width), int(top * height), int(right * width), int(bottom * height))
    picture.paste("white", box)
    return picture


def small(picture: Image.Image) -> Image.Image:
    """Return a picture WIDTH pixels across."""
    height = round(picture.height * WIDTH / picture.width)
    return picture.convert("RGB").resize((WIDTH, height), Image.Resampling.BOX)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
