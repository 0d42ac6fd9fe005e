"""What is said of an error, and of each file to programs: a line of JSON."""

import sys
from collections.abc import Iterable
from pathlib import Path

from brief import __version__
from brief.errors import BriefError, Exit, Fault
from brief.languages import Language
from brief.terminal import say, tell
from brief.texts import text


def tell_error(error: Exception, language: Language) -> int:
    """Say what went wrong and return the exit code; no traceback ever reaches the user."""
    if isinstance(error, BriefError):
        tell(error.faults, language)
    else:
        say(_reason(error, language), sys.stderr)
    return _exit_of(error)


def say_error(file: Path, error: Exception, language: Language) -> int:
    """Say the same as JSON."""
    if isinstance(error, BriefError):
        return say_result(file, _exit_of(error), error.faults, language)
    return say_result(file, _exit_of(error), (), language, error=_reason(error, language))


def say_result(
    file: Path, code: int, faults: Iterable[Fault], language: Language, **facts: object
) -> int:
    """Say what came of a file as a line of JSON; return its exit code."""
    import json

    told = [_facts_of(fault, language) for fault in faults]
    result = {"file": file.as_posix(), "exit": int(code), **facts, "faults": told}
    say(json.dumps(result), sys.stdout)  # in ASCII, which every pipe and console takes
    return code


def _facts_of(fault: Fault, language: Language) -> dict[str, object]:
    message, hint = fault.said(language)
    return {
        "level": "warning" if fault.is_warning else "error",
        "code": fault.code,
        "file": fault.place.file,
        "line": fault.place.line,
        "column": fault.place.column,
        "key": fault.key,
        "message": message,
        "hint": hint,
    }


def _exit_of(error: Exception) -> int:
    if isinstance(error, BriefError):
        return error.exit_code
    return Exit.MACHINE if isinstance(error, OSError) else Exit.BUG


def _reason(error: Exception, language: Language) -> str:
    """Return what happened: on the machine, or in which line of the program."""
    if isinstance(error, OSError):
        reason = f"{error.filename or ''} {error.strerror or error}".strip()
        return text("machine", language, reason=reason)
    return text("bug", language, reason=_where(error), version=__version__)


def _where(error: Exception) -> str:
    """Return an error and its line of the program, on one line."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    said = f"{type(error).__name__}: {error}".splitlines()[0][:200]
    if not trace:
        return said
    return f"{said} ({Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno})"
