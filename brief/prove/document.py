"""The document: its pages and fonts, its text, and the numbers in its pixels."""

from collections.abc import Iterator

from brief.errors import Fault
from brief.export.made import Made
from brief.export.opened import opened
from brief.model import Brief
from brief.prove.claims import claim_faults
from brief.prove.digits import digit_faults
from brief.prove.pages import page_faults
from brief.prove.places import place_faults
from brief.prove.shots import page_shots
from brief.prove.text import text_faults


def document_faults(brief: Brief, file: Made) -> Iterator[Fault]:
    """Yield what differs in the document."""
    yield from page_faults(brief, file)
    yield from place_faults(file)
    yield from claim_faults(brief, file)
    pages = opened(file.data).pages()
    yield from text_faults(brief, file, pages)
    yield from digit_faults(file, page_shots(pages))
