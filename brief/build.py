"""The whole run on one screen: load, draw, prove, publish.

The document and the cards are independent of each other, so they are made by
`jobs` processes (PDFium and the font registries are not safe in threads).
"""

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Literal

from brief.compose import Edition
from brief.draw.canvas import Canvas
from brief.errors import BriefError, Exit, Fault
from brief.export.made import Made
from brief.export.xmp import Description
from brief.model import Brief, CardSpec

Only = Literal["pdf", "cards"] | None
Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Built:
    """What a run has published."""

    files: tuple[Path, ...]
    warnings: tuple[Fault, ...]


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
    from brief.export.manifest import make_manifest
    from brief.load import load_file
    from brief.prove import prove
    from brief.publish import publish

    loaded = load_file(figures)
    made = []
    tasks = plan(loaded.brief, only)
    for number, file in enumerate(_make_all(tasks, jobs), 1):
        made.append(file)
        if progress:
            progress(f"{number}/{len(tasks)} {file.name}")
    prove(loaded.brief, made)
    publish({file.name: file.data for file in made}, output, make_manifest(loaded.brief, made))
    return Built(tuple(output / file.name for file in made), loaded.warnings)


# ── tasks ────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Task:
    """One file to make: the document, or one card in one size."""

    brief: Brief
    card: CardSpec | None = None
    size: str = ""

    def run(self) -> Made:
        """Make the file."""
        edition = Edition.of(self.brief)
        return make_card(edition, self.card, self.size) if self.card else make_pdf(edition)


# These need no matplotlib, so a process can begin with them at once.
_LIGHT = ("hero", "icons", "timeline", "list", "quote")


def plan(brief: Brief, only: Only) -> list[Task]:
    """List what is to be made, the longest first, the cards without plots next."""
    tasks = [] if only == "cards" else [Task(brief)]
    if only != "pdf":
        cards = sorted(brief.cards, key=lambda card: card.layout not in _LIGHT)
        tasks += [Task(brief, card, size) for card in cards for size in card.sizes]
    return tasks


def _make_all(tasks: Sequence[Task], jobs: int) -> Iterator[Made]:
    """Make the files, in the order of the tasks."""
    if jobs < 2 or len(tasks) < 2:
        yield from map(Task.run, tasks)
        return
    method = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    try:
        with ProcessPoolExecutor(min(jobs, len(tasks)), mp_context=context) as pool:
            yield from pool.map(Task.run, tasks)
    except BrokenProcessPool as error:
        raise BriefError([Fault("worker-died")], Exit.MACHINE) from error


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
    """Draw a card, rasterise it and encode it as PNG."""
    from brief.cards import LAYOUTS, Sheet
    from brief.cards.sizes import SIZES
    from brief.export.png import encode_png, rasterise

    size, cards = SIZES[size_name], edition.brief.cards
    stream = BytesIO()
    canvas = Canvas(stream, size.width, size.height, edition.theme.faces["sans"])
    LAYOUTS[card.layout](Sheet(canvas, edition, card, size, cards.index(card) + 1, len(cards)))
    canvas.save()
    pixels = rasterise(stream.getvalue(), size.width, size.height)
    title = edition.plain(card.title) or edition.figure(card.figures[0]).label
    data = encode_png(pixels, _describe(edition, title, _alt(canvas)))
    name = f"cards/{card.id}-{size.width}x{size.height}.png"
    return Made(name, data, canvas.drawn, (size.width, size.height))


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
