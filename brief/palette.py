"""A theme in an organisation's own colour: the whole palette follows from it, or it is refused.

The lightness L* of CIELAB depends on luminance alone, and so does the contrast of WCAG 2.2.
A colour that takes the brand's hue and keeps its L* therefore keeps every contrast that the
theme was judged for. Colours of categories are chosen anew where the brand comes too near:
any two stay ten L* apart in a grey copy and CIEDE2000 11 apart for every eye (DESIGN.md, 1).
Only this module knows coloraide, and only a brand colour loads it.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

from brief.contrast import READABLE, contrast
from brief.record import replace
from brief.theme import Theme, load_theme

if TYPE_CHECKING:
    from coloraide import Color

GROUNDS = ("white", "paper", "panel")  # on which the brand is read
MARGIN = 0.1  # over the least contrast
GREY_STEP = 10.2  # least L* between categories; a little is lost in "#RRGGBB"
DIFFERENCE = 11.2  # least CIEDE2000 between them
REST = 8.0  # and from what they leave of a whole
BESIDE = 15.5  # CIEDE2000 of the second and third from the bars that they stand beside
APART = 25.0  # CIEDE2000 between the brand and the one thing to see, where it can be had
VISIONS = ("protan", "deutan", "tritan")
LIGHT, DARK = 60.0, 20.0  # L* from which tones are calm, and from which they are vivid
CALM, MOST_VIVID = 0.85, 2.0  # of the chroma of the theme's own tones
FOLLOW = 0.3  # how far hues of the theme's family still spread around the brand's
GREY = 4.0  # a chroma under this has no hue of its own
DARKEST, LIGHTEST = 10, 91  # L* of a category
FAR = 27  # it may go from the theme's own
TURNED, MADE_VIVID = 1 / 15, 20  # what a degree and a new chroma cost, in L*
HALF_LIGHT = (49.6, 56.5)  # neither white nor ink can be read on these L*
HUES = (0, 30, -30, 90, -90, 140, -140, 180)  # of another category, from the theme's, in turn
CHROMAS = (0, 40)  # of another category: the theme's own, or at least this


def branded(theme: Theme, colors: Mapping[str, str]) -> Theme:
    """Return the theme in the brief's own colours, or as it is when there are none."""
    return _branded(theme.name, colors["brand"].upper()) if "brand" in colors else theme


def refused(theme: Theme, brand: str) -> str:
    """Return "" for a brand colour that will do, else the nearest one that would."""
    lightness, chroma, hue = _lch(brand)
    nearest = brand.upper()
    while not _readable(theme, nearest):
        lightness -= 0.5
        nearest = _color(lightness, chroma, hue)
    return "" if nearest == brand.upper() else nearest


def _readable(theme: Theme, brand: str) -> bool:
    return all(contrast(brand, theme.color(ground)) >= READABLE + MARGIN for ground in GROUNDS)


@cache
def _branded(name: str, brand: str) -> Theme:
    theme = load_theme(name)
    family = {color: _related(theme, brand, color) for color in _family(theme)}
    marks = [family.get(color, color) for color in map(theme.color, ("mute", "brand2"))]
    categories = _categories(theme, brand, *marks)
    moved = family | _named(theme, categories) | {theme.color("brand"): brand}
    colors = {role: moved.get(color, color) for role, color in theme.colors.items()}
    return replace(
        theme,
        colors=colors | {"dark": _dark(theme, brand, colors)},
        styles={
            role: replace(style, color=moved.get(style.color, style.color))
            for role, style in theme.styles.items()
        },
        categorical=categories,
        ramp=_all(family, theme.ramp),
        hills=_all(family, theme.hills),
        hill_rows=_all(family, theme.hill_rows),
        dark_hills=_all(family, theme.dark_hills),
        dark_hill_rows=_all(family, theme.dark_hill_rows),
    )


def _named(theme: Theme, categories: tuple[str, ...]) -> dict[str, str]:
    """Return what becomes of the colours of categories that have a role of their own."""
    roles = (("accent", 1), ("other", 2))
    return {
        theme.color(role): categories[index]
        for role, index in roles
        if theme.color(role) == theme.categorical[index]
    }


# ── the brand's family ───────────────────────────────────────────────────────


def _family(theme: Theme) -> set[str]:
    """Return the colours of a theme that take the brand's hue."""
    lists = (theme.ramp, theme.hills, theme.hill_rows, theme.dark_hills, theme.dark_hill_rows)
    own = set(theme.colors.values()).union(*lists)
    return own - theme.kept - set(theme.categorical[1:])


def _related(theme: Theme, brand: str, color: str) -> str:
    """Return a colour of the theme in the brand's hue: as light, and as vivid as the brand.

    Dark tones follow a vivid brand; light ones, which fill much more, stay calm.
    """
    _, whole, middle = _lch(theme.color("brand"))
    _, chroma, hue = _lch(brand)
    lightness, own, place = _lch(color)
    ratio = chroma / whole if whole > GREY else 1.0
    dark = min(max((LIGHT - lightness) / (LIGHT - DARK), 0.0), 1.0)
    vivid = dark * min(ratio, MOST_VIVID) + (1 - dark) * min(ratio, CALM)
    spread = (place - middle + 180) % 360 - 180 if own > GREY else 0.0
    return _color(lightness, own * vivid, hue + FOLLOW * spread)


