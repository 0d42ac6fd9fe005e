"""A tile map: one tile a place, in its place among the others, without shape or area.

Tiles with a goal are filled; what is due stands at their foot where all of that fits,
else a badge numbers them, as the list of goals does, or a line under the tiles.
"""

from brief.charts.labels import (
    DIGIT_HEIGHT,
    KEY_GAP,
    tinted,
    widest_word,
    wrap,
    write,
    write_layout,
)
from brief.charts.look import Look
from brief.charts.marks import Bar, Disc
from brief.charts.plot import Plot
from brief.charts.records import ChartData, TileData
from brief.draw.box import Box
from brief.draw.text import Layout, Run, keep_whole, measure, scaled, set_text
from brief.record import Record, replace
from brief.theme import Style

DEEPEST = 24.0  # mm of a tile's natural height
LARGEST = 1.25  # times the natural height
TIGHT = 0.8  # of the height of words: without the air for stacked capitals
GAP, RADIUS = 1.5, 1.2  # mm
PAD, HEAD = 1.6, 0.8  # mm from a tile's left and top to its words
RIGHT_PAD = 0.8  # mm at the right, which only the longest words reach
BADGE, BADGE_INSET = 2.5, 4.0  # mm: its radius, and its middle from the tile's corner
DUE_LINES = 2
DUE = (1.14, 1.0)  # of the smallest size, the first at which all dates fit


class Words(Record):
    """What stands in a tile: its name, what it is, and when its goal is due."""

    name: Layout
    kind: Layout
    due: Layout

    @property
    def height(self) -> float:
        """Return the height that the words take."""
        return self.name.height + self.kind.height + self.due.height


def height(data: ChartData, look: Look, width: float) -> tuple[float, float]:
    """Return the natural and the largest useful height."""
    rows, wide = _rows(data), _wide(data, look, width)
    deep = max(min(wide, DEEPEST * look.mm), _words_height(data, look, width))
    rest = (rows - 1) * GAP * look.mm + _key_height(data, look, width)
    return rows * deep + rest, rows * deep * LARGEST + rest


def least(data: ChartData, look: Look, width: float) -> float:
    """Return the height that the words in the tiles need."""
    rows = _rows(data)
    words = _words_height(data, look, width) * TIGHT
    return rows * words + (rows - 1) * GAP * look.mm + _key_height(data, look, width)


def draw(plot: Plot, data: ChartData, look: Look) -> None:
    """Draw the tiles by their columns and rows from the upper left."""
    box = plot.box
    key = _key(data, look, box.width)
    write_layout(plot, key, 0, key.height)
    gap, rows, wide = GAP * look.mm, _rows(data), _wide(data, look, box.width)
    deep = (box.height - _key_height(data, look, box.width) - gap * (rows - 1)) / rows
    for tile, words in zip(data.tiles, _fitting(data, look, wide, deep), strict=True):
        x = tile.column * (wide + gap)
        y = box.top - deep - tile.row * (deep + gap)
        _draw_tile(plot, tile, words, look, Box(x, y, wide, deep))


def _words_height(data: ChartData, look: Look, width: float) -> float:
    """Return the height of the fullest tile's words, with a badge if there are any."""
    words = _words(data, look, _wide(data, look, width))
    badges = any(tile.badge for tile in data.tiles) and not any(w.due.lines for w in words)
    foot = (2 * HEAD + (2 * BADGE if badges else 0.0)) * look.mm
    return max(each.height for each in words) + foot


def _key(data: ChartData, look: Look, width: float) -> Layout:
    """Set what the numbers of badges are, where no list beside the map says it."""
    words = _words(data, look, _wide(data, look, width))
    shown = () if data.listed or any(w.due.lines for w in words) else data.tiles
    numbered = sorted((tile.badge, tile.due) for tile in shown if tile.badge)
    said = " · ".join(f"{badge:d}:\u00a0{due}" for badge, due in numbered)
    return wrap(said, look.text, width)


def _key_height(data: ChartData, look: Look, width: float) -> float:
    key = _key(data, look, width)
    return key.height + KEY_GAP * look.mm if key.lines else 0.0


def _rows(data: ChartData) -> int:
    return max(tile.row for tile in data.tiles) + 1


