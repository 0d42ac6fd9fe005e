"""The letters of every text: composed, within limits, and none that print cannot show."""

from brief.errors import Place
from brief.language.letters import normalise, suspicious, without_zero_width
from brief.load.findings import Findings
from brief.load.names import short
from brief.load.positions import KeyPath

LABEL, TEXT, WORD = 200, 5_000, 60  # letters

_ADDRESSES = ("://", "www.", "mailto:")


def clean(
    typed: str, path: KeyPath, findings: Findings, limit: int, place: Place | None = None
) -> str:
    """Return a text composed (NFC) and without what nobody sees; note what is wrong.

    Every letter that passes is of the repertoire, which all bundled faces draw.
    """
    place = place or findings.positions.value(path)
    text = normalise(typed.replace("\t", " "))
    if len(text) > limit:
        count = str(len(text))
        findings.note("too-long", place, path, count=count, limit=str(limit))
        text = text[:limit]
    if normalise(typed) != typed:
        findings.composed.append((place, path))
    for word in text.split():
        if len(word) > WORD and not any(mark in word for mark in _ADDRESSES):
            findings.note("long-word", place, path, word=short(word), limit=str(WORD))
    # of each kind the first: a text in another encoding is wrong in every word
    for found in {found.code: found for found in reversed(suspicious(text))}.values():
        findings.note(found.code, place, path, **found.values)
    return without_zero_width(text)
