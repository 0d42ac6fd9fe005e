"""The structure tree that grows on a canvas (ISO 32000-1, 14.7), as plain values."""

from brief.draw.box import Box
from brief.record import Record, Struct, field, replace


class Element(Struct, tag=True, array_like=True):
    """A node of the tree; grouping ones hold elements."""

    role: str
    attributes: dict[str, str] = field(default_factory=dict)
    alt: str = ""
    box: Box | None = None
    kids: list["Element | Content | Link"] = field(default_factory=list)


class Content(Record, tag=True):
    """A marked stretch of a page's content: page from 0, and its MCID there."""

    page: int
    mcid: int


class Link(Record, tag=True):
    """A part of a page, from 0, that leads to a URL, or to another page of the document."""

    page: int
    url: str
    box: Box
    target: int = -1  # the page it leads to, from 0
    says: str = ""  # where it leads, for a reading voice


class Bookmark(Record):
    """An entry of the outline that leads to a page, from 0; level 0 is the top."""

    title: str
    level: int
    page: int


Kid = Element | Content | Link


def moved(kid: Kid, pages: int) -> Kid:
    """Return a part of the tree as it is when so many pages come before its own."""
    if isinstance(kid, Content):
        return Content(kid.page + pages, kid.mcid)
    if isinstance(kid, Link):
        return replace(kid, page=kid.page + pages)
    return replace(kid, kids=[moved(each, pages) for each in kid.kids])
