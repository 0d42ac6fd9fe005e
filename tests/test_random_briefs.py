"""Whole briefs of random words and numbers: what loads is drawn, and passes every proof."""

import random
from pathlib import Path

import pytest

from brief.cache import NO_CACHE
from brief.load import load_brief
from brief.resources import resource
from brief.tasks import plan
from brief.theme import theme_names

WORDS = [
    line
    for line in resource("assets", "words", "vi.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
COUNTED = ("người", "hộ", "dự án", "doanh nghiệp", "giường bệnh")
MEASURED = (
    "tỷ đồng",
    "nghìn tỷ đồng",
    "triệu USD",
    "ha",
    "km",
    "kWh",
    "triệu lượt khách",
    "% kế hoạch",
    "‰",
    "%/năm",
    "°C",
)
HEADER = (
    'organisation = "{}"', 'short_name = "{}"', 'kicker = "{}"', 'url = "https://example.vn/{}"',
    'status = "draft"', "as_of = 2025-11-30", "[brief.colors]\nbrand = \"#8A1538\"",
)  # fmt: skip


def phrase(chosen: random.Random, count: int) -> str:
    """Return words of two or three syllables."""
    text = " ".join(chosen.choice(WORDS) for _ in range(count))
    return text[:1].upper() + text[1:]


def value(chosen: random.Random) -> str:
    """Return a number as it is printed, with a qualifier more often than not."""
    qualifier = chosen.choice(("", "trên ", "gần ", "khoảng ", "dưới "))
    if chosen.random() < 0.2:
        return f"{qualifier}{chosen.randint(1, 99)}%"
    if chosen.random() < 0.5:
        number = f"{chosen.randint(1, 10 ** chosen.randint(1, 7)):,}".replace(",", ".")
        return f"{qualifier}{number} {chosen.choice(COUNTED)}"
    number = f"{chosen.randint(1, 999)},{chosen.randint(1, 99)}"
    return f"{qualifier}{number} {chosen.choice(MEASURED)}"


def random_brief(chosen: random.Random) -> str:
    """Return a file of one to eight figures, in any theme."""
    title, source = phrase(chosen, chosen.randint(1, 6)), phrase(chosen, 3)
    theme = chosen.choice(theme_names())
    lines = ["[brief]", f'title = "{title}"', 'period = "2024"', f'source = "{source}"']
    lines += [f'theme = "{theme}"']
    more = [line.format(phrase(chosen, 2)) for line in HEADER[:3]]
    more += [HEADER[3].format("so-lieu"), *HEADER[4:]]
    lines += [line for line in more if chosen.random() < 0.4]
    for number in range(chosen.randint(1, 8)):
        label = phrase(chosen, chosen.randint(1, 6))
        lines += [f"[figures.f{number}]", f'label = "{label}"', f'value = "{value(chosen)}"']
    return "\n".join(lines)


@pytest.mark.parametrize("seed", range(10))
def test_a_random_brief_is_made_and_proved(seed: int, tmp_path: Path) -> None:
    """The document, and six of its cards: no text is covered, lost or out of its place."""
    chosen = random.Random(seed)
    file = tmp_path / "figures.toml"
    file.write_text(random_brief(chosen), "utf-8")
    document, *cards = plan(load_brief(file), None)
    for task in (document, *chosen.sample(cards, min(6, len(cards)))):
        assert task.run(NO_CACHE).drawn


@pytest.mark.parametrize("value", ["trên 3.282 trường", "gần 128.400 người", "95,25% kế hoạch"])
def test_a_number_as_wide_as_its_card_is_clear_of_the_sun(value: str, tmp_path: Path) -> None:
    """Its unit has letters that reach under the line."""
    file = tmp_path / "figures.toml"
    label = "Số trường tham gia chương trình thương mại và dịch vụ"
    head = '[brief]\ntitle = "Tỉnh"\nperiod = "2025"\nsource = "Nghị quyết về kế hoạch"\n'
    file.write_text(f'{head}[figures.a]\nlabel = "{label}"\nvalue = "{value}"\n', "utf-8")
    cards = [task for task in plan(load_brief(file), "cards") if task.size in ("link", "wide")]
    assert [bool(task.run(NO_CACHE).drawn) for task in cards] == [True, True]


def test_a_short_label_over_a_very_large_number_is_proved(tmp_path: Path) -> None:
    """PDFium's text has the number behind all else; it is read in its place."""
    file = tmp_path / "figures.toml"
    labels = ("Thuyền trưởng nhân đôi khảo nghiệm", "Đăng ký mẫu giáo tây nguyên", "Toà án")
    values = ("khoảng 60%", "khoảng 12%", "dưới 73%")
    head = '[brief]\ntitle = "Tỉnh"\nperiod = "2024"\nsource = "Địa giới đồ sộ"\n'
    figures = "".join(
        f'[figures.f{number}]\nlabel = "{label}"\nvalue = "{value}"\n'
        for number, (label, value) in enumerate(zip(labels, values, strict=True))
    )
    file.write_text(head + figures, "utf-8")
    cards = [task for task in plan(load_brief(file), "cards") if task.size == "story"]
    assert all(task.run(NO_CACHE).drawn for task in cards)
