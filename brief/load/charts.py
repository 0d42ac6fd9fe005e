"""Charts that would mislead, or show nothing: said before they are drawn."""

from brief.language.kinds import is_share
from brief.language.numbers import printed
from brief.load.axes import check_axis, check_count, check_names
from brief.load.chart_series import check_series
from brief.load.known import Known
from brief.load.parts import check_parts
from brief.load.reader import Reader
from brief.model import ChartBlock, Figure
from brief.record import Record, replace

MOST_BARS, MOST_PARTS, MOST_TICKS, MOST_MARKS = 30, 8, 400, 2000


class Needs(Record):
    """What a kind of chart is made of: one of `data`, `least` to `most` of them.

    `instead` is the kind that shows more of them, or shows what this one cannot.
    """

    data: tuple[str, ...] = ("figures", "groups", "series")
    least: int = 1
    most: int = MOST_BARS
    of_whole: bool = False  # its figures are parts
    marks: int = 0  # the most marks that one figure may be drawn as
    compared: str = ""  # "previous" or "target": what each figure must have
    instead: str = ""
    keys: tuple[
        str, ...
    ] = ()  # of `whole`, `rest`, `per`, `bare`, `top` and `caption`, what it draws


_FIGURES, _SERIES, _GOALS = ("figures",), ("series",), ("goals",)
_WHOLE, _TOP = ("whole", "rest"), ("top",)
_RING = (*_WHOLE, "caption")
NEEDS = {
    "bar": Needs(keys=_TOP),
    "column": Needs(keys=_TOP),
    "dot": Needs(keys=_TOP),
    "table": Needs(keys=_TOP),
    "bullet": Needs(_FIGURES, compared="target", keys=_TOP),
    "slope": Needs(
        _FIGURES, most=12, compared="previous", instead="table", keys=("caption",)
    ),
    "comparison": Needs(_FIGURES, least=2, most=3, instead="bar"),
    "stacked": Needs(
        ("figures", "groups"), most=MOST_PARTS, of_whole=True, instead="table", keys=_WHOLE
    ),
    "ring": Needs(_FIGURES, most=MOST_PARTS, of_whole=True, instead="table", keys=_RING),
    "tick_ring": Needs(_FIGURES, most=1, of_whole=True, instead="ring", keys=_RING),
    "waffle": Needs(
        _FIGURES, most=MOST_PARTS, of_whole=True, marks=MOST_MARKS, instead="table",
        keys=(*_WHOLE, "per", "bare"),
    ),
    "units": Needs(
        _FIGURES, most=MOST_PARTS, marks=MOST_MARKS, instead="bar", keys=("per", "bare")
    ),
    "pictogram": Needs(
        _FIGURES, most=MOST_PARTS, marks=MOST_MARKS, instead="bar",
        keys=(*_WHOLE, "per", "bare"),
    ),
    "ticks": Needs(_FIGURES, most=MOST_PARTS, marks=MOST_TICKS, instead="bar"),
    "line": Needs(_SERIES, most=6, instead="multiples"),
    "area": Needs(_SERIES, most=1, instead="line"),
    "multiples": Needs(_SERIES, most=12),
    "roadmap": Needs(_GOALS, most=12),
    "timeline": Needs(_GOALS, most=12),
    "tile_map": Needs(()),
}  # fmt: skip


def check_chart(block: ChartBlock, reader: Reader, known: Known) -> None:
    """Note what would make a chart mislead, and one that shows nothing."""
    needs = NEEDS[block.chart]
    if block.chart == "tile_map" and not known.has_map:
        reader.wrong("no-map", "chart")
    _check_keys(block, needs, reader)
    if len({len(group.figures) for group in block.groups}) > 1:
        reader.wrong("uneven-groups", "groups")
    _check_group_names(block, reader, known)
    for key, figures in _figures_of(block, known).items():
        count = len(figures)
        if needs.of_whole and key == "groups":
            count = max(len(group.figures) for group in block.groups)
        _check_most(block, count, needs, reader, key)
        _check_figures(block, figures, needs, reader, known, key)
    check_count(len(block.goals), needs.least, needs.most, reader, "goals")
    check_series(block, needs.most, needs.instead, reader, known)
    grouped = tuple(name for group in block.groups for name in group.figures)
    if block.highlight and block.highlight not in block.figures + grouped + block.series:
        reader.wrong("not-in-chart", "highlight", name=block.highlight)


