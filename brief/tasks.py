"""One file to make, as a value: what it may show, and the key of all that.

A task holds a *restricted* brief, and the file is drawn from that alone: so it cannot
depend on anything that its key does not cover. Faults keep their places in the file.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from brief.cache import Cache, digest_of
from brief.errors import BriefError
from brief.export.made import Drawn, DrawnPdf, Listed, Made, Only
from brief.export.manifest import build_id
from brief.export.moment import made_at
from brief.language.words import words
from brief.model import Brief, CardSpec, header_of, only_shown
from brief.record import Record, replace
from brief.theme import load_theme

if TYPE_CHECKING:
    from brief.compose import Edition

NOTHING = Made("", b"", ())  # what is made on trial, or of a card without room
PREVIEW_SIZE = (480, 679)  # pixels, of an A4 page: as small as a thumb's nail bears
NO_ROOM = {"card-too-full", "number-too-long", "text-too-long"}


class Task(Record):
    """One file to make: the document, or a card in one size."""

    brief: Brief
    facts: str  # digest of all that the brief says
    size: str = ""
    build: str = ""  # its id, where it is to be seen
    trial: bool = False  # it is only drawn, to see whether all has room: no bytes are made

    @property
    def card(self) -> CardSpec | None:
        """Return the card, if it is one."""
        return self.brief.cards[0] if self.size else None

    def key(self, cache: Cache) -> str:
        """Return the key of the file: all that it is made from."""
        return cache.key(self.facts, self.size, self.build, made_at(self.brief))

    def run(self, cache: Cache) -> Made:
        """Make the file and prove it; plots are kept in `cache`."""
        return self.finish(self.draw(cache), cache)

    def draw(self, cache: Cache) -> Drawn:
        """Draw it; any process can `finish` it."""
        from brief.drawing import draw_pdf, try_pdf

        if self.card:
            return self._draw_card(self.card, cache)
        if self.trial:
            try_pdf(self._edition, cache)
            return NOTHING
        return draw_pdf(self._edition, cache)

    def _draw_card(self, card: CardSpec, cache: Cache) -> Drawn:
        """Draw a card; a composed one that has no room in this size is nothing."""
        from brief.drawing import draw_card

        try:
            return draw_card(self._edition, card, self.size, cache)
        except BriefError as error:
            if card.composed and all(fault.code in NO_ROOM for fault in error.faults):
                return NOTHING
            raise

    def finish(self, drawn: Drawn, cache: Cache) -> Made:
        """Make the file of what is drawn, if it is not made yet, and prove the file."""
        if drawn == NOTHING:
            return NOTHING
        from brief.finishing import finished
        from brief.prove import prove

        made = finished(self.brief, drawn)
        prove(self.brief, [made], cache)
        return made.hashed()

    @property
    def _edition(self) -> "Edition":
        from brief.compose import Edition

        return Edition.of(self.brief, self.build)


class Preview(Record):
    """A small picture of a page of a document, for those who leaf through what was made."""

    brief: Brief  # its header
    pdf: bytes
    page: int  # from 0
    pages: int
    shown: str  # digest of what the page shows
    title: str

    def key(self, cache: Cache) -> str:
        """Return the key of the picture: what the page shows, and what it says of itself."""
        facts = digest_of(self.brief)
        return cache.key(
            facts, self.page, self.pages, self.shown, self.title, made_at(self.brief)
        )

    @property
    def listed(self) -> Listed:
        """Return what is known of the picture before it is made: all but its weight."""
        name = words(self.brief.language).page.format(page=self.page + 1, pages=self.pages)
        about = ": ".join(part for part in (name, self.title) if part)
        return Listed(f"pages/page-{self.page + 1}.png", 0, PREVIEW_SIZE, about)

    def run(self, _cache: Cache) -> Made:
        """Make the picture, which is still to be proved."""
        from brief.finishing import make_preview

        return make_preview(self.brief, self.pdf, self.page, self.listed)

    def proved(self, made: Made) -> Made:
        """Prove the picture, which any process may have made."""
        from brief.prove import prove

        prove(self.brief, [made])
        return made.hashed()


class Beside(Record):
    """A file that goes beside the others: the texts to paste, or the page that shows all."""

    brief: Brief
    files: tuple[Listed, ...]
    older: tuple[str, ...]  # names of files that are out of date
    texts: bool  # it is the texts

    def run(self, _cache: Cache) -> Made:
        """Make the file."""
        from brief.make import make_page, make_texts

        if self.texts:
            return make_texts(self.brief, self.files)
        return make_page(self.brief, self.files, self.older)


Keyed = Task | Preview  # what is not made again when it was made before
Job = Keyed | Beside


def plan(brief: Brief, only: Only) -> list[Task]:
    """List what is to be made: the document, then the cards."""
    tasks = [] if only == "cards" else [_document(brief)]
    if only != "pdf":
        every = (*brief.cards, *brief.corrections)
        seen = build_id(brief) if load_theme(brief.theme).card_code else ""
        tasks += [task for card in every for task in _card(brief, card, seen)]
    return tasks


def previews(brief: Brief, document: Made | DrawnPdf) -> list[Preview]:
    """List the pictures of a document's pages; to finish it changes none."""
    pdf = document.pdf if isinstance(document, DrawnPdf) else document.data
    pages = len(document.digests)
    titles = titles_of(brief, document)
    header = header_of(brief)
    return [
        Preview(header, pdf, page, pages, digest, titles[page])
        for page, digest in enumerate(document.digests)
    ]


def beside(
    brief: Brief,
    only: Only,
    others: Sequence[Made],
    older: Sequence[str],
    files: Sequence[Listed],
) -> list[Beside]:
    """List what goes beside the files that are made now.

    The texts are those of the cards, as these stand; `others` are the files of the part
    that is not made now, `older` the names of those that are out of date.
    """
    every = (*files, *(file.listed for file in others))
    page = Beside(brief, every, tuple(older), texts=False)
    has_texts = only != "pdf" or (others and not older)
    return [replace(page, texts=True), page] if has_texts else [page]


def titles_of(brief: Brief, document: Made | DrawnPdf) -> list[str]:
    """Return what is written in the display face on each page: its title."""
    face = load_theme(brief.theme).faces["display"]
    titles = [""] * len(document.digests)
    for text in document.drawn:
        if text.face == face:
            titles[text.page] += text.text
    return [" ".join(title.split()) for title in titles]


def _document(brief: Brief) -> Task:
    own = replace(brief, cards=(), corrections=(), file="")
    return Task(own, digest_of(own))


def _card(brief: Brief, card: CardSpec, build: str) -> Iterator[Task]:
    own = restricted(brief, replace(card, sizes=()))
    said = digest_of(own)
    for size in card.sizes:
        yield Task(own, said, size, build)


# ── what a card may show ─────────────────────────────────────────────────────


def restricted(brief: Brief, card: CardSpec) -> Brief:
    """Return the brief of one card: its own figures and series with their sources.

    The header, goals and the map hold no figures and change rarely: they stay whole.
    """
    subtitle = brief.subtitle if card.layout == "cover" else ()
    return replace(
        only_shown(brief, card, subtitle),
        sections=(),
        pillars=(),
        cards=(card,),
        corrections=(),
        subtitle=subtitle,
        file="",
    )
