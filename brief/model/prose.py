"""Prose: literal text, and figures by name."""

from brief.record import Record


class Span(Record):
    """A stretch of prose: literal text, or a reference to a part of a figure.

    `part` is "" (the figure whole), "value", "unit", "label", "previous",
    "change", "target" or "words".
    """

    text: str = ""
    figure: str = ""
    part: str = ""
    strong: bool = False
    emphasis: bool = False
    link: str = ""


Prose = tuple[Span, ...]


class Paragraph(Record):
    """A paragraph of a text block; `marker` is "•" or "1." for list items."""

    spans: Prose
    marker: str = ""
