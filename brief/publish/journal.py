"""The journal: what is being replaced, so that a build that died can be finished.

It is there when all new files are safe on the disk, and taken away when all of
them are in place: whoever finds one either finishes the work or undoes it. A
journal is believed only as far as the hashes of the files agree with it.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

from brief.errors import BriefError
from brief.export.entries import MANIFEST, NAME, is_hash, read_json, sha256
from brief.plain import to_json
from brief.publish.folder import (
    Folder,
    is_regular,
    make_folders,
    parents_of,
    patiently,
    plain_errors,
    read_regular,
    read_small,
    sync,
    write_new,
)
from brief.publish.history import line_of, record, write_line
from brief.publish.second import in_spite_of_a_kill
from brief.publish.signals import undisturbed
from brief.publish.takeover import put
from brief.record import Record, replace


class Journal(Record):
    """The new files with their hashes, and the names that are no longer published."""

    replace: dict[str, str]
    remove: tuple[str, ...]

    def names(self) -> Iterator[str]:
        """Yield all names in the order of the work: the manifest is the last."""
        yield from (name for name in self.replace if name != MANIFEST)
        yield from self.remove
        yield from (name for name in self.replace if name == MANIFEST)

    def draft(self, folder: Folder) -> None:
        """Write the draft of the journal, which is to be synced."""
        content = {"replace": self.replace, "remove": list(self.remove)}
        with plain_errors(folder.draft):
            write_new(folder.draft, to_json(content))

    def declare(self, folder: Folder) -> None:
        """Make the draft the journal: from now on the new set is finished, whoever dies."""
        with plain_errors(folder.journal):
            folder.draft.replace(folder.journal)
        sync([folder.work])


class Interrupted(Record):
    """How far a build had come that died while it replaced files, by their names."""

    new: tuple[str, ...]  # these were of its set,
    old: tuple[str, ...]  # these of the one before
    undone: bool = False  # the set before was put back, for the new one was not whole


def read_journal(folder: Folder) -> Journal | None:
    """Return the journal that a build left; None when there is none that can be true."""
    content = read_json(read_small(folder.journal))
    replace, remove = content.get("replace"), content.get("remove")
    if not isinstance(replace, dict) or not isinstance(remove, list):
        return None
    names = [*replace, *remove]
    if not all(isinstance(name, str) and NAME.fullmatch(name) for name in names):
        return None
    return Journal(replace, tuple(remove)) if all(map(is_hash, replace.values())) else None


def recover(folder: Folder) -> Interrupted | None:
    """Finish what a dead build began, or undo it; then throw away what it left.

    Returns how far it had come, if files were being replaced when it died.
    """
    with plain_errors(folder.work):
        found = interrupted(folder)
        journal = read_journal(folder)
        if journal and all(_is_safe(folder, name, journal) for name in journal.replace):
            carry_out(folder, journal)
        elif journal:
            _undo(folder, journal)
            found = found and replace(found, undone=True)
        folder.clear()
    with suppress(BriefError):  # a line that is owed; who publishes is told of the obstacle
        record(folder)
    return found


def interrupted(folder: Folder) -> Interrupted | None:
    """Return how far a dead build came with its replacements; None if there was none."""
    journal = read_journal(folder)
    if journal is None:
        return None
    names = list(journal.names())
    new = tuple(name for name in names if _is_in_place(folder, name, journal))
    return Interrupted(new, tuple(name for name in names if name not in new))


def _is_in_place(folder: Folder, name: str, journal: Journal) -> bool:
    data = read_regular(folder.target(name))
    return (sha256(data) if data is not None else None) == journal.replace.get(name)


def _is_safe(folder: Folder, name: str, journal: Journal) -> bool:
    """Say whether the new bytes of a file are staged, or in place already."""
    paths = (folder.staged(name), folder.target(name))
    contents = [read_regular(path) for path in paths]
    found = next((data for data in contents if data is not None), b"")
    return sha256(found) == journal.replace[name]


def carry_out(folder: Folder, journal: Journal) -> None:
    """Put all new files in place; when one cannot be, put the old ones back."""
    parents = parents_of(map(folder.target, journal.replace))
    shrunk = parents_of(map(folder.target, journal.remove))
    with undisturbed():
        try:
            make_folders(parents)
            line = line_of(folder, _next_manifest(folder))
            _put_all(folder, journal)
            sync([*parents, *shrunk])
            write_line(folder, line)
        except BaseException:
            _undo(folder, journal)
            folder.clear()
            raise


def _next_manifest(folder: Folder) -> bytes:
    return read_small(folder.staged(MANIFEST)) or read_small(folder.target(MANIFEST))


def _put_all(folder: Folder, journal: Journal) -> None:
    """Replace and remove: nothing else is done between the first file and the manifest."""
    steps = [
        (str(folder.staged(name)) if name in journal.replace else "", str(folder.target(name)))
        for name in journal.names()
    ]
    with in_spite_of_a_kill(steps, folder.held):
        for staged, target in steps:
            with plain_errors(Path(target)):
                patiently(partial(put, staged, target))


def keep(folder: Folder, name: str) -> None:
    """Keep the old bytes of a published file: as a second name, or as a copy."""
    target, kept = folder.target(name), folder.kept(name)
    kept.unlink(missing_ok=True)
    if not is_regular(target):
        return
    try:
        os.link(target, kept)
    except OSError:  # a file system without links
        write_new(kept, target.read_bytes())
        sync([kept])


def _undo(folder: Folder, journal: Journal) -> None:
    """Put the old files back; new ones without an old one go away."""
    for name in reversed(list(journal.names())):
        target, kept = folder.target(name), folder.kept(name)
        old, now = read_regular(kept), read_regular(target)
        with plain_errors(target):
            if old is not None and old != now:
                kept.replace(target)
            elif old is None and now is not None and sha256(now) == journal.replace.get(name):
                target.unlink()
