"""The brief as a value: frozen records, made once by `load`, read by everything else.

A figure is typed once. Tiles, charts, prose, cards, alt texts, the annex and the
manifest are all made from its record; nothing else in the program holds a number.
"""

from brief.languages import Language
from brief.model.blocks import (
    Block,
    BlockBase,
    CalloutBlock,
    ChartBlock,
    ChartGroup,
    ComparisonBlock,
    FlowBlock,
    GoalBlock,
    GoalsBlock,
    IconsBlock,
    ImageBlock,
    Item,
    MapBlock,
    NoteBlock,
    Picture,
    QuoteBlock,
    Route,
    RoutesBlock,
    Section,
    Stop,
    TableBlock,
    TextBlock,
    Tile,
    TilesBlock,
)
from brief.model.brief import Brief
from brief.model.cards import CardSpec, Correction
from brief.model.figures import Bound, Figure, Point, Quantity, Series, Source
from brief.model.goals import Goal, MapTile
from brief.model.names import (
    BLOCK_KINDS,
    CHART_KINDS,
    HIGHEST_PICTURE,
    ICON_LOOKS,
    LAYOUT_NAMES,
    PARTS,
    SIZE_NAMES,
    STATUSES,
    TILE_LOOKS,
)
from brief.model.prose import Paragraph, Prose, Span
from brief.model.restricted import header_of, only_shown
from brief.model.shown import figures_in, series_in, spans_in

__all__ = [
    "BLOCK_KINDS",
    "CHART_KINDS",
    "HIGHEST_PICTURE",
    "ICON_LOOKS",
    "LAYOUT_NAMES",
    "PARTS",
    "SIZE_NAMES",
    "STATUSES",
    "TILE_LOOKS",
    "Block",
    "BlockBase",
    "Bound",
    "Brief",
    "CalloutBlock",
    "CardSpec",
    "ChartBlock",
    "ChartGroup",
    "ComparisonBlock",
    "Correction",
    "Figure",
    "FlowBlock",
    "Goal",
    "GoalBlock",
    "GoalsBlock",
    "IconsBlock",
    "ImageBlock",
    "Item",
    "Language",
    "MapBlock",
    "MapTile",
    "NoteBlock",
    "Paragraph",
    "Picture",
    "Point",
    "Prose",
    "Quantity",
    "QuoteBlock",
    "Route",
    "RoutesBlock",
    "Section",
    "Series",
    "Source",
    "Span",
    "Stop",
    "TableBlock",
    "TextBlock",
    "Tile",
    "TilesBlock",
    "figures_in",
    "header_of",
    "only_shown",
    "series_in",
    "spans_in",
]
