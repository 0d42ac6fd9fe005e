"""The output folder, and where it keeps what is not published."""

from pathlib import Path

OUTPUT = "output"  # unless another is named
STATE = ".brief"
CACHE = "cache"  # in it


def cache_in(output: Path) -> Path | None:
    """Return the folder of what was made before; None if a link could lead elsewhere."""
    folder = output / STATE / CACHE
    return None if folder.is_symlink() or folder.parent.is_symlink() else folder


def was_built(output: Path) -> bool:
    """Say whether a run has left anything that may be found."""
    folder = cache_in(output)
    return folder is not None and folder.is_dir()
