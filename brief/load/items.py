"""Things with names and icons, and the goals and the map: what is no figure."""

from brief.load.letters import LABEL
from brief.load.reader import Reader
from brief.model import Item

PILLAR = 40  # letters on a hill of the cover
MOST_PILLARS = 6  # which has so many hills


def read_items(reader: Reader, pillars: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return the items of a block or card: its own, or the pillars of the brief."""
    if not reader.boolean("pillars"):
        return tuple(_item(item) for item in reader.readers("items", required=True))
    reader.take("items")
    if not pillars:
        reader.wrong("no-pillars", "pillars")
    return pillars


def read_pillars(root: Reader) -> tuple[Item, ...]:
    """Return the pillars of the brief."""
    pillars = tuple(_item(item, PILLAR) for item in root.readers("pillars"))
    if len(pillars) > MOST_PILLARS:
        counts = {"count": str(len(pillars)), "limit": str(MOST_PILLARS)}
        root.wrong("too-many", "pillars", **counts, name="pillars")
    return pillars


def _item(reader: Reader, limit: int = LABEL) -> Item:
    return Item(
        name=reader.text("name", limit=limit),
        text=reader.prose("text"),
        icon=reader.one("icon", "icon"),
    )
