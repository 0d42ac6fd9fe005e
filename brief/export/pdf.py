"""The finished PDF of a canvas: PDF/UA-1 and PDF/A-2a, the same each time.

What the canvas has drawn is written once, with its structure, and with what the file says
of itself.
"""

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache

from brief.draw.canvas import Canvas
from brief.draw.page_tree import write_pages
from brief.draw.tree import Bookmark
from brief.export.structure import StructureWriter
from brief.export.xmp import TOOL, Description, pdf_packet
from brief.pdf import PdfFile, array, deflated, dictionary, reference, string
from brief.resources import resource

SRGB = string("sRGB IEC61966-2.1")


def finish_pdf(canvas: Canvas, description: Description) -> bytes:
    """Return the file of what was drawn on a canvas."""
    canvas.end()
    file = PdfFile()
    pages = [file.reserve() for _ in canvas.pages]
    structure = StructureWriter(file, pages)
    tree = structure.write(canvas.root)
    trim = {"TrimBox": canvas.edges}  # the finished size (ISO 32000-1, 14.11.2)
    more = [trim | structure.of_page(page) for page in range(len(pages))]
    catalog = {
        "Type": "/Catalog",
        "Pages": write_pages(file, canvas, pages, more),
        "Outlines": _outline(file, canvas.bookmarks, pages),
        "StructTreeRoot": tree,
        "MarkInfo": "<</Marked true>>",
        "Lang": string(description.tag),
        "ViewerPreferences": "<</DisplayDocTitle true>>",
        "Metadata": _metadata(file, description),
        "OutputIntents": array([_output_intent(file)]),
    }
    return file.to_bytes(file.add(dictionary(catalog)), _information(file, description))


def _outline(file: PdfFile, bookmarks: Sequence[Bookmark], pages: Sequence[int]) -> str:
    """Write the outline (12.3.3), all of one level; return nothing if it is empty."""
    if not bookmarks:
        return ""
    outline, entries = file.reserve(), [file.reserve() for _ in bookmarks]
    around = ["", *map(reference, entries), ""]
    for number, bookmark in enumerate(bookmarks):
        entry = {
            "Title": string(bookmark.title),
            "Parent": reference(outline),
            "Prev": around[number],
            "Next": around[number + 2],
            "Dest": array((reference(pages[bookmark.page]), "/Fit")),
        }
        file.put(entries[number], dictionary(entry))
    ends = {"First": around[1], "Last": around[-2], "Count": len(entries)}
    file.put(outline, dictionary({"Type": "/Outlines", **ends}))
    return reference(outline)


# ── what the file says of itself ─────────────────────────────────────────────


def _metadata(file: PdfFile, description: Description) -> str:
    """Write the XMP packet, in plain text for those who know no PDF (14.3.2)."""
    entries = {"Type": "/Metadata", "Subtype": "/XML"}
    return file.add_encoded(pdf_packet(description), "", entries)


def _information(file: PdfFile, description: Description) -> str:
    """Write the information dictionary (14.3.3), which says the same."""
    moment = _date(description.modified)
    said = {
        "Title": description.title,
        "Author": description.author,
        "Subject": description.subject,
        "Keywords": ", ".join(description.keywords),
        "Creator": TOOL,
        "Producer": TOOL,
        "CreationDate": moment,
        "ModDate": moment,
    }
    return file.add(dictionary({key: string(text) for key, text in said.items() if text}))


def _date(moment: datetime) -> str:
    return moment.strftime("D:%Y%m%d%H%M%S+00'00'")


def _output_intent(file: PdfFile) -> str:
    """Say that RGB means sRGB (ISO 19005-2, 6.2.3)."""
    return dictionary(
        {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFA1",
            "OutputConditionIdentifier": SRGB,
            "Info": SRGB,
            "DestOutputProfile": file.add_encoded(_profile(), "FlateDecode", {"N": 3}),
        }
    )


@lru_cache(maxsize=1)
def _profile() -> bytes:
    return deflated(resource("assets", "icc", "sRGB.icc").read_bytes())
