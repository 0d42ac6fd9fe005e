"""What ReportLab must know of a font file, each as soon as it is wanted.

ReportLab reads all tables at once, number by number, 2 ms a face in each process. Its own
map from characters to glyphs could differ from HarfBuzz's, which chose the glyphs; here it
is that.
"""

from io import BytesIO
from struct import unpack_from
from typing import Any

import uharfbuzz as hb
from reportlab.pdfbase.ttfonts import TTFontFace

LONG = 1  # what head says of a loca table that is not of halved offsets
SPACE, NO_BREAK_SPACE = 0x20, 0xA0
MISSING = 0  # the glyph of what a face lacks


class _Widths(dict[int, int]):
    """The widths of characters in thousandths of an em, whole ones.

    PDFium cuts /Widths to whole numbers: `draw.text` makes up what rounding takes.
    """

    def __init__(self, font: hb.Font) -> None:
        super().__init__()
        self._font = font
        self._em = 1000 / font.face.upem

    def __missing__(self, code: int) -> int:
        """Return the width of a character that was not asked for before."""
        glyph = self._font.get_nominal_glyph(SPACE if code == NO_BREAK_SPACE else code)
        self[code] = self.of_glyph(glyph or MISSING)
        return self[code]

    def of_glyph(self, glyph: int) -> int:
        """Return the width of a glyph."""
        width: int = round(self._font.get_glyph_h_advance(glyph) * self._em)
        return width


class Tables(TTFontFace):  # type: ignore[misc]
    """A font file for ReportLab, which is read when the first subset of it is cut."""

    charToGlyph: dict[int, int] | None = None  # noqa: N815 its name; None before it is read

    def __init__(self, name: str, font: hb.Font) -> None:
        self._font, self._widths = font, _Widths(font)
        self.name = name.encode()  # as long as it is not read
        self.charWidths = self._widths

    def getCharWidth(self, code: int) -> int:  # noqa: N802 its name
        """Return the width of a character, of any if the face lacks it."""
        return self.charWidths[code]

    def makeSubset(self, subset: Any) -> Any:  # noqa: N802 its name
        """Return a font file with a subset of the characters."""
        if self.charToGlyph is None:
            self.read()
        return super().makeSubset(subset)

    def read(self) -> None:
        """Read the small tables as ReportLab does, and the large ones each at once."""
        font = self._font
        super().__init__(BytesIO(font.face.blob.data))
        self.hmetrics = self._metrics()
        self.glyphPos = self._positions()
        glyphs = {code: font.get_nominal_glyph(code) for code in font.face.unicodes}
        if SPACE in glyphs:
            glyphs[NO_BREAK_SPACE] = glyphs[SPACE]
        self.charToGlyph = glyphs

    def extractInfo(self, charInfo: Any = 1) -> None:  # noqa: N802, N803, ARG002 its names
        """Read the small tables."""
        super().extractInfo(charInfo=0)
        self.charWidths = self._widths
        self.defaultWidth = self._widths.of_glyph(MISSING)

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
