"""Goals as a numbered list, and the tile map that shows where they are."""

from brief.compose import Edition
from brief.draw.box import MILLIMETRE as MM
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.shapes import draw_circle, draw_line, draw_rectangle
from brief.draw.text import draw_layout, draw_text, measure, set_text
from brief.model import Goal, GoalsBlock, MapBlock, MapTile
from brief.pages.heading import heading
from brief.pages.piece import Piece, stack

DISC = 3.4 * MM
TILE_GAP = 1.5 * MM


def make_goals(block: GoalsBlock, edition: Edition, width: float) -> Piece:
    """Measure goals as rows: badge, name, deadline at the right, text."""
    goals = [edition.brief.goals[goal] for goal in block.goals]
    rows = [
        _goal(goal, number, edition, width, last=number == len(goals))
        for number, goal in enumerate(goals, 1)
    ]
    return stack([heading(block, edition, width), *rows])


def _goal(goal: Goal, number: int, edition: Edition, width: float, *, last: bool) -> Piece:
    left = 2 * DISC + 3.2 * MM
    due_style = edition.style("label", "accent")
    due = measure(goal.due, due_style)
    name = set_text(edition.run(goal.name, edition.style("item")), width - left - due - 3 * MM)
    said = ", ".join(
        part for part in (goal.text, f"{goal.later} {goal.later_due}".strip()) if part
    )
    text = set_text(edition.run(said, edition.style("goal_text")), width - left)
    height = name.height + text.height + 5.5 * MM

    def draw(canvas: Canvas, box: Box) -> None:
        top = box.top - 1.5 * MM
        draw_badge(canvas, edition, number, (box.x + DISC, top - name.height / 2), DISC)
        with canvas.element("P"):
            draw_layout(canvas, name, box.x + left, top)
        with canvas.element("P"):
            draw_text(canvas, goal.due, due_style, box.right, top - name.ascent, "right")
        with canvas.element("P"):
            draw_layout(canvas, text, box.x + left, top - name.height)
        if not last:
            y = box.y
            draw_line(
                canvas, (box.x + left, y), (box.right, y), edition.theme.color("hair"), 0.4
            )

    return Piece(height, draw, height + 4 * MM)


def draw_badge(
    canvas: Canvas, edition: Edition, number: int, center: tuple[float, float], radius: float
) -> None:
    """Draw a number on a disc in the colour of the sun."""
    style = edition.style("item", size=radius * 1.15)
    draw_circle(canvas, center, radius, fill=edition.theme.color("sun"))
    with canvas.element("P"):
        draw_text(
            canvas, str(number), style, center[0], center[1] - style.size * 0.36, "center"
        )


def make_map(block: MapBlock, edition: Edition, width: float) -> Piece:
    """Measure the tile map: squares in the width that the block has."""
    tiles = edition.brief.map_tiles
    columns = max((tile.column for tile in tiles), default=0) + 1
    rows = max((tile.row for tile in tiles), default=0) + 1
    side = (width - TILE_GAP * (columns - 1)) / columns
    deep = min(side, 24 * MM)
    height = deep * rows + TILE_GAP * (rows - 1)
    badges = _badges(edition)

    def draw(canvas: Canvas, box: Box) -> None:
        for tile in tiles:
            place = Box(
                box.x + tile.column * (side + TILE_GAP),
                box.top - deep - tile.row * (deep + TILE_GAP),
                side,
                deep,
            )
            _draw_tile(canvas, edition, tile, place, badges.get(tile.goal, 0))

    return stack([heading(block, edition, width), Piece(height, draw)])


def _badges(edition: Edition) -> dict[str, int]:
    """Return the number of each goal on the map, in the order of the brief."""
    shown = {tile.goal for tile in edition.brief.map_tiles if tile.goal}
    return {goal: n for n, goal in enumerate((g for g in edition.brief.goals if g in shown), 1)}


def _draw_tile(canvas: Canvas, edition: Edition, tile: MapTile, box: Box, badge: int) -> None:
    fill = edition.theme.color("brand2" if tile.goal else "disc")
    draw_rectangle(canvas, box, fill=fill, radius=1.2 * MM)
    name = edition.style("running", "on_brand" if tile.goal else "ink2")
    kind = edition.style("small", "on_brand2" if tile.goal else "ink3")
    x, room = box.x + 1.8 * MM, box.width - 3 * MM
    first = set_text(edition.run(tile.name, name), room)
    second = set_text(edition.run(tile.kind, kind), room)
    with canvas.element("P"):
        draw_layout(canvas, first, x, box.top - 0.8 * MM)
    with canvas.element("P"):
        draw_layout(canvas, second, x, box.top - 0.8 * MM - first.height)
    if badge:
        draw_badge(canvas, edition, badge, (box.right - 4 * MM, box.y + 4 * MM), 2.5 * MM)
