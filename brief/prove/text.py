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


def text_faults(brief: Brief, file: Made, pages: Iterable[Any]) -> Iterator[Fault]:
    """Look for each number where it was drawn, and for figures where they were drawn last.

    That last page is of the annex, where every figure has its qualifier and unit.
    `pages` are PDFium's, of the open file.
    """
    texts = [page.get_textpage() for page in pages]
    yield from _misplaced(file, texts)
    yield from _unwritten(file, texts)
    yield from _incomplete(brief, file, texts, brief.figures)


def card_faults(brief: Brief, card: Made) -> Iterator[Fault]:
    """Look for each number of a card where it was drawn, figures whole; `data` is its PDF."""
    pages = [opened(card.data).page(0).get_textpage()]
    named = dict.fromkeys(drawn.figure for drawn in card.drawn)
    shown = [name for name in named if name in brief.figures]  # points lack their units
    yield from _misplaced(card, pages)
    yield from _unwritten(card, pages)
    yield from _parted(brief, card, shown)
    yield from claim_faults(brief, card)


def _misplaced(file: Made, pages: list[Any]) -> Iterator[Fault]:
    for drawn in file.drawn:
        told = drawn.figure or _digits(drawn.text)
        if told and _folded(drawn.text) not in _text_in(pages[drawn.page], drawn.box):
            yield _lost(file, drawn.page, drawn.figure, drawn.text)


def _unwritten(file: Made, pages: list[Any]) -> Iterator[Fault]:
    """Count the digits of each page: it has those that were drawn there, and no more."""
    written: dict[int, str] = dict.fromkeys(range(len(pages)), "")
    for drawn in file.drawn:
        written[drawn.page] += drawn.text
    for number, text in written.items():
        found, wanted = _digits(pages[number].get_text_range()), _digits(text)
        if found != wanted:
            differ = "".join(sorted(((found - wanted) + (wanted - found)).elements()))
            yield not_proved("numerals", file, page=number + 1, found=differ)


def _incomplete(
    brief: Brief, file: Made, pages: list[Any], figures: Iterable[str]
) -> Iterator[Fault]:
    last = {drawn.figure: drawn.page for drawn in file.drawn}
    texts = {page: _folded(pages[page].get_text_range()) for page in set(last.values())}
    for figure_id in figures:
        text, page = printed_figure(brief, figure_id), last.get(figure_id, -1)
        if text not in texts.get(page, ""):
            yield _lost(file, page, figure_id, text)


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


def _text_in(page: Any, box: Box) -> str:
    """Return the text that stands in a box, and a little around it."""
    edges = (box.x - REACH, box.y - REACH, box.right + REACH, box.top + REACH)
    return _folded(page.get_text_bounded(*edges))


def _folded(text: str) -> str:
    return " ".join(text.split())


def _lost(file: Made, page: int, figure_id: str, text: str) -> Fault:
    code = "figure" if figure_id else "number"
    return not_proved(code, file, page=page + 1, figure=figure_id, text=text.strip())
