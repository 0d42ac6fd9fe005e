"""Files that a brief names: beside it or below, never elsewhere."""

import os
from pathlib import Path

from brief.load.reader import Reader


def file_beside(reader: Reader, key: str) -> Path | None:
    """Return the file that a key names, relative to the TOML; None (and a fault) if outside."""
    name = reader.code(key).replace("\\", "/")  # as typed on Windows
    if not name:
        return None
    folder = Path(reader.findings.positions.file).parent
    found = folder / name
    try:
        # unlike Path.resolve, of a loop of links every Python says the same
        if Path(os.path.realpath(found)).is_relative_to(os.path.realpath(folder)):
            reader.findings.files.append(found)
            return found
    except (OSError, ValueError):  # a NUL in the name
        pass
    reader.wrong("outside-folder", key, file=name)
    return None
