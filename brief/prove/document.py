"""The document: its pages and fonts, its text, and the numbers in its pixels."""

import io
from collections.abc import Iterator, Sequence

from pikepdf import Object, Pdf

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
from brief.prove.pages import link_faults, page_faults
from brief.prove.places import place_faults
from brief.prove.shots import page_shots
from brief.prove.text import lost_figures, text_faults
from brief.record import replace
from brief.remembered import remembering


def document_faults(brief: Brief, file: Made, cache: Cache) -> Iterator[Fault]:
    """Yield what differs in the document; which pages were read is kept in `cache`."""
    with remembering(cache):  # its words were measured when they were drawn
        yield from _faults(brief, file, cache)


def _faults(brief: Brief, file: Made, cache: Cache) -> Iterator[Fault]:
    last = {drawn.figure: drawn.page for drawn in file.drawn}
    with Pdf.open(io.BytesIO(file.data)) as pdf:
        yield from link_faults(brief, file, pdf)
        yield from claim_faults(brief, file)
        for number, (page, digest) in enumerate(zip(pdf.pages, page_digests(pdf), strict=True)):
            own = replace(file, drawn=[text for text in file.drawn if text.page == number])
            figures = [name for name in brief.figures if last.get(name) == number]
            faults = _misread(brief, own, number, page.obj, figures, cache)
            whole = [printed_figure(brief, name) for name in figures]
            said = to_json((own.drawn, whole)).decode()
            yield from _unless_read(cache, cache.key("read", digest, said), faults)
    yield from lost_figures(brief, file, set(brief.figures) - set(last))


def _unless_read(cache: Cache, key: str, faults: Iterator[Fault]) -> Iterator[Fault]:
    """Yield the faults of a page, which is not read if that very page was read before.

    It is the same when all is that PDFium draws it from, in this file, and so are the
    texts that ought to be there.
    """
    if cache.get(key) is None:
        found = list(faults)
        yield from found
        if not found:
            cache.put(key, b"")


def _misread(
    brief: Brief, file: Made, number: int, page: Object, figures: Sequence[str], cache: Cache
) -> Iterator[Fault]:
    """Look at a page, and read its text, and its numbers from the pixels."""
    document = opened(file.data)
    yield from page_faults(file, number, page)
    yield from place_faults(file)
    yield from text_faults(brief, file, number, document.page(number), figures)
    yield from digit_faults(file, page_shots(document.page), cache, number)
