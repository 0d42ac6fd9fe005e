"""How blocks fill pages: what stays together, what is parted, and the grid of lines."""

from itertools import pairwise
from pathlib import Path

import pytest
from conftest import SAMPLE, Drawn, draw
from hypothesis import given
from hypothesis import strategies as st
from loading import load
from test_load_compose import figures
from test_pages import ink_box, overlap

from brief.compose import Edition
from brief.draw.box import MILLIMETRE as MM
from brief.draw.box import Box
from brief.draw.text import set_text
from brief.errors import BriefError
from brief.language.reading import parse_quantity
from brief.load import load_brief
from brief.model import (
    Block,
    Brief,
    ChartBlock,
    NoteBlock,
    Paragraph,
    Section,
    Source,
    Span,
    TextBlock,
)
from brief.pages.annex import Table, end_of_page
from brief.pages.block_rows import rows_of
from brief.pages.contents import Entry
from brief.pages.flow import Frame, fill_pages
from brief.pages.grid import BASELINE_STEP, CONTENT_BOTTOM, PAGE, TIGHT_ROW_GAP
from brief.pages.piece import Piece, beside, column, space, stack
from brief.pages.plan import plan_annex, plan_contents, plan_section
from brief.pages.text import Stretch, running_text
from brief.record import replace

SENTENCE = (
    "Trên cơ sở các nguồn lực phân bổ của Trung ương, Thái Nguyên đã chủ động phối hợp triển "
    "khai dự án đường Vành đai V vùng Thủ đô Hà Nội và tuyến đường liên kết các tỉnh. "
)
EDITION = Edition.of(load_brief(SAMPLE))
STYLE = EDITION.style("body")
LAYOUT = set_text(EDITION.run(SENTENCE, STYLE), 400)
LINE = LAYOUT.lines[0]
FRAME = Frame(first=700, others=780, bottom=80)


def box(height: float, **how: object) -> Piece:
    """Return a piece that draws nothing."""
    return Piece(height, lambda canvas, box: None, **how)


def paragraphs(*counts: int, marker: str = "") -> tuple[Paragraph, ...]:
    """Return paragraphs of some sentences."""
    return tuple(Paragraph((Span(text=SENTENCE * count),), marker) for count in counts)


@pytest.fixture(scope="module")
def long(sample: Brief) -> Brief:
    """Return the sample with two long sections of text, lists and a chart."""
    texts = [
        TextBlock(title=(Span(text="Những việc đã làm"),), paragraphs=paragraphs(3, 9, 1, 14)),
        ChartBlock(chart="bar", figures=("checked_members", "suspected_members")),
        TextBlock(title=(Span(text="Những việc sẽ làm"),),
                  paragraphs=paragraphs(1, 4, 6, 3, marker="•")),
        TextBlock(paragraphs=paragraphs(11, 5), span=6),
        TextBlock(paragraphs=paragraphs(2, 3), span=6),
    ]  # fmt: skip
    title = (Span(text="Một phần dài của bản tóm tắt"),)
    sections = tuple(Section(f"s{n}", title, f"Phần {n}", blocks=tuple(texts)) for n in (1, 2))
    return replace(sample, sections=(*sample.sections, *sections))


@pytest.fixture(scope="module")
def drawn(long: Brief) -> Drawn:
    """Return the long brief, drawn."""
    return draw(long)


def test_body_text_stands_on_the_grid(drawn: Drawn) -> None:
    """Every baseline of the text faces at 10 pt is a whole step of 14 pt from the foot."""
    body = [d for d in drawn.canvas.drawn if d.size == 10 and d.face.startswith("BriefSerif")]
    assert len(body) > 100
    steps = [(d.y - CONTENT_BOTTOM) / BASELINE_STEP for d in body]
    assert [
        d.text for d, step in zip(body, steps, strict=True) if abs(step - round(step)) > 0.01
    ] == []


