"""The codes that a file shows, followed into its embedded fonts and back to the faces."""

import io
import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any
from unicodedata import category

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont
from pikepdf import Object, Page, Pdf, String, parse_content_stream

from .outlines import source_font

ENTRY = re.compile(rb"<([0-9A-F]{2})> <([0-9A-F]{4})>")


def faults_of(pdf: bytes) -> list[str]:
    """Return what is wrong with the letters, outlines and widths of all codes shown."""
    with Pdf.open(io.BytesIO(pdf)) as document:
        return [fault for page in document.pages for fault in _page_faults(page)]


def _page_faults(page: Page) -> Iterator[str]:
    for name, codes in _codes(page).items():
        font = page.Resources.Font[name]
        face = str(font.BaseFont).partition("+")[2]
        part, letters = _part(font), _letters(font)
        for code in sorted(codes):
            for fault in _code_faults(code, letters.get(code, ""), font, part, face):
                yield f"{face}, code {code}, {letters.get(code)!r}: {fault}"


def _codes(page: Page) -> dict[str, set[int]]:
    """Return the codes that each font of a page shows."""
    codes: dict[str, set[int]] = defaultdict(set)
    name = ""
    for row in parse_content_stream(page, "Tf Tj TJ"):
        if str(row.operator) == "Tf":
            name = str(row.operands[0])
            continue
        shown = row.operands[0] if str(row.operator) == "TJ" else row.operands
        for part in shown:
            if isinstance(part, String):
                codes[name] |= set(bytes(part))
    return codes


def _part(font: Object) -> TTFont:
    """Return the embedded part of a face."""
    return TTFont(io.BytesIO(font.FontDescriptor.FontFile2.read_bytes()))


def _letters(font: Object) -> dict[int, str]:
    """Return the letter of each code, as ToUnicode has it."""
    pairs = ENTRY.findall(font.ToUnicode.read_bytes().partition(b"beginbfchar")[2])
    return {int(code, 16): chr(int(letter, 16)) for code, letter in pairs}


def _code_faults(
    code: int, letter: str, font: Object, part: TTFont, face: str
) -> Iterator[str]:
    if code == 0:
        yield "the missing glyph"
    if not letter or category(letter)[0] in "CM":  # controls, private use, marks
        yield "no letter"
        return
    source = source_font(face)
    glyph = part["cmap"].getcmap(1, 0).cmap[code]
    meant = source.getBestCmap().get(ord(letter), ".notdef")
    if _outline(part, glyph) != _outline(source, meant):
        yield "another outline"
    advance = source["hmtx"][meant][0]
    stated = font.Widths[code - int(font.FirstChar)]
    if part["hmtx"][glyph][0] != advance:
        yield "another advance"
    if float(stated) != round(advance * 1000 / source["head"].unitsPerEm):
        yield "another width"


def _outline(font: TTFont, glyph: str) -> list[Any]:
    glyphs = font.getGlyphSet()
    pen = DecomposingRecordingPen(glyphs)
    glyphs[glyph].draw(pen)
    value: list[Any] = pen.value
    return value
