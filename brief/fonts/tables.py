"""What ReportLab must know of a font file: its large tables, each read at once.

ReportLab reads them number by number, 2 ms a face in each process. Its own map from
characters to glyphs could differ from HarfBuzz's, which chose the glyphs; here it is that.
"""

from io import BytesIO
from struct import unpack_from
from typing import Any

import uharfbuzz as hb
from reportlab.pdfbase.ttfonts import TTFontFace

LONG = 1  # what head says of a loca table that is not of halved offsets
SPACE, NO_BREAK_SPACE = 0x20, 0xA0


class Tables(TTFontFace):  # type: ignore[misc]
    """A font file for ReportLab; widths are in thousandths of an em, whole ones.

    PDFium cuts /Widths to whole numbers: `draw.text` makes up what rounding takes.
    """

    def __init__(self, font: hb.Font) -> None:
        self._font = font
        super().__init__(BytesIO(font.face.blob.data))

    def extractInfo(self, charInfo: Any = 1) -> None:  # noqa: N802, N803, ARG002 its names
        """Read the small tables as ReportLab does, the large ones here."""
        super().extractInfo(charInfo=0)
        self.hmetrics = self._metrics()
        self.glyphPos = self._positions()
        font = self._font
        glyphs = {code: font.get_nominal_glyph(code) for code in font.face.unicodes}
        if SPACE in glyphs:
            glyphs[NO_BREAK_SPACE] = glyphs[SPACE]
        self.charToGlyph = glyphs
        em = 1000 / self.unitsPerEm
        self.defaultWidth = round(self.hmetrics[0][0] * em)
        self.charWidths = {
            code: round(self.hmetrics[glyph][0] * em) for code, glyph in glyphs.items()
        }

    def _metrics(self) -> list[tuple[int, int]]:
        """Return the advance and bearing of each glyph (hmtx); the last advance goes on."""
        count = 2 * self._number("hhea", 34)
        numbers = self._numbers("hmtx", "H", count + self.numGlyphs - count // 2)
        wide = list(zip(numbers[0:count:2], numbers[1:count:2], strict=True))
        return wide + [(wide[-1][0], bearing) for bearing in numbers[count:]]

    def _positions(self) -> list[int]:
        """Return where each glyph begins (loca), and where the last one ends."""
        if self._number("head", 50) == LONG:
            return list(self._numbers("loca", "I", self.numGlyphs + 1))
        return [2 * half for half in self._numbers("loca", "H", self.numGlyphs + 1)]

    def _number(self, table: str, offset: int) -> int:
        return int(unpack_from(">H", self._ttf_data, self.get_table_pos(table)[0] + offset)[0])

    def _numbers(self, table: str, kind: str, count: int) -> tuple[int, ...]:
        return unpack_from(f">{count}{kind}", self._ttf_data, self.get_table_pos(table)[0])
