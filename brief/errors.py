"""What can go wrong, with the place, the key, what is wrong and a hint that works.

A `Fault` holds a code of `brief.messages` and the values that fill it, so that
the same fault can be told in Vietnamese or in English. A `BriefError` carries
all faults of a run at once and the exit code they deserve.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import IntEnum
from typing import TYPE_CHECKING

from brief.languages import Language
from brief.record import Record, field, replace

if TYPE_CHECKING:
    from brief.messages import Message


class Exit(IntEnum):
    """Exit codes of the command line (FIGURES.md)."""

    MADE = 0
    BUG = 1
    DATA = 2
    STRICT = 3
    MACHINE = 4
    VERIFY = 5
    STOPPED = 130


# Of several files: a bug before the machine, that before the data, that before doubts.
SERIOUS = (Exit.BUG, Exit.MACHINE, Exit.DATA, Exit.VERIFY, Exit.STRICT, Exit.MADE)


def worst(codes: Iterable[int]) -> int:
    """Return the most serious of exit codes."""
    return min(codes, key=SERIOUS.index)


class Place(Record):
    """A position in a file; line and column count from 1 in characters, 0 is unknown."""

    file: str = ""
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        parts = [self.file] + [str(part) for part in (self.line, self.column) if part]
        return ":".join(parts)


class Fault(Record):
    """One mistake: `code` names its message, `values` fill the placeholders of it."""

    code: str
    place: Place = Place()
    key: str = ""
    values: dict[str, str] = field(default_factory=dict)

    @property
    def _message(self) -> "Message":
        from brief.messages import MESSAGES

        return MESSAGES[self.code]

    @property
    def is_warning(self) -> bool:
        """Say whether the run may go on (it may not under `--strict`)."""
        return self._message.warning

    def said(self, language: Language) -> tuple[str, str]:
        """Return what is wrong, and the hint."""
        return self._message.said(language, self.values)

    def text(self, language: Language) -> str:
        """Return the fault as the command line prints it, three lines at most."""
        from brief.messages import WORDS

        words = WORDS[language]
        said, hint = self.said(language)
        kind = words["warning"] if self.is_warning else words["error"]
        head = "  ".join(part for part in (str(self.place), self.key) if part)
        lines = [head] if head else []
        lines.append(f"  {kind}: {said}")
        if hint:
            lines.append(f"  {words['hint']}: {hint}")
        return "\n".join(lines)


COMPLETED = {"of": "", "at": ""}  # what a command in a hint goes on with, if need be


class BriefError(Exception):
    """Everything a user can cause: all faults found, and the exit code."""

    def __init__(self, faults: Iterable[Fault], exit_code: Exit = Exit.DATA) -> None:
        self.faults = tuple(faults)
        self.exit_code = exit_code
        super().__init__("\n".join(fault.text("en") for fault in self.faults))

    def __reduce__(self) -> tuple[type["BriefError"], tuple[tuple[Fault, ...], Exit]]:
        """Let the error pass from one process to another."""
        return BriefError, (self.faults, self.exit_code)


@contextmanager
def located(place: Place, key: str) -> Iterator[None]:
    """Give the faults raised inside their place and key, where they have none."""
    try:
        yield
    except BriefError as error:
        faults = (
            fault if fault.place.file else replace(fault, place=place, key=fault.key or key)
            for fault in error.faults
        )
        raise BriefError(faults, error.exit_code) from error


def fail(code: str, place: Place | None = None, key: str = "", **values: str) -> BriefError:
    """Make the error of a single fault, to be raised."""
    return BriefError([Fault(code, place or Place(), key, values)])
