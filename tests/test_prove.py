"""Proving: a good file passes, and each kind of damage is found and named."""

import io
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal

import pikepdf
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas as ReportLabCanvas
from tagged_page import THEME

from brief.draw.canvas import Canvas
from brief.draw.text import Run, draw_line_of_text, draw_run, set_line
from brief.errors import BriefError, Exit
from brief.export.made import Made
from brief.export.pdf import finish_pdf
from brief.export.png import Pixels, encode_png
from brief.export.xmp import Description
from brief.fonts.faces import FACES, harfbuzz_font
from brief.model import Bound, Brief, Figure, Point, Quantity, Series, Source, Span
from brief.prove import prove
from brief.prove.pages import A4
from brief.prove.places import REACH
from brief.prove.rows import rows_of
from brief.record import replace

SOURCE = Source("bai-bao", "Bài báo")
CAPITAL = Quantity(Decimal(9), "USD", "tỷ", 9, Bound.NEARLY, "gần")
PROJECTS = Quantity(Decimal(170), "dự án", bound=Bound.ABOVE, qualifier="trên")
BRIEF = Brief(
    "Vốn FDI",
    {
        "capital": Figure("capital", "Vốn FDI", CAPITAL, SOURCE),
        "projects": Figure("projects", "Dự án FDI", PROJECTS, SOURCE),
    },
    {"bai-bao": SOURCE},
)
ABOUT = Description("Vốn FDI", "vi", datetime(2021, 12, 31, tzinfo=UTC))
ANNEX = (("capital", "gần 9 tỷ USD"), ("projects", "trên 170 dự án"))


def _document(
    *annex: tuple[str, str],
    color: str = "#000000",
    first: str = "gần 9",
    name: str = "capital",
    link: str = "",
) -> Made:
    """Return a document that shows a figure on page 1, and these rows on page 2."""
    stream = io.BytesIO()
    canvas = Canvas(stream, *A4, THEME.faces["sans"])
    style = replace(THEME.style("body"), color=color)
    with canvas.element("P"):
        draw_run(canvas, Run(first, THEME.style("h1"), name), 60, 700)
    canvas.new_page()
    for number, (figure, text) in enumerate(annex):
        with canvas.element("P"):
            line = set_line([Run(text, style, figure, link)])
            draw_line_of_text(canvas, line, 60, 700 - 20 * number)
    canvas.save()
    data = finish_pdf(stream.getvalue(), canvas.root, ABOUT)
    return Made("von-fdi.pdf", data, canvas.drawn, pages=2)


def _codes(made: Made, brief: Brief = BRIEF) -> list[str]:
    """Return the faults that the proof finds in a file."""
    with pytest.raises(BriefError) as caught:
        prove(brief, [made])
    assert caught.value.exit_code == Exit.BUG
    return [fault.code for fault in caught.value.faults]


def test_a_document_as_it_was_drawn_is_proved() -> None:
    """Prove a document that shows all figures whole."""
    prove(BRIEF, [_document(*ANNEX)])


def test_a_figure_without_its_qualifier_is_named() -> None:
    """Leave “gần” out of the annex."""
    made = _document(("capital", "9 tỷ USD"), ANNEX[1])
    with pytest.raises(BriefError) as caught:
        prove(BRIEF, [made])
    claim, lost = caught.value.faults
    assert "trang 2 của von-fdi.pdf, số liệu capital phải là “gần 9”" in claim.text("vi")
    assert "“gần 9 tỷ USD”) không đọc lại được ở trang 2 của von-fdi.pdf" in lost.text("vi")


def test_a_value_without_its_qualifier_is_found_on_any_page() -> None:
    """Print “9” alone in a headline, while the annex has it whole."""
    assert _codes(_document(*ANNEX, first="9")) == ["not-proved-claim"]


