"""Card layouts, one a file; each draws on a sheet of any size."""

from collections.abc import Callable

from brief.cards.comparison import draw_comparison
from brief.cards.hero import draw_hero
from brief.cards.icons import draw_icons
from brief.cards.ring import draw_ring
from brief.cards.sheet import Sheet
from brief.cards.timeline import draw_timeline

__all__ = ["LAYOUTS", "Sheet"]

LAYOUTS: dict[str, Callable[[Sheet], None]] = {
    "comparison": draw_comparison,
    "hero": draw_hero,
    "icons": draw_icons,
    "ring": draw_ring,
    "timeline": draw_timeline,
}
