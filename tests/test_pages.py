"""The pages of the sample, as a reader finds them."""

from decimal import Decimal
from itertools import combinations

import pytest
from conftest import Drawn, draw

from brief.draw.box import MILLIMETRE as MM
from brief.draw.box import Box
from brief.draw.drawn import DrawnText
from brief.fonts.ink import ink
from brief.fonts.shaping import shape
from brief.model import BLOCK_KINDS, Brief
from brief.pages import BLOCKS
from brief.pages.grid import PAGE
from brief.record import replace

ARTICLE = (
    "trên 170 dự án",
    "gần 9 tỷ USD",
    "817 dự án",
    "trên 141,5 nghìn tỷ đồng",
    "100%",
    "12 chương trình",
    "32 đề án",
    "21 kế hoạch",
    "27 sở, ban, ngành, đơn vị",
    "2.332 đảng viên",
    "95.672 đảng viên",
    "1.687 tổ chức đảng",
    "795 đảng viên",
    "101 tổ chức đảng",
    "84 đảng viên",
    "trên 23 tỷ đồng",
)


def ink_box(drawn: DrawnText) -> Box:
    """Return the box of a text's ink, in points."""
    top, low = ink(drawn.face, drawn.text)
    size, space = drawn.size, shape(drawn.face, " ").width * drawn.size / 1000
    text = drawn.text
    left, right = len(text) - len(text.lstrip()), len(text) - len(text.rstrip())
    width = drawn.width - (left + right) * space
    return Box(drawn.x + left * space, drawn.y + low * size, width, (top - low) * size)


def overlap(one: Box, other: Box) -> bool:
    """Say whether two boxes share more than a hair."""
    wide = min(one.right, other.right) - max(one.x, other.x)
    high = min(one.top, other.top) - max(one.y, other.y)
    return wide > 0.5 and high > 0.5


@pytest.mark.parametrize("said", ARTICLE)
def test_every_figure_of_the_article_is_in_the_annex(document: Drawn, said: str) -> None:
    """Each figure stands in the annex as printed in the article, with qualifier and unit."""
    assert said in document.pages[-1]


@pytest.mark.parametrize("said", ARTICLE)
def test_every_figure_is_told_before_the_annex(document: Drawn, said: str) -> None:
    """Each figure stands on a page for readers, too."""
    assert any(said in page for page in document.pages[1:-1])


def test_pages_are_numbered(document: Drawn) -> None:
    """The running foot counts the pages, the cover names their number."""
    count = len(document.pages)
    assert f"{count} trang" in document.pages[0]
    assert all(f"Trang {n}/{count}" in page for n, page in enumerate(document.pages[1:], 2))


def test_a_changed_value_changes_everywhere(sample: Brief, document: Drawn) -> None:
    """Text, tiles, charts and annex print one record: no old value stays behind."""
    figure = sample.figures["fdi_projects"]
    changed = replace(figure, quantity=replace(figure.quantity, number=Decimal(185)))
    pages = draw(replace(sample, figures={**sample.figures, figure.id: changed})).pages
    before = [page.count("trên 170 dự án") for page in document.pages]
    assert [page.count("trên 185 dự án") for page in pages] == before
    assert not any("170" in page for page in pages)


def test_text_stays_on_its_page(document: Drawn) -> None:
    """No text leaves the page or comes nearer than 8 mm to its edge."""
    inner = PAGE.inset(8 * MM)
    assert [d.text for d in document.canvas.drawn if not inner.contains(ink_box(d))] == []


def test_texts_do_not_overlap(document: Drawn) -> None:
    """The ink boxes of no two texts of a page share room."""
    for page in range(len(document.pages)):
        boxes = [(d.text, ink_box(d)) for d in document.canvas.drawn if d.page == page]
        found = [(a, b) for (a, one), (b, two) in combinations(boxes, 2) if overlap(one, two)]
        assert found == []


def test_text_is_large_enough(document: Drawn) -> None:
    """Nothing on a page is smaller than 8.5 pt."""
    small = {d.text for d in document.canvas.drawn if d.size < 8.5}
    assert small == set()


def test_the_outline_leads_to_every_section(document: Drawn, sample: Brief) -> None:
    """Bookmarks: the title, each section, the annex."""
    titles = [bookmark.title for bookmark in document.canvas.bookmarks]
    assert titles == [sample.title, *(s.kicker for s in sample.sections), "Phụ lục số liệu"]


def test_every_kind_of_block_can_be_named() -> None:
    """What a file may name is what pages can draw."""
    assert set(BLOCK_KINDS) == set(BLOCKS)


def test_every_page_of_a_draft_says_so(sample: Brief) -> None:
    """The word stands on the cover and in each foot."""
    pages = draw(replace(sample, status="draft")).pages
    assert all("DỰ THẢO" in page for page in pages)
