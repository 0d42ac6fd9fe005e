"""What is pasted beside the cards: captions, hashtags, alternative texts."""

from decimal import Decimal
from pathlib import Path

import pytest

from brief.cards.layouts import alt_text, caption
from brief.compose import Edition
from brief.export.share import CardText, card_texts, make_share, tags
from brief.language.hashtags import hashtag, hashtags
from brief.load import load_file
from brief.model import Brief, CardSpec, ChartBlock, Span
from brief.record import replace

BRIEFS = Path(__file__).parent / "data" / "briefs"
PROJECTS = ("fdi_projects", "domestic_projects")


def _card(brief: Brief, card_id: str) -> CardSpec:
    return next(card for card in brief.cards if card.id == card_id)


def _post(brief: Brief, card: CardSpec) -> str:
    return CardText.of(Edition.of(brief), card).post


def _share(brief: Brief) -> str:
    edition = Edition.of(brief)
    return make_share(edition, card_texts(edition)).data.decode()


def test_a_post_is_ready_to_paste(sample: Brief) -> None:
    """Message, source, address and hashtags, with a blank line between."""
    brief = replace(sample, url="https://thainguyen.gov.vn/6-dam")
    assert _post(brief, _card(brief, "von-fdi")).split("\n\n") == [
        "Vốn FDI đăng ký: gần 9 tỷ USD, từ trên 170 dự án FDI còn hiệu lực trên địa bàn tỉnh.",
        "Nguồn: bài “Dấu ấn từ tinh thần ‘6 dám’”, số liệu năm 2021.",
        "Xem bản đầy đủ: https://thainguyen.gov.vn/6-dam",
        "#TháiNguyên #ĐầuTư",
    ]


def test_several_points_stand_under_each_other(sample: Brief) -> None:
    """As people write posts: the message, then a line for each point; ranks as numbers."""
    first, *points = caption(Edition.of(sample), _card(sample, "ban-do")).splitlines()
    assert first == "Bốn địa phương có nghị quyết phát triển riêng:"
    assert len(points) == 4
    assert points[0] == "• TX Phổ Yên: thành phố trực thuộc tỉnh, trước năm 2025"
    ranked = CardSpec("x", "list", (), title=(Span("Dự án"),), figures=PROJECTS, ranked=True)
    assert caption(Edition.of(sample), ranked).splitlines() == [
        "Dự án:", "1. Dự án trong nước: 817 dự án", "2. Dự án FDI: trên 170 dự án",
    ]  # fmt: skip


def test_a_unit_is_said_once(sample: Brief) -> None:
    """A figure whose label is its unit, "Dự án", is told by its number."""
    figures = dict(sample.figures)
    figures["fdi_projects"] = replace(figures["fdi_projects"], label="Dự án", short_label="")
    edition = Edition.of(replace(sample, figures=figures))
    hero = CardSpec("x", "hero", (), figures=PROJECTS[:1])
    assert caption(edition, hero) == "Trên 170 dự án."
    assert alt_text(edition, hero).startswith("Trên 170 dự án. Nguồn:")


def test_a_chart_is_told_by_its_numbers(sample: Brief) -> None:
    """Not by the unit under its title; a series by its first point and its last."""
    chart = ChartBlock(chart="bar", figures=PROJECTS)
    card = CardSpec(
        "x", "chart", (), title=(Span("Dự án"),), text=(Span("Số dự án"),), chart=chart
    )
    said = caption(Edition.of(sample), card)
    assert said == "Dự án:\n• Dự án FDI: trên 170 dự án\n• Dự án trong nước: 817 dự án"
    brief = load_file(BRIEFS / "bo-thong-ke.toml").brief
    said = caption(Edition.of(brief), _card(brief, "muoi-nam"))
    assert said.endswith(". Kim ngạch xuất khẩu: 30,1 tỷ USD (2015), 62,5 tỷ USD (2024).")


