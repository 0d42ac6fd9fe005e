"""A starting file of figures: commented, ready to build, to be written over by its user."""

from pathlib import Path

from brief.errors import Place, fail
from brief.resources import resource


def write_start(path: Path) -> Path:
    """Write the starting file and return its path, which ends in .toml; raise BriefError.

    Its lines end as the system's editors write them (CRLF on Windows).
    """
    if not path.name:
        raise fail("no-name", file=str(path))
    path = path if path.suffix else path.with_suffix(".toml")
    path.parent.mkdir(parents=True, exist_ok=True)
    start = resource("assets", "new", "figures.toml").read_text("utf-8")
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(start)
    except FileExistsError:
        raise fail("file-exists", Place(path.as_posix()), file=path.as_posix()) from None
    return path
