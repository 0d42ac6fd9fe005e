"""The document: its pages and fonts, its text, and the numbers in its pixels."""

from collections.abc import Iterator

import pypdfium2

from brief.errors import Fault
from brief.export.made import Made
from brief.model import Brief
from brief.prove.digits import digit_faults
from brief.prove.pages import page_faults
from brief.prove.shots import page_shots
from brief.prove.text import text_faults


def document_faults(brief: Brief, file: Made) -> Iterator[Fault]:
    """Yield what differs in the document; a wrong number of pages is all that is said."""
    wrong = list(page_faults(file))
    yield from wrong
    document = pypdfium2.PdfDocument(file.data)
    try:
        pages = list(document)
        yield from text_faults(brief, file, pages)
        yield from digit_faults(file, page_shots(pages))
    finally:
        document.close()
