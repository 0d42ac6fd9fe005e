"""Paragraphs and headlines of real sentences: where their lines end, and how evenly."""

import re

import pytest

from brief.draw.text import Layout, Run, set_line, set_text
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

each_setting = pytest.mark.parametrize(
    ("style", "width", "balance"),
    [
        *(pytest.param(BODY, width, False, id=f"body-{width}") for width in PARAGRAPH_WIDTHS),
        *(pytest.param(HEADLINE, width, True, id=f"h1-{width}") for width in HEADLINE_WIDTHS),
    ],
)


def lines_of(layout: Layout) -> list[str]:
    """Return the text of each line."""
    return ["".join(piece.run.text for piece in line.pieces) for line in layout.lines]


def forbidden_in(lines: list[str]) -> list[str]:
    """Return the breaks that an editor would not make."""
    text = "|".join(lines).replace("\u00a0", " ")
    found = (match[0] for rule in FORBIDDEN for match in re.finditer(rule, text))
    return [match for match in found if "|" in match]


def greedy(text: str, style: Style, width: float) -> list[float]:
    """Return the widths of lines that each take as many words as they hold."""
    words, lines = text.split(" "), [""]
    for word in words:
        longer = f"{lines[-1]} {word}".strip()
        if set_line(Run(longer, style)).width <= width + 0.001:
            lines[-1] = longer
        else:
            lines.append(word)
    return [set_line(Run(line, style)).width for line in lines if line]


def raggedness(lines: list[float], width: float) -> float:
    """Return the sum of squared slack, in squared measures."""
    return sum((1 - line / width) ** 2 for line in lines)


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


@pytest.mark.parametrize("width", PARAGRAPH_WIDTHS)
def test_paragraphs_are_never_more_ragged_than_greedy_ones(width: float) -> None:
    """Unless greedy breaking leaves a short last line, which is then made no shorter."""
    for sentence in SENTENCES:
        ours = [line.width for line in set_text(Run(glue(sentence), BODY), width).lines]
        theirs = greedy(glue(sentence), BODY, width)
        assert len(ours) <= len(theirs)
        if theirs[-1] >= SHORT_LAST * width:
            assert raggedness(ours[:-1], width) <= raggedness(theirs[:-1], width) + 1e-9
        else:
            assert ours[-1] >= theirs[-1] - 0.001


def test_most_paragraphs_are_less_ragged_than_greedy_ones() -> None:
    """Over the five widths; where two lines are enough, greedy breaking is as good."""
    better = set()
    for width in PARAGRAPH_WIDTHS:
        for sentence in SENTENCES:
            ours = [line.width for line in set_text(Run(glue(sentence), BODY), width).lines]
            theirs = greedy(glue(sentence), BODY, width)
            if raggedness(ours[:-1], width) < raggedness(theirs[:-1], width) - 1e-9:
                better.add(sentence)
    assert len(better) > len(SENTENCES) / 2


@pytest.mark.parametrize("width", HEADLINE_WIDTHS)
def test_headlines_are_more_even_than_greedy_ones(width: float) -> None:
    """The last line counts, too: none is worse, most are better."""
    better = 0
    for sentence in SENTENCES:
        text = glue(sentence)
        layout = set_text(Run(text, HEADLINE), width, balance=True)
        ours = raggedness([line.width for line in layout.lines], width)
        theirs = raggedness(greedy(text, HEADLINE, width), width)
        assert ours <= theirs + 1e-9
        better += ours < theirs - 1e-9
    assert better > len(SENTENCES) / 2
