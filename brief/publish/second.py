"""Work that goes on when this process is killed: a second process does what is left of it.

It has the lock of the first, for it inherits the open file; and it is in a group of its
own, which a kill of the first one's group does not reach. It is a new process, no fork: to
copy the tables of a hundred megabytes, and then each page that either touches, takes
longer than the work.
"""

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import chain
from pathlib import Path

from brief.publish.takeover import Step

PROGRAM = Path(__file__).with_name("takeover.py")


@contextmanager
def in_spite_of_a_kill(steps: Sequence[Step], lock: int) -> Iterator[None]:
    """Take these steps inside; should this process be killed, a second one takes the rest.

    Only a kill of both at once, or the power, ends it half-way. `lock` is the open file of
    the lock that both hold. Elsewhere than on Linux, and where no process can be started,
    there is no second one.
    """
    second, door = _second(steps, lock)
    try:
        yield
    finally:
        if second:
            with suppress(ProcessLookupError):  # it was killed
                os.kill(second, signal.SIGKILL)  # there is nothing left for it
            with suppress(ChildProcessError):  # a program that ignores how processes end
                os.waitpid(second, 0)
            os.close(door)


def _second(steps: Sequence[Step], lock: int) -> tuple[int, int]:
    """Start the process that acts when the door is closed, by the end of this one.

    Returns both; no process is 0.
    """
    if sys.platform != "linux":
        return 0, 0
    closed, door = os.pipe()
    theirs = max(closed, lock) + 1  # what is open here is closed there, but for copies
    copies = ((closed, theirs), (lock, theirs + 1))
    kept = [(os.POSIX_SPAWN_DUP2, ours, copy) for ours, copy in copies]
    command = [sys.executable, "-P", "-S", str(PROGRAM), str(theirs), *chain(*steps)]
    try:
        process = os.posix_spawn(
            sys.executable, command, os.environ, file_actions=kept, setpgroup=0
        )
    except OSError:
        os.close(door)
        return 0, 0
    finally:
        os.close(closed)
    return process, door
