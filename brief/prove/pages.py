"""Pages and fonts: how many pages, of which size, and all fonts in the file."""

import io
import re
from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Object, Pdf

from brief.draw.box import MILLIMETRE
from brief.errors import Fault
from brief.export.made import Made
from brief.prove.faults import not_proved

A4 = (210 * MILLIMETRE, 297 * MILLIMETRE)
SLACK = 0.01  # points that a page box may be off
# Six letters stand before the name of a font of which the file holds a part
# (ISO 32000-1, 9.6.4).
SUBSET = re.compile(r"/[A-Z]{6}\+(?!Helvetica)")


def page_faults(file: Made) -> Iterator[Fault]:
    """Yield what is wrong with the pages and fonts of a document."""
    with Pdf.open(io.BytesIO(file.data)) as pdf:
        if len(pdf.pages) != file.pages:
            yield not_proved("pages", file, found=len(pdf.pages), wanted=file.pages)
        for number, page in enumerate(pdf.pages, 1):
            if not all(_is_a4(page.obj.get(key)) for key in ("/MediaBox", "/TrimBox")):
                yield not_proved("box", file, page=number)
        for font in (item for item in pdf.objects if _is_font(item)):
            if not _is_embedded(font):
                yield not_proved("font", file, font=font.get("/BaseFont", ""))


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
