"""The blocks of a section: one reading function a kind."""

from collections.abc import Callable
from decimal import Decimal
from typing import TypedDict

from brief.errors import Place
from brief.language.numbers import printed
from brief.language.refused import Refused
from brief.load.charts import MOST_BARS, MOST_TICKS, check_chart
from brief.load.findings import printed as printed_path
from brief.load.images import check_sharpness, read_picture
from brief.load.items import read_items
from brief.load.known import Known
from brief.load.parts import check_share
from brief.load.reader import Reader
from brief.load.routes import read_routes, read_stops
from brief.load.rows import read_cells
from brief.model import (
    BLOCK_KINDS,
    CHART_KINDS,
    HIGHEST_PICTURE,
    ICON_LOOKS,
    TILE_LOOKS,
    Block,
    CalloutBlock,
    ChartBlock,
    ChartGroup,
    ComparisonBlock,
    FlowBlock,
    GoalBlock,
    GoalsBlock,
    IconsBlock,
    ImageBlock,
    MapBlock,
    NoteBlock,
    Prose,
    QuoteBlock,
    RoutesBlock,
    TableBlock,
    TextBlock,
    Tile,
    TilesBlock,
    figures_in,
)

UNTITLED = ("quote", "note", "goal")  # their words are all that they show


class Columns(TypedDict):
    """Where a block stands on the grid: `span` of its twelve columns."""

    span: int
    below: bool


class Common(Columns):
    """What every block has."""

    title: Prose
    subtitle: Prose
    key: str
    place: Place


def read_blocks(section: Reader, known: Known) -> tuple[Block, ...]:
    """Return the blocks of a section; those of unknown kinds are left out."""
    made: list[tuple[Reader, Block]] = []
    for reader in section.readers("blocks"):
        above = made[-1][1] if made else None
        if block := _block(reader, known, above):
            made.append((reader, block))
    blocks = tuple(block for _, block in made)
    for reader, block in made:
        check_bare(block, blocks, reader)
    return blocks


def check_bare(block: Block, blocks: tuple[Block, ...], reader: Reader) -> None:
    """Note a chart without names whose figures no other block of its section shows."""
    if not (isinstance(block, ChartBlock) and block.bare):
        return
    named = figures_in(tuple(other for other in blocks if other is not block))
    for figure in filter(None, (*block.figures, block.whole)):
        if figure not in named:
            reader.wrong("bare-chart", "bare", figure=figure)


def _block(reader: Reader, known: Known, above: Block | None) -> Block | None:
    kind = reader.choice("kind", BLOCK_KINDS, "", "unknown-block", required=True)
    if not kind:
        reader.forgive()
        return None
    common = Common(
        title=() if kind in UNTITLED else reader.prose("title"),
        subtitle=() if kind in (*UNTITLED, "callout") else reader.prose("subtitle"),
        **_columns(reader, above),
        key=printed_path(reader.path),
        place=reader.place,
    )
    return _KINDS[kind](reader, common, known)


def _columns(reader: Reader, above: Block | None) -> Columns:
    """Return how wide a block is: as wide as the one that it stands under."""
    below = reader.boolean("below")
    if below and above is None:
        reader.wrong("below-nothing", "below")
    if below and "span" in reader.table:
        reader.wrong("span-below", "span")
    span = reader.integer("span", 12, 3, 12)
    return Columns(span=above.span if below and above else span, below=below)


def _text(reader: Reader, common: Common, _known: Known) -> Block:
    return TextBlock(paragraphs=reader.paragraphs("text"), **common)


def _tiles(reader: Reader, common: Common, known: Known) -> Block:
    tiles = tuple(_tile(tile, known) for tile in reader.readers("tiles", required=True))
    return TilesBlock(tiles=tiles, **common)


def _tile(reader: Reader, known: Known) -> Tile:
    tile = Tile(
        figure=reader.one("figure", "figure", required=True),
        look=reader.choice("look", TILE_LOOKS, "plain", "unknown-look"),
        label=reader.text("label"),
        text=reader.prose("text"),
        icon=reader.one("icon", "icon"),
        color=reader.one("color", "color"),
    )
    for figure in known.some((tile.figure,)):
        if tile.look == "ring":
            check_share(figure.quantity, reader, "figure")
        if tile.look == "count" and not 0 <= figure.quantity.amount <= MOST_TICKS:
            said = str(printed(figure.quantity, reader.findings.language))
            reader.wrong("too-many-ticks", "figure", value=said, limit=str(MOST_TICKS))
    return tile


def read_chart(reader: Reader, common: Common, known: Known) -> ChartBlock:
    """Return the chart that a block or a card describes."""
    whole = reader.one("whole", "figure")
    block = ChartBlock(
        chart=reader.choice("chart", CHART_KINDS, "", "unknown-chart", required=True),
        figures=reader.many("figures", "figure"),
        series=reader.one_or_many("series", "series"),
        groups=tuple(_group(group) for group in reader.readers("groups")),
        goals=reader.many("goals", "goal"),
        whole=whole,
        rest=reader.text("rest"),
        per=_per(reader, known, whole),
        bare=reader.boolean("bare"),
        top=reader.integer("top", 0, 1, MOST_BARS),
        highlight=reader.one("highlight", "shown"),
        colors=reader.many("colors", "color", once=False),
        caption=_filled(reader, "caption", known),
        alt=_filled(reader, "alt", known),
        **common,
    )
    if block.chart:
        check_chart(block, reader, known)
    return block


