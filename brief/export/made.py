"""A finished file in memory, on its way from `build` to `prove`, manifest and `publish`."""

from collections.abc import Sequence
from typing import Literal

from brief.draw.drawn import DrawnText
from brief.draw.tree import Element
from brief.export.entries import sha256
from brief.export.xmp import Description
from brief.record import Record, replace

Only = Literal["pdf", "cards"] | None
"""The one part of a build that is made: the document, or the cards; None is both."""


Stamp = tuple[int, ...]
"""How a file stands on the disk: its number there, its size, its times."""


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
    sha256: str = ""  # of `data`, where it has been told
    stamp: Stamp = ()  # of the published file that has `data`, as it stood then

    @property
    def is_file(self) -> bool:
        """Say whether there is any: not on trial, nor of a composed card without room."""
        return bool(self.name)

    @property
    def kind(self) -> str:
        """Return the extension: "pdf", "png", "jpg", "html" or "md"."""
        return self.name.rpartition(".")[2]

    @property
    def listed(self) -> "Listed":
        """Return what the page of all files says of it."""
        return Listed(self.name, len(self.data), self.size, self.alt)

    def hashed(self) -> "Made":
        """Return it with the hash of its bytes, which is told once."""
        return self if self.sha256 else replace(self, sha256=sha256(self.data))


class Listed(Record):
    """A finished file by its name: how many bytes and pixels it has, and what it shows."""

    name: str
    weight: int
    size: tuple[int, int]
    alt: str


class DrawnPdf(Record):
    """A document as it is drawn, still to be finished: its structure, and what it says."""

    name: str
    pdf: bytes
    drawn: Sequence[DrawnText]
    root: Element
    digests: tuple[str, ...]  # of what each page shows
    about: Description


class DrawnCard(Record):
    """A card as a PDF of one page, still to be made a picture; a point is to be a pixel."""

    name: str
    pdf: bytes
    drawn: Sequence[DrawnText]
    size: tuple[int, int]  # pixels
    format: Literal["png", "jpg"]
    budget: int
    about: Description
    news: bytes  # what was found out about its texts: see `brief.remembered`


Drawn = DrawnCard | DrawnPdf | Made
"""What is drawn, and perhaps finished, but not proved."""
