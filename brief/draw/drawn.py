"""What was written on a page, noted for those who read the finished file back."""

from brief.draw.box import Box
from brief.record import Record
from brief.theme import Style


class DrawnText(Record):
    """What was written where, so that it can be proved: points, baseline at y."""

    page: int
    text: str
    x: float
    y: float
    width: float
    face: str
    size: float
    color: str
    box: Box
    figure: str = ""
    tracking: float = 0.0
    tabular: bool = False
    angle: tuple[float, float] = (1.0, 0.0)  # cosine and sine of the baseline

    @property
    def style(self) -> Style:
        """Return how it looks, without the leading and without capitals: they are written."""
        return Style(
            self.face, self.size, self.size, self.color, self.tracking, tabular=self.tabular
        )
