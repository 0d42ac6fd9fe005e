"""The theme's own land: the hills, and the sun behind them.

The hills are six curves; curve i is, with u running from 0 to 1 across the box,
`y(u) = b - A·(a1·sin 2π(f1·u + p1) + a2·sin 2π(f2·u + p2))`, as fractions of the
box's height from its top. Below each curve lies its hill, and rows of tea that
follow it. A theme whose curves are flat has bands, one that fills nothing has lines:
what is drawn is chosen by tokens, so that a new look is a new file, not a new branch.
"""

from collections.abc import Iterator, Sequence

from brief.cache import Cache
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.shapes import Pens, clipped, draw_circle, draw_operators, path_operators
from brief.draw.waves import UNDER_FLOOR, Point, Wave, heights_of, outline, seen_over
from brief.record import Record
from brief.theme import Theme

RISE = 0.15  # of the box: how far steep crests may rise over it
UNIT = Box(0, 0, 1, 1)
ROW_GROWTH = 0.06  # how much wider each row is drawn than the one above it


class Hills(Record):
    """How hills stand in a box.

    `amplitude` makes them steeper (1.5–1.7 when the box is flat); `taper` pulls
    the left end to the floor inside a panel; `front` makes the last hill a quiet
    band, that many points high, on which a line of text can stand; without one, rows
    of the last hill stop `clear` points over the floor, for small text under them.
    """

    fills: Sequence[str]
    rows: Sequence[str]
    row_width: float
    amplitude: float = 1.0
    taper: bool = False
    front: float = 0.0
    clear: float = 0.0
    radius: float = 0.0


class Layer(Record):
    """A part of the land: a path as operators, which is filled, or drawn as a line."""

    path: str
    fill: str = ""
    stroke: str = ""
    width: float = 1.0


def draw_hills(canvas: Canvas, box: Box, theme: Theme, hills: Hills) -> None:
    """Draw the hills, rear first; their crests may rise a little over the box."""
    with clipped(canvas, Box(box.x, box.y, box.width, box.height * (1 + RISE)), hills.radius):
        for each in _known(canvas.cache, box, theme, hills):
            pens = Pens(fill=each.fill, stroke=each.stroke, width=each.width)
            draw_operators(canvas, each.path, **pens)


def crest_height(theme: Theme, hills: Hills, index: int, box: Box, x: float) -> float:
    """Return the y of a hill's crest at `x`, in points of the page; hills count from 0."""
    curve = _curves(theme, hills, box)[index]
    height = _crest(curve, hills)
    return box.y + height((x - box.x) / box.width) * box.height


def highest_crest(theme: Theme, hills: Hills) -> float:
    """Return how high the hills stand, as a fraction of a box: steep ones rise over it."""
    curves = _curves(theme, hills, UNIT)
    return max(max(heights_of(_crest(curve, hills))) for curve in curves)


def _curves(theme: Theme, hills: Hills, box: Box) -> list[tuple[float, ...]]:
    """Return the curves of the hills: fewer than the theme has fill the box, too."""
    used = theme.hill_curves[-len(hills.fills) :]
    share = (1 - theme.hill_curves[0][0]) / (1 - used[0][0])
    curves: list[tuple[float, ...]] = [(1 - (1 - b) * share, *waves) for b, *waves in used]
    if hills.front:
        curves[-1] = _quiet(curves[-1], 1 - hills.front / box.height)
    return curves


def _quiet(curve: tuple[float, ...], depth: float) -> tuple[float, ...]:
    """Return a curve at another depth, and flatter."""
    _, a1, f1, p1, a2, f2, p2 = curve
    return (depth, a1 * 0.25, f1, p1, a2 * 0.25, f2, p2)


def _crest(curve: tuple[float, ...], hills: Hills) -> Wave:
    """Return the line along the top of a hill."""
    return Wave(curve, hills.amplitude, taper=hills.taper)


def _foot(nearer: Sequence[Wave]) -> float:
    """Return how far down a hill is seen, as a fraction of the box: to the next hill."""
    return max([0.0, *(min(heights_of(crest)) for crest in nearer[:1])]) - UNDER_FLOOR