def test_a_chart_of_many_figures_is_told_by_its_ends(sample: Brief) -> None:
    """From the smallest to the largest, where all are exact."""
    figure, many = sample.figures["plans"], {}
    for n in range(5, 17):
        quantity = replace(figure.quantity, number=Decimal(n))
        many[f"x{n}"] = replace(figure, id=f"x{n}", short_label=f"Xã {n}", quantity=quantity)
    brief = replace(sample, figures={**sample.figures, **many})
    chart = ChartBlock(chart="bar", figures=tuple(many))
    card = CardSpec("x", "chart", ("portrait",), title=(Span("Kế hoạch"),), chart=chart)
    assert "Từ 5 đến 16 kế hoạch" in _post(brief, card).replace("\u00a0", " ")


def test_a_computed_number_has_its_star_in_words_too(sample: Brief) -> None:
    """In the caption, in the alternative text, and in the sentences of a text."""
    text = (Span("trong khi bình quân "), Span(figure="domestic_per_project"))
    card = CardSpec("von", "hero", (), figures=("fdi_per_project",), text=text)
    for said in (_post(sample, card), alt_text(Edition.of(sample), card)):
        assert "dưới 53 triệu USD/dự án*, trong khi bình quân trên 173 tỷ đồng/dự án*" in said
        assert "*do người biên tập tính" in said


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("Thái Nguyên", "#TháiNguyên"),
        ("Đầu tư", "#ĐầuTư"),
        ("C-ThaiNguyen", "#CThaiNguyen"),
        ("TP. Hồ Chí Minh", "#TPHồChíMinh"),
        ("6 dám", "#6Dám"),
        ("2021", ""),
        ("–", ""),
        ("Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh", ""),
    ],
)
def test_a_hashtag_has_no_space_and_keeps_its_marks(name: str, tag: str) -> None:
    """Letters and digits, each word with a capital; no number, no sentence."""
    assert hashtag(name) == tag


def test_hashtags_are_few_and_each_once() -> None:
    """The first five, whatever their case."""
    names = ["Thái Nguyên", "thái nguyên", "a", "b", "c", "d", "e"]
    assert hashtags(names) == ["#TháiNguyên", "#A", "#B", "#C", "#D"]


def test_a_map_tags_the_places_that_have_a_goal(sample: Brief) -> None:
    """Whose map it is comes first."""
    edition, card = Edition.of(sample), _card(sample, "ban-do")
    found = tags(edition, card, alt_text(edition, card))
    assert found == ["#TháiNguyên", "#ĐạiTừ", "#PhổYên", "#SôngCông", "#PhúBình"]


def test_the_file_lists_pictures_caption_and_alternative_text(sample: Brief) -> None:
    """Read the part of one card as it looks."""
    text = _share(sample)
    part = text.partition("## 5/5 · ")[2].partition("\n## ")[0]
    head, caption, alternative = part.split("```text\n")
    assert head.startswith(
        "Toàn bộ thủ tục hành chính đã áp dụng mức độ 4\n\n- `cards/thu-tuc-so"
    )
    assert "- `cards/thu-tuc-so-1280x720.jpg` · Zalo\n" in head
    assert caption.startswith(
        "Toàn bộ thủ tục hành chính đã áp dụng mức độ 4. Thủ tục mức độ 4: 100%"
    )
    assert alternative.startswith(caption.partition("\n")[0] + " Nguồn: ")


def test_what_a_text_holds_cannot_end_its_block(sample: Brief) -> None:
    """A caption with a fence in it stands between longer fences."""
    figure = replace(sample.figures["fdi_capital"], label="```\n# Vốn")
    brief = replace(sample, figures={**sample.figures, figure.id: figure})
    text = _share(brief)
    assert "````text\n```\n# Vốn: gần 9 tỷ USD" in text


def test_a_draft_says_so(sample: Brief) -> None:
    """Nobody pastes a draft without seeing the word."""
    brief = replace(sample, status="draft")
    assert _post(brief, _card(brief, "von-fdi")).startswith("DỰ THẢO\n\n")
