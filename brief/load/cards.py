"""Cards: what each layout needs."""

from dataclasses import dataclass

from brief.load.charts import MOST_PARTS, check_axis, check_count, check_names
from brief.load.items import read_items
from brief.load.known import Known
from brief.load.parts import check_share
from brief.load.reader import Reader
from brief.model import LAYOUT_NAMES, SIZE_NAMES, CardSpec


@dataclass(frozen=True, slots=True)
class Needs:
    """What a layout is made of: `least` to `most` figures, items or goals."""

    data: str
    least: int = 1
    most: int = 1


NEEDS = {
    "hero": Needs("figures"),
    "ring": Needs("figures"),
    "comparison": Needs("figures", least=2, most=3),
    "icons": Needs("items", most=6),
    "timeline": Needs("goals", most=MOST_PARTS),
}


def read_cards(root: Reader, known: Known) -> tuple[CardSpec, ...]:
    """Return the cards, in the order of the file."""
    seen: set[str] = set()
    return tuple(_card(reader, known, seen) for reader in root.readers("cards"))


def _card(reader: Reader, known: Known, seen: set[str]) -> CardSpec:
    layout = reader.choice("layout", LAYOUT_NAMES, "", "unknown-layout", required=True)
    items = layout == "icons" or "items" in reader.table or "pillars" in reader.table
    card = CardSpec(
        id=reader.id(seen),
        layout=layout,
        sizes=reader.choices("sizes", SIZE_NAMES, "unknown-size") or SIZE_NAMES,
        figures=_figures(reader),
        title=reader.prose("title"),
        text=reader.prose("text"),
        texts=reader.proses("texts"),
        items=read_items(reader, known.pillars) if items else (),
        goals=reader.many("goals", "goal"),
        colors=reader.many("colors", "color", once=False),
        label=reader.text("label"),
        place=reader.place,
    )
    if layout:
        _check(card, reader, known)
    return card


def _figures(reader: Reader) -> tuple[str, ...]:
    one, many = reader.one("figure", "figure"), reader.many("figures", "figure")
    if one and "figures" in reader.table:
        reader.wrong("figure-and-figures", "figures")
    return (one,) if one else many


def _check(card: CardSpec, reader: Reader, known: Known) -> None:
    needs = NEEDS[card.layout]
    key = "figure" if "figure" in reader.table else needs.data
    count = {"figures": card.figures, "items": card.items, "goals": card.goals}[needs.data]
    if not {key, "pillars"} & reader.table.keys():
        reader.missing.add(key)
    check_count(len(count), needs.least, needs.most, reader, key)
    figures = known.some(card.figures)
    check_names(figures, reader, key)
    if card.layout == "ring":
        for figure in figures:
            check_share(figure.quantity, reader, key)
    if card.layout == "comparison":
        check_axis([figure.quantity.unit for figure in figures], reader, key)
    if card.texts and len(card.texts) != len(card.figures):
        counts = {"count": str(len(card.texts)), "figures": str(len(card.figures))}
        reader.wrong("text-count", "texts", **counts)
