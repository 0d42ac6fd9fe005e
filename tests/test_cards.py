"""Every layout in every size, with short and long texts: as a thumb finds the cards."""

import shutil
import subprocess
from decimal import Decimal
from io import BytesIO
from itertools import combinations
from pathlib import Path

import pytest
from cards import briefs, draw_card, drawn_card, every_card, shot
from PIL import Image, ImageOps
from test_pages import ink_box, overlap

from brief.cards.grid import in_rows
from brief.cards.layouts import LAYOUTS, alt_text
from brief.cards.sizes import SIZES
from brief.compose import Edition
from brief.contrast import READABLE, contrast
from brief.draw.box import Box
from brief.draw.drawn import DrawnText
from brief.errors import BriefError
from brief.export.made import Made
from brief.model import LAYOUT_NAMES, SIZE_NAMES, Brief, CardSpec, ChartBlock, Span
from brief.prove import prove_card
from brief.record import replace
from brief.theme import theme_names

CARDS = every_card()
each_card = pytest.mark.parametrize(
    ("name", "card", "size"), CARDS, ids=[f"{n}-{card.id}-{size}" for n, card, size in CARDS]
)
TESSERACT = shutil.which("tesseract")


def test_names_are_those_that_a_file_may_use() -> None:
    """What load accepts is what can be drawn, and every layout is looked at here."""
    assert set(LAYOUTS) == set(LAYOUT_NAMES) == {card.layout for _, card, _ in CARDS}
    assert set(SIZES) == set(SIZE_NAMES) == {size for _, _, size in CARDS}


def test_no_icon_is_left_out(sample: Brief) -> None:
    """More than a card holds are an error for whoever makes one by hand."""
    card = next(card for card in sample.cards if card.layout == "icons")
    crowded = replace(card, items=card.items * 2)
    with pytest.raises(BriefError, match="too much"):
        draw_card(replace(sample, cards=(crowded,)), card.id, "portrait")


@each_card
def test_text_stays_in_the_safe_area(name: str, card: CardSpec, size: str) -> None:
    """No text under the networks' own signs, nor in the margin."""
    form = SIZES[size]
    height = form.height - form.clear_top - form.clear_bottom
    width = form.width - form.left - form.right
    safe = Box(form.left - 30, form.clear_bottom, width + 60, height)
    drawn = drawn_card(name, card.id, size)[0].drawn
    assert [d.text for d in drawn if not safe.contains(ink_box(d))] == []


@each_card
def test_text_is_large_enough_and_apart(name: str, card: CardSpec, size: str) -> None:
    """No text is under 28 px, and no two texts overlap."""
    drawn = drawn_card(name, card.id, size)[0].drawn
    assert [(d.text, d.size) for d in drawn if d.size < 27.99] == []
    boxes = [(d.text, ink_box(d)) for d in drawn]
    assert [(a, b) for (a, x), (b, y) in combinations(boxes, 2) if overlap(x, y)] == []


@each_card
def test_text_is_readable_on_what_is_under_it(name: str, card: CardSpec, size: str) -> None:
    """Each text stands out from every ground that its pixels show: hills, bars and tiles."""
    canvas, image = drawn_card(name, card.id, size)
    faint = [
        (text.text, text.color, ground)
        for text in canvas.drawn
        for ground in grounds(text, image)
        if contrast(text.color, ground) < READABLE
    ]
    assert faint == []


@pytest.mark.parametrize("theme", [name for name in theme_names() if name != "tea"])
def test_text_is_readable_in_every_theme(sample: Brief, theme: str) -> None:
    """The sample's portrait cards in the other themes."""
    faint = []
    for card in sample.cards:
        canvas, image = shot(replace(sample, theme=theme), card.id, "portrait")
        faint += [
            (card.id, text.text, text.color, ground)
            for text in canvas.drawn
            for ground in grounds(text, image)
            if contrast(text.color, ground) < READABLE
        ]
    assert faint == []


def grounds(text: DrawnText, image: Image.Image) -> list[str]:
    """Return the colours under a text: those of a twentieth of its box, but its own.

    What lies between two colours where a letter ends is of many shades, none of them
    so frequent: a stem has two edges, of one pixel's width.
    """
    box = ink_box(text)
    edges = box.x, image.height - box.top, box.right, image.height - box.y
    part = image.crop(tuple(round(edge) for edge in edges))  # type: ignore[arg-type]
    found = part.getcolors(part.width * part.height) or []
    own = tuple(bytes.fromhex(text.color[1:]))
    return [
        "#{:02X}{:02X}{:02X}".format(*color)
        for count, color in found
        if count > max(0.05 * part.width, 2) * part.height
        and max(abs(a - b) for a, b in zip(color, own, strict=True)) > 3
    ]


@each_card
def test_a_card_names_its_source_and_time(name: str, card: CardSpec, size: str) -> None:
    """A picture that travels alone says where its figures are from, and of when."""
    drawn = drawn_card(name, card.id, size)[0].drawn
    text = " ".join(" ".join(d.text for d in drawn).split())
    edition = Edition.of(briefs()[name])
    assert edition.source_line(card).replace("\u00a0", " ") in text
    assert edition.times(card)
    assert ("DRAFT" in text) == (name == "english")