def test_each_time_a_value_stands_its_qualifier_does() -> None:
    """Print “gần 9” and “9” one after the other; or a number below zero by itself."""
    assert _codes(_document(*ANNEX, first="gần 9 là 9")) == ["not-proved-claim"]
    prove(BRIEF, [_document(*ANNEX, first="gần 9 là gần 9")])
    debt = replace(CAPITAL, number=Decimal(-9))
    figures = BRIEF.figures | {"capital": Figure("capital", "Vốn FDI", debt, SOURCE)}
    brief, annex = replace(BRIEF, figures=figures), (("capital", "gần −9 tỷ USD"), ANNEX[1])
    prove(brief, [_document(*annex, first="gần −9")])
    assert _codes(_document(*annex, first="−9"), brief) == ["not-proved-claim"]


def test_a_value_without_its_unit_has_its_qualifier_too() -> None:
    """Write {capital.value} somewhere: that is “gần 9 tỷ”, and “9” alone is not."""
    brief = replace(BRIEF, subtitle=(Span(figure="capital", part="value"),))
    prove(brief, [_document(*ANNEX)])
    assert _codes(_document(*ANNEX, first="9"), brief) == ["not-proved-claim"]


@pytest.mark.parametrize("name", ["growth.2021", "capital.previous", "capital.target"])
def test_what_a_chart_draws_beside_figures_has_its_qualifier(name: str) -> None:
    """Leave “trên” out of a point of a series, a previous value, a target."""
    over = Quantity(Decimal(12), "tỷ USD", bound=Bound.ABOVE, qualifier="trên")
    capital = replace(BRIEF.figures["capital"], previous=over, target=over)
    growth = Series("growth", "Vốn FDI", "tỷ USD", (Point("2021", over),), SOURCE)
    figures = {**BRIEF.figures, "capital": capital}
    brief = replace(BRIEF, figures=figures, series={"growth": growth})
    prove(brief, [_document(*ANNEX, first="trên 12", name=name)])
    assert _codes(_document(*ANNEX, first="12", name=name), brief) == ["not-proved-claim"]


def test_a_number_that_nobody_drew_is_found() -> None:
    """Note a year as drawn that is not in the file, and one in the file as not drawn."""
    made = _document(*ANNEX, ("", "Thái Nguyên, 2021"))
    prove(BRIEF, [made])
    year = next(drawn for drawn in made.drawn if "2021" in drawn.text)
    others = [drawn for drawn in made.drawn if drawn is not year]
    assert _codes(replace(made, drawn=others)) == ["not-proved-numerals"]
    other = replace(year, text="Thái Nguyên, 2022")
    codes = ["not-proved-number", "not-proved-numerals", "not-proved-digits"]
    assert _codes(replace(made, drawn=[*others, other])) == codes


def test_a_year_that_is_covered_is_found() -> None:
    """Draw a white bar over a year in running text, after it was written."""
    made = _document(*ANNEX, ("", "Thái Nguyên, 2021"))
    with pikepdf.open(io.BytesIO(made.data)) as pdf:
        cover = pdf.make_stream(b"1 g 60 655 200 12 re f")
        pdf.pages[1].contents_add(cover)
        assert _codes(replace(made, data=_saved(pdf))) == ["not-proved-digits"]


def test_links_are_those_of_the_brief() -> None:
    """Lead elsewhere than the prose says, or nowhere, or without a reason."""
    url, other = "https://thainguyen.gov.vn/", "https://thainguyen.gov.vn.example/"
    brief = replace(BRIEF, subtitle=(Span("nguồn", link=url),))
    prove(brief, [_document(*ANNEX, link=url)])
    assert _codes(_document(*ANNEX, link=other), brief) == ["not-proved-link"] * 2
    assert _codes(_document(*ANNEX), brief) == ["not-proved-link"]
    assert _codes(_document(*ANNEX, link=url)) == ["not-proved-link"]


def test_text_that_leaves_the_page_is_found() -> None:
    """Write so far that the last word is cut."""
    made = _document(*ANNEX, ("", "Một dòng chữ dài quá khổ giấy " * 4))
    assert _codes(made) == ["not-proved-outside"]


