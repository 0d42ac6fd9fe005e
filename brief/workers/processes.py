"""The other processes: they start at once, and stay until they are stopped."""

import sys
from collections.abc import Iterable, Sequence
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from brief.cache import Cache
    from brief.workers.run import Run

Door: TypeAlias = Any  # a multiprocessing.connection.Connection


class Workers:
    """The other processes; they start at once, and stay for further runs until `stop`.

    `count` of them do tasks, and one makes the plots for all: so matplotlib is imported
    once, while the others have something else to do. Without others this process makes
    its plots itself. When all is to be made (`cold`), every process will need all that
    draws and finishes, and imports it before it starts others: so it is there once.
    """

    def __init__(self, count: int, *, cold: bool) -> None:
        # macOS has fork, but its system libraries do not bear it
        self._context: Any = get_context("fork" if sys.platform == "linux" else "spawn")
        self._processes: list[BaseProcess] = []
        self._doors: list[Door] = []  # to those that do tasks
        self._plots: Door | None = None  # to the one that makes plots
        if count:
            if cold:
                _import_all()
            self._start(count)

    def _start(self, count: int) -> None:
        """Start all; each has a door to the one that makes plots, and so has this process."""
        pairs = [self._context.Pipe() for _ in range(count + 1)]
        self._plots, *plots = (ours for ours, _ in pairs)
        here = [self._plots, *plots]
        self._launch(_serve_plots, tuple(theirs for _, theirs in pairs), here)
        for door in plots:
            ours, theirs = self._context.Pipe()
            self._doors.append(ours)
            here.remove(door)
            self._launch(_serve_tasks, (theirs, door), [*here, *self._doors])

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
        from brief.workers.plots import Plots
        from brief.workers.run import Run

        return Run(self._doors, cache, Plots(self._plots) if self._plots else None)

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


def _serve_tasks(doors: tuple[Door, Door], closed: Sequence[Door]) -> None:
    from brief.workers.serve import serve_tasks

    serve_tasks(doors, closed)


def _serve_plots(doors: Sequence[Door], closed: Sequence[Door]) -> None:
    from brief.workers.serve import serve_plots

    serve_plots(doors, closed)
