"""Make the pictures of the README from a built output folder.

    python tools/make_pictures.py output docs/pictures

Run after looking at what was built; the pictures are small palettes, not proofs.
"""

import sys
from pathlib import Path

import pypdfium2
from PIL import Image

PAGES, PAGE_WIDTH = (1, 2, 3, 5, 7), 480
CARDS, CARD_WIDTH = ("von-fdi", "so-sanh-du-an", "thu-tuc-so", "lo-trinh"), 360
COLORS = 192


def main(output: Path, pictures: Path) -> None:
    """Write page-N.png and card-ID.png."""
    pictures.mkdir(parents=True, exist_ok=True)
    with pypdfium2.PdfDocument(next(output.glob("*.pdf"))) as document:
        for number in PAGES:
            page = document[number - 1]
            picture = page.render(scale=2 * PAGE_WIDTH / page.get_width()).to_pil()
            save(picture, PAGE_WIDTH, pictures / f"page-{number}.png")
    for card in CARDS:
        with Image.open(output / "cards" / f"{card}-1080x1350.png") as picture:
            save(picture, CARD_WIDTH, pictures / f"card-{card}.png")


def save(picture: Image.Image, width: int, path: Path) -> None:
    """Save a picture at `width` pixels, with few colours."""
    height = round(picture.height * width / picture.width)
    small = picture.convert("RGB").resize((width, height), Image.Resampling.LANCZOS)
    small.quantize(COLORS, dither=Image.Dither.NONE).save(path, optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
