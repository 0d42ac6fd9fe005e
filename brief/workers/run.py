"""One list of tasks, shared out to processes: the others draw, this one finishes."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import wait

from brief.cache import Cache
from brief.errors import BriefError, Exit, Fault
from brief.export.made import DrawnCard, DrawnPdf
from brief.tasks import Job, Preview, Task
from brief.workers.hand import Hand
from brief.workers.imports import import_finish
from brief.workers.outcomes import Order, Outcome, done, finish, finished, is_document, proved

ENOUGH = 3  # cards that this process has to finish
LOT = 4  # the same, while a document is drawn by who must import what finishes cards
AHEAD = 2  # files that another makes whole: it never waits for the next one
FEW_CARDS = 11  # fewer are drawn elsewhere sooner than this process imports what it lacks


class Run:
    """One list of tasks, shared out; more may be added while it runs.

    The others draw and this process finishes and proves: so each imports half of what a
    file takes. The first cards are drawn before the document, which takes long, so that
    there is something to finish meanwhile. Who has finished something before makes cards
    whole, too, and who has nothing to draw makes pictures of pages; documents are finished
    here. While many cards wait, this process makes some whole, rather than nothing. Without
    others, all is done here.
    """

    def __init__(self, hands: Sequence[Hand], cache: Cache) -> None:
        self._cache = cache
        self._hands = hands
        self._tasks: dict[int, Job] = {}
        self._cards: list[int] = []  # that wait to be given
        self._papers: list[int] = []  # documents that wait to be given
        self._pages: list[int] = []  # pictures of pages that wait, and what goes beside files
        self._drawn: list[tuple[int, Outcome]] = []  # cards to be finished here
        self._documents: list[tuple[int, Outcome]] = []  # to be proved here

    def add(self, tasks: Sequence[Job]) -> None:
        """Add tasks; their numbers go on from those before."""
        numbered = dict(enumerate(tasks, len(self._tasks)))
        self._tasks |= numbered
        shared = {number: task for number, task in numbered.items() if isinstance(task, Task)}
        self._papers += [number for number, task in shared.items() if is_document(task)]
        self._cards += [number for number, task in shared.items() if not is_document(task)]
        self._pages += [number for number in numbered if number not in shared]
        with _alive():
            self._give()  # the others begin, whatever this process does before it looks on

    def outcomes(self) -> Iterator[tuple[int, Outcome]]:
        """Make all files; yield each with its number, as they are finished.

        A document is yielded as it is drawn, too: its pages may be leafed through, and as it
        is finished, before it is proved.
        """
        with _alive():
            yield from self._outcomes()

    def _outcomes(self) -> Iterator[tuple[int, Outcome]]:
        while self._is_at_work():
            self._give()
            mine = self._mine()
            if mine:
                yield mine
            elif self._busy():
                import_finish()  # what comes next, while the others are at work
            yield from self._taken(0 if mine else None)

    def _is_at_work(self) -> bool:
        waiting = self._cards or self._papers or self._pages
        return bool(waiting or self._drawn or self._documents or self._busy())

    def _busy(self) -> list[Hand]:
        return [hand for hand in self._hands if hand.given]

    # ── what others do ───────────────────────────────────────────────────────

    def _give(self) -> None:
        """Give each of the others what it is to do next."""
        while self._hands:
            hand = min(self._hands, key=lambda each: len(each.given))
            order = self._next(hand)
            if not order:
                break
            hand.give(order)
        for hand in self._hands:
            for number in self._pages_for(hand):
                self._pages.remove(number)
                hand.give(self._order(number, only_draw=False))
            hand.post(self._cache)

    def _next(self, hand: Hand) -> Order | None:
        """Return the next card or document, if the least busy process is to have one."""
        to_finish = len(self._drawn) + sum(each.drawing for each in self._hands)
        if self._cards and to_finish < self._enough(hand):
            return self._order(self._cards.pop(0), only_draw=True)
        if self._papers:
            return self._order(self._papers.pop(0), only_draw=True)
        if self._cards and hand.whole < AHEAD:
            return self._order(self._cards.pop(0), only_draw=False)
        return None

    def _enough(self, hand: Hand) -> int:
        """Return how many cards are to be finished here before another makes some whole."""
        if hand.finishes:
            return min(ENOUGH, hand.whole + 2)
        return LOT if self._papers else ENOUGH

    def _pages_for(self, hand: Hand) -> list[int]:
        """Return pictures of pages for who has nothing to do, or what goes beside files.

        While there is a document to be finished, which takes long, all that waits may go
        there: pictures to import what they take first, the rest behind them.
        """
        pictures = [number for number in self._pages if self._is_picture(number)]
        share = len(pictures) if self._documents else (len(pictures) + hand.finishes) // 2
        if share and not hand.given:
            return pictures[: min(AHEAD, share)]
        if hand.given and not self._documents:
            return []
        return [number for number in self._pages if number not in pictures]

    def _order(self, number: int, *, only_draw: bool) -> Order:
        return Order(number, self._tasks[number], only_draw)

    def _taken(self, timeout: float | None) -> Iterator[tuple[int, Outcome]]:
        """Yield what the others have done; wait for one if `timeout` is None."""
        busy = {hand.door: hand for hand in self._busy()}
        while busy and (ready := wait(list(busy), timeout)):
            for door in ready:
                number, outcome = busy[door].take()
                if (noted := self._noted(number, outcome)) is not None:
                    yield number, noted
            busy, timeout = {hand.door: hand for hand in self._busy()}, 0

    # ── what is done here ────────────────────────────────────────────────────

    def _mine(self) -> tuple[int, Outcome] | None:
        """Do what this process can do, if there is anything, and return its outcome.

        A document comes after the cards: it takes long, and the others could get none.
        """
        if self._drawn:
            return self._finished(self._drawn)
        if len(self._cards) >= (FEW_CARDS if self._hands else 1):
            number = self._cards.pop(0)
            return number, self._done(number)
        if not self._hands and self._papers:
            number = self._papers.pop()
            if noted := self._noted(number, self._done(number)):
                return number, noted
        if self._documents:
            return self._document()
        # what goes beside files takes what draws
        able = not self._hands or "brief.cards.layouts" in sys.modules
        pages = [n for n in self._pages if able or self._is_picture(n)]
        if pages:
            number = pages[-1]
            self._pages.remove(number)
            if noted := self._noted(number, self._done(number)):
                return number, noted
        return None

    def _is_picture(self, number: int) -> bool:
        return isinstance(self._tasks[number], Preview)

    def _done(self, number: int) -> Outcome:
        task = self._tasks[number]
        return done(task, self._cache, only_draw=is_document(task))

    def _finished(self, drawn: list[tuple[int, Outcome]]) -> tuple[int, Outcome]:
        number, begun = drawn.pop()
        return number, finish(self._tasks[number], begun, self._cache)

    def _noted(self, number: int, outcome: Outcome) -> Outcome | None:
        """Return an outcome to be told; None for a card that is to be finished here first.

        Pictures of pages are proved here, wherever they were made.
        """
        task = self._tasks[number]
        if isinstance(task, Preview):
            return proved(task, outcome)
        if isinstance(outcome.drawn, DrawnCard):
            self._drawn.append((number, outcome))
            return None
        if isinstance(outcome.drawn, DrawnPdf):
            self._documents.append((number, outcome))
        return outcome

    def _document(self) -> tuple[int, Outcome]:
        """Finish a document; one that is finished, prove."""
        number, begun = self._documents.pop()
        if not isinstance(begun.drawn, DrawnPdf):
            return number, finish(self._tasks[number], begun, self._cache)
        begun = finished(begun)
        self._documents.append((number, begun))
        return number, begun


@contextmanager
def _alive() -> Iterator[None]:
    """Say in our words that another process has ended."""
    try:
        yield
    except (EOFError, OSError) as error:
        raise BriefError([Fault("worker-died")], Exit.MACHINE) from error
