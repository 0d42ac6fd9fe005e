"""One build at a time in one output folder.

The operating system holds the lock and gives it up when the process dies, however
it dies: there is no stale lock to judge, and no dependency for twenty lines.
"""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from brief.errors import BriefError, Exit, Fault

PATIENCE = 60.0  # seconds that another build may take
PAUSE = 0.05

if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> None:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError as error:  # one of several numbers, and none says more
            raise BlockingIOError(*error.args) from error

else:
    import fcntl

    def _try_lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(path: Path, patience: float = PATIENCE) -> Iterator[int]:
    """Hold the lock of a file, made if need be; wait up to `patience` seconds for it.

    Yields the open file: who inherits it holds the lock, too.
    Raises BriefError with Exit.MACHINE when another build does not end, and OSError
    when the file cannot be made.
    """
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
    handle = os.open(path, flags, 0o644)
    try:
        _wait(handle, path, time.monotonic() + patience)
        yield handle
    finally:
        os.close(handle)  # gives the lock up


def _wait(handle: int, path: Path, end: float) -> None:
    while True:
        try:
            _try_lock(handle)
        except (BlockingIOError, PermissionError) as error:
            if time.monotonic() > end:
                fault = Fault("output-busy", values={"folder": str(path.parent.parent)})
                raise BriefError([fault], Exit.MACHINE) from error
            time.sleep(PAUSE)
        else:
            return
