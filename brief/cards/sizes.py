"""Card sizes in pixels, each with its margins and what must be kept clear."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Size:
    """A format: all lengths in pixels, heights from the top.

    No text stands above `clear_top` nor below `height - clear_bottom`: the
    networks cover these with their own signs. `scale` is the size of the text
    against the portrait card.
    """

    name: str
    width: int
    height: int
    margin: float
    brand_top: float
    source_baseline: float
    clear_top: float
    clear_bottom: float
    scale: float
    wide: bool = False


SIZES: dict[str, Size] = {
    "portrait": Size("portrait", 1080, 1350, 72, 64, 1302, 40, 40, 1.0),
    "square": Size("square", 1080, 1080, 72, 54, 1038, 30, 30, 0.9),
    "story": Size("story", 1080, 1920, 72, 276, 1500, 250, 340, 1.1),
    "link": Size("link", 1200, 630, 60, 40, 591, 30, 30, 0.8, wide=True),
}
