"""The commands that write files of figures: one to start from, or one for each row."""

import sys
from pathlib import Path

from brief.commands import quoted
from brief.languages import Language
from brief.terminal import say, tell
from brief.texts import text


def new(language: Language, file: str, table: str | None) -> int:
    """Write a commented file of figures, to be made one's own; never over another file."""
    from brief.errors import Exit
    from brief.load import load_file
    from brief.starting import doubts_of, write_start

    path = write_start(Path(file), Path(table) if table else None, language)
    command = f"brief build {quoted(path)}"
    say(text("started", language, file=path, command=command), sys.stdout)
    tell(doubts_of(Path(table)) if table else (), language)
    tell(load_file(path).warnings, language)  # what a table says may be wrong
    return Exit.MADE


def fill(language: Language, template: str, table: str, folder: str | None) -> int:
    """Write a file of figures for each row of a table."""
    from brief.errors import Exit, Fault, Place
    from brief.filling import fill as fill_template

    into = Path(folder) if folder else Path(table).with_suffix("")
    filled = fill_template(Path(template), Path(table), into)
    count, changed = str(len(filled.files)), str(len(filled.changed))
    command = f"brief build {quoted(into)}"
    values = {"count": count, "changed": changed, "folder": into, "command": command}
    say(text("filled", language, **values), sys.stdout)
    tell((Fault("row-gone", Place(path.as_posix())) for path in filled.left), language)
    return Exit.MADE
