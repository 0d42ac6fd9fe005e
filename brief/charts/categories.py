"""Colours of categories, and of what stands beside the one mark to see.

A black-and-white copy must show that one, too: what is beside it is lighter, or of
another grey, or hatched (`contrast.py` says by how much).
"""

from collections.abc import Sequence

from brief.charts.records import GoalData
from brief.contrast import differ_in_grey
from brief.theme import Theme

Category = tuple[str, int]  # a colour, and its place among the theme's categories; 0: none


def plain(theme: Theme, highlight: str | bool) -> str:
    """Return the colour of marks of one kind, lighter where one of them is to be seen."""
    return theme.color("beside" if highlight else "brand2")


def goal_colors(goals: Sequence[GoalData], theme: Theme) -> list[str]:
    """Return the colours of goals, of which some are to be seen."""
    others = plain(theme, any(goal.highlight for goal in goals))
    return [theme.color("accent") if goal.highlight else others for goal in goals]


def categories(
    names: Sequence[str], theme: Theme, highlight: str, *, by_place: bool = False
) -> list[Category]:
    """Return a category for each name but the one to see, which has the accent.

    After the last colour they begin anew, and the theme's patterns tell them apart. Of
    several rows that are alike, each gives its names their categories `by_place`.
    """
    every = [
        (theme.categorical[index % len(theme.categorical)], index + 1)
        for index in range(len(theme.patterns))
    ]
    if highlight:
        every = [each for each in every if _is_beside(each, theme)]
    others = names if by_place else [name for name in names if name != highlight]
    places = {name: index for index, name in enumerate(others)}
    found = [every[places.get(name, 0) % len(every)] for name in names]
    return with_accent(found, names, theme, highlight)


def with_accent(
    found: Sequence[Category], names: Sequence[str], theme: Theme, highlight: str
) -> list[Category]:
    """Return the categories of names, the accent for the one to see."""
    told = (theme.color("accent"), 0)
    return [
        told if name == highlight else each for name, each in zip(names, found, strict=True)
    ]


def _is_beside(category: Category, theme: Theme) -> bool:
    """Say whether nobody takes a category for the one to see."""
    color, place = category
    hatched = bool(theme.patterns[place - 1])
    return hatched or differ_in_grey(color, theme.color("accent"))
