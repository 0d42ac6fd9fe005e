"""Publish a set of files all or nothing (FACTS: "Publishing safely").

lock → recover → stage inside the output folder → read back and compare → fsync →
journal → replace each → manifest last. Whatever interrupts it, the folder holds
the old set, or the next build (or `recover`) completes the new one. Files that did
not change keep their bytes and times. Only what an older manifest listed, and
nobody changed since, is ever removed.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import MappingProxyType

from brief.errors import BriefError, Exit, Fault
from brief.export.entries import HISTORY, MANIFEST, Entries, read_entries, sha256
from brief.export.made import Stamp
from brief.publish.folder import (
    Folder,
    is_regular,
    make_folders,
    parents_of,
    plain_errors,
    read_regular,
    read_small,
    refuse_link,
    stamp_of,
    sync,
    write_new,
)
from brief.publish.journal import Interrupted, Journal, carry_out, keep, recover
from brief.publish.lock import locked
from brief.record import Record, replace

__all__ = ["Published", "publish", "recovered", "settled"]

Describe = Callable[[bytes], bytes]
"""Makes the new manifest, given the one that is published now (b"" for none)."""


class Published(Record):
    """The manifests of what was published before and of what is now."""

    before: bytes
    now: bytes
    stamps: Mapping[str, Stamp]  # of the files that were found as they should be


def publish(
    files: Mapping[str, bytes],
    output: Path,
    describe: Describe,
    stamps: Mapping[str, Stamp] = MappingProxyType({}),
) -> Published:
    """Replace what is published in `output` by `files`; make the folder if need be.

    Names are relative, with "/". What the new manifest lists and `files` lacks stays
    as it is. A file that was read and had these bytes is not read again if it stands still
    as `stamps` says. Raises BriefError with Exit.MACHINE when the disk, a permission, a file
    open in another program or a file of somebody else is in the way; the old set is then
    whole.
    """
    with _opened(output) as (folder, _):
        before = read_small(folder.target(MANIFEST))
        now = describe(before)  # in the lock: another build may have published meanwhile
        stood = {name: stamp_of(folder.target(name)) for name in files}
        known = {name for name in files if stood[name] and stood[name] == stamps.get(name)}
        doubtful = {name: data for name, data in files.items() if name not in known}
        try:
            journal = _prepare(folder, {**doubtful, MANIFEST: now}, read_entries(before))
        except BaseException:
            with suppress(OSError):
                folder.clear()
            raise
        carry_out(folder, journal)
        folder.clear()
        for parent in {folder.target(name).parent for name in journal.remove}:
            with suppress(OSError):  # it is not empty
                parent.rmdir()
    # a file put there now has no stamp yet: somebody may write to it before it is taken
    stands = {name: stamp for name, stamp in stood.items() if name not in journal.replace}
    return Published(before, now, stands)


def _prepare(folder: Folder, files: Mapping[str, bytes], before: Entries) -> Journal:
    """Stage what changed since `before`, keep what it replaces, and write the journal."""
    changed = _changed(folder, files)
    if theirs := list(_not_ours(folder, changed, before)):
        raise BriefError(
            (Fault("not-ours", values={"file": str(folder.target(name))}) for name in theirs),
            Exit.MACHINE,
        )
    removed = _no_longer_made(folder, before, read_entries(files[MANIFEST]))
    journal = Journal({name: sha256(data) for name, data in changed.items()}, removed)
    _stage(folder, changed, journal)
    for parent in parents_of(map(folder.target, (*changed, *removed))):
        refuse_link(parent)
    make_folders(parents_of(map(folder.kept, (*changed, *removed))))
    for name in (*changed, *removed):
        with plain_errors(folder.target(name)):
            keep(folder, name)
    journal.declare(folder)
    return journal


@contextmanager
def _opened(output: Path) -> Iterator[tuple[Folder, Interrupted | None]]:
    """Make, lock and recover the folder; a link to a folder is followed here, once.

    Yields it, and the build that had died and was finished or undone, if there was one.
    """
    with plain_errors(output):
        folder = Folder.at(output)
    folder.make()
    with plain_errors(folder.path), locked(folder.lock) as handle:
        held = replace(folder, held=handle)
        yield held, recover(held)


@contextmanager
def settled(output: Path) -> Iterator[tuple[Folder, Interrupted | None]]:
    """Hold an output folder still to read it: no build writes, a dead one is finished.

    Yields the folder, and the build that was finished or undone, if there was one.
    Nothing is made where nothing was published, and what may not be written is read
    as it is.
    """
    folder = Folder.at(output)
    if folder.work.is_symlink() or not os.access(folder.work, os.W_OK):
        yield folder, None
        return
    with _opened(output) as opened:
        yield opened


def recovered(output: Path) -> Interrupted | None:
    """Finish or undo what a dead build left in `output`; return what that was, if anything."""
    with settled(output) as (_, healed):
        return healed


def _changed(folder: Folder, files: Mapping[str, bytes]) -> dict[str, bytes]:
    changed = {}
    for name, data in files.items():
        with plain_errors(folder.target(name)):  # another program may let nobody read it
            if read_regular(folder.target(name)) != data:
                changed[name] = data
    return changed


def _not_ours(folder: Folder, changed: Iterable[str], listed: Entries) -> Iterator[str]:
    """Yield what would be overwritten and was published by no build.

    When the manifest is damaged, that cannot be known, and a folder with a history is ours.
    """
    if not listed and folder.target(HISTORY).exists():
        return
    for name in changed:
        is_known = name in listed or (name == MANIFEST and listed)
        if not is_known and is_regular(folder.target(name)):
            yield name


def _no_longer_made(folder: Folder, old: Entries, new: Entries) -> tuple[str, ...]:
    """List what the old manifest lists, the new one does not, and nobody changed."""
    return tuple(
        name
        for name in old
        if name not in new
        and sha256(read_regular(folder.target(name)) or b"") == old[name]["sha256"]
    )


def _stage(folder: Folder, files: Mapping[str, bytes], journal: Journal) -> None:
    """Write the files beside the old ones, read them back, and compare."""
    staged = {folder.staged(name): data for name, data in files.items()}
    parents = parents_of(staged)
    make_folders(parents)
    for path, data in staged.items():
        with plain_errors(path):
            write_new(path, data)
    journal.draft(folder)
    sync([*staged, *parents, folder.draft])
    for path, data in staged.items():
        with plain_errors(path):
            if path.read_bytes() != data:
                raise OSError(f"{path} was not written as it was made")
