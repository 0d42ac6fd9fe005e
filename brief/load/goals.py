"""Goals, and the map on which they stand."""

from brief.language.dates import Due, parse_due
from brief.language.refused import Refused
from brief.load.reader import Reader
from brief.model import Goal, MapTile

_NO_DUE = Due(0)


def read_goals(root: Reader) -> dict[str, Goal]:
    """Return the goals by id."""
    seen: set[str] = set()
    goals = [_goal(reader, seen) for reader in root.readers("goals")]
    return {goal.id: goal for goal in goals}


def _goal(reader: Reader, seen: set[str]) -> Goal:
    due = _due(reader, "due", required=True)
    return Goal(
        id=reader.id(seen),
        name=reader.text("name", required=True),
        text=reader.text("text", required=True),
        due=reader.text("due"),
        year=due.year,
        before=due.before,
        later=reader.text("later"),
        later_due=reader.text("later_due"),
        later_year=_due(reader, "later_due").year,
        highlight=reader.boolean("highlight"),
        place=reader.place,
    )


def _due(reader: Reader, key: str, *, required: bool = False) -> Due:
    text = reader.text(key, required=required)
    try:
        return parse_due(text, reader.findings.language) if text else _NO_DUE
    except Refused as refused:
        reader.wrong(refused.code, key, **refused.values)
        return _NO_DUE


def read_map(root: Reader) -> tuple[MapTile, ...]:
    """Return the tiles of the map."""
    reader = root.reader("map")
    taken: dict[tuple[int, int], str] = {}
    tiles = tuple(
        _map_tile(tile, taken) for tile in reader.readers("tiles", required="map" in root.table)
    )
    reader.close()
    return tiles


def _map_tile(reader: Reader, taken: dict[tuple[int, int], str]) -> MapTile:
    tile = MapTile(
        name=reader.text("name", required=True),
        kind=reader.text("kind"),
        column=reader.integer("col", 0, 0, 30),
        row=reader.integer("row", 0, 0, 30),
        goal=reader.one("goal", "goal"),
    )
    other = taken.setdefault((tile.column, tile.row), tile.name)
    if other != tile.name:
        reader.wrong("same-tile", "col", name=tile.name, other=other)
    return tile
