"""What belongs together: figures of one topic, and those that may stand on one axis."""

import re
from collections.abc import Iterable, Sequence
from itertools import combinations

from brief.language.intervals import interval
from brief.language.kinds import COUNT, axis_of, is_people, is_share
from brief.model import Bound, Figure, Quantity
from brief.record import Record

SYLLABLE = 3  # letters of a name that says little
MOST_ALIKE = 100  # a bar a hundred times another hides it
# A percentage is drawn as part of a whole only where its label says that it is one.
SHARES = r"(?i)\b(t[ỷỉ] lệ|t[ỷỉ] trọng|cơ cấu|chiếm|shares?|proportion|part) ?\b"
RATES = (
    r"(?i)\b(tăng|giảm|tăng trưởng|tốc độ|lạm phát|lãi suất|chỉ số|growth|grew|increase"
    r"|decrease|change|inflation|interest|index)\b"
)


class Topic(Record):
    """Figures under one name, in the order of the file; "" for those without a group."""

    name: str
    figures: tuple[Figure, ...]


def topics(figures: Iterable[Figure]) -> list[Topic]:
    """Return the figures by group; those without one last."""
    groups: dict[str, list[Figure]] = {}
    for figure in sorted(figures, key=lambda figure: not figure.group):
        groups.setdefault(figure.group, []).append(figure)
    return [Topic(name, tuple(members)) for name, members in groups.items()]


def called(figure: Figure, figures: Iterable[Figure]) -> str:
    """Return what a figure is called outside its group: "Thu ngân sách: Xã Hòa Lạc".

    The group is said where the label is a bare name, or that of another figure, too.
    """
    if figure.group and (_is_bare(figure.label) or _has_namesake(figure, figures)):
        return f"{figure.group}: {figure.label}"
    return figure.label


def _is_bare(label: str) -> bool:
    """Say whether a label is a proper name, or a syllable: "Xã Hòa Lạc", "Nam"."""
    proper = all(word[0].isupper() or word[0].isdigit() for word in label.split())
    return proper and (" " in label or len(label) <= SYLLABLE)


def _has_namesake(figure: Figure, figures: Iterable[Figure]) -> bool:
    label = figure.label.casefold()
    return any(other.label.casefold() == label for other in figures if other.id != figure.id)


def alike(figures: Sequence[Figure]) -> list[tuple[Figure, ...]]:
    """Return figures that may be compared: of one unit, source and period, named apart.

    What the editor computed is shown by itself, so that no chart counts a thing twice;
    so are rates, whose bases are not known.
    """
    found: dict[object, list[Figure]] = {}
    for figure in figures:
        if not figure.formula and not (is_share(figure.quantity) and not is_part(figure)):
            key = (unit_of(figure), figure.source, figure.period, figure.as_of)
            found.setdefault(key, []).append(figure)
    return [tuple(group) for group in found.values() if _comparable(group)]


def hundred(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return the neighbours among shares that make exactly a hundred, if there are some."""
    for start, end in combinations(range(len(figures) + 1), 2):
        run = tuple(figures[start:end])
        if len(run) > 1 and sum(figure.quantity.number for figure in run) == 100:
            return run
    return ()


def unit_of(figure: Figure) -> str:
    """Return what a figure is measured in: all words of one money are one unit."""
    unit = figure.quantity.unit
    axis = axis_of(unit)
    return unit.casefold() if axis == COUNT else axis


def _comparable(figures: Sequence[Figure]) -> bool:
    names = {figure.name.casefold() for figure in figures}
    return 1 < len(figures) == len(names) and any(f.quantity.number for f in figures)


def spread(figures: Sequence[Figure]) -> float:
    """Return how many times the largest is the smallest; infinite beside a zero."""
    sizes = [abs(figure.quantity.amount) for figure in figures]
    return float(max(sizes) / min(sizes)) if min(sizes) else float("inf")


def are_in_order(figures: Sequence[Figure]) -> bool:
    """Say whether names have an order of their own, by the numbers in them: ages, months."""
    return all(any(map(str.isdigit, figure.name)) for figure in figures)


def is_count(figure: Figure) -> bool:
    """Say whether a figure counts things one by one."""
    quantity = figure.quantity
    whole = quantity.amount == quantity.amount.to_integral_value()
    return axis_of(quantity.unit) == COUNT and whole and quantity.amount >= 0


def counts_people(figure: Figure) -> bool:
    """Say whether a figure counts people."""
    return is_people(figure.quantity.unit)


def is_part(figure: Figure) -> bool:
    """Say whether a figure is a share of a whole, which a rate of growth is not."""
    said = f"{figure.label} {figure.note}"
    named = re.search(SHARES, said) and not re.search(RATES, said)
    return bool(named) and is_share(figure.quantity) and 0 <= figure.quantity.number <= 100


def exact(quantity: Quantity | None) -> bool:
    """Say whether a value is known as it is printed."""
    return quantity is not None and quantity.bound is Bound.EXACT


def whole_of(figures: Sequence[Figure]) -> Figure | None:
    """Return the figure that is exactly the sum of all the others, if there is one."""
    if len(figures) < 3 or not all(exact(f.quantity) for f in figures):
        return None
    amounts = [figure.quantity.amount for figure in figures]
    largest = max(figures, key=lambda figure: figure.quantity.amount)
    made = min(amounts) >= 0 and 2 * largest.quantity.amount == sum(amounts)
    return largest if made else None


def largest_of(figures: Sequence[Figure]) -> Figure | None:
    """Return the figure that is certainly larger than each other, whatever their bounds."""
    found = max(figures, key=lambda figure: interval(figure.quantity).lower, default=None)
    if found is None:
        return None
    floor = interval(found.quantity).lower
    others = (interval(figure.quantity).upper for figure in figures if figure is not found)
    return found if all(floor > other for other in others) else None
