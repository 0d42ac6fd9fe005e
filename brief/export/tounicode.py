"""Right ToUnicode maps: from the codes of a font back to letters (ISO 32000-1, 9.10.3).

ReportLab writes one block of any length (the limit is 100), a code space that
ends at the last code, and maps code 0, the missing glyph, to U+0000.
"""

import re

from pikepdf import Name, Pdf, Stream

ENTRY = re.compile(rb"<([0-9A-F]{2})> <([0-9A-F]{4})>")
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


def repair_to_unicode(pdf: Pdf) -> None:
    """Write the ToUnicode map of each font anew."""
    for item in pdf.objects:
        if isinstance(item, Stream) or not hasattr(item, "get"):
            continue
        if item.get("/Type") == Name.Font and "/ToUnicode" in item:
            data = item.ToUnicode.read_bytes()
            item.ToUnicode.write(write_map(read_map(data)))


def read_map(data: bytes) -> dict[int, int]:
    """Return the letter of each code that is in use; padding and code 0 are not."""
    lines = data[data.index(b"beginbfchar") :]
    pairs = {int(code, 16): int(letter, 16) for code, letter in ENTRY.findall(lines)}
    return {
        code: letter
        for code, letter in pairs.items()
        if code and (letter != SPACE or code == SPACE)
    }


def write_map(letters: dict[int, int]) -> bytes:
    """Return the map in blocks of at most 100 entries."""
    rows = [b"<%02X> <%04X>\n" % pair for pair in sorted(letters.items())]
    blocks = [rows[start : start + BLOCK] for start in range(0, len(rows), BLOCK)]
    parts = [
        b"%d beginbfchar\n%bendbfchar\n" % (len(block), b"".join(block)) for block in blocks
    ]
    return HEAD + b"".join(parts) + TAIL
