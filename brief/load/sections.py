"""Sections and cards."""

from brief.load.blocks import read_blocks
from brief.load.items import read_items
from brief.load.reader import Reader
from brief.model import LAYOUT_NAMES, SIZE_NAMES, CardSpec, Item, Section


def read_sections(root: Reader, pillars: tuple[Item, ...]) -> tuple[Section, ...]:
    """Return the sections, in the order of the file."""
    seen: set[str] = set()
    return tuple(_section(reader, pillars, seen) for reader in root.readers("sections"))


def _section(reader: Reader, pillars: tuple[Item, ...], seen: set[str]) -> Section:
    return Section(
        id=reader.id(seen),
        title=reader.prose("title", required=True),
        kicker=reader.text("kicker"),
        lead=reader.prose("lead"),
        blocks=read_blocks(reader, pillars),
        note=reader.prose("note"),
        place=reader.place,
    )


def read_cards(root: Reader, pillars: tuple[Item, ...]) -> tuple[CardSpec, ...]:
    """Return the cards, in the order of the file."""
    seen: set[str] = set()
    return tuple(_card(reader, pillars, seen) for reader in root.readers("cards"))


def _card(reader: Reader, pillars: tuple[Item, ...], seen: set[str]) -> CardSpec:
    layout = reader.choice("layout", LAYOUT_NAMES, "hero", "unknown-layout", required=True)
    sizes = reader.choices("sizes", SIZE_NAMES, "unknown-size")
    return CardSpec(
        id=reader.id(seen),
        layout=layout,
        sizes=sizes or SIZE_NAMES,
        figures=_figures(reader),
        title=reader.prose("title"),
        text=reader.prose("text"),
        texts=reader.proses("texts"),
        items=read_items(reader, pillars) if layout == "icons" else (),
        goals=reader.many("goals", "goal"),
        colors=reader.many("colors", "color", once=False),
        label=reader.text("label"),
        place=reader.place,
    )


def _figures(reader: Reader) -> tuple[str, ...]:
    one, many = reader.one("figure", "figure"), reader.many("figures", "figure")
    return (one, *many) if one else many
