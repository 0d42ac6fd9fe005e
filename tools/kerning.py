"""Loosen kerning where stacked marks would touch the letter before them.

Source Serif 4 kerns Về like Ve, and in the display cuts the grave accent then
lies on the serif of V. Here the pairs of Vietnamese letters are drawn, and a pair
whose marks come closer than the bare letters do gets an exception to its kerning.
"""

import io
import unicodedata
from itertools import product
from string import ascii_letters
from typing import Any

import freetype  # type: ignore[import-untyped]
import numpy as np
import uharfbuzz as hb
from fontTools.otlLib.builder import buildPairPosGlyphsSubtable, buildValue
from fontTools.ttLib import TTFont
from numpy.lib.stride_tricks import sliding_window_view

AIR = 30  # font units between the ink of two letters
NEAR = 10  # rows above and below that count as beside, in font units
TOP, HEIGHT = 1200, 1600  # the rows that are looked at
MARKS = set("\u0302\u0306\u031b\u0300\u0301\u0303\u0309\u0323")
NOTHING = 10_000

Edges = tuple[np.ndarray, np.ndarray]  # left and right edge of the ink, one a row


def loosen(font: TTFont) -> int:
    """Add exceptions for the touching pairs of a static font; return how many."""
    stream = io.BytesIO()
    font.save(stream)
    face = freetype.Face(io.BytesIO(stream.getvalue()))
    shaper = hb.Font(hb.Face(hb.Blob(stream.getvalue())))
    cmap = font.getBestCmap()
    letters = [chr(code) for code in cmap if bare(chr(code)) in ascii_letters]
    edges = {letter: _edges(face, letter) for letter in letters}
    pairs = {
        (cmap[ord(first)], cmap[ord(second)]): (buildValue({"XAdvance": kern}), None)
        for first, second in product(letters, letters)
        if (kern := _loosened(shaper, edges, first, second)) is not None
    }
    if pairs:
        table = buildPairPosGlyphsSubtable(pairs, font.getReverseGlyphMap())
        _kern_lookup(font).SubTable.insert(0, table)
    return len(pairs)


def bare(letter: str) -> str:
    """Return a Vietnamese letter without its marks; another letter as it is."""
    parts = unicodedata.normalize("NFD", letter)
    return parts[0] if set(parts[1:]) <= MARKS else letter


def _loosened(shaper: hb.Font, edges: dict[str, Edges], first: str, second: str) -> int | None:
    """Return the kerning that keeps the marks apart; None where it is right already."""
    advance, kern = _advance(shaper, first, second)
    gap = _gap(edges, first, second, advance)
    if kern >= 0 or gap >= AIR:
        return None
    plain, _ = _advance(shaper, bare(first), bare(second))
    wanted = min(AIR, _gap(edges, bare(first), bare(second), plain))
    return min(0, kern + wanted - gap) if gap < wanted else None


def _advance(shaper: hb.Font, first: str, second: str) -> tuple[int, int]:
    """Return the kerned advance of the first letter, and its kerning."""
    buffer = hb.Buffer()
    buffer.add_str(first + second)
    buffer.guess_segment_properties()
    hb.shape(shaper, buffer, {"kern": True, "liga": False})
    advance = buffer.glyph_positions[0].x_advance
    return advance, advance - shaper.get_glyph_h_advance(buffer.glyph_infos[0].codepoint)


def _gap(edges: dict[str, Edges], first: str, second: str, advance: int) -> int:
    """Return the least distance between the ink of two letters, row by row."""
    return int((edges[second][0] + advance - edges[first][1]).min())


def _edges(face: freetype.Face, letter: str) -> Edges:
    """Draw a letter at a pixel a unit; its right edge is spread over the rows near it."""
    face.set_pixel_sizes(0, face.units_per_EM)
    face.load_char(letter, freetype.FT_LOAD_RENDER | freetype.FT_LOAD_NO_HINTING)
    bitmap, glyph = face.glyph.bitmap, face.glyph
    ink = np.array(bitmap.buffer, np.uint8).reshape(bitmap.rows, -1)[:, : bitmap.width] > 127
    left, right = np.full(HEIGHT, NOTHING), np.full(HEIGHT, -NOTHING)
    rows = np.nonzero(ink.any(axis=1))[0]
    place = rows + TOP - glyph.bitmap_top
    left[place] = glyph.bitmap_left + ink[rows].argmax(axis=1)
    right[place] = glyph.bitmap_left + bitmap.width - ink[rows, ::-1].argmax(axis=1)
    padded = np.pad(right, NEAR, constant_values=-NOTHING)
    return left, sliding_window_view(padded, 2 * NEAR + 1).max(axis=1)


def _kern_lookup(font: TTFont) -> Any:
    """Return the pair lookup of the kern feature."""
    gpos = font["GPOS"].table
    records = gpos.FeatureList.FeatureRecord
    kern = next(record.Feature for record in records if record.FeatureTag == "kern")
    lookups = [gpos.LookupList.Lookup[index] for index in kern.LookupListIndex]
    return next(lookup for lookup in lookups if lookup.LookupType == 2)
