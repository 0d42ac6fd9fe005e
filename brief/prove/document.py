"""The document: its pages and fonts, its text, and the numbers in its pixels."""

from collections.abc import Iterator, Sequence

from brief.cache import Cache
from brief.errors import Fault
from brief.export.facts import printed_figure
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
from brief.prove.text import lost_figures, text_faults
from brief.record import replace


def document_faults(brief: Brief, file: Made, cache: Cache) -> Iterator[Fault]:
    """Yield what differs in the document; which pages were read is kept in `cache`."""
    yield from page_faults(brief, file)
    yield from claim_faults(brief, file)
    last = {drawn.figure: drawn.page for drawn in file.drawn}
    digests = page_digests(file.data)
    yield from lost_figures(brief, file, set(brief.figures) - set(last))
    for page, digest in enumerate(digests):
        figures = [name for name in brief.figures if last.get(name) == page]
        yield from _unless_read(brief, file, page, digest, figures, cache)


def _unless_read(
    brief: Brief, file: Made, page: int, digest: str, figures: Sequence[str], cache: Cache
) -> Iterator[Fault]:
    """Read a page, unless that very page was read before.

    It is the same when all is that PDFium draws it from, in this file, and so are the
    texts that ought to be there.
    """
    drawn = [text for text in file.drawn if text.page == page]
    whole = [printed_figure(brief, name) for name in figures]
    key = cache.key("read", digest, to_json((drawn, whole)).decode())
    if cache.get(key) is None:
        faults = list(_misread(brief, replace(file, drawn=drawn), page, figures, cache))
        yield from faults
        if not faults:
            cache.put(key, b"")


def _misread(
    brief: Brief, file: Made, page: int, figures: Sequence[str], cache: Cache
) -> Iterator[Fault]:
    """Read the text of a page, and its numbers from the pixels."""
    document = opened(file.data)
    yield from place_faults(file)
    yield from text_faults(brief, file, page, document.page(page), figures)
    yield from digit_faults(file, page_shots(document.page), cache, page)
