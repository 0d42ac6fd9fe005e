"""Where a line may not break, and the best breaks of a paragraph.

`glue` writes U+00A0 for the spaces that hold names, words and numbers together.
`least_ragged` breaks a whole paragraph at once (`fit`).
"""

from collections.abc import Iterator, Sequence
from typing import Literal

from brief.language.counted import FIRM
from brief.language.fit import LAST_LINE_MIN, TOLERANCE, Fit
from brief.language.joints import Joint, find_joints
from brief.language.particles import DANGLING, OPENING
from brief.remembered import TEXTS, remembered

NO_BREAK_SPACE = "\u00a0"
# Costs and gains of the end of a headline's line, in squared measures, and of other lines.
DANGLES, STOP, OPENS = 0.12, 0.08, 0.03
DANGLES_IN_TEXT = 0.02
Balance = bool | Literal["sense"]
LONGEST_RUN = 26  # letters that may stand unbroken: about a narrow column (40 mm at 10 pt)


def glue(text: str, names: Sequence[str] = ()) -> str:
    """Return the text with U+00A0 for the spaces at which a line may not break.

    Only spaces change, so the result is as long as the text. A run of more than 26
    letters gives way at its weakest joint, the nearest to its middle: first between
    capitalised words, then between the words of a name. Words of several syllables,
    numbers with what belongs to them, opening quotes and dashes always hold.
    """
    return _glue(text, tuple(names))


@remembered(TEXTS, str)
def _glue(text: str, names: tuple[str, ...]) -> str:
    letters = list(text)
    for run in _runs(find_joints(text, names)):
        for joint in _held(text, run):
            letters[joint.index] = NO_BREAK_SPACE
    return "".join(letters)


def _runs(joints: Sequence[Joint]) -> Iterator[list[Joint]]:
    """Group joints that follow each other without a breaking space between."""
    run: list[Joint] = []
    for joint in joints:
        if run and joint.start != run[-1].index + 1:
            yield run
            run = []
        run.append(joint)
    if run:
        yield run


def _held(text: str, run: list[Joint]) -> list[Joint]:
    """Return the joints of a run that hold; a run that is too long is parted."""
    weak = [at for at, joint in enumerate(run) if joint.strength < FIRM]
    if not weak or run[-1].end - run[0].start <= LONGEST_RUN:
        return run
    weakest = min(run[at].strength for at in weak)
    middle = (run[0].start + run[-1].end) / 2
    cut = min(
        (at for at in weak if run[at].strength == weakest),
        key=lambda at: abs(run[at].index - middle),
    )
    before, after = run[:cut], run[cut + 1 :]
    return [joint for part in (before, after) if part for joint in _held(text, part)]


# ── sense ──────────────────────────────────────────────────────────────────────


def cost_of_end(word: str, after: str = "") -> float:
    """Return what it costs a headline's line to end in a word, in squared measures.

    It should not end in a word of the next phrase; it gains by ending with a stop, or
    before a word that opens a phrase.
    """
    last = word.rsplit(NO_BREAK_SPACE, maxsplit=1)[-1]
    if last.endswith((":", ";", "–", ".")):
        return -STOP
    if dangles(word):
        return DANGLES
    opens = after.split(NO_BREAK_SPACE, maxsplit=1)[0].casefold() in OPENING
    return -OPENS if opens or last.endswith(",") else 0.0


def dangles(word: str) -> bool:
    """Say whether a word, or the last of words that hold together, belongs to what follows."""
    return word.rsplit(NO_BREAK_SPACE, maxsplit=1)[-1].casefold() in DANGLING


# ── total fit ────────────────────────────────────────────────────────────────


def least_ragged(
    widths: Sequence[float],
    space: float | Sequence[float],
    measure: float,
    *,
    lines: int | None = None,
    last_line_min: float = LAST_LINE_MIN,
    balance: Balance = False,
    ends: Sequence[float] = (),
) -> list[int]:
    """Return the index of the first word of each line.

    `space` is the space after each word, or one for all. `lines` asks for a number of
    lines, if more than the fewest; `balance` counts the slack of the last line like
    that of the others, for headlines; `ends` is what a line costs that ends in a word:
    sense may make lines less even, but not less than greedy ones are, unless `balance`
    is "sense", for the few words of a cover. A line is wider than `measure` only when it
    is a single word that is.
    """
    if not widths:
        return []
    fit = Fit(widths, space, measure, last_line_min, bool(balance), ends)
    starts = fit.fewest_lines()
    wanted = min(lines or 0, len(widths))
    if wanted > len(starts):
        return fit.lines(wanted)
    if balance == "sense" or not ends:
        return starts
    even = Fit(widths, space, measure, last_line_min, balance)
    too_ragged = even.total(starts) > even.total(even.greedy()) + TOLERANCE
    return even.fewest_lines() if too_ragged else starts
