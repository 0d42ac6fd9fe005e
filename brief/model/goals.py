"""What is to be reached, and where."""

from dataclasses import dataclass, field

from brief.errors import Place


@dataclass(frozen=True, slots=True)
class Goal:
    """What a place or body is to reach, and by when."""

    id: str
    name: str
    text: str
    due: str  # as printed: "trước năm 2025"
    year: int  # the year named in `due`
    before: bool = False  # `due` says before that year
    later: str = ""  # what is said of the time after `due`: "định hướng"
    later_due: str = ""  # as printed: "đến năm 2030"
    later_year: int = 0
    highlight: bool = False
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class MapTile:
    """One place of a tile map; column and row count from the top left, from 0."""

    name: str
    kind: str
    column: int
    row: int
    goal: str = ""  # id of the goal that highlights it
