"""Charts that would mislead, or show nothing: said before they are drawn."""

from collections.abc import Sequence
from dataclasses import dataclass

from brief.language.numbers import printed
from brief.load.kinds import axis_of
from brief.load.known import Known
from brief.load.parts import check_parts
from brief.load.reader import Reader
from brief.model import ChartBlock, Figure

MOST_BARS, MOST_PARTS, MOST_TICKS, MOST_MARKS = 30, 8, 400, 2000


@dataclass(frozen=True, slots=True)
class Needs:
    """What a kind of chart is made of: one of `data`, `least` to `most` of them."""

    data: tuple[str, ...] = ("figures", "groups", "series")
    least: int = 1
    most: int = MOST_BARS
    of_whole: bool = False  # its figures are parts
    marks: int = 0  # the most marks that one figure may be drawn as
    compared: str = ""  # "previous" or "target": what each figure must have


_FIGURES, _SERIES, _GOALS = ("figures",), ("series",), ("goals",)
NEEDS = {
    "bar": Needs(),
    "column": Needs(),
    "dot": Needs(),
    "table": Needs(),
    "bullet": Needs(_FIGURES, compared="target"),
    "slope": Needs(_FIGURES, compared="previous"),
    "comparison": Needs(_FIGURES, least=2, most=3),
    "stacked": Needs(_FIGURES, most=MOST_PARTS, of_whole=True),
    "ring": Needs(_FIGURES, most=MOST_PARTS, of_whole=True),
    "tick_ring": Needs(_FIGURES, most=1, of_whole=True),
    "waffle": Needs(_FIGURES, most=MOST_PARTS, of_whole=True, marks=MOST_MARKS),
    "units": Needs(_FIGURES, most=MOST_PARTS, marks=MOST_MARKS),
    "pictogram": Needs(_FIGURES, most=MOST_PARTS, marks=MOST_MARKS),
    "ticks": Needs(_FIGURES, most=MOST_PARTS, marks=MOST_TICKS),
    "line": Needs(_SERIES, most=6),
    "area": Needs(_SERIES, most=1),
    "multiples": Needs(_SERIES, most=12),
    "roadmap": Needs(_GOALS, most=12),
    "timeline": Needs(_GOALS, most=12),
    "tile_map": Needs(()),
}


def check_chart(block: ChartBlock, reader: Reader, known: Known) -> None:
    """Note what would make a chart mislead, and one that shows nothing."""
    needs = NEEDS[block.chart]
    if block.chart == "tile_map" and not known.has_map:
        reader.wrong("no-map", "chart")
    names = ", ".join(needs.data) or "[map]"
    if needs.data and not any(reader.table.get(key) for key in needs.data):
        reader.wrong("empty-chart", "chart", chart=block.chart, names=names)
    for key in ("figures", "groups", "series", "goals"):
        if key in reader.table and key not in needs.data:
            reader.wrong("chart-data", key, chart=block.chart, names=names, name=key)
    if len({len(group.figures) for group in block.groups}) > 1:
        reader.wrong("uneven-groups", "groups")
    for key, figures in _figures_of(block, known).items():
        check_count(len(figures), needs.least, needs.most, reader, key)
        _check_figures(block, figures, needs, reader, known, key)
    check_count(len(block.goals), needs.least, needs.most, reader, "goals")
    _check_series(block, needs, reader, known)
    grouped = tuple(name for group in block.groups for name in group.figures)
    if block.highlight and block.highlight not in block.figures + grouped + block.series:
        reader.wrong("not-in-chart", "highlight", name=block.highlight)


def check_count(count: int, least: int, most: int, reader: Reader, key: str) -> None:
    """Note a list that is too long or too short; an empty one is another's matter."""
    if count > most:
        reader.wrong("too-many", key, count=str(count), limit=str(most))
    elif 0 < count < least:
        reader.wrong("too-few", key, count=str(count), limit=str(least))


def check_axis(units: Sequence[str], reader: Reader, key: str) -> None:
    """Note two currencies, or other unlike units, that would stand on one axis."""
    unlike = [unit for unit in units if axis_of(unit) != axis_of(units[0])]
    if unlike:
        reader.wrong("unlike-units", key, first=units[0], second=unlike[0])


def check_names(figures: Sequence[Figure], reader: Reader, key: str) -> None:
    """Note figures that stand beside each other under one name."""
    names = [figure.name.casefold() for figure in figures]
    for index, figure in enumerate(figures):
        if figure.name.casefold() in names[:index]:
            reader.wrong("same-name", key, name=figure.name, figure=figure.id)


def _figures_of(block: ChartBlock, known: Known) -> dict[str, list[Figure]]:
    """Return the figures of a chart by the key that names them."""
    grouped = tuple(name for group in block.groups for name in group.figures)
    found = {"figures": known.some(block.figures), "groups": known.some(grouped)}
    return {key: figures for key, figures in found.items() if figures}


def _check_series(block: ChartBlock, needs: Needs, reader: Reader, known: Known) -> None:
    series = [known.series[name] for name in block.series if name in known.series]
    check_axis([one.unit for one in series], reader, "series")
    points = [point for one in series for point in one.points]
    bars = "figures" in needs.data  # a bar a point
    check_count(len(points if bars else series), 1, needs.most, reader, "series")
    if series and not any(point.quantity and point.quantity.number for point in points):
        reader.wrong("zero-chart", "series")


def _check_figures(
    block: ChartBlock,
    figures: list[Figure],
    needs: Needs,
    reader: Reader,
    known: Known,
    key: str,
) -> None:
    if not any(figure.quantity.number for figure in figures):
        reader.wrong("zero-chart", key)
    if key == "figures":
        check_names(figures, reader, key)
    if needs.of_whole or block.whole:
        check_parts(block, figures, reader, known)
    else:
        check_axis([figure.quantity.unit for figure in figures], reader, key)
    for figure in figures:
        if needs.compared and getattr(figure, needs.compared) is None:
            reader.wrong(f"chart-{needs.compared}", key, chart=block.chart, figure=figure.id)
    if needs.marks:
        shown = known.some((block.whole,)) or figures
        _check_marks(block, shown, needs.marks, reader, key)


def _check_marks(
    block: ChartBlock, figures: list[Figure], most: int, reader: Reader, key: str
) -> None:
    """Note figures that would be drawn as more marks than anyone can see."""
    for figure in figures:
        said = str(printed(figure.quantity, reader.findings.language))
        if figure.quantity.number < 0:
            reader.wrong("negative-part", key, value=said)
        elif block.chart == "ticks" and figure.quantity.amount > most:
            reader.wrong("too-many-ticks", key, value=said, limit=str(most))
        elif block.per and figure.quantity.number / block.per > most:
            reader.wrong("too-many-marks", "per", value=said, limit=str(most))
