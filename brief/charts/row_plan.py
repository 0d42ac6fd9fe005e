"""What stands in rows from zero, and where: tried with names and numbers beside and above.

Where names or numbers would leave the marks too little room, they stand above them.
What a mark is, a `RowKind` says: a bar, a dot on a stem, a bar and its target.
"""

from collections.abc import Callable, Sequence

from brief.charts.colors import paint_of
from brief.charts.keys import Keys, set_keys
from brief.charts.labels import number_runs, widest_word, wrap_alike
from brief.charts.look import Look
from brief.charts.plot import Plot
from brief.charts.records import ChartData, Item
from brief.charts.scale import Scale, fit_scale
from brief.draw.box import Box
from brief.draw.text import Layout, Run, set_line, set_text
from brief.record import Record

STEP, GROUP_GAP = 9.2, 4.6  # mm
HEAD_GAP = 2.4  # mm over a name that stands above its bars
THINNEST_STEP = 5.2
ROOM_FOR_ALL = 150.0  # mm that the bars of a long list share
NAME_SHARE = 0.34  # of the width, for names at the left
MOST_NAME, NAME_GAP = 58.0, 4.0  # mm of names at the left, and between them and zero
NAME_LINES = 3
LEAST_BAR_SHARE = 0.3  # of the width, for the longest bars to both sides
LABELLED_BAR_SHARE = 0.45  # the same, where the marks of the first group are named
NUMBER_GAP = 2.0  # mm between mark and number
MANY_GROUPS = 3  # from here on marks are named in the first only
KEY_AIR = 3.0  # mm under names over the rows


class RowKind(Record):
    """What stands in a row.

    `draw` gets the slot of the row, the x of zero, and points to a unit; `reach` is
    the value at which the mark ends; `words` follow the number.
    """

    draw: Callable[[Plot, Item, Look, Box, Scale], None]
    reach: Callable[[Item], float] = lambda item: item.value
    words: Callable[[Item, Look], list[Run]] = lambda _item, _look: []
    overhang: float = 0.0  # mm of a mark before zero


class Row(Record):
    """Bars under one name; heights in points."""

    name: Layout
    items: tuple[Item, ...]
    numbers: tuple[Layout, ...]
    head: float  # height of a name that stands above its bars
    height: float


class Plan(Record):
    """Where things go for a width: the axis in points from the left."""

    rows: tuple[Row, ...]
    scale: Scale
    start: float  # left end of the room for bars
    longest: float  # what the longest bars to both sides take
    step: float
    numbers_above: bool
    kind: RowKind
    keys: Keys

    def head(self, look: Look) -> float:
        """Return the height of the names over the rows, and the air under them."""
        return self.keys.height + KEY_AIR * look.mm if self.keys.lines else 0.0

    @property
    def height(self) -> float:
        """Return the natural height of the rows."""
        return sum(row.height for row in self.rows)


def plan_rows(data: ChartData, look: Look, width: float, kind: RowKind) -> Plan:
    """Try names at the left, then above; numbers after the bars, then above them.

    Marks of many like groups are named in the first where the bars can spare the room,
    else over the rows.
    """
    none, keys = Keys(), _keys(data, look, width)
    named = [(none, LABELLED_BAR_SHARE), (keys, LEAST_BAR_SHARE)] if keys.lines else []
    for shown, least in named or [(none, LEAST_BAR_SHARE)]:
        for left in (True, False):
            plan = _try(data, look, width, kind, shown, names_left=left)
            if plan and plan.longest >= least * width:
                return plan
    plan = _try(data, look, width, kind, keys, names_left=False, numbers_above=True)
    if plan is None:
        raise AssertionError("numbers above their bars always fit")
    return plan


def _keys(data: ChartData, look: Look, width: float) -> Keys:
    """Return the names of the marks of many like groups, nothing of others."""
    if not _repeats(data) or _told_by_units(data):
        return Keys()
    names = [(item.label, paint_of(item, look)) for item in data.groups[0].items]
    return set_keys(names, look, width)


