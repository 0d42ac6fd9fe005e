"""The one canvas: a ReportLab canvas that marks what is drawn with its structure role.

Text must be drawn inside an element (`with canvas.element("P")`) or inside an
artifact (`with canvas.artifact()`); anything else is an error, because a reader
that speaks the page would lose it. Shapes outside a figure are artifacts.
The structure tree grows on the canvas; `export.pdf` writes it into the file.
Marks are opened lazily and closed when the owner changes (ISO 32000-1, 14.6).
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any, BinaryIO

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFStream
from reportlab.pdfgen.canvas import Canvas as ReportLabCanvas

from brief.cache import NO_CACHE, Cache
from brief.draw.box import Box
from brief.draw.drawn import DrawnText
from brief.draw.tree import Bookmark, Content, Element, Link
from brief.fonts.embedding import Deflate
from brief.fonts.faces import register

rl_config.invariant = 1  # no clock and no random id in the file
rl_config.useA85 = 0  # binary streams: 17–19 % smaller

ARTIFACT = "Artifact"


class Canvas:
    """Pages of one size in points; the only thing in the program that is written to."""

    def __init__(
        self,
        stream: BinaryIO,
        width: float,
        height: float,
        first_face: str,
        *,
        compressed: bool = True,
        cache: Cache = NO_CACHE,
    ) -> None:
        register(first_face)
        self.width = width
        self.height = height
        self.page = 0
        self._compressed = compressed
        self.cache = cache  # of plots that were drawn before
        self.raw = ReportLabCanvas(
            stream,
            pagesize=(width, height),
            pageCompression=int(compressed),
            initialFontName=first_face,
            pdfVersion=(1, 7),
        )
        self.root = Element("Document")
        self.drawn: list[DrawnText] = []
        self.digests: list[str] = []  # of each page that has ended
        self._says: dict[int, str] = {}
        self.bookmarks: list[Bookmark] = []
        self._owners: list[Element | None] = [self.root]  # None is an artifact
        self._open: Element | str | None = None  # whose marked content is open
        self._mcids = 0
        self._keyed: dict[str, Element] = {}

    # ── structure ────────────────────────────────────────────────────────────

    @contextmanager
    def element(self, role: str, key: str = "", **attributes: str) -> Iterator[Element]:
        """Own what is drawn inside; the same `key` continues an element on a new page."""
        parent = self._owners[-1]
        if parent is None:
            yield Element(role)  # inside an artifact there is no structure
            return
        element = self._keyed.get(key) if key else None
        if element is None:
            element = Element(role, attributes)
            parent.kids.append(element)
            if key:
                self._keyed[key] = element
        with self._owned_by(element):
            yield element

    @contextmanager
    def figure(self, alt: str, box: Box) -> Iterator[Element]:
        """Own a picture: one marked stretch with its alternative text."""
        with self.element("Figure") as element:
            element.alt, element.box = alt, box
            yield element

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """Own what a reading voice skips: furniture, rules, repeated heads."""
        with self._owned_by(None):
            yield

    @contextmanager
    def _owned_by(self, owner: Element | None) -> Iterator[None]:
        self._owners.append(owner)
        try:
            yield
        finally:
            self._owners.pop()
            self._close()

    def _close(self) -> None:
        if self._open is not None:
            self.write("EMC")
            self._open = None

    def mark_text(self) -> None:
        """Open the marked content of the owner before text is written."""
        owner = self._owners[-1]
        if owner is self.root:
            raise RuntimeError("text was drawn outside an element and outside an artifact")
        self._mark(owner)

    def mark_shape(self) -> None:
        """Open the marked content of the figure, or of an artifact, before a shape."""
        self._mark(self._owners[-1] if self.in_figure else None)

    @property
    def in_figure(self) -> bool:
        """Say whether what is drawn now belongs to a chart or another picture."""
        owner = self._owners[-1]
        return owner is not None and owner.role == "Figure"

    @property
    def in_artifact(self) -> bool:
        """Say whether what is drawn now is skipped by a reading voice."""
        return self._owners[-1] is None

    def _mark(self, owner: Element | None) -> None:
        wanted: Element | str = ARTIFACT if owner is None else owner
        if self._open is wanted:
            return
        self._close()
        self._open = wanted
        if owner is None:
            self.write("/Artifact BMC")
            return
        owner.kids.append(Content(self.page, self._mcids))
        self.write(f"/{owner.role} <</MCID {self._mcids}>> BDC")
        self._mcids += 1

    # ── content ──────────────────────────────────────────────────────────────

    def write(self, operators: str, says: str = "") -> None:
        """Append PDF operators to the page's content.

        `says` tells what they show where they do not: the codes of letters depend on
        what stands before them in the document.
        """
        if says:
            self._says[len(self.raw._code)] = says  # noqa: SLF001
        self.raw._code.append(operators)  # noqa: SLF001 ReportLab has no public door to it

    def color_operator(self, color: str, *, stroke: bool = False) -> str:
        """Return the operator that sets a "#RRGGBB"; all colours come by here."""
        return f"{_components(color)} {'RG' if stroke else 'rg'}"

    @contextmanager
    def saved_state(self) -> Iterator[None]:
        """Save the graphics state and restore it; a figure stays one marked stretch."""
        self._close_unless_figure()
        if self.in_figure:
            self.mark_shape()  # outside of q … Q, as its end will be
        self.raw.saveState()
        try:
            yield
        finally:
            self._close_unless_figure()
            self.raw.restoreState()

    def _close_unless_figure(self) -> None:
        if not (isinstance(self._open, Element) and self._open.role == "Figure"):
            self._close()

    def new_page(self) -> None:
        """End the page and begin the next."""
        self._end_page()
        self.page += 1
        self._mcids = 0

    def _end_page(self) -> None:
        self._close()
        self._note_digest()
        self.raw.showPage()
        page = self.raw._doc.Pages.pages[-1]  # noqa: SLF001
        # all operators are ASCII; ReportLab's own codec takes ten times as long
        content = page.stream.encode("ascii")
        filters = [Deflate()] if self._compressed else None
        page.Contents = PDFStream(content=content, filters=filters)

    def bookmark(self, title: str, level: int = 0) -> None:
        """Add an outline entry that leads to the top of this page."""
        key = f"bookmark-{len(self.bookmarks)}"
        self.raw.bookmarkPage(key, fit="Fit")
        self.raw.addOutlineEntry(title, key, level)
        self.bookmarks.append(Bookmark(title, key, level))

    def link(self, url: str, box: Box) -> None:
        """Make `box` a link; only https, http and mailto get here (load checks).

        Stands in `with canvas.element("Link")`, after the text that it belongs to;
        elsewhere it makes a Link element of its own. `export.pdf` writes it.
        """
        owner = self._owners[-1]
        if owner is None:
            raise RuntimeError("a link was put inside an artifact")
        link = Link(self.page, url, box)
        owner.kids.append(link if owner.role == "Link" else Element("Link", kids=[link]))

    def link_to_page(self, target: int, says: str, box: Box) -> None:
        """Make `box` a link to a page, from 0; stands inside a Link element."""
        owner = self._owners[-1]
        if owner is None or owner.role != "Link":
            raise RuntimeError("a link to a page was put outside of a Link element")
        owner.kids.append(Link(self.page, "", box, target, says))

    def describe(self, **information: str) -> None:
        """Set title, author, subject and creator of the document."""
        setters: dict[str, Any] = {
            "title": self.raw.setTitle,
            "author": self.raw.setAuthor,
            "subject": self.raw.setSubject,
            "creator": self.raw.setCreator,
            "producer": self.raw.setProducer,
        }
        for name, text in information.items():
            setters[name](text)

    def save(self) -> None:
        """Write the file to the stream; the last page must have been ended or drawn on."""
        if self.raw._code:  # noqa: SLF001 as in `write`
            self._end_page()
        self.raw.save()

    def _note_digest(self) -> None:
        """Note what the page shows: its operators, with letters in place of their codes."""
        written = enumerate(self.raw._code)  # noqa: SLF001 as in `write`
        said = [self._says.get(place, operators) for place, operators in written]
        said.append(repr(self.raw._extgstate._c))  # noqa: SLF001 names of opacities
        self.digests.append(hashlib.sha256("\n".join(said).encode()).hexdigest())
        self._says.clear()


@lru_cache(maxsize=512)
def _components(color: str) -> str:
    """Return red, green and blue from 0 to 1, in three decimals at most."""
    parts = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return " ".join(f"{part:.3f}".rstrip("0").rstrip(".") for part in parts)
