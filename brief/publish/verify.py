"""Compare a folder with its manifest: what is missing, changed, or not of the set.

The manifest lay on a disk where anyone may write: it is believed only as far as it
is whole, and no name in it leads out of the folder.
"""

from collections.abc import Iterator
from pathlib import Path

from brief.errors import BriefError, Exit, Fault
from brief.export.entries import (
    HISTORY,
    MANIFEST,
    NAME,
    STATE,
    Entries,
    read_entries,
    read_json,
    sha256,
)
from brief.publish import settled
from brief.publish.folder import Folder, read_regular, read_small
from brief.publish.history import read_history
from brief.publish.state import is_damaged
from brief.record import Record

OWN = (MANIFEST, HISTORY, STATE)
KINDS = ("pdf", "png", "jpg")  # of a file that may be taken for a published one
FOLDERS = ("cards", "corrections")


class Verified(Record):
    """What was found to be as it was published."""

    count: int
    healed: bool  # a build that died was finished first
    doubts: tuple[Fault, ...] = ()  # what is told, and is no difference


def verify(output: Path) -> Verified:
    """Compare every published file with the manifest, and look for others.

    Raises BriefError with Exit.VERIFY and all that differs.
    """
    with settled(output) as (folder, healed):
        entries = read_entries(read_small(folder.target(MANIFEST)))
        faults, doubts = list(_faults(folder, entries)), tuple(_doubts(folder))
    if faults:
        raise BriefError([*faults, *doubts], Exit.VERIFY)
    return Verified(len(entries), healed, doubts)


def _faults(folder: Folder, entries: Entries) -> Iterator[Fault]:
    if folder.journal.exists():  # and may not be finished
        yield Fault("build-cut-off", values={"folder": str(folder.path)})
    manifest = folder.target(MANIFEST)
    if not manifest.exists():
        yield Fault("nothing-published", values={"folder": str(folder.path)})
        return
    if not entries or len(entries) < _rows(manifest):
        yield _fault("manifest-damaged", folder, MANIFEST)
    for name, entry in sorted(entries.items()):
        data = _published(folder, name)
        if data is None:
            yield _fault("file-missing", folder, name)
        elif sha256(data) != entry["sha256"]:
            yield _fault("file-changed", folder, name)
    for name in _extra(folder, entries):
        yield _fault("file-extra", folder, name)


def _doubts(folder: Folder) -> Iterator[Fault]:
    """Yield what is wrong with the files that are not of the set."""
    damaged = sum(not line for line in read_history(folder))
    if damaged:
        values = {"file": str(folder.target(HISTORY)), "count": str(damaged)}
        yield Fault("history-damaged", values=values)
    if is_damaged(folder):
        yield _fault("state-damaged", folder, STATE)


def _rows(manifest: Path) -> int:
    files = read_json(read_small(manifest)).get("files")
    return len(files) if isinstance(files, dict) else 0


def _published(folder: Folder, name: str) -> bytes | None:
    """Return the bytes of a published file; a link is none, nor what a link leads to."""
    path = folder.target(name)
    return None if path.parent.is_symlink() else read_regular(path)


def _extra(folder: Folder, entries: Entries) -> Iterator[str]:
    """Yield files that look like ours, and that the manifest does not list."""
    known = {*entries, *OWN}
    parents = {*FOLDERS, *(name.rpartition("/")[0] for name in entries), ""}
    for parent in sorted(parents):
        place = folder.path / parent
        paths = sorted(place.iterdir()) if place.is_dir() and not place.is_symlink() else []
        for path in paths:
            name = path.relative_to(folder.path).as_posix()
            like_ours = NAME.fullmatch(name) and path.suffix[1:] in KINDS
            if like_ours and name not in known and path.is_file():
                yield name


def _fault(code: str, folder: Folder, name: str) -> Fault:
    return Fault(code, values={"file": str(folder.path / name)})
