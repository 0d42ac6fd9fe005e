"""The sample document, finished: every reader finds what was drawn, in the right glyphs."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pypdfium2
import pytest
from conftest import Drawn
from tagged_page import ABOUT

from brief.export.pdf import finish_pdf

from .codes import faults_of
from .page_lines import column, lines_of
from .reading import READERS, character_error, folded, needs, tesseract


@pytest.fixture(scope="module")
def finished(document: Drawn) -> bytes:
    """Return the file as a build publishes it."""
    return finish_pdf(document.data, document.canvas.root, ABOUT)


def letters_of(text: str) -> Counter[str]:
    """Return how often each sign is there; spaces between blocks are the readers' own."""
    return Counter("".join(text.split()))


@pytest.mark.parametrize("read", READERS)
def test_readers_find_what_was_drawn(
    read: Callable[[Path], str], finished: bytes, document: Drawn, tmp_path: Path
) -> None:
    """Each text whole, with its spaces; and not a letter more or less."""
    file = tmp_path / "sample.pdf"
    file.write_bytes(finished)
    found, drawn = folded(read(file)), [text.text for text in document.canvas.drawn]
    assert [text for text in drawn if folded(text) not in found] == []
    assert letters_of(found) == letters_of("".join(drawn))


def test_codes_are_the_letters_they_show(finished: bytes) -> None:
    """On all pages, tables and charts: code, ToUnicode, outline and widths agree."""
    assert faults_of(finished) == []


@needs("tesseract")
def test_tesseract_reads_the_pages(finished: bytes, document: Drawn) -> None:
    """On no page more than 2 letters of 100 are taken for others."""
    pdf, texts = pypdfium2.PdfDocument(finished), document.canvas.drawn
    lines = [lines_of([text for text in texts if text.page == at]) for at in range(len(pdf))]
    pictures = [column(page, rows) for page, rows in zip(pdf, lines, strict=True)]
    pdf.close()
    meant = [folded(" ".join("".join(t.text for t in row) for row in rows)) for rows in lines]
    with ThreadPoolExecutor(2) as readers:
        read = [folded(text) for text in readers.map(tesseract, pictures)]
    errors = [character_error(*pair) for pair in zip(read, meant, strict=True)]
    assert max(errors) <= 0.02
