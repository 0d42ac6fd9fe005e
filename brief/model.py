"""The brief as a value: frozen records, made once by `load`, read by everything else.

A figure is typed once. Tiles, charts, prose, cards, alt texts, the annex and the
manifest are all made from its record; nothing else in the program holds a number.
"""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from decimal import Decimal
from enum import Enum
from typing import ClassVar, Literal

from brief.errors import Place

Language = Literal["vi", "en"]

# What a file may name. `load` knows the names; the rooms that draw own the dicts,
# and a test holds them equal.
CHART_KINDS = (
    "bar",
    "column",
    "units",
    "tick_ring",
    "ring",
    "waffle",
    "pictogram",
    "roadmap",
    "line",
    "ticks",
    "comparison",
    "dot",
    "bullet",
    "table",
    "stacked",
    "area",
    "multiples",
    "slope",
    "timeline",
    "tile_map",
)
LAYOUT_NAMES = (
    "hero",
    "comparison",
    "icons",
    "timeline",
    "ring",
    "map",
    "chart",
    "list",
    "quote",
    "cover",
)
SIZE_NAMES = ("portrait", "square", "story", "link", "wide", "tiktok")
TILE_LOOKS = ("plain", "hero", "ring", "count", "number")
ICON_LOOKS = ("discs", "strip", "panels", "lines")
HIGHEST_PICTURE = 118.0  # mm, on a page
BLOCK_KINDS = (
    "text",
    "tiles",
    "chart",
    "icons",
    "quote",
    "note",
    "goal",
    "goals",
    "map",
    "routes",
    "flow",
    "image",
    "table",
    "comparison",
    "callout",
)
PARTS = ("value", "unit", "label", "previous", "change", "words")  # of a figure, in prose
STATUSES: dict[Language, tuple[str, ...]] = {
    "vi": ("ước tính", "sơ bộ", "chính thức"),
    "en": ("estimate", "preliminary", "official"),
}


class Bound(Enum):
    """What a qualifier claims of the true value."""

    EXACT = "exact"
    ABOVE = "above"  # trên, hơn · over
    BELOW = "below"  # dưới · under
    NEARLY = "nearly"  # gần · nearly: below, and close
    ABOUT = "about"  # khoảng · about
    AT_LEAST = "at least"  # ít nhất, tối thiểu
    AT_MOST = "at most"  # nhiều nhất, tối đa


@dataclass(frozen=True, slots=True)
class Quantity:
    """A published number: qualifier, digits, scale and unit, as they are printed.

    `number` keeps the decimals that were typed (`Decimal("141.50")` prints two);
    `exponent` is the power of ten that the scale word stands for (tỷ: 9).
    """

    number: Decimal
    unit: str = ""
    scale: str = ""
    exponent: int = 0
    bound: Bound = Bound.EXACT
    qualifier: str = ""

    @property
    def amount(self) -> Decimal:
        """Return the full value in units: 9 tỷ USD is 9000000000."""
        return self.number.scaleb(self.exponent)


@dataclass(frozen=True, slots=True)
class Source:
    """Where figures come from."""

    id: str
    title: str
    publisher: str = ""
    date: datetime.date | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """One published number with its label, period and source."""

    id: str
    label: str
    quantity: Quantity
    source: Source
    short_label: str = ""
    group: str = ""
    period: str = ""
    as_of: datetime.date | None = None
    note: str = ""
    status: str = ""  # one of STATUSES
    previous: Quantity | None = None
    target: Quantity | None = None
    icon: str = ""
    formula: str = ""  # as typed; the figure was computed by the editor
    operands: tuple[str, ...] = ()  # ids of the figures in the formula
    place: Place = field(default=Place(), compare=False)

    @property
    def name(self) -> str:
        """Return the label for narrow places."""
        return self.short_label or self.label


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG or JPEG: its file, its size in pixels as it is meant to stand, its SHA-256."""

    file: str
    width: int
    height: int
    digest: str  # of what was checked, so that a changed file is another picture


@dataclass(frozen=True, slots=True)
class Point:
    """One observation of a series; a missing one is a gap, not a zero."""

    period: str
    quantity: Quantity | None


@dataclass(frozen=True, slots=True)
class Series:
    """Ordered observations of one indicator."""

    id: str
    label: str
    unit: str
    points: tuple[Point, ...]
    source: Source
    short_label: str = ""
    note: str = ""
    status: str = ""
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Goal:
    """What a place or body is to reach, and by when."""

    id: str
    name: str
    text: str
    due: str  # as printed: "trước năm 2025"
    year: int  # the year named in `due`
    before: bool = False  # `due` says before that year
    later: str = ""  # what is said of the time after `due`: "định hướng"
    later_due: str = ""  # as printed: "đến năm 2030"
    later_year: int = 0
    highlight: bool = False
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class MapTile:
    """One place of a tile map; column and row count from the top left, from 0."""

    name: str
    kind: str
    column: int
    row: int
    goal: str = ""  # id of the goal that highlights it


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of prose: literal text, or a reference to a part of a figure.

    `part` is "" (the figure whole), "value", "unit", "label", "previous",
    "change" or "words".
    """

    text: str = ""
    figure: str = ""
    part: str = ""
    strong: bool = False
    emphasis: bool = False
    link: str = ""


