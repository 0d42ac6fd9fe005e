"""The bundled faces: static TrueType files, each with its listed SHA-256.

A face is named by its file stem, which is also its PostScript name. Measures are
taken from the glyph boxes of the letters, not from what a font says of itself; those of
the bundled faces were taken beforehand, into `assets/faces.json`, by `tools/make_faces.py`.
This is the only place that registers a face with ReportLab.
"""

import hashlib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from string import ascii_letters
from typing import TYPE_CHECKING, Any

from brief.errors import BriefError, Exit, Fault, Place
from brief.fonts.report_lab import import_report_lab
from brief.language.alphabet import LETTERS
from brief.plain import from_json
from brief.record import Record, fields_of
from brief.resources import resource

if TYPE_CHECKING:
    import uharfbuzz as hb

# Words of other languages (FDI, wifi) are set, too; some letters reach a little lower.
INKED = LETTERS + ascii_letters
DIGITS = "0123456789"


class Measures(Record):
    """Measures of a face, in em up from the baseline; `descent` is negative."""

    units_per_em: int
    ascent: float  # ink top of the tallest letter, such as Ẳ
    descent: float  # ink bottom of the lowest letter, such as ạ or y
    lower_ascent: float  # ink top of the tallest lower-case letter
    cap_height: float
    x_height: float
    tabular_digits: bool  # all digits are equally wide
    slant: float  # how far an italic leans to the right for each unit up; 0 is upright

    @property
    def min_leading(self) -> float:
        """Return the leading, in em, under which stacked capitals would touch."""
        return self.ascent - self.descent


class Face(Measures):
    """A face and its measures."""

    name: str
    path: Path


def _list_files() -> dict[str, tuple[Path, str]]:
    """Read the path and the SHA-256 of each face from the list of bundled files."""
    lines = resource("fonts", "SHA256SUMS").read_text("ascii").splitlines()
    rows = [line.split("  ") for line in lines]
    return {Path(file).stem: (resource("fonts", file), digest) for digest, file in rows}


_FILES = _list_files()
FACES = tuple(_FILES)


def add_file(path: Path, digest: str) -> str:
    """Add a font file of this machine; return its name as a face, "" if that is taken.

    Only plots of others have such faces (`brief.fonts.foreign`); FACES stay the bundled.
    """
    return path.stem if _FILES.setdefault(path.stem, (path, digest)) == (path, digest) else ""


@cache
def load_face(name: str) -> Face:
    """Measure a bundled face.

    Raises BriefError when there is no face of that name, and BriefError with
    Exit.MACHINE when its file is missing or is not the one that was listed.
    """
    _verified(name)
    path, measures = _find(name)[0], _measures().get(name)
    if not measures:  # a face of this machine, in a plot of others
        return measure_face(harfbuzz_font(name), path)
    said = {each: getattr(measures, each) for each in fields_of(measures)}
    return Face(name=name, path=path, **said)


@cache
def _measures() -> Mapping[str, Measures]:
    """Return the measures of the bundled faces, which take 4 ms in each process."""
    return from_json(dict[str, Measures], resource("assets", "faces.json").read_bytes())


@cache
def harfbuzz_font(name: str) -> "hb.Font":
    """Return HarfBuzz's font of a verified bundled face, in font units."""
    import uharfbuzz as hb

    return hb.Font(hb.Face(hb.Blob(_verified(name))))


@cache
def register(name: str) -> Any:
    """Register a verified face with ReportLab, once a process; return its TTFont."""
    import_report_lab()
    from reportlab.pdfbase.pdfmetrics import registerFont

    from brief.fonts.embedding import Embedded
    from brief.fonts.tables import Tables

    font = Embedded(name, Tables(name, harfbuzz_font(name)))
    registerFont(font)
    return font


def measure_face(font: "hb.Font", path: Path) -> Face:
    """Measure any font that has at least some of the letters."""
    em = font.face.upem
    tops, bottoms = _ink(font, INKED)
    return Face(
        name=path.stem,
        path=path,
        units_per_em=em,
        ascent=max(tops) / em,
        descent=min(bottoms) / em,
        lower_ascent=max(_ink(font, INKED.lower())[0]) / em,
        cap_height=max(_ink(font, "H")[0]) / em,
        x_height=max(_ink(font, "x")[0]) / em,
        tabular_digits=_has_tabular_digits(font),
        slant=_slant(font),
    )


def _ink(font: "hb.Font", letters: Iterable[str]) -> tuple[list[int], list[int]]:
    """Return the ink tops and bottoms, in font units, of those letters it has."""
    glyphs = [font.get_nominal_glyph(ord(letter)) for letter in letters]
    boxes = [font.get_glyph_extents(glyph) for glyph in glyphs if glyph]
    tops = [box.y_bearing for box in boxes if box]
    return tops or [0], [box.y_bearing + box.height for box in boxes if box] or [0]


def _slant(font: "hb.Font") -> float:
    """Return how the font says that a caret leans (hhea)."""
    import uharfbuzz as hb

    rise = font.get_metric_position(hb.OTMetricsTag.HORIZONTAL_CARET_RISE)
    run = font.get_metric_position(hb.OTMetricsTag.HORIZONTAL_CARET_RUN)
    return float(run / rise) if rise and run else 0.0


def _has_tabular_digits(font: "hb.Font") -> bool:
    glyphs = [font.get_nominal_glyph(ord(digit)) for digit in DIGITS]
    return all(glyphs) and len({font.get_glyph_h_advance(glyph) for glyph in glyphs}) == 1


def _find(name: str) -> tuple[Path, str]:
    if name not in _FILES:
        values = {"name": name, "known": ", ".join(FACES)}
        raise BriefError([Fault("unknown-face", values=values)])
    return _FILES[name]


@cache
def _verified(name: str) -> bytes:
    """Return the bytes of a bundled file; refuse any other than the listed ones."""
    path, digest = _find(name)
    data = path.read_bytes() if path.is_file() else b""
    if hashlib.sha256(data).hexdigest() != digest:
        fault = Fault("changed-face", Place(str(path)), values={"file": path.name})
        raise BriefError([fault], Exit.MACHINE)
    return data
