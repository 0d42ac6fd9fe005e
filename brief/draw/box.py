"""Rectangles on a page: x, y, width, height in points, from the lower left."""

from brief.record import Record, replace

MILLIMETRE = 72 / 25.4


class Box(Record):
    """A rectangle in points; `y` is its lower edge."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Return the x of the right edge."""
        return self.x + self.width

    @property
    def top(self) -> float:
        """Return the y of the upper edge."""
        return self.y + self.height

    @property
    def middle(self) -> tuple[float, float]:
        """Return the centre."""
        return self.x + self.width / 2, self.y + self.height / 2

    def inset(self, x: float, y: float | None = None) -> "Box":
        """Return the box with its edges moved inwards by `x` and `y` points."""
        dy = x if y is None else y
        return Box(self.x + x, self.y + dy, self.width - 2 * x, self.height - 2 * dy)

    def cut_top(self, height: float) -> "Box":
        """Return the upper `height` points of the box."""
        return Box(self.x, self.top - height, self.width, height)

    def below(self, height: float) -> "Box":
        """Return what is left under the upper `height` points."""
        return replace(self, height=self.height - height)

    def columns(self, count: int, gap: float) -> list["Box"]:
        """Return `count` boxes of one width side by side, `gap` points apart."""
        width = (self.width - gap * (count - 1)) / count
        step = width + gap
        return [replace(self, x=self.x + step * i, width=width) for i in range(count)]

    def contains(self, other: "Box", slack: float = 0.01) -> bool:
        """Say whether `other` lies inside, give or take `slack` points."""
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.right <= self.right + slack
            and other.top <= self.top + slack
        )

    def meets(self, other: "Box", air: float = 0.0) -> bool:
        """Say whether two boxes share a point, or are less than `air` points apart."""
        across = min(self.right, other.right) - max(self.x, other.x)
        return across > -air and min(self.top, other.top) - max(self.y, other.y) > -air
