"""A PDF that PDFium has open: the proof, the pixels and the next page find it as it is.

Its own functions are called (fpdfview.h, fpdf_text.h): the classes that pypdfium2 has for
them take longer to import than a card to draw (15 ms). The names are those of these classes.
"""

from collections.abc import Callable
from ctypes import c_ushort
from functools import lru_cache
from typing import Any
from weakref import finalize

import pypdfium2_raw as pdfium

pdfium.FPDF_InitLibraryWithConfig(pdfium.FPDF_LIBRARY_CONFIG(version=2))


class _Handle:
    """What PDFium has opened, and what it is a part of: closed when nobody uses it."""

    def __init__(self, handle: Any, close: Callable[[Any], None], whole: object) -> None:
        if not handle:
            raise ValueError(f"PDFium cannot open this: error {pdfium.FPDF_GetLastError()}")
        self._as_parameter_ = handle  # so ctypes takes this object for it
        self._whole = whole
        # at the end of the process nothing is closed, which ends with it
        finalize(self, close, handle).atexit = False


class Text(_Handle):
    """The text of a page."""

    def __init__(self, page: "Page") -> None:
        super().__init__(pdfium.FPDFText_LoadPage(page), pdfium.FPDFText_ClosePage, page)
        self._count = pdfium.FPDFText_CountChars(self)

    def get_text_range(self) -> str:
        """Return all of it."""
        buffer = (c_ushort * (self._count + 1))()
        return _decoded(buffer, pdfium.FPDFText_GetText(self, 0, self._count, buffer) - 1)

    def get_text_bounded(self, left: float, low: float, right: float, top: float) -> str:
        """Return what stands within edges, in points."""
        room = 2 * self._count + 1  # for all of it, and an end after each line
        buffer = (c_ushort * room)()
        count = pdfium.FPDFText_GetBoundedText(self, left, top, right, low, buffer, room)
        return _decoded(buffer, count).removesuffix("\0")


class Page(_Handle):
    """A page."""

    def __init__(self, document: _Handle, number: int) -> None:
        page = pdfium.FPDF_LoadPage(document, number)
        super().__init__(page, pdfium.FPDF_ClosePage, document)

    def get_width(self) -> float:
        """Return the width in points."""
        return float(pdfium.FPDF_GetPageWidthF(self))

    def get_height(self) -> float:
        """Return the height in points."""
        return float(pdfium.FPDF_GetPageHeightF(self))

    def get_textpage(self) -> Text:
        """Read the text."""
        return Text(self)


class Opened:
    """An open file, and those of its pages that somebody has looked at.

    Opening reads the fonts, a page its operators; what is drawn fills caches of letters.
    """

    def __init__(self, pdf: bytes) -> None:
        document = pdfium.FPDF_LoadMemDocument64(pdf, len(pdf), None)
        self._document = _Handle(document, pdfium.FPDF_CloseDocument, pdf)
        self._pages: dict[int, Page] = {}

    def page(self, number: int) -> Page:
        """Return a page, from 0."""
        if number not in self._pages:
            self._pages[number] = Page(self._document, number)
        return self._pages[number]


@lru_cache(maxsize=1)
def opened(pdf: bytes) -> Opened:
    """Open a PDF; only the last one stays open."""
    return Opened(pdf)


def _decoded(units: Any, count: int) -> str:
    """Return a text of so many units of UTF-16."""
    return bytes(memoryview(units)[: max(count, 0)]).decode("utf-16-le", errors="ignore")
