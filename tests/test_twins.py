"""One brief in four spellings of the same letters gives the same files, to the byte."""

import unicodedata
from pathlib import Path

import pytest
from loading import SMALL, load
from test_load_sample import windows_1258

from brief.compose import Edition
from brief.make import make_card, make_pdf
from brief.model import Brief

NFD = unicodedata.normalize("NFD", SMALL)
TWINS = {
    "NFD": NFD,
    "Windows-1258": windows_1258(SMALL),
    "U+0341": NFD.replace("\u0301", "\u0341"),
}


def files_of(brief: Brief) -> list[bytes]:
    """Return the document, and a card as PNG and as JPEG."""
    edition = Edition.of(brief)
    cards = [make_card(edition, brief.cards[0], size).data for size in ("link", "wide")]
    return [make_pdf(edition).data, *cards]


@pytest.fixture(scope="module")
def composed(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """Return the files of the brief as it is typed on most keyboards."""
    return files_of(load(tmp_path_factory.mktemp("nfc"), SMALL))


@pytest.mark.parametrize("twin", TWINS.values(), ids=TWINS.keys())
def test_twins_make_the_same_bytes(tmp_path: Path, composed: list[bytes], twin: str) -> None:
    """The order and the kind of marks leave no trace, not even in the metadata."""
    assert twin != SMALL
    assert files_of(load(tmp_path, twin.encode())) == composed
