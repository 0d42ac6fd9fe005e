"""What is to be reached, and where."""

from brief.model.placed import Placed
from brief.record import Record


class Goal(Placed):
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


class MapTile(Record):
    """One place of a tile map; column and row count from the top left, from 0."""

    name: str
    kind: str
    column: int
    row: int
    goal: str = ""  # id of the goal that highlights it
