"""What OLD and NEW of `brief diff` mean: a folder, a manifest, a build id, a TOML file."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from brief.changes.snapshot import Snapshot
from brief.corrections import Standing
from brief.errors import BriefError, Fault
from brief.export.entries import MANIFEST, entries_of, sha256, word
from brief.load import load_brief
from brief.load.names import suggestion
from brief.publish import settled
from brief.publish.folder import Folder, read_small
from brief.publish.history import last_line, read_history
from brief.record import replace


def find_snapshot(name: str, output: Path) -> Snapshot:
    """Return what a name stands for; build ids are looked up in the history of `output`.

    Raises BriefError for a name that stands for nothing, with the nearest build id.
    """
    path = Path(name)
    if path.is_dir():
        return published(path)
    if path.suffix == ".toml":
        corrected, _ = Standing.of(output).corrected(load_brief(path), {})
        return Snapshot.of_brief(corrected)
    if path.is_file():
        return _known(Snapshot.of_manifest(read_small(path)), path)
    return _whole_build(name, output)


def _whole_build(build: str, output: Path) -> Snapshot:
    """Return all that a build published; for the id of a document, the build that made it."""
    wanted, builds = word(build.strip().lower()), find_builds(build, output)
    if builds[-1].build == wanted:
        return builds[-1]
    with settled(output) as (folder, _):
        lines = (line for line in read_history(folder) if _has_build(wanted, line))
        return Snapshot.of_record(next(lines))


def published(output: Path) -> Snapshot:
    """Return what is published in a folder; if its manifest is damaged, by its history."""
    with settled(output) as (folder, _):
        found = Snapshot.of_manifest(read_small(folder.target(MANIFEST)))
        if not found.files:
            found = Snapshot.of_record(last_line(folder))
    return _known(found, output)


def find_builds(build: str, output: Path) -> list[Snapshot]:
    """Return what was published by a build, oldest first: it may have been more than once.

    The id printed in a document stands for what that document says, whatever the cards.
    """
    wanted = word(build.strip().lower())
    with settled(output) as (folder, _):
        lines = (line for line in read_history(folder) if _has_build(wanted, line))
        found = [part for line in lines for part in _parts(wanted, Snapshot.of_record(line))]
        if not found:
            raise BriefError([_unknown(build, folder, output)])
    return found


def _has_build(wanted: str, line: Mapping[str, Any]) -> bool:
    """Say whether a line is of a build, or has its document: most are not read further."""
    ids = (entry.get("id") for entry in entries_of(line).values())
    return line.get("build") == wanted or wanted in ids


def _parts(wanted: str, line: Snapshot) -> Iterator[Snapshot]:
    """Yield what a line of the history says of a build, and of a document by its own id."""
    if line.build == wanted:
        yield line
    for file in line.files.values():
        if wanted and file.id == wanted:
            yield _only(file.sha256, line)


def _unknown(build: str, folder: Folder, output: Path) -> Fault:
    """Return the fault of an id that stands for nothing, with the nearest that does."""
    known: dict[str, None] = {}
    for snapshot in map(Snapshot.of_record, read_history(folder)):
        known |= dict.fromkeys((snapshot.build, *(file.id for file in snapshot.files.values())))
    known.pop("", None)
    if not known:
        return Fault("no-history", values={"folder": str(output)})
    return Fault("unknown-build", values=suggestion(build, tuple(known)))


def find_file(path: Path, output: Path) -> list[Snapshot]:
    """Return what a file that was published, a card or a brief, showed; oldest first.

    It is known by its bytes, whatever it is called now. Raises BriefError for one that
    was never published, or was changed since, by a network for instance.
    """
    digest = sha256(path.read_bytes())
    with settled(output) as (folder, _):
        lines = (line for line in read_history(folder) if _has_file(digest, line))
        found = [_only(digest, Snapshot.of_record(line)) for line in lines]
    found = [snapshot for snapshot in found if snapshot.files]
    if not found:
        values = {"file": str(path), "folder": str(output)}
        raise BriefError([Fault("unknown-file", values=values)])
    return found


def _has_file(digest: str, line: Mapping[str, Any]) -> bool:
    return any(entry["sha256"] == digest for entry in entries_of(line).values())


def _only(digest: str, snapshot: Snapshot) -> Snapshot:
    """Return a snapshot with the files of one hash, and the figures on them."""
    files = {name: file for name, file in snapshot.files.items() if file.sha256 == digest}
    shown = dict.fromkeys(name for file in files.values() for name in file.figures)
    figures = {name: snapshot.figures[name] for name in shown}
    return replace(snapshot, files=files, figures=figures)


def _known(snapshot: Snapshot, path: Path) -> Snapshot:
    if not snapshot.files:
        raise BriefError([Fault("nothing-published", values={"folder": str(path)})])
    return snapshot
