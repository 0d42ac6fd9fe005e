"""Goals of the brief as what a roadmap, a timeline or a tile map shows."""

from brief.charts.records import GoalData, TileData
from brief.compose import Edition
from brief.language.breaks import glue
from brief.model import ChartBlock, Goal, GoalsBlock, MapTile


def goal_of(goal: Goal, edition: Edition) -> GoalData:
    """Return a goal with its words set for line breaks."""
    names = edition.brief.names
    return GoalData(
        name=glue(goal.name, names),
        text=glue(goal.text, names),
        due=glue(goal.due, names),
        year=goal.year,
        before=goal.before,
        later=glue(goal.later, names),
        later_due=glue(goal.later_due, names),
        later_year=goal.later_year,
        highlight=goal.highlight,
    )


def tiles_of(edition: Edition) -> tuple[TileData, ...]:
    """Return the brief's map; goals are numbered in their order, as a list of them is."""
    brief = edition.brief
    shown = {tile.goal for tile in brief.map_tiles}
    badges = {goal: n for n, goal in enumerate((g for g in brief.goals if g in shown), 1)}
    return tuple(_tile(tile, badges.get(tile.goal, 0), edition) for tile in brief.map_tiles)


def is_listed(edition: Edition) -> bool:
    """Say whether a numbered list of goals stands in the section that is drawn."""
    blocks = [block for section in edition.brief.sections for block in section.blocks]
    return any(isinstance(block, GoalsBlock) for block in blocks)


def _tile(tile: MapTile, badge: int, edition: Edition) -> TileData:
    names, goal = edition.brief.names, edition.brief.goals.get(tile.goal)
    return TileData(
        name=glue(tile.name, names),
        kind=glue(tile.kind, names),
        column=tile.column,
        row=tile.row,
        on=goal is not None,
        badge=badge,
        due=glue(goal.due, names) if goal else "",
        text=goal.text if goal else "",
    )


def start_year_of(block: ChartBlock, edition: Edition) -> int:
    """Return the year of the data, before the first goal in any case."""
    years = [edition.brief.goals[goal].year for goal in block.goals]
    if not years:
        return 0
    as_of = edition.brief.as_of or edition.brief.date
    digits = edition.brief.period[-4:]
    known = as_of.year if as_of else int(digits) if digits.isdecimal() else min(years) - 1
    return min(known, min(years) - 1)
