"""What pages of a file show, drawn apart from it: plain values that can be kept.

The codes of letters are in a page's operators. Usual letters have the same codes in all
files (`fonts.codes`); a rare one may have another where others were used before it.
"""

import hashlib
from collections.abc import Iterator

from brief.draw.drawn import DrawnText
from brief.draw.tree import Kid
from brief.record import Record, replace


class Page(Record):
    """What stands on a page: streams of operators, and the names in these."""

    streams: tuple[bytes, ...]  # one after the other; deflated, if those of the file are
    digest: str  # of what they show, with letters in place of their codes
    images: tuple[str, ...] = ()
    opacities: tuple[tuple[str, float], ...] = ()  # "CA" of strokes or "ca" of the rest
    drawn: tuple[DrawnText, ...] = ()

    def over(self, under: "Page") -> "Page":
        """Return the page with what is `under` it drawn first."""
        return Page(
            (*under.streams, *self.streams),
            hashlib.sha256(f"{under.digest} {self.digest}".encode()).hexdigest(),
            (*under.images, *self.images),
            tuple(dict.fromkeys((*under.opacities, *self.opacities))),
            (*under.drawn, *self.drawn),
        )

    def at(self, number: int) -> "Page":
        """Return it as the page of a number, from 0."""
        return replace(self, drawn=tuple(replace(text, page=number) for text in self.drawn))


class Letters(Record):
    """Letters of a face that a part shows: each once, and their codes by fonts."""

    face: str
    text: str
    codes: tuple[tuple[str, bytes], ...]


class Part(Record):
    """Some pages of a file, numbered from 0, and what of its structure tree is theirs."""

    pages: tuple[Page, ...]
    kids: tuple[Kid, ...]
    letters: tuple[Letters, ...]

    def over(self, unders: Iterator[Page]) -> "Part":
        """Return it with the next of some pages under each page: what a reading voice skips."""
        pages = tuple(page.over(next(unders)) for page in self.pages)
        return replace(self, pages=pages)


def letters_of(pages: tuple[Page, ...]) -> dict[str, str]:
    """Return the letters of each face on pages, in the order in which they were drawn."""
    found: dict[str, dict[str, None]] = {}
    for page in pages:
        for text in page.drawn:
            found.setdefault(text.face, {}).update(dict.fromkeys(text.text))
    return {face: "".join(letters) for face, letters in found.items()}


def name_of(opacity: tuple[str, float]) -> str:
    """Return the name of an opacity on each page."""
    kind, value = opacity
    return f"{kind}{value:.4f}".rstrip("0").rstrip(".")
