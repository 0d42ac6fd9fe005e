"""The other processes: they start at once, and stay until they are stopped."""

import sys
from collections.abc import Sequence
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from brief.cache import Cache
    from brief.workers.hand import Hand
    from brief.workers.run import Run

Door: TypeAlias = Any  # a multiprocessing.connection.Connection


class Workers:
    """The other processes; they start at once, and stay for further runs until `stop`.

    What every process will need is imported before they start: so it is there once, and its
    import is paid once. When all is to be made (`cold`), that is all that draws and finishes.
    """

    def __init__(self, count: int, *, cold: bool) -> None:
        # macOS has fork, but its system libraries do not bear it
        self._context: Any = get_context("fork" if sys.platform == "linux" else "spawn")
        self._processes: list[BaseProcess] = []
        self._doors: list[Door] = []
        self._hands: list[Hand] = []  # the same as a run sees them
        self._cold = cold
        if count:
            _import_first(everything=cold)
        for _ in range(count):
            self._start()

    def _start(self) -> None:
        """Start a process; a fork also has the doors that are open here."""
        ours, theirs = self._context.Pipe()
        self._doors.append(ours)
        forked = self._context.get_start_method() == "fork"
        arguments = (theirs, tuple(self._doors) if forked else ())
        process = self._context.Process(target=_serve, args=arguments, daemon=True)
        process.start()
        self._processes.append(process)
        theirs.close()

    def run(self, cache: "Cache") -> "Run":
        """Begin a list of tasks, none as yet."""
        from brief.workers.hand import Hand
        from brief.workers.run import Run

        self._hands = self._hands or [Hand(door, self._cold) for door in self._doors]
        return Run(self._hands, cache)

    def stop(self) -> None:
        """End the processes at once; what they still make is not wanted."""
        for process in self._processes:
            process.terminate()
        for door in self._doors:
            door.close()


def _import_first(*, everything: bool) -> None:
    import brief.tasks  # noqa: F401
    from brief.workers.imports import import_cards, import_draw, import_finish

    if everything:
        import_draw()
        import_cards()
        import_finish()


def _serve(door: Door, closed: Sequence[Door]) -> None:
    from brief.workers.serve import serve

    serve(door, closed)
