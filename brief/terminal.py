"""What the command line says, and how it reaches any terminal."""

import codecs
import os
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TextIO

from brief.languages import Language
from brief.texts import text

if TYPE_CHECKING:
    from brief.errors import Fault

_PLAIN = str.maketrans(
    {"đ": "d", "Đ": "D", "“": '"', "”": '"', "–": "-", "—": "-", "₫": "d", "→": "->"}
)


def open_streams() -> None:
    """Make every terminal take every letter: one without Vietnamese gets it without marks."""
    codecs.register_error("fold", _fold)
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError):  # closed, or replaced by a test
            stream.reconfigure(errors="fold")  # type: ignore[union-attr]


def tell(faults: Iterable["Fault"], language: Language) -> None:
    """Say faults, and how many they are."""
    told = list(faults)
    for fault in told:
        say(fault.text(language), sys.stderr)
    warnings = sum(fault.is_warning for fault in told)
    for name, count in (("faulty", len(told) - warnings), ("warned", warnings)):
        if count:
            say(text(name, language, count=count), sys.stderr)


def say(line: str, stream: TextIO | None) -> None:
    """Write a line; a closed stream or pipe is no reason to fail."""
    if stream is None:
        return
    try:
        print(line, file=stream, flush=True)
    except OSError:
        with suppress(OSError, ValueError):  # or Python would complain of it at exit
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


@contextmanager
def progress_shown(name: str = "") -> Iterator[Callable[[str], None] | None]:
    """Yield what shows on one line of the terminal what is being made; None without one.

    The line begins with a name, if need be: of which file it is.
    """
    if not (sys.stderr and sys.stderr.isatty()):
        yield None
        return
    try:
        yield lambda line: _progress(f"{name}: {line}" if name else line)
    finally:
        _progress("")  # else the end of it stands behind a shorter line


def _progress(line: str) -> None:
    with suppress(OSError):
        sys.stderr.write(f"\r{line[:78]:<78}\r")
        sys.stderr.flush()


def chosen_language(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """Return the language of `--lang`, else of the environment; Vietnamese when unsure.

    Windows itself is not asked: most offices in Việt Nam have an English one.
    """
    for before, argument in zip(["", *arguments], arguments, strict=False):
        if argument == "--lang=en" or (before == "--lang" and argument == "en"):
            return "en"
        if argument == "--lang=vi" or (before == "--lang" and argument == "vi"):
            return "vi"
    names = [environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    system = next((name for name in names if name), "")
    return "en" if system.lower().startswith("en") else "vi"


def _fold(error: UnicodeError) -> tuple[str, int]:
    """Write letters that a terminal lacks without their marks: "loi" for "lỗi"."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    part = error.object[error.start : error.end].translate(_PLAIN)
    signs = [
        sign for sign in unicodedata.normalize("NFKD", part) if not unicodedata.combining(sign)
    ]
    return "".join(sign if sign.isascii() else "?" for sign in signs), error.end
