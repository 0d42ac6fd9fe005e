"""The other processes: they start at once, and serve until they are stopped."""

import signal
import sys
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from multiprocessing.reduction import ForkingPickler
from queue import SimpleQueue
from threading import Thread
from typing import Any

from brief.cache import Cache
from brief.garbage import collect_seldom, keep_all
from brief.tasks import Job
from brief.workers.imports import import_all, import_first
from brief.workers.outcomes import Outcome, done
from brief.workers.run import Door, Run


class Workers:
    """The other processes; they start at once, and stay for further runs until `stop`."""

    def __init__(self, count: int, *, plots: bool) -> None:
        self._plots = plots
        self._doors: list[Door] = []
        self._processes: list[BaseProcess] = []
        if plots and count:
            import_all()  # all need it: what is there before a fork is there once
        for _ in range(count):
            self._start()

    def _start(self) -> None:
        # macOS has fork, but its system libraries do not bear it
        context: Any = get_context("fork" if sys.platform == "linux" else "spawn")
        ours, theirs = context.Pipe()
        closed = ours if context.get_start_method() == "fork" else None
        arguments = (theirs, closed, self._plots)
        process = context.Process(target=_serve, args=arguments, daemon=True)
        process.start()
        theirs.close()
        self._doors.append(ours)
        self._processes.append(process)

    def run(self, cache: Cache) -> "Run":
        """Begin a list of tasks, none as yet."""
        return Run(self._doors, cache)

    def stop(self) -> None:
        """End the processes at once; what they still make is not wanted."""
        for process in self._processes:
            process.terminate()
        for door in self._doors:
            door.close()


def _serve(door: Door, closed: Door | None, plots: bool) -> None:
    """Make what is asked for until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process tells us when to stop
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # at once
    if closed:
        closed.close()
    collect_seldom()
    import_first(plots)
    keep_all()
    tasks: dict[int, Job] = {}
    cache = Cache()
    post = _Post(door)
    with suppress(EOFError, OSError):
        while True:
            first, second = door.recv()
            if isinstance(first, int):
                post.send((first, done(tasks[first], cache, only_draw=second)))
            else:
                tasks, cache = first, second


class _Post:
    """What sends outcomes while the next task is done.

    The first process reads between its tasks only, and a pipe holds less than a card.
    """

    def __init__(self, door: Door) -> None:
        self._letters: SimpleQueue[memoryview] = SimpleQueue()
        self._door = door
        Thread(target=self._carry, daemon=True).start()

    def send(self, said: tuple[int, Outcome]) -> None:
        """Send it, sooner or later; it is pickled here, where an error ends the process."""
        self._letters.put(ForkingPickler.dumps(said))

    def _carry(self) -> None:
        with suppress(OSError):  # nobody reads any more
            while True:
                self._door.send_bytes(self._letters.get())
