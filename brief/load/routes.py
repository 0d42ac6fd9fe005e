"""Route maps: stops on a grid, and lines through them by name."""

from brief.load.reader import Reader
from brief.model import Route, Stop

MOST_STOPS, MOST_ROUTES, LAST_CELL = 24, 8, 11


def read_stops(block: Reader) -> tuple[Stop, ...]:
    """Return the stops; two of one name or in one place are faults."""
    cells: dict[tuple[int, int], str] = {}
    seen: set[str] = set()
    stops = tuple(
        _stop(reader, cells, seen) for reader in block.readers("stops", required=True)
    )
    _limit(block, "stops", len(stops), MOST_STOPS)
    return stops


def _stop(reader: Reader, cells: dict[tuple[int, int], str], seen: set[str]) -> Stop:
    stop = Stop(
        name=reader.text("name", required=True),
        column=reader.integer("col", 0, 0, LAST_CELL),
        row=reader.integer("row", 0, 0, LAST_CELL),
    )
    other = cells.setdefault((stop.column, stop.row), stop.name)
    if stop.name in seen:
        reader.wrong("named-twice", "name", name=stop.name)
    elif other != stop.name:
        reader.wrong("same-tile", "col", name=stop.name, other=other)
    seen.add(stop.name)
    return stop


def read_routes(block: Reader, stops: tuple[Stop, ...]) -> tuple[Route, ...]:
    """Return the lines; each goes through two stops at least, or around one."""
    names = tuple(stop.name for stop in stops)
    routes = tuple(_route(reader, names) for reader in block.readers("lines", required=True))
    _limit(block, "lines", len(routes), MOST_ROUTES)
    return routes


def _route(reader: Reader, names: tuple[str, ...]) -> Route:
    route = Route(
        name=reader.text("name", required=True),
        stops=reader.choices("stops", names, "unknown-stop", required=True),
        around=reader.choice("around", names, "", "unknown-stop"),
        color=reader.one("color", "color"),
    )
    least = 1 if "around" in reader.table else 2
    if 0 < len(reader.listed("stops")) < least:
        reader.wrong("too-few", "stops", count=str(len(route.stops)), limit=str(least))
    if route.around in route.stops:
        reader.wrong("named-twice", "around", name=route.around)
    return route


def _limit(block: Reader, key: str, count: int, limit: int) -> None:
    if count > limit:
        block.wrong("too-many", key, count=str(count), limit=str(limit), name=key)
