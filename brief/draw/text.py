"""The one door of text: measure, wrap, fit and draw, for pages, cards and charts.

A line is measured by the very advances that are written (HarfBuzz kerning, no
ligatures). Lines break where `language.breaks` allows, least ragged over the
whole paragraph. A layout's first baseline lies one measured ascent under its
top, so that stacked capitals (Ễ, Ậ) never leave the box; its leading grows over
the theme's only where two lines would otherwise touch.
All lengths are points; a card's point is a pixel.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from brief.draw.glyphs import NO_BREAK_SPACE, written
from brief.draw.layout import Layout, Line, Piece
from brief.draw.runs import Run, ascent, descent, measure, scaled
from brief.draw.words import TOLERANCE, Word, cut, overhang_of, widths_of, word_width, words_of
from brief.draw.writing import Align, draw_layout, draw_line_of_text, draw_run, draw_text
from brief.errors import BriefError, fail
from brief.fonts.ink import ink
from brief.language.breaks import (
    DANGLES_IN_TEXT,
    Balance,
    cost_of_end,
    dangles,
    glue,
    least_ragged,
)
from brief.record import replace
from brief.remembered import LAYOUTS, remembered
from brief.theme import Style

__all__ = [
    "Align",
    "Layout",
    "Line",
    "Piece",
    "Run",
    "ascent",
    "descent",
    "draw_layout",
    "draw_line_of_text",
    "draw_run",
    "draw_text",
    "fit_text",
    "keep_whole",
    "measure",
    "scaled",
    "set_line",
    "set_text",
    "shortened",
]

# Air between the ink of two lines, in em (FACTS: stacked capitals need it).
LINE_AIR = 0.05


def shortened(text: str, style: Style, width: float) -> str:
    """Return a text for one line: whole, or its first words and an ellipsis.

    What a line may not part, such as a number and its unit, is not parted here either.
    """
    if measure(text, style) <= width:
        return text
    words, shown = glue(text).split(" "), text
    while measure(shown, style) > width and len(words) > 1:
        words.pop()
        shown = " ".join(words).rstrip(",;:–- ") + "…"
    return shown


def set_text(
    runs: Sequence[Run] | Run, width: float, *, balance: Balance = False, max_lines: int = 0
) -> Layout:
    """Break runs into lines no wider than `width`; more than `max_lines` is an error.

    `balance` makes the lines of a headline alike in length; "sense" rather lets them end
    where a phrase does, on covers.
    """
    return _set_runs(
        (runs,) if isinstance(runs, Run) else tuple(runs), width, balance, max_lines
    )


@remembered(LAYOUTS, Layout)
def _set_runs(runs: tuple[Run, ...], width: float, balance: Balance, max_lines: int) -> Layout:
    lines: list[Line] = []
    for paragraph in _split_forced(runs):
        lines += _set_paragraph(words_of(paragraph), width, balance)
    layout = _layout(lines, runs, width)
    if max_lines and len(lines) > max_lines:
        raise _too_long(layout, runs, width, max_lines)
    return layout


def fit_text(
    runs: Sequence[Run] | Run,
    width: float,
    *,
    max_lines: int,
    floor: float,
    balance: Balance = False,
) -> Layout:
    """Set text at the largest size, down to `floor`, at which it takes `max_lines`.

    A word or a number with its unit is parted at the smallest size only.
    """
    runs = [runs] if isinstance(runs, Run) else list(runs)
    size = max((run.style.size for run in runs), default=floor)
    while True:
        layout = set_text(runs, width, balance=balance)
        fits = len(layout.lines) <= max_lines and layout.width <= width + 0.01
        if fits and (size <= floor or _widest(runs) <= width):
            return layout
        if size <= floor:
            raise _too_long(layout, runs, width, max_lines)
        smaller = max(size * 0.94, floor)
        runs = [replace(run, style=scaled(run.style, smaller / size)) for run in runs]
        size = smaller


def _too_long(layout: Layout, runs: Sequence[Run], width: float, max_lines: int) -> BriefError:
    """Make the fault of a text without room; it says about how many letters would fit."""
    text = _plain(runs)
    share = min(max_lines / max(len(layout.lines), 1), width / max(layout.width, width))
    letters = int(len(text) * share * 0.95)
    lines, count = str(max_lines), str(len(text))
    return fail("text-too-long", text=text[:40], lines=lines, letters=str(letters), count=count)


def keep_whole(runs: Sequence[Run], width: float, floor: float) -> list[Run]:
    """Make runs smaller, down to `floor`, until no word or number with its unit is parted."""
    size = min((run.style.size for run in runs), default=floor)
    factor = min(width / max(_widest(runs), width), 1.0)
    factor = min(max(factor, floor / size), 1.0)
    return [replace(run, style=scaled(run.style, factor)) for run in runs]


def _widest(runs: Sequence[Run]) -> float:
    words = [word for part in _split_forced(runs) for word in words_of(part)]
    return max(map(word_width, words), default=0.0)


def _plain(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs).replace(NO_BREAK_SPACE, " ")


def _split_forced(runs: Sequence[Run]) -> list[list[Run]]:
    """Split at line feeds: each part is broken by itself."""
    paragraphs: list[list[Run]] = [[]]
    for run in runs:
        first, *others = run.text.split("\n")
        paragraphs[-1].append(run.saying(first))
        paragraphs += [[run.saying(other)] for other in others]
    return paragraphs


def _set_paragraph(words: list[Word], width: float, balance: Balance) -> list[Line]:
    if not words:
        return []
    advances = [word_width(word) for word in words]
    if max(advances) > width + TOLERANCE:
        words = [part for word in words for part in cut(word, width)]
        advances = [word_width(word) for word in words]
    widths, spaces = widths_of(words, advances)
    costs = _costs_of_ends(words, headline=bool(balance))
    starts = least_ragged(widths, spaces, width, balance=balance, ends=costs)
    ends = [*starts[1:], len(words)]
    return [_line(words[start:end]) for start, end in zip(starts, ends, strict=True)]


def _costs_of_ends(words: Sequence[Word], *, headline: bool) -> list[float]:
    """Return what a line costs that ends in a word; sense matters most in headlines."""
    if not headline:
        return [DANGLES_IN_TEXT * dangles(word[-1].text) for word in words]
    firsts = [word[0].text for word in words[1:]] + [""]
    return [
        cost_of_end(word[-1].text, after) for word, after in zip(words, firsts, strict=True)
    ]


def _line(words: Sequence[Word]) -> Line:
    """Join words with spaces and merge neighbours of one style into pieces."""
    looks: list[Run] = []
    texts: list[str] = []
    for index, word in enumerate(words):
        for place, run in enumerate(word):
            space = " " if index and not place else ""
            if looks and looks[-1].looks_like(run):
                texts[-1] += space + run.text
            else:
                if texts:
                    texts[-1] += space
                looks.append(run)
                texts.append(run.text)
    return set_line([run.saying(text) for run, text in zip(looks, texts, strict=True)])


def set_line(runs: Sequence[Run] | Run) -> Line:
    """Set runs one after the other on one baseline, all ink inside; nothing is broken."""
    runs = [runs] if isinstance(runs, Run) else runs
    pieces: list[Piece] = []
    left, right = overhang_of(runs[0], runs[-1]) if runs else (0.0, 0.0)
    x = left
    for run in runs:
        width = measure(run.text, run.style)
        pieces.append(Piece(run, x, width))
        x += width
    marks = [ink(run.style.face, written(run.text, run.style)) for run in runs]
    sizes = [run.style.size for run in runs]
    rise = max((top * size for (top, _), size in zip(marks, sizes, strict=True)), default=0)
    fall = max((-low * size for (_, low), size in zip(marks, sizes, strict=True)), default=0)
    return Line(tuple(pieces), x + right, rise, fall)


def _layout(lines: list[Line], runs: Sequence[Run], width: float) -> Layout:
    styles = [run.style for run in runs]
    air = LINE_AIR * max((style.size for style in styles), default=0)
    needed = [above.fall + below.rise + air for above, below in pairwise(lines)]
    return Layout(
        lines=tuple(lines),
        measure=width,
        leading=max([style.leading for style in styles] + needed, default=0),
        ascent=max((ascent(style) for style in styles), default=0),
        descent=max((descent(style) for style in styles), default=0),
    )
