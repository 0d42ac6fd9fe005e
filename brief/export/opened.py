"""A PDF that PDFium has open: the proof, the pixels and the next page find it as it is."""

import atexit
from functools import lru_cache
from typing import Any

import pypdfium2


class Opened:
    """An open file, and those of its pages that somebody has looked at.

    Opening reads the fonts, a page its operators; what is drawn fills caches of letters.
    """

    def __init__(self, pdf: bytes) -> None:
        self._document = pypdfium2.PdfDocument(pdf)
        self._pages: dict[int, Any] = {}

    def page(self, number: int) -> Any:
        """Return PDFium's page, from 0."""
        if number not in self._pages:
            self._pages[number] = self._document[number]
        return self._pages[number]


@lru_cache(maxsize=1)
def opened(pdf: bytes) -> Opened:
    """Open a PDF; only the last one stays open."""
    return Opened(pdf)


atexit.register(opened.cache_clear)  # before PDFium ends, which would complain of it
