"""The other processes: they start at once, and stay until they are stopped."""

import sys
from collections.abc import Iterable, Sequence
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

    `count` of them do tasks. When `plots` are likely to be made, one more makes them for
    all: so matplotlib is imported once, while the others have something else to do; else
    a process that must make one imports it itself. When all is to be made (`cold`), every
    process will need all that draws and finishes, and imports it before it starts others:
    so it is there once.
    """

    def __init__(self, count: int, *, cold: bool, plots: bool) -> None:
        # macOS has fork, but its system libraries do not bear it
        self._context: Any = get_context("fork" if sys.platform == "linux" else "spawn")
        self._processes: list[BaseProcess] = []
        self._doors: list[Door] = []  # to those that do tasks
        self._hands: list[Hand] = []  # the same as a run sees them
        self._cold = cold
        self._plots: Door | None = None  # to the one that makes plots
        if count and cold:
            _import_all()
        here = self._start_plots(count) if count and plots else []
        for _ in range(count):
            self._start_tasks(here)

    def _start_plots(self, count: int) -> list[Door]:
        """Start what makes plots; return doors to it: for this process, and for others."""
        pairs = [self._context.Pipe() for _ in range(count + 1)]
        here = [ours for ours, _ in pairs]
        self._plots = here[0]
        self._launch(_serve_plots, [theirs for _, theirs in pairs], here)
        return here

    def _start_tasks(self, here: list[Door]) -> None:
        """Start what does tasks, with one of the doors to what makes plots."""
        ours, theirs = self._context.Pipe()
        self._doors.append(ours)
        own = [here.pop()] if here else []
        self._launch(_serve_tasks, [theirs, *own], [*here, *self._doors])

    def _launch(self, serve: Any, doors: Sequence[Door], here: Iterable[Door]) -> None:
        """Give a new process its doors; a fork also has those that are open here."""
        forked = self._context.get_start_method() == "fork"
        arguments = (doors, tuple(here) if forked else ())
        process = self._context.Process(target=serve, args=arguments, daemon=True)
        process.start()
        self._processes.append(process)
        for door in doors:
            door.close()

    def run(self, cache: "Cache") -> "Run":
        """Begin a list of tasks, none as yet."""
        from brief.workers.hand import Hand
        from brief.workers.plots import Plots
        from brief.workers.run import Run

        self._hands = self._hands or [Hand(door, self._cold) for door in self._doors]
        return Run(self._hands, cache, Plots(self._plots) if self._plots else None)

    def stop(self) -> None:
        """End the processes at once; what they still make is not wanted."""
        for process in self._processes:
            process.terminate()
        for door in (self._plots, *self._doors):
            if door:
                door.close()


def _import_all() -> None:
    from brief.workers.imports import import_draw, import_finish

    import_draw()
    import_finish()


def _serve_tasks(doors: Sequence[Door], closed: Sequence[Door]) -> None:
    from brief.workers.serve import serve_tasks

    serve_tasks(doors, closed)


def _serve_plots(doors: Sequence[Door], closed: Sequence[Door]) -> None:
    from brief.workers.serve import serve_plots

    serve_plots(doors, closed)
