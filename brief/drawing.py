"""Draw a file in memory: the document, or a card in one size; both are PDFs to be finished.

Each is drawn from an edition that holds only what it may show (`brief.tasks`). What
draws is imported by the process that needs it.
"""

from io import BytesIO

from brief.cache import NO_CACHE, Cache
from brief.compose import Edition
from brief.draw.canvas import Canvas
from brief.errors import located
from brief.export.made import DrawnCard, DrawnPdf
from brief.export.manifest import slug
from brief.export.xmp import described
from brief.model import CardSpec
from brief.remembered import news, recall


def draw_pdf(edition: Edition, cache: Cache = NO_CACHE) -> DrawnPdf:
    """Draw the document."""
    stream = BytesIO()
    canvas = _drawn(edition, stream, cache)
    canvas.save()
    brief = edition.brief
    about = described(brief, brief.title, edition.plain(brief.subtitle))
    name, digests = f"{slug(brief.title)}.pdf", tuple(page.digest for page in canvas.pages)
    return DrawnPdf(name, stream.getvalue(), canvas.drawn, canvas.root, digests, about)


def try_pdf(edition: Edition, cache: Cache = NO_CACHE) -> None:
    """Draw the document; raise BriefError where something has no room."""
    _drawn(edition, BytesIO(), cache)


def _drawn(edition: Edition, stream: BytesIO, cache: Cache) -> Canvas:
    """Draw the document on a canvas, which is still to be saved."""
    from brief.pages.document import PAGE, draw_document

    face = edition.theme.faces["sans"]
    canvas = Canvas(stream, PAGE.width, PAGE.height, face, cache=cache)
    draw_document(canvas, edition)
    return canvas


def draw_card(
    edition: Edition, card: CardSpec, size_name: str, cache: Cache = NO_CACHE
) -> DrawnCard:
    """Draw a card, and say it in words."""
    from brief.cards.layouts import alt_text, layout_of
    from brief.cards.sheet import Sheet
    from brief.cards.sizes import SIZES

    size = SIZES[size_name]
    stream = BytesIO()
    recall(cache)
    # read again at once by PDFium, so not compressed
    face = edition.theme.faces["sans"]
    canvas = Canvas(stream, size.width, size.height, face, compressed=False, cache=cache)
    with located(card.place, f"cards.{card.id}"):
        layout_of(card).draw(Sheet.of(canvas, edition, card, size))
    canvas.save()
    about = described(edition.brief, edition.card_title(card), alt_text(edition, card))
    name, extent = size.file_of(card), (size.width, size.height)
    kind, budget = size.format, size.budget
    pdf = stream.getvalue()
    return DrawnCard(name, pdf, canvas.drawn, extent, kind, budget, about, news())
