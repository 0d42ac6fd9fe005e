"""The one text module: measure, wrap, fit and draw, for pages, cards and charts.

A line is measured by the very advances that are written (HarfBuzz kerning, no
ligatures). Lines break where `language.breaks` allows, least ragged over the
whole paragraph. A layout's first baseline lies one measured ascent under its
top, so that stacked capitals (Ễ, Ậ) never leave the box; its leading grows over
the theme's only where two lines would otherwise touch.
All lengths are points; a card's point is a pixel.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from brief.draw.box import Box
from brief.draw.canvas import Canvas, DrawnText
from brief.draw.glyphs import NO_BREAK_SPACE, advances_of, text_object, written
from brief.draw.shapes import draw_line
from brief.errors import BriefError, fail
from brief.fonts.faces import load_face
from brief.fonts.ink import ink, overhang
from brief.language.breaks import (
    DANGLES_IN_TEXT,
    Balance,
    cost_of_end,
    dangles,
    glue,
    least_ragged,
)
from brief.record import Record, replace
from brief.theme import Style

Align = Literal["left", "center", "right"]

# Air between the ink of two lines, in em (FACTS: stacked capitals need it).
LINE_AIR = 0.05
UNDERLINE, UNDERLINE_WIDTH = 0.16, 0.5  # under a link: em below the baseline, points
TOLERANCE = 1e-6  # points: sums of floats are not exact
# Where a word that is wider than the measure may be cut: URLs, file names.
EMERGENCY_BREAKS = "/-_.,?&=:"


class Run(Record):
    """A stretch of text in one style; `figure` is the id of the figure it prints."""

    text: str
    style: Style
    figure: str = ""
    link: str = ""

    def saying(self, text: str) -> "Run":
        """Return a run of the same look with another text."""
        return Run(text, self.style, self.figure, self.link)

    def looks_like(self, other: "Run") -> bool:
        """Say whether two runs may be written as one."""
        mine = (self.style, self.figure, self.link)
        return mine == (other.style, other.figure, other.link)


class Piece(Record):
    """A run as it stands in a line, `x` points from the line's start."""

    run: Run
    x: float
    width: float


class Line(Record):
    """A set line; `rise` and `fall` are its ink above and below the baseline."""

    pieces: tuple[Piece, ...]
    width: float
    rise: float
    fall: float


class Layout(Record):
    """Set lines with their leading; `ascent` and `descent` come from the faces."""

    lines: tuple[Line, ...]
    measure: float
    leading: float
    ascent: float
    descent: float

    @property
    def height(self) -> float:
        """Return the height of the box that holds all ink."""
        if not self.lines:
            return 0.0
        return self.ascent + (len(self.lines) - 1) * self.leading + self.descent

    @property
    def width(self) -> float:
        """Return the width of the longest line."""
        return max((line.width for line in self.lines), default=0.0)


# ── measuring ────────────────────────────────────────────────────────────────


def measure(text: str, style: Style) -> float:
    """Return the width of one unbroken line."""
    width = _width(text, style.face, style.caps, style.tabular, style.tracking != 0)
    return width * style.size / 1000 + style.tracking * len(text)


@lru_cache(maxsize=8192)  # what fits is found by trying sizes
def _width(text: str, face: str, caps: bool, tabular: bool, tracked: bool) -> float:
    """Return the width of a line in thousandths of an em, without tracking."""
    style = Style(face, 1, 1, "", float(tracked), caps, tabular)
    return sum(advances_of(written(text, style), style))


def ascent(style: Style) -> float:
    """Return the height of the tallest Vietnamese letter above the baseline."""
    return load_face(style.face).ascent * style.size


def descent(style: Style) -> float:
    """Return the depth of the lowest Vietnamese letter under the baseline."""
    return -load_face(style.face).descent * style.size


def shortened(text: str, style: Style, width: float) -> str:
    """Return a text for one line: whole, or its first words and an ellipsis.

    What a line may not part, such as a number and its unit, is not parted here either.
    """
    words = glue(text).split(" ")
    shown = text
    while measure(shown, style) > width and len(words) > 1:
        words.pop()
        shown = " ".join(words).rstrip(",;:–- ") + "…"
    return shown


# ── setting ──────────────────────────────────────────────────────────────────


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


@lru_cache(maxsize=2048)  # little changes in a warm program
def _set_runs(runs: tuple[Run, ...], width: float, balance: Balance, max_lines: int) -> Layout:
    lines: list[Line] = []
    for paragraph in _split_forced(runs):
        lines += _set_paragraph(_words(paragraph), width, balance)
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
    words = [word for part in _split_forced(runs) for word in _words(part)]
    return max(map(_word_width, words), default=0.0)


def scaled(style: Style, factor: float) -> Style:
    """Return the style at another size, its leading and tracking with it."""
    size, leading, tracking = (
        length * factor for length in (style.size, style.leading, style.tracking)
    )
    return Style(style.face, size, leading, style.color, tracking, style.caps, style.tabular)


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


Word = tuple[Run, ...]


def _words(runs: Sequence[Run]) -> list[Word]:
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


def _word_width(word: Word) -> float:
    return sum([measure(run.text, run.style) for run in word])


