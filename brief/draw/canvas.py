"""The one canvas: a ReportLab canvas that marks what is drawn with its structure role.

Text must be drawn inside an element (`with canvas.element("P")`) or inside an
artifact (`with canvas.artifact()`); anything else is an error, because a reader
that speaks the page would lose it. Shapes outside a figure are artifacts.
The structure tree grows on the canvas; `export.pdf` writes it into the file.
Marks are opened lazily and closed when the owner changes (ISO 32000-1, 14.6).
ReportLab is imported by who makes a canvas: those who only measure do without.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy
from functools import lru_cache
from typing import Any, BinaryIO

from brief.cache import NO_CACHE, Cache
from brief.draw.box import Box
from brief.draw.drawn import DrawnText
from brief.draw.parts import Letters, Page, Part, letters_of, name_of
from brief.draw.tree import Bookmark, Content, Element, Link, moved
from brief.fonts.faces import register
from brief.fonts.report_lab import import_report_lab

ARTIFACT = "Artifact"


class Canvas:
    """Pages of one size in points; the only thing in the program that is written to.

    What is not `compressed` is for PDFium to draw from at once, and for nobody else.
    """

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
        self.compressed = compressed
        self.cache = cache  # of what was drawn before
        self.raw = import_report_lab()(
            stream,
            pagesize=(width, height),
            pageCompression=int(compressed),
            initialFontName=first_face,
            pdfVersion=(1, 7),
        )
        self.raw._doc.cache = cache  # noqa: SLF001 of subsets of fonts, when it is saved
        self._begin()

    def _begin(self) -> None:
        self.root = Element("Document")
        self.pages: list[Page] = []  # those that have ended
        self.drawn: list[DrawnText] = []
        self.bookmarks: list[Bookmark] = []
        self._says: dict[int, str] = {}
        self._opacities: dict[tuple[str, float], None] = {}  # of this page
        self._owners: list[Element | None] = [self.root]  # None is an artifact
        self._open: Element | str | None = None  # whose marked content is open
        self._mcids = 0
        self._keyed: dict[str, Element] = {}

    @property
    def page(self) -> int:
        """Return the number of the page that is drawn on, from 0."""
        return len(self.pages)

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

        `says` tells what they show where they do not: the codes of rare letters depend on
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

    def set_opacity(self, value: float, *, stroke: bool) -> None:
        """Select the opacity, 0 to 1, of strokes, or of fills and text."""
        opacity = ("CA" if stroke else "ca", value)
        self._opacities[opacity] = None
        self.write(f"/{name_of(opacity)} gs")

    # ── pages ────────────────────────────────────────────────────────────────

    def new_page(self) -> None:
        """End the page and begin the next."""
        from brief.fonts.embedding import deflated

        self._close()
        raw, page = self.raw, self.page
        # all operators are ASCII; ReportLab's own codec takes ten times as long
        content = "\n".join([*raw._code, ""]).encode("ascii")  # noqa: SLF001 as in `write`
        self.pages.append(
            Page(
                (deflated(content) if self.compressed else content,),
                self._digest(),
                tuple(raw._formsinuse),  # noqa: SLF001
                tuple(self._opacities),
                tuple(text for text in self.drawn if text.page == page),
            )
        )
        raw._code, raw._formsinuse, self._mcids = [], [], 0  # noqa: SLF001
        self._says.clear()
        self._opacities.clear()

    def _digest(self) -> str:
        """Return what the page shows: its operators, with letters in place of their codes."""
        written = enumerate(self.raw._code)  # noqa: SLF001 as in `write`
        said = "\n".join(self._says.get(place, operators) for place, operators in written)
        return hashlib.sha256(said.encode()).hexdigest()

    def apart(self) -> "Canvas":
        """Return a canvas for pages of the same file that are put into it later."""
        if self.raw._code:  # noqa: SLF001 as in `write`
            raise RuntimeError("a part was begun on a page that has not ended")
        other = copy(self)
        other._begin()  # noqa: SLF001 it is another of this class
        return other

    def part(self) -> Part:
        """End what was drawn apart, and return it."""
        self.new_page()
        pages, document = tuple(self.pages), self.raw._doc  # noqa: SLF001
        letters = [
            Letters(face, text, tuple(register(face).shown(text, document)))
            for face, text in letters_of(pages).items()
        ]
        return Part(pages, tuple(self.root.kids), tuple(letters))

    def place(self, part: Part) -> None:
        """Put the pages of a part after those that there are, in the element that is open."""
        owner = self._owners[-1]
        if owner is None:
            raise RuntimeError("pages were put inside an artifact")
        owner.kids += [moved(kid, self.page) for kid in part.kids]
        for page in part.pages:
            self.pages.append(page.at(self.page))
            self.drawn += self.pages[-1].drawn

    def bookmark(self, title: str, level: int = 0) -> None:
        """Add an outline entry that leads to the top of this page."""
        self.bookmarks.append(Bookmark(title, level, self.page))

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
            self.new_page()
        for number, page in enumerate(self.pages):
            self._put(number, page)
        self.raw.save()

    def _put(self, number: int, page: Page) -> None:
        """Put a page into the file, with the outline entries that lead to it."""
        from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary

        raw = self.raw
        for key, bookmark in enumerate(self.bookmarks):
            if bookmark.page == number:
                raw.bookmarkPage(f"bookmark-{key}", fit="Fit")
                raw.addOutlineEntry(bookmark.title, f"bookmark-{key}", bookmark.level)
        raw._formsinuse = list(page.images)  # noqa: SLF001 as in `write`
        raw.showPage()
        document = raw._doc  # noqa: SLF001
        written = document.Pages.pages[-1]
        streams = [document.Reference(self._stream(data)) for data in page.streams]
        written.Contents = streams[0] if len(streams) == 1 else PDFArray(streams)
        if page.opacities:
            names = {name_of(each): PDFDictionary(dict([each])) for each in page.opacities}
            written.ExtGState = PDFDictionary(names)

    def _stream(self, data: bytes) -> Any:
        from reportlab.pdfbase.pdfdoc import PDFName, PDFStream

        stream = PDFStream(content=data)
        if self.compressed:
            stream.dictionary["Filter"] = PDFName("FlateDecode")
        return stream


@lru_cache(maxsize=512)
def _components(color: str) -> str:
    """Return red, green and blue from 0 to 1, in three decimals at most."""
    parts = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return " ".join(f"{part:.3f}".rstrip("0").rstrip(".") for part in parts)
