"""Which texts changed: sentences and titles, each with what it was before."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from brief.record import Record

Texts = Mapping[str, Sequence[str]]
SHORT = 60  # letters of a text that is told whole
AROUND = 3  # words that are told before and after what changed


class TextChange(Record):
    """A text before and after; "" for one that was not there. `place` is "cards.von-fdi"."""

    place: str
    old: str
    new: str


def text_changes(old: Texts, new: Texts) -> Iterator[TextChange]:
    """Yield the texts that differ; none where the texts of one side are not known."""
    for place in dict.fromkeys((*old, *new) if old and new else ()):
        for before, after in _pairs(old.get(place, ()), new.get(place, ())):
            yield TextChange(place, *_excerpts(before, after))


def _pairs(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str]]:
    if old == new:
        return
    from difflib import SequenceMatcher  # noqa: PLC0415 most texts are as they were

    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for step, first, last, start, end in steps:
        if step != "equal":
            yield from zip_longest(old[first:last], new[start:end], fillvalue="")


def _excerpts(old: str, new: str) -> tuple[str, str]:
    """Return two long texts around what differs, with some words before and after."""
    if not (old and new) or max(len(old), len(new)) <= SHORT:
        return old, new
    words = old.split(" "), new.split(" ")
    head = _common(*words)
    tail = _common(*(each[head:][::-1] for each in words))
    first, left = max(head - AROUND, 0), max(tail - AROUND, 0)
    before, after = "… " if first else "", " …" if left else ""
    cut = (" ".join(each[first : len(each) - left]) for each in words)
    old, new = (f"{before}{text}{after}" for text in cut)
    return old, new


def _common(old: Sequence[str], new: Sequence[str]) -> int:
    """Return how many words two texts begin with that are the same."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(old), len(new)))
