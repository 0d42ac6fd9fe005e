"""What many tests look at: the sample brief, drawn once."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import HealthCheck, settings

from brief.compose import Edition
from brief.draw.canvas import Canvas
from brief.load import load_brief
from brief.model import Brief
from brief.pages.document import PAGE, draw_document

# What a busy machine does slowly is not wrong.
settings.register_profile(
    "untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("untimed")

SAMPLE = Path(__file__).parent.parent / "data" / "figures.toml"


@dataclass(frozen=True)
class Drawn:
    """A drawn document: its canvas, its bytes, and the text of each page, spaces folded."""

    canvas: Canvas
    data: bytes
    pages: tuple[str, ...]


def draw(brief: Brief) -> Drawn:
    """Draw the pages of a brief and read them back."""
    stream = BytesIO()
    edition = Edition.of(brief)
    canvas = Canvas(stream, PAGE.width, PAGE.height, edition.theme.faces["sans"])
    draw_document(canvas, edition)
    canvas.save()
    data = stream.getvalue()
    return Drawn(canvas, data, tuple(read_pages(data)))


def read_pages(data: bytes) -> Iterator[str]:
    """Return the text of each page as PDFium reads it, spaces folded."""
    document = pypdfium2.PdfDocument(data)
    for page in document:
        yield " ".join(page.get_textpage().get_text_range().split())
    document.close()


@pytest.fixture(scope="session")
def sample() -> Brief:
    """Return the shipped brief."""
    return load_brief(SAMPLE)


@pytest.fixture(scope="session")
def document(sample: Brief) -> Drawn:
    """Return the shipped brief, drawn."""
    return draw(sample)
