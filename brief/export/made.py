"""A finished file in memory, on its way from `build` to `prove`, manifest and `publish`."""

from collections.abc import Sequence
from typing import Literal

from brief.draw.drawn import DrawnText
from brief.export.xmp import Description
from brief.record import Record

Only = Literal["pdf", "cards"] | None
"""The one part of a build that is made: the document, or the cards; None is both."""


class Made(Record):
    """A finished file, and what was written on it."""

    name: str  # relative to the output folder, with "/"
    data: bytes
    drawn: Sequence[DrawnText]
    size: tuple[int, int] = (0, 0)  # pixels of a card
    pages: int = 0
    budget: int = 0  # the most bytes that a network takes; 0 is any number
    alt: str = ""  # what a picture shows, in words
    digests: tuple[str, ...] = ()  # of what each page of a document shows

    @property
    def kind(self) -> str:
        """Return the extension: "pdf", "png", "jpg", "html" or "md"."""
        return self.name.rpartition(".")[2]


class DrawnCard(Record):
    """A card as a PDF of one page, still to be made a picture; a point is to be a pixel."""

    name: str
    pdf: bytes
    drawn: Sequence[DrawnText]
    size: str
    about: Description
