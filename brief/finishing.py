"""Make files of what is drawn: a document, a card's picture, a small picture of a page.

None of this draws, and so it needs no more than PDFium, Pillow and pikepdf.
"""

from brief.export.made import Drawn, DrawnCard, DrawnPdf, Listed, Made
from brief.export.xmp import described
from brief.model import Brief
from brief.remembered import learn


def finished(brief: Brief, drawn: Drawn) -> Made:
    """Return the file of what is drawn."""
    if isinstance(drawn, Made):
        return drawn
    return finish_document(drawn) if isinstance(drawn, DrawnPdf) else finish_card(brief, drawn)


def finish_document(drawn: DrawnPdf) -> Made:
    """Finish the file of a drawn document."""
    from brief.export.pdf import finish_pdf

    data, pages = finish_pdf(drawn.pdf, drawn.root, drawn.about), len(drawn.digests)
    return Made(drawn.name, data, drawn.drawn, pages=pages, digests=drawn.digests)


def finish_card(brief: Brief, card: DrawnCard) -> Made:
    """Rasterise a drawn card, which is proved before, and encode it."""
    from brief.export.pictures import make_picture
    from brief.prove import prove_card

    learn(card.news)
    prove_card(brief, Made(card.name, card.pdf, card.drawn, card.size, 1))
    data = make_picture(card.pdf, card.size, card.about, card.format, card.budget)
    alt = card.about.subject
    return Made(card.name, data, card.drawn, card.size, budget=card.budget, alt=alt)


def make_preview(brief: Brief, pdf: bytes, page: int, listed: Listed) -> Made:
    """Rasterise a page of a drawn document, from 0, in the size that is listed."""
    from brief.export.png import encode_png, rasterise_page

    pixels = rasterise_page(pdf, page, listed.size[0])
    data = encode_png(pixels, described(brief, brief.title, listed.alt))
    return Made(listed.name, data, (), listed.size, alt=listed.alt)
