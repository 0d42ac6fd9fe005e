"""The letters of every text: composed, within limits, and none that print cannot show."""

from brief.language.letters import normalise
from brief.load.findings import Findings
from brief.load.names import short
from brief.load.positions import KeyPath

LABEL, TEXT, WORD = 200, 5_000, 60  # letters

_ADDRESSES = ("://", "www.", "mailto:")


def clean(typed: str, path: KeyPath, findings: Findings, limit: int) -> str:
    """Return a text composed (NFC) and without what may be removed; note what is wrong."""
    text = normalise(typed)
    if len(text) > limit:
        findings.add("too-long", path, count=str(len(text)), limit=str(limit))
        return text[:limit]
    if text != typed:
        findings.add("repaired", path)
    for word in text.split():
        if len(word) > WORD and not any(mark in word for mark in _ADDRESSES):
            findings.add("long-word", path, word=short(word), limit=str(WORD))
    findings.texts.append((path, text))
    return text
