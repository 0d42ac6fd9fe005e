"""The pages of a canvas as they stand in a file, with the fonts and images that they show."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from brief.draw.parts import Page, name_of
from brief.draw.tree import Element, Link
from brief.pdf import Entries, PdfFile, array, dictionary, number, reference, string

if TYPE_CHECKING:
    from brief.draw.canvas import Canvas


def write_pages(
    file: PdfFile, canvas: "Canvas", pages: Sequence[int], more: Sequence[Entries]
) -> str:
    """Write the pages under the numbers that wait for them; return the page tree (7.7.3).

    `more` is what else each page says.
    """
    tree = file.reserve()
    fonts = file.add(dictionary(canvas.fonts.add_to(file)))
    images = {name: bitmap.add_to(file) for name, bitmap in canvas.images.items()}
    for own, page, entries in zip(pages, canvas.pages, more, strict=True):
        said = {
            "Type": "/Page",
            "Parent": reference(tree),
            "MediaBox": canvas.edges,
            "Resources": _resources(page, fonts, images),
            "Contents": _contents(file, canvas, page),
            **entries,
        }
        file.put(own, dictionary(said))
    kids = array(map(reference, pages))
    file.put(tree, dictionary({"Type": "/Pages", "Count": len(pages), "Kids": kids}))
    return reference(tree)


def _resources(page: Page, fonts: str, images: Mapping[str, str]) -> str:
    opacities = {name_of(each): dictionary(dict([each])) for each in page.opacities}
    own = {name: images[name] for name in page.images}
    return dictionary(
        {
            "Font": fonts,
            "XObject": dictionary(own) if own else "",
            "ExtGState": dictionary(opacities) if opacities else "",
        }
    )


def _contents(file: PdfFile, canvas: "Canvas", page: Page) -> str:
    encoding = "FlateDecode" if canvas.compressed else ""
    streams = [file.add_encoded(data, encoding) for data in page.streams]
    return streams[0] if len(streams) == 1 else array(streams)


def write_link(file: PdfFile, link: Link, pages: Sequence[int], more: Entries) -> str:
    """Write a link annotation; Contents says where it leads (ISO 14289-1, 7.18.5)."""
    box = link.box
    return file.add(
        dictionary(
            {
                "Type": "/Annot",
                "Subtype": "/Link",
                "Rect": array(map(number, (box.x, box.y, box.right, box.top))),
                "Border": "[0 0 0]",
                "F": 4,  # printed (ISO 19005-2, 6.3.2)
                "A": _action(link, pages),
                "Contents": string(link.says or link.url),
                **more,
            }
        )
    )


def _action(link: Link, pages: Sequence[int]) -> str:
    """Return what a link does: go to an address, or to a page (12.6.4)."""
    if link.target < 0:
        return dictionary({"S": "/URI", "URI": string(link.url)})
    return dictionary({"S": "/GoTo", "D": array((reference(pages[link.target]), "/Fit"))})


# ── a file without its structure ─────────────────────────────────────────────


def untagged(canvas: "Canvas", information: Mapping[str, str]) -> bytes:
    """Return the file of what was drawn, with its links: what is not read by any voice."""
    file = PdfFile(compressed=canvas.compressed)
    pages = [file.reserve() for _ in canvas.pages]
    notes: list[list[str]] = [[] for _ in pages]
    for link in _links(canvas.root):
        notes[link.page].append(write_link(file, link, pages, {}))
    more = [{"Annots": array(own)} if own else {} for own in notes]
    tree = write_pages(file, canvas, pages, more)
    catalog = file.add(dictionary({"Type": "/Catalog", "Pages": tree}))
    said = {name: string(text) for name, text in information.items()}
    return file.to_bytes(catalog, file.add(dictionary(said)) if said else "")


def _links(element: Element) -> Iterator[Link]:
    for kid in element.kids:
        if isinstance(kid, Link):
            yield kid
        elif isinstance(kid, Element):
            yield from _links(kid)
