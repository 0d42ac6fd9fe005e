"""The cards of the sample in every size, as a thumb finds them."""

from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from itertools import combinations

import pytest
from test_pages import ink_box, overlap

from brief.cards import LAYOUTS, Sheet
from brief.cards.sizes import SIZES
from brief.compose import Edition
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.errors import BriefError
from brief.export.made import Made
from brief.model import LAYOUT_NAMES, SIZE_NAMES, Brief
from brief.prove import prove_card

IDS = (
    "von-fdi",
    "so-sanh-du-an",
    "sau-dam",
    "lo-trinh",
    "thu-tuc-so",
    "dang-vien-moi",
    "ho-tro-dong-huong",
    "ban-do",
)


def draw_card(
    brief: Brief, card_id: str, size_name: str, stream: BytesIO | None = None
) -> Canvas:
    """Draw a card of the brief."""
    edition, size = Edition.of(brief), SIZES[size_name]
    canvas = Canvas(stream or BytesIO(), size.width, size.height, edition.theme.faces["sans"])
    card = next(card for card in brief.cards if card.id == card_id)
    LAYOUTS[card.layout].draw(Sheet(canvas, edition, card, size))
    canvas.save()
    return canvas


def test_names_are_those_that_a_file_may_use() -> None:
    """What load accepts is what can be drawn."""
    assert set(LAYOUTS) == set(LAYOUT_NAMES)
    assert set(SIZES) == set(SIZE_NAMES)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("card_id", IDS)
def test_text_stays_in_the_safe_area(sample: Brief, card_id: str, size: str) -> None:
    """No text under the networks' own signs, nor in the margin."""
    form = SIZES[size]
    height = form.height - form.clear_top - form.clear_bottom
    width = form.width - form.left - form.right
    safe = Box(form.left - 30, form.clear_bottom, width + 60, height)
    drawn = draw_card(sample, card_id, size).drawn
    assert [d.text for d in drawn if not safe.contains(ink_box(d))] == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("card_id", IDS)
def test_text_is_large_enough_and_apart(sample: Brief, card_id: str, size: str) -> None:
    """No text is under 28 px, and no two texts overlap."""
    drawn = draw_card(sample, card_id, size).drawn
    assert [d.text for d in drawn if d.size < 27.99] == []
    boxes = [(d.text, ink_box(d)) for d in drawn]
    assert [(a, b) for (a, x), (b, y) in combinations(boxes, 2) if overlap(x, y)] == []


@pytest.mark.parametrize("size", SIZES)
def test_a_card_names_its_source_and_period(sample: Brief, size: str) -> None:
    """A picture that travels alone says where its number is from, and of when."""
    text = " ".join(d.text for d in draw_card(sample, "von-fdi", size).drawn)
    assert "gần 9 tỷ USD" in " ".join(text.split())
    assert "Nguồn: bài “Dấu ấn từ tinh thần ‘6 dám’”" in text
    assert "năm 2021" in text


@pytest.mark.parametrize("size", SIZES)
def test_a_draft_says_so(sample: Brief, size: str) -> None:
    """No card of a draft goes out without the word."""
    drawn = draw_card(replace(sample, status="draft"), "so-sanh-du-an", size).drawn
    assert "DỰ THẢO" in {d.text for d in drawn}


def test_a_card_with_another_number_is_not_proved(sample: Brief) -> None:
    """What is drawn must be what the model says: gần 8 is not gần 9."""
    figure = sample.figures["fdi_capital"]
    other = replace(figure, quantity=replace(figure.quantity, number=Decimal(8)))
    stream = BytesIO()
    canvas = draw_card(replace(sample, figures={**sample.figures, figure.id: other}), "von-fdi",
                       "square", stream)  # fmt: skip
    card = Made("cards/von-fdi-1080x1080.png", stream.getvalue(), canvas.drawn, (1080, 1080), 1)
    with pytest.raises(BriefError, match="fdi_capital"):
        prove_card(sample, card)