def test_texts_of_a_long_brief_stand_apart_on_their_pages(drawn: Drawn) -> None:
    """None leaves its page, none runs into the foot or into another."""
    inner = PAGE.inset(8 * MM)
    for page in range(len(drawn.pages)):
        boxes = [ink_box(d) for d in drawn.canvas.drawn if d.page == page and d.text.strip()]
        assert all(inner.contains(each) for each in boxes)
        ordered = sorted(boxes, key=lambda each: each.top)
        for number, one in enumerate(ordered):
            near = (o for o in ordered[number + 1 :] if o.y < one.top)
            assert not any(overlap(one, other) for other in near)


def test_pages_of_a_long_section_are_filled(long: Brief) -> None:
    """All but the last end less than a seventh of a page over the source."""
    sections = [plan_section(Edition.of(long), each, 1) for each in long.sections]
    for page, _ in (pair for pages in sections for pair in pairwise(pages)):
        lowest = min(each.box.y for each in page.placed)
        assert lowest - CONTENT_BOTTOM < PAGE.height / 7 + page.source.height


@given(st.integers(1, 60), st.integers(10, 700))
def test_two_lines_at_least_stay_together(count: int, room: int) -> None:
    """Where a paragraph is parted, neither page has a single line of it."""
    lines = tuple(LINE for _ in range(count))
    piece = Stretch("", STYLE, 0, (), LAYOUT, lines).piece()
    head, tail = piece.parted(room)
    if head and tail:
        assert head.height >= 2 * BASELINE_STEP <= tail.height
        assert head.height <= room
        assert head.height + tail.height == piece.height


def test_a_heading_goes_with_what_follows() -> None:
    """A block whose first lines do not fit begins on the next page, with its heading."""
    block = stack([box(40, kept=True), box(500), space(10), box(100)], splits=True)
    first, second = fill_pages([box(200), block], FRAME)
    assert [each.piece.height for each in first] == [200]
    assert [each.piece.height for each in second] == [650]


def test_a_remark_stands_near_what_it_speaks_of() -> None:
    """The gap over it does not grow with the others of the page."""
    rows = [box(100), box(20, near=True), box(100)]
    ((first, note, last),) = fill_pages(rows, FRAME)
    assert first.box.y - note.box.top < TIGHT_ROW_GAP + 1e-6 < note.box.y - last.box.top


def test_a_remark_stands_on_the_page_of_what_it_speaks_of() -> None:
    """Where both do not fit, both go on; a row that fills a page stays alone."""
    pages = fill_pages([box(300), box(290), box(40, near=True)], FRAME)
    assert [len(page) for page in pages] == [1, 2]
    pages = fill_pages([box(20), box(690), box(40, near=True)], FRAME)
    assert [len(page) for page in pages] == [1, 1, 1]


def test_body_text_is_lifted_to_the_grid_where_gaps_are_wide() -> None:
    """So that the air over it is like that over blocks which the grid does not bind."""
    text = box(28, baseline=10)
    gaps = [foot - text.under(foot, 30) for foot in range(700, 714)]
    assert (min(gaps), max(gaps)) == pytest.approx((20, 33), abs=1)
    assert all((text.under(y, 30) - 10 - CONTENT_BOTTOM) % 14 < 0.01 for y in (700, 703, 711))


def test_a_list_follows_its_announcement_at_once() -> None:
    """After a colon there is no line of air; other lists have one over them."""
    said = [Paragraph((Span(text=text),)) for text in ("Ba việc:", "Ba việc.")]
    items = (Paragraph((Span(text="Một"),), "•"), Paragraph((Span(text="Hai"),), "•"))
    heights = [sum(p.height for p in running_text((one, *items), EDITION, 300)) for one in said]
    assert heights == [3 * BASELINE_STEP, 4 * BASELINE_STEP]


def test_a_stack_is_parted_without_a_gap_at_the_top_of_a_page() -> None:
    """What is left of a block begins with its next part."""
    block = stack([box(40, kept=True), box(300), space(10), box(300), box(90)], splits=True)
    first, second = fill_pages([block], FRAME)
    assert [first[0].piece.height, second[0].piece.height] == [340, 390]


