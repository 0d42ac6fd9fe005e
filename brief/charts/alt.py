"""Charts in words, for those who do not see them: every figure, and what it is."""

from brief.charts.records import ChartData, GoalData, Item, SeriesData, TileData, spoken
from brief.compose import Edition


def alt_text(data: ChartData, edition: Edition) -> str:
    """Return all that a chart shows as sentences."""
    sentences = [_items(data.items, data.kind)] if data.items else []
    sentences += [f"{group.label}: {_items(group.items, data.kind)}" for group in data.groups]
    sentences += [_series(series) for series in data.series]
    sentences += [_goal(goal) for goal in data.goals]
    sentences += [_tile(tile) for tile in data.tiles]
    if data.whole:
        sentences.append(_items((data.whole,), data.kind))
    sentences += [data.rest, data.key]
    said = ". ".join(sentence for sentence in sentences if sentence)
    return f"{said}.".replace("\u00a0", " ") if said else edition.plain(())


def _items(items: tuple[Item, ...], kind: str) -> str:
    return "; ".join(f"{item.label}: {numbers_of(item, kind)}" for item in items)


def numbers_of(item: Item, kind: str) -> str:
    """Return an item's number, and the one that its chart compares it with."""
    other = {"slope": item.previous, "bullet": item.target}.get(kind)
    more = f" ({other.label} {spoken(other.number)})" if other else ""
    return spoken(item.number) + more


def _series(series: SeriesData) -> str:
    points = [
        f"{point.period} {spoken(point.number) if point.number else '–'}"
        for point in series.points
    ]
    return f"{series.label}: {', '.join(points)}"


def _goal(goal: GoalData) -> str:
    said = ", ".join(part for part in (goal.text, goal.due) if part)
    later = f"; {goal.later} {goal.later_due}" if goal.later or goal.later_due else ""
    return f"{goal.name}: {said}{later}"


def _tile(tile: TileData) -> str:
    place = f"{tile.kind} {tile.name}".strip()
    said = ", ".join(part for part in (tile.text, tile.due) if part)
    return f"{place}: {said}" if said else place