Prose = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a text block; `marker` is "•" or "1." for list items."""

    spans: Prose
    marker: str = ""


@dataclass(frozen=True, slots=True)
class Tile:
    """A key figure as a tile: "hero", "ring", "count", "number" or "plain"."""

    figure: str
    look: str = "plain"
    label: str = ""
    text: Prose = ()
    icon: str = ""
    color: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A named thing with a text and an icon."""

    name: str
    text: Prose = ()
    icon: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockBase:
    """What every block has: a title, a subtitle, and its width in 12 columns."""

    kind: ClassVar[str]
    title: Prose = ()
    subtitle: Prose = ()
    span: int = 12
    key: str = field(default="", compare=False)  # "sections[1].blocks[2]", for faults
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class TextBlock(BlockBase):
    """Running text."""

    kind: ClassVar[str] = "text"
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TilesBlock(BlockBase):
    """Key figures side by side."""

    kind: ClassVar[str] = "tiles"
    tiles: tuple[Tile, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartGroup:
    """Figures that stand together under one name in a grouped chart."""

    label: str
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartBlock(BlockBase):
    """A chart of figures or of series."""

    kind: ClassVar[str] = "chart"
    chart: str
    figures: tuple[str, ...] = ()
    series: tuple[str, ...] = ()
    groups: tuple[ChartGroup, ...] = ()
    goals: tuple[str, ...] = ()
    whole: str = ""  # the figure that the parts make
    rest: str = ""  # label of what remains of the whole
    per: Decimal | None = None  # what one mark of a pictogram stands for
    top: int = 0  # only so many of the largest figures are drawn; 0 for all
    highlight: str = ""  # the figure to see
    colors: tuple[str, ...] = ()  # theme colours, one a figure
    caption: str = ""  # a word in the middle of a ring
    alt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IconsBlock(BlockBase):
    """Things with icons: "strip", "panels", "discs" or "lines"."""

    kind: ClassVar[str] = "icons"
    items: tuple[Item, ...]
    look: str = "discs"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteBlock(BlockBase):
    """A sentence worth repeating."""

    kind: ClassVar[str] = "quote"
    text: Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteBlock(BlockBase):
    """A remark in italics that keeps a reader from a wrong conclusion."""

    kind: ClassVar[str] = "note"
    text: Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalBlock(BlockBase):
    """A goal as a quiet panel with the theme's motif."""

    kind: ClassVar[str] = "goal"
    kicker: str
    text: Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalsBlock(BlockBase):
    """Goals as a list: name, deadline, text."""

    kind: ClassVar[str] = "goals"
    goals: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MapBlock(BlockBase):
    """The tile map of the brief."""

    kind: ClassVar[str] = "map"


@dataclass(frozen=True, slots=True)
class Stop:
    """A place of a route map; column and row count from the top left, from 0."""

    name: str
    column: int
    row: int


@dataclass(frozen=True, slots=True)
class Route:
    """A line of a route map through named stops; with `around`, a ring about that stop."""

    name: str
    stops: tuple[str, ...]
    around: str = ""
    color: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutesBlock(BlockBase):
    """A schematic map of routes; never to scale."""

    kind: ClassVar[str] = "routes"
    stops: tuple[Stop, ...]
    routes: tuple[Route, ...]
    alt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowBlock(BlockBase):
    """A figure that goes from one place or body to another."""

    kind: ClassVar[str] = "flow"
    figure: str
    start: str
    end: str
    text: Prose = ()
    color: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageBlock(BlockBase):
    """A photo or drawing with what it shows, and who made it."""

    kind: ClassVar[str] = "image"
    picture: Picture
    alt: str
    caption: Prose = ()
    credit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableBlock(BlockBase):
    """Rows of texts and figures under named columns; the first column names the rows."""

    kind: ClassVar[str] = "table"
    columns: tuple[str, ...]
    rows: tuple[tuple[Prose, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonBlock(BlockBase):
    """Two or three figures of one weight, each with a text."""

    kind: ClassVar[str] = "comparison"
    figures: tuple[str, ...]
    texts: tuple[Prose, ...] = ()
    colors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CalloutBlock(BlockBase):
    """What must not be missed, or stands aside: a text on a panel, with an icon."""

    kind: ClassVar[str] = "callout"
    paragraphs: tuple[Paragraph, ...]
    icon: str = ""


Block = (
    TextBlock
    | TilesBlock
    | ChartBlock
    | IconsBlock
    | QuoteBlock
    | NoteBlock
    | GoalBlock
    | GoalsBlock
    | MapBlock
    | RoutesBlock
    | FlowBlock
    | ImageBlock
    | TableBlock
    | ComparisonBlock
    | CalloutBlock
)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the brief: one finding."""

    id: str
    title: Prose
    kicker: str = ""
    lead: Prose = ()
    blocks: tuple[Block, ...] = ()
    note: Prose = ()  # stands after the sources at the foot of the page
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Correction:
    """A value that was published and was wrong, as it was printed: "gần 9 tỷ USD"."""

    old: str
    date: datetime.date  # of the correction


@dataclass(frozen=True, slots=True)
class CardSpec:
    """A social picture: its layout, its sizes and what it shows."""

    id: str
    layout: str
    sizes: tuple[str, ...]
    figures: tuple[str, ...] = ()
    title: Prose = ()
    text: Prose = ()
    texts: tuple[Prose, ...] = ()  # one a figure, in a comparison
    items: tuple[Item, ...] = ()
    goals: tuple[str, ...] = ()
    colors: tuple[str, ...] = ()
    label: str = ""
    chart: ChartBlock | None = None
    speaker: str = ""  # whose sentence a quote is
    ranked: bool = False  # a list from the largest figure down, numbered
    carousel: str = ""  # the set that the card is swiped with
    number: int = 0  # its place in the carousel, from 1, and how many there are
    count: int = 0
    correction: Correction | None = None  # what the card corrects
    place: Place = field(default=Place(), compare=False)


@dataclass(frozen=True, slots=True)
class Brief:
    """All that a `figures.toml` says."""

    title: str
    figures: Mapping[str, Figure]
    sources: Mapping[str, Source]
    subtitle: Prose = ()
    organisation: str = ""
    short_name: str = ""
    period: str = ""
    as_of: datetime.date | None = None
    date: datetime.date | None = None
    language: Language = "vi"
    theme: str = "tea"
    colors: Mapping[str, str] = field(default_factory=dict)  # "brand": "#RRGGBB"
    status: Literal["final", "draft"] = "final"
    kicker: str = ""  # what the document is, above its title
    url: str = ""  # where the brief is published
    outlook: str = ""  # a second line beside the period on the cover
    footer: str = ""  # what the document is for
    logo: Picture | None = None  # in place of the theme's mark
    pillars: tuple[Item, ...] = ()  # up to six, on the cover's hills
    series: Mapping[str, Series] = field(default_factory=dict)
    goals: Mapping[str, Goal] = field(default_factory=dict)
    map_tiles: tuple[MapTile, ...] = ()
    names: tuple[str, ...] = ()  # the user's own names, never broken across lines
    sections: tuple[Section, ...] = ()
    cards: tuple[CardSpec, ...] = ()
    corrections: tuple[CardSpec, ...] = ()  # that are published; no file of figures has them
    file: str = ""


def figures_in(record: object) -> tuple[str, ...]:
    """Return the ids of the figures that a record shows, each once, in order."""
    return tuple(dict.fromkeys(_figures(record)))


def _figures(record: object) -> Iterator[str]:
    if isinstance(record, tuple):
        for part in record:
            yield from _figures(part)
    elif isinstance(record, Span | Tile):
        yield from (record.figure,) if record.figure else ()
        yield from _figures(record.text if isinstance(record, Tile) else ())
    elif is_dataclass(record):
        for slot in fields(record):
            value = getattr(record, slot.name)
            if slot.name in ("figure", "figures", "whole"):
                yield from filter(None, (value,) if isinstance(value, str) else value)
            else:
                yield from _figures(value)


def series_in(record: object) -> tuple[str, ...]:
    """Return the ids of the series that a record shows, each once, in order."""
    return tuple(dict.fromkeys(_series(record)))


def _series(record: object) -> Iterator[str]:
    if isinstance(record, tuple):
        for part in record:
            yield from _series(part)
    elif is_dataclass(record):
        for slot in fields(record):
            value = getattr(record, slot.name)
            yield from value if slot.name == "series" else _series(value)


def spans_in(record: object) -> Iterator[Span]:
    """Yield the stretches of prose in a record."""
    if isinstance(record, Span):
        yield record
    elif isinstance(record, tuple):
        for part in record:
            yield from spans_in(part)
    elif is_dataclass(record):
        for slot in fields(record):
            yield from spans_in(getattr(record, slot.name))