def test_neighbours_are_parted_at_one_height() -> None:
    """The left column ends on the first page; the right goes on at its own place."""
    column = stack([box(300), box(300), box(300)], splits=True)
    first, second = fill_pages([beside([box(100), column], [(0, 200), (220, 200)])], FRAME)
    assert [first[0].piece.height, second[0].piece.height] == [600, 300]


def test_a_block_taller_than_a_page_is_refused(sample: Brief) -> None:
    """It is said which block, and that it cannot be parted."""
    with pytest.raises(BriefError) as caught:
        fill_pages([box(900)], FRAME)
    assert [fault.code for fault in caught.value.faults] == ["block-too-tall"]


def test_a_parted_paragraph_is_one_element(drawn: Drawn) -> None:
    """A reading voice does not stop where the page ends."""
    pages = [
        {kid.page for kid in p.kids if hasattr(kid, "mcid")}
        for p in walk(drawn.canvas.root, "P")
    ]
    assert max(map(len, pages)) == 2


def test_items_of_a_list_are_one_list(drawn: Drawn) -> None:
    """Each list has its items, also over pages."""
    lists = walk(drawn.canvas.root, "L")
    assert [len(each.kids) for each in lists] == [4, 4]


# ── contents ─────────────────────────────────────────────────────────────────


def test_a_short_brief_has_no_contents(document: Drawn) -> None:
    """Eight pages are found without."""
    assert len(document.pages) == 8
    assert walk(document.canvas.root, "TOC") == []


def test_contents_lead_to_the_pages_of_the_sections(drawn: Drawn, long: Brief) -> None:
    """Each entry is a link to the page that says its title."""
    (contents,) = walk(drawn.canvas.root, "TOC")
    links = [
        kid for link in walk(contents, "Link") for kid in link.kids if hasattr(kid, "target")
    ]
    assert len(links) == len(long.sections) + 1
    for link, section in zip(links, long.sections, strict=False):
        assert f"{section.kicker}, trang {link.target + 1}" == link.says
        assert Edition.of(long).plain(section.title) in drawn.pages[link.target]


def test_contents_of_many_sections_take_pages_that_count(long: Brief) -> None:
    """Sixty sections: the numbers in the contents are those of the pages."""
    entries = [Entry(n, "Đầu tư", "Vốn tăng", n + 1) for n in range(1, 61)]
    own = plan_contents(Edition.of(long), entries)
    listed = [each.entry.page for page in own for each in page.entries]
    assert len(own) > 1
    assert listed[0] == 2 + len(own)
    assert listed == sorted(set(listed))


def test_links_in_text_lead_to_their_address(tmp_path: Path) -> None:
    """A Markdown link is one on the page, underlined."""
    text = (Path(__file__).parent / "data" / "small.toml").read_text("utf-8")
    brief = load(tmp_path, text.replace("Có **{members}**.", "Xem [cổng](https://a.vn/)."))
    (link,) = walk(draw(brief).canvas.root, "Link")
    assert [kid.url for kid in link.kids if hasattr(kid, "url")] == ["https://a.vn/"]


def walk(element: object, role: str) -> list[object]:
    """Return the elements of a role, in order."""
    found = [element] if element.role == role else []
    kids = [kid for kid in element.kids if hasattr(kid, "role")]
    return found + [each for kid in kids for each in walk(kid, role)]


def test_many_sources_go_on_over_pages(long: Brief) -> None:
    """The notes of the annex are parted like other text; each source is told once."""
    sources = [Source(f"n{n}", f"Niên giám thống kê quyển {n}") for n in range(150)]
    figure = long.figures["fdi_capital"]
    figures = {f"f{n}": replace(figure, id=f"f{n}", source=source)
               for n, source in enumerate(sources)}  # fmt: skip
    text = " ".join(draw(replace(long, figures=figures, sections=(), cards=())).pages)
    assert [text.count(f"[{n + 1}] Niên giám thống kê quyển {n}.") for n in range(150)] == [
        1
    ] * 150


