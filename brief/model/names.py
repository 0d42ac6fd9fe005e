"""What a file may name.

`load` knows the names; the rooms that draw own the dicts, and a test holds them equal.
"""

from brief.languages import Language

CHART_KINDS = (
    "bar",
    "column",
    "units",
    "tick_ring",
    "ring",
    "waffle",
    "pictogram",
    "roadmap",
    "line",
    "ticks",
    "comparison",
    "dot",
    "bullet",
    "table",
    "stacked",
    "area",
    "multiples",
    "slope",
    "timeline",
    "tile_map",
)
LAYOUT_NAMES = (
    "hero",
    "comparison",
    "icons",
    "timeline",
    "ring",
    "map",
    "chart",
    "list",
    "quote",
    "cover",
)
SIZE_NAMES = ("portrait", "square", "story", "link", "wide", "tiktok")
TILE_LOOKS = ("plain", "hero", "ring", "count", "number")
ICON_LOOKS = ("discs", "strip", "panels", "lines")
HIGHEST_PICTURE = 118.0  # mm, on a page
BLOCK_KINDS = (
    "text",
    "tiles",
    "chart",
    "icons",
    "quote",
    "note",
    "goal",
    "goals",
    "map",
    "routes",
    "flow",
    "image",
    "table",
    "comparison",
    "callout",
)
PARTS = (  # of a figure, in prose
    "value",
    "unit",
    "label",
    "previous",
    "change",
    "target",
    "words",
)
STATUSES: dict[Language, tuple[str, ...]] = {
    "vi": ("ước tính", "sơ bộ", "chính thức"),
    "en": ("estimate", "preliminary", "official"),
}
