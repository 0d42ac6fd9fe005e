"""Cards that were shared: marking them, and finding those that are out of date."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from brief.changes.compare import compare
from brief.changes.snapshot import File, Snapshot
from brief.errors import COMPLETED, BriefError, Fault
from brief.export.entries import MANIFEST, read_entries
from brief.language.dates import short_date
from brief.languages import Language
from brief.load.names import suggestion
from brief.publish import settled
from brief.publish.folder import Folder, read_small
from brief.publish.state import Mark, Marks, is_damaged, read_marks, write_marks
from brief.texts import listed, text

OTHERWISE = ("shared-changed", "shared-looks", "shared-gone")  # with the right figures


def mark_shared(names: Sequence[str], output: Path, today: datetime.date) -> tuple[str, ...]:
    """Note that cards were shared today, as they are published now; return the files.

    A name is a card's id (all its sizes) or a file's. Raises BriefError for one that
    is not published, with the nearest that is.
    """
    with settled(output) as (folder, _):
        snapshot = Snapshot.of_manifest(read_small(folder.target(MANIFEST)))
        if not snapshot.files:
            raise BriefError([Fault("nothing-published", values={"folder": str(output)})])
        published = tuple(snapshot.files.values())
        found = {name: _meant(name, published) for name in names}
        if unknown := [name for name, files in found.items() if not files]:
            raise BriefError(_unknown(name, published) for name in unknown)
        files = {file.name: file for named in found.values() for file in named}
        marks = {
            name: Mark(today, file.sha256, file.figures) for name, file in sorted(files.items())
        }
        write_marks(folder, {**read_marks(folder), **marks})
    return tuple(marks)


def forget_shared(names: Sequence[str], output: Path) -> tuple[str, ...]:
    """Take the marks of cards away, all without a name; return the files that had one.

    Raises BriefError for a card that has no mark, with the nearest that has.
    """
    with settled(output) as (folder, _):
        marks = read_marks(folder)
        files = [File(name, "", "") for name in marks]
        found = {name: _meant(name, files) for name in names}
        if unknown := [name for name, meant in found.items() if not meant]:
            raise BriefError(_unknown(name, files) for name in unknown)
        gone = [file.name for meant in found.values() for file in meant] if names else [*marks]
        if gone:
            write_marks(folder, {name: marks[name] for name in marks if name not in gone})
    return tuple(dict.fromkeys(gone))


def _meant(name: str, files: Iterable[File]) -> list[File]:
    """Return the files that a user means: "von-fdi", "cards/…png", "…png", "output/…png"."""
    wanted = name.replace("\\", "/").rstrip("/")
    return [
        file
        for file in files
        if wanted and (wanted in (file.card, file.name) or wanted.endswith("/" + file.name)
        or file.name.endswith("/" + wanted))
    ]  # fmt: skip


def _unknown(name: str, files: Sequence[File]) -> Fault:
    cards = dict.fromkeys(file.card for file in files if file.card)
    known = tuple(cards)
    if "." in name:  # a file, be its folder what it may
        name, known = Path(name).name, tuple(Path(file.name).name for file in files)
    return Fault(
        "unknown-shared", values=suggestion(name, known or tuple(file.name for file in files))
    )


def out_of_date(output: Path) -> Iterator[Fault]:
    """Yield a warning for each shared card that says other than what is published."""
    with settled(output) as (folder, _):
        now = Snapshot.of_manifest(read_small(folder.target(MANIFEST)))
    yield from outdated(output, now) if now.files else ()


def outdated(output: Path, now: Snapshot, before: Snapshot | None = None) -> Iterator[Fault]:
    """Yield a warning for each shared card that says other than `now`.

    Of those whose figures are right, one names all that became others, one all that are in
    the set no more; and one those that only look different since `before`, when it is known.
    """
    folder = Folder.at(output)
    if is_damaged(folder):
        yield Fault("state-damaged", values={"file": str(output / "state.json")})
    marks, corrected = read_marks(folder), _corrected(folder)
    others: dict[str, list[str]] = {code: [] for code in OTHERWISE}
    looks = _repainted(marks, before, now) if before else frozenset()
    for (card, date), names in _by_card(marks).items():
        differ = _differing(marks[names[0]], now)  # all sizes say the same
        if differ:
            values = {"card": card, "date": short_date(date), **COMPLETED}
            yield _wrong(differ, values, now, corrected)
        elif code := _otherwise(names, marks, now):
            others["shared-looks" if looks >= set(names) else code].append(card)
    for code, cards in others.items():
        if cards:
            values = {"names": listed(cards), "cards": " ".join(dict.fromkeys(cards))}
            yield Fault(code, values=values | COMPLETED)


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


def _differing(mark: Mark, now: Snapshot) -> dict[str, str]:
    """Return the figures that were shared with another value, and that value."""
    return {name: old for name, old in mark.figures.items() if now.value(name) != old}


def _wrong(
    differ: dict[str, str], values: dict[str, str], now: Snapshot, corrected: frozenset[str]
) -> Fault:
    """Return the warning of a card with figures that are others now."""
    values["again"] = values["card"] if _is_made(values["card"], now) else ""
    if gone := [name for name in differ if name not in now.figures]:
        return Fault(
            "shared-removed", values=values | {"figure": gone[0], "old": differ[gone[0]]}
        )
    said = [f"{now.label(name)}: {old} → {now.value(name)}" for name, old in differ.items()]
    # a point of a series has no correction
    figure = next((name for name in differ if "/" not in name), "")
    code = "shared-corrected" if corrected >= set(differ) else "shared-outdated"
    return Fault(code, values=values | {"changes": "; ".join(said), "figure": figure})


def _is_made(card: str, now: Snapshot) -> bool:
    """Say whether there is such a card; nobody knows it of a file that was not built."""
    names = {name for file in now.files.values() for name in (file.card, file.name)}
    return card in names or not now.files


def _otherwise(names: Sequence[str], marks: Marks, now: Snapshot) -> str:
    """Return what became of a card whose figures are right: "" if it is what was shared."""
    published = {file.sha256 for file in now.files.values()}  # whatever it is called now
    if not now.files or all(marks[name].sha256 in published for name in names):
        return ""
    return "shared-changed" if any(name in now.files for name in names) else "shared-gone"


def _repainted(marks: Marks, before: Snapshot, now: Snapshot) -> frozenset[str]:
    """Return the files that `before` had as they were shared, and that only look different."""
    files = before.files
    return frozenset(
        name
        for name in compare(before, now).looks
        if name in marks and marks[name].sha256 == files[name].sha256
    )


def shared_lines(output: Path, language: Language) -> Iterator[str]:
    """Yield what was shared, and when."""
    for (card, date), names in _by_card(read_marks(Folder.at(output))).items():
        sizes = listed(
            [*dict.fromkeys(name.rpartition("-")[2].partition(".")[0] for name in names)]
        )
        yield text("was-shared", language, card=card, date=short_date(date), sizes=sizes)
