"""Claims: wherever a figure's value stands, its qualifier stands with it."""

import re
from collections.abc import Iterator, Mapping
from itertools import groupby

from brief.errors import Fault
from brief.export.made import Made
from brief.language.numbers import printed
from brief.model import Brief, Quantity
from brief.prove.faults import not_proved

NUMBER = re.compile(r"−?(?:\d[\d.,]*\d|\d)")


def claim_faults(brief: Brief, file: Made) -> Iterator[Fault]:
    """Yield the figures, and the points of series, that are drawn without their qualifier.

    The runs of one of them that were drawn one after the other are read as one text.
    Every part of a figure that a text can ask for has it, {id.value} and {id.words} too:
    it is said as often as the number.
    """
    quantities = _quantities(brief)
    for (name, page), runs in groupby(file.drawn, lambda drawn: (drawn.figure, drawn.page)):
        if name:
            said = _folded("".join(f"{run.text} " for run in runs))
            quantity = printed(quantities[name], brief.language)
            claim = _folded(f"{quantity.qualifier} {quantity.value}")
            if NUMBER.findall(said).count(quantity.value) > said.count(claim):
                told = {"figure": name, "text": claim, "found": said}
                yield not_proved("claim", file, page=page + 1, **told)


def _quantities(brief: Brief) -> Mapping[str, Quantity]:
    """Return what may be drawn, by name: "fdi", "fdi.previous", "fdi.target", "gdp.2021"."""
    figures = brief.figures.values()
    points = (
        (f"{series.id}.{point.period}", point.quantity)
        for series in brief.series.values()
        for point in series.points
    )
    named = (
        *((figure.id, figure.quantity) for figure in figures),
        *((f"{figure.id}.previous", figure.previous) for figure in figures),
        *((f"{figure.id}.target", figure.target) for figure in figures),
        *points,
    )
    return {name: quantity for name, quantity in named if quantity is not None}


def _folded(text: str) -> str:
    """Return a text in one spacing and in small letters: a sentence may begin with it."""
    return " ".join(text.split()).lower()
