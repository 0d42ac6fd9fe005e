"""What the other processes do: tasks, until nobody asks any more."""

import signal
from collections.abc import Iterable, Sequence
from contextlib import suppress
from multiprocessing.reduction import ForkingPickler
from queue import SimpleQueue
from threading import Thread

from brief.garbage import collect_seldom, keep_all
from brief.workers.imports import import_draw
from brief.workers.outcomes import Outcome, done
from brief.workers.processes import Door


def serve(door: Door, closed: Sequence[Door]) -> None:
    """Do what comes by a door; the `closed` ones are those of others."""
    _begin(closed)
    import_draw()
    keep_all()
    post = _Post(door)
    with suppress(EOFError, OSError):
        while True:
            orders, cache = door.recv()
            for order in orders:
                post.send((order.number, done(order.task, cache, only_draw=order.only_draw)))


def _begin(closed: Iterable[Door]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process tells us when to stop
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # at once
    for door in closed:
        door.close()
    collect_seldom()


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
