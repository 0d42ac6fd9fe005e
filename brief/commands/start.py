"""The command that writes a starting file."""

import sys
from pathlib import Path

from brief.terminal import Language, say, tell
from brief.texts import text


def new(language: Language, file: str, table: str | None) -> int:
    """Write a commented file of figures, to be made one's own; never over another file."""
    from brief.errors import Exit
    from brief.load import load_file
    from brief.starting import write_start

    path = write_start(Path(file), Path(table) if table else None, language)
    command = f'brief build "{path}"' if " " in str(path) else f"brief build {path}"
    say(text("started", language, file=path, command=command), sys.stdout)
    tell(load_file(path).warnings, language)  # what a table says may be wrong
    return Exit.MADE
