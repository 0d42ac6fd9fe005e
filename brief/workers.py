"""Processes that make files: this one, and `jobs - 1` others beside it.

PDFium and the font registries are not safe in threads. All take tasks from one list:
the others from its front, where the documents and charts are, this one from its end.
"""

import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from multiprocessing.reduction import ForkingPickler
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeAlias

from brief.cache import Cache
from brief.errors import BriefError, Exit, Fault
from brief.export.made import DrawnCard, Made
from brief.garbage import collect_seldom, keep_all
from brief.record import Record, field
from brief.tasks import Job, Task

Door: TypeAlias = Any  # a multiprocessing.connection.Connection

AHEAD = 2  # tasks that a process has been given: it never waits for the next one


class Outcome(Record):
    """What became of a task: the file, or what is drawn of it, or why there is none.

    `kept` is what is to be kept of the work.
    """

    made: Made | None
    error: Exception | None = None
    kept: dict[str, bytes] = field(default_factory=dict)
    drawn: DrawnCard | Made | None = None

    def file(self) -> Made:
        """Return the file, or raise what went wrong."""
        if self.error:
            raise self.error
        assert self.made  # noqa: S101 one of the two is there
        return self.made


def carry_out(task: Job, cache: Cache) -> Outcome:
    """Make a file."""
    own = cache.fresh()
    try:
        return Outcome(task.run(own), None, own.new)
    except Exception as error:  # raised where the outcome is read
        return Outcome(None, error)


def draw(task: Task, cache: Cache) -> Outcome:
    """Draw a document or a card, for another process to finish."""
    own = cache.fresh()
    try:
        return Outcome(None, None, own.new, task.draw(own))
    except Exception as error:
        return Outcome(None, error)


def finish(task: Job, begun: Outcome, cache: Cache) -> Outcome:
    """Make the file of what is drawn."""
    assert isinstance(task, Task)  # noqa: S101 no other is drawn apart
    assert begun.drawn  # noqa: S101 else there is nothing to finish
    own = cache.fresh()
    try:
        return Outcome(task.finish(begun.drawn, own), None, begun.kept | own.new)
    except Exception as error:
        return Outcome(None, error)


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


