"""What becomes of a task, done in one process or drawn in one and finished in another."""

from brief.cache import Cache
from brief.export.made import Drawn, DrawnPdf, Made
from brief.record import Record, field, replace
from brief.tasks import Beside, Job, Preview, Task


class Outcome(Record):
    """What became of a task: the file, or what is drawn of it, or why there is none.

    `kept` is what is to be kept of the work.
    """

    made: Made | None
    error: Exception | None = None
    kept: dict[str, bytes] = field(default_factory=dict)
    drawn: Drawn | None = None

    def file(self) -> Made:
        """Return the file, or raise what went wrong."""
        if self.error:
            raise self.error
        assert self.made  # noqa: S101 one of the two is there
        return self.made


class Order(Record):
    """A task that another process is to do, or only to begin."""

    number: int
    task: Job
    only_draw: bool

    @property
    def finishes(self) -> bool:
        """Say whether it takes what finishes files."""
        return not self.only_draw and not isinstance(self.task, Beside)


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
        drawn = task.draw(own)
    except Exception as error:
        return Outcome(None, error)
    if isinstance(drawn, Made):  # nothing, which needs no finishing
        return Outcome(drawn, None, own.new)
    return Outcome(None, None, own.new, drawn)


def finished(begun: Outcome) -> Outcome:
    """Finish a drawn document, which is still to be proved."""
    from brief.finishing import finish_document

    assert isinstance(begun.drawn, DrawnPdf)  # noqa: S101 nothing else comes here
    return replace(begun, drawn=finish_document(begun.drawn))


def finish(task: Job, begun: Outcome, cache: Cache) -> Outcome:
    """Make the file of what is drawn, and prove it."""
    assert isinstance(task, Task)  # noqa: S101 no other is drawn apart
    assert begun.drawn  # noqa: S101 else there is nothing to finish
    own = cache.fresh()
    own.new.update(begun.kept)
    try:
        return Outcome(task.finish(begun.drawn, own), None, own.new)
    except Exception as error:
        return Outcome(None, error)


def proved(task: Preview, begun: Outcome) -> Outcome:
    """Prove a picture of a page that was made, here or by another process."""
    if not begun.made:
        return begun
    try:
        return replace(begun, made=task.proved(begun.made))
    except Exception as error:
        return Outcome(None, error)


def done(task: Job, cache: Cache, *, only_draw: bool) -> Outcome:
    """Do a task, or only begin it."""
    if only_draw and isinstance(task, Task):
        return draw(task, cache)
    return carry_out(task, cache)


def is_document(task: Job) -> bool:
    """Say whether a task makes the PDF."""
    return isinstance(task, Task) and not task.card
