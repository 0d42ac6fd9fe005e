"""How well two colours can be told apart: as text and ground (WCAG 2.2, 1.4.3), and in grey."""

from functools import cache

READABLE = 4.5  # the least contrast of text of any size
GREY_STEP = 10.0  # the least L* between two marks of a black-and-white copy


@cache
def contrast(first: str, second: str) -> float:
    """Return the contrast of two "#RRGGBB", from 1 to 21."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def differ_in_grey(first: str, second: str) -> bool:
    """Say whether two "#RRGGBB" can be told apart in a black-and-white copy."""
    return abs(lightness(first) - lightness(second)) >= GREY_STEP


@cache
def lightness(color: str) -> float:
    """Return the L* of a "#RRGGBB" in CIELAB, from 0 to 100."""
    luminance = _luminance(color)
    if luminance <= (6 / 29) ** 3:
        return luminance * (29 / 3) ** 3
    return float(116 * luminance ** (1 / 3) - 16)


def _luminance(color: str) -> float:
    red, green, blue = (_linear(int(color[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
