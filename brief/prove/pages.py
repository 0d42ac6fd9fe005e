"""Pages and fonts: how many pages, of which size, all fonts in the file, and its links."""

import io
import re
from collections.abc import Iterator
from typing import cast

from pikepdf import Array, Dictionary, Name, Object, Pdf, PdfError, PdfImage, Stream

from brief.errors import Fault
from brief.export.made import Made
from brief.model import Brief, spans_in
from brief.prove.faults import not_proved
from brief.prove.places import A4

BOXES = ("/MediaBox", "/TrimBox")
SLACK = 0.01  # points that a page box may be off
# Six letters stand before the name of a font of which the file holds a part
# (ISO 32000-1, 9.6.4).
SUBSET = re.compile(r"/[A-Z]{6}\+(?!Helvetica)")


def page_faults(brief: Brief, file: Made) -> Iterator[Fault]:
    """Yield what is wrong with the pages, fonts, links and images of a document."""
    with Pdf.open(io.BytesIO(file.data)) as pdf:
        if len(pdf.pages) != file.pages:
            yield not_proved("pages", file, found=len(pdf.pages), wanted=file.pages)
        for number, page in enumerate(pdf.pages, 1):
            if not all(_is_a4(page.obj.get(key)) for key in BOXES) or _is_turned(page.obj):
                yield not_proved("box", file, page=number)
        yield from _resource_faults(file, pdf)
        for url in sorted(_links(pdf) ^ _urls(brief)):
            yield not_proved("link", file, url=url)


def _resource_faults(file: Made, pdf: Pdf) -> Iterator[Fault]:
    for item in pdf.objects:
        if _is_font(item) and not _is_embedded(item):
            yield not_proved("font", file, font=item.get("/BaseFont", ""))
        if _is_image(item) and not _is_decodable(item):
            yield not_proved("image", file)


def _links(pdf: Pdf) -> set[str]:
    """Return where the links of all pages lead."""
    notes = [note for page in pdf.pages for note in page.obj.get("/Annots", Array())]
    return {str(note.A.URI) for note in notes if "/A" in note and "/URI" in note.A}


def _urls(brief: Brief) -> set[str]:
    """Return where the brief says that its pages lead: its prose, its sources, itself."""
    spans = {span.link for span in spans_in((brief.subtitle, brief.sections, brief.pillars))}
    sources = {source.url for source in brief.cited}
    return (spans | sources | {brief.url}) - {""}


def _is_turned(page: Object) -> bool:
    return any(key in page for key in ("/Rotate", "/UserUnit", "/CropBox"))


def _is_image(item: Object) -> bool:
    return isinstance(item, Stream) and item.get("/Subtype") == Name.Image


def _is_decodable(image: Object) -> bool:
    """Say whether Pillow reads what ReportLab has written."""
    try:
        PdfImage(cast("Stream", image)).as_pil_image().load()
    except (OSError, ValueError, NotImplementedError, PdfError):
        return False
    return True


def _is_a4(box: Object | None) -> bool:
    wanted = (0, 0, *A4)
    return isinstance(box, Array) and all(
        abs(float(edge) - want) <= SLACK for edge, want in zip(box, wanted, strict=True)
    )


def _is_font(item: Object) -> bool:
    return isinstance(item, Dictionary) and item.get("/Type") == Name.Font


def _is_embedded(font: Object) -> bool:
    """Say whether a font is TrueType, in the file, and only as far as it is used."""
    descriptor = font.get("/FontDescriptor", Dictionary())
    return (
        font.get("/Subtype") == Name.TrueType
        and "/FontFile2" in descriptor
        and "/ToUnicode" in font
        and bool(SUBSET.match(str(font.get("/BaseFont", ""))))
    )
