"""The colours of every theme, bundled or in an organisation's own colour, keep the rules."""

import sys
from subprocess import run

import pytest
from color_rules import broken_rules
from coloraide import Color
from hypothesis import given, settings
from hypothesis import strategies as st

from brief.palette import branded, refused
from brief.theme import load_theme, theme_names

every_theme = pytest.mark.parametrize("name", theme_names())
any_color = st.integers(0, 0xFFFFFF).map("#{:06X}".format)


@every_theme
def test_colors_keep_the_rules(name: str) -> None:
    """Text can be read, categories differ in a grey copy and for every eye."""
    assert broken_rules(load_theme(name)) == []


@pytest.mark.parametrize("name", ["ink", "tea-lines"])
def test_themes_for_printers_leave_paper_white(name: str) -> None:
    """What a printer would fill is white: land, panels, and the grounds of cards."""
    theme = load_theme(name)
    grounds = {theme.color(role) for role in ("paper", "panel", "dark", "sun")}
    assert grounds | set(theme.hills) | set(theme.dark_hills) == {"#FFFFFF"}


@every_theme
@given(brand=any_color)
@settings(max_examples=20)
def test_any_brand_color_makes_a_palette_that_keeps_the_rules(name: str, brand: str) -> None:
    """Or is refused with one that does, of the same hue."""
    theme = load_theme(name)
    good = refused(theme, brand) or brand
    assert refused(theme, good) == ""
    made = branded(theme, {"brand": good})
    assert (made.color("brand"), broken_rules(made)) == (good, [])


@every_theme
@pytest.mark.parametrize("brand", ["#8A1538", "#0033A0", "#00523B", "#4B2E83"])
def test_the_palette_is_of_the_brands_hue(name: str, brand: str) -> None:
    """Titles are in the brand itself, and hills that are coloured in its hue."""
    theme = branded(load_theme(name), {"brand": brand})
    assert theme.style("h1").color == brand
    for hill in theme.hills:
        lightness, chroma, hue = Color(hill).convert("lch-d65").coords()
        turn = (hue - Color(brand).convert("lch-d65")["hue"] + 180) % 360 - 180
        assert chroma < 4 or lightness < 20 or abs(turn) < 25


@pytest.mark.parametrize("brand", ["#FFCC00", "#F58220", "#FFFFFF", "#00A3E0"])
def test_a_color_too_light_for_text_is_refused(brand: str) -> None:
    """With the nearest that is dark enough: the next lighter one would not do."""
    nearest = Color(refused(load_theme("tea"), brand))
    lighter = nearest.convert("lab-d65").set("lightness", lambda it: it + 1.5)
    assert refused(load_theme("tea"), lighter.convert("srgb").fit().to_string(hex=True)) != ""


def test_coloraide_is_loaded_for_brand_colors_only() -> None:
    """It takes longer than reading the figures."""
    code = "import sys, brief.compose, brief.load; sys.exit('coloraide' in sys.modules)"
    assert run([sys.executable, "-c", code], check=False).returncode == 0
