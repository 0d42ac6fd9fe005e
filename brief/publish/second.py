"""Work that goes on when this process is killed: a second process does what is left of it.

It shares the lock of the first, for the two share what is open; and it is in a group of
its own, which a kill of the first one's group does not reach.
"""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress


@contextmanager
def done_surely(work: Callable[[], None]) -> Iterator[None]:
    """Do some work; should this process be killed at it, a second one does what is left.

    So `work` must do nothing when it is done already. Only a kill of both at once, or
    the power, ends it half-way. What goes wrong is raised here. Elsewhere than on Linux,
    beside other threads (which a fork would cut off anywhere), and where no process can
    be started, there is no second one.

    The work is done when the block begins. To end a process of a hundred megabytes takes
    longer than the work: it is waited for at the end of the block.
    """
    second, door = _second(work)
    try:
        try:
            work()
        finally:
            if second:
                with suppress(ProcessLookupError):  # it was killed
                    os.kill(second, signal.SIGKILL)  # there is nothing left for it
        yield
    finally:
        if second:
            with suppress(ChildProcessError):  # a program that ignores how processes end
                os.waitpid(second, 0)
            os.close(door)


def _second(work: Callable[[], None]) -> tuple[int, int]:
    """Start a process that does the work when the door is closed, by the end of this one.

    Returns both; no process is 0.
    """
    if sys.platform != "linux" or threading.active_count() > 1:
        return 0, 0
    closed, door = os.pipe()
    try:
        process = os.fork()
    except OSError:
        os.close(closed)
        os.close(door)
        return 0, 0
    if not process:
        os.close(door)
        _take_over(work, closed)
    os.close(closed)
    with suppress(ProcessLookupError):  # it was killed at once
        os.setpgid(process, process)
    return process, door


def _take_over(work: Callable[[], None], closed: int) -> None:
    """Wait for the end of the first process, do the work, and be no more."""
    try:
        os.read(closed, 1)  # nothing comes, until nobody holds the door
        work()
    finally:
        os._exit(0)  # nothing of what this process owes others: no words, no locks
