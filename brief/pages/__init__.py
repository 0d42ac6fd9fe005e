"""The brief's blocks and pages."""

from collections.abc import Callable
from typing import Any

from brief.compose import Edition
from brief.pages.callout import make_callout
from brief.pages.chart import make_chart, make_map
from brief.pages.comparison import make_comparison
from brief.pages.goals import make_goals
from brief.pages.icons import make_icons
from brief.pages.image import make_image
from brief.pages.piece import Piece
from brief.pages.remarks import make_goal, make_note, make_quote
from brief.pages.routes import make_flow, make_routes
from brief.pages.table import make_table
from brief.pages.text import make_text
from brief.pages.tiles import make_tiles

# Each makes a piece of its own kind of block; `make_block` sees that they match.
BLOCKS: dict[str, Callable[[Any, Edition, float], Piece]] = {
    "callout": make_callout,
    "chart": make_chart,
    "comparison": make_comparison,
    "flow": make_flow,
    "goal": make_goal,
    "goals": make_goals,
    "icons": make_icons,
    "image": make_image,
    "map": make_map,
    "note": make_note,
    "quote": make_quote,
    "routes": make_routes,
    "table": make_table,
    "text": make_text,
    "tiles": make_tiles,
}
