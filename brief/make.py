"""Make a file from beginning to end, and those that go beside the others."""

from collections.abc import Container, Sequence

from brief.compose import Edition
from brief.drawing import draw_card, draw_pdf
from brief.export.made import Listed, Made
from brief.finishing import finish_card, finish_document
from brief.model import Brief, CardSpec
from brief.record import replace


def make_pdf(edition: Edition) -> Made:
    """Draw the document and finish its file."""
    return finish_document(draw_pdf(edition))


def make_card(edition: Edition, card: CardSpec, size_name: str) -> Made:
    """Draw a card, rasterise it and encode it as its size asks."""
    return finish_card(edition.brief, draw_card(edition, card, size_name))


def make_texts(brief: Brief, files: Sequence[Listed]) -> Made:
    """Return the texts to paste beside the cards that are among `files`."""
    from brief.export.share import card_texts, make_share

    edition, names = Edition.of(brief), {file.name for file in files}
    texts = [replace(text, card=_in_files(text.card, names)) for text in card_texts(edition)]
    return make_share(edition, [text for text in texts if text.card.sizes])


def make_page(brief: Brief, files: Sequence[Listed], older: Sequence[str]) -> Made:
    """Return the page that shows all files; `older` are the names of those out of date."""
    from brief.export.index import make_index
    from brief.export.share import card_texts

    edition = Edition.of(brief)
    return make_index(edition, files, card_texts(edition), older)


def _in_files(card: CardSpec, names: Container[str]) -> CardSpec:
    """Return a card without the sizes of a composed one that had no room."""
    from brief.cards.sizes import SIZES

    sizes = (size for size in card.sizes if SIZES[size].file_of(card) in names)
    return replace(card, sizes=tuple(sizes)) if card.composed else card