@pytest.mark.skipif(not TESSERACT, reason="NOT JUDGED: apt-get install tesseract-ocr")
@pytest.mark.parametrize(
    ("name", "card_id"), [(n, card.id) for n, card, size in CARDS
                          if card.layout == "hero" and size == "portrait"]
)  # fmt: skip
def test_a_number_is_read_on_a_telephone(name: str, card_id: str, tmp_path: Path) -> None:
    """At 360 pixels across, tesseract reads the number of every hero card."""
    brief = briefs()[name]
    figure = next(card for card in brief.cards if card.id == card_id).figures[0]
    number = Edition.of(brief).number(figure, starred=False).value
    wrong = {}
    for size in SIZES:
        canvas, image = drawn_card(name, card_id, size)
        largest = max((d for d in canvas.drawn if d.figure == figure), key=lambda d: d.size)
        read = read_small(largest, image, tmp_path)
        if read != number.replace("−", "-").replace("–", "-"):
            wrong[size] = read
    assert wrong == {}


def read_small(text: DrawnText, image: Image.Image, folder: Path) -> str:
    """Return what tesseract reads of a text on a card that is 360 pixels wide."""
    scale = 360 / image.width
    small = image.resize((360, round(image.height * scale)), Image.Resampling.BOX)
    air = 0.05 * text.size
    baseline = image.height - text.y
    edges = (text.x - air, baseline - 0.75 * text.size - air,
             text.x + text.width + air, baseline + 0.16 * text.size + air)  # fmt: skip
    part = small.crop(tuple(round(edge * scale) for edge in edges))  # type: ignore[arg-type]
    dark = ImageOps.invert(part.convert("L"))
    # tesseract reads dark capitals of 30 to 33 pixels best (its manual, “Improving quality”)
    height = 32 / (0.75 * text.size * scale)
    size = round(dark.width * height), round(dark.height * height)
    level = ImageOps.autocontrast(dark.resize(size, Image.Resampling.BICUBIC))
    ImageOps.expand(level, 30, fill=255).save(folder / "number.png")
    command = [str(TESSERACT), str(folder / "number.png"), "-", "--psm", "7", "-l", "eng", "-c",
               "tessedit_char_whitelist=0123456789.,%-"]  # fmt: skip
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    return "".join(ran.stdout.split())


def test_cards_of_a_carousel_are_numbered(sample: Brief) -> None:
    """1/5 to 5/5 where cards are swiped; no number on others, nor on a link's picture."""

    def indices(size: str) -> list[str]:
        return [
            text.text
            for card in sample.cards
            for text in drawn_card("sample", card.id, size)[0].drawn
            if text.text in ("1/5", "2/5", "3/5", "4/5", "5/5")
        ]

    assert indices("portrait") == indices("wide") == ["1/5", "2/5", "3/5", "4/5", "5/5"]
    assert indices("link") == []


@pytest.mark.parametrize("size", ["link", "wide"])
def test_a_long_brand_line_and_a_ring_keep_apart(sample: Brief, size: str) -> None:
    """The ring is smaller where the brand line would reach into it."""
    name = "Ủy ban nhân dân phường Tân Lập, thành phố Hòa Bình"
    canvas, image = shot(replace(sample, short_name=name), "thu-tuc-so", size)
    line = [text for text in canvas.drawn if text.text.strip() in (name, "Số liệu 2021")]
    assert len(line) == 2
    assert [len(grounds(text, image)) for text in line] == [1, 1]


def test_a_figure_that_is_not_final_says_so(sample: Brief) -> None:
    """A picture that travels alone says that its number is an estimate."""
    figures = dict(sample.figures)
    figures["fdi_capital"] = replace(figures["fdi_capital"], status="ước tính")
    brief = replace(sample, figures=figures)
    lines = {
        card.id: Edition.of(brief).source_line(card)
        for card in brief.cards
        if card.id in ("von-fdi", "so-sanh-du-an", "thu-tuc-so")
    }
    ends = {name: line.partition("số liệu ")[2] for name, line in lines.items()}
    assert ends == {
        "von-fdi": "năm 2021, một phần ước tính",
        "so-sanh-du-an": "năm 2021, một phần ước tính",
        "thu-tuc-so": "năm 2021",
    }


@pytest.mark.parametrize("size", SIZES)
def test_a_very_long_source_ends_with_an_ellipsis(sample: Brief, size: str) -> None:
    """Its time is still said; a shorter one stands whole."""
    title = "Báo cáo tổng kết năm năm thực hiện các chương trình mục tiêu quốc gia " * 4
    figures = {
        name: replace(figure, source=replace(figure.source, title=title.strip()))
        for name, figure in sample.figures.items()
    }
    drawn = draw_card(replace(sample, figures=figures), "von-fdi", size).drawn
    said = " ".join(" ".join(text.text for text in drawn).split())
    assert "Nguồn: Báo cáo tổng kết năm năm" in said
    assert "…, số liệu năm 2021" in said


