"""What was written on a page, noted for those who read the finished file back."""

from dataclasses import dataclass

from brief.draw.box import Box


@dataclass(frozen=True, slots=True)
class DrawnText:
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
    in_chart: bool = False
