"""Read the finished files back, before they are published, and compare them with the model.

What differs here is a bug of the program, not of the data: exit code 1, nothing
is published.
"""

import io
import re
from collections.abc import Iterator, Sequence

import pypdfium2
from pikepdf import Array, Dictionary, Name, Object, Pdf
from PIL import Image

from brief.draw.box import MILLIMETRE, Box
from brief.errors import BriefError, Exit, Fault
from brief.export.made import Made
from brief.export.manifest import printed_figure
from brief.model import Brief

A4 = (210 * MILLIMETRE, 297 * MILLIMETRE)
SLACK = 0.01  # points that a page box may be off
REACH = 0.5  # points around a text in which its letters are looked for
# Six letters stand before the name of a font of which the file holds a part
# (ISO 32000-1, 9.6.4).
SUBSET = re.compile(r"/[A-Z]{6}\+(?!Helvetica)")


def prove(brief: Brief, made: Sequence[Made]) -> None:
    """Examine each file; raise BriefError with all that differs from the model."""
    faults = [fault for file in made for fault in examine(brief, file)]
    if faults:
        raise BriefError(faults, Exit.BUG)


def examine(brief: Brief, file: Made) -> Iterator[Fault]:
    """Yield what differs in one file; files may be examined in several processes."""
    if file.kind == "png":
        yield from _picture_faults(file)
    else:
        yield from _page_faults(file)
        yield from _text_faults(brief, file)


# ── pictures ─────────────────────────────────────────────────────────────────


def _picture_faults(file: Made) -> Iterator[Fault]:
    """Open the picture with another decoder than the one that made it."""
    try:
        with _opened(file) as image:
            image.verify()  # all chunks to the end, with their checksums
        with _opened(file) as image:
            image.load()
            size, blank = image.size, image.getcolors(1) is not None
    except (OSError, SyntaxError):  # what Pillow raises of a damaged PNG
        size, blank = (0, 0), False
    if size != file.size:
        yield _fault("not-proved-picture", file, found=_size(size), wanted=_size(file.size))
    if blank:
        yield _fault("not-proved-blank", file)


def _opened(file: Made) -> Image.Image:
    return Image.open(io.BytesIO(file.data), formats=("PNG",))


def _size(size: tuple[int, int]) -> str:
    return f"{size[0]} × {size[1]}"


# ── pages and fonts ──────────────────────────────────────────────────────────


def _page_faults(file: Made) -> Iterator[Fault]:
    with Pdf.open(io.BytesIO(file.data)) as pdf:
        if len(pdf.pages) != file.pages:
            yield _fault("not-proved-pages", file, found=len(pdf.pages), wanted=file.pages)
        for number, page in enumerate(pdf.pages, 1):
            if not all(_is_a4(page.obj.get(key)) for key in ("/MediaBox", "/TrimBox")):
                yield _fault("not-proved-box", file, page=number)
        for font in (item for item in pdf.objects if _is_font(item)):
            if not _is_embedded(font):
                yield _fault("not-proved-font", file, font=font.get("/BaseFont", ""))


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


# ── text ─────────────────────────────────────────────────────────────────────


def _text_faults(brief: Brief, file: Made) -> Iterator[Fault]:
    """Look for each figure where it was drawn, and whole where it was drawn last.

    That last place is the annex, where every figure has its qualifier and unit.
    """
    document = pypdfium2.PdfDocument(file.data)
    try:
        pages = [page.get_textpage() for page in document]
        shown = [drawn for drawn in file.drawn if drawn.figure]
        for drawn in shown:
            if _folded(drawn.text) not in _text_in(pages[drawn.page], drawn.box):
                yield _lost(file, drawn.page, drawn.figure, drawn.text)
        last = {drawn.figure: drawn.page for drawn in shown}
        texts = {number: _folded(pages[number].get_text_range()) for number in last.values()}
        for figure_id in brief.figures:
            text, page = printed_figure(brief, figure_id), last.get(figure_id, -1)
            if text not in texts.get(page, ""):
                yield _lost(file, page, figure_id, text)
    finally:
        document.close()


def _text_in(page: pypdfium2.PdfTextPage, box: Box) -> str:
    """Return the text that stands in a box, and a little around it."""
    edges = (box.x - REACH, box.y - REACH, box.right + REACH, box.top + REACH)
    return _folded(page.get_text_bounded(*edges))


def _folded(text: str) -> str:
    return " ".join(text.split())


def _lost(file: Made, page: int, figure_id: str, text: str) -> Fault:
    return _fault("not-proved-figure", file, page=page + 1, figure=figure_id, text=text)


def _fault(code: str, file: Made, **values: object) -> Fault:
    said = {name: str(value) for name, value in values.items()}
    return Fault(code, values={"file": file.name, **said})
