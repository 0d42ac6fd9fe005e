"""Card sizes in pixels, each with its margins, what must be kept clear, and its file.

What the networks accept (read in 2026):

- Facebook and every reader of Open Graph: a link's picture has 8 MB at most (Meta for
  Developers, “Images in Link Shares”); photos are encoded again as JPEG, the more roughly
  the heavier they come. A PNG under 1 MB is also what a Zalo Official Account takes
  (Zalo OA API, “Upload image”: JPG or PNG, 1 MB).
- Zalo's picture messages (ZNS, “Module hình ảnh”): 16:9, JPG or PNG, 500 kB.
- TikTok's photo posts: JPEG or WebP, never PNG, 20 MB (TikTok for Developers, “Media
  Transfer Guide”); 500 kB is what its advertising help suggests for pictures. A column of
  buttons covers the right edge, its caption the foot.
"""

from typing import Literal

from brief.model import CardSpec
from brief.record import Record

MEGABYTE, HALF_MEGABYTE = 1_000_000, 500_000  # bytes, as the networks count them
SMALLEST_TEXT = 28.0  # nothing smaller can be read at 360 px


class Size(Record, kw_only=True):
    """A format: all lengths in pixels, heights from the top.

    No text stands above `clear_top` nor below `height - clear_bottom`: the
    networks cover these with their own signs. `scale` is the size of the text
    against the portrait card, `land` where the hills behind a number begin.
    """

    name: str
    width: int
    height: int
    left: float
    right: float
    brand_top: float
    source_baseline: float
    clear_top: float
    clear_bottom: float
    scale: float
    land: float
    wide: bool = False
    swiped: bool = True  # it may be one of a carousel
    format: Literal["png", "jpg"] = "png"
    budget: int = MEGABYTE  # bytes

    @property
    def text_width(self) -> float:
        """Return the width between the margins."""
        return self.width - self.left - self.right

    def file_of(self, card: CardSpec) -> str:
        """Return the name of a card's file in this size, relative to the output folder."""
        folder = "corrections" if card.correction else "cards"
        return f"{folder}/{card.id}-{self.width}x{self.height}.{self.format}"


_PORTRAIT = Size(
    name="portrait", width=1080, height=1350, left=72, right=72, brand_top=64,
    source_baseline=1302, clear_top=40, clear_bottom=40, scale=1.0, land=968,
)  # fmt: skip
_SQUARE = Size(
    name="square", width=1080, height=1080, left=72, right=72, brand_top=54,
    source_baseline=1038, clear_top=30, clear_bottom=30, scale=0.9, land=774,
)  # fmt: skip
_STORY = Size(
    name="story", width=1080, height=1920, left=72, right=72, brand_top=276,
    source_baseline=1484, clear_top=250, clear_bottom=340, scale=1.1, land=1596,
)  # fmt: skip
_LINK = Size(
    name="link", width=1200, height=630, left=60, right=60, brand_top=40,
    source_baseline=591, clear_top=30, clear_bottom=30, scale=0.8, land=410, wide=True,
    swiped=False,
)  # fmt: skip
_WIDE = Size(
    name="wide", width=1280, height=720, left=64, right=64, brand_top=46,
    source_baseline=678, clear_top=32, clear_bottom=32, scale=0.9, land=478, wide=True,
    format="jpg", budget=HALF_MEGABYTE,
)  # fmt: skip
_TIKTOK = Size(
    name="tiktok", width=1080, height=1920, left=72, right=140, brand_top=276,
    source_baseline=1484, clear_top=250, clear_bottom=340, scale=1.05, land=1596,
    format="jpg", budget=HALF_MEGABYTE,
)  # fmt: skip

SIZES: dict[str, Size] = {
    size.name: size for size in (_PORTRAIT, _SQUARE, _STORY, _LINK, _WIDE, _TIKTOK)
}