def _check_keys(block: ChartBlock, needs: Needs, reader: Reader) -> None:
    """Note a chart without data, and keys that its kind does not draw."""
    names = ", ".join(needs.data) or "[map]"
    if needs.data and not any(reader.table.get(key) for key in needs.data):
        reader.wrong("empty-chart", "chart", chart=block.chart, names=names)
    for key in (
        "figures", "groups", "series", "goals", "whole", "rest", "per", "bare", "top", "caption"
    ):  # fmt: skip
        if key in reader.table and key not in needs.data + needs.keys:
            reader.wrong("chart-data", key, chart=block.chart, names=names, name=key)
    if block.groups and block.whole and "whole" in needs.keys:
        reader.wrong("chart-data", "whole", chart=block.chart, names="groups", name="whole")


def _check_most(block: ChartBlock, count: int, needs: Needs, reader: Reader, key: str) -> None:
    """Note fewer figures than are needed, or more than can be read.

    The hint names what shows them.
    """
    top = "top" in needs.keys and key == "figures"
    if top and block.top:
        return
    values = {"count": str(count), "limit": str(needs.most)}
    if count > needs.most and top:
        reader.wrong("too-many-bars", key, **values)
    elif count > needs.most and needs.instead:
        reader.wrong("too-many-parts", key, other=needs.instead, **values)
    else:
        check_count(count, needs.least, needs.most, reader, key)


def _check_group_names(block: ChartBlock, reader: Reader, known: Known) -> None:
    """Note groups of one name, and figures of one name in a group."""
    labels = [group.label.casefold() for group in block.groups]
    for index, group in enumerate(block.groups):
        if group.label.casefold() in labels[:index]:
            reader.wrong("named-twice", "groups", name=group.label)
        check_names(known.some(group.figures), reader, "groups")


def _figures_of(block: ChartBlock, known: Known) -> dict[str, list[Figure]]:
    """Return the figures of a chart by the key that names them."""
    grouped = tuple(name for group in block.groups for name in group.figures)
    found = {"figures": known.some(block.figures), "groups": known.some(grouped)}
    return {key: figures for key, figures in found.items() if figures}


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
    _check_whole(block, figures, needs, reader, known, key)
    for figure in figures:
        if needs.compared and getattr(figure, needs.compared) is None:
            reader.wrong(f"chart-{needs.compared}", key, chart=block.chart, figure=figure.id)
    if block.chart == "comparison" and any(f.quantity.number < 0 for f in figures):
        reader.wrong("negative-part", key)
    if needs.marks:
        shown = known.some((block.whole,)) or figures
        _check_marks(block, shown, needs.marks, reader, key)


def _check_whole(
    block: ChartBlock,
    figures: list[Figure],
    needs: Needs,
    reader: Reader,
    known: Known,
    key: str,
) -> None:
    """Note parts that make no whole, or figures that share no axis."""
    if block.whole and block.whole in block.figures:
        reader.wrong("whole-in-parts", "whole", name=block.whole)
    elif needs.of_whole and key == "groups":
        _check_groups_of_parts(block, reader, known)
    elif needs.of_whole or block.whole:
        check_parts(block, figures, reader, known)
    else:
        check_axis([figure.quantity.unit for figure in figures], reader, key)


def _check_groups_of_parts(block: ChartBlock, reader: Reader, known: Known) -> None:
    """Note groups that are not the like parts of 100 % each."""
    names = {tuple(f.name for f in known.some(group.figures)) for group in block.groups}
    if len(names) > 1:
        reader.wrong("unlike-groups", "groups")
    for group in block.groups:
        check_parts(
            replace(block, whole=""), known.some(group.figures), reader, known, "groups"
        )


def _check_marks(
    block: ChartBlock, figures: list[Figure], most: int, reader: Reader, key: str
) -> None:
    """Note figures that would be drawn as more marks than anyone can see."""
    for figure in figures:
        said = str(printed(figure.quantity, reader.findings.language))
        if figure.quantity.number < 0:
            reader.wrong("negative-part", key, value=said)
        elif block.chart == "ticks" and not _is_count(figure):
            reader.wrong("no-count", key, value=said)
        elif block.chart == "ticks" and figure.quantity.amount > most:
            reader.wrong("too-many-ticks", key, value=said, limit=str(most))
        elif block.per and figure.quantity.number / block.per > most:
            reader.wrong("too-many-marks", "per", value=said, limit=str(most))


def _is_count(figure: Figure) -> bool:
    """Say whether a figure counts whole things."""
    quantity = figure.quantity
    return not is_share(quantity) and quantity.amount == quantity.amount.to_integral_value()
