"""What any picture of several figures must keep: how many, of which unit, of which names."""

from collections.abc import Sequence

from brief.language.kinds import axis_of
from brief.load.reader import Reader
from brief.model import Figure


def check_count(count: int, least: int, most: int, reader: Reader, key: str) -> None:
    """Note a list that is too long or too short; an empty one is another's matter."""
    if count > most:
        reader.wrong("too-many", key, count=str(count), limit=str(most))
    elif 0 < count < least:
        reader.wrong("too-few", key, count=str(count), limit=str(least))


def check_axis(units: Sequence[str], reader: Reader, key: str) -> None:
    """Note two currencies, or other unlike units, that would stand on one axis."""
    unlike = [unit for unit in units if axis_of(unit) != axis_of(units[0])]
    if unlike:
        reader.wrong("unlike-units", key, first=units[0], second=unlike[0])


def check_names(figures: Sequence[Figure], reader: Reader, key: str) -> None:
    """Note figures that stand beside each other under one name."""
    names = [figure.name.casefold() for figure in figures]
    for index, figure in enumerate(figures):
        if figure.name.casefold() in names[:index]:
            reader.wrong("same-name", key, name=figure.name, figure=figure.id)
