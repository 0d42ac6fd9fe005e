"""Ctrl+C and a shut-down end a command at once, whatever it is at.

As an exception, Ctrl+C ends in the first `except:` of a library that it meets, and ReportLab
has many: the command would go on, or fail at what is missing then. Nothing has to be tidied
up: what is published bears a kill, and waits with signals while files are replaced.
"""

import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from types import FrameType

from brief.languages import Language
from brief.terminal import say
from brief.texts import text

STOPPED = 130  # as brief.errors has it, which is not imported for this
INTERRUPTS = ("SIGINT", "SIGBREAK")  # Ctrl+C, Ctrl+Break
ENDS = ("SIGTERM", "SIGHUP")  # a shut-down, a closed terminal


def end_at_signals(language: Language) -> None:
    """Let signals end this process and those that it has started, from now on."""

    def interrupted(_number: int, _frame: FrameType | None) -> None:
        _end_others()
        with suppress(Exception):  # it may have been saying something just now
            say("\n" + text("stopped", language), sys.stderr)
        os._exit(STOPPED)

    for name in INTERRUPTS:
        _set(name, interrupted)
    for name in ENDS:
        _set(name, _ended)


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
