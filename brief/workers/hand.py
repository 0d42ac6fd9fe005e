"""Another process as the first one sees it: what it has been given, and what it can do."""

from brief.cache import Cache
from brief.record import Struct, field
from brief.workers.outcomes import Order, Outcome, is_document
from brief.workers.processes import Door


class Hand(Struct):
    """A process behind a door, which does what it is given, one after the other."""

    door: Door
    finishes: bool  # it has imported what finishes files
    given: dict[int, Order] = field(default_factory=dict)  # what it has not done yet
    letter: list[Order] = field(default_factory=list)  # what is still to be sent

    @property
    def whole(self) -> int:
        """Return how many files it is to make from beginning to end."""
        return sum(not order.only_draw for order in self.given.values())

    @property
    def drawing(self) -> int:
        """Return how many cards it is to draw for the first process."""
        return sum(
            each.only_draw and not is_document(each.task) for each in self.given.values()
        )

    def give(self, order: Order) -> None:
        """Give it a task, which `post` sends."""
        self.given[order.number] = order
        self.letter.append(order)
        self.finishes = self.finishes or order.finishes

    def post(self, cache: Cache) -> None:
        """Send what it was given, in one letter."""
        if self.letter:
            self.door.send((self.letter, cache.fresh()))
            self.letter = []

    def take(self) -> tuple[int, Outcome]:
        """Return what it has done, when there is anything, with its number."""
        number, outcome = self.door.recv()
        del self.given[number]
        return number, outcome
