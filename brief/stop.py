"""Ctrl+C and a shut-down end a command at once, whatever it is at.

As an exception, Ctrl+C ends in the first `except:` of a library that it meets, and ReportLab
has many: the command would go on, or fail at what is missing then. Nothing has to be tidied
up: what is published bears a kill, and waits with signals while files are replaced.

This is the first that a command imports, so it imports next to nothing itself.
"""

import atexit
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from types import FrameType

STOPPED = 130  # as brief.errors has it, which is not imported for this
INTERRUPTS = ("SIGINT", "SIGBREAK")  # Ctrl+C, Ctrl+Break
ENDS = ("SIGTERM", "SIGHUP")  # a shut-down, a closed terminal


def end_at_signals() -> None:
    """Let signals end this process and those that it has started, from now on."""
    for name in INTERRUPTS:
        _set(name, _interrupted)
    for name in ENDS:
        _set(name, _ended)


def end(code: object) -> None:
    """End this process with an exit code, after all that is registered for its end.

    Python would then take apart all that was imported, piece by piece, for 20 ms.
    """
    atexit._run_exitfuncs()  # noqa: SLF001 nothing public does what `sys.exit` begins with
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, OSError, ValueError):  # closed
            stream.flush()
    os._exit(code if isinstance(code, int) else int(code is not None))


def _interrupted(_number: int, _frame: FrameType | None) -> None:
    """Say that the command was stopped, and end."""
    _end_others()
    with suppress(Exception):  # it may have been saying something, or importing this, just now
        from brief.terminal import chosen_language, open_streams, say
        from brief.texts import text

        open_streams()
        language = chosen_language(sys.argv[1:], os.environ)
        say("\n" + text("stopped", language), sys.stderr)
    os._exit(STOPPED)


def _ended(number: int, _frame: FrameType | None) -> None:
    """End as if nobody had cared for the signal, but together."""
    _end_others()
    signal.signal(number, signal.SIG_DFL)
    signal.raise_signal(number)


def _end_others() -> None:
    started = sys.modules.get("multiprocessing.process")  # else there are none
    for process in started.active_children() if started else []:
        process.terminate()


def _set(name: str, handler: Callable[[int, FrameType | None], None]) -> None:
    number = getattr(signal, name, None)
    if number is not None and signal.getsignal(number) != signal.SIG_IGN:  # `nohup`, or `&`
        signal.signal(number, handler)
