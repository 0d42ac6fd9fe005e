"""Cards: the pictures for social media."""

import datetime

from brief.model.blocks import ChartBlock, Item
from brief.model.placed import Placed
from brief.model.prose import Prose
from brief.record import Record


class Correction(Record):
    """A value that was published and was wrong, as it was printed: "gần 9 tỷ USD"."""

    old: str
    date: datetime.date  # of the correction


class CardSpec(Placed):
    """A social picture: its layout, its sizes and what it shows."""

    id: str
    layout: str
    sizes: tuple[str, ...]
    figures: tuple[str, ...] = ()
    title: Prose = ()
    text: Prose = ()
    texts: tuple[Prose, ...] = ()  # one a figure, in a comparison
    items: tuple[Item, ...] = ()
    goals: tuple[str, ...] = ()
    colors: tuple[str, ...] = ()
    label: str = ""
    chart: ChartBlock | None = None
    speaker: str = ""  # whose sentence a quote is
    ranked: bool = False  # a list from the largest figure down, numbered
    carousel: str = ""  # the set that the card is swiped with
    number: int = 0  # its place in the carousel, from 1, and how many there are
    count: int = 0
    correction: Correction | None = None  # what the card corrects
    composed: bool = False  # nobody asked for its sizes: one without room is left out
