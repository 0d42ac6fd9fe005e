"""Running text is read as it was written: by programs, by codes, by the eye of a machine."""

import io
from collections.abc import Callable
from functools import cache
from pathlib import Path
from unicodedata import normalize

import pytest
from pikepdf import Array, Dictionary, Pdf

from brief.fonts.faces import FACES

from .codes import faults_of
from .pages import text_page
from .reading import READERS, character_error, folded, needs, tesseract
from .words import ARTICLE

SEEN = ARTICLE[:4]  # what tesseract is given: 1,600 letters, in about two seconds
TOLERANCE = 0.02  # of the letters; Be Vietnam Pro's one-storey a is often taken for an o

each_face = pytest.mark.parametrize("face", FACES)


@cache
def article_in(face: str) -> bytes:
    """Return the article in one face, on a page as long as it takes."""
    return text_page(face, ARTICLE)


@each_face
@pytest.mark.parametrize("read", READERS)
def test_readers_find_the_article(
    read: Callable[[Path], str], face: str, tmp_path: Path
) -> None:
    """Every word and sign in its order, with nothing between."""
    file = tmp_path / "article.pdf"
    file.write_bytes(article_in(face))
    assert folded(read(file)) == folded("\n".join(ARTICLE))


@each_face
def test_codes_are_the_letters_they_show(face: str) -> None:
    """Code, ToUnicode, embedded outline and widths say the same as the face."""
    assert faults_of(article_in(face)) == []


def said_of(pdf: bytes) -> list[str]:
    """Return the faults of codes without their places."""
    return [fault.rpartition(": ")[2] for fault in faults_of(pdf)]


def test_decomposed_text_is_seen_in_its_codes() -> None:
    """The control: every reader would find this text, but marks have codes of their own."""
    pdf = text_page("Tinos-Regular", [normalize("NFD", "tiếng Việt")])
    assert said_of(pdf) == ["no letter"] * 3


def say_e_acute(font: Dictionary) -> None:
    """Let ToUnicode say é."""
    font.ToUnicode.write(font.ToUnicode.read_bytes().replace(b"<1EBF>", b"<00E9>"))


def say_private(font: Dictionary) -> None:
    """Let ToUnicode say a character of nobody."""
    font.ToUnicode.write(font.ToUnicode.read_bytes().replace(b"<1EBF>", b"<E001>"))


def widen(font: Dictionary) -> None:
    """Let the font be wider by a thousandth of an em."""
    font.Widths = Array([width + 1 for width in font.Widths])


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [(say_e_acute, "another outline"), (say_private, "no letter"), (widen, "another width")],
)
def test_a_spoilt_font_is_seen(spoil: Callable[[Dictionary], None], fault: str) -> None:
    """The control: ế said to be another letter, or of another width."""
    with Pdf.open(io.BytesIO(text_page("BriefSerifText-Regular", ["ế"]))) as pdf:
        spoil(next(iter(pdf.pages[0].Resources.Font.values())))
        changed = io.BytesIO()
        pdf.save(changed)
    assert fault in said_of(changed.getvalue())


@needs("tesseract")
@each_face
def test_tesseract_reads_the_page(face: str) -> None:
    """At most 2 letters of 100 are taken for others."""
    seen = folded(tesseract(text_page(face, SEEN)))
    assert character_error(seen, folded("\n".join(SEEN))) <= TOLERANCE


@needs("tesseract")
@pytest.mark.parametrize("face", FACES[:1])
def test_tesseract_stumbles_over_decomposed_text(face: str) -> None:
    """The control: marks beside their letters."""
    seen = folded(tesseract(text_page(face, [normalize("NFD", text) for text in SEEN[:2]])))
    assert character_error(seen, folded("\n".join(SEEN[:2]))) > TOLERANCE
