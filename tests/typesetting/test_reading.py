"""Running text is read as it was written: by programs, by codes, by the eye of a machine."""

import io
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from unicodedata import normalize

import pytest
from pikepdf import Array, Object, Pdf

from brief.draw.text import Run, set_text
from brief.fonts.faces import FACES
from brief.theme import Style, load_theme, theme_names

from .codes import faults_of
from .pages import column_of, text_page
from .reading import READERS, character_error, folded, needs, picture_of, tesseract
from .words import ARTICLE

SEEN = ARTICLE[:4]  # what tesseract is given: 1,600 letters, in about two seconds
TOLERANCE = 0.02  # of the letters; Be Vietnam Pro's one-storey a is often taken for an o

TRACKED = [
    pytest.param(style, id=f"{name}-{role}")
    for name in theme_names()
    for role, style in load_theme(name).styles.items()
    if style.tracking and style.caps
]

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


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("style", TRACKED)
def test_tracked_capitals_are_read_as_words(
    style: Style, read: Callable[[Path], str], tmp_path: Path
) -> None:
    """No letter stands so far from the next that a reader puts a space between them."""
    file = tmp_path / "capitals.pdf"
    text = "\n".join(ARTICLE)
    file.write_bytes(column_of([set_text(Run(text, style), 425)]))
    assert folded(read(file)) == folded(text.upper())


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


def say_e_acute(font: Object) -> None:
    """Let ToUnicode say é."""
    font.ToUnicode.write(font.ToUnicode.read_bytes().replace(b"<1EBF>", b"<00E9>"))


def say_private(font: Object) -> None:
    """Let ToUnicode say a character of nobody."""
    font.ToUnicode.write(font.ToUnicode.read_bytes().replace(b"<1EBF>", b"<E001>"))


def widen(font: Object) -> None:
    """Let the font be wider by a thousandth of an em."""
    font.Widths = Array([width + 1 for width in font.Widths])


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [(say_e_acute, "another outline"), (say_private, "no letter"), (widen, "another width")],
)
def test_a_spoilt_font_is_seen(spoil: Callable[[Object], None], fault: str) -> None:
    """The control: ế said to be another letter, or of another width."""
    with Pdf.open(io.BytesIO(text_page("BriefSerifText-Regular", ["ế"]))) as pdf:
        spoil(next(iter(pdf.pages[0].Resources.Font.values())))
        changed = io.BytesIO()
        pdf.save(changed)
    assert fault in said_of(changed.getvalue())


@pytest.fixture(scope="module")
def seen() -> dict[str, str]:
    """Return what tesseract reads in each face, two pages at a time."""
    pictures = [picture_of(text_page(face, SEEN)) for face in FACES]
    with ThreadPoolExecutor(2) as readers:
        return dict(zip(FACES, readers.map(tesseract, pictures), strict=True))


@needs("tesseract")
@each_face
def test_tesseract_reads_the_page(seen: dict[str, str], face: str) -> None:
    """At most 2 letters of 100 are taken for others."""
    assert character_error(folded(seen[face]), folded("\n".join(SEEN))) <= TOLERANCE


@needs("tesseract")
def test_tesseract_stumbles_over_decomposed_text() -> None:
    """The control: marks beside their letters."""
    page = text_page("BriefSerifText-Regular", [normalize("NFD", text) for text in SEEN[:2]])
    read = folded(tesseract(picture_of(page)))
    assert character_error(read, folded("\n".join(SEEN[:2]))) > TOLERANCE
