"""The structure tree in the file: from the canvas's elements to PDF objects.

ISO 32000-1: 14.7.2 the tree, 14.7.4 its links to content, 14.7.4.4 the parent
tree that leads from content back, 14.8.5 attributes. The tree and the parent
tree are written in one walk, so that they cannot differ.
"""

from collections.abc import Iterator, Sequence

from brief.draw.page_tree import write_link
from brief.draw.tree import Content, Element, Link
from brief.pdf import PdfFile, array, dictionary, number, reference, string

# Standard attributes that the program uses, and their owner (14.8.5.7, 14.8.5.5).
OWNERS = {"Scope": "Table", "ColSpan": "Table", "RowSpan": "Table", "ListNumbering": "List"}
# What may stand empty: a table keeps its grid.
CELLS = ("TD", "TH")


class StructureWriter:
    """Writes one document's tree; what leads back to it is filled while it is walked.

    `pages` are the numbers of the page objects.
    """

    def __init__(self, file: PdfFile, pages: Sequence[int]) -> None:
        self.file = file
        self.pages = pages
        self.marked: list[dict[int, str]] = [{} for _ in pages]  # MCID → element
        self.links: list[list[str]] = [[] for _ in pages]  # annotations
        self.linked: list[str] = []  # their elements, in order

    def write(self, root: Element) -> str:
        """Write the tree, and what leads back from pages and links; return its root."""
        tree = self.file.reserve()
        document = self._element(root, reference(tree))
        said = {
            "Type": "/StructTreeRoot",
            "K": document,
            "ParentTree": self.file.add(dictionary({"Nums": array(self._numbers())})),
            "ParentTreeNextKey": len(self.pages) + len(self.linked),
        }
        self.file.put(tree, dictionary(said))
        return reference(tree)

    def of_page(self, page: int) -> dict[str, object]:
        """Return what the dictionary of a page, from 0, says of its structure."""
        links = self.links[page]
        return {
            "StructParents": page,
            "Tabs": "/S",  # the Tab key follows the structure (ISO 14289-1, 7.18.3)
            "Annots": array(links) if links else "",
        }

    def _numbers(self) -> Iterator[object]:
        """Yield the parent tree: pages first, then links, as key and value."""
        for page, marked in enumerate(self.marked):
            yield page
            yield self.file.add(array(marked[mcid] for mcid in range(len(marked))))
        for key, element in enumerate(self.linked, len(self.pages)):
            yield key
            yield element

    def _element(self, element: Element, parent: str) -> str:
        own = self.file.reserve()
        home = next((kid.page for kid in element.kids if isinstance(kid, Content)), -1)
        shown = [kid for kid in element.kids if _is_shown(kid)]
        kids = [self._kid(kid, reference(own), home) for kid in shown]
        said = {
            "Type": "/StructElem",
            "S": f"/{element.role}",
            "P": parent,
            "Alt": string(element.alt) if element.alt else "",
            "A": _one_or_all(_attributes(element)),
            "Pg": reference(self.pages[home]) if home >= 0 else "",
            "K": _one_or_all(kids),
        }
        self.file.put(own, dictionary(said))
        return reference(own)

    def _kid(self, kid: Element | Content | Link, parent: str, home: int) -> str:
        """Return a part of an element; content of its home page is a mere number."""
        if isinstance(kid, Element):
            return self._element(kid, parent)
        page = reference(self.pages[kid.page])
        if isinstance(kid, Link):
            note = self._annotation(kid, parent)
            return dictionary({"Type": "/OBJR", "Obj": note, "Pg": page})
        self.marked[kid.page][kid.mcid] = parent
        if kid.page == home:
            return str(kid.mcid)
        return dictionary({"Type": "/MCR", "Pg": page, "MCID": kid.mcid})

    def _annotation(self, link: Link, element: str) -> str:
        """Write a link, which belongs to its page and leads back to its element."""
        more = {"StructParent": len(self.pages) + len(self.linked)}
        note = write_link(self.file, link, self.pages, more)
        self.links[link.page].append(note)
        self.linked.append(element)
        return note


def _is_shown(kid: Element | Content | Link) -> bool:
    """Say whether anything was drawn in a part of the tree."""
    if not isinstance(kid, Element):
        return True
    return kid.role in CELLS or any(_is_shown(part) for part in kid.kids)


def _attributes(element: Element) -> list[str]:
    """Return the element's attributes, one dictionary an owner."""
    owners: dict[str, dict[str, object]] = {}
    for name, value in element.attributes.items():
        owner = OWNERS[name]
        entry = owners.setdefault(owner, {"O": f"/{owner}"})
        entry[name] = value if value.isdecimal() else f"/{value}"
    if element.box:  # where a figure lies (14.8.5.4.3)
        box = element.box
        edges = map(number, (box.x, box.y, box.right, box.top))
        owners["Layout"] = {"O": "/Layout", "BBox": array(edges)}
    return [dictionary(entry) for entry in owners.values()]


def _one_or_all(items: Sequence[str]) -> str:
    """Return the only item, or an array of all; nothing if there are none."""
    return array(items) if len(items) > 1 else "".join(items)
