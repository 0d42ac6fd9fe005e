"""Which published files were shared, and when: a state file beside the history.

It lay on a disk where anyone may write: what cannot be true is left out. One that
cannot be read at all is put aside, not thrown away, when the next mark is made.
"""

import datetime
from collections.abc import Mapping
from typing import Any

from brief.export.entries import NAME, STATE, is_hash, read_json, word
from brief.plain import spaced_json
from brief.publish.folder import Folder, make_folders, plain_errors, read_small, sync, write_new
from brief.record import Record

ASIDE = "state-damaged.json"


class Mark(Record):
    """A file that was shared, as it was then."""

    date: datetime.date
    sha256: str
    figures: Mapping[str, str]  # as they were printed on it


Marks = Mapping[str, Mark]
"""By the name of the file."""


def read_marks(folder: Folder) -> Marks:
    """Return what was shared from a folder."""
    shared = read_json(read_small(folder.target(STATE))).get("shared")
    rows = shared.items() if isinstance(shared, dict) else ()
    marks = {name: _mark(row) for name, row in rows if NAME.fullmatch(name)}
    return {name: mark for name, mark in marks.items() if mark}


def is_damaged(folder: Folder) -> bool:
    """Say whether there is a state file that cannot be read."""
    path = folder.target(STATE)
    return path.exists() and not read_json(read_small(path))


def write_marks(folder: Folder, marks: Marks) -> None:
    """Write the state file, whole or not at all; the folder must be `settled`.

    Raises BriefError with Exit.MACHINE.
    """
    rows = {
        name: {
            "date": mark.date.isoformat(),
            "sha256": mark.sha256,
            "figures": dict(mark.figures),
        }
        for name, mark in sorted(marks.items())
    }
    data = spaced_json({"schema": 1, "shared": rows}, indent=2) + b"\n"
    path, draft = folder.target(STATE), folder.work / "state.new"
    make_folders([folder.work])
    with plain_errors(path):
        draft.unlink(missing_ok=True)
        write_new(draft, data)
        sync([draft])
        if is_damaged(folder):
            path.replace(folder.target(ASIDE))
        draft.replace(path)


def _mark(row: Any) -> Mark | None:
    if not isinstance(row, dict) or not is_hash(row.get("sha256")):
        return None
    figures = row.get("figures")
    pairs = figures.items() if isinstance(figures, dict) else ()
    try:
        date = datetime.date.fromisoformat(str(row.get("date")))
    except ValueError:
        return None
    return Mark(date, row["sha256"], {word(name): word(value) for name, value in pairs})