def _try(
    data: ChartData, look: Look, width: float, kind: RowKind, keys: Keys, *,
    names_left: bool, numbers_above: bool = False,
) -> Plan | None:  # fmt: skip
    """Return a plan, or None where names at the left have no room."""
    texts = _rows(data)
    names = _names([label for label, _ in texts], look, width, left=names_left)
    if names is None:
        return None
    over = kind.overhang * look.mm
    start = max(look.axis, over)
    if names_left:
        start = max(name.width for name in names) + NAME_GAP * look.mm
    numbers = [
        _numbers(group, data, look, kind, named=not keys.lines) for group in range(len(texts))
    ]
    gap = (NUMBER_GAP + kind.overhang + 0.2) * look.mm
    lines = [set_line(runs) for group in numbers for runs in group]
    reserves = [over if numbers_above else line.width + gap for line in lines]
    ends = [kind.reach(item) for item in data.marks]
    scale = fit_scale(ends, reserves, width - start)
    longest = (max(*ends, 0.0) - min(*ends, 0.0)) * scale.factor
    step = _step(len(data.marks)) * look.mm
    rows = [
        _row(name, members, runs, look, width if numbers_above else 1e6, step,
             head=0.0 if names_left else name.height, numbers_above=numbers_above)
        for name, runs, (_, members) in zip(names, numbers, texts, strict=True)
    ]  # fmt: skip
    scale = Scale(scale.factor, start + scale.zero)
    return Plan(tuple(rows), scale, start, longest, step, numbers_above, kind, keys)


def _names(
    labels: Sequence[str], look: Look, width: float, *, left: bool
) -> list[Layout] | None:
    """Set the names; None where at the left one would be parted, or have too many lines."""
    room = min(width * NAME_SHARE, MOST_NAME * look.mm) if left else width
    names = wrap_alike(labels, look.label, room, look.smallest)
    parted = any(widest_word(label, look.label) > room for label in labels)
    high = any(len(name.lines) > NAME_LINES for name in names)
    return None if left and (parted or high) else names


def _rows(data: ChartData) -> list[tuple[str, tuple[Item, ...]]]:
    if data.groups:
        return [(group.label, group.items) for group in data.groups]
    return [(item.label, (item,)) for item in data.items]


def _step(count: int) -> float:
    return min(STEP, max(ROOM_FOR_ALL / count, THINNEST_STEP))


def _row(
    name: Layout, items: tuple[Item, ...], runs: list[list[Run]], look: Look, width: float,
    step: float, *, head: float, numbers_above: bool,
) -> Row:  # fmt: skip
    numbers = tuple(set_text(each, width) for each in runs)
    each = [step + (number.height if numbers_above else 0.0) for number in numbers]
    gap = (HEAD_GAP if head else GROUP_GAP if len(items) > 1 else 0.0) * look.mm
    tall = max(head + sum(each) + gap, name.height + 1.2 * look.mm)
    return Row(name, items, numbers, head, tall)


def _numbers(
    group: int, data: ChartData, look: Look, kind: RowKind, *, named: bool
) -> list[list[Run]]:
    """Return what stands after each mark of a row; in a group also whose it is, if `named`.

    Units tell that, too; and of many groups in the same colours the first tells it.
    """
    _, items = _rows(data)[group]
    told = (
        not named or not data.groups or _told_by_units(data) or (group > 0 and _repeats(data))
    )
    names = [[] if told else [Run("\u00a0 " + item.label, look.text)] for item in items]
    return [
        [*number_runs(item.number, look.value, look.word), *kind.words(item, look), *name]
        for item, name in zip(items, names, strict=True)
    ]


def _repeats(data: ChartData) -> bool:
    """Say whether many groups hold marks of the same names and colours."""
    looks = {tuple((item.label, item.color) for item in group.items) for group in data.groups}
    return len(data.groups) >= MANY_GROUPS and len(looks) == 1


def _told_by_units(data: ChartData) -> bool:
    units = [[item.number.unit for item in group.items] for group in data.groups]
    return all(len(set(each)) == len(each) for each in units)
