"""Cards for tests: the sample's, ones that are hard to set, and English ones, drawn once."""

from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from conftest import SAMPLE
from PIL import Image

from brief.cards.layouts import LAYOUTS, Sheet
from brief.cards.sizes import SIZES
from brief.compose import Edition
from brief.draw.canvas import Canvas
from brief.export.png import rasterise
from brief.load import load_brief
from brief.model import Brief, CardSpec

DATA = Path(__file__).parent / "data"


def draw_card(
    shown: Brief | Edition, card_id: str, size_name: str, stream: BytesIO | None = None
) -> Canvas:
    """Draw a card of a brief."""
    edition = shown if isinstance(shown, Edition) else Edition.of(shown)
    size = SIZES[size_name]
    face = edition.theme.faces["sans"]
    canvas = Canvas(stream or BytesIO(), size.width, size.height, face, compressed=False)
    card = next(card for card in edition.brief.cards if card.id == card_id)
    LAYOUTS[card.layout].draw(Sheet.of(canvas, edition, card, size))
    canvas.save()
    return canvas


@cache
def briefs() -> dict[str, Brief]:
    """Return the briefs whose cards are looked at, by name."""
    with TemporaryDirectory() as folder:
        hard = Path(folder) / "figures.toml"
        head = SAMPLE.read_text("utf-8").partition("[[cards]]")[0]
        hard.write_text(head + (DATA / "hard_cards.toml").read_text("utf-8"), "utf-8")
        return {
            "sample": load_brief(SAMPLE),
            "hard": load_brief(hard),
            "english": load_brief(DATA / "english_cards.toml"),
        }


def every_card() -> list[tuple[str, CardSpec, str]]:
    """Return each card of each brief in each of its sizes."""
    return [
        (name, card, size)
        for name, brief in briefs().items()
        for card in brief.cards
        for size in card.sizes
    ]


def shot(brief: Brief, card_id: str, size: str) -> tuple[Canvas, Image.Image]:
    """Draw a card; return its canvas and its pixels."""
    stream = BytesIO()
    canvas = draw_card(brief, card_id, size, stream)
    form = SIZES[size]
    pixels = rasterise(stream.getvalue(), form.width, form.height)
    return canvas, Image.frombytes("RGB", (form.width, form.height), pixels.data)


@cache
def drawn_card(name: str, card_id: str, size: str) -> tuple[Canvas, Image.Image]:
    """Return a card of one of the briefs, drawn once."""
    return shot(briefs()[name], card_id, size)
