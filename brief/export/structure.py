"""The structure tree in the file: from the canvas's elements to PDF objects.

ISO 32000-1: 14.7.2 the tree, 14.7.4 its links to content, 14.7.4.4 the parent
tree that leads from content back, 14.8.5 attributes. The tree and the parent
tree are written in one walk, so that they cannot differ.
"""

from collections.abc import Iterator
from typing import Any

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from brief.draw.tree import Content, Element, Link

# Standard attributes that the program uses, and their owner (14.8.5.7, 14.8.5.5).
OWNERS = {"Scope": "Table", "ColSpan": "Table", "RowSpan": "Table", "ListNumbering": "List"}
# What may stand empty: a table keeps its grid.
CELLS = ("TD", "TH")
STRUCTURE_ELEMENT = {"/Type": Name.StructElem}


class StructureWriter:
    """Writes one document's tree; `parents` is filled while the tree is walked."""

    def __init__(self, pdf: Pdf) -> None:
        self.pdf = pdf
        self.pages = [page.obj for page in pdf.pages]
        self.marked: list[dict[int, Object]] = [{} for _ in self.pages]  # MCID → element
        self.linked: list[Object] = []  # elements of link annotations, in order

    def write(self, root: Element) -> None:
        """Write the tree under the catalog, and what leads back from pages and links."""
        tree = self.pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        document = self._element(root, tree)
        tree.K = document
        tree.ParentTree = self.pdf.make_indirect(Dictionary(Nums=Array(self._numbers())))
        tree.ParentTreeNextKey = len(self.pages) + len(self.linked)
        self.pdf.Root.StructTreeRoot = tree
        for number, page in enumerate(self.pages):
            page.StructParents = number
            page.Tabs = Name.S  # the Tab key follows the structure (ISO 14289-1, 7.18.3)

    def _numbers(self) -> Iterator[Any]:
        """Yield the parent tree: pages first, then links, as key and value."""
        for number, marked in enumerate(self.marked):
            yield number
            yield self.pdf.make_indirect(Array([marked[mcid] for mcid in range(len(marked))]))
        for number, element in enumerate(self.linked, len(self.pages)):
            yield number
            yield element

    def _element(self, element: Element, parent: Object) -> Object:
        said: dict[str, Any] = {"/S": Name("/" + element.role), "/P": parent}
        if element.alt:
            said["/Alt"] = String(element.alt)
        attributes = _attributes(element)
        if attributes:
            said["/A"] = attributes
        home = next((kid.page for kid in element.kids if isinstance(kid, Content)), -1)
        if home >= 0:
            said["/Pg"] = self.pages[home]
        written = self.pdf.make_indirect(Dictionary(STRUCTURE_ELEMENT | said))
        kids = [self._kid(kid, written, home) for kid in element.kids if _is_shown(kid)]
        if kids:
            written.K = kids[0] if len(kids) == 1 else Array(kids)
        return written

    def _kid(self, kid: Element | Content | Link, parent: Object, home: int) -> Object | int:
        """Return a part of an element; content of its home page is a mere number."""
        if isinstance(kid, Element):
            return self._element(kid, parent)
        page = self.pages[kid.page]
        if isinstance(kid, Link):
            return Dictionary(Type=Name.OBJR, Obj=self._annotation(kid, parent), Pg=page)
        self.marked[kid.page][kid.mcid] = parent
        if kid.page == home:
            return kid.mcid
        return Dictionary(Type=Name.MCR, Pg=page, MCID=kid.mcid)

    def _annotation(self, link: Link, element: Object) -> Object:
        """Add a link to its page; Contents says where it leads (ISO 14289-1, 7.18.5)."""
        page = self.pages[link.page]
        box = link.box
        annotation = self.pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Link,
                Rect=Array([round(edge, 3) for edge in (box.x, box.y, box.right, box.top)]),
                Border=Array([0, 0, 0]),
                F=4,  # printed (ISO 19005-2, 6.3.2)
                A=self._action(link),
                Contents=String(link.says or link.url),
                StructParent=len(self.pages) + len(self.linked),
            )
        )
        self.linked.append(element)
        page.Annots = Array([*page.get("/Annots", []), annotation])
        return annotation

    def _action(self, link: Link) -> Dictionary:
        """Return what a link does: go to an address, or to a page (12.6.4)."""
        if link.target < 0:
            return Dictionary(S=Name.URI, URI=String(link.url))
        return Dictionary(S=Name.GoTo, D=Array([self.pages[link.target], Name.Fit]))


def _is_shown(kid: Element | Content | Link) -> bool:
    """Say whether anything was drawn in a part of the tree."""
    if not isinstance(kid, Element):
        return True
    return kid.role in CELLS or any(_is_shown(part) for part in kid.kids)


def _attributes(element: Element) -> Object | None:
    """Return the element's attributes, one dictionary an owner."""
    owners: dict[str, Dictionary] = {}
    for name, value in element.attributes.items():
        owner = OWNERS[name]
        entry = owners.setdefault(owner, Dictionary(O=Name("/" + owner)))
        entry["/" + name] = int(value) if value.isdecimal() else Name("/" + value)
    if element.box:  # where a figure lies (14.8.5.4.3)
        box = element.box
        edges = [round(edge, 3) for edge in (box.x, box.y, box.right, box.top)]
        owners["Layout"] = Dictionary(O=Name.Layout, BBox=Array(edges))
    written = list(owners.values())
    if not written:
        return None
    return written[0] if len(written) == 1 else Array(written)
