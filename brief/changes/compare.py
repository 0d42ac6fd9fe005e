"""Compare two snapshots: which figures changed, how, and where they stand."""

from collections.abc import Iterable, Iterator
from typing import Literal

from brief.changes.snapshot import File, Snapshot
from brief.changes.texts import TextChange, text_changes
from brief.record import Record

Kind = Literal["added", "removed", "changed"]
FACTS = ("value", "label", "unit", "period", "date", "status", "source", "note")


class Change(Record):
    """A figure that changed; `facts` has what differs: name, old and new."""

    kind: Kind
    figure: str
    label: str
    facts: tuple[tuple[str, str, str], ...]
    pages: tuple[int, ...]
    cards: tuple[str, ...]

    def fact(self, name: str) -> tuple[str, str]:
        """Return a fact before and after; both "" when it is as it was."""
        return next(((old, new) for fact, old, new in self.facts if fact == name), ("", ""))


class Difference(Record):
    """All that differs; some files do although their figures do not."""

    changes: tuple[Change, ...]
    texts: tuple[TextChange, ...] = ()
    others: tuple[str, ...] = ()  # files with other words, or where nobody knows
    looks: tuple[str, ...] = ()  # files whose words are the same, too


def compare(old: Snapshot, new: Snapshot) -> Difference:
    """Compare two snapshots; without new files, the old ones say where a figure is shown."""
    ids = dict.fromkeys((*old.figures, *new.figures))
    changes = tuple(change for name in ids for change in _changes(name, old, new))
    texts = tuple(text_changes(old.texts, new.texts))
    others = tuple(_others({change.figure for change in changes}, old, new))
    known = bool(old.texts and new.texts)
    looks = tuple(name for name in others if known and not _reworded(new.files[name], texts))
    return Difference(
        changes, texts, tuple(name for name in others if name not in looks), looks
    )


def _changes(name: str, old: Snapshot, new: Snapshot) -> Iterator[Change]:
    before, after = old.figures.get(name), new.figures.get(name)
    facts = tuple(
        (fact, (before or {}).get(fact, ""), (after or {}).get(fact, ""))
        for fact in FACTS
        if (before or {}).get(fact, "") != (after or {}).get(fact, "")
    )
    if before == after or not facts:
        return
    kind: Kind = "added" if before is None else "removed" if after is None else "changed"
    label = (old if after is None else new).label(name)
    pages, cards = _shown(name, new if new.files and after is not None else old)
    yield Change(kind, name, label, facts, pages, cards)


def _shown(name: str, snapshot: Snapshot) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Return the pages and the cards that show a figure."""
    files = list(snapshot.showing(name))
    pages = sorted({page for file in files for page in file.pages.get(name, ())})
    return tuple(pages), tuple(dict.fromkeys(file.card for file in files if file.card))


def _others(changed: set[str], old: Snapshot, new: Snapshot) -> Iterator[str]:
    """Yield files that are not as they were although no figure on them changed."""
    for name, file in new.files.items():
        before = old.files.get(name)
        if before and before.sha256 != file.sha256 and not changed & set(file.figures):
            yield name


def _reworded(file: File, texts: Iterable[TextChange]) -> bool:
    """Say whether a text changed that may stand in a file."""
    return any(_may_say(file, *change.place.split(".", 1)) for change in texts)


def _may_say(file: File, kind: str, name: str = "") -> bool:
    """Say whether the texts of a place may stand in a file, a card or the document."""
    if kind == "cards":
        return name == file.card
    return kind != "sections" or not file.card
