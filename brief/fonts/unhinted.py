"""A font file without its instructions, for PDFium alone to draw from.

They are written for one size in pixels and PDFium runs them at another, 64 pixels an em,
and scales what comes out: letters under 50 pixels are a fifth nearer to their outlines
without, and are drawn in half of the time (docs/png.md).
"""

from collections.abc import Iterator
from itertools import pairwise
from struct import pack, unpack_from

from reportlab.pdfbase.ttfonts import TTFontMaker

PROGRAMS = ("cvt ", "fpgm", "prep")  # what instructions begin with
CONTOURS = 10  # where the ends of a glyph's contours stand, or the parts of a composed one
# Flags of a part (OpenType 1.9, glyf): what follows it.
WORDS, SCALE, MORE, TWO_SCALES, FOUR_SCALES, INSTRUCTED = 0x1, 0x8, 0x20, 0x40, 0x80, 0x100
SCALES = {0: 0, SCALE: 2, TWO_SCALES: 4, FOUR_SCALES: 8}  # bytes


def unhinted(file: bytes) -> bytes:
    """Return a TrueType file with short offsets, as subsets have, without instructions."""
    tables = _tables(file)
    glyphs = [_bare(glyph) for glyph in _glyphs(tables["loca"], tables["glyf"])]
    ends = [0]
    for glyph in glyphs:
        ends.append(ends[-1] + len(glyph) // 2)
    tables |= {"glyf": b"".join(glyphs), "loca": pack(f">{len(ends)}H", *ends)}
    maker = TTFontMaker()
    for tag, data in tables.items():
        if tag not in PROGRAMS:
            maker.add(tag, data)
    written: bytes = maker.makeStream()
    return written


def _tables(file: bytes) -> dict[str, bytes]:
    (count,) = unpack_from(">H", file, 4)
    rows = (unpack_from(">4s4xLL", file, 12 + 16 * row) for row in range(count))
    return {tag.decode(): file[start : start + length] for tag, start, length in rows}


def _glyphs(loca: bytes, glyf: bytes) -> Iterator[bytes]:
    halves = unpack_from(f">{len(loca) // 2}H", loca)
    for start, end in pairwise(halves):
        yield glyf[2 * start : 2 * end]


def _bare(glyph: bytes) -> bytes:
    """Return a glyph without instructions, of an even length."""
    if not glyph:
        return glyph
    (contours,) = unpack_from(">h", glyph)
    bare = _simple(glyph, contours) if contours >= 0 else _composed(glyph)
    return bare + bytes(len(bare) % 2)


def _simple(glyph: bytes, contours: int) -> bytes:
    start = CONTOURS + 2 * contours
    (length,) = unpack_from(">H", glyph, start)
    return glyph[:start] + bytes(2) + glyph[start + 2 + length :]


def _composed(glyph: bytes) -> bytes:
    """Instructions stand after the last part, if there are any."""
    bare, at, flags = bytearray(glyph), CONTOURS, MORE
    while flags & MORE:
        (flags,) = unpack_from(">H", glyph, at)
        bare[at : at + 2] = pack(">H", flags & ~INSTRUCTED)
        at += 4 + (4 if flags & WORDS else 2)
        at += SCALES[flags & (SCALE | TWO_SCALES | FOUR_SCALES)]
    return bytes(bare[:at])
