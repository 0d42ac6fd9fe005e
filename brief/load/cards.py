"""Cards: what each layout needs, and the carousels they make."""

from collections import Counter
from collections.abc import Sequence

from brief.load.axes import check_axis, check_count, check_names
from brief.load.blocks import Common, check_bare, read_chart
from brief.load.charts import MOST_PARTS
from brief.load.items import read_items
from brief.load.known import Known
from brief.load.parts import check_share
from brief.load.reader import Reader
from brief.model import LAYOUT_NAMES, SIZE_NAMES, CardSpec
from brief.record import Record, replace


class Needs(Record):
    """What a layout is made of: `least` to `most` figures, items or goals, or one text."""

    data: str = ""
    least: int = 1
    most: int = 1


MOST_ROWS, MOST_ICONS = 6, 6
NEEDS = {
    "hero": Needs("figures"),
    "ring": Needs("figures"),
    "comparison": Needs("figures", least=2, most=3),
    "list": Needs("figures", least=2, most=MOST_ROWS),
    "icons": Needs("items", most=MOST_ICONS),
    "timeline": Needs("goals", most=MOST_PARTS),
    "quote": Needs("text"),
    "chart": Needs("chart"),
    "map": Needs(),
    "cover": Needs(),
}

# What each layout shows; a key of another one would be lost without a word.
SHOWN = {
    "hero": "figure figures label text",
    "ring": "figure figures title text",
    "comparison": "figures title texts colors",
    "list": "figures title text ranked",
    "icons": "title text items pillars",
    "timeline": "goals title text",
    "map": "title text",
    "quote": "text speaker",
    "cover": "title text",
}
COMMON = {"id", "layout", "sizes", "carousel"}
NOT_ON_CHARTS = {"label", "speaker", "texts", "ranked"}


def read_cards(root: Reader, known: Known) -> tuple[CardSpec, ...]:
    """Return the cards, in the order of the file."""
    seen: set[str] = set()
    readers, cards = [], []
    for reader in root.readers("cards"):
        readers.append(reader)
        cards.append(_card(reader, known, seen))
    return tuple(_numbered(cards, readers))


def _card(reader: Reader, known: Known, seen: set[str]) -> CardSpec:
    layout = reader.choice("layout", LAYOUT_NAMES, "", "unknown-layout", required=True)
    items = layout == "icons" or "items" in reader.table or "pillars" in reader.table
    chart = layout == "chart" or "chart" in reader.table
    common = Common(title=(), subtitle=(), span=12, below=False, key="", place=reader.place)
    card = CardSpec(
        id=reader.id(seen),
        layout=layout,
        sizes=reader.choices("sizes", SIZE_NAMES, "unknown-size") or SIZE_NAMES,
        figures=() if chart else _figures(reader),
        title=reader.prose("title"),
        text=reader.prose("text"),
        texts=reader.proses("texts"),
        items=read_items(reader, known.pillars) if items else (),
        goals=() if chart else reader.many("goals", "goal"),
        colors=() if chart else reader.many("colors", "color", once=False),
        label=reader.text("label"),
        chart=read_chart(reader, common, known) if chart else None,
        speaker=reader.text("speaker"),
        ranked=reader.boolean("ranked"),
        carousel=reader.text("carousel"),
        place=reader.place,
    )
    if layout:
        _check(card, reader, known)
        _check_keys(layout, reader)
    if card.chart:
        check_bare(card.chart, (), reader)
    return card


def _figures(reader: Reader) -> tuple[str, ...]:
    one, many = reader.one("figure", "figure"), reader.many("figures", "figure")
    if one and "figures" in reader.table:
        reader.wrong("figure-and-figures", "figures")
    return (one,) if one else many


def _check(card: CardSpec, reader: Reader, known: Known) -> None:
    needs = NEEDS[card.layout]
    key = "figure" if "figure" in reader.table else needs.data
    if key == "figures" and needs.most == 1 and key not in reader.table:
        key = "figure"
    if key and not {key, "pillars"} & reader.table.keys():
        reader.missing.add(key)
    counted = {"figures": card.figures, "items": card.items, "goals": card.goals}
    check_count(len(counted.get(needs.data, ())), needs.least, needs.most, reader, key)
    if card.layout == "map" and not known.has_map:
        reader.wrong("no-map", "layout")
    _check_figures(card, reader, known, key)
    if card.texts and len(card.texts) != len(card.figures):
        counts = {"count": str(len(card.texts)), "figures": str(len(card.figures))}
        reader.wrong("text-count", "texts", **counts)


def _check_keys(layout: str, reader: Reader) -> None:
    """Note keys that the layout does not show."""
    shown = SHOWN.get(layout, "title text chart").split()
    typed = reader.table.keys() & reader.asked
    lost = typed - {*shown} - COMMON if layout in SHOWN else typed & NOT_ON_CHARTS
    for key in sorted(lost):
        reader.wrong("not-on-card", key, name=key, layout=layout, names=", ".join(shown))


def _check_figures(card: CardSpec, reader: Reader, known: Known, key: str) -> None:
    figures = known.some(card.figures)
    check_names(figures, reader, key)
    if card.layout == "ring":
        for figure in figures:
            check_share(figure.quantity, reader, key)
    if card.layout == "comparison" or card.ranked:
        check_axis([figure.quantity.unit for figure in figures], reader, key)


# ── carousels ────────────────────────────────────────────────────────────────


def _numbered(cards: Sequence[CardSpec], readers: Sequence[Reader]) -> list[CardSpec]:
    """Return the cards with their places in carousels, in the order of the file."""
    counts = Counter(card.carousel for card in cards if card.carousel)
    first: dict[str, CardSpec] = {}
    seen: Counter[str] = Counter()
    numbered = []
    for card, reader in zip(cards, readers, strict=True):
        name = card.carousel
        if not name:
            numbered.append(card)
            continue
        seen[name] += 1
        numbered.append(replace(card, number=seen[name], count=counts[name]))
        _check_carousel(card, first.setdefault(name, card), counts[name], reader)
    return numbered


def _check_carousel(card: CardSpec, first: CardSpec, count: int, reader: Reader) -> None:
    """Note a carousel that cannot be swiped: of one card, or with a hole in a size."""
    if count == 1:
        reader.wrong("carousel-of-one", "carousel", name=card.carousel)
    if set(card.sizes) != set(first.sizes):
        key = "sizes" if "sizes" in reader.table else "carousel"
        sizes = ", ".join(f'"{size}"' for size in first.sizes)
        reader.wrong("carousel-sizes", key, name=card.carousel, first=first.id, sizes=sizes)
