"""Paragraphs and headlines of real sentences: where their lines end, and how evenly."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import pytest

from brief.draw.text import Layout, Run, measure, scaled, set_line, set_text
from brief.language.breaks import glue
from brief.theme import Style, load_theme

from .pages import LEFT, column_of, ink_ends
from .words import SENTENCES

BODY, HEADLINE = load_theme("tea").style("body"), load_theme("tea").style("h1")
PARAGRAPH_WIDTHS = (150, 200, 260, 340, 425)
HEADLINE_WIDTHS = (360, 400, 440, 480, 520)
SHORT_LAST = 0.28  # of the measure: the design wants no shorter last line

NAMES = """
Thái Nguyên, TP Sông Công, T.P Sông Công, Sông Công, T.X Phổ Yên, Phổ Yên, Phú Bình, Đại Từ,
Hồ Chí Minh, Hà Nội, Bắc Giang, Vĩnh Phúc, Tỉnh ủy, Ban Thường vụ, Thường vụ Tỉnh ủy,
Đại hội XIII, lần thứ XX, Nguyễn Thanh Hải, áp dụng, chuyển đổi, phát triển, trách nhiệm,
nghị quyết, doanh nghiệp, đầu tư, nhân dân, hỗ trợ, thực hiện, mục tiêu, lãnh đạo, đảng viên,
kinh tế, hạ tầng, giao thông, thủ tục, hành chính, hiệu quả, quy định, bình đẳng, nô lệ, cán bộ,
tổ chức, đời sống, thị xã
"""
UNITS = "nghìn|triệu|tỷ|USD|đồng|dự án|chương trình|đề án|kế hoạch|đảng viên|người|km|ha|tấn"
# Where "|" is the end of a line.
FORBIDDEN = [
    *(rf"\b{re.escape(name.strip())}\b".replace(r"\ ", "[ |]") for name in NAMES.split(",")),
    rf"\d\|(?:{UNITS})\b",
    r"\b(?:nghìn|triệu|tỷ)\|(?:tỷ|đồng|USD)\b",
    r"\b(?:[Tt]rên|[Gg]ần|[Kk]hoảng|[Dd]ưới)\|\d+",
    r"\b[Nn]ăm\|\d{4}\b",
    r"\|[“–—]",
]

SETTINGS = [
    *(pytest.param(BODY, width, False, id=f"body-{width}") for width in PARAGRAPH_WIDTHS),
    *(pytest.param(HEADLINE, width, True, id=f"h1-{width}") for width in HEADLINE_WIDTHS),
]
each_setting = pytest.mark.parametrize(("style", "width", "balance"), SETTINGS)


def lines_of(layout: Layout) -> list[str]:
    """Return the text of each line."""
    return ["".join(piece.run.text for piece in line.pieces) for line in layout.lines]


def forbidden_in(lines: list[str]) -> list[str]:
    """Return the breaks that an editor would not make."""
    text = "|".join(lines).replace("\u00a0", " ")
    found = (match[0] for rule in FORBIDDEN for match in re.finditer(rule, text))
    return [match for match in found if "|" in match]


class Set(NamedTuple):
    """A set line: its width in points, and its words."""

    width: float
    words: int


def lines_set(text: str, style: Style, width: float, *, balance: bool) -> list[Set]:
    """Return the lines that the program makes."""
    layout = set_text(Run(text, style), width, balance=balance)
    words = (len(line.split(" ")) for line in lines_of(layout))
    return [Set(line.width, count) for line, count in zip(layout.lines, words, strict=True)]


def lines_greedy(text: str, style: Style, width: float) -> list[Set]:
    """Return lines that each take as many words as they hold."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and set_line(Run(longer, style)).width <= width + 0.001:
            lines[-1] = longer
        else:
            lines.append(word)
    return [Set(set_line(Run(line, style)).width, len(line.split(" "))) for line in lines]


def raggedness(lines: Sequence[Set], width: float, *, balance: bool) -> float:
    """Return what the rule of paragraphs adds up to, in squared measures.

    Squares of the slack of all lines but the last; in a headline, of the last, too. What
    a last line lacks to 0.28 counts double, and one of a single word more than any slack.
    """
    counted = lines if balance else lines[:-1]
    slack = sum((1 - line.width / width) ** 2 for line in counted)
    lack = max(SHORT_LAST - lines[-1].width / width, 0.0) if len(lines) > 1 else 0.0
    widow = bool(lack) and lines[-1].words == 1
    return slack + (1000.0 if widow else (2 * lack) ** 2)


@each_setting
def test_no_break_is_forbidden(style: Style, width: float, balance: bool) -> None:
    """Lines end only where `glue` left a space, and where no rule of this test forbids it."""
    for sentence in SENTENCES:
        lines = lines_of(set_text(Run(glue(sentence), style), width, balance=balance))
        assert " ".join(lines) == glue(sentence)
        assert forbidden_in(lines) == []


def test_forbidden_breaks_are_seen() -> None:
    """The control: the same sentences with every space a breaking one."""
    broken = set()
    for width in PARAGRAPH_WIDTHS:
        for sentence in SENTENCES:
            broken |= set(forbidden_in(lines_of(set_text(Run(sentence, BODY), width))))
    assert {"Thái|Nguyên", "phát|triển", "tỷ|USD", "dưới|3", "năm|2025", "|“"} <= broken


@each_setting
def test_no_line_passes_the_measure(style: Style, width: float, balance: bool) -> None:
    """PDFium finds no letter past it by more than 0.1 pt, and some within half an em of it."""
    layouts = [set_text(Run(glue(text), style), width, balance=balance) for text in SENTENCES]
    end = max(ink_ends(column_of(layouts))) - LEFT
    assert width - style.size / 2 <= end <= width + 0.1


@each_setting
def test_no_text_is_more_ragged_than_a_greedy_one(
    style: Style, width: float, balance: bool
) -> None:
    """It has as few lines, and none is the worse for it."""
    for sentence in SENTENCES:
        text = glue(sentence)
        ours = lines_set(text, style, width, balance=balance)
        theirs = lines_greedy(text, style, width)
        assert len(ours) == len(theirs)
        mine, other = (raggedness(one, width, balance=balance) for one in (ours, theirs))
        assert mine <= other + 1e-9


def test_most_texts_are_less_ragged_than_greedy_ones() -> None:
    """Of all settings most; of paragraphs alone a third: greedy lines are often best."""
    better = Counter[bool]()
    for param in SETTINGS:
        style, width, balance = param.values
        for sentence in SENTENCES:
            text = glue(sentence)
            ours = lines_set(text, style, width, balance=balance)
            theirs = lines_greedy(text, style, width)
            mine, other = (raggedness(one, width, balance=balance) for one in (ours, theirs))
            better[balance] += mine < other - 1e-9
    assert better.total() > len(SETTINGS) * len(SENTENCES) / 2
    assert better[False] > len(PARAGRAPH_WIDTHS) * len(SENTENCES) / 3


@pytest.mark.parametrize("width", [100.73, 102.95, 113.31, 125.15])
def test_a_word_that_is_made_to_fit_the_measure_is_whole(width: float) -> None:
    """Its width may miss the measure by a rounding error."""
    style = scaled(BODY, width / measure("construction", BODY))
    assert lines_of(set_text(Run("construction", style), width)) == ["construction"]
