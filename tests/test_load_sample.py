"""The sample is right, and is the same brief however it was saved."""

import unicodedata
from pathlib import Path

import pytest
from loading import faults_of, load

from brief.language.numbers import printed
from brief.model import Brief

TEXT = (Path(__file__).parents[1] / "data" / "figures.toml").read_text("utf-8")
TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}


def windows_1258(text: str) -> str:
    """Return a text as Windows-1258 keeps it: a composed vowel, then its tone apart."""
    letters = []
    for letter in text:
        tones = [mark for mark in unicodedata.normalize("NFD", letter) if mark in TONES]
        rest = [mark for mark in unicodedata.normalize("NFD", letter) if mark not in TONES]
        letters.append(unicodedata.normalize("NFC", "".join(rest)) + "".join(tones))
    return "".join(letters)


TWINS = {
    "BOM and CRLF": b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode(),
    "NFD": unicodedata.normalize("NFD", TEXT).encode(),
    "Windows-1258 order": windows_1258(TEXT).encode(),
    "U+0341": unicodedata.normalize("NFD", TEXT).replace("\u0301", "\u0341").encode(),
}


def test_the_sample_has_neither_faults_nor_warnings(tmp_path: Path) -> None:
    """`--strict` passes."""
    assert faults_of(tmp_path, TEXT) == ()


@pytest.mark.parametrize("twin", TWINS.values(), ids=TWINS.keys())
def test_the_sample_is_the_same_however_it_was_saved(tmp_path: Path, twin: bytes) -> None:
    """Line ends, a byte order mark and the order of marks change nothing."""
    assert load(tmp_path, twin) == load(tmp_path, TEXT)


@pytest.mark.parametrize("name", ["NFD", "Windows-1258 order", "U+0341"])
def test_marks_that_had_to_be_joined_are_one_warning(tmp_path: Path, name: str) -> None:
    """Not one for each text."""
    assert [fault.code for fault in faults_of(tmp_path, TWINS[name])] == ["repaired"]


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        ("fdi_projects", "trên 170 dự án"),
        ("fdi_capital", "gần 9 tỷ USD"),
        ("domestic_capital", "trên 141,5 nghìn tỷ đồng"),
        ("online_procedures", "100%"),
        ("party_members", "95.672 đảng viên"),
        ("units_visited", "27 sở, ban, ngành, đơn vị"),
        ("documents", "65 văn bản"),
        ("fdi_per_project", "dưới 53 triệu USD/dự án"),
        ("domestic_per_project", "trên 173 tỷ đồng/dự án"),
    ],
)
def test_a_figure_of_the_sample_is_printed_as_in_the_article(
    sample: Brief, figure: str, text: str
) -> None:
    """Qualifier, digits, scale and unit; the computed ones with their bounds."""
    said = str(printed(sample.figures[figure].quantity, "vi"))
    assert said.replace("\u00a0", " ") == text


def test_defaults_of_the_brief_are_in_each_figure(sample: Brief) -> None:
    """Source, period and date; the pillars in blocks and cards that ask for them."""
    figure = sample.figures["support"]
    assert figure.source is sample.sources["bai-bao"]
    assert (figure.period, str(figure.as_of)) == ("2021", "2021-12-31")
    (card,) = [card for card in sample.cards if card.id == "sau-dam"]
    assert card.items == sample.pillars
    assert len(card.sizes) == 6


def test_goals_know_their_years(sample: Brief) -> None:
    """A deadline before a year, and a later one."""
    goals = sample.goals
    assert (goals["pho-yen"].year, goals["pho-yen"].before) == (2025, True)
    assert (goals["song-cong"].later_due, goals["song-cong"].later_year) == (
        "đến năm 2030",
        2030,
    )