def test_the_annex_names_each_figure_and_says_what_it_was(sample: Brief) -> None:
    """With a note or a formula, too; before, and what is to be reached."""
    ids = ("fdi_projects", "fdi_capital", "fdi_per_project")
    figures = {name: sample.figures[name] for name in ids}
    was = parse_quantity("150 dự án", "vi"), parse_quantity("ít nhất 180 dự án", "vi")
    figures[ids[0]] = replace(figures[ids[0]], previous=was[0], target=was[1])
    few = replace(sample, figures=figures, sections=(), cards=(), map_tiles=())
    text = " ".join(draw(few).pages[-1].split())
    assert (
        "Dự án FDI còn hiệu lực: dự án FDI còn hiệu lực trên địa bàn tỉnh;"
        " kỳ trước: 150 dự án; mục tiêu: ít nhất 180 dự án" in text
    )
    assert "Vốn FDI bình quân một dự án: gần 9 tỷ USD : trên 170 dự án" in text


def test_no_page_of_the_annex_ends_with_a_lone_row_of_a_group(sample: Brief) -> None:
    """Wherever the room ends: a name of two lines has rows to stand beside."""
    rows = Table.of(Edition.of(sample)).rows()
    first = [number for number, row in enumerate(rows, 1) if row.opens]
    assert len(first) > 3
    assert not {end_of_page(rows, most) for most in range(2, len(rows) + 1)} & set(first[1:])
    assert {end_of_page(rows, most) - most for most in first[1:]} == {-1}


def test_a_long_name_of_a_group_has_the_height_of_its_rows(tmp_path: Path) -> None:
    """Six lines beside three rows: the first of them is no higher, and no page ends there."""
    name = "Bảo tồn và phát huy bản sắc văn hóa truyền thống tốt đẹp của các dân tộc thiểu số"
    labels = ["Nhà văn hóa thôn", "Nghệ nhân", "Người học", "Lễ hội", "Di tích"]
    brief = load(tmp_path, figures(*(f'{label} | 7 ha | group = "{name}"' for label in labels)))
    rows = Table.of(Edition.of(brief)).rows()
    assert len({round(row.height, 3) for row in rows}) == 1
    assert [row.opens for row in rows] == [True, True, True, False, False]


def test_rows_of_an_annex_of_several_pages_are_roomy(tmp_path: Path) -> None:
    """Its last page is no lone rest where higher rows need no more pages."""
    brief = load(tmp_path, figures(*(f"Xã {n} | {n} ha" for n in range(1, 33))))
    first, last = plan_annex(Edition.of(brief), 1)
    assert first.rows[0].height > 8.5 * MM
    assert len(last.rows) > 8


def test_blocks_below_share_the_columns_of_the_one_above(sample: Brief) -> None:
    """Two short blocks stand beside a tall one; none lies over another."""
    blocks = [note(7), note(5), note(0, below=True), note(12)]
    heights = iter([300.0, 80.0, 60.0, 40.0])
    seen: list[Box] = []

    def make(_block: Block, width: float) -> Piece:
        return Piece(next(heights), lambda _canvas, box: seen.append(box))

    rows = rows_of(blocks, make, FRAME)
    assert [row.height for row in rows] == [300, 40]
    rows[0].draw(draw(sample).canvas, Box(0, 0, 480, 300))
    tall, upper, lower = seen
    assert upper.x == lower.x > 0
    assert upper.top == tall.top
    assert upper.y > lower.top > lower.y >= tall.y


def note(span: int, *, below: bool = False) -> NoteBlock:
    """Return a block of so many columns."""
    return NoteBlock(text=(Span(text="Ghi chú"),), span=span or 5, below=below)


def test_a_column_goes_on_where_its_blocks_part() -> None:
    """What stands below another may begin the next page, without the gap over it."""
    head, tail = column([box(100), box(200)], 20, 40).parted(150)
    assert [part and part.height for part in (head, tail)] == [100, 200]


def test_a_section_without_a_kicker_has_its_number(sample: Brief) -> None:
    """The contents name it, so its page does, too."""
    first = replace(sample.sections[0], kicker="")
    drawn = draw(replace(sample, sections=(first, *sample.sections[1:])))
    texts = [d.text.strip() for d in drawn.canvas.drawn if d.page == 1]
    assert texts[texts.index("1") + 1].startswith("Bảy con số")
