"""An organisation's own colours, `[brief.colors]`; one that cannot be read is refused."""

import re

from brief.load.names import short
from brief.load.reader import Reader
from brief.palette import refused
from brief.theme import load_theme

HEX = "#[0-9A-Fa-f]{6}"
EXAMPLE = "#8A1538"


def read_colors(head: Reader, theme: str) -> dict[str, str]:
    """Return the brief's own colours as "#RRGGBB" by role: its brand, or none."""
    table = head.reader("colors")
    typed = table.text("brand", required=True)
    table.close()
    if not typed:
        return {}
    if not re.fullmatch(HEX, typed):
        table.wrong("bad-color", "brand", text=short(typed), suggestion=_meant(typed))
        return {}
    nearest = refused(load_theme(theme), typed)
    if nearest:
        table.wrong("brand-too-light", "brand", text=typed, suggestion=nearest)
        return {}
    return {"brand": typed.upper()}


def _meant(typed: str) -> str:
    """Return the colour that was meant: with its hash, or of three digits, or an example."""
    digits = typed.removeprefix("#").strip()
    if len(digits) == 3:
        digits = "".join(2 * digit for digit in digits)
    meant = f"#{digits.upper()}"
    return meant if re.fullmatch(HEX, meant) else EXAMPLE