@pytest.mark.parametrize("face", FACES)
def test_no_glyph_reaches_farther_than_is_taken_for_granted(face: str) -> None:
    """Else a text would be held for inside of its page without a closer look."""
    font = harfbuzz_font(face)
    boxes = [font.get_glyph_extents(glyph) for glyph in range(font.face.glyph_count)]
    tops = [box.y_bearing / font.face.upem for box in boxes if box]
    feet = [(box.y_bearing + box.height) / font.face.upem for box in boxes if box]
    assert max(tops) < REACH
    assert min(feet) > -REACH


def test_a_number_that_is_too_faint_is_not_read() -> None:
    """Print the annex in light grey: 2.3 to 1."""
    assert _codes(_document(*ANNEX, color="#AAAAAA")) == ["not-proved-digits"] * 2


@pytest.mark.parametrize(
    ("x", "y", "size"), [(1010, 700, (1080, 1350)), (100, 300, (1080, 1920))]
)
def test_text_that_a_card_does_not_show_is_found(
    x: float, y: float, size: tuple[int, int]
) -> None:
    """Write past the margin, and where a story has the network's own buttons."""
    canvas = Canvas(io.BytesIO(), *size, THEME.faces["sans"])
    with canvas.element("P"):
        draw_run(canvas, Run("Vốn", replace(THEME.style("h1"), size=60)), 100, 800)
        draw_run(canvas, Run("đầu tư", replace(THEME.style("h1"), size=60)), x, y)
    pixels = Pixels.packed(*size, bytes(size[0] * size[1] * 3 - 1) + b"\1")
    made = Made("cards/a.png", encode_png(pixels, ABOUT), canvas.drawn, size)
    assert _codes(made) == ["not-proved-outside"]


def test_a_figure_that_the_annex_lacks_is_named() -> None:
    """Leave a row out."""
    assert _codes(_document(ANNEX[0])) == ["not-proved-figure"]


def test_a_figure_that_is_read_elsewhere_is_not_there() -> None:
    """Move what was drawn by 40 points in the model only."""
    made = _document(*ANNEX)
    moved = [replace(drawn, box=replace(drawn.box, y=drawn.box.y + 40)) for drawn in made.drawn]
    assert _codes(replace(made, drawn=moved)) == ["not-proved-figure"] * 3


def test_a_wrong_letter_map_is_found() -> None:
    """Let the file say 8 where it shows 9."""
    made = _document(*ANNEX)
    with pikepdf.open(io.BytesIO(made.data)) as pdf:
        for font in (item for item in pdf.objects if _is_font(item)):
            data = font.ToUnicode.read_bytes()
            font.ToUnicode.write(data.replace(b"<0039>", b"<0038>"))
        codes = set(_codes(replace(made, data=_saved(pdf))))
        assert codes == {"not-proved-figure", "not-proved-numerals"}


def _without_font_file(pdf: pikepdf.Pdf) -> None:
    font = next(item for item in pdf.objects if _is_font(item))
    del font.FontDescriptor.FontFile2


def _with_a_wider_page(pdf: pikepdf.Pdf) -> None:
    pdf.pages[1].obj.MediaBox = [0, 0, 612, 792]


def _without_a_trim_box(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].obj.TrimBox


def _with_one_page_more(pdf: pikepdf.Pdf) -> None:
    pdf.pages.append(pdf.pages[0])


def _with_a_broken_picture(pdf: pikepdf.Pdf) -> None:
    how = {"Width": 2, "Height": 2, "BitsPerComponent": 8}
    kinds = {"Subtype": "Image", "ColorSpace": "DeviceRGB", "Filter": "DCTDecode"}
    names = {key: pikepdf.Name("/" + value) for key, value in kinds.items()}
    picture = pdf.make_stream(b"no JPEG", **how, **names)
    pdf.pages[0].obj.Resources.XObject = pikepdf.Dictionary(I=picture)


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (_with_a_broken_picture, "not-proved-image"),
        (_without_font_file, "not-proved-font"),
        (_with_a_wider_page, "not-proved-box"),
        (_without_a_trim_box, "not-proved-box"),
        (_with_one_page_more, "not-proved-pages"),
    ],
)
def test_damage_to_pages_and_fonts_is_found(
    damage: Callable[[pikepdf.Pdf], None], code: str
) -> None:
    """Damage a good file in one way."""
    made = _document(*ANNEX)
    with pikepdf.open(io.BytesIO(made.data)) as pdf:
        damage(pdf)
        assert _codes(replace(made, data=_saved(pdf)))[0] == code


