"""A picture with what it shows and who made it."""

from brief.compose import Edition
from brief.draw.box import MILLIMETRE as MM
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.text import Layout, draw_layout, set_text
from brief.model import HIGHEST_PICTURE, ImageBlock, Picture
from brief.pages.grid import GUTTER, span_width
from brief.pages.heading import heading
from brief.pages.piece import Piece, stack

CAPTION_GAP = 2 * MM
LEAST_ASIDE = span_width(3)  # of a caption beside a picture


def make_image(block: ImageBlock, edition: Edition, width: float) -> Piece:
    """Measure a picture as wide as its columns, or as high as a page bears.

    The caption stands under it, or at its right foot where there is room.
    """
    picture = block.picture
    factor = min(width / picture.width, HIGHEST_PICTURE * MM / picture.height)
    wide, high = picture.width * factor, picture.height * factor
    aside = width - wide - GUTTER
    beside = aside >= LEAST_ASIDE
    caption = _caption(block, edition, aside if beside else width)

    def draw(canvas: Canvas, box: Box) -> None:
        place = Box(box.x, box.top - high, wide, high)
        with canvas.figure(block.alt, place):
            _draw(canvas, picture, place)
        if caption.lines and beside:
            with canvas.element("Caption"):
                draw_layout(canvas, caption, place.right + GUTTER, place.y + caption.height)
        elif caption.lines:
            with canvas.element("Caption"):
                draw_layout(canvas, caption, box.x, place.y - CAPTION_GAP)

    under = caption.height + CAPTION_GAP if caption.lines and not beside else 0.0
    return stack([heading(block, edition, width), Piece(high + under, draw)])


def _caption(block: ImageBlock, edition: Edition, width: float) -> Layout:
    """Set the caption, and the credit after it."""
    style = edition.style("tile_text")
    runs = edition.sentence(block.caption, style, edition.style("tile_strong"))
    if block.credit:
        gap = " " if runs else ""
        runs.append(edition.run(gap + _credit(block.credit, edition), edition.style("small")))
    return set_text(runs, width, balance=True)


def _credit(credit: str, edition: Edition) -> str:
    """Return who made a picture, as a photo unless the credit says what it is."""
    words = edition.words
    first = f"{credit.casefold().replace(':', ' ')} "
    says_it = first.startswith(tuple(f"{kind} " for kind in words.pictures))
    return credit if says_it else words.photo.format(name=credit)


def _draw(canvas: Canvas, picture: Picture, box: Box) -> None:
    from brief.draw.images import draw_picture  # noqa: PLC0415 Pillow takes 20 ms

    draw_picture(canvas, picture, box)
