"""What a brief says beside its figures: its texts, by the place where they stand.

A figure stands in them by its name, "{fdi_capital}": its value is no matter of the text.
"""

from brief.model import Brief, Span
from brief.record import Struct, fields_of

Texts = dict[str, list[str]]
"""By place: "brief", "sections.dau-tu", "cards.von-fdi", "goals.pho-yen"."""

# Fields of records that are printed as they are; others are ids, looks and numbers.
SAID = frozenset(
    (
        "title", "label", "kicker", "caption", "alt", "credit", "speaker", "name", "start",
        "end", "rest", "text", "due", "later", "later_due",
    )
)  # fmt: skip


def texts_of(brief: Brief) -> Texts:
    """Return the texts of a brief, in the order of reading."""
    head = [getattr(brief, name) for name in ("organisation", "kicker", "title", "outlook")]
    head += [*_said(brief.subtitle), brief.footer, *_said(brief.pillars)]
    places = {"brief": [text for text in head if text]}
    for kind, records in (
        ("sections", brief.sections),
        ("cards", brief.cards),
        ("goals", tuple(brief.goals.values())),
    ):
        places |= {f"{kind}.{record.id}": _said(record) for record in records}
    return {place: [*map(_spaced, texts)] for place, texts in places.items() if texts}


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _said(value: object) -> list[str]:
    """Return the texts in a record, in the order of reading."""
    said: list[str] = []
    _note(value, said)
    return said


def _note(value: object, said: list[str]) -> None:
    if isinstance(value, tuple) and any(isinstance(part, Span) for part in value):
        said.append("".join(map(_spelled, value)))
    elif isinstance(value, tuple):
        for part in value:
            _note(part, said)
    elif isinstance(value, Struct):
        for name in fields_of(value):
            _note_field(name, getattr(value, name), said)


def _note_field(name: str, value: object, said: list[str]) -> None:
    if isinstance(value, str):
        said += [value] if value and name in SAID else []
    elif name == "columns" and isinstance(value, tuple):  # those of a table have names
        said += filter(None, value)
    elif isinstance(value, (tuple, Struct)):
        _note(value, said)


def _spelled(span: Span) -> str:
    if not span.figure:
        return span.text
    return f"{{{span.figure}.{span.part}}}" if span.part else f"{{{span.figure}}}"
