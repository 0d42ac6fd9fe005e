"""One list of tasks, shared out to processes."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import wait
from typing import Any, TypeAlias

from brief.cache import Cache
from brief.errors import BriefError, Exit, Fault
from brief.export.made import DrawnCard
from brief.tasks import Job, Task
from brief.workers.imports import import_all
from brief.workers.outcomes import Outcome, done, finish, is_document

Door: TypeAlias = Any  # a multiprocessing.connection.Connection

AHEAD = 2  # tasks that a process has been given: it never waits for the next one


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
        self._drawn: list[tuple[int, Outcome]] = []  # cards to be finished here
        self._documents: list[tuple[int, Outcome]] = []  # to be finished here, too

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
            self._give()  # the others begin, whatever this process does before it looks on

    def outcomes(self) -> Iterator[tuple[int, Outcome]]:
        """Make all files; yield each with its number, as they are finished.

        A document is yielded as it was drawn, too: its pages may be leafed through.
        """
        with _alive():
            yield from self._outcomes()

    def _outcomes(self) -> Iterator[tuple[int, Outcome]]:
        while self._is_at_work():
            self._give()
            mine = self._mine()
            if mine:
                yield mine
            elif any(self._given.values()):
                import_all()  # what comes next, while the others are at work
            yield from self._taken(0 if mine else None)

    def _is_at_work(self) -> bool:
        here = self._waiting or self._drawn or self._documents or self._pages
        return bool(here) or any(self._given.values())

    def _give(self) -> None:
        for _ in range(AHEAD):
            for door, count in self._given.items():
                if self._waiting and count < AHEAD:
                    number = self._waiting.pop(0)
                    only_draw = is_document(self._tasks[number]) or self._others_have_more()
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
        """Do what this process can do, if there is anything, and return its outcome.

        A document comes after the cards: it takes long, and the others could get none.
        """
        if self._drawn:
            return self._finished(self._drawn)
        if self._has_card():
            return self._made(self._waiting)
        if self._documents:
            return self._finished(self._documents)
        return self._made(self._pages) if self._pages else None

    def _made(self, numbers: list[int]) -> tuple[int, Outcome]:
        number = numbers.pop()
        task = self._tasks[number]
        return number, self._noted(number, done(task, self._cache, only_draw=is_document(task)))

    def _finished(self, drawn: list[tuple[int, Outcome]]) -> tuple[int, Outcome]:
        number, begun = drawn.pop()
        return number, finish(self._tasks[number], begun, self._cache)

    def _noted(self, number: int, outcome: Outcome) -> Outcome:
        """Keep what is to be finished here."""
        if outcome.drawn:
            drawn = self._documents if is_document(self._tasks[number]) else self._drawn
            drawn.append((number, outcome))
        return outcome

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
