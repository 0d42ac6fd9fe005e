"""Which text colour can be read on which ground (WCAG 2.2, 1.4.3)."""

from collections.abc import Sequence

from brief.charts.look import Look
from brief.charts.marks import Hatching, Paint
from brief.charts.records import Item, SeriesData
from brief.contrast import READABLE, contrast

VISIBLE = 3.0  # contrast of a line with its ground (WCAG 2.2, 1.4.11)
GREY, DARK = 24, 40  # of 255: how far channels differ in a grey, which is above this
HATCH = 0.21  # mm, the width of the lines of a hatch
DENSITY = 11.4  # over the points of a millimetre: how often a pattern is said, for its lines


def paint_of(item: Item | SeriesData, look: Look) -> Paint:
    """Return what fills an item's mark: its colour, hatched where its category is."""
    pattern = look.theme.patterns[item.part - 1] if item.part else ""
    if not pattern:
        return item.color
    density = max(round(DENSITY / look.mm), 1)
    return Hatching(item.color, pattern * density, look.ground, HATCH * look.mm)


def dashes_of(item: Item | SeriesData, look: Look) -> Sequence[float]:
    """Return the dashes of an item's line, none for a whole one."""
    dashes = look.theme.dashes
    return dashes[(item.part - 1) % len(dashes)] if item.part else ()


def line_like(color: str, look: Look) -> str:
    """Return a mark's colour for a line, mixed with ink until it is seen on the ground."""
    return _readable(color, look.color("ink"), look.ground, VISIBLE)


def text_on(fill: str, look: Look) -> str:
    """Return white or ink, whichever reads better on a fill."""
    white, ink = look.color("white"), look.color("ink")
    return white if contrast(white, fill) >= contrast(ink, fill) else ink


def text_like(color: str, look: Look) -> str:
    """Return a mark's colour for its number, or ink where it would be too light, or grey.

    Words in grey look as if they did not count.
    """
    good = contrast(color, look.ground) >= READABLE and not _is_grey(color)
    return color if good else look.color("ink")


def readable_on(ground: str, color: str, ink: str) -> str:
    """Return a mark's colour for its name on `ground`: mixed with ink until it reads well."""
    return _readable(color, ink, ground, READABLE)


def _readable(color: str, ink: str, ground: str, least: float) -> str:
    """Return the first mixture of a colour with ink that has a contrast of `least`."""
    mixed = (_mixed(color, ink, step / 10) for step in range(11))
    return next((each for each in mixed if contrast(each, ground) >= least), ink)


def _is_grey(color: str) -> bool:
    """Say whether a "#RRGGBB" is a grey between black and white."""
    channels = [int(color[i : i + 2], 16) for i in (1, 3, 5)]
    return max(channels) - min(channels) < GREY and min(channels) > DARK


def tint_of(color: str, look: Look) -> str:
    """Return a quarter of a colour on the ground, for areas beside its lines."""
    return _mixed(look.ground, color, 0.25)


def _mixed(color: str, other: str, share: float) -> str:
    """Return a colour with a share of another in it."""
    pairs = [(int(color[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)
