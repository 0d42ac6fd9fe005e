"""The history: one line of JSON for every manifest that was published, oldest first.

A line is the manifest of that moment without the texts of the brief, and with `at`, when
it was published, and `manifest`, its hash. Published files never depend on the clock, so
that a build can be repeated; this file is no part of the set, and is the one place where
the clock is kept: `at` is the time that the disk notes for manifest.json.

A line follows from manifest.json alone, so it can be written late: whoever opens the
folder next adds the line that a dead build owes, and takes away half a line that it
left. Whole lines are never touched; a damaged one is passed over when reading.
"""

import json
import os
import stat
from collections.abc import Iterator
from datetime import UTC, datetime
from io import FileIO
from pathlib import Path
from typing import Any

from brief.export.entries import HISTORY, LARGEST, MANIFEST, read_entries, read_json, sha256
from brief.publish.folder import Folder, plain_errors, read_small

BLOCK = 65_536  # bytes read at a time, from the end


def record(folder: Folder) -> None:
    """Add what is published now to the history, unless its last line says so already.

    Raises BriefError when the history cannot be written; it is then as it was before.
    """
    manifest = folder.target(MANIFEST)
    data = read_small(manifest)
    if not read_entries(data):
        return
    path = folder.target(HISTORY)
    with plain_errors(path):
        if path.is_symlink():  # it could lead out of the folder
            path.unlink()
        with _opened(path) as file:
            _mend(file)
            if _last_line(file).get("manifest") != sha256(data):
                head = {"at": _moment(manifest), "manifest": sha256(data)}
                said = head | read_json(data) | head
                said.pop("texts", None)  # they would make it half as long again
                _append(file, said)


def read_history(folder: Folder, holding: str = "") -> Iterator[dict[str, Any]]:
    """Yield the lines, oldest first; a line that cannot be read is an empty one.

    With `holding`, an id or a hash, only the lines in which it stands somewhere are read:
    of a history of years the others would take seconds. The folder should be `settled`:
    a build may be adding a line.
    """
    path = folder.target(HISTORY)
    if not path.exists() or not stat.S_ISREG(path.lstat().st_mode):
        return
    with path.open("rb") as file:
        while line := file.readline(LARGEST):
            if holding.encode() in line:
                yield read_json(line)


def last_line(folder: Folder) -> dict[str, Any]:
    """Return the last line that lists files; an empty one if there is none."""
    found: dict[str, Any] = {}
    for line in read_history(folder):
        found = line if line.get("files") else found
    return found


def _moment(path: Path) -> str:
    """Return when a file was written: "2026-11-25T18:42:47+00:00"."""
    try:
        at = datetime.fromtimestamp(int(path.stat().st_mtime), UTC)
    except (ValueError, OverflowError):  # no year that has a name
        at = datetime.now(UTC).replace(microsecond=0)
    return at.isoformat()


def _opened(path: Path) -> FileIO:
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    return FileIO(os.open(path, flags, 0o666), "r+b")  # what is written is written at once


def _mend(file: FileIO) -> None:
    """Take half a line from the end, or give a whole one its end back."""
    rest = _end(file, lines=1).rpartition(b"\n")[2]
    if read_json(rest):
        _write(file, b"\n")
    elif rest:
        file.truncate(file.seek(0, os.SEEK_END) - len(rest))


def _last_line(file: FileIO) -> dict[str, Any]:
    return read_json(_end(file, lines=2).rpartition(b"\n")[0].rpartition(b"\n")[2])


def _end(file: FileIO, lines: int) -> bytes:
    """Return the end of a file, with at least so many ends of lines if it has them."""
    size, length = file.seek(0, os.SEEK_END), BLOCK
    while True:
        file.seek(max(size - length, 0))
        end = file.read(length)
        if end.count(b"\n") >= lines or length >= min(size, 2 * LARGEST):
            return end
        length *= 2


def _append(file: FileIO, content: dict[str, Any]) -> None:
    """Write a line through to the disk, or nothing."""
    line = json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n"
    size = file.seek(0, os.SEEK_END)
    try:
        # a lone surrogate, from a forged manifest, is written as JSON writes it
        _write(file, line.encode(errors="backslashreplace"))
        os.fsync(file.fileno())
    except BaseException:
        file.truncate(size)
        raise


def _write(file: FileIO, data: bytes) -> None:
    """Write at the end; a disk that becomes full takes a part, and then raises OSError."""
    file.seek(0, os.SEEK_END)
    while data:
        data = data[file.write(data) :]
