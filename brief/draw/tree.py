"""The structure tree that grows on a canvas (ISO 32000-1, 14.7), as plain values."""

from brief.draw.box import Box
from brief.record import Record, Struct, field


class Element(Struct):
    """A node of the tree; grouping ones hold elements."""

    role: str
    attributes: dict[str, str] = field(default_factory=dict)
    alt: str = ""
    box: Box | None = None
    kids: list["Element | Content | Link"] = field(default_factory=list)


class Content(Record):
    """A marked stretch of a page's content: page from 0, and its MCID there."""

    page: int
    mcid: int


class Link(Record):
    """A part of a page, from 0, that leads to a URL, or to another page of the document."""

    page: int
    url: str
    box: Box
    target: int = -1  # the page it leads to, from 0
    says: str = ""  # where it leads, for a reading voice


class Bookmark(Record):
    """An entry of the outline; level 0 is the top."""

    title: str
    key: str
    level: int
