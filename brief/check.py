"""What can be said of a file of figures without making anything of it."""

from pathlib import Path

from brief.build import Progress, Session
from brief.errors import BriefError
from brief.load import Loaded, load_file


def check(figures: Path, session: Session | None, progress: Progress | None = None) -> Loaded:
    """Return the brief and its warnings; raise BriefError with every fault of the file.

    Where the data are sound, all pages and cards are drawn, to see that all has room;
    without a session they are not.
    """
    loaded = load_file(figures)
    if not session:
        return loaded
    try:
        session.try_out(loaded.brief, progress)
    except BriefError as error:
        raise BriefError([*loaded.warnings, *error.faults], error.exit_code) from error
    return loaded
