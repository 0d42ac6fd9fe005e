"""The whole run on one screen: load, draw, prove, publish.

The document and the cards are independent of each other, so they are made by
`jobs` processes (PDFium and the font registries are not safe in threads).
"""

import multiprocessing
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Literal

from brief.compose import Edition
from brief.draw.canvas import Canvas
from brief.errors import BriefError, Exit, Fault, located
from brief.export.made import Made
from brief.export.xmp import Description
from brief.model import Brief, CardSpec
from brief.publish import Published

Only = Literal["pdf", "cards"] | None
Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Built:
    """What a run has published."""

    files: tuple[Path, ...]
    warnings: tuple[Fault, ...]
    published: Published  # the manifests before and after


def build(
    figures: Path,
    output: Path,
    *,
    only: Only = None,
    jobs: int = 2,
    progress: Progress | None = None,
) -> Built:
    """Make the brief and its cards from `figures` and publish them in `output`.

    Raises BriefError when the data, the machine or the proof says no; what was
    published before is then untouched.
    """
    with _workers(jobs) as workers:
        from brief.load import load_file

        loaded = load_file(figures)
        made = []
        tasks = plan(loaded.brief, only)
        for number, file in enumerate(workers.run(tasks), 1):
            made.append(file)
            if progress:
                progress(f"{number}/{len(tasks)} {file.name}")
    from brief.export.manifest import make_manifest
    from brief.publish import publish

    describe = partial(make_manifest, loaded.brief, made)
    published = publish({file.name: file.data for file in made}, output, describe)
    return Built(tuple(output / file.name for file in made), loaded.warnings, published)


# ── tasks ────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Task:
    """One file to make: the document, or one card in one size."""

    brief: Brief
    card: CardSpec | None = None
    size: str = ""

    @property
    def has_plots(self) -> bool:
        """Say whether matplotlib is needed."""
        return self.card is None or self.card.layout in PLOTTED

    def run(self) -> Made:
        """Make the file and prove it."""
        from brief.prove import prove

        edition = Edition.of(self.brief)
        made = make_card(edition, self.card, self.size) if self.card else make_pdf(edition)
        prove(self.brief, [made])
        return made


PLOTTED = ("comparison", "ring")  # layouts with a chart


def plan(brief: Brief, only: Only) -> list[Task]:
    """List what is to be made, the longest first."""
    tasks = [] if only == "cards" else [Task(brief)]
    if only != "pdf":
        tasks += [Task(brief, card, size) for card in brief.cards for size in card.sizes]
    return tasks


# ── workers ──────────────────────────────────────────────────────────────────


class Workers:
    """Processes that make files: one that has matplotlib, and others without it.

    matplotlib takes longer to import than the figures to load, so its process
    starts at once; the others start from what is loaded by then.
    """

    def __init__(self, jobs: int) -> None:
        # macOS has fork, but its system libraries do not bear it
        method = "fork" if sys.platform == "linux" else "spawn"
        self._context = multiprocessing.get_context(method)
        self._jobs = jobs
        self._plotting = ProcessPoolExecutor(1, mp_context=self._context)
        self._plotting.submit(_warm_up)
        self._light: ProcessPoolExecutor | None = None

    def run(self, tasks: Sequence[Task]) -> Iterator[Made]:
        """Make the files, in the order of the tasks."""
        light = [task for task in tasks if not task.has_plots]
        if light:
            count = min(self._jobs - 1, len(light))
            self._light = ProcessPoolExecutor(count, mp_context=self._context)
        futures = [
            (self._plotting if task.has_plots or not self._light else self._light).submit(
                task.run
            )
            for task in tasks
        ]
        try:
            for future in futures:
                yield future.result()
        except BrokenProcessPool as error:
            raise BriefError([Fault("worker-died")], Exit.MACHINE) from error

    def stop(self) -> None:
        """End the processes at once; what they still make is not wanted."""
        for pool in filter(None, (self._plotting, self._light)):
            pool.shutdown(wait=False, cancel_futures=True)
        for process in multiprocessing.active_children():
            process.terminate()


class Alone:
    """Makes the files in this process, one after the other."""

    def run(self, tasks: Sequence[Task]) -> Iterator[Made]:
        """Make the files, in the order of the tasks."""
        return map(Task.run, tasks)


@contextmanager
def _workers(jobs: int) -> Iterator[Workers | Alone]:
    if jobs < 2:
        yield Alone()
        return
    workers = Workers(jobs)
    try:
        yield workers
    finally:
        workers.stop()


def _warm_up() -> None:
    """Import what draws pages, matplotlib above all."""
    import brief.charts.plot
    import brief.pages.document
    import brief.prove.pages
    import brief.prove.text  # noqa: F401


# ── the document and a card ──────────────────────────────────────────────────


def make_pdf(edition: Edition) -> Made:
    """Draw the document and finish its file."""
    from brief.export.manifest import slug
    from brief.export.pdf import finish_pdf
    from brief.pages.document import PAGE, draw_document

    stream = BytesIO()
    canvas = Canvas(stream, PAGE.width, PAGE.height, edition.theme.faces["sans"])
    draw_document(canvas, edition)
    canvas.save()
    brief = edition.brief
    about = _describe(edition, brief.title, edition.plain(brief.subtitle))
    data = finish_pdf(stream.getvalue(), canvas, about)
    return Made(f"{slug(brief.title)}.pdf", data, canvas.drawn, pages=canvas.page + 1)


def make_card(edition: Edition, card: CardSpec, size_name: str) -> Made:
    """Draw a card, rasterise it and encode it as its size asks."""
    from brief.cards import LAYOUTS, Sheet
    from brief.cards.sizes import SIZES
    from brief.export.pictures import encode_picture
    from brief.export.png import rasterise
    from brief.prove import prove_card

    size, cards = SIZES[size_name], edition.brief.cards
    stream = BytesIO()
    # read again at once by PDFium, so not compressed
    face = edition.theme.faces["sans"]
    canvas = Canvas(stream, size.width, size.height, face, compressed=False)
    with located(card.place, f"cards.{card.id}"):
        sheet = Sheet(canvas, edition, card, size, cards.index(card) + 1, len(cards))
        LAYOUTS[card.layout](sheet)
    canvas.save()
    name = size.file_name(card.id)
    extent = (size.width, size.height)
    prove_card(edition.brief, Made(name, stream.getvalue(), canvas.drawn, extent, 1))
    pixels = rasterise(stream.getvalue(), size.width, size.height)
    title = edition.plain(card.title) or edition.figure(card.figures[0]).label
    about = _describe(edition, title, _alt(canvas))
    data = encode_picture(pixels, about, size.format, size.budget)
    return Made(name, data, canvas.drawn, extent, budget=size.budget)


def _describe(edition: Edition, title: str, subject: str) -> Description:
    from brief.export.moment import made_at

    brief = edition.brief
    return Description(
        title, brief.language, made_at(brief), author=brief.organisation, subject=subject
    )


def _alt(canvas: Canvas) -> str:
    """Return all that is written on a card, in reading order: its alternative text."""
    return " ".join(
        " ".join(drawn.text.split()) for drawn in canvas.drawn if drawn.text.strip()
    )
