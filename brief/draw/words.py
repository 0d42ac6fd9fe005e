"""Words of runs: where a text may be broken, how wide each is, where one may be cut."""

from collections.abc import Sequence

from brief.draw.glyphs import NO_BREAK_SPACE, written
from brief.draw.runs import Run, measure
from brief.fonts.ink import overhang

TOLERANCE = 1e-6  # points: sums of floats are not exact
# Where a word that is wider than the measure may be cut: URLs, file names.
EMERGENCY_BREAKS = "/-_.,?&=:"

Word = tuple[Run, ...]


def words_of(runs: Sequence[Run]) -> list[Word]:
    """Split runs at spaces; a word may be of several runs."""
    words: list[list[Run]] = [[]]
    for run in runs:
        first, *others = run.text.split(" ")
        parts = [first, *others]
        for index, part in enumerate(parts):
            if index and words[-1]:
                words.append([])
            if part:
                words[-1].append(run.saying(part))
    return [tuple(word) for word in words if word]


def word_width(word: Word) -> float:
    """Return the advance of a word, of one run or several."""
    return sum([measure(run.text, run.style) for run in word])


def cut(word: Word, width: float) -> list[Word]:
    """Cut a word that is wider than the measure, after a sign if there is one."""
    if word_width(word) <= width + TOLERANCE:
        return [word]
    if len(word) > 1:
        return [part for run in word for part in cut((run,), width)]
    run = word[0]
    if len(run.text) == 1:
        return [word]  # the measure is narrower than a letter
    spaced = run.text.split(NO_BREAK_SPACE)
    if len(spaced) > 1:  # a glued phrase gives way before a word is cut
        return [part for text in spaced for part in cut((run.saying(text),), width)]
    count = next(
        n
        for n in range(len(run.text) - 1, 0, -1)
        if n == 1 or measure(run.text[:n], run.style) <= width
    )
    sign = max((run.text.rfind(sign, 1, count) for sign in EMERGENCY_BREAKS), default=-1)
    count = sign + 1 if sign > count // 2 else count
    head, tail = run.saying(run.text[:count]), run.saying(run.text[count:])
    return [(head,), *cut((tail,), width)]


def widths_of(
    words: Sequence[Word], advances: Sequence[float]
) -> tuple[list[float], list[float]]:
    """Return the widths of words, with ink past their advances, and of the spaces between."""
    out = [overhang_of(word[0], word[-1]) for word in words]
    widths = [
        left + advance + right for advance, (left, right) in zip(advances, out, strict=True)
    ]
    spaces = [
        measure(" ", word[-1].style) - right - left
        for word, (_, right), (left, _) in zip(words, out, [*out[1:], (0, 0)], strict=True)
    ]
    return widths, spaces


def overhang_of(first: Run, last: Run) -> tuple[float, float]:
    """Return how far ink reaches left of the first run's start and right of the last's end."""
    before, after = first.style, last.style
    left, _ = overhang(before.face, written(first.text[:1], before)[:1])
    _, right = overhang(after.face, written(last.text[-1:], after)[-1:])
    return left * before.size, max(right * after.size - after.tracking, 0.0)
