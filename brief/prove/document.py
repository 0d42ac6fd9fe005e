"""The document: its pages and fonts, its text, and the numbers in its pixels."""

from collections.abc import Iterator
from typing import Any

from brief.cache import Cache
from brief.errors import Fault
from brief.export.made import Made
from brief.export.opened import opened
from brief.model import Brief
from brief.plain import to_json
from brief.prove.claims import claim_faults
from brief.prove.digits import digit_faults
from brief.prove.known import page_digests
from brief.prove.pages import page_faults
from brief.prove.places import place_faults
from brief.prove.shots import page_shots
from brief.prove.text import text_faults
from brief.record import replace


def document_faults(brief: Brief, file: Made, cache: Cache) -> Iterator[Fault]:
    """Yield what differs in the document; which pages were read is kept in `cache`."""
    yield from page_faults(brief, file)
    yield from place_faults(file)
    yield from claim_faults(brief, file)
    pages = opened(file.data).pages()
    yield from text_faults(brief, file, pages)
    yield from _misread(file, pages, cache)


def _misread(file: Made, pages: list[Any], cache: Cache) -> Iterator[Fault]:
    """Read the numbers of each page from its pixels, unless that very page was read before.

    It is the same when all is that PDFium draws it from, in this file, and so are the
    texts that ought to be there.
    """
    for number, digest in enumerate(page_digests(file.data)):
        drawn = [text for text in file.drawn if text.page == number]
        key = cache.key("read", digest, to_json(drawn).decode())
        if cache.get(key) is None:
            faults = list(digit_faults(replace(file, drawn=drawn), page_shots(pages)))
            yield from faults
            if not faults:
                cache.put(key, b"")
