"""ToUnicode maps: from the codes of a font back to letters (ISO 32000-1, 9.10.3).

ReportLab writes one block of any length (the limit is 100), a code space that
ends at the last code, and maps code 0, the missing glyph, to U+0000.
"""

from collections.abc import Sequence

BLOCK = 100
SPACE = 0x20

HEAD = b"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<00> <FF>
endcodespacerange
"""
TAIL = b"endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"


def to_unicode(letters: Sequence[int]) -> bytes:
    """Return the map of letters whose codes count from 0.

    Code 0 is the missing glyph, and a space at another code than its own is padding.
    """
    rows = [
        b"<%02X> <%04X>\n" % pair
        for pair in enumerate(letters)
        if pair[0] and (pair[1] != SPACE or pair[0] == SPACE)
    ]
    blocks = [rows[start : start + BLOCK] for start in range(0, len(rows), BLOCK)]
    parts = [
        b"%d beginbfchar\n%bendbfchar\n" % (len(block), b"".join(block)) for block in blocks
    ]
    return HEAD + b"".join(parts) + TAIL
