"""Which text colour can be read on which ground (WCAG 2.2, 1.4.3)."""

from brief.charts.look import Look
from brief.contrast import READABLE, contrast


def text_on(fill: str, look: Look) -> str:
    """Return white or ink, whichever reads better on a fill."""
    white, ink = look.color("white"), look.color("ink")
    return white if contrast(white, fill) >= contrast(ink, fill) else ink


def text_like(color: str, look: Look) -> str:
    """Return a mark's colour for its number, or ink where it would be too light."""
    return color if contrast(color, look.ground) >= READABLE else look.color("ink")


def readable_on(ground: str, color: str, ink: str) -> str:
    """Return a mark's colour for its name on `ground`: mixed with ink until it reads well."""
    mixed = (_mixed(color, ink, step / 10) for step in range(11))
    return next((each for each in mixed if contrast(each, ground) >= READABLE), ink)


def tint_of(color: str, look: Look) -> str:
    """Return a quarter of a colour on the ground, for areas beside its lines."""
    return _mixed(look.ground, color, 0.25)


def _mixed(color: str, other: str, share: float) -> str:
    """Return a colour with a share of another in it."""
    pairs = [(int(color[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)
