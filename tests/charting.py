"""Charts made by hand, as tests and eyes need them: short, long, many, tiny, huge."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import numpy as np
from matplotlib.artist import Artist
from matplotlib.figure import Figure
from matplotlib.text import Text

from brief.charts import CHARTS, make_plot
from brief.charts.artists import figure_of
from brief.charts.look import Look, card_look, page_look
from brief.charts.records import (
    ChartData,
    GoalData,
    Group,
    Item,
    PointData,
    Reading,
    SeriesData,
    Tick,
    TileData,
)
from brief.charts.rounding import round_values
from brief.draw.box import Box
from brief.draw.lockup import NumberParts
from brief.draw.text import measure
from brief.language.numbers import format_number
from brief.language.qualifiers import bound_of
from brief.model import Bound
from brief.record import replace
from brief.theme import Style, load_theme

THEME = load_theme("tea")
PAGE, CARD = page_look(THEME), card_look(THEME)
FULL, WIDE, NARROW = 481.9, 276.4, 194.2  # points: 12, 7 and 5 columns of the grid
LONG = (
    "Vốn đăng ký của các dự án đầu tư ngoài ngân sách sử dụng vốn trong nước đã được "
    "cấp có thẩm quyền chấp thuận chủ trương đầu tư trên địa bàn tỉnh trong năm đầu tiên "
    "thực hiện Nghị quyết Đại hội"
)


def number(value: str, unit: str = "", qualifier: str = "") -> NumberParts:
    """Print a number."""
    digits = format_number(Decimal(value), "vi")
    if unit == "%":
        return NumberParts(qualifier, f"{digits}%", "")
    return NumberParts(qualifier, digits, unit)


def reading(label: str, value: str, unit: str = "dự án") -> Reading:
    """Make a second value of an item."""
    return Reading(label, number(value, unit), float(value))


def item(
    label: str,
    value: str,
    unit: str = "dự án",
    qualifier: str = "",
    color: str = "brand2",
    **more: Any,
) -> Item:
    """Make an item of a chart; its figure is its label."""
    return Item(
        label,
        number(value, unit, qualifier),
        float(value),
        bound_of(qualifier, "vi") or Bound.EXACT,
        THEME.color(color),
        label,
        share=unit == "%",
        **more,
    )


def series(
    label: str, values: Sequence[str], unit: str = "người", color: str = "brand"
) -> SeriesData:
    """Make a series of years; "" is missing."""
    points = [
        PointData(f"{2010 + i}", float(v) if v else None, number(v, unit) if v else None)
        for i, v in enumerate(values)
    ]
    return SeriesData(label, tuple(points), THEME.color(color))


def chart(kind: str, *parts: Item | Group | SeriesData | GoalData, **more: Any) -> ChartData:
    """Make what a chart shows, with an axis if it has series."""
    data = ChartData(
        kind,
        items=tuple(part for part in parts if isinstance(part, Item)),
        groups=tuple(part for part in parts if isinstance(part, Group)),
        series=tuple(part for part in parts if isinstance(part, SeriesData)),
        goals=tuple(part for part in parts if isinstance(part, GoalData)),
        **more,
    )
    values = [
        Decimal(str(p.value)) for s in data.series for p in s.points if p.value is not None
    ]
    if not values:
        return data
    low, high = min(values), max(values)
    ticks = [
        Tick(float(v), format_number(v, "vi"))
        for v in round_values(low, high, from_zero=kind != "line")
    ]
    return replace(data, ticks=tuple(ticks), unit="người")


def goal(name: str, text: str, year: int, **more: Any) -> GoalData:
    """Make a goal without a later stage, unless it is given."""
    rest = {"before": False, "later": "", "later_due": "", "later_year": 0, "highlight": False}
    return GoalData(name=name, text=text, due=f"năm {year}", year=year, **{**rest, **more})


FDI = item("Dự án FDI", "170", qualifier="trên", color="other")
DOMESTIC = item("Dự án trong nước", "817")
MEMBERS = item("Toàn Đảng bộ tỉnh", "95672", "đảng viên", color="brand")
NEW = item("Đảng viên mới", "2332", "đảng viên", color="accent")
CHECKED = (
    Group("BTV Tỉnh ủy và cấp ủy các cấp kiểm tra", (
        item("Tổ chức đảng được kiểm tra", "1687", "tổ chức đảng", color="brand"),
        item("Đảng viên được kiểm tra", "795", "đảng viên", color="soft"),
    )),
    Group("Ủy ban kiểm tra các cấp kiểm tra khi có dấu hiệu vi phạm", (
        item("Tổ chức đảng có dấu hiệu", "101", "tổ chức đảng", color="brand"),
        item("Đảng viên có dấu hiệu", "84", "đảng viên", color="soft"),
    )),
)  # fmt: skip
SIGNED = [item("Công nghiệp", "12.5", "%"), item("Du lịch", "-30.2", "%", color="accent"),
          item("Thu ngân sách", "4", "%")]  # fmt: skip
MANY = [item(f"Đơn vị số {i}", str(i**3), "người") for i in range(30, 0, -1)]
HUGE = [item("Lớn", "141500000000000", "đồng", "trên"), item("Nhỏ", "7", "đồng")]
WORDY = [item(LONG, "141.5", "nghìn tỷ đồng", "trên"), item("FDI", "9", "nghìn tỷ đồng", "gần")]
SHARES = [item("Nông nghiệp", "30", "%", color="brand"),
          item("Công nghiệp và xây dựng", "45", "%", "gần", "accent"),
          item("Dịch vụ", "15", "%", color="other")]  # fmt: skip
YEARS = tuple(
    Group(year, tuple(replace(each, number=number(n, "%"), value=float(n), figure=f"{year}-{i}")
                      for i, (each, n) in enumerate(zip(SHARES, parts, strict=True))))
    for year, parts in (("2010", ("40", "30", "2")), ("2021", ("11.6", "58", "27")))
)  # fmt: skip
GOALS = (
    goal("TX Phổ Yên", "thành phố trực thuộc tỉnh", 2025, before=True),
    goal("Huyện Đại Từ", "đạt chuẩn nông thôn mới và cơ bản đạt tiêu chuẩn thị xã", 2025),
    goal("TP Sông Công", "xây dựng và phát triển", 2025, later="định hướng", later_year=2030),
    goal("Toàn tỉnh", LONG, 2030, highlight=True),
)
GROWING = series("Công nghiệp và xây dựng", ["1200", "1400", "1900", "2500", "3100", "4500"])
BROKEN = series("Dịch vụ", ["1000", "1300", "", "", "2900", ""], color="accent")
STEADY = series("Dân số", ["1123", "1130", "1139", "1150", "1166", "1190"])
PLACES = ("Định Hóa", "Phú Lương", "Võ Nhai", "Đại Từ", "Thái Nguyên", "Đồng Hỷ")
TILES = tuple(
    TileData(name, "Huyện", i % 3, i // 3, i == 3, int(i == 3), "đến năm 2025" * (i == 3))
    for i, name in enumerate(PLACES)
)
WIDE_TILES = tuple(replace(tile, due="2025" if tile.on else "") for tile in TILES)
KEY = {"key": "Mỗi ô là 10 dự án", "per": 10.0}

NEW_OF_ALL = {"whole": MEMBERS, "per": 100.0, "rest": "Đảng viên kết nạp trước năm 2021"}
WORDY_MANY = [replace(each, label=f"{each.label} {LONG}") for each in MANY[:6]]
HUNDRED = {"whole": item("Tổng", "100", "%"), "per": 1.0, "rest": "Thuế", "key": "Mỗi ô là 1%"}
TICK = {"caption": "mỗi vạch là 1%"}

GOING = [
    replace(
        item(label, now, color=color),
        previous=reading("kỳ trước", before),
        target=reading("mục tiêu", target),
    )
    for label, now, before, target, color in (
        ("Dự án", "817", "612", "900", "brand2"),
        ("Đề án đã thông qua trong năm đầu tiên", "332", "390", "300", "accent"),
        ("Kế hoạch", "340", "385", "340", "brand2"),
    )
]

EXAMPLES: tuple[ChartData, ...] = (
    chart("bar", *CHECKED),
    *(chart("bar", *items) for items in (SIGNED, MANY, HUGE, WORDY, [FDI])),
    *(chart("column", *items) for items in (SIGNED, MANY, HUGE, WORDY, [FDI])),
    chart("column", GROWING),
    chart("column", BROKEN, GROWING),
    chart("units", FDI, DOMESTIC, **KEY),
    chart("units", item("Vốn", "9", "tỷ USD", "gần"), key="Mỗi ô là 1 tỷ USD", per=1.0),
    chart("units", *WORDY_MANY, key="Mỗi ô là 500 người", per=500.0),
    chart("tick_ring", item("Thủ tục mức độ 4", "100", "%"), **TICK),
    chart("tick_ring", item("Thủ tục mức độ 4", "87.5", "%", "trên"), **TICK),
    chart("ring", item("Thủ tục mức độ 4", "100", "%")),
    chart("ring", NEW, whole=MEMBERS, caption="trong tổng số đảng viên"),
    chart("ring", *SHARES, rest="Thuế sản phẩm"),
    chart("waffle", NEW, key="Mỗi ô là 100 đảng viên", **NEW_OF_ALL),
    chart("waffle", *SHARES, **HUNDRED),
    chart("pictogram", NEW, whole=MEMBERS, per=2332.0, key="Mỗi hình là 2.332 đảng viên"),
    chart("pictogram", FDI, DOMESTIC, **KEY),
    chart("roadmap", *GOALS, start_year=2021),
    chart("line", GROWING, BROKEN),
    chart("line", STEADY),
    chart("line", series("Tăng trưởng", ["-5", "3", "-2", "8", "", "7"], "%")),
    chart("ticks", item("Chương trình", "12", "chương trình"), item("Đề án", "32", "", "trên")),
    chart("ticks", item("Xã", "177", "xã")),
    chart("comparison", FDI, DOMESTIC),
    chart("comparison", *SHARES),
    *(chart("dot", *items) for items in (SIGNED, MANY, WORDY)),
    *(chart("table", *items) for items in (SIGNED, MANY, HUGE, WORDY, [FDI])),
    chart("bullet", *GOING),
    chart("slope", *GOING, caption="năm 2021"),
    chart("stacked", *SHARES, rest="Thuế sản phẩm"),
    chart("stacked", *YEARS, rest="Thuế sản phẩm trừ trợ cấp sản phẩm"),
    chart("stacked", NEW, whole=MEMBERS, rest="Đảng viên kết nạp trước năm 2021"),
    chart("area", GROWING),
    chart("area", BROKEN),
    chart("multiples", GROWING, BROKEN, STEADY),
    chart("multiples", *(replace(STEADY, label=f"Huyện số {i}") for i in range(12))),
    chart("timeline", *GOALS),
    chart("tile_map", tiles=TILES),
    chart("tile_map", tiles=(*WIDE_TILES, TileData("Đảo Bạch Long Vĩ", "Huyện đảo", 3, 2))),
)


def example_name(data: ChartData) -> str:
    """Name an example in a test's output."""
    return f"{data.kind}-{len(data.marks) or len(data.series) or len(data.goals)}"