def _per(reader: Reader, known: Known, whole: str) -> Decimal | None:
    """Return what a mark stands for, in the scale of the whole: a number, or a figure's."""
    name = reader.table.get("per")
    if name not in reader.findings.names["figure"] or "whole" not in reader.table:
        return reader.decimal("per")
    reader.take("per")
    figures = known.some((str(name), whole))
    if len(figures) < 2:  # one has a fault, which is told
        return None
    mark, shown = (figure.quantity for figure in figures)
    if mark.amount <= 0:
        reader.wrong("not-number", "per", found=str(name))
    return mark.amount.scaleb(-shown.exponent) or None


def _filled(reader: Reader, key: str, known: Known, *, required: bool = False) -> str:
    """Return a text with its figures printed; one that names a faulty figure is left out."""
    prose = reader.prose(key, required=required)
    if not prose or any(span.figure and span.figure not in known.figures for span in prose):
        return ""
    from brief.language.prose import plain, resolve  # noqa: PLC0415 takes 15 ms, and is rare

    try:
        runs = resolve(prose, known.figures, reader.findings.language)
    except Refused:  # noted where all prose is checked
        return ""
    return plain(runs).replace("\u00a0", " ")


def _group(reader: Reader) -> ChartGroup:
    return ChartGroup(
        label=reader.text("label", required=True),
        figures=reader.many("figures", "figure", required=True),
    )


def _icons(reader: Reader, common: Common, known: Known) -> Block:
    look = reader.choice("look", ICON_LOOKS, "discs", "unknown-look")
    return IconsBlock(items=read_items(reader, known.pillars), look=look, **common)


def _quote(reader: Reader, common: Common, _known: Known) -> Block:
    return QuoteBlock(text=reader.prose("text", required=True), **common)


def _note(reader: Reader, common: Common, _known: Known) -> Block:
    return NoteBlock(text=reader.prose("text", required=True), **common)


def _goal(reader: Reader, common: Common, _known: Known) -> Block:
    kicker = reader.text("kicker", required=True)
    return GoalBlock(kicker=kicker, text=reader.prose("text", required=True), **common)


def _goals(reader: Reader, common: Common, _known: Known) -> Block:
    return GoalsBlock(goals=reader.many("goals", "goal", required=True), **common)


def _map(reader: Reader, common: Common, known: Known) -> Block:
    if not known.has_map:
        reader.wrong("no-map", "kind")
    return MapBlock(**common)


def _routes(reader: Reader, common: Common, known: Known) -> Block:
    stops = read_stops(reader)
    routes = read_routes(reader, stops)
    return RoutesBlock(stops=stops, routes=routes, alt=_filled(reader, "alt", known), **common)


def _flow(reader: Reader, common: Common, _known: Known) -> Block:
    return FlowBlock(
        figure=reader.one("figure", "figure", required=True),
        start=reader.text("from", required=True),
        end=reader.text("to", required=True),
        text=reader.prose("text"),
        color=reader.one("color", "color"),
        **common,
    )


def _image(reader: Reader, common: Common, known: Known) -> Block | None:
    picture = read_picture(reader, "file", required=True)
    alt, caption = _filled(reader, "alt", known, required=True), reader.prose("caption")
    credit = reader.text("credit")
    if picture is None:
        return None
    check_sharpness(picture, reader, common["span"], HIGHEST_PICTURE)
    return ImageBlock(picture=picture, alt=alt, caption=caption, credit=credit, **common)


def _table(reader: Reader, common: Common, _known: Known) -> Block:
    columns = reader.texts("columns", required=True)
    return TableBlock(columns=columns, rows=read_cells(reader, len(columns)), **common)


def _comparison(reader: Reader, common: Common, _known: Known) -> Block:
    figures = reader.many("figures", "figure", required=True)
    texts = reader.proses("texts")
    if not 2 <= len(figures) <= 3 and reader.table.get("figures"):
        limit = "2" if len(figures) < 2 else "3"
        code = "too-few" if len(figures) < 2 else "too-many"
        reader.wrong(code, "figures", count=str(len(figures)), limit=limit, name="figures")
    if texts and len(texts) != len(figures):
        counts = {"count": str(len(texts)), "figures": str(len(figures))}
        reader.wrong("text-count", "texts", **counts)
    colors = reader.many("colors", "color", once=False)
    return ComparisonBlock(figures=figures, texts=texts, colors=colors, **common)


def _callout(reader: Reader, common: Common, _known: Known) -> Block:
    icon = reader.one("icon", "icon")
    return CalloutBlock(paragraphs=reader.paragraphs("text"), icon=icon, **common)


_KINDS: dict[str, Callable[[Reader, Common, Known], Block | None]] = {
    "text": _text,
    "tiles": _tiles,
    "chart": read_chart,
    "icons": _icons,
    "quote": _quote,
    "note": _note,
    "goal": _goal,
    "goals": _goals,
    "map": _map,
    "routes": _routes,
    "flow": _flow,
    "image": _image,
    "table": _table,
    "comparison": _comparison,
    "callout": _callout,
}