MOST = 64  # drawings that are known: eight cards in six sizes have 24
_KNOWN: dict[tuple[Box, Theme, Hills], tuple[Layer, ...]] = {}


def _known(cache: Cache, box: Box, theme: Theme, hills: Hills) -> tuple[Layer, ...]:
    """Return the layers; the same hills stand on many cards."""
    which = box, theme, hills
    if which not in _KNOWN:
        while len(_KNOWN) >= MOST:  # the oldest leave
            del _KNOWN[next(iter(_KNOWN))]
        _KNOWN[which] = _kept(cache, *which)
    return _KNOWN[which]


def _kept(cache: Cache, box: Box, theme: Theme, hills: Hills) -> tuple[Layer, ...]:
    """Return the layers as they were kept: which rows are seen takes long to find out."""
    color = theme.color("outline")
    key = cache.key("hills", box, hills, theme.hill_curves, theme.motif, color)
    return cache.kept(tuple[Layer, ...], key, lambda: tuple(_layers(box, theme, hills)))


def _layers(box: Box, theme: Theme, hills: Hills) -> Iterator[Layer]:
    """Yield hills and rows, rear first."""
    curves = _curves(theme, hills, box)
    for number, (curve, fill, row) in enumerate(
        zip(curves, hills.fills, hills.rows, strict=False), 1
    ):
        crest, *nearer = (_crest(curve, hills) for curve in curves[number - 1 :])
        yield from _hill(outline(crest, box), _foot(nearer), box, fill, theme, hills)
        if not (hills.front and number == len(curves)):
            clear = hills.clear if number == len(curves) else 0.0
            yield from _rows(curve, tuple(nearer), box, row, theme, hills, clear)


def _hill(
    crest: str, foot: float, box: Box, fill: str, theme: Theme, hills: Hills
) -> Iterator[Layer]:
    floor = box.y + foot * box.height
    ground = path_operators([("L", (box.right, floor)), ("L", (box.x, floor)), ("Z", ())])
    yield Layer(f"{crest} {ground}", fill=fill)
    if theme.motif.crest:
        width = hills.row_width * theme.motif.crest
        yield Layer(crest, stroke=theme.color("outline"), width=width)


def _rows(
    curve: tuple[float, ...],
    nearer: tuple[Wave, ...],
    box: Box,
    color: str,
    theme: Theme,
    hills: Hills,
    clear: float,
) -> Iterator[Layer]:
    """Yield rows under a crest, nearer ones a little wider; none comes under `clear` points.

    They need no clip of their own: nearer hills cover what reaches under their crests.
    """
    width = hills.row_width * theme.motif.row_weight
    for number, wave in enumerate(row_heights(curve, box.height, theme, hills), 1):
        if clear and min(heights_of(wave)) * box.height < clear:
            break
        weight = width * (1 + ROW_GROWTH * number)
        if row := seen_over(wave, nearer, weight, box):
            yield Layer(row, stroke=color, width=weight)


def row_heights(
    curve: tuple[float, ...], height: float, theme: Theme, hills: Hills
) -> list[Wave]:
    """Return the rows under a crest, in a box so many points high.

    Each is calmer than the one above it: they lie wide on the hill and close in the
    hollow beside it, and never cross.
    """
    motif = theme.motif
    step = motif.row_step * hills.row_width / height
    return [
        Wave(
            curve,
            hills.amplitude * (1 - motif.row_calm * row),
            drop=step * row,
            taper=hills.taper,
        )
        for row in range(1, motif.rows + 1)
    ]


def draw_sun(canvas: Canvas, center: Point, radius: float, theme: Theme) -> None:
    """Draw the sun; the hills that are drawn after it set it."""
    line = theme.color("outline") if theme.motif.crest else ""
    fill, width = theme.color("sun"), max(radius * 0.03, 0.75)
    draw_circle(canvas, center, radius, fill=fill, stroke=line, width=width)
