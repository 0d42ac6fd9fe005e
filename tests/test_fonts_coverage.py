"""What is said of a face, a font that lies, and files that are no fonts."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from brief.errors import BriefError
from brief.fonts.coverage import examine, missing
from brief.fonts.faces import FACES, load_face
from brief.language.alphabet import LETTERS, REPERTOIRE


@pytest.mark.parametrize("name", FACES)
def test_bundled_face_is_usable(name: str) -> None:
    """All 134 letters, each drawn as itself, embeddable, static."""
    coverage = examine(name)
    assert len(LETTERS) == 134
    assert coverage.usable
    assert coverage.postscript_name == name
    assert set(coverage.missing_signs) <= {"→"}


def test_missing_characters_come_once_and_in_order() -> None:
    """Be Vietnam Pro has no arrow and no tick; its .notdef is empty, so it matters."""
    assert missing("BeVietnamPro-Bold", "Tốt ✓ → tốt hơn ✓") == ("✓", "→")
    assert missing("BriefSerifText-Regular", LETTERS + "–—…“”₫→") == ()


@pytest.mark.parametrize("name", FACES)
def test_bundled_face_draws_the_whole_repertoire(name: str) -> None:
    """What a text may hold can be set in every face: nothing vanishes."""
    assert missing(name, "".join(sorted(REPERTOIRE - {"\n"}))) == ()


def test_display_faces_kern_letters_with_marks() -> None:
    """Be Vietnam Pro and Brief Serif do; Tinos has no kerning for them."""
    assert examine("BeVietnamPro-Bold").kerned_pairs > 0.8
    assert examine("BriefSerifDisplay-Bold").kerned_pairs > 0.8
    assert examine("Tinos-Regular").kerned_pairs == 0


def _copy_with(tmp_path: Path, change: str) -> Path:
    font = TTFont(load_face("Tinos-Regular").path)
    cmaps = [table.cmap for table in font["cmap"].tables if table.isUnicode()]
    for cmap in cmaps:
        if change == "lie":
            cmap[ord("ế")] = cmap[ord("é")]
        elif change == "blank":
            cmap[ord("ế")] = cmap[ord(" ")]
        elif change == "lack":
            cmap.pop(ord("ế"), None)
    font["OS/2"].fsType = 2 if change == "restrict" else 0
    font.save(tmp_path / "changed.ttf")
    return tmp_path / "changed.ttf"


def test_letter_that_draws_another_is_caught(tmp_path: Path) -> None:
    """A font whose ế shows é claims 134 letters, and is refused."""
    coverage = examine(_copy_with(tmp_path, "lie"))
    assert [set(pair) for pair in coverage.false_letters] == [{"ế", "é"}]
    assert coverage.missing_letters == ()
    assert not coverage.usable


def test_copied_outline_is_caught(tmp_path: Path) -> None:
    """The same lie with a glyph of its own, moved aside."""
    font = TTFont(load_face("Tinos-Regular").path)
    cmap = font.getBestCmap()
    glyph = font["glyf"][cmap[ord("ế")]] = font["glyf"][cmap[ord("é")]]
    glyph.expand(font["glyf"])
    font["hmtx"][cmap[ord("ế")]] = (1000, 150)
    font.save(tmp_path / "copied.ttf")
    assert [set(pair) for pair in examine(tmp_path / "copied.ttf").false_letters] == [
        {"ế", "é"}
    ]


@pytest.mark.parametrize("change", ["blank", "lack"])
def test_letter_without_ink_is_missing(tmp_path: Path, change: str) -> None:
    """Whether it has no glyph or an empty one, nothing would be seen."""
    assert examine(_copy_with(tmp_path, change)).missing_letters == ("ế",)


def test_restricted_font_may_not_be_embedded(tmp_path: Path) -> None:
    """OS/2 fsType 2 forbids what a PDF does."""
    coverage = examine(_copy_with(tmp_path, "restrict"))
    assert not coverage.embeddable
    assert not coverage.usable


@pytest.mark.parametrize("content", [b"", b"Not a font.", b"\x00\x01\x00\x00" * 99])
def test_file_that_is_no_font_is_told(tmp_path: Path, content: bytes) -> None:
    """The error stands at the file and says what to choose."""
    path = tmp_path / "note.ttf"
    path.write_bytes(content)
    with pytest.raises(BriefError, match="not a font") as caught:
        examine(path)
    assert caught.value.faults[0].place.file == str(path)


def test_cut_font_is_told(tmp_path: Path) -> None:
    """A download that stopped half-way still has its cmap, and lacks outlines."""
    data = load_face("Tinos-Regular").path.read_bytes()
    path = tmp_path / "half.ttf"
    for size in (10, 100, 5_000, 100_000, len(data) - 1_000):
        path.write_bytes(data[:size])
        with pytest.raises(BriefError, match="not a font"):
            examine(path)


def test_missing_file_and_folder_are_told(tmp_path: Path) -> None:
    """A folder is not a font file either."""
    for path in (tmp_path / "none.ttf", tmp_path):
        with pytest.raises(BriefError, match="not found"):
            examine(path)
