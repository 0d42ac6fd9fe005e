"""The manifest, the build id, names of files and the moment they say they were made at."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from brief.draw.box import Box
from brief.draw.drawn import DrawnText
from brief.errors import Place
from brief.export.entries import NAME, read_entries
from brief.export.made import Made
from brief.export.manifest import Said, build_id, document_id, make_manifest, slug
from brief.export.moment import made_at
from brief.model import Bound, Brief, Figure, Quantity, Source
from brief.record import replace

SOURCE = Source("bai-bao", "Bài báo")
CAPITAL = Figure(
    "fdi", "Vốn FDI", Quantity(Decimal(9), "USD", "tỷ", 9, Bound.NEARLY, "gần"), SOURCE
)
BRIEF = Brief("Dấu ấn “6 dám”", {"fdi": CAPITAL}, {"bai-bao": SOURCE})


def _drawn(figure: str) -> DrawnText:
    return DrawnText(0, "9", 0, 0, 5, "Face", 9, "#000000", Box(0, 0, 5, 9), figure)


PDF = Made("dau-an.pdf", b"%PDF", [_drawn("fdi"), _drawn("")], pages=8)
CARD = Made("cards/fdi-2x1.png", b"PNG", [_drawn("fdi")], (2, 1))


def test_files_stand_with_hash_extent_and_figures() -> None:
    """Read the entry of the document."""
    manifest = json.loads(make_manifest(Said.of(BRIEF), [PDF, CARD]))
    assert manifest["title"] == BRIEF.title
    assert manifest["files"]["dau-an.pdf"] == {
        "kind": "pdf",
        "build": build_id(BRIEF),
        "sha256": "315d429b7714cedb6ad04ac31240145257692630457f3c88253c5beceac76027",
        "bytes": 4,
        "id": document_id(BRIEF),
        "pages": 8,
        "figures": {"fdi": "gần 9 tỷ USD"},
        "figure_pages": {"fdi": [1]},
    }
    assert manifest["figures"] == {
        "fdi": {
            "label": "Vốn FDI",
            "value": "gần 9 tỷ USD",
            "unit": "tỷ USD",
            "source": "Bài báo",
        }
    }
    assert manifest["files"]["cards/fdi-2x1.png"]["pixels"] == [2, 1]


def test_order_of_making_does_not_show() -> None:
    """List the files both ways round."""
    manifest = make_manifest(Said.of(BRIEF), [CARD, PDF])
    assert manifest == make_manifest(Said.of(BRIEF), [PDF, CARD])
    assert manifest.endswith(b"}\n")


def test_a_build_of_cards_keeps_the_document_listed() -> None:
    """Make only cards after both: `publish` would remove what is not listed."""
    both = make_manifest(Said.of(BRIEF), [PDF, CARD])
    later = replace(CARD, name="cards/other-2x1.png")
    assert list(read_entries(make_manifest(Said.of(BRIEF), [later], both, "cards"))) == [
        later.name, PDF.name,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "forged", [b"", b"[]", b"{", b"[" * 100_000, b'{"files": {"../x.pdf": {"sha256": "0"}}}']
)
def test_a_damaged_manifest_lists_nothing(forged: bytes) -> None:
    """Read what somebody else has written."""
    assert read_entries(forged) == {}


def test_build_id_is_that_of_what_is_said() -> None:
    """Change the value, then only the place in the file and the file's name."""
    other = replace(CAPITAL, quantity=replace(CAPITAL.quantity, number=Decimal(10)))
    moved = replace(CAPITAL, place=Place("elsewhere.toml", 3))
    assert len(build_id(BRIEF)) == 8
    assert build_id(replace(BRIEF, figures={"fdi": other})) != build_id(BRIEF)
    assert build_id(replace(BRIEF, figures={"fdi": moved}, file="x")) == build_id(BRIEF)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dấu ấn từ tinh thần “6 dám”", "dau-an-tu-tinh-than-6-dam"),
        ("Đảng bộ – Ủy ban", "dang-bo-uy-ban"),
        ("…", "brief"),
        ("CON", "brief-con"),
        ("năm " * 100, "-".join(["nam"] * 15)),
        ("a" * 300, "a" * 60),
    ],
)
def test_slugs_are_short_ascii_names(text: str, name: str) -> None:
    """Name files on any system, Windows' devices among them."""
    assert slug(text) == name
    assert NAME.fullmatch(f"{name}.pdf")


def test_moment_is_never_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take SOURCE_DATE_EPOCH, the brief's date, its as-of date, or a constant."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert made_at(BRIEF).year == 2000
    dated = replace(BRIEF, as_of=date(2021, 12, 31))
    assert made_at(dated) == datetime(2021, 12, 31, tzinfo=UTC)
    assert made_at(replace(dated, date=date(2022, 1, 5))).date() == date(2022, 1, 5)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert made_at(dated) == datetime(1970, 1, 2, tzinfo=UTC)
