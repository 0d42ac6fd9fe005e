"""What a chart is called, and what it finds."""

from collections.abc import Sequence

from brief.language.casing import capitalised
from brief.language.words import words
from brief.load.compose.findings import joined, plain
from brief.model import ChartBlock, Figure, Language, Prose
from brief.record import replace

LONGEST_NAME = 60  # letters of a chart's plain title


def unfinding(chart: ChartBlock, figures: Sequence[Figure], language: Language) -> ChartBlock:
    """Return a chart under its plain name, where what it finds is said above it."""
    said = words(language)
    name = said.against_previous if chart.chart == "slope" else name_of(figures, language)
    return replace(chart, title=plain(name))


def finding_of(chart: ChartBlock) -> Prose:
    """Return the sentence over a chart, if it names a figure that the chart draws."""
    told = any(span.figure in chart.figures for span in chart.title if span.figure)
    return chart.title if told else ()


def name_of(figures: Sequence[Figure], language: Language) -> str:
    """Return what figures of one unit are called: by their names, their group or unit."""
    names = joined([figure.name for figure in figures], language)
    if len(names) <= LONGEST_NAME:
        return names
    groups = {figure.group for figure in figures}
    name = groups.pop() if len(groups) == 1 else ""
    return name or unit_name(figures)


def unit_name(figures: Sequence[Figure]) -> str:
    """Return the unit of figures as a name: "Trường", "Tỷ đồng"."""
    quantity = figures[0].quantity
    scales = {figure.quantity.scale for figure in figures}
    unit = f"{quantity.scale} {quantity.unit}".strip() if len(scales) == 1 else quantity.unit
    return capitalised(unit)
