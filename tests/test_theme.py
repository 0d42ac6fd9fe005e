"""The colours of every theme, judged by coloraide: contrast, grey copies, colour vision."""

from itertools import combinations, pairwise

import pytest
from coloraide.everything import ColorAll as Color

from brief.theme import load_theme, theme_names

LEAST_CONTRAST = 4.5  # WCAG 2.2, 1.4.3, for text of any size
LEAST_GREY_STEP = 10.0  # of L*, in a black-and-white copy
LEAST_DIFFERENCE = 11.0  # CIEDE2000, for any colour vision (Machado 2009)

# What is written on what, by role; a style's own colour stands on white and on paper.
ON_DARK = (
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
    ("other", "white"),
    ("ink2", "disc"),
    ("ink3", "disc"),
    ("accent", "panel"),
)

every_theme = pytest.mark.parametrize("name", theme_names())


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21."""
    return float(Color(one).contrast(other, method="wcag21"))


@every_theme
def test_text_can_be_read(name: str) -> None:
    """Each style has enough contrast on white pages and on paper cards."""
    theme = load_theme(name)
    weak = {
        (role, ground, round(contrast(style.color, theme.color(ground)), 2))
        for role, style in theme.styles.items()
        for ground in ("white", "paper")
        if not role.startswith(("hero", "display_label"))
        and contrast(style.color, theme.color(ground)) < LEAST_CONTRAST
    }
    assert weak == set()


@every_theme
@pytest.mark.parametrize(("text", "ground"), ON_DARK)
def test_text_on_colours_can_be_read(name: str, text: str, ground: str) -> None:
    """So has what stands on panels, badges and pills."""
    theme = load_theme(name)
    assert contrast(theme.color(text), theme.color(ground)) >= LEAST_CONTRAST


@every_theme
def test_categories_differ_in_a_grey_copy(name: str) -> None:
    """Sorted by lightness, each is a step from the next."""
    lightness = sorted(
        Color(c).convert("lab-d65")["lightness"] for c in load_theme(name).categorical
    )
    steps = [after - before for before, after in pairwise(lightness)]
    assert min(steps) >= LEAST_GREY_STEP


@every_theme
@pytest.mark.parametrize("vision", ["", "protan", "deutan", "tritan"])
def test_categories_differ_for_every_eye(name: str, vision: str) -> None:
    """Any two are apart, as normal and as colour-blind eyes see them."""
    colors = [Color(color) for color in load_theme(name).categorical]
    seen = [color.filter(vision, 1, method="machado") if vision else color for color in colors]
    least = min(one.delta_e(other, method="2000") for one, other in combinations(seen, 2))
    assert least >= LEAST_DIFFERENCE


@every_theme
def test_words_on_land_can_be_read(name: str) -> None:
    """On each hill, and on badges, in the colour that the theme chooses for it."""
    theme = load_theme(name)
    grounds = (*theme.hills, *theme.dark_hills[-1:], theme.color("sun"))
    weak = [ground for ground in grounds if contrast(theme.on(ground), ground) < LEAST_CONTRAST]
    assert weak == []


def test_ink_leaves_paper_white() -> None:
    """What a printer would fill is white: land, panels, and the grounds of cards."""
    theme = load_theme("ink")
    grounds = {theme.color(role) for role in ("paper", "panel", "dark", "sun")}
    assert grounds | set(theme.hills) | set(theme.dark_hills) == {"#FFFFFF"}
