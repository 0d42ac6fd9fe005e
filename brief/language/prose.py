"""Prose with its figures printed, as runs of one look each.

The parts of a figure that a text may name are: the whole ("trên 141,5 nghìn tỷ đồng"),
`value` (without its unit, but with its qualifier and scale: "trên 141,5 nghìn tỷ"),
`unit`, `label`, `previous`, `change` (against previous), `target` and `words`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from brief.language.breaks import NO_BREAK_SPACE, glue
from brief.language.changes import format_change
from brief.language.numbers import printed
from brief.language.refused import Unreadable
from brief.language.spelling import to_words
from brief.language.units import PERCENT
from brief.model import Figure, Language, Prose, Quantity, Span
from brief.record import Record, replace


class Run(Record):
    """A stretch of text in one look; `figure` is the id of the figure whose value it is."""

    text: str
    strong: bool = False
    emphasis: bool = False
    link: str = ""
    figure: str = ""


def resolve(
    spans: Prose, figures: Mapping[str, Figure], language: Language, names: Sequence[str] = ()
) -> tuple[Run, ...]:
    """Return prose as runs, glued over their borders; `~` in literal text is U+00A0.

    Raises Unreadable for a part that a figure does not have.
    """
    said = [_say(span, figures, language) for span in spans]
    glued = glue("".join(said), names)
    runs, start = [], 0
    for span, text in zip(spans, said, strict=True):
        figure = span.figure if span.part in ("", "value") else ""
        part = glued[start : start + len(text)]
        runs.append(Run(part, span.strong, span.emphasis, span.link, figure))
        start += len(text)
    return tuple(run for run in runs if run.text)


def plain(runs: Iterable[Run]) -> str:
    """Return the text of runs."""
    return "".join(run.text for run in runs)


def _say(span: Span, figures: Mapping[str, Figure], language: Language) -> str:
    if not span.figure:
        address = span.link and span.text == span.link  # in which ~ is a letter
        return span.text if address else span.text.replace("~", NO_BREAK_SPACE)
    return PARTS[span.part](figures[span.figure], language)


def _previous(figure: Figure, part: str = "previous") -> Quantity:
    if figure.previous is None:
        raise Unreadable("no-previous", figure=figure.id, part=part)
    return figure.previous


def _target(figure: Figure) -> Quantity:
    if figure.target is None:
        raise Unreadable("no-target", figure=figure.id)
    return figure.target


def _value(figure: Figure, language: Language) -> str:
    return str(printed(replace(figure.quantity, unit=""), language))


def _change(figure: Figure, language: Language) -> str:
    return format_change(_previous(figure, "change"), figure.quantity, language)


def _words(figure: Figure, language: Language) -> str:
    quantity = figure.quantity
    percent = {"vi": "phần trăm", "en": "per cent"}[language]
    unit = quantity.unit.replace(PERCENT, percent, 1)  # "% kế hoạch", too
    number = to_words(quantity.number, language)
    return " ".join(part for part in (quantity.qualifier, number, quantity.scale, unit) if part)


PARTS: dict[str, Callable[[Figure, Language], str]] = {
    "": lambda figure, language: str(printed(figure.quantity, language)),
    "value": _value,
    "unit": lambda figure, _: figure.quantity.unit,
    "label": lambda figure, _: figure.label,
    "previous": lambda figure, language: str(printed(_previous(figure), language)),
    "change": _change,
    "target": lambda figure, language: str(printed(_target(figure), language)),
    "words": _words,
}
