"""What a face covers: letters, signs, digits, kerning, leading, permission to embed.

A font may claim a letter and draw another: in some, ế has the outline of é. So
the outlines of all letters are compared, and a letter without ink is missing.
"""

from functools import cache
from itertools import combinations
from pathlib import Path
from string import ascii_letters
from typing import Any

import uharfbuzz as hb

from brief.errors import Place, fail
from brief.fonts.faces import FACES, Face, harfbuzz_font, load_face, measure_face
from brief.fonts.shaping import kerned_units
from brief.language import alphabet
from brief.language.alphabet import LETTERS
from brief.record import Record

SIGNS = "".join(sign for sign in alphabet.SIGNS if not sign.isspace()) + "%$→"
KERNED_PAIRS = [
    capital + letter for capital in "TVYPA" for letter in LETTERS if letter.islower()
]
LARGEST_FONT = 50_000_000  # bytes; a file beyond it is something else
TWINS_BY_DESIGN = {("I", "l"), ("l", "I")}  # one stroke each in many sans-serif faces

Outline = tuple[float, ...]


class Coverage(Record):
    """What `brief fonts` says of a face."""

    face: Face
    postscript_name: str
    missing_letters: tuple[str, ...]  # of the 134
    false_letters: tuple[tuple[str, str], ...]  # two letters with one outline
    missing_signs: tuple[str, ...]  # of SIGNS
    kerned_pairs: float  # share of KERNED_PAIRS that the font kerns, 0 to 1
    static_truetype: bool  # what ReportLab can embed
    embeddable: bool  # OS/2 fsType permits it, and subsets of it

    @property
    def usable(self) -> bool:
        """Say whether a brief may be set in it."""
        lacking = self.missing_letters or self.false_letters
        return self.static_truetype and self.embeddable and not lacking


def missing(face: str, text: str) -> tuple[str, ...]:
    """Return the characters of NFC text that a bundled face lacks, each once, in order."""
    font = harfbuzz_font(face)
    return tuple(c for c in dict.fromkeys(text) if not font.get_nominal_glyph(ord(c)))


def examine(font_file: str | Path) -> Coverage:
    """Examine a bundled face by its name, or any font file.

    Raises BriefError, placed at the file, when it is missing or is no font.
    """
    if str(font_file) in FACES:
        font, face = harfbuzz_font(str(font_file)), load_face(str(font_file))
    else:
        font = _open(Path(font_file))
        face = measure_face(font, Path(font_file))
    tables = set(font.face.table_tags)
    outlines = {letter: _outline(font, letter) for letter in LETTERS + ascii_letters}
    return Coverage(
        face=face,
        postscript_name=font.face.get_name(6) or "",
        missing_letters=tuple(c for c in LETTERS if not outlines[c]),
        false_letters=_twins(outlines),
        missing_signs=tuple(c for c in SIGNS if not font.get_nominal_glyph(ord(c))),
        kerned_pairs=_kerned_share(font),
        static_truetype="glyf" in tables and "fvar" not in tables,
        embeddable=embeddable(font.face),
    )


def _open(path: Path) -> hb.Font:
    """Return the font of a file, which may be anything."""
    if not path.is_file():
        raise fail("missing-file", Place(str(path)), file=path.name, nearest="")
    try:
        data = path.read_bytes() if path.stat().st_size <= LARGEST_FONT else b""
    except OSError as error:
        raise fail("no-font", Place(str(path)), file=path.name) from error
    face = hb.Face(hb.Blob(data))
    if not _is_whole(data) or not face.unicodes:
        raise fail("no-font", Place(str(path)), file=path.name)
    return hb.Font(face)


def _is_whole(data: bytes) -> bool:
    """Say whether this is one font whose tables all lie inside the file."""
    if data[:4] not in (b"\0\1\0\0", b"OTTO", b"true"):
        return False
    tables = int.from_bytes(data[4:6], "big")
    rows = (data[12 + 16 * i : 28 + 16 * i] for i in range(tables))
    ends = (int.from_bytes(r[8:12], "big") + int.from_bytes(r[12:], "big") for r in rows)
    return len(data) >= 12 + 16 * tables and max(ends, default=0) <= len(data)


def _keep(*values: Any) -> None:
    """Keep the coordinates of a line or curve in the list that comes last."""
    *numbers, kept = values
    kept += numbers


@cache
def _pen() -> hb.DrawFuncs:
    pen = hb.DrawFuncs()
    pen.set_move_to_func(_keep)
    pen.set_line_to_func(_keep)
    pen.set_quadratic_to_func(_keep)
    pen.set_cubic_to_func(_keep)
    return pen


def _outline(font: hb.Font, letter: str) -> Outline:
    """Return a letter's outline, moved to begin at x = 0; () where it has no ink."""
    numbers: list[float] = []
    glyph = font.get_nominal_glyph(ord(letter))
    if glyph:
        font.draw_glyph(glyph, _pen(), numbers)
    left = min(numbers[::2], default=0)
    return tuple(number - left * (i % 2 == 0) for i, number in enumerate(numbers))


def _twins(outlines: dict[str, Outline]) -> tuple[tuple[str, str], ...]:
    """Return the pairs of letters that are drawn alike and should not be."""
    pairs = combinations([letter for letter in outlines if outlines[letter]], 2)
    alike = (pair for pair in pairs if outlines[pair[0]] == outlines[pair[1]])
    return tuple(pair for pair in alike if pair not in TWINS_BY_DESIGN)


def _kerned_share(font: hb.Font) -> float:
    kerned = sum(_is_kerned(font, pair) for pair in KERNED_PAIRS)
    return kerned / len(KERNED_PAIRS)


def _is_kerned(font: hb.Font, pair: str) -> bool:
    glyphs = [font.get_nominal_glyph(ord(letter)) or 0 for letter in pair]
    plain = [font.get_glyph_h_advance(glyph) for glyph in glyphs]
    return kerned_units(font, pair, glyphs) not in (None, plain)


def embeddable(face: hb.Face) -> bool:
    """Read OS/2 fsType: neither restricted, nor without subsets, nor bitmaps only."""
    fs_type = int.from_bytes(face.reference_table("OS/2").data[8:10], "big")
    restricted = fs_type & 0x000F == 0x0002
    return not restricted and not fs_type & 0x0300
