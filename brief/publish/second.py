"""Work that goes on when this process is killed: a second process does it.

It shares the lock of the first, for the two share what is open; and it is in a session
of its own, which a kill of the whole group does not reach.
"""

import os
import sys
import threading
from collections.abc import Callable
from contextlib import suppress


def done_twice(work: Callable[[], None]) -> None:
    """Do some work in a second process, and then in this one what is left of it.

    So `work` must do nothing when it is done already. Only a kill of both at once, or
    the power, ends it half-way. What goes wrong is raised here. Elsewhere than on Linux,
    beside other threads (which a fork would cut off anywhere), and where no process can
    be started, this one does all of it.
    """
    if sys.platform == "linux" and threading.active_count() == 1:
        with suppress(OSError):
            _second(work)
    work()


def _second(work: Callable[[], None]) -> None:
    child = os.fork()
    if child:
        os.waitpid(child, 0)
        return
    try:
        os.setsid()
        work()
    finally:
        os._exit(0)  # nothing of what this process owes others: no words, no locks
