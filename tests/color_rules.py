"""The rules of colour that every theme keeps, as coloraide judges them (DESIGN.md, 1)."""

from itertools import combinations, pairwise

from coloraide import Color

from brief.theme import Theme

LEAST_CONTRAST = 4.5  # WCAG 2.2, 1.4.3, for text of any size
LEAST_GREY_STEP = 10.0  # of L*, in a black-and-white copy
LEAST_DIFFERENCE = 11.0  # CIEDE2000, for any colour vision (Machado 2009)

# What is written on what, by role; a style's own colour stands on white and on paper.
PAIRS = (
    ("on_dark", "dark"),
    ("on_dark2", "dark"),
    ("on_dark_unit", "dark"),
    ("on_brand", "brand"),
    ("on_brand", "brand2"),
    ("on_brand2", "brand2"),
    ("white", "accent"),
    ("brand", "panel"),
    ("brand2", "panel"),
    ("brand2", "disc"),
    ("ink2", "disc"),
    ("ink3", "disc"),
    ("accent", "panel"),
    ("other", "white"),
    ("other", "paper"),
)


def broken_rules(theme: Theme) -> list[str]:
    """Return all that a theme's colours do wrong."""
    return [*weak_styles(theme), *weak_pairs(theme), *weak_land(theme), *unclear(theme)]


def weak_styles(theme: Theme) -> list[str]:
    """Return the styles that cannot be read on white pages or paper cards."""
    return [
        f"{role} on {ground}"
        for role, style in theme.styles.items()
        for ground in ("white", "paper")
        if not role.startswith(("hero", "display_label"))  # these stand on dark panels
        and contrast(style.color, theme.color(ground)) < LEAST_CONTRAST
    ]


def weak_pairs(theme: Theme) -> list[str]:
    """Return what cannot be read on panels, badges and pills."""
    return [
        f"{text} on {ground}"
        for text, ground in PAIRS
        if contrast(theme.color(text), theme.color(ground)) < LEAST_CONTRAST
    ]


def weak_land(theme: Theme) -> list[str]:
    """Return the hills and badges on which the colour chosen for words cannot be read."""
    grounds = (*theme.hills, *theme.dark_hills[-1:], theme.color("sun"))
    return [ground for ground in grounds if contrast(theme.on(ground), ground) < LEAST_CONTRAST]


def unclear(theme: Theme) -> list[str]:
    """Return how categories are too near, in a grey copy and for each kind of eye."""
    colors = [Color(color) for color in theme.categorical]
    lightness = sorted(color.convert("lab-d65")["lightness"] for color in colors)
    grey = min(after - before for before, after in pairwise(lightness))
    found = [f"grey step {grey:.2f}"] if grey < LEAST_GREY_STEP else []
    for vision in ("", "protan", "deutan", "tritan"):
        seen = [c.filter(vision, 1, method="machado") if vision else c for c in colors]
        least = min(one.delta_e(other, method="2000") for one, other in combinations(seen, 2))
        found += [f"{vision} {least:.2f}"] if least < LEAST_DIFFERENCE else []
    return found


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21."""
    return float(Color(one).contrast(other, method="wcag21"))