def _dark(theme: Theme, brand: str, colors: Mapping[str, str]) -> str:
    """Return the ground of dark panels: the brand, as dark as the light text on it needs."""
    if theme.color("dark") != theme.color("brand"):
        return colors["dark"]
    texts = [colors[role] for role in ("on_dark", "on_dark2", "on_dark_unit")]
    lightness, chroma, hue = _lch(brand)
    ground = brand
    while min(contrast(text, ground) for text in texts) < READABLE + MARGIN:
        lightness -= 0.5
        ground = _color(lightness, chroma, hue)
    return ground


def _all(moved: Mapping[str, str], colors: Sequence[str]) -> tuple[str, ...]:
    return tuple(moved.get(color, color) for color in colors)


# ── colours of categories ────────────────────────────────────────────────────


def _categories(theme: Theme, brand: str, rest: str, bars: str) -> tuple[str, ...]:
    """Return the brand and five colours apart from it, near the theme's own.

    None is like the rest of a whole, and the next two are not like the bars beside them.
    """
    for wanted in (APART, DIFFERENCE):
        found = _apart(theme, (brand,), (rest, bars), wanted)
        if found:
            return found
    raise LookupError(f"no palette for {brand} in the theme {theme.name}")


def _apart(
    theme: Theme, chosen: tuple[str, ...], marks: tuple[str, str], wanted: float
) -> tuple[str, ...]:
    """Choose the next colour, and the others after it; nothing when none will do."""
    if len(chosen) == len(theme.categorical):
        return chosen
    for color in _near(theme, chosen):
        least = wanted if len(chosen) == 1 else DIFFERENCE
        clear = _seen_apart(color, marks[0], REST)
        clear = clear and (len(chosen) > 2 or _difference(color, marks[1]) >= BESIDE)
        if clear and all(_differ(color, other, least) for other in chosen):
            found = _apart(theme, (*chosen, color), marks, wanted)
            if found:
                return found
    return ()


def _near(theme: Theme, chosen: tuple[str, ...]) -> Iterator[str]:
    """Yield the theme's next colour and others, ever farther from it.

    The first three also colour numbers, so they must be readable as text.
    """
    color, text = theme.categorical[len(chosen)], len(chosen) < 3
    yield color
    lightness, chroma, hue = _lch(color)
    hue = hue if chroma > GREY else _lch(chosen[0])[2]
    for each, turn, least in _ways(round(lightness)):
        if not text or _readable(theme, _color(each, 0, 0)):
            yield _color(each, max(chroma, least), hue + turn)


@cache
def _ways(lightness: int) -> list[tuple[int, int, int]]:
    """Return L*, turn of the hue and least chroma of other colours, the nearest first."""
    low, high = max(DARKEST, lightness - FAR), min(LIGHTEST, lightness + FAR)
    levels = [each for each in range(low, high + 1) if not HALF_LIGHT[0] < each < HALF_LIGHT[1]]

    def cost(way: tuple[int, int, int]) -> float:
        return abs(way[0] - lightness) + abs(way[1]) * TURNED + (MADE_VIVID if way[2] else 0)

    return sorted(product(levels, HUES, CHROMAS), key=cost)


@cache
def _differ(one: str, other: str, least: float) -> bool:
    """Say whether two colours are apart in a grey copy and for every eye."""
    if abs(_lch(one)[0] - _lch(other)[0]) < GREY_STEP:
        return False
    if _difference(one, other) < least:
        return False
    return _seen_apart(one, other, DIFFERENCE)


@cache
def _difference(one: str, other: str, vision: str = "") -> float:
    """Return the CIEDE2000 between two colours for an eye."""
    return _as_seen(one, vision).delta_e(_as_seen(other, vision), method="2000")


@cache
def _seen_apart(one: str, other: str, least: float) -> bool:
    """Say whether two colours are apart for eyes that lack one kind of cones."""
    return all(_difference(one, other, vision) >= least for vision in VISIONS)


# ── coloraide ────────────────────────────────────────────────────────────────


@cache
def _as_seen(color: str, vision: str) -> "Color":
    """Return a colour as an eye sees it that lacks one kind of cones (Machado 2009)."""
    from coloraide import Color

    return Color(color).filter(vision, 1, method="machado") if vision else Color(color)


@cache
def _lch(color: str) -> tuple[float, float, float]:
    """Return lightness 0–100, chroma and hue in degrees."""
    lightness, chroma, hue = _as_seen(color, "").convert("lch-d65").coords(nans=False)
    return lightness, chroma, hue


@cache
def _color(lightness: float, chroma: float, hue: float) -> str:
    """Return the "#RRGGBB" of a colour, less vivid where sRGB has none so vivid."""
    from coloraide import Color

    while True:
        color = Color("lch-d65", [lightness, chroma, hue % 360]).convert("srgb")
        if color.in_gamut(tolerance=0.002) or chroma < 0.5:
            return color.clip().to_string(hex=True).upper()
        chroma *= 0.97
