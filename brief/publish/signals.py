"""The few milliseconds in which files are replaced are not interrupted by a signal."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

# Ctrl+C, a shut-down, a closed terminal, Ctrl+Break; each system has some of them.
NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let signals wait until the end, then take the course that they would have taken.

    Only the main thread may do so (a rule of Python); in others nothing is held.
    kill -9 and a power cut cannot be held: for these there is the journal.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    waiting: list[int] = []
    signals = [getattr(signal, name) for name in NAMES if hasattr(signal, name)]
    before = {
        each: signal.signal(each, lambda number, _: waiting.append(number)) for each in signals
    }
    try:
        yield
    finally:
        for each, handler in before.items():
            # None: a handler that was not set from Python, and cannot be set again
            signal.signal(each, signal.SIG_DFL if handler is None else handler)
        for number in dict.fromkeys(waiting):
            signal.raise_signal(number)
