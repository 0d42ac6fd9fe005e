"""What the annex says: figures by group, and a note beside each."""

from collections.abc import Iterator

from brief.compose import Edition
from brief.language.numbers import printed
from brief.model import Figure
from brief.record import Record


class Group(Record):
    """Figures that stand under one name; computed ones are set apart."""

    name: str
    figures: tuple[Figure, ...]
    computed: bool = False


def groups_of(edition: Edition) -> list[Group]:
    """Group the figures as the brief lists them; those that the editor computed come last."""
    figures = list(edition.brief.figures.values())
    typed = [figure for figure in figures if not figure.formula]
    computed = tuple(figure for figure in figures if figure.formula)
    names = dict.fromkeys(figure.group for figure in typed)
    groups = [Group(name, tuple(f for f in typed if f.group == name)) for name in names]
    if computed:
        groups.append(Group(edition.words.computed_group, computed, computed=True))
    return groups


def note_of(edition: Edition, figure: Figure, *, label: str, named: bool) -> str:
    """Return what the annex says beside a figure, and how it came to its number.

    Its name (unless it need not be `named`, where more is said), note or formula, and
    status; then what it was and is to be, and the number of its source.
    """
    more = edition.formula_in_words(figure) if figure.formula else figure.note
    name = label if named or not more else ""
    said = ": ".join(part for part in (name, more) if part)
    several = len(edition.sources()) > 1
    number = f"[{edition.source_number(figure)}]" if several else ""
    parts = [
        ", ".join(part for part in (said, figure.status) if part),
        *_beside(edition, figure),
    ]
    return " ".join(part for part in ("; ".join(p for p in parts if p), number) if part)


def _beside(edition: Edition, figure: Figure) -> Iterator[str]:
    """Yield what the figure was, and what it is to be."""
    words, language = edition.words, edition.brief.language
    for name, quantity in ((words.previous, figure.previous), (words.target, figure.target)):
        if quantity:
            yield f"{name}: {printed(quantity, language)}"
