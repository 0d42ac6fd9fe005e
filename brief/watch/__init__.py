"""Build again whenever the figures are saved, and keep the last good set.

A save is judged when the files are still. What is doubtful (faults, or something gone)
is given a second longer, for it may be half a save; then faults are told, and what is
gone is asked about. What is published is exactly what was judged.
"""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from brief.build import Built, Session
from brief.changes.snapshot import Snapshot
from brief.errors import BriefError, Exit
from brief.export.entries import MANIFEST
from brief.load import Loaded, load_file
from brief.load.file import read_text
from brief.publish.folder import read_small
from brief.record import Record, Struct, field
from brief.watch.losses import Good, key_of, losses
from brief.watch.saves import Saved, held, is_changed_within, marks, settled, wakings

QUIET = 0.03  # seconds in which a saved file must not change
PAUSE = 2.0  # after which is tried again what a file in use or a full disk prevented
PATIENCE = 1.0  # in which a file that may be half saved is given time to become whole


class Dialog(Protocol):
    """What `watch` says to its user, and asks."""

    def built(self, built: Built) -> None:
        """Say what was published."""

    def failed(self, error: BriefError) -> None:
        """Say what is wrong; the last good set stays."""

    def lost(self, names: tuple[str, ...]) -> None:
        """Say what is gone, and ask whether to publish without it if that is possible."""

    def answer(self) -> bool | None:
        """Return the answer to the last question, once; None when there is none yet."""


class Judged(Record):
    """A saved state of the files: what was loaded and is gone, or what is wrong."""

    saved: Saved
    loaded: Loaded | None = None
    error: BriefError | None = None
    lost: tuple[str, ...] = ()
    text: str = ""

    @property
    def is_doubtful(self) -> bool:
        """Say whether this may be half a save."""
        return self.error is not None or bool(self.lost)


def watch(
    figures: Path, output: Path, dialog: Dialog, *, jobs: int, ready: Callable[[], None]
) -> None:
    """Build now, and on every save, until Ctrl+C; `ready` is called when it watches."""
    with Session(jobs) as session:
        watcher = Watcher(figures, output, session, dialog)
        watcher.look()
        ready()
        while True:
            files = watcher.files
            for _ in wakings(files):
                watcher.look()
                if watcher.files != files:
                    break  # others are to be watched


class Watcher(Struct):
    """What was published last, and what was judged last."""

    figures: Path
    output: Path
    session: Session
    dialog: Dialog
    files: tuple[Path, ...] = ()
    good: Good = field(default_factory=Good)
    judged: Judged = field(default_factory=lambda: Judged({}))
    _marks: object = None
    _asked: bool = False
    _again: float = 0.0  # when to try again what was in the way of; 0 is never

    def __post_init__(self) -> None:
        published = Snapshot.of_manifest(read_small(self.output / MANIFEST))
        names = {key_of(name): published.label(name) for name in published.figures}
        self.files, self.good = (self.figures,), Good(names=names)

    def look(self) -> None:
        """Judge the files if they changed; else see what else is to be done."""
        is_published = (self.output / MANIFEST).exists()
        now = (marks(self.files), is_published)
        if now == self._marks:
            self._listen()
            self._try_again()
            return
        self._marks = now
        judged = self._judge()
        while judged.is_doubtful and self._is_new(judged):
            if not is_changed_within(PATIENCE, judged.saved):
                break
            judged = self._judge()
        if self._is_new(judged) or not is_published:
            self._act(judged)

    def _is_new(self, judged: Judged) -> bool:
        """Say whether the files hold something else, and were not only touched."""
        return judged.saved != self.judged.saved

    def _judge(self) -> Judged:
        """Judge what the files hold; again when that, or what is a file of it, changes."""
        while True:
            saved = settled(self.files, QUIET)
            judged = self._judged(saved)
            if judged.loaded:
                self.files = tuple(dict.fromkeys(judged.loaded.files))
            if held(self.files) == saved:
                return judged

    def _judged(self, saved: Saved) -> Judged:
        try:
            text = read_text(self.figures)
            loaded = load_file(self.figures)
        except BriefError as error:
            return Judged(saved, error=error)
        return Judged(saved, loaded, lost=losses(self.good, loaded.brief, text), text=text)

    def _act(self, judged: Judged) -> None:
        self.judged, self._asked, self._again = judged, False, 0.0
        if judged.error:
            self.dialog.failed(judged.error)
        elif judged.lost:
            self._asked = True
            self.dialog.lost(judged.lost)
        else:
            self._make(judged)

    def _listen(self) -> None:
        answer = self.dialog.answer() if self._asked else None
        if answer is not None:
            self._asked = False
        if answer:
            self._make(self.judged)

    def _try_again(self) -> None:
        """Publish what the machine did not let us: a file was open in another program."""
        if self._again and time.monotonic() > self._again:
            self._make(self.judged)

    def _make(self, judged: Judged) -> None:
        assert judged.loaded  # noqa: S101 else there was an error
        try:
            built = self.session.make(judged.loaded, self.output)
        except BriefError as error:
            if not self._again:  # else it was said
                self.dialog.failed(error)
            can_pass = error.exit_code == Exit.MACHINE
            self._again = time.monotonic() + PAUSE if can_pass else 0.0
            return
        self._again = 0.0
        self.good = Good.of(judged.loaded.brief, judged.text)
        self.dialog.built(built)
