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
QUALIFIERS = ("", "trên ", "gần ", "khoảng ", "dưới ")
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
    qualifier = chosen.choice(QUALIFIERS)
    if chosen.random() < 0.2:
        return f"{qualifier}{chosen.randint(1, 99)}%"
    if chosen.random() < 0.5:
        number = f"{chosen.randint(1, 10 ** chosen.randint(1, 7)):,}".replace(",", ".")
        return f"{qualifier}{number} {chosen.choice(COUNTED)}"
    number = f"{chosen.randint(1, 999)},{chosen.randint(1, 99)}"
    return f"{qualifier}{number} {chosen.choice(MEASURED)}"


LONG_COUNTED = (*COUNTED, "ha", "giấy chứng nhận quyền sử dụng đất")
LONG_MEASURED = (
    *MEASURED,
    "nghìn doanh nghiệp nhỏ và vừa",
    "triệu lượt khách du lịch quốc tế",
)


def hard_value(chosen: random.Random) -> tuple[str, str]:
    """Return a number of up to twelve digits, and a unit of up to eight words."""
    kind = chosen.random()
    if kind < 0.25:
        return chosen.choice((f"{chosen.randint(1, 99)}", f"{chosen.randint(1, 99)},5")), "%"
    if kind < 0.6:
        number = f"{chosen.randint(1, 10 ** chosen.choice((2, 4, 7, 9, 12))):,}"
        return number.replace(",", "."), chosen.choice(LONG_COUNTED)
    return f"{chosen.randint(1, 999)},{chosen.randint(1, 99)}", chosen.choice(LONG_MEASURED)


def hard_figure(chosen: random.Random, number: int, groups: list[str]) -> list[str]:
    """Return a figure with a label of up to nine words, and what else may be known of it."""
    value, unit = hard_value(chosen)
    space = "" if unit.startswith("%") else " "
    lines = [
        f"[figures.f{number}]",
        f'label = "{phrase(chosen, chosen.choice((1, 3, 6, 9)))}"',
        f'value = "{chosen.choice(QUALIFIERS)}{value}{space}{unit}"',
    ]
    if chosen.random() < 0.3:
        before = chosen.choice((f"{chosen.randint(1, 99)}", value))
        key = chosen.choice(("previous", "target"))
        lines.append(f'{key} = "{before}{space}{unit}"')
    if chosen.random() < 0.3:
        lines.append(f'note = "{phrase(chosen, 8)}"')
    if groups and chosen.random() < 0.7:
        lines.append(f'group = "{chosen.choice(groups)}"')
    return lines


def hard_brief(chosen: random.Random) -> str:
    """Return a file of one to eighty figures in up to eight groups, all hard to lay out."""
    lines = [
        "[brief]",
        f'title = "{phrase(chosen, chosen.randint(1, 6))}"',
        'period = "2024"',
        f'source = "{phrase(chosen, 3)}"',
        f'theme = "{chosen.choice(theme_names())}"',
    ]
    count = chosen.choice((0, 0, 1, 2, 3, 8))
    groups = [phrase(chosen, chosen.choice((1, 2, 4, 9))) for _ in range(count)]
    for number in range(chosen.choice((1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 20, 40, 80))):
        lines += hard_figure(chosen, number, groups)
    return "\n".join(lines)


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


@pytest.mark.parametrize("seed", range(8))
def test_a_hard_brief_is_never_refused_by_its_own_layout(seed: int, tmp_path: Path) -> None:
    """What the program composes has room, however long numbers, units and labels are."""
    file = tmp_path / "figures.toml"
    file.write_text(hard_brief(random.Random(seed)), "utf-8")
    assert plan(load_brief(file), "pdf")[0].run(NO_CACHE).drawn


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


LABEL = (
    "Công nhân viên tiên tiến trùng khớp phụ huynh chọn lọc nhất thể hóa khắc phục so sánh"
    " chăm lo"
)


def long_brief(tmp_path: Path, theme: str, value: str, more: str = "") -> Path:
    """Write a brief of a figure with a long label, and of others."""
    file = tmp_path / "figures.toml"
    head = f'[brief]\ntitle = "Tỉnh"\nperiod = "2024"\nsource = "Địa giới"\ntheme = "{theme}"\n'
    figure = f'[figures.a]\nlabel = "{LABEL}"\nvalue = "{value}"\nnote = "Kỳ trước"\n'
    file.write_text(head + figure + more, "utf-8")
    return file


@pytest.mark.parametrize("theme", ["ink", "tea-lines"])
def test_hills_stay_under_the_points_of_a_hero(theme: str, tmp_path: Path) -> None:
    """Their highest line does not touch what is read of a point."""
    others = (
        f'[figures.{name}]\nlabel = "Nhà"\nvalue = "{value}"\n'
        for name, value in (("b", "12 hộ"), ("c", "31%"), ("d", "7 km"))
    )
    file = long_brief(tmp_path, theme, "khoảng 422.123.281 °C", "".join(others))
    assert plan(load_brief(file), "pdf")[0].run(NO_CACHE).drawn


@pytest.mark.parametrize("unit", LONG_COUNTED[-1:] + LONG_MEASURED[-1:])
def test_a_long_unit_stands_large_under_the_number_of_a_card(unit: str, tmp_path: Path) -> None:
    """It is as large as its lines have room, not as small as it must be beside the number."""
    file = long_brief(tmp_path, "quiet", f"trên 557.690.275 {unit}")
    (card,) = [task for task in plan(load_brief(file), "cards") if task.size == "tiktok"]
    assert min(text.size for text in card.run(NO_CACHE).drawn if text.figure) > 45
