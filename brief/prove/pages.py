"""Pages and fonts: how many pages, of which size, with which fonts, and all links."""

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


def link_faults(brief: Brief, file: Made, pdf: Pdf) -> Iterator[Fault]:
    """Yield what is wrong with the number of pages, and with what they link to."""
    if len(pdf.pages) != file.pages:
        yield not_proved("pages", file, found=len(pdf.pages), wanted=file.pages)
    for url in sorted(_links(pdf) ^ _urls(brief)):
        yield not_proved("link", file, url=url)


def page_faults(file: Made, number: int, page: Object) -> Iterator[Fault]:
    """Yield what is wrong with the box, the fonts and the images of a page, from 0."""
    if not all(_is_a4(page.get(key)) for key in BOXES) or _is_turned(page):
        yield not_proved("box", file, page=number + 1)
    for font in _resources(page, "/Font"):
        if not _is_embedded(font):
            yield not_proved("font", file, font=font.get("/BaseFont", ""))
    for image in _resources(page, "/XObject"):
        if not all(map(_is_decodable, (image, image.get("/SMask", image)))):
            yield not_proved("image", file)


def _resources(page: Object, kind: str) -> list[Object]:
    return [*page.get("/Resources", Dictionary()).get(kind, Dictionary()).as_dict().values()]


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


def _is_embedded(font: Object) -> bool:
    """Say whether a font is TrueType, in the file, and only as far as it is used."""
    descriptor = font.get("/FontDescriptor", Dictionary())
    return (
        font.get("/Subtype") == Name.TrueType
        and "/FontFile2" in descriptor
        and "/ToUnicode" in font
        and bool(SUBSET.match(str(font.get("/BaseFont", ""))))
    )
