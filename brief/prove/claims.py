"""Claims: wherever a figure's value stands, its qualifier stands with it."""

import re
from collections.abc import Iterator
from itertools import groupby

from brief.errors import Fault
from brief.export.made import Made
from brief.language.numbers import printed
from brief.model import Brief
from brief.prove.faults import not_proved

NUMBER = re.compile(r"\d[\d.,]*\d|\d")


def claim_faults(brief: Brief, file: Made) -> Iterator[Fault]:
    """Yield the figures that are drawn without their qualifier.

    The runs of one figure that were drawn one after the other are read as one text.
    Every part of a figure that a text can ask for has it, {id.value} and {id.words} too.
    """
    for (figure_id, page), runs in groupby(
        file.drawn, lambda drawn: (drawn.figure, drawn.page)
    ):
        if figure_id:
            said = _folded("".join(f"{run.text} " for run in runs))
            quantity = printed(brief.figures[figure_id].quantity, brief.language)
            claim = _folded(f"{quantity.qualifier} {quantity.value}")
            if quantity.value in NUMBER.findall(said) and claim not in said:
                yield not_proved(
                    "claim", file, page=page + 1, figure=figure_id, text=claim, found=said
                )


def _folded(text: str) -> str:
    """Return a text in one spacing and in small letters: a sentence may begin with it."""
    return " ".join(text.split()).lower()