def test_helvetica_is_found() -> None:
    """Let ReportLab begin a page in its own font."""
    stream = io.BytesIO()
    canvas = ReportLabCanvas(stream, pagesize=A4)
    canvas.showPage()
    canvas.save()
    codes = _codes(Made("plain.pdf", stream.getvalue(), [], pages=1))
    assert codes == ["not-proved-box", "not-proved-font", *["not-proved-figure"] * 2]


PICTURE = encode_png(Pixels.packed(2, 2, bytes(range(12))), ABOUT)


def _with_pixels(stream: bytes) -> bytes:
    """Return the picture with another zlib stream, and the checksum that belongs to it."""
    start, end = PICTURE.index(b"IDAT") - 4, PICTURE.index(b"IEND") - 4
    chunk = b"IDAT" + stream
    head, sum_ = len(stream).to_bytes(4), zlib.crc32(chunk).to_bytes(4)
    return PICTURE[:start] + head + chunk + sum_ + PICTURE[end:]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (PICTURE[:-20], "not-proved-picture"),
        (PICTURE.replace(b"IDAT", b"IDAX"), "not-proved-picture"),
        (encode_png(Pixels.packed(2, 3, bytes(range(18))), ABOUT), "not-proved-picture"),
        (encode_png(Pixels.packed(2, 2, bytes(12)), ABOUT), "not-proved-blank"),
        (_with_pixels(zlib.compress(bytes(13))), "not-proved-picture"),
        (_with_pixels(zlib.compress(bytes(14))[:-1] + b"!"), "not-proved-picture"),
        (b"", "not-proved-picture"),
    ],
)
def test_damaged_and_blank_pictures_are_found(data: bytes, code: str) -> None:
    """Prove a good picture of 2 × 2 pixels, then what is not one."""
    prove(BRIEF, [Made("cards/a.png", PICTURE, [], (2, 2))])
    assert _codes(Made("cards/a.png", data, [], (2, 2))) == [code]


def test_any_png_is_read() -> None:
    """Let another program write it, with filters, in a palette: its pixels are the same."""
    picture = Image.effect_mandelbrot((40, 40), (-2, -1.5, 1, 1.5), 60).convert("RGB")
    for other in (picture, picture.quantize(9)):
        stream = io.BytesIO()
        other.save(stream, "PNG")
        prove(BRIEF, [Made("cards/a.png", stream.getvalue(), [], (40, 40))])


def test_a_part_of_a_png_is_the_same_as_of_the_whole() -> None:
    """Cut inside, over an edge, and outside; some parts are black."""
    whole = Image.effect_mandelbrot((40, 30), (-2, -1.5, 1, 1.5), 60).convert("RGB")
    data = encode_png(Pixels.packed(40, 30, whole.tobytes()), ABOUT)
    rows = rows_of(Image.open(io.BytesIO(data)), data)
    assert rows is not None
    for edges in ((3, 4, 20, 21), (-5, -5, 9, 9), (30, 20, 50, 31), (0, 30, 5, 40)):
        assert rows.crop(edges).tobytes() == whole.crop(edges).tobytes()


def _is_font(item: object) -> bool:
    return isinstance(item, pikepdf.Dictionary) and item.get("/Type") == pikepdf.Name.Font


def _saved(pdf: pikepdf.Pdf) -> bytes:
    stream = io.BytesIO()
    pdf.save(stream)
    return stream.getvalue()
