"""The rules of colour that every theme keeps, as coloraide judges them (DESIGN.md, 1)."""

from collections.abc import Sequence
from itertools import combinations, pairwise

from coloraide import Color

from brief.charts.categories import categories
from brief.charts.colors import line_like, text_like, text_on
from brief.charts.look import card_look, page_look
from brief.theme import Theme

LEAST_CONTRAST = 4.5  # WCAG 2.2, 1.4.3, for text of any size
LEAST_GREY_STEP = 10.0  # of L*, in a black-and-white copy
LEAST_DIFFERENCE = 11.0  # CIEDE2000, for any colour vision (Machado 2009)
LEAST_LINE = 3.0  # contrast of a line and its ground (WCAG 2.2, 1.4.11)
FROM_REST = 7.9  # CIEDE2000 between a part and what the parts leave, which stands last
VISIONS = ("", "protan", "deutan", "tritan")

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


# Marks that stand side by side in charts: how far apart by CIEDE2000. All have labels.
MARKS = (
    ("accent", "beside", 15.0),  # the bar to see
    ("beside", "disc", 15.0),  # a value beside it and its target
    ("beside", "tint", 14.0),  # the stages of a goal beside it
    ("accent", "brand2", 15.0),
    ("other", "brand2", 12.0),  # what is compared
    ("brand", "soft", 15.0),
    ("accent", "light", 20.0),  # a part of a waffle
    ("brand", "light", 20.0),  # of a pictogram
    ("brand3", "mute", 20.0),  # of a ring
    ("brand2", "disc", 20.0),  # a value and its target; tiles
    ("brand2", "tint", 20.0),  # the stages of a goal
    ("accent", "paper", 20.0),
    ("mute", "paper", 6.0),
    ("disc", "paper", 2.5),
    ("disc", "white", 3.0),
)


def broken_rules(theme: Theme) -> list[str]:
    """Return all that a theme's colours do wrong."""
    return [
        *weak_styles(theme), *weak_pairs(theme), *weak_land(theme), *unclear(theme),
        *unclear_emphasis(theme), *unclear_parts(theme), *unclear_lines(theme),
        *weak_numbers(theme), *near_marks(theme),
    ]  # fmt: skip


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
    lightness = sorted(map(lightness_of, theme.categorical))
    grey = min(after - before for before, after in pairwise(lightness))
    found = [f"grey step {grey:.2f}"] if grey < LEAST_GREY_STEP else []
    return found + too_near(theme.categorical, LEAST_DIFFERENCE)


def unclear_emphasis(theme: Theme) -> list[str]:
    """Return what hides the mark to see in a grey copy, or is itself no longer seen."""
    told, names = theme.color("accent"), "abcdefgh"
    chosen = categories(names, theme, "c")
    beside = [color for color, part in chosen if part and not theme.patterns[part - 1]]
    found = [
        f"{color} beside {told} in grey"
        for color in (theme.color("beside"), *beside)
        if abs(lightness_of(color) - lightness_of(told)) < LEAST_GREY_STEP
    ]
    found += [] if len(set(chosen)) == len(names) else ["two parts alike beside the accent"]
    lines = [page_look(theme), card_look(theme)]
    pale = [
        look.ground
        for look in lines
        if contrast(theme.color("beside"), look.ground) < LEAST_LINE
    ]
    return found + [f"lines beside the accent on {ground}" for ground in pale]


def unclear_parts(theme: Theme) -> list[str]:
    """Return which of eight parts of a whole look alike, or like the rest of it.

    Those with unlike patterns differ by these.
    """
    count = len(theme.categorical)
    looks = [(theme.categorical[i % count], each) for i, each in enumerate(theme.patterns)]
    found = [f"part {look} twice" for look in looks if looks.count(look) > 1]
    found += [] if len(looks) == 8 else [f"{len(looks)} parts"]
    plain = [color for color, pattern in looks if not pattern]
    for color in plain:
        found += too_near([color, theme.color("mute")], FROM_REST)
    mute = lightness_of(theme.color("mute"))
    pale = [tone for tone in theme.ramp if lightness_of(tone) > mute - 15]
    return found + [f"{tone} as if not filled" for tone in pale]


def unclear_lines(theme: Theme) -> list[str]:
    """Return which lines cannot be seen, or look alike: those of unlike dashes do not."""
    found = []
    for look in (page_look(theme), card_look(theme)):
        lines = [line_like(color, look) for color in theme.categorical]
        found += [f"line {line}" for line in lines if contrast(line, look.ground) < LEAST_LINE]
        for dashes in set(theme.dashes):
            alike = [c for c, each in zip(lines, theme.dashes, strict=True) if each == dashes]
            found += too_near(alike, LEAST_DIFFERENCE)
    return found


def weak_numbers(theme: Theme) -> list[str]:
    """Return the marks in which, or beside which, numbers in their colours cannot be read."""
    look = card_look(theme)
    roles = ("brand", "brand2", "brand3", "accent", "beside", "other", "soft", "light", "tint")
    plain = [c for c, p in zip(theme.categorical, theme.patterns, strict=False) if not p]
    fills = [*plain, *map(theme.color, roles)]
    inside = [fill for fill in fills if contrast(text_on(fill, look), fill) < LEAST_CONTRAST]
    names = [text_like(fill, look) for fill in (*fills, *theme.categorical)]
    return inside + [n for n in names if contrast(n, look.ground) < LEAST_CONTRAST]


def near_marks(theme: Theme) -> list[str]:
    """Return the marks that stand beside each other and look alike."""
    pairs = [(Color(theme.color(a)), Color(theme.color(b)), least) for a, b, least in MARKS]
    return [
        f"{one.to_string(hex=True)} like {other.to_string(hex=True)}"
        for one, other, least in pairs
        if one.delta_e(other, method="2000") < least
    ]


def too_near(colors: Sequence[str], least: float) -> list[str]:
    """Return the eyes for which two of some colours are nearer than `least`."""
    found = []
    for vision in VISIONS:
        seen = [
            Color(color).filter(vision, 1, method="machado") if vision else Color(color)
            for color in colors
        ]
        differences = [
            one.delta_e(other, method="2000") for one, other in combinations(seen, 2)
        ]
        nearest = min(differences, default=least)
        found += [f"{vision} {nearest:.2f} of {colors}"] if nearest < least else []
    return found


def lightness_of(color: str) -> float:
    """Return the L* of a colour."""
    return float(Color(color).convert("lab-d65")["lightness"])


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21."""
    return float(Color(one).contrast(other, method="wcag21"))
