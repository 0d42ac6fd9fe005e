"""The letters of every text: composed, within limits, and none that print cannot show."""

from collections.abc import Iterable

from brief.errors import Place
from brief.language.letters import Suspicion, normalise, suspicious, without_zero_width
from brief.load.findings import Findings
from brief.load.names import short
from brief.load.positions import KeyPath

LABEL, TEXT, WORD = 200, 5_000, 60  # letters
LINE = 60  # of what stands on one line at any size

# What Word puts in by itself: spaces of other widths, hyphens that do not break.
_AS_TYPED = dict.fromkeys(
    map(ord, "\t\u3000\u205f" + "".join(map(chr, range(0x2000, 0x200B)))), " "
)
_AS_TYPED |= {0x202F: "\u00a0", 0x2010: "-", 0x2011: "-", 0x1E: "-", 0x2028: "\n", 0x2029: "\n"}
_ADDRESSES = ("://", "www.", "mailto:")


def clean(
    typed: str, path: KeyPath, findings: Findings, limit: int, place: Place | None = None
) -> str:
    """Return a text composed (NFC) and without what nobody sees; note what is wrong.

    Every letter that passes is of the repertoire, which all bundled faces draw.
    """
    place = place or findings.positions.value(path)
    text = normalise(typed.translate(_AS_TYPED))
    if len(text) > limit:
        count = str(len(text))
        findings.note("too-long", place, path, count=count, limit=str(limit))
        text = text[:limit]
    if normalise(typed) != typed:
        findings.composed.append((place, path))
    for word in text.split():
        if len(word) > WORD and not any(mark in word for mark in _ADDRESSES):
            findings.note("long-word", place, path, word=short(word), limit=str(WORD))
    for found in _odd(text, findings.cleared):
        findings.note(found.code, place, path, **found.values)
    return without_zero_width(text)


def _odd(text: str, cleared: set[str]) -> Iterable[Suspicion]:
    """Return what is suspicious, of each kind the first.

    A text in another encoding is wrong in every word. Syllables come again and again:
    those in `cleared` are not looked at twice.
    """
    fresh = {word for word in text.split(" ") if word not in cleared}
    if not suspicious(" ".join(sorted(fresh))):
        cleared |= fresh
        return ()
    return {found.code: found for found in reversed(suspicious(text))}.values()
