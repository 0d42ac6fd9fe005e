"""Sections, and the blocks that they are made of."""

from decimal import Decimal
from typing import ClassVar

from brief.model.placed import Placed
from brief.model.prose import Paragraph, Prose
from brief.record import Record


class Picture(Record):
    """A PNG or JPEG: its file, its size in pixels as it is meant to stand, its SHA-256."""

    file: str
    width: int
    height: int
    digest: str  # of what was checked, so that a changed file is another picture


class Tile(Record):
    """A key figure as a tile: "hero", "ring", "count", "number" or "plain"."""

    figure: str
    look: str = "plain"
    label: str = ""
    text: Prose = ()
    icon: str = ""
    color: str = ""


class Item(Record):
    """A named thing with a text and an icon."""

    name: str
    text: Prose = ()
    icon: str = ""


class BlockBase(Placed, kw_only=True):
    """What every block has: a title, a subtitle, and its place in 12 columns.

    It is `span` columns wide; with `below` it stands under the block before it, in
    the columns of that one.
    """

    kind: ClassVar[str]
    title: Prose = ()
    subtitle: Prose = ()
    span: int = 12
    below: bool = False


class TextBlock(BlockBase, kw_only=True):
    """Running text."""

    kind: ClassVar[str] = "text"
    paragraphs: tuple[Paragraph, ...]


class TilesBlock(BlockBase, kw_only=True):
    """Key figures side by side."""

    kind: ClassVar[str] = "tiles"
    tiles: tuple[Tile, ...]


class ChartGroup(Record, kw_only=True):
    """Figures that stand together under one name in a grouped chart."""

    label: str
    figures: tuple[str, ...]


class ChartBlock(BlockBase, kw_only=True):
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
    bare: bool = False  # without names and numbers: other blocks of the section have them
    top: int = 0  # only so many of the largest figures are drawn; 0 for all
    highlight: str = ""  # the figure to see
    colors: tuple[str, ...] = ()  # theme colours, one a figure
    caption: str = ""  # a word in the middle of a ring
    alt: str = ""


class IconsBlock(BlockBase, kw_only=True):
    """Things with icons: "strip", "panels", "discs" or "lines"."""

    kind: ClassVar[str] = "icons"
    items: tuple[Item, ...]
    look: str = "discs"


class QuoteBlock(BlockBase, kw_only=True):
    """A sentence worth repeating."""

    kind: ClassVar[str] = "quote"
    text: Prose


class NoteBlock(BlockBase, kw_only=True):
    """A remark in italics that keeps a reader from a wrong conclusion."""

    kind: ClassVar[str] = "note"
    text: Prose


class GoalBlock(BlockBase, kw_only=True):
    """A goal as a quiet panel with the theme's motif."""

    kind: ClassVar[str] = "goal"
    kicker: str
    text: Prose


class GoalsBlock(BlockBase, kw_only=True):
    """Goals as a list: name, deadline, text."""

    kind: ClassVar[str] = "goals"
    goals: tuple[str, ...]


class MapBlock(BlockBase, kw_only=True):
    """The tile map of the brief."""

    kind: ClassVar[str] = "map"


class Stop(Record):
    """A place of a route map; column and row count from the top left, from 0."""

    name: str
    column: int
    row: int


class Route(Record):
    """A line of a route map through named stops; with `around`, a ring about that stop."""

    name: str
    stops: tuple[str, ...]
    around: str = ""
    color: str = ""


class RoutesBlock(BlockBase, kw_only=True):
    """A schematic map of routes; never to scale."""

    kind: ClassVar[str] = "routes"
    stops: tuple[Stop, ...]
    routes: tuple[Route, ...]
    alt: str = ""


class FlowBlock(BlockBase, kw_only=True):
    """A figure that goes from one place or body to another."""

    kind: ClassVar[str] = "flow"
    figure: str
    start: str
    end: str
    text: Prose = ()
    color: str = ""


class ImageBlock(BlockBase, kw_only=True):
    """A photo or drawing with what it shows, and who made it."""

    kind: ClassVar[str] = "image"
    picture: Picture
    alt: str
    caption: Prose = ()
    credit: str = ""


class TableBlock(BlockBase, kw_only=True):
    """Rows of texts and figures under named columns; the first column names the rows."""

    kind: ClassVar[str] = "table"
    columns: tuple[str, ...]
    rows: tuple[tuple[Prose, ...], ...]


class ComparisonBlock(BlockBase, kw_only=True):
    """Two or three figures of one weight, each with a text."""

    kind: ClassVar[str] = "comparison"
    figures: tuple[str, ...]
    texts: tuple[Prose, ...] = ()
    colors: tuple[str, ...] = ()


class CalloutBlock(BlockBase, kw_only=True):
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


class Section(Placed):
    """A part of the brief: one finding."""

    id: str
    title: Prose
    kicker: str = ""
    lead: Prose = ()
    blocks: tuple[Block, ...] = ()
    note: Prose = ()  # stands after the sources at the foot of the page