def _wide(data: ChartData, look: Look, width: float) -> float:
    """Return the width of a tile."""
    columns = max(tile.column for tile in data.tiles) + 1
    return (width - GAP * look.mm * (columns - 1)) / columns


# ── words ────────────────────────────────────────────────────────────────────


def _words(data: ChartData, look: Look, wide: float) -> list[Words]:
    """Set the words of all tiles, the names in one size at which none is parted.

    Dates stand in all tiles with a goal, or in none.
    """
    room = wide - (PAD + RIGHT_PAD) * look.mm
    names = [Run(tile.name, look.label) for tile in data.tiles]
    size = min(keep_whole([name], room, look.smallest)[0].style.size for name in names)
    due = _due_style(data, look, room) or _due_in_lines(data, look, room)
    return [_tile_words(tile, look, room, size, due) for tile in data.tiles]


def _due_style(data: ChartData, look: Look, room: float) -> Style | None:
    """Return how all dates are set, None where one of them is too long even at the smallest."""
    for ratio in DUE:
        due = tinted(_resized(look.value, ratio * look.smallest), look.color("sun"))
        if all(measure(tile.due, due) <= room for tile in data.tiles if tile.due):
            return due
    return None


def _due_in_lines(data: ChartData, look: Look, room: float) -> Style | None:
    """Return how dates are set in two lines, where no list beside the map says them."""
    due = tinted(_resized(look.value, look.smallest), look.color("sun"))
    lines = [len(_set(tile.due, due, look, room).lines) for tile in data.tiles if tile.due]
    wide = any(widest_word(tile.due, due) > room for tile in data.tiles)
    return None if data.listed or wide or max(lines, default=0) > DUE_LINES else due


def _fitting(data: ChartData, look: Look, wide: float, deep: float) -> list[Words]:
    """Set the words of all tiles; in low ones the names stand without what they are."""
    words = _words(data, look, wide)
    if all(each.height + 2 * HEAD * look.mm <= deep for each in words):
        return words
    nothing = _set("", look.text, look, wide)
    return [replace(each, kind=nothing) for each in words]


def _tile_words(
    tile: TileData, look: Look, room: float, size: float, due: Style | None
) -> Words:
    name = tinted(_resized(look.label, size), look.color("on_brand" if tile.on else "ink2"))
    kind = tinted(look.text, look.color("on_brand2" if tile.on else "ink3"))
    return Words(
        _set(tile.name, name, look, room),
        _set(tile.kind, _resized(kind, look.smallest), look, room),
        _set(tile.due if due else "", due or kind, look, room),
    )


def _set(text: str, style: Style, look: Look, room: float) -> Layout:
    return set_text(keep_whole([Run(text, style)] if text else [], room, look.smallest), room)


def _resized(style: Style, size: float) -> Style:
    return scaled(style, size / style.size)


# ── drawing ──────────────────────────────────────────────────────────────────


def _draw_tile(plot: Plot, tile: TileData, words: Words, look: Look, box: Box) -> None:
    fill = look.color("brand2" if tile.on else "disc")
    plot.add(Bar(box, fill, tile.name, RADIUS * look.mm))
    x, top = box.x + PAD * look.mm, box.top - HEAD * look.mm
    write_layout(plot, words.name, x, top)
    write_layout(plot, words.kind, x, top - words.name.height)
    if words.due.lines:
        write_layout(plot, words.due, x, box.y + words.due.height + HEAD * look.mm)
    elif tile.badge:
        _draw_badge(plot, tile.badge, look, box)


def _draw_badge(plot: Plot, badge: int, look: Look, box: Box) -> None:
    """Draw a number on a disc in the lower right corner."""
    radius, inset = BADGE * look.mm, BADGE_INSET * look.mm
    middle = box.right - inset, box.y + inset
    plot.add(Disc(middle, radius, look.color("sun"), name="badge"))
    text = f"{badge:d}"
    style = tinted(_resized(look.number, max(radius * 1.2, look.smallest)), look.color("brand"))
    x = middle[0] - measure(text, style) / 2
    write(plot, text, style, x, middle[1] - DIGIT_HEIGHT / 2 * style.size)
