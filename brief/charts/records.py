"""What a chart shows, as frozen values: labels set for line breaks, numbers as printed.

Values are in full units: gần 9 tỷ USD is 9e9. `brief.charts.data` makes them.
"""

from collections.abc import Sequence

from brief.draw.lockup import NumberParts
from brief.draw.text import Run
from brief.model import Bound
from brief.record import Record, replace


class Reading(Record):
    """Another value of an item, what it was before or is to be; `label` says which."""

    label: str
    number: NumberParts
    value: float


class Item(Record):
    """One figure of a chart; `color` is a "#RRGGBB", `note` what else is said of it."""

    label: str
    number: NumberParts
    value: float
    bound: Bound
    color: str
    figure: str = ""
    icon: str = ""
    share: bool = False  # the value is of 100
    previous: Reading | None = None
    target: Reading | None = None
    note: tuple[Run, ...] = ()
    known: bool = True  # False for a missing point of a series
    part: int = 0  # its place among the categories, from 1; 0: its colour is a role's


class Group(Record):
    """Items that stand together under one name."""

    label: str
    items: tuple[Item, ...]


class PointData(Record):
    """One observation; a missing one has no value and no number."""

    period: str
    value: float | None
    number: NumberParts | None
    time: float | None = None  # in years, where the period says it


class SeriesData(Record):
    """Ordered observations of one indicator."""

    label: str
    points: tuple[PointData, ...]
    color: str
    part: int = 0  # its place among the categories, from 1


class Tick(Record):
    """A value on an axis, and how it is printed there."""

    value: float
    text: str


class GoalData(Record):
    """A goal on the axis of time; `year` and `later_year` are whole years, 0 for none."""

    name: str
    text: str
    due: str
    year: int
    before: bool
    later: str
    later_due: str
    later_year: int
    highlight: bool


class TileData(Record):
    """A place of a tile map, counted from the upper left; with a goal it is `on`."""

    name: str
    kind: str
    column: int
    row: int
    on: bool = False
    badge: int = 0  # the number of its goal, 0 for none
    due: str = ""
    text: str = ""  # the goal in words


class ChartData(Record):
    """All that a chart draws. `per` is what one mark stands for, in full units."""

    kind: str
    items: tuple[Item, ...] = ()
    groups: tuple[Group, ...] = ()
    series: tuple[SeriesData, ...] = ()
    goals: tuple[GoalData, ...] = ()
    tiles: tuple[TileData, ...] = ()
    listed: bool = False  # a list beside a tile map says what its numbers are
    whole: Item | None = None
    rest: str = ""
    bare: bool = False  # without names and numbers
    per: float | None = None
    key: str = ""  # "Mỗi ô là 10 dự án"
    highlight: str = ""
    caption: str = ""
    start_year: int = 0
    ticks: tuple[Tick, ...] = ()
    unit: str = ""  # what the ticks count
    under: str = ""  # the qualifier of a multiple that is not quite reached: "dưới"
    said: str = ""  # what stands over the chart; a unit in it is not said again

    def over_axis(self, unit: str) -> str:
        """Return a unit that is said once for all numbers, or "" where it is said already."""
        return "" if unit.casefold() in self.said.casefold() else unit

    @property
    def marks(self) -> tuple[Item, ...]:
        """Return the items in the order of drawing, those of groups, too."""
        return self.items or tuple(item for group in self.groups for item in group.items)

    @property
    def share(self) -> float:
        """Return the part of the whole, 0 to 1, that the first item is."""
        item = self.marks[0]
        return item.value / (self.whole.value if self.whole else 100.0)


MISSING = NumberParts("", "–", "")


def spoken(number: NumberParts) -> str:
    """Return a number as it is said: "trên 170 dự án"."""
    return " ".join(part for part in (number.qualifier, number.value, number.unit) if part)


def series_items(series: SeriesData) -> tuple[Item, ...]:
    """Return the points of a series as items; a missing one has a dash for a number."""
    return tuple(
        Item(
            point.period,
            point.number or MISSING,
            point.value or 0.0,
            Bound.EXACT,
            series.color,
            known=point.number is not None,
            part=series.part,
        )
        for point in series.points
    )


def as_bars(data: ChartData) -> ChartData:
    """Return the data with series as items, or as groups by period."""
    if not data.series:
        return data
    if len(data.series) == 1:
        return replace(data, items=series_items(data.series[0]), series=())
    groups = tuple(
        Group(period, tuple(_item_of(series, period) for series in data.series))
        for period in periods_of(data.series)
    )
    return replace(data, groups=groups, series=())


def periods_of(series: Sequence[SeriesData]) -> tuple[str, ...]:
    """Return the periods of all series, each once: in order of time where they say it."""
    points = [point for each in series for point in each.points]
    times = {point.period: point.time for point in points}
    if any(time is None for time in times.values()):
        return tuple(times)
    return tuple(sorted(times, key=lambda period: times[period] or 0.0))


def _item_of(series: SeriesData, period: str) -> Item:
    """Return the point of a period as an item of the series' name."""
    found = next((item for item in series_items(series) if item.label == period), None)
    if found:
        return replace(found, label=series.label)
    return Item(
        series.label, MISSING, 0.0, Bound.EXACT, series.color, known=False, part=series.part
    )