def _set_paragraph(words: list[Word], width: float, balance: Balance) -> list[Line]:
    if not words:
        return []
    advances = [_word_width(word) for word in words]
    if max(advances) > width + TOLERANCE:
        words = [part for word in words for part in _cut(word, width)]
        advances = [_word_width(word) for word in words]
    widths, spaces = _widths(words, advances)
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


def _widths(
    words: Sequence[Word], advances: Sequence[float]
) -> tuple[list[float], list[float]]:
    """Return the widths of words, with ink past their advances, and of the spaces between."""
    out = [_overhang(word[0], word[-1]) for word in words]
    widths = [
        left + advance + right for advance, (left, right) in zip(advances, out, strict=True)
    ]
    spaces = [
        measure(" ", word[-1].style) - right - left
        for word, (_, right), (left, _) in zip(words, out, [*out[1:], (0, 0)], strict=True)
    ]
    return widths, spaces


def _overhang(first: Run, last: Run) -> tuple[float, float]:
    """Return how far ink reaches left of the first run's start and right of the last's end."""
    before, after = first.style, last.style
    left, _ = overhang(before.face, written(first.text[:1], before)[:1])
    _, right = overhang(after.face, written(last.text[-1:], after)[-1:])
    return left * before.size, max(right * after.size - after.tracking, 0.0)


def _cut(word: Word, width: float) -> list[Word]:
    """Cut a word that is wider than the measure, after a sign if there is one."""
    if _word_width(word) <= width + TOLERANCE:
        return [word]
    if len(word) > 1:
        return [part for run in word for part in _cut((run,), width)]
    run = word[0]
    if len(run.text) == 1:
        return [word]  # the measure is narrower than a letter
    spaced = run.text.split(NO_BREAK_SPACE)
    if len(spaced) > 1:  # a glued phrase gives way before a word is cut
        return [part for text in spaced for part in _cut((run.saying(text),), width)]
    count = next(
        n
        for n in range(len(run.text) - 1, 0, -1)
        if n == 1 or measure(run.text[:n], run.style) <= width
    )
    sign = max((run.text.rfind(sign, 1, count) for sign in EMERGENCY_BREAKS), default=-1)
    count = sign + 1 if sign > count // 2 else count
    head, tail = run.saying(run.text[:count]), run.saying(run.text[count:])
    return [(head,), *_cut((tail,), width)]


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
    left, right = _overhang(runs[0], runs[-1]) if runs else (0.0, 0.0)
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


# ── drawing ──────────────────────────────────────────────────────────────────


def draw_layout(
    canvas: Canvas, layout: Layout, x: float, top: float, align: Align = "left"
) -> None:
    """Draw set lines in the box whose upper left corner is (x, top)."""
    y = top - layout.ascent
    for number, line in enumerate(layout.lines, 1):
        slack = layout.measure - line.width
        shift = {"left": 0.0, "center": slack / 2, "right": slack}[align]
        draw_line_of_text(canvas, line, x + shift, y, more=number < len(layout.lines))
        y -= layout.leading


def draw_line_of_text(
    canvas: Canvas, line: Line, x: float, y: float, *, more: bool = False
) -> None:
    """Draw a set line with its baseline at y; `more` ends it with a space.

    Without that space a reader joins the last word to the first of the next line.
    """
    for piece in line.pieces:
        run = piece.run
        if more and piece is line.pieces[-1]:
            run = run.saying(run.text + " ")
        if run.link and not canvas.in_artifact:
            _draw_link(canvas, run, x + piece.x, y)
        else:
            draw_run(canvas, run, x + piece.x, y)


def _draw_link(canvas: Canvas, run: Run, x: float, y: float) -> None:
    """Write a run that leads to an address, underlined."""
    style = run.style
    width = measure(run.text.rstrip(), style)
    with canvas.element("Link"):
        draw_run(canvas, run, x, y)
        low = y - descent(style)
        canvas.link(run.link, Box(x, low, width, ascent(style) + descent(style)))
    under = y - UNDERLINE * style.size
    draw_line(canvas, (x, under), (x + width, under), style.color, UNDERLINE_WIDTH)


def draw_text(
    canvas: Canvas, text: str, style: Style, x: float, y: float, align: Align = "left"
) -> float:
    """Draw one line of text with its baseline at y; return its width."""
    width = measure(text, style)
    shift = {"left": 0.0, "center": width / 2, "right": width}[align]
    draw_run(canvas, Run(text, style), x - shift, y)
    return width


def draw_run(
    canvas: Canvas, run: Run, x: float, y: float, *, angle: tuple[float, float] = (1.0, 0.0)
) -> None:
    """Write a run's glyphs; `angle` is the direction (cos, sin) of the baseline."""
    style = run.style
    text = written(run.text, style)
    canvas.mark_text()
    said = repr((text, style, x, y, angle))
    canvas.write(text_object(canvas, text, style, x, y, angle), said)
    width = measure(run.text, style)
    rise, fall = ascent(style), descent(style)
    canvas.drawn.append(
        DrawnText(
            canvas.page, text, x, y, width, style.face, style.size, style.color,
            Box(x, y - fall, width, rise + fall), run.figure, style.tracking, style.tabular,
            angle,
        )
    )  # fmt: skip
