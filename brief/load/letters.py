"""The letters of every text: composed, within limits, and none that print cannot show."""

from collections.abc import Iterable

from brief.errors import Place
from brief.language.alphabet import REPERTOIRE
from brief.language.letters import (
    Suspicion,
    normalise,
    suspicious,
    without_zero_width,
)
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
MOST_CLEARED = 50_000
_CLEARED: set[str] = set()  # words with nothing wrong in them


def clean(
    typed: str, path: KeyPath, findings: Findings, limit: int, place: Place | None = None
) -> str:
    """Return a text composed (NFC) and without what nobody sees; note what is wrong.

    Every letter that passes is of the repertoire, which all bundled faces draw.
    """
    is_plain = REPERTOIRE.issuperset(typed)  # so is most that is typed: there is nothing to do
    text = typed if is_plain else normalise(typed.translate(_AS_TYPED))

    def note(code: str, **values: str) -> None:
        findings.note(code, place or findings.positions.value(path), path, **values)

    if len(text) > limit:
        note("too-long", count=str(len(text)), limit=str(limit))
        text = text[:limit]
    if not is_plain and normalise(typed) != typed:
        findings.composed.append((place or findings.positions.value(path), path))
    for word in text.split():
        if len(word) > WORD and not any(mark in word for mark in _ADDRESSES):
            note("long-word", word=short(word), limit=str(WORD))
    for found in _odd(text):
        note(found.code, **found.values)
    return text if is_plain else without_zero_width(text)


def _odd(text: str) -> Iterable[Suspicion]:
    """Return what is suspicious, of each kind the first.

    A text in another encoding is wrong in every word. Syllables come again and again, and
    a file is read again and again: those that are cleared are not looked at twice.
    """
    fresh = {word for word in text.split(" ") if word not in _CLEARED}
    if not fresh:
        return ()
    if not suspicious(" ".join(sorted(fresh))):
        if len(_CLEARED) > MOST_CLEARED:
            _CLEARED.clear()
        _CLEARED.update(fresh)
        return ()
    return {found.code: found for found in reversed(suspicious(text))}.values()
