"""Text: each number is read where it was drawn, and there are no others.

Figures are found whole in the annex and on their cards.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from brief.draw.box import Box
from brief.errors import Fault
from brief.export.facts import printed_figure
from brief.export.made import Made
from brief.export.opened import opened
from brief.model import Brief
from brief.prove.claims import claim_faults
from brief.prove.faults import not_proved

REACH = 0.5  # points around a text in which its letters are looked for


def text_faults(
    brief: Brief, file: Made, number: int, page: Any, figures: Iterable[str]
) -> Iterator[Fault]:
    """Look on a page for each number where it was drawn, and for `figures` whole.

    Those are the figures that were drawn here last. The last page of most is of the annex,
    where every figure has its qualifier and unit. `file` holds what was drawn on this page,
    `page` is PDFium's, of the open file.
    """
    text = page.get_textpage()
    yield from _misplaced(file, text)
    yield from _unwritten(file, number, text)
    yield from _incomplete(brief, file, number, text, figures)


def lost_figures(brief: Brief, file: Made, figures: Iterable[str]) -> Iterator[Fault]:
    """Yield the fault of each figure that is drawn nowhere."""
    for figure_id in sorted(figures):
        yield _lost(file, -1, figure_id, printed_figure(brief, figure_id))


def card_faults(brief: Brief, card: Made) -> Iterator[Fault]:
    """Look for each number of a card where it was drawn, figures whole; `data` is its PDF."""
    text = opened(card.data).page(0).get_textpage()
    named = dict.fromkeys(drawn.figure for drawn in card.drawn)
    shown = [name for name in named if name in brief.figures]  # points lack their units
    yield from _misplaced(card, text)
    yield from _unwritten(card, 0, text)
    yield from _parted(brief, card, shown)
    yield from claim_faults(brief, card)


def _misplaced(file: Made, text: Any) -> Iterator[Fault]:
    for drawn in file.drawn:
        told = drawn.figure or _digits(drawn.text)
        if told and _folded(drawn.text) not in _text_in(text, drawn.box):
            yield _lost(file, drawn.page, drawn.figure, drawn.text)


def _unwritten(file: Made, number: int, text: Any) -> Iterator[Fault]:
    """Count the digits of a page: it has those that were drawn there, and no more."""
    wanted = _digits("".join(drawn.text for drawn in file.drawn))
    found = _digits(text.get_text_range())
    if found != wanted:
        differ = "".join(sorted(((found - wanted) + (wanted - found)).elements()))
        yield not_proved("numerals", file, page=number + 1, found=differ)


def _incomplete(
    brief: Brief, file: Made, number: int, text: Any, figures: Iterable[str]
) -> Iterator[Fault]:
    found = _folded(text.get_text_range())
    for figure_id in figures:
        wanted = printed_figure(brief, figure_id)
        if wanted not in found:
            yield _lost(file, number, figure_id, wanted)


def _parted(brief: Brief, card: Made, figures: Iterable[str]) -> Iterator[Fault]:
    """Put together what was drawn of each figure, which `_misplaced` has read in its place.

    A card is a picture: nobody reads the order of its PDF, in which PDFium may put a very
    large number last.
    """
    for figure_id in figures:
        runs = (drawn.text for drawn in card.drawn if drawn.figure == figure_id)
        text = printed_figure(brief, figure_id)
        if text not in _folded(" ".join(runs)):
            yield _lost(card, 0, figure_id, text)


def _digits(text: str) -> Counter[str]:
    return Counter(filter(str.isdigit, text))


def _text_in(text: Any, box: Box) -> str:
    """Return the text that stands in a box, and a little around it."""
    edges = (box.x - REACH, box.y - REACH, box.right + REACH, box.top + REACH)
    return _folded(text.get_text_bounded(*edges))


def _folded(text: str) -> str:
    return " ".join(text.split())


def _lost(file: Made, page: int, figure_id: str, text: str) -> Fault:
    code = "figure" if figure_id else "number"
    return not_proved(code, file, page=page + 1, figure=figure_id, text=text.strip())
