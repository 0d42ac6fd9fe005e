"""Which file of figures a folder was built from: another brief does not take its place unasked.

A file that was renamed or moved, or has got another title, is the same brief. Another one it
is when the file of the published brief is still there, has still its title, and is not the
file that is to be built.
"""

import os
from contextlib import suppress
from pathlib import Path

from brief.errors import BriefError, Exit, Fault
from brief.export.entries import LARGEST, MANIFEST, read_manifest, word
from brief.load.names import as_id
from brief.publish.folder import Folder, read_small, write_new

LONGEST = 4_000  # letters of a path


def note_origin(folder: Folder, figures: Path) -> None:
    """Note from which file the folder was built; what cannot be noted is not."""
    with suppress(OSError, ValueError):  # another drive, a disk that is full
        there = os.fsencode(os.path.relpath(figures.absolute(), folder.path))
        if read_small(folder.origin) != there:
            write_new(folder.origin, there)


def origin_of(output: Path) -> Path | None:
    """Return the file that a folder was built from, as seen from here, if it is still there."""
    there = _origin(Folder.at(output))
    with suppress(OSError, ValueError):
        if there and there.is_file():
            return Path(os.path.relpath(there))
    return None


def refuse_another(folder: Folder, figures: Path, title: str) -> None:
    """Raise BriefError when the folder holds what was built from another brief."""
    held = word(read_manifest(read_small(folder.target(MANIFEST))).get("title"))
    other = _origin(folder)
    if not held or held == title or other is None or not _says(other, held):
        return
    with suppress(OSError):
        if other.samefile(figures):
            return
    stem = as_id(figures.stem, "-")
    values = {
        "folder": near(folder.path),
        "title": held,
        "other": near(other),
        "file": figures.as_posix(),
        "apart": near(folder.path.with_name(f"{folder.path.name}-{stem}")),
    }
    raise BriefError([Fault("another-brief", values=values)], Exit.MACHINE)


def _origin(folder: Folder) -> Path | None:
    noted = os.fsdecode(read_small(folder.origin)[:LONGEST])
    return folder.path / noted if noted and "\0" not in noted else None


def _says(path: Path, title: str) -> bool:
    """Say whether a file is still that of a brief with a title."""
    with suppress(OSError):
        if path.is_file() and path.stat().st_size <= LARGEST:
            return title in path.read_text("utf-8", errors="replace")
    return False


def near(path: Path) -> str:
    """Return a path as it would be typed from here."""
    with suppress(ValueError):
        there = os.path.relpath(path)
        if not there.startswith(".." + os.sep + ".."):
            return word(Path(there).as_posix())
    return word(str(path))