@pytest.mark.parametrize("size", SIZES)
def test_a_draft_says_so(sample: Brief, size: str) -> None:
    """No card of a draft goes out without the word."""
    drawn = draw_card(replace(sample, status="draft"), "so-sanh-du-an", size).drawn
    assert "DỰ THẢO" in {d.text for d in drawn}


def test_a_figure_of_another_year_is_not_said_to_be_of_the_brief_s() -> None:
    """The brand line and the source name the years of what is shown."""
    text = " ".join(d.text for d in drawn_card("hard", "so-am", "portrait")[0].drawn)
    assert "số liệu năm 2020, năm 2021" in " ".join(text.split())
    assert "Số liệu 2021" not in text


@pytest.mark.parametrize(
    ("card_id", "said"),
    [
        ("hai-so", "Hai con số của năm. Vốn FDI đăng ký: gần 9 tỷ USD; Hỗ trợ đồng hương: "
                   "trên 23 tỷ đồng."),
        ("xep-hang", "1. Đề án: 32 đề án; 2. Kế hoạch: 21 kế hoạch; 3. Chương trình: "
                     "12 chương trình."),
        ("trich-dan", "“Ở đâu người đứng đầu nghiêm túc, trách nhiệm, thì ở đó sẽ có tập thể "
                      "vững mạnh, phát triển.” – Bí thư Tỉnh ủy."),
        ("bia", "Dấu ấn từ tinh thần “6 dám”. Những trái ngọt"),
        ("dan-so", "Dân số trung bình: 2017 1.255 nghìn người, 2018 1.274 nghìn người"),
    ],
)  # fmt: skip
def test_a_card_is_told_in_words(card_id: str, said: str) -> None:
    """Who does not see it hears its title, its figures and its source."""
    brief = briefs()["hard"]
    card = next(card for card in brief.cards if card.id == card_id)
    text = alt_text(Edition.of(brief), card)
    assert said in text
    assert text.endswith(".")
    assert "Nguồn: bài “Dấu ấn từ tinh thần ‘6 dám’”" in text


def test_a_chart_that_cannot_be_read_on_a_telephone_is_refused() -> None:
    """Nearly a thousand squares and three names do not go on a link's picture."""
    with pytest.raises(BriefError, match="link"):
        draw_card(briefs()["hard"], "dang-vien", "link")


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


@pytest.mark.parametrize("size", ["link", "wide"])
def test_wide_cards_of_goals_say_what_each_goal_is(size: str) -> None:
    """Not only names: the sample's five goals have their texts, and what comes later."""
    canvas, _ = drawn_card("sample", "lo-trinh", size)
    said = " ".join("".join(each.text for each in canvas.drawn).replace("\u00a0", " ").split())
    for goal in briefs()["sample"].goals.values():
        assert f"{goal.text} {goal.later}".split()[-1] in said
        assert f"{goal.later} {goal.later_due}".strip() in said


def test_a_list_leaves_no_cell_empty() -> None:
    """Five figures in two columns are one, two and two; each row has the whole width."""
    assert in_rows("abcde", 2) == ["a", "bc", "de"]
    assert in_rows("abcde", 3) == ["ab", "cde"]
    assert in_rows("abcd", 3) == ["ab", "cd"]


@pytest.mark.parametrize(("size", "least"), [("portrait", 80), ("square", 64), ("link", 44)])
def test_six_figures_are_as_large_as_a_card_allows(
    sample: Brief, size: str, least: float
) -> None:
    """The digits of a long list, in pixels; on a tall card a ledger makes them so large."""
    figures = tuple(name for name, each in sample.figures.items() if not each.formula)[:6]
    card = CardSpec("six", "list", (size,), figures=figures, title=(Span("Sáu con số"),))
    drawn = draw_card(replace(sample, cards=(card,)), "six", size).drawn
    sizes = {name: max(d.size for d in drawn if d.figure == name) for name in figures}
    assert min(sizes.values()) >= least


def test_a_chart_of_one_bar_grows_on_a_tall_card_only(sample: Brief) -> None:
    """Its words are larger than on a wide card, which it fills as it is."""
    chart = ChartBlock(chart="bar", figures=("new_members",))
    card = CardSpec("one", "chart", SIZE_NAMES, title=(Span("Đảng viên mới"),), chart=chart)
    brief = replace(sample, cards=(card,))
    tall, wide = (
        max(d.size for d in draw_card(brief, "one", size).drawn if d.figure)
        for size in ("portrait", "wide")
    )
    assert tall > wide


def test_a_roadmap_has_room_on_a_link(sample: Brief) -> None:
    """It stands close under its heading, where it has no room elsewhere."""
    chart = ChartBlock(chart="roadmap", goals=tuple(sample.goals))
    card = CardSpec("map", "chart", ("link",), title=(Span("Lộ trình"),), chart=chart)
    drawn = draw_card(replace(sample, cards=(card,)), "map", "link").drawn
    assert "xây dựng và phát triển" in " ".join(d.text for d in drawn).replace("\u00a0", " ")
