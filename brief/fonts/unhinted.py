"""A font file without its instructions, for PDFium alone to draw from.

They are written for one size in pixels and PDFium runs them at another, 64 pixels an em,
and scales what comes out: letters under 50 pixels are a fifth nearer to their outlines
without, and are drawn in half of the time (docs/png.md).
"""

import uharfbuzz as hb

CODES = int.from_bytes(b"cmap")  # a table that HarfBuzz keeps of letters only


def unhinted(file: bytes) -> bytes:
    """Return a TrueType file with the same glyphs and letters, without instructions."""
    wanted = hb.SubsetInput()
    wanted.keep_everything()
    wanted.flags |= hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.RETAIN_GIDS
    wanted.no_subset_table_tag_set.add(CODES)
    data: bytes = hb.subset(hb.Face(hb.Blob(file)), wanted).blob.data
    return data
