"""What can be said of a file of figures before anything is drawn."""

from pathlib import Path

from brief.load import Loaded, load_file


def check(figures: Path) -> Loaded:
    """Return the brief and its warnings; raise BriefError with every fault of the file."""
    return load_file(figures)
