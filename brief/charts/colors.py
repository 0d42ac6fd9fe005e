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


def tint_of(color: str, look: Look) -> str:
    """Return a quarter of a colour on the ground, for areas beside its lines."""
    return "#" + "".join(f"{_mix(color, look.ground, i):02X}" for i in (1, 3, 5))


def _mix(color: str, ground: str, index: int) -> int:
    top, under = (int(each[index : index + 2], 16) for each in (color, ground))
    return round(under + (top - under) * 0.25)
