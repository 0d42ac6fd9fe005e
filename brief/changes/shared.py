"""Cards that were shared: marking them, and finding those that are out of date."""

import datetime
from collections.abc import Iterator, Sequence
from pathlib import Path

from brief.changes.snapshot import File, Snapshot
from brief.errors import COMPLETED, BriefError, Fault, Language
from brief.export.entries import MANIFEST, read_entries
from brief.language.dates import short_date
from brief.load.names import suggestion
from brief.publish import settled
from brief.publish.folder import Folder, read_small
from brief.publish.state import Mark, Marks, is_damaged, read_marks, write_marks
from brief.texts import listed, text


def mark_shared(names: Sequence[str], output: Path, today: datetime.date) -> tuple[str, ...]:
    """Note that cards were shared today, as they are published now; return the files.

    A name is a card's id (all its sizes) or a file's. Raises BriefError for one that
    is not published, with the nearest that is.
    """
    with settled(output) as (folder, _):
        snapshot = Snapshot.of_manifest(read_small(folder.target(MANIFEST)))
        if not snapshot.files:
            raise BriefError([Fault("nothing-published", values={"folder": str(output)})])
        found = {name: _files(name, snapshot) for name in names}
        if unknown := [name for name, files in found.items() if not files]:
            raise BriefError(_unknown(name, snapshot) for name in unknown)
        files = {file.name: file for named in found.values() for file in named}
        marks = {
            name: Mark(today, file.sha256, file.figures) for name, file in sorted(files.items())
        }
        write_marks(folder, {**read_marks(folder), **marks})
    return tuple(marks)


def _files(name: str, snapshot: Snapshot) -> list[File]:
    """Return the files that a user means: "von-fdi", "cards/…png", "…png", "output/…png"."""
    wanted = name.replace("\\", "/").rstrip("/")
    return [
        file
        for file in snapshot.files.values()
        if wanted and (wanted in (file.card, file.name) or wanted.endswith("/" + file.name)
        or file.name.endswith("/" + wanted))
    ]  # fmt: skip


def _unknown(name: str, snapshot: Snapshot) -> Fault:
    files = snapshot.files.values()
    cards = dict.fromkeys(file.card for file in files if file.card)
    known = tuple(cards)
    if "." in name:  # a file, be its folder what it may
        name, known = Path(name).name, tuple(Path(file.name).name for file in files)
    return Fault("unknown-shared", values=suggestion(name, known or tuple(snapshot.files)))


def outdated(output: Path, now: Snapshot) -> Iterator[Fault]:
    """Yield a warning for each shared card that says other than `now`."""
    folder = Folder.at(output)
    if is_damaged(folder):
        yield Fault("state-damaged", values={"file": str(output / "state.json")})
    marks, corrected = read_marks(folder), _corrected(folder)
    for (card, date), names in _by_card(marks).items():
        values = {"card": card, "date": short_date(date), **COMPLETED}
        judged = [_judge(name, values, marks[name], now, corrected) for name in names]
        yield from [fault for fault in judged if fault][:1]  # all sizes say the same


def _corrected(folder: Folder) -> frozenset[str]:
    """Return the figures of which a correction is published."""
    names = read_entries(read_small(folder.target(MANIFEST)))
    cards = {File(name, "", "").card for name in names}
    return frozenset(card.removeprefix("corrections/") for card in cards if "/" in card)


def _by_card(marks: Marks) -> dict[tuple[str, datetime.date], list[str]]:
    cards: dict[tuple[str, datetime.date], list[str]] = {}
    for name, mark in marks.items():
        card = File(name, "", "").card or name
        cards.setdefault((card, mark.date), []).append(name)
    return cards


def _judge(
    name: str, values: dict[str, str], mark: Mark, now: Snapshot, corrected: frozenset[str]
) -> Fault | None:
    differ = {each: old for each, old in mark.figures.items() if now.value(each) != old}
    if gone := [each for each in differ if each not in now.figures]:
        return Fault(
            "shared-removed", values=values | {"figure": gone[0], "old": differ[gone[0]]}
        )
    if differ:
        said = [f"{now.label(each)}: {old} → {now.value(each)}" for each, old in differ.items()]
        changes = {"changes": "; ".join(said), "figure": next(iter(differ))}
        code = "shared-corrected" if corrected >= set(differ) else "shared-outdated"
        return Fault(code, values=values | changes)
    if now.files and (name not in now.files or now.files[name].sha256 != mark.sha256):
        return Fault("shared-changed", values=values)
    return None


def shared_lines(output: Path, language: Language) -> Iterator[str]:
    """Yield what was shared, and when."""
    for (card, date), names in _by_card(read_marks(Folder.at(output))).items():
        sizes = listed([name.rpartition("-")[2].partition(".")[0] for name in names])
        yield text("was-shared", language, card=card, date=short_date(date), sizes=sizes)
