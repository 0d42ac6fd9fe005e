"""Text can be read on what is behind it, as it was drawn: contrast from pixels."""

from collections.abc import Iterator

import pypdfium2
import pytest
from conftest import Drawn, draw
from PIL import Image
from test_pages import ink_box
from test_pages_blocks import brief  # noqa: F401 a fixture

from brief.contrast import READABLE, contrast
from brief.draw.drawn import DrawnText
from brief.model import Brief
from brief.record import replace
from brief.theme import theme_names

SCALE = 2  # pixels to the point
NEAR = 60  # of three times 255: a pixel is of the text, or of its edge


def test_text_of_the_sample_can_be_read(document: Drawn) -> None:
    """Every text has a contrast of 4.5 to the colour that is most behind it."""
    assert list(faint(document)) == []


@pytest.mark.parametrize("theme", theme_names())
def test_text_of_every_block_can_be_read(theme: str, brief: Brief) -> None:  # noqa: F811
    """In every theme."""
    assert list(faint(draw(replace(brief, theme=theme)))) == []


def test_faint_text_is_found(document: Drawn) -> None:
    """The measure itself tells white on white."""
    (first, *_) = (d for d in document.canvas.drawn if d.page == 1 and d.text.strip())
    with_white = Drawn(Faint([replace(first, color="#FFFFFF")]), document.data, document.pages)
    assert len(list(faint(with_white))) == 1


class Faint:
    """A canvas that says of a text that it is white."""

    def __init__(self, drawn: list[DrawnText]) -> None:
        self.drawn = drawn


def faint(drawn: Drawn) -> Iterator[tuple[str, str, str]]:
    """Yield texts that cannot be read well, with their colour and the one behind."""
    document = pypdfium2.PdfDocument(drawn.data)
    for number, page in enumerate(document):
        seen = page.render(scale=SCALE).to_pil().convert("RGB")
        for text in drawn.canvas.drawn:
            if text.page == number and text.text.strip():
                ground = behind(text, seen)
                if contrast(text.color, ground) < READABLE:
                    yield text.text, text.color, ground
    document.close()


def behind(text: DrawnText, seen: Image.Image) -> str:
    """Return the commonest colour around the letters of a text."""
    box = ink_box(text).inset(-1)
    edges = (box.x, seen.height / SCALE - box.top, box.right, seen.height / SCALE - box.y)
    part = seen.crop(tuple(round(edge * SCALE) for edge in edges))
    own = tuple(int(text.color[i : i + 2], 16) for i in (1, 3, 5))
    others = {
        pixel: count
        for count, pixel in part.getcolors(part.width * part.height)
        if sum(abs(a - b) for a, b in zip(pixel, own, strict=True)) > NEAR
    }
    return "#{:02X}{:02X}{:02X}".format(*max(others, key=others.get, default=own))
