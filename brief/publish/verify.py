"""Compare a folder with its manifest: what is missing, changed, or not of the set.

The manifest lay on a disk where anyone may write: it is believed only as far as it
is whole, and no name in it leads out of the folder.
"""

from collections.abc import Iterator, Set
from pathlib import Path

from brief.errors import BriefError, Exit, Fault
from brief.export.entries import (
    DERIVED,
    HISTORY,
    MANIFEST,
    STATE,
    Entries,
    entries_of,
    part_outdated,
    read_entries,
    read_json,
    sha256,
    word,
)
from brief.publish import settled
from brief.publish.folder import Folder, read_regular, read_small
from brief.publish.history import last_line, read_history
from brief.publish.journal import Interrupted, interrupted
from brief.publish.origin import near
from brief.publish.state import is_damaged
from brief.record import Record
from brief.texts import listed

OWN = (MANIFEST, HISTORY, STATE)
KINDS = ("pdf", "png", "jpg", "jpeg")  # of a file that may be taken for a published one
FOLDERS = ("cards", "corrections")
HIDDEN = (".", "~$")  # of the system, and of programs that have a file open


class Verified(Record):
    """What was found to be as it was published."""

    count: int
    healed: Interrupted | None  # a build that died, and was finished or undone first
    doubts: tuple[Fault, ...] = ()  # what is told, and is no difference


def verify(output: Path) -> Verified:
    """Compare every published file with the manifest, and look for others.

    Raises BriefError with Exit.VERIFY and all that differs.
    """
    with settled(output) as (folder, healed):
        entries = read_entries(read_small(folder.target(MANIFEST)))
        faults, doubts = list(_faults(folder, entries)), tuple(_doubts(folder, entries))
    if faults:
        raise BriefError([*faults, *doubts], Exit.VERIFY)
    return Verified(len(entries), healed, doubts)


def names_of(dead: Interrupted) -> dict[str, str]:
    """Return which files a dead build had replaced and which not, to be told."""
    return {"new": listed(dead.new) or "–", "old": listed(dead.old) or "–"}


def _faults(folder: Folder, entries: Entries) -> Iterator[Fault]:
    dead = interrupted(folder)  # which may not be finished here
    if dead:
        yield Fault("build-cut-off", values={"folder": str(folder.path), **names_of(dead)})
    manifest = folder.target(MANIFEST)
    if not manifest.exists():
        yield Fault("nothing-published", values={"folder": near(folder.path)})
        return
    if not entries or len(entries) < _rows(manifest):
        yield _fault("manifest-damaged", folder, MANIFEST)
    new = dead.new if dead else ()  # of the set of another manifest
    known = entries or entries_of(last_line(folder))
    yield from _differences(folder, {name: known[name] for name in known if name not in new})
    for name in _extra(folder, {*entries, *new}) if entries else ():
        yield _fault("file-extra", folder, name)


def _differences(folder: Folder, entries: Entries) -> Iterator[Fault]:
    for name, entry in sorted(entries.items()):
        data = _published(folder, name)
        if data is None:
            yield _fault("file-missing", folder, name)
        elif sha256(data) != entry["sha256"]:
            yield _fault("file-changed", folder, name)


def _doubts(folder: Folder, entries: Entries) -> Iterator[Fault]:
    """Yield what is wrong with files that are not of the set, or older than the others."""
    if older := _older(folder, entries):
        yield part_outdated(older)
    damaged = sum(not line for line in read_history(folder))
    if damaged:
        values = {"file": str(folder.target(HISTORY)), "count": str(damaged)}
        yield Fault("history-damaged", values=values)
    if is_damaged(folder):
        yield _fault("state-damaged", folder, STATE)


def _older(folder: Folder, entries: Entries) -> list[str]:
    """Return the files that the last build did not make, and would have made otherwise."""
    build = read_json(read_small(folder.target(MANIFEST))).get("build")
    names = [name for name in sorted(entries) if not DERIVED.fullmatch(name)]
    return [name for name in names if entries[name].get("build") != build]


def _rows(manifest: Path) -> int:
    files = read_json(read_small(manifest)).get("files")
    return len(files) if isinstance(files, dict) else 0


def _published(folder: Folder, name: str) -> bytes | None:
    """Return the bytes of a published file; a link is none, nor what a link leads to."""
    path = folder.target(name)
    return None if path.parent.is_symlink() else read_regular(path)


def _extra(folder: Folder, listed: Set[str]) -> Iterator[str]:
    """Yield files that look like ours, and that are not listed."""
    known = {*listed, *OWN}
    parents = {*FOLDERS, *(name.rpartition("/")[0] for name in listed), ""}
    for parent in sorted(parents):
        place = folder.path / parent
        paths = sorted(place.iterdir()) if place.is_dir() and not place.is_symlink() else []
        for path in paths:
            name = path.relative_to(folder.path).as_posix()
            like_ours = path.suffix[1:].lower() in KINDS and not path.name.startswith(HIDDEN)
            if like_ours and name not in known and path.is_file():
                yield word(name)


def _fault(code: str, folder: Folder, name: str) -> Fault:
    return Fault(code, values={"file": near(folder.path / name)})
