"""What sections and cards may speak of: everything that was read before them."""

from collections.abc import Mapping

from brief.model import Figure, Goal, Item, MapTile, Series
from brief.record import Record


class Known(Record):
    """Figures without faults, and all else that blocks and cards name."""

    figures: Mapping[str, Figure]
    series: Mapping[str, Series]
    goals: Mapping[str, Goal]
    pillars: tuple[Item, ...]
    map_tiles: tuple[MapTile, ...]
    has_map: bool

    def some(self, names: tuple[str, ...]) -> list[Figure]:
        """Return the figures of these names that have no faults."""
        return [self.figures[name] for name in names if name in self.figures]
