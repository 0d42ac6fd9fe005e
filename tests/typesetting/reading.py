"""What others read in a page: four readers of the file, and one of its pixels."""

import io
import os
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from pdfminer.high_level import extract_text
from PIL import Image

from .pages import colors_of

DEBIAN = {
    "pdftotext": "poppler-utils",
    "mutool": "mupdf-tools",
    "tesseract": "tesseract-ocr-vie",
}


def needs(tool: str) -> pytest.MarkDecorator:
    """Skip a test, and say so, where a Debian tool is absent."""
    reason = f"NOT PROVED: no {tool} on this machine (Debian: {DEBIAN[tool]})"
    return pytest.mark.skipif(shutil.which(tool) is None, reason=reason)


def folded(text: str) -> str:
    """Return text with each stretch of white space as one space."""
    return " ".join(text.split())


def pdfium(file: Path) -> str:
    """Return the text of all pages, as Chromium copies it."""
    document = pypdfium2.PdfDocument(file)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text


def pdfminer(file: Path) -> str:
    """Return the text of all pages, as pdfminer.six lays it out."""
    return extract_text(file)


def pdftotext(file: Path) -> str:
    """Return the text of all pages, in the order of the file (poppler)."""
    return _run("pdftotext", "-raw", str(file), "-")


def mutool(file: Path) -> str:
    """Return the text of all pages (MuPDF)."""
    return _run("mutool", "draw", "-q", "-F", "txt", str(file))


READERS = [
    pdfium,
    pdfminer,
    pytest.param(pdftotext, marks=needs("pdftotext")),
    pytest.param(mutool, marks=needs("mutool")),
]


def picture_of(pdf: bytes) -> bytes:
    """Return the first page as PNG, 300 dots an inch."""
    picture = io.BytesIO()
    pixels = Image.fromarray(colors_of(pdf, 300 / 72)).convert("L")
    pixels.save(picture, "PNG", dpi=(300, 300), compress_level=1)
    return picture.getvalue()


def tesseract(picture: bytes) -> str:
    """Return what is seen in a picture: one block of Vietnamese text."""
    command = ("tesseract", "-", "-", "-l", "vie", "--psm", "6")
    return _run(*command, data=picture, OMP_THREAD_LIMIT="1")


def _run(*command: str, data: bytes = b"", **environment: str) -> str:
    done = subprocess.run(
        command, input=data, capture_output=True, check=True, env=os.environ | environment
    )
    return done.stdout.decode()


def character_error(read: str, meant: str) -> float:
    """Return the edits between two texts (Levenshtein), as a share of what was meant."""
    letters = np.array(list(read))
    steps = np.arange(len(read) + 1)
    row = steps
    for count, letter in enumerate(meant, 1):
        kept = np.minimum(row[1:] + 1, row[:-1] + (letters != letter))
        row = np.minimum.accumulate(np.concatenate([[count], kept]) - steps) + steps
    return float(row[-1]) / len(meant)