class Run:
    """One list of tasks, shared out; more may be added while it runs.

    As long as more cards wait for the others than for this process, they only draw them
    and this one finishes them. So it does with documents: nobody else need import what
    proves them. Pictures of pages it makes itself, unless another waits for work: a pipe
    holds no document.
    """

    def __init__(self, doors: Sequence[Door], cache: Cache) -> None:
        self._cache = cache
        self._tasks: dict[int, Job] = {}
        self._waiting: list[int] = []  # those that any process may do
        self._pages: list[int] = []  # those that this one does when it has no others
        self._given = dict.fromkeys(doors, 0)
        self._drawn: list[tuple[int, Outcome]] = []

    def add(self, tasks: Sequence[Job]) -> None:
        """Add tasks; their numbers go on from those before."""
        numbered = dict(enumerate(tasks, len(self._tasks)))
        self._tasks |= numbered
        shared = {number: task for number, task in numbered.items() if isinstance(task, Task)}
        self._waiting += shared
        self._pages += [number for number in numbered if number not in shared]
        with _alive():
            for door in self._given if shared else ():
                door.send((shared, self._cache))

    def outcomes(self) -> Iterator[tuple[int, Outcome]]:
        """Make all files; yield each with its number, as they are finished.

        A document is yielded as it was drawn, too: its pages may be leafed through.
        """
        with _alive():
            yield from self._outcomes()

    def _outcomes(self) -> Iterator[tuple[int, Outcome]]:
        while self._waiting or self._pages or self._drawn or any(self._given.values()):
            self._give()
            mine = self._mine()
            if mine:
                yield mine
            elif any(self._given.values()):
                import_all()  # what comes next, while the others are at work
            yield from self._taken(0 if mine else None)

    def _give(self) -> None:
        for _ in range(AHEAD):
            for door, count in self._given.items():
                if self._waiting and count < AHEAD:
                    number = self._waiting.pop(0)
                    only_draw = _is_document(self._tasks[number]) or self._others_have_more()
                    door.send((number, only_draw))
                    self._given[door] += 1
        for door in (door for door, count in self._given.items() if not count):
            self._give_pages(door)

    def _give_pages(self, door: Door) -> None:
        given, self._pages = self._pages[:AHEAD], self._pages[AHEAD:]
        if given:
            door.send(({number: self._tasks[number] for number in given}, self._cache))
        for number in given:
            door.send((number, False))
            self._given[door] += 1

    def _others_have_more(self) -> bool:
        """Say whether each other process has more cards to make than this one has."""
        theirs = sum(self._tasks[number].has_plots for number in self._waiting)
        ours = len(self._waiting) - theirs + len(self._drawn)
        return theirs > ours * len(self._given)

    def _mine(self) -> tuple[int, Outcome] | None:
        """Do the task that this process can do, if there is one, and return its outcome."""
        if self._has_drawn():
            number, begun = self._drawn.pop()
            return number, finish(self._tasks[number], begun, self._cache)
        mine = self._waiting if self._has_card() else self._pages
        if not mine:
            return None
        number = mine.pop()
        task = self._tasks[number]
        return number, self._noted(number, _done(task, self._cache, _is_document(task)))

    def _noted(self, number: int, outcome: Outcome) -> Outcome:
        """Keep what is to be finished here."""
        if outcome.drawn:
            last = 0 if _is_document(self._tasks[number]) else len(self._drawn)
            self._drawn.insert(last, (number, outcome))
        return outcome

    def _has_drawn(self) -> bool:
        """Say whether something drawn is to be finished now.

        A document takes long: while the others had no more to do, cards would wait.
        """
        number = self._drawn[-1][0] if self._drawn else None
        return number is not None and not (
            _is_document(self._tasks[number]) and self._has_card()
        )

    def _has_card(self) -> bool:
        """Say whether the last task that waits is one for this process.

        It leaves plots to the others, so that it need not import matplotlib.
        """
        ready = "matplotlib" in sys.modules or not self._given
        return bool(self._waiting) and (ready or not self._tasks[self._waiting[-1]].has_plots)

    def _taken(self, timeout: float | None) -> Iterator[tuple[int, Outcome]]:
        """Yield what the others have finished; wait for one if `timeout` is None."""
        busy = [door for door, count in self._given.items() if count]
        ready = wait(busy, timeout) if busy else []
        for door in (door for door in busy if door in ready):
            self._given[door] -= 1
            number, outcome = door.recv()
            if not isinstance(self._noted(number, outcome).drawn, DrawnCard):
                yield number, outcome


@contextmanager
def _alive() -> Iterator[None]:
    """Say in our words that another process has ended."""
    try:
        yield
    except (EOFError, OSError) as error:
        raise BriefError([Fault("worker-died")], Exit.MACHINE) from error


def _serve(door: Door, closed: Door | None, plots: bool) -> None:
    """Make what is asked for until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process tells us when to stop
    if closed:
        closed.close()
    collect_seldom()
    _import_first(plots)
    keep_all()
    tasks: dict[int, Job] = {}
    cache = Cache()
    post = _Post(door)
    with suppress(EOFError, OSError):
        while True:
            first, second = door.recv()
            if isinstance(first, int):
                post.send((first, _done(tasks[first], cache, second)))
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


def _done(task: Job, cache: Cache, only_draw: bool) -> Outcome:
    if only_draw and isinstance(task, Task):
        return draw(task, cache)
    return carry_out(task, cache)


def _is_document(task: Job) -> bool:
    return isinstance(task, Task) and not task.card


def import_all() -> None:
    """Import what makes documents, cards and what goes with them, but no plots."""
    import brief.cards
    import brief.export.index
    import brief.export.png
    import brief.export.share
    import brief.prove.document
    import brief.prove.pictures  # noqa: F401

    _import_first(plots=False)


def _import_first(plots: bool) -> None:
    """Import what draws a document, the first task, and matplotlib if plots are to be made."""
    import brief.export.pdf
    import brief.pages.document

    if plots:
        from brief.fonts.plotting import import_quickly

        import_quickly()
        import brief.charts.plot  # noqa: F401