def plot_of(
    data: ChartData, look: Look = PAGE, width: float = FULL, stretch: float = 0.0
) -> Figure:
    """Draw a chart at its natural height; `stretch` 1 is its largest height."""
    natural, largest = CHARTS[data.kind].height(data, look, width)
    return figure(data, look, width, natural + stretch * (largest - natural))


def figure(data: ChartData, look: Look, width: float, height: float) -> Figure:
    """Draw a chart as matplotlib's artists, which know their extents."""
    return figure_of(make_plot(data, look, width, height))


def texts_of(plot: Figure) -> list[Text]:
    """Return the text artists of a plot."""
    return [text for text in plot.axes[0].texts if text.get_text().strip()]


def marks_of(plot: Figure) -> list[tuple[Artist, Box]]:
    """Return the artists of a plot that are no texts, each with its box."""
    renderer = plot.canvas.get_renderer()  # type: ignore[attr-defined]
    axes = plot.axes[0]
    artists = [*axes.patches, *axes.collections, *axes.lines]
    extents = [(artist, artist.get_window_extent(renderer)) for artist in artists]
    return [
        (artist, Box(*box.min, *box.size))
        for artist, box in extents
        if np.isfinite(box.get_points()).all()  # what is empty is nowhere
    ]


def said_by(plot: Figure) -> str:
    """Return all that a plot says, with ordinary spaces."""
    return " ".join(" ".join(text.get_text() for text in texts_of(plot)).split())


def ink(text: Text) -> Box:
    """Return the box of a text's capitals and digits."""
    size = text.get_fontsize()
    style = Style(text.get_fontfamily()[0], size, size, "#000000")
    x, y = text.get_position()
    return Box(x, y, measure(text.get_text().rstrip(), style), 0.7 * size)


def shapes(plot: Figure, name: str) -> list[Any]:
    """Return the artists of a plot with this gid, but for texts."""
    return [each for each in plot.axes[0].get_children()
            if each.get_gid() == name and not isinstance(each, Text)]  # fmt: skip
