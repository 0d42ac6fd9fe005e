"""What tiles of all looks are made from."""

from brief.compose import Edition
from brief.model import Tile
from brief.record import Record


class Row(Record):
    """What the tiles of a row have in common, so that they stand alike, in points."""

    size: float  # of the numbers
    head: float  # height of the labels
    set_apart: bool = False  # units stand under their numbers
    largest: float = 0.0  # height of a hero that has its page for itself


def tile_label(tile: Tile, edition: Edition) -> str:
    """Return what is written over a tile's number: its own label, or the figure's name."""
    return tile.label or edition.figure(tile.figure).name
