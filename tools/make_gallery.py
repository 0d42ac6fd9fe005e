"""Make the sheets of docs/gallery from the briefs in tests/data/briefs.

    python tools/make_gallery.py tests/data/briefs docs/gallery

One sheet of pages and one of cards for each brief: small pictures of few colours, to be
looked at side by side. Of many cards, the first of each layout are shown.
"""

import sys
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image

from brief.compose import Edition
from brief.draw.canvas import Canvas
from brief.load import load_brief
from brief.make import make_card
from brief.model import Brief, CardSpec
from brief.pages.document import PAGE, draw_document

PAGE_WIDTH, PAGES_IN_A_ROW, MOST_PAGES = 232, 4, 8
CARD_WIDTH, CARDS_IN_A_ROW, MOST_CARDS = 232, 4, 6
SIZES = ("portrait", "link")  # in which cards are shown
GAP, GROUND, COLORS = 10, "#D8DAD8", 160


def main(briefs: Path, gallery: Path) -> None:
    """Write NAME-pages.png and NAME-cards.png for each brief."""
    gallery.mkdir(parents=True, exist_ok=True)
    for file in sorted(briefs.glob("*.toml")):
        edition = Edition.of(load_brief(file))
        save(rows(pages(edition), PAGES_IN_A_ROW), gallery / f"{file.stem}-pages.png")
        save(rows(cards(edition), CARDS_IN_A_ROW), gallery / f"{file.stem}-cards.png")


def pages(edition: Edition) -> list[Image.Image]:
    """Return the first pages of a brief as small pictures."""
    stream = BytesIO()
    canvas = Canvas(stream, PAGE.width, PAGE.height, edition.theme.faces["sans"])
    draw_document(canvas, edition)
    canvas.save()
    with pypdfium2.PdfDocument(stream.getvalue()) as document:
        scale = 2 * PAGE_WIDTH / PAGE.width
        shown = list(document)[:MOST_PAGES]
        return [small(page.render(scale=scale).to_pil(), PAGE_WIDTH) for page in shown]


def cards(edition: Edition) -> list[Image.Image]:
    """Return some cards of a brief, each in the sizes that are shown."""
    return [
        small(Image.open(BytesIO(make_card(edition, card, size).data)), CARD_WIDTH)
        for size in SIZES
        for card in chosen(edition.brief)
        if size in card.sizes
    ]


def chosen(brief: Brief) -> list[CardSpec]:
    """Return the first card of each layout, then others in their order."""
    first = list({card.layout: card for card in reversed(brief.cards)}.values())[::-1]
    others = [card for card in brief.cards if card not in first]
    return sorted([*first, *others][:MOST_CARDS], key=brief.cards.index)


def small(picture: Image.Image, width: int) -> Image.Image:
    """Return a picture at `width` pixels."""
    height = round(picture.height * width / picture.width)
    return picture.convert("RGB").resize((width, height), Image.Resampling.LANCZOS)


def rows(pictures: Sequence[Image.Image], count: int) -> Image.Image:
    """Return pictures on one sheet, `count` in a row, those of one height together."""
    lines = list(lines_of(pictures, count))
    width = max(sum(each.width + GAP for each in line) for line in lines) + GAP
    height = sum(max(each.height for each in line) + GAP for line in lines) + GAP
    sheet, y = Image.new("RGB", (width, height), GROUND), GAP
    for line in lines:
        x = GAP
        for each in line:
            sheet.paste(each, (x, y))
            x += each.width + GAP
        y += max(each.height for each in line) + GAP
    return sheet


def lines_of(pictures: Sequence[Image.Image], count: int) -> Iterator[list[Image.Image]]:
    """Yield the lines of a sheet; another height begins a new one."""
    line: list[Image.Image] = []
    for picture in pictures:
        if line and (len(line) == count or picture.height != line[0].height):
            yield line
            line = []
        line.append(picture)
    yield line


def save(sheet: Image.Image, path: Path) -> None:
    """Save a sheet with few colours."""
    sheet.quantize(COLORS, dither=Image.Dither.NONE).save(path, optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
