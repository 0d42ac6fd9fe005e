"""The best lines of a paragraph, over real sentences at five widths."""

import re
from itertools import pairwise, product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.language.breaks import (
    DANGLES_IN_TEXT,
    cost_of_end,
    dangles,
    glue,
    least_ragged,
)
from brief.language.fit import LAST_LINE_MIN, Fit

SENTENCES = [
    line
    for line in (Path(__file__).parent / "data" / "sentences.txt")
    .read_text("utf-8")
    .splitlines()
    if not line.startswith("#")
]
MEASURES = (11.0, 14.0, 19.0, 27.0, 40.0)  # em: from a narrow tile to the text frame
SPACE = 0.25
# What no line may end and the next begin with, found without the program's own rules.
NUMBER = r"[\d.,]*\d"
FORBIDDEN = re.compile(
    rf"(?:^|[ (“])(?:(?:trên|hơn|dưới|gần|khoảng|ít nhất) \| {NUMBER}"
    rf"|{NUMBER} \| (?:dự án|tỷ|nghìn|đồng|USD|người|đảng viên|tổ chức|chương trình|ha|km)"
    rf"|năm \| \d{{4}}|độ \| 4|thứ \| XX|hội \| XIII|nghìn \| tỷ|tỷ \| (?:đồng|USD)"
    rf"|Thái \| Nguyên|Sông \| Công|Phổ \| Yên|Phú \| Bình|Đại \| Từ|Bắc \| Giang|Vĩnh \| Phúc"
    rf"|Hà \| Nội|TP? \| Sông|TX \| Phổ|huyện \| Phú|Nguyễn \| Thanh|Thanh \| Hải|Hồ \| Chí"
    rf"|Thường \| vụ|Tỉnh \| ủy|Chấp \| hành|Nghị \| quyết|đầu \| tư|kinh \| tế|phát \| triển"
    rf"|thực \| hiện|mục \| tiêu|nhân \| dân|doanh \| nghiệp|thủ \| tục|áp \| dụng|xã \| hội)"
    rf"|\| [“–-]",
)


def width(word: str) -> float:
    """Return about what a word measures, in em, in a face like those bundled."""
    narrow, wide = sum(word.count(c) for c in "ilIjtfr.,:;’“”()'"), sum(map(word.count, "mwMW"))
    return 0.52 * len(word) - 0.22 * narrow + 0.28 * wide


def greedy(widths: list[float], measure: float) -> list[int]:
    """Fill each line as far as it goes, as most programs do."""
    starts, at = [0], 0.0
    for index, word in enumerate(widths):
        if index > starts[-1] and at + SPACE + word > measure:
            starts.append(index)
            at = 0.0
        at += word + (SPACE if index > starts[-1] else 0.0)
    return starts


def set_lines(text: str, measure: float) -> list[str]:
    """Return the lines of a text, with ordinary spaces."""
    words = glue(text).split(" ")
    starts = least_ragged([width(word) for word in words], SPACE, measure)
    ends = [*starts[1:], len(words)]
    return [
        " ".join(words[start:end]).replace("\u00a0", " ")
        for start, end in zip(starts, ends, strict=True)
    ]


@pytest.mark.parametrize("measure", MEASURES)
def test_no_forbidden_break(measure: float) -> None:
    """Over fifty sentences no line parts a name, a word, a number from its unit."""
    assert len(SENTENCES) >= 40
    for sentence in SENTENCES:
        joints = " ".join(
            f"{above} | {below}" for above, below in pairwise(set_lines(sentence, measure))
        )
        assert not FORBIDDEN.search(joints), joints


def test_the_judge_of_breaks_sees_bad_ones() -> None:
    """Greedy breaking at every space fails the same judge, on one paragraph in five."""
    failed = 0
    for sentence, measure in product(SENTENCES, MEASURES):
        words = sentence.split(" ")
        starts = greedy([width(word) for word in words], measure)[1:]
        joints = "".join(" |" * (index in starts) + " " + w for index, w in enumerate(words))
        failed += bool(FORBIDDEN.search(joints))
    assert failed > len(SENTENCES) * len(MEASURES) / 5


def test_no_line_is_past_the_measure() -> None:
    """Only a single word may be wider than the measure."""
    for sentence, measure in product(SENTENCES, MEASURES):
        widths = [width(word) for word in glue(sentence).split(" ")]
        starts = least_ragged(widths, SPACE, measure)
        for start, end in pairwise([*starts, len(widths)]):
            used = sum(widths[start:end]) + SPACE * (end - start - 1)
            assert used <= measure + 1e-6 or end - start == 1


def raggedness(
    widths: list[float], space: float, measure: float, starts: list[int], *, balance: bool
) -> float:
    """Return what `least_ragged` makes least, for the lines that begin at `starts`."""
    return Fit(widths, space, measure, LAST_LINE_MIN, balance).total(starts)


def better_than_greedy(*, balance: bool) -> float:
    """Return on which share of the paragraphs we are less ragged; we are never more."""
    better = compared = 0
    for sentence, measure in product(SENTENCES, MEASURES):
        widths = [width(word) for word in glue(sentence).split(" ")]
        ours = least_ragged(widths, SPACE, measure, balance=balance)
        theirs = greedy(widths, measure)
        assert len(ours) == len(theirs)
        mine, other = (
            raggedness(widths, SPACE, measure, starts, balance=balance)
            for starts in (ours, theirs)
        )
        assert mine <= other + 1e-9
        compared += len(ours) > 1
        better += mine < other - 1e-9
    return better / compared


def test_headlines_are_less_ragged_than_greedy_ones() -> None:
    """With as many lines never more ragged, and on four of five less."""
    assert better_than_greedy(balance=True) > 0.75


