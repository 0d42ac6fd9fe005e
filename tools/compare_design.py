"""Put the design's pictures and what was built side by side, to be looked at.

    python tools/compare_design.py design/pictures output sheets

Each sheet has the picture at the left and ours at the right, at the picture's size.
Pictures are named `brief-p3-….png` (a page) or `card-2-so-sanh-1080x1350.png` (a card).
"""

import re
import sys
from pathlib import Path

import pypdfium2
from PIL import Image

PAGE = re.compile(r"brief-p(\d+)-.*")
CARD = re.compile(r"card-\d+-(.+)-(\d+x\d+)")
# The pictures' names of cards, and the ids of the sample's.
CARDS = {
    "kpi": "von-fdi",
    "so-sanh": "so-sanh-du-an",
    "vong-100": "thu-tuc-so",
    "ban-do-o": "ban-do",
}
GAP, GROUND = 24, "#8A8A8A"


def main(pictures: Path, output: Path, sheets: Path) -> None:
    """Write a sheet for each picture of which we have the counterpart."""
    sheets.mkdir(parents=True, exist_ok=True)
    with pypdfium2.PdfDocument(next(output.glob("*.pdf"))) as document:
        for path in sorted(pictures.glob("*.png")):
            with Image.open(path) as picture:
                theirs = picture.convert("RGB")
            ours = ours_for(path.stem, theirs, document, output)
            if ours is None:
                print(f"nothing to compare with {path.name}")
                continue
            side_by_side(theirs, ours).save(sheets / path.name)


def ours_for(
    name: str, theirs: Image.Image, document: pypdfium2.PdfDocument, output: Path
) -> Image.Image | None:
    """Return our page or card for a picture, at the picture's width."""
    if (found := PAGE.fullmatch(name)) and int(found[1]) <= len(document):
        page = document[int(found[1]) - 1]
        return page.render(scale=theirs.width / page.get_width()).to_pil().convert("RGB")
    if found := CARD.fullmatch(name):
        card = output / "cards" / f"{CARDS.get(found[1], found[1])}-{found[2]}.png"
        if card.is_file():
            with Image.open(card) as picture:
                return picture.convert("RGB")
    return None


def side_by_side(left: Image.Image, right: Image.Image) -> Image.Image:
    """Return two pictures on one ground."""
    size = (left.width + GAP + right.width, max(left.height, right.height))
    sheet = Image.new("RGB", size, GROUND)
    sheet.paste(left, (0, 0))
    sheet.paste(right, (left.width + GAP, 0))
    return sheet


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
