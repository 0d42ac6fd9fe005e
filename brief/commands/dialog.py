"""What `brief watch` says on a terminal, and how it asks: without waiting for the answer."""

import os
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from brief.commands import quoted
from brief.commands.changes import completed, say_changes
from brief.errors import BriefError, Fault, Place
from brief.languages import Language
from brief.terminal import say, tell
from brief.texts import text

if TYPE_CHECKING:
    from brief.build import Built

YES = ("c", "co", "có", "y", "yes")
MOST = 12  # names that are said


class TerminalDialog:
    """Prints, and reads answers in a thread: a file may be mended before one is given."""

    def __init__(self, language: Language, figures: str, output: str) -> None:
        self._language = language
        self._figures = figures
        self._output = output
        self._answers: list[str] = []
        self._reader: threading.Thread | None = None
        self._failed = False  # at the last save

    def ready(self) -> None:
        """Say that saves are watched from now on."""
        say(text("watching", self._language, file=self._figures), sys.stdout)

    def built(self, built: "Built") -> None:
        """Say what was published."""
        figures, output = Path(self._figures), Path(self._output)
        tell(completed(built.warnings, figures, output), self._language)
        if self._failed and not built.remade:
            say(text("mended", self._language, folder=self._output), sys.stdout)
        self._failed = False
        if built.remade:
            count = {"count": len(built.remade), "folder": self._output}
            say(text("rebuilt", self._language, **count), sys.stdout)
        say_changes(built.published, figures, output, self._language)

    def failed(self, error: BriefError) -> None:
        """Say what is wrong, and that the last good set stays."""
        self._failed = True
        tell(error.faults, self._language)
        say(text("kept-last", self._language, folder=self._output), sys.stderr)

    def lost(self, names: tuple[str, ...]) -> None:
        """Say what is gone; ask, or say what to run where nobody can be asked."""
        self._failed = True
        shown = ", ".join(names[:MOST]) + (" …" if len(names) > MOST else "")
        figures, output = quoted(Path(self._figures)), quoted(Path(self._output))
        command = f"brief build {figures} --output {output}"
        values = {"names": shown, "command": command}
        fault = Fault("figures-lost", Place(self._figures), values=values)
        tell([fault], self._language)
        if sys.stdin and sys.stdin.isatty() and sys.stderr and sys.stderr.isatty():
            self._answers.clear()
            say(text("publish-without", self._language), sys.stderr)
            self._listen()
        else:
            say(text("kept-last", self._language, folder=self._output), sys.stderr)

    def answer(self) -> bool | None:
        """Return the answer to the last question, once; None when there is none yet."""
        if not self._answers:
            return None
        is_yes = self._answers.pop(0).strip().lower() in YES
        if not is_yes:
            say(text("kept-last", self._language, folder=self._output), sys.stderr)
        return is_yes

    def _listen(self) -> None:
        if self._reader is None:
            self._reader = threading.Thread(target=self._read, daemon=True)
            self._reader.start()

    def _read(self) -> None:
        """Read lines; not through `sys.stdin`, whose lock would hold up the exit."""
        with suppress(OSError, ValueError):
            while line := os.read(sys.stdin.fileno(), 1000):
                self._answers.append(line.decode(errors="replace"))
