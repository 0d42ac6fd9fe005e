"""Subsets of faces in documents: cut once, kept for the next process, cut again if damaged."""

import io
from pathlib import Path
from typing import Any

import pytest

from brief.cache import Cache
from brief.draw.canvas import Canvas
from brief.draw.text import draw_text
from brief.fonts import embedding
from brief.fonts.faces import register
from brief.fonts.tables import Tables
from brief.theme import Style

STYLE = Style("BeVietnamPro-Bold", 10, 12, "#000000")


def document(cache: Cache, text: str = "gần 9 tỷ USD", *, compressed: bool = True) -> bytes:
    """Return a document, or a card, as a process writes it that knows no subset."""
    embedding._KEPT.clear()
    stream = io.BytesIO()
    canvas = Canvas(stream, 200, 100, STYLE.face, compressed=compressed, cache=cache)
    with canvas.element("P"):
        draw_text(canvas, text, STYLE, 10, 30)
    canvas.save()
    return stream.getvalue()


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    """Return a cache in which a subset is kept."""
    cache = Cache.of(tmp_path)
    document(cache)
    return cache


@pytest.fixture
def cuts(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Return the subsets that are cut from now on."""
    made: list[Any] = []
    cut = Tables.makeSubset
    monkeypatch.setattr(Tables, "makeSubset", lambda *said: (made.append(said), cut(*said))[1])
    return made


def test_a_kept_subset_is_the_one_that_would_be_cut(cache: Cache, cuts: list[Any]) -> None:
    """The file is the same, byte by byte, nothing is cut, and the face is not even read."""
    assert len(cache.new) == 1
    register.cache_clear()
    kept = document(cache)
    assert not cuts
    assert register(STYLE.face).face.charToGlyph is None
    assert kept == document(Cache())
    assert len(cuts) == 1


@pytest.mark.parametrize("damage", [b"", b"{}", b'["YQ==",1,"YQ==",1]'])
def test_what_is_no_subset_is_cut_again(damage: bytes, cache: Cache, cuts: list[Any]) -> None:
    """An entry of another shape counts as none."""
    (key,) = cache.new
    cache.put(key, damage)
    assert document(cache) == document(Cache())
    assert len(cuts) == 2


def test_another_letter_is_another_subset(cache: Cache, cuts: list[Any]) -> None:
    """Digits are in each, and change none."""
    document(cache, "gần 7 tỷ USD")
    assert not cuts
    document(cache, "gần 7 tỷ EUR")
    assert len(cuts) == 1


def test_a_card_keeps_a_subset_of_its_own(cache: Cache, cuts: list[Any]) -> None:
    """That of a document has instructions, which PDFium is not to follow on cards."""
    card = document(cache, compressed=False)
    assert len(cuts) == 1
    assert card == document(cache, compressed=False)
    assert len(cuts) == 1
    assert (b"fpgm" in card, b"glyf" in card) == (False, True)
