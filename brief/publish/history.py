"""The history: one line of JSON for every manifest that was published, oldest first.

A line says what a manifest said, with `at`, when it was published, and `manifest`, its
hash. Published files never depend on the clock, so that a build can be repeated; this file
is no part of the set, and is the one place where the clock is kept: `at` is the time that
the disk notes for manifest.json. Some lines are whole; the others say what `differs` from
the last whole line before them, which `since` names by its manifest. So a damaged line
takes no other with it, and a damaged whole one at most `MOST`; `sum` tells of damage.

A line follows from manifest.json and the lines before, so it can be written late: whoever
opens the folder next adds the line that a dead build owes, and takes away half a line that
it left. Whole lines are never touched; a damaged one is passed over when reading.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from io import FileIO
from itertools import chain
from pathlib import Path
from typing import Any
from zlib import crc32

from brief.export.entries import (
    HISTORY,
    LARGEST,
    MANIFEST,
    is_hash,
    read_entries,
    read_json,
    sha256,
)
from brief.plain import to_json
from brief.publish.differences import abridged, differences, in_full, merged
from brief.publish.folder import Folder, plain_errors, read_small

BLOCK = 65_536  # bytes read at a time, from the end
MOST = 20  # lines that differ from the same whole one
LARGE = 0.5  # of a whole line: what differs is then no shorter way to say it
HEAD = ("sum", "at", "manifest", "since", "differs", "digest")  # no facts of a manifest
SUM = b'{"sum":"'  # how a line begins

Line = dict[str, Any]


def record(folder: Folder) -> None:
    """Add what is published now to the history, unless its last line says so already.

    Raises BriefError when the history cannot be written; it is then as it was before.
    """
    write_line(folder, line_of(folder, read_small(folder.target(MANIFEST))))


def line_of(folder: Folder, manifest: bytes) -> Line:
    """Return what the history has to say of a manifest: nothing, if its last line says so."""
    if not read_entries(manifest):
        return {}
    digest = sha256(manifest)
    with _opened(folder) as file:
        lines = _last_lines(file)
        last = next(lines, {})
        if last.get("manifest") == digest:
            return {}
        # those of old, without a sum, have no texts: each line would say them all
        wholes = (line for line in chain([last], lines) if _is_whole(line) and "sum" in line)
        differs = _difference(next(wholes, {}), read_json(manifest))
    return {"manifest": digest} | differs


def write_line(folder: Folder, line: Line) -> None:
    """Add a line of the manifest that is published now, if there is anything to say.

    Raises BriefError when the history cannot be written; it is then as it was before.
    """
    if line:
        with _opened(folder) as file:
            _append(file, {"at": _moment(folder.target(MANIFEST))} | line)


def read_history(folder: Folder) -> Iterator[Line]:
    """Yield what the lines say, oldest first; of a line that cannot be read, nothing.

    The folder should be `settled`: a build may be adding a line.
    """
    path = folder.target(HISTORY)
    if not path.exists() or not stat.S_ISREG(path.lstat().st_mode):
        return
    whole: Line = {}
    with path.open("rb") as file:
        while row := file.readline(LARGEST):
            line = _read_line(row)
            whole = line if _is_whole(line) else whole
            yield in_full(_said(line, whole))


def last_line(folder: Folder) -> Line:
    """Return the last line that lists files; an empty one if there is none."""
    found: Line = {}
    for line in read_history(folder):
        found = line if line.get("files") else found
    return found


def _difference(whole: Line, manifest: Line) -> Line:
    """Return what is written of a manifest: what differs, or all if that is not much more."""
    before, now = _facts(whole), _facts(manifest)
    differs = differences(before, now)
    if not whole or len(to_json(differs)) > len(to_json(now)) * LARGE:
        return now
    return {"since": whole["manifest"], "differs": differs}


def _facts(manifest: Line) -> Line:
    return abridged({key: value for key, value in manifest.items() if key not in HEAD})


def _said(line: Line, whole: Line) -> Line:
    """Return what a line and the last whole one before it say; nothing if that is another."""
    if _is_whole(line):
        return line
    differs = line.get("differs")
    if not isinstance(differs, dict) or line.get("since") != whole.get("manifest"):
        return {}
    head = {key: line.get(key) for key in ("at", "manifest")}
    with suppress(RecursionError):  # forged: too deep
        return merged(whole, differs) | head
    return {}


def _is_whole(line: Line) -> bool:
    return "files" in line and is_hash(line.get("manifest"))


def _moment(path: Path) -> str:
    """Return when a file was written: "2026-11-25T18:42:47+00:00"."""
    try:
        at = datetime.fromtimestamp(int(path.stat().st_mtime), UTC)
    except (ValueError, OverflowError):  # no year that has a name
        at = datetime.now(UTC).replace(microsecond=0)
    return at.isoformat()


@contextmanager
def _opened(folder: Folder) -> Iterator[FileIO]:
    """Open the history, with whole lines only."""
    path = folder.target(HISTORY)
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    with plain_errors(path):
        if path.is_symlink():  # it could lead out of the folder
            path.unlink()
        # what is written is written at once
        with FileIO(os.open(path, flags, 0o666), "r+b") as file:
            _mend(file)
            yield file


def _mend(file: FileIO) -> None:
    """Take half a line from the end, or give a whole one its end back."""
    rest = _end(file, lines=1).rpartition(b"\n")[2]
    if read_json(rest):
        _write(file, b"\n")
    elif rest:
        file.truncate(file.seek(0, os.SEEK_END) - len(rest))


def _last_lines(file: FileIO) -> Iterator[Line]:
    """Yield the last line, and those before it from which it may differ."""
    rows = _end(file, lines=MOST + 1).split(b"\n")[-MOST - 1 : -1]
    yield from map(_read_line, reversed(rows))


def _read_line(row: bytes) -> Line:
    """Return a line of the file, if it is as it was written; those of old have no sum."""
    row = row.rstrip()
    if row.startswith(SUM) and _sum(row[len(SUM) + 8 + 2 :]) != row[len(SUM) : len(SUM) + 8]:
        return {}
    return read_json(row)


def _sum(rest: bytes) -> bytes:
    return b"%08x" % crc32(rest)


def _end(file: FileIO, lines: int) -> bytes:
    """Return the end of a file, with at least so many ends of lines if it has them."""
    size, length = file.seek(0, os.SEEK_END), BLOCK
    while True:
        file.seek(max(size - length, 0))
        end = file.read(length)
        if end.count(b"\n") >= lines or length >= min(size, 2 * LARGEST):
            return end
        length *= 2


def _append(file: FileIO, content: Line) -> None:
    """Write a line through to the disk, or nothing."""
    rest = to_json(content)[1:]
    size = file.seek(0, os.SEEK_END)
    try:
        _write(file, SUM + _sum(rest) + b'",' + rest + b"\n")
        os.fsync(file.fileno())
    except BaseException:
        file.truncate(size)
        raise


def _write(file: FileIO, data: bytes) -> None:
    """Write at the end; a disk that becomes full takes a part, and then raises OSError."""
    file.seek(0, os.SEEK_END)
    while data:
        data = data[file.write(data) :]
