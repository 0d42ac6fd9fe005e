"""Prose with its figures printed, as runs of one look each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from brief.language.breaks import glue
from brief.language.numbers import NO_BREAK_SPACE, printed
from brief.model import Figure, Language, Prose, Span


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one look; `figure` is the id of the figure it prints."""

    text: str
    strong: bool = False
    emphasis: bool = False
    link: str = ""
    figure: str = ""


def resolve(
    spans: Prose, figures: Mapping[str, Figure], language: Language, names: Sequence[str] = ()
) -> tuple[Run, ...]:
    """Return prose as runs, glued over their borders; `~` in literal text is U+00A0."""
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
        return span.text.replace("~", NO_BREAK_SPACE)
    return str(printed(figures[span.figure].quantity, language))
