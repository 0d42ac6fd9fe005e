"""Make a file in memory: the document, or a card in one size.

Each is drawn from an edition that holds only what it may show (`brief.tasks`). What
draws and encodes is imported by the process that needs it.
"""

from collections.abc import Container, Sequence
from io import BytesIO

from brief.cache import NO_CACHE, Cache
from brief.compose import Edition
from brief.draw.canvas import Canvas
from brief.errors import located
from brief.export.made import DrawnCard, Made, Only
from brief.export.xmp import Description
from brief.model import Brief, CardSpec
from brief.record import replace

PREVIEW_WIDTH = 480  # pixels


def make_pdf(edition: Edition, cache: Cache = NO_CACHE) -> Made:
    """Draw the document and finish its file."""
    from brief.export.manifest import slug
    from brief.export.pdf import finish_pdf

    stream = BytesIO()
    canvas = _draw_pdf(edition, stream, cache)
    canvas.save()
    brief = edition.brief
    about = _describe(edition, brief.title, edition.plain(brief.subtitle))
    data = finish_pdf(stream.getvalue(), canvas, about)
    name, pages = f"{slug(brief.title)}.pdf", canvas.pages
    digests = tuple(page.digest for page in pages)
    return Made(name, data, canvas.drawn, pages=len(pages), digests=digests)


def try_pdf(edition: Edition, cache: Cache = NO_CACHE) -> None:
    """Draw the document; raise BriefError where something has no room."""
    _draw_pdf(edition, BytesIO(), cache)


def _draw_pdf(edition: Edition, stream: BytesIO, cache: Cache) -> Canvas:
    """Draw the document on a canvas, which is still to be saved."""
    from brief.pages.document import PAGE, draw_document

    face = edition.theme.faces["sans"]
    canvas = Canvas(stream, PAGE.width, PAGE.height, face, cache=cache)
    draw_document(canvas, edition)
    return canvas


def make_preview(edition: Edition, pdf: bytes, page: int, about: str) -> Made:
    """Rasterise a page of a finished document, from 0, as small as a thumb's nail bears."""
    from brief.export.png import encode_png, rasterise_page

    pixels = rasterise_page(pdf, page, PREVIEW_WIDTH)
    data = encode_png(pixels, _describe(edition, edition.brief.title, about))
    name, size = f"pages/page-{page + 1}.png", (pixels.width, pixels.height)
    return Made(name, data, (), size, alt=about)


def make_card(
    edition: Edition, card: CardSpec, size_name: str, cache: Cache = NO_CACHE
) -> Made:
    """Draw a card, rasterise it and encode it as its size asks."""
    return finish_card(edition.brief, draw_card(edition, card, size_name, cache))


def draw_card(
    edition: Edition, card: CardSpec, size_name: str, cache: Cache = NO_CACHE
) -> DrawnCard:
    """Draw a card, and say it in words."""
    from brief.cards import Sheet, alt_text, file_of, layout_of
    from brief.cards.sizes import SIZES

    size = SIZES[size_name]
    stream = BytesIO()
    # read again at once by PDFium, so not compressed
    face = edition.theme.faces["sans"]
    canvas = Canvas(stream, size.width, size.height, face, compressed=False, cache=cache)
    with located(card.place, f"cards.{card.id}"):
        layout_of(card).draw(Sheet.of(canvas, edition, card, size))
    canvas.save()
    about = _describe(edition, edition.card_title(card), alt_text(edition, card))
    return DrawnCard(file_of(card, size), stream.getvalue(), canvas.drawn, size_name, about)


def finish_card(brief: Brief, card: DrawnCard) -> Made:
    """Rasterise a drawn card, which is proved before, and encode it."""
    from brief.cards.sizes import SIZES
    from brief.export.pictures import encode_picture
    from brief.export.png import rasterise
    from brief.prove import prove_card

    size = SIZES[card.size]
    extent = (size.width, size.height)
    prove_card(brief, Made(card.name, card.pdf, card.drawn, extent, 1))
    pixels = rasterise(card.pdf, *extent)
    data = encode_picture(pixels, card.about, size.format, size.budget)
    alt = card.about.subject
    return Made(card.name, data, card.drawn, extent, budget=size.budget, alt=alt)


def to_share(
    brief: Brief, made: Sequence[Made], only: Only, others: Sequence[Made], older: Sequence[str]
) -> list[Made]:
    """Return what goes beside the files: the texts to paste, and the page that shows all.

    The texts are those of the cards, as these stand; `others` are the files of the part
    that is not made now, `older` the names of those that are out of date.
    """
    from brief.export.index import make_index
    from brief.export.share import make_share

    files = [*made, *others]
    has_texts = only != "pdf" or (others and not older)
    texts = [make_share(Edition.of(_with_files(brief, files)))] if has_texts else []
    return [*texts, make_index(Edition.of(brief), files, older)]


def _with_files(brief: Brief, files: Sequence[Made]) -> Brief:
    """Return the brief without the sizes of composed cards that had no room."""
    names = {file.name for file in files}
    cards = (_in_files(card, names) for card in brief.cards)
    corrections = (_in_files(card, names) for card in brief.corrections)
    return replace(
        brief,
        cards=tuple(card for card in cards if card.sizes),
        corrections=tuple(card for card in corrections if card.sizes),
    )


def _in_files(card: CardSpec, names: Container[str]) -> CardSpec:
    from brief.cards import file_of
    from brief.cards.sizes import SIZES

    sizes = (size for size in card.sizes if file_of(card, SIZES[size]) in names)
    return replace(card, sizes=tuple(sizes)) if card.composed else card


def _describe(edition: Edition, title: str, subject: str) -> Description:
    from brief.export.moment import made_at

    brief = edition.brief
    return Description(
        title, brief.language, made_at(brief), author=brief.organisation, subject=subject
    )
