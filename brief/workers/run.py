"""One list of tasks, shared out to processes: the others draw, this one finishes."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import wait

from brief.cache import Cache, Elsewhere
from brief.errors import BriefError, Exit, Fault
from brief.export.made import DrawnCard, DrawnPdf
from brief.record import replace
from brief.tasks import Beside, Job, Task
from brief.workers.imports import import_finish
from brief.workers.outcomes import Order, Outcome, done, finish, finished, is_document
from brief.workers.processes import Door

LOT = 8  # cards to be finished here, while the others draw a document
ENOUGH = 3  # cards to be finished here; the others make what is more
FEW_PAGES = 4  # made here sooner than another imports what finishes
FEW = 10  # cards, which others draw sooner than this process imports what draws
AHEAD = 2  # tasks that a process has been given: it never waits for the next one


class Run:
    """One list of tasks, shared out; more may be added while it runs.

    The others draw and this process finishes and proves: so each imports half of what a
    file takes. The first cards are drawn before the document, which takes long, so that
    there is something to finish meanwhile. When there is enough, the others finish the
    cards they draw; documents never. While many cards wait, this process makes some whole,
    rather than nothing. Pictures of pages are made here, unless another waits for work that
    has finished something before (`finishers`), or many wait: a pipe holds no document.
    Without others, all is done here.
    """

    def __init__(
        self,
        doors: Sequence[Door],
        cache: Cache,
        plots: Elsewhere | None,
        finishers: set[Door],
    ) -> None:
        self._finishers = finishers  # those that have imported what finishes
        self._cache = cache
        self._own = replace(cache, elsewhere=plots)  # for the tasks of this process
        self._tasks: dict[int, Job] = {}
        self._cards: list[int] = []  # that wait to be given
        self._papers: list[int] = []  # documents that wait to be given
        self._pages: list[int] = []  # pictures of pages that wait
        self._given = dict.fromkeys(doors, 0)
        self._drawing: set[int] = set()  # cards that others draw, to be finished here
        self._drawn: list[tuple[int, Outcome]] = []  # cards to be finished here
        self._documents: list[tuple[int, Outcome]] = []  # to be proved here

    def add(self, tasks: Sequence[Job]) -> None:
        """Add tasks; their numbers go on from those before."""
        numbered = dict(enumerate(tasks, len(self._tasks)))
        self._tasks |= numbered
        shared = {number: task for number, task in numbered.items() if isinstance(task, Task)}
        self._papers += [number for number, task in shared.items() if is_document(task)]
        cards = [number for number, task in shared.items() if not is_document(task)]
        self._cards = sorted([*self._cards, *cards], key=self._has_plots)
        self._pages += [number for number in numbered if number not in shared]
        with _alive():
            self._give()  # the others begin, whatever this process does before it looks on

    def _has_plots(self, number: int) -> bool:
        return self._tasks[number].has_plots

    def outcomes(self) -> Iterator[tuple[int, Outcome]]:
        """Make all files; yield each with its number, as they are finished.

        A document is yielded before it is proved, too: its pages may be leafed through.
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
                import_finish()  # what comes next, while the others are at work
            yield from self._taken(0 if mine else None)

    def _is_at_work(self) -> bool:
        waiting = self._cards or self._papers or self._pages
        return bool(waiting or self._drawn or self._documents or any(self._given.values()))

    # ── what others do ───────────────────────────────────────────────────────

    def _give(self) -> None:
        """Give each of the others what it is to do next, in one letter."""
        orders: dict[Door, list[Order]] = {door: [] for door in self._given}
        while orders and (order := self._next(door := min(self._given, key=self._count))):
            orders[door].append(order)
            self._given[door] += 1
        for door in (door for door, count in self._given.items() if not count):
            orders[door] = self._next_pages(door)
            self._given[door] = len(orders[door])
        for door, given in orders.items():
            if given:
                door.send((given, self._cache.fresh()))
            if any(order.finishes for order in given):
                self._finishers.add(door)

    def _count(self, door: Door) -> int:
        return self._given[door]

    def _next(self, door: Door) -> Order | None:
        """Return the next card or document, if the least busy process is to have one."""
        to_finish = len(self._drawn) + len(self._drawing)
        if self._cards and to_finish < (ENOUGH if self._may_finish(door) else LOT):
            number = self._cards.pop(0)
            self._drawing.add(number)
            return self._order(number, only_draw=True)
        if self._papers:
            return self._order(self._papers.pop(0), only_draw=True)
        if self._cards and self._given[door] < AHEAD:
            return self._order(self._cards.pop(0), only_draw=False)
        return None

    def _may_finish(self, door: Door) -> bool:
        """Say whether a process finishes cards: when it has before, or no document waits."""
        return door in self._finishers or not self._papers

    def _next_pages(self, door: Door) -> list[Order]:
        able = door in self._finishers or len(self._pages) > FEW_PAGES
        given = [n for n in self._pages if able or isinstance(self._tasks[n], Beside)][:AHEAD]
        self._pages = [number for number in self._pages if number not in given]
        return [self._order(number, only_draw=False) for number in given]

    def _order(self, number: int, *, only_draw: bool) -> Order:
        return Order(number, self._tasks[number], only_draw)

    def _taken(self, timeout: float | None) -> Iterator[tuple[int, Outcome]]:
        """Yield what the others have done; wait for one if `timeout` is None."""
        busy = [door for door, count in self._given.items() if count]
        ready = wait(busy, timeout) if busy else []
        for door in (door for door in busy if door in ready):
            self._given[door] -= 1
            number, outcome = door.recv()
            self._drawing.discard(number)
            if (noted := self._noted(number, outcome)) is not None:
                yield number, noted

    # ── what is done here ────────────────────────────────────────────────────

    def _mine(self) -> tuple[int, Outcome] | None:
        """Do what this process can do, if there is anything, and return its outcome.

        A document comes after the cards: it takes long, and the others could get none.
        """
        if self._drawn:
            return self._finished(self._drawn)
        if len(self._cards) > (FEW if self._given else 0):
            number = self._cards.pop(0)
            return number, self._done(number)
        if not self._given and self._papers:
            number = self._papers.pop()
            if noted := self._noted(number, self._done(number)):
                return number, noted
        if self._documents:
            return self._finished(self._documents)
        if self._pages:
            number = self._pages.pop()
            return number, self._done(number)
        return None

    def _done(self, number: int) -> Outcome:
        task = self._tasks[number]
        return done(task, self._own, only_draw=is_document(task))

    def _finished(self, drawn: list[tuple[int, Outcome]]) -> tuple[int, Outcome]:
        number, begun = drawn.pop()
        return number, finish(self._tasks[number], begun, self._own)

    def _noted(self, number: int, outcome: Outcome) -> Outcome | None:
        """Return an outcome to be told; None for a card that is to be finished here first."""
        if isinstance(outcome.drawn, DrawnCard):
            self._drawn.append((number, outcome))
            return None
        if isinstance(outcome.drawn, DrawnPdf):
            outcome = finished(outcome)
            self._documents.append((number, outcome))
        return outcome


@contextmanager
def _alive() -> Iterator[None]:
    """Say in our words that another process has ended."""
    try:
        yield
    except (EOFError, OSError) as error:
        raise BriefError([Fault("worker-died")], Exit.MACHINE) from error
