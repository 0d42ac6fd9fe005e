"""Tokens of a look, read from `assets/themes/<name>.toml`.

The program speaks of roles ("brand", "accent", "h1") only; which colour, face
and size a role has is the theme's business. Sizes are points on pages and
pixels on cards (a card is a page of one point per pixel).
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from brief.contrast import READABLE, contrast
from brief.record import Record
from brief.resources import resource


class Style(Record):
    """How a stretch of text looks; size, leading and tracking in points."""

    face: str
    size: float
    leading: float
    color: str
    tracking: float = 0.0
    caps: bool = False
    tabular: bool = False  # digits of a column: never kerned


class Motif(Record):
    """The theme's own drawings; `draw/motifs.py` and `draw/marks.py` draw them.

    Widths are multiples of the width of rows that a drawing asks for; 0 is no line.
    """

    mark: str  # one of draw.marks.MARKS
    crest: float  # width of the line along a crest, and round the sun
    rows: int  # under each crest
    row_step: float  # from row to row, as a multiple of that width
    row_calm: float  # of the crest's waves, what each row loses
    row_weight: float  # width of the rows


class Theme(Record, eq=False):  # a theme is made once, and is only itself
    """A look: colours by role, faces by role, text styles, lists of colours."""

    name: str
    colors: Mapping[str, str]  # role → "#RRGGBB"
    faces: Mapping[str, str]  # role → name of a bundled face
    styles: Mapping[str, Style]  # role → text style
    categorical: tuple[str, ...]  # colours of categories, in order
    patterns: tuple[str, ...]  # the hatch of each category and the two after; "": none
    dashes: tuple[tuple[float, ...], ...]  # of each category's line, in its widths; (): whole
    ramp: tuple[str, ...]  # dark to light, for ordered marks
    hills: tuple[str, ...]
    hill_rows: tuple[str, ...]
    dark_hills: tuple[str, ...]  # on a dark ground, rear to front
    dark_hill_rows: tuple[str, ...]
    hill_curves: tuple[tuple[float, ...], ...]
    motif: Motif
    panel_line: float  # points round panels, for themes that do not fill them; 0: none
    kept: frozenset[str]  # "#RRGGBB" that an organisation's brand colour leaves alone
    card_code: bool = False  # cards show the build, and the code of the brief's address

    def color(self, role: str) -> str:
        """Return the "#RRGGBB" of a role, or of a "#RRGGBB" itself."""
        return role if role.startswith("#") else self.colors[role]

    def on(self, fill: str) -> str:
        """Return the "#RRGGBB" of text on a fill: the brand where it can be read."""
        inks = [self.color(role) for role in ("brand", "white", "ink")]
        good = [ink for ink in inks if contrast(ink, fill) >= READABLE]
        return good[0] if good else max(inks, key=lambda ink: contrast(ink, fill))

    def style(self, role: str) -> Style:
        """Return a text style; its colour is a "#RRGGBB", its face a bundled face."""
        return self.styles[role]


def theme_names() -> list[str]:
    """Return the names of the bundled themes, in alphabetical order."""
    return sorted(path.stem for path in resource("assets", "themes").glob("*.toml"))


@cache
def load_theme(name: str) -> Theme:
    """Read a bundled theme; KeyError or FileNotFoundError are bugs of the theme."""
    data = _read(name)
    palette = data["palette"]
    colors = {role: palette[color] for role, color in data["colors"].items()}
    faces = data["faces"]
    styles = {role: _style(row, colors, faces) for role, row in data["styles"].items()}
    lists = data["lists"]
    return Theme(
        name=name,
        colors=palette | colors,
        faces=faces,
        styles=styles,
        categorical=tuple(lists["categorical"]),
        patterns=tuple(lists["patterns"]),
        dashes=tuple(tuple(dash) for dash in lists["dashes"]),
        ramp=tuple(lists["ramp"]),
        hills=tuple(lists["hills"]),
        hill_rows=tuple(lists["hill_rows"]),
        dark_hills=tuple(lists["dark_hills"]),
        dark_hill_rows=tuple(lists["dark_hill_rows"]),
        hill_curves=tuple(tuple(curve) for curve in lists["hill_curves"]),
        motif=Motif(**data["motif"]),
        panel_line=data["panels"]["line"],
        kept=frozenset(palette[color] for color in data["brand"]["keeps"]),
        card_code=data.get("cards", {}).get("code", False),
    )


def _read(name: str) -> dict[str, Any]:
    """Return a theme's tables, laid over those of the theme that it extends."""
    data = tomllib.loads(resource("assets", "themes", f"{name}.toml").read_text("utf-8"))
    base = _read(data["extends"]) if "extends" in data else {}
    tables = {key: value for key, value in data.items() if isinstance(value, dict)}
    return base | {key: base.get(key, {}) | table for key, table in tables.items()}


def _style(
    row: list[str | float], colors: Mapping[str, str], faces: Mapping[str, str]
) -> Style:
    face, size, leading, color, *rest = row
    numbers = [float(value) for value in rest if not isinstance(value, str)]
    return Style(
        face=faces[str(face)],
        size=float(size),
        leading=float(leading),
        color=colors[str(color)],
        tracking=numbers[0] if numbers else 0.0,
        caps="caps" in rest,
        tabular="tabular" in rest,
    )