def test_paragraphs_are_no_more_ragged_than_greedy_ones() -> None:
    """Where the last line is free and lines are few, greedy often is the best there is."""
    assert better_than_greedy(balance=False) > 0.4


def test_no_widow_where_it_can_be_helped() -> None:
    """The last line is 28 % of the measure or two words, whenever the lines allow."""
    widows = 0
    for sentence, measure in product(SENTENCES, MEASURES):
        last = set_lines(sentence, measure)[-1]
        widows += width(last) < 0.28 * measure and " " not in last
    assert widows == 0


def brute_force(widths: list[float], measure: float, balance: bool) -> float:
    """Return the least raggedness of the fewest lines, by trying all."""
    found: dict[int, float] = {}
    for cuts in product((False, True), repeat=len(widths) - 1):
        starts = [0, *(index + 1 for index, cut in enumerate(cuts) if cut)]
        ends = [*starts[1:], len(widths)]
        spans = list(zip(starts, ends, strict=True))
        if all(
            b - a == 1 or sum(widths[a:b]) + (b - a - 1) <= measure + 1e-6 for a, b in spans
        ):
            cost = raggedness(widths, 1.0, measure, starts, balance=balance)
            found[len(starts)] = min(cost, found.get(len(starts), cost))
    return found[min(found)]


@given(st.lists(st.integers(1, 12).map(float), min_size=1, max_size=9), st.booleans())
def test_it_is_the_best_of_all(widths: list[float], balance: bool) -> None:
    """No other choice of the same fewest lines is less ragged."""
    starts = least_ragged(widths, 1.0, 10.0, balance=balance)
    cost = raggedness(widths, 1.0, 10.0, starts, balance=balance)
    assert cost == pytest.approx(brute_force(widths, 10.0, balance))


@pytest.mark.parametrize(
    ("widths", "options", "starts"),
    [
        ([], {}, []),
        ([5], {}, [0]),
        ([50, 5], {}, [0, 1]),  # a word wider than the measure stands alone
        ([5, 5, 5, 5], {}, [0, 2]),  # not three and a widow
        ([5, 5, 5, 5], {"balance": True}, [0, 2]),
        ([3, 3, 3, 3, 3, 3], {"balance": True}, [0, 3]),
        ([3, 3, 3, 3, 3, 3], {}, [0, 4]),  # the last line of a paragraph may be short
        ([9, 9, 1, 1], {}, [0, 2]),  # very short, rather than another half empty
        ([5, 5, 5], {"lines": 3}, [0, 1, 2]),
        ([5, 5, 5, 5], {"lines": 3, "balance": True}, [0, 1, 2]),
        ([5, 5], {"lines": 9}, [0, 1]),  # never more lines than words
        ([5, 5, 5, 5, 5, 5, 5, 5, 5], {"lines": 2}, [0, 3, 6]),  # nor fewer than fit
    ],
)
def test_lines_of_small_paragraphs(
    widths: list[float], options: dict[str, object], starts: list[int]
) -> None:
    """A space is 1 and the measure 20."""
    assert least_ragged(widths, 1, 20, **options) == starts  # type: ignore[arg-type]


def test_spaces_may_differ() -> None:
    """Bold words have spaces of their own; the space of a line's last word is not counted."""
    assert least_ragged([5, 5, 5], [4, 9, 0], 14) == [0, 2]
    assert least_ragged([5, 5, 5], [5, 0, 0], 14) == [0, 1]


def test_a_line_of_a_cover_does_not_end_in_a_word_of_the_next_phrase() -> None:
    """There, balance gives way: "Dấu ấn | từ tinh thần", not "Dấu ấn từ | tinh thần"."""
    words, widths = ["Dấu\u00a0ấn", "từ", "tinh\u00a0thần"], [3.4, 1.4, 4.8]
    ends = [cost_of_end(word) for word in words]
    assert least_ragged(widths, 0.5, 7.5, balance="sense", ends=ends) == [0, 1]
    assert least_ragged(widths, 0.5, 7.5, balance=True, ends=ends) == [0, 2]


def test_a_line_of_a_headline_ends_with_a_stop_where_it_can() -> None:
    """It is "… 26 trận: | mùa giải tốt nhất", not "… 26 trận: mùa | giải tốt nhất"."""
    words = ["51\xa0điểm", "sau", "26\xa0trận:", "mùa", "giải", "tốt\xa0nhất"]
    widths, ends = [5.0, 2.8, 5.8, 3.0, 2.6, 6.6], [cost_of_end(word) for word in words]
    assert least_ragged(widths, 0.5, 20, balance=True, ends=ends) == [0, 3]
    assert cost_of_end("bốn") > 0 == cost_of_end("đưa", "bốn") > cost_of_end("đưa", "để")
    assert cost_of_end("của") > 0 > cost_of_end("Thái\u00a0Nguyên,") > cost_of_end("trận:")


def test_a_line_of_text_rather_ends_before_a_word_of_the_next_phrase() -> None:
    """Where lines are as even so: the second word is "các"; a greedy line is kept to."""
    assert [dangles(word) for word in ("cấp\xa0ủy", "và\xa0các", "cấp")] == [False, True, False]
    ends = [0.0, DANGLES_IN_TEXT, *[0.0] * 5]
    assert least_ragged([8, 6, 4, 8, 6, 4, 4], 1, 20) == [0, 2, 5]
    assert least_ragged([8, 6, 4, 8, 6, 4, 4], 1, 20, ends=ends) == [0, 3, 5]
    assert least_ragged([12, 7, 9, 9], 1, 20, ends=ends[:4]) == [0, 2]
