"""Set text: lines of pieces, and the box that holds them.

All lengths are points; a card's point is a pixel.
"""

from brief.draw.runs import Run
from brief.record import Record


class Piece(Record):
    """A run as it stands in a line, `x` points from the line's start."""

    run: Run
    x: float
    width: float


class Line(Record):
    """A set line; `rise` and `fall` are its ink above and below the baseline."""

    pieces: tuple[Piece, ...]
    width: float
    rise: float
    fall: float


class Layout(Record):
    """Set lines with their leading; `ascent` and `descent` come from the faces."""

    lines: tuple[Line, ...]
    measure: float
    leading: float
    ascent: float
    descent: float

    @property
    def height(self) -> float:
        """Return the height of the box that holds all ink."""
        if not self.lines:
            return 0.0
        return self.ascent + (len(self.lines) - 1) * self.leading + self.descent

    @property
    def width(self) -> float:
        """Return the width of the longest line."""
        return max((line.width for line in self.lines), default=0.0)
