"""The bundled faces: what was listed, what they measure, and the refusal of others."""

import hashlib
import shutil
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from brief.errors import BriefError, Exit
from brief.fonts import faces
from brief.fonts.faces import FACES, load_face, register
from brief.resources import resource

FONTS = resource("fonts")


def test_list_names_every_bundled_file() -> None:
    """SHA256SUMS is what `sha256sum` prints of all font files, sorted by name."""
    files = sorted(path.relative_to(FONTS).as_posix() for path in FONTS.rglob("*.ttf"))
    rows = [f"{hashlib.sha256((FONTS / f).read_bytes()).hexdigest()}  {f}" for f in files]
    assert (FONTS / "SHA256SUMS").read_text("ascii").splitlines() == rows


@pytest.mark.parametrize("family", ["BeVietnamPro", "BriefSerif", "Tinos"])
def test_family_ships_with_its_licence(family: str) -> None:
    """Each folder holds the text of the SIL Open Font License with its copyright."""
    text = (FONTS / family / "OFL.txt").read_text("utf-8")
    assert text.startswith("Copyright")
    assert "SIL OPEN FONT LICENSE Version 1.1" in text


@pytest.mark.parametrize("name", FACES)
def test_face_is_static_truetype_named_by_its_stem(name: str) -> None:
    """ReportLab takes glyf outlines only, and tells faces apart by PostScript name."""
    font = TTFont(load_face(name).path)
    assert "glyf" in font
    assert not {"fvar", "gvar", "CFF "} & set(font.keys())
    assert font["name"].getDebugName(6) == name


def test_derived_faces_do_not_use_the_reserved_name() -> None:
    """The OFL reserves “Source”: no family, full or PostScript name may hold it."""
    for name in FACES:
        table = TTFont(load_face(name).path)["name"]
        shown = [table.getDebugName(name_id) or "" for name_id in (1, 3, 4, 6, 16)]
        assert not any("Source" in text for text in shown)


MIN_LEADING = {"Tinos": 1.14, "BriefSerif": 1.26, "BeVietnamPro": 1.47}


@pytest.mark.parametrize(("family", "expected"), MIN_LEADING.items())
def test_leading_is_measured_from_the_letters(family: str, expected: float) -> None:
    """The widest leading of each family is the one that was found by hand."""
    found = [load_face(name).min_leading for name in FACES if name.startswith(family)]
    assert max(found) == pytest.approx(expected, abs=0.02)


@pytest.mark.parametrize("name", FACES)
def test_measures_lie_in_order(name: str) -> None:
    """x-height, capitals, marked lower case and marked capitals rise in this order."""
    face = load_face(name)
    assert face.descent < 0 < face.x_height < face.cap_height
    assert face.cap_height < face.lower_ascent < face.ascent


def test_serif_and_times_have_tabular_digits() -> None:
    """Columns of numbers may be set in these, not in Be Vietnam Pro."""
    tabular = {name for name in FACES if load_face(name).tabular_digits}
    assert tabular == {name for name in FACES if not name.startswith("BeVietnamPro")}


@pytest.mark.parametrize("name", FACES)
def test_measures_are_those_of_the_file(name: str) -> None:
    """Take them again; after a change of a font: `python tools/make_faces.py`."""
    face = load_face(name)
    assert face == faces.measure_face(faces.harfbuzz_font(name), face.path)


@pytest.mark.parametrize("name", FACES)
def test_reportlab_knows_the_face_and_its_widths(name: str) -> None:
    """A face is registered once, with the widths of its file in whole thousandths."""
    font = register(name)
    assert register(name) is font
    assert font.face.name.decode() == name
    hmtx, cmap = (TTFont(load_face(name).path)[table] for table in ("hmtx", "cmap"))
    width = hmtx[cmap.getBestCmap()[ord("ế")]][0] * 1000 / load_face(name).units_per_em
    assert font.face.charWidths[ord("ế")] == round(width)


def test_unknown_face_is_told_with_the_known_ones() -> None:
    """A theme that names a face we do not have gets the list of those we have."""
    with pytest.raises(BriefError) as caught:
        load_face("Arial")
    assert "Tinos-Bold" in caught.value.faults[0].text("vi")


@pytest.mark.parametrize("change", [b"", b"changed"])
def test_changed_file_is_refused(
    change: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One byte more, or none at all: the machine is at fault, and the file is named."""
    path, digest = faces._FILES["Tinos-Regular"]
    copy = Path(shutil.copy(path, tmp_path))
    copy.write_bytes(path.read_bytes() + change if change else b"")
    monkeypatch.setitem(faces._FILES, "Copy", (copy, digest))
    with pytest.raises(BriefError, match=r"Tinos-Regular\.ttf") as caught:
        load_face("Copy")
    assert caught.value.exit_code == Exit.MACHINE


@pytest.mark.parametrize("name", FACES)
def test_reportlab_knows_of_a_face_what_its_file_says(name: str) -> None:
    """Each letter's glyph and width, each glyph's measures and outline."""
    known, font = register(name).face, TTFont(load_face(name).path)
    known.read()
    glyphs = {code: font.getGlyphID(glyph) for code, glyph in font.getBestCmap().items()}
    assert known.charToGlyph == glyphs | {0xA0: glyphs[0x20]}
    metrics = [font["hmtx"][glyph] for glyph in font.getGlyphOrder()]
    assert known.hmetrics == [(advance, bearing % 65536) for advance, bearing in metrics]
    assert known.glyphPos == list(font["loca"])
    widths = [round(advance * 1000 / known.unitsPerEm) for advance, _ in metrics]
    assert all(known.charWidths[code] == widths[glyph] for code, glyph in glyphs.items())
    assert (known.name.decode(), known.defaultWidth) == (name, widths[0])
