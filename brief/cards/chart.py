"""Any chart, under the finding that it shows, or beside it on a wide card."""

from brief.cards.plot import TIGHT, aside, draw_fitting_plot, draw_land, plot_fits
from brief.cards.sheet import Sheet
from brief.charts import alt_text
from brief.charts.alt import numbers_of
from brief.charts.data import chart_data
from brief.charts.records import ChartData, SeriesData, spoken
from brief.compose import Edition
from brief.draw.box import Box
from brief.errors import BriefError, fail
from brief.language.casing import capitalised
from brief.language.changes import format_range
from brief.model import Bound, CardSpec, ChartBlock
from brief.record import replace

ASIDE = 0.36  # of the width: a title beside its chart
RISE, TIGHTER, SPARED = 12.0, 10.0, 18.0  # air over a title, under it, over the source: less
MOST_POINTS = 10  # in a post
LISTS = ("bar", "column", "dot", "table", "bullet")  # of which the largest may stand alone
NO_ROOM = {"card-too-full", "chart-too-narrow"}  # what is said of a chart without room


def draw_chart_card(sheet: Sheet) -> None:
    """Draw the title, what is measured, and the chart; what has no room is refused."""
    try:
        _draw(sheet)
    except BriefError as error:
        if {fault.code for fault in error.faults} & NO_ROOM:
            raise _refused(sheet) from error
        raise


def _refused(sheet: Sheet) -> BriefError:
    """Return the error of a chart without room: how many of its figures have it, if some."""
    block = sheet.card.chart
    if block is None or block.chart not in LISTS:
        return sheet.too_full()
    tops = range((block.top or len(block.figures)) - 1, 1, -1)
    most = next((top for top in tops if _fits(sheet, replace(block, top=top))), 0)
    if not most:
        return sheet.too_full()
    count, key = str(len(block.figures)), f"cards.{sheet.card.id}"
    return fail("card-too-many", key=key, count=count, top=str(most), size=sheet.size.name)


def _fits(sheet: Sheet, block: ChartBlock) -> bool:
    """Say whether the card has room for another chart."""
    try:
        _draw(replace(aside(sheet), card=replace(sheet.card, chart=block)))
    except BriefError:
        return False
    return True


def _draw(sheet: Sheet) -> None:
    data = _data(sheet.edition, sheet.card)
    sheet.draw_ground("paper")
    draw_land(sheet)
    sheet.draw_brand_line()
    if sheet.size.wide:
        _draw_wide(sheet, data)
    else:
        sheet.draw_heading(*_HEADING[False])
        draw_fitting_plot(sheet, data, _under(sheet))
    sheet.draw_source()


def _draw_wide(sheet: Sheet, data: ChartData) -> None:
    """Draw the chart under its heading, beside it, or close under it: as it fits."""
    under, beside = _under(sheet), _beside(sheet)
    if plot_fits(sheet, data, under):
        sheet.draw_heading(*_HEADING[True])
        draw_fitting_plot(sheet, data, under)
    elif plot_fits(sheet, data, beside):
        sheet.draw_heading(56, 5, width=sheet.width * ASIDE)
        draw_fitting_plot(sheet, data, beside)
    else:
        sheet.draw_heading(*_HEADING[True], rise=RISE)
        more = RISE + TIGHTER + SPARED
        tight = Box(under.x, under.y - SPARED, under.width, under.height + more)
        draw_fitting_plot(sheet, data, tight, TIGHT)


def say_chart(edition: Edition, card: CardSpec) -> str:
    """Return what is measured, and all that the chart shows."""
    alt = card.chart.alt if card.chart else ""
    shown = alt or alt_text(_data(edition, card), edition)
    return ". ".join(part for part in (edition.plain(card.text), shown) if part)


def chart_points(edition: Edition, card: CardSpec) -> list[str]:
    """Return what a post says of a chart: its numbers, or where each series begins and ends."""
    data = _data(edition, card)
    said = [f"{item.label}: {numbers_of(item, data.kind)}" for item in data.items]
    said += [_ends(each) for each in data.series if any(p.number for p in each.points)]
    return said if len(said) <= MOST_POINTS else _between(edition, data)


def _between(edition: Edition, data: ChartData) -> list[str]:
    """Return from where to where the numbers of many figures are, where all are exact."""
    figures = [edition.figure(item.figure).quantity for item in data.items]
    if not figures or any(figure.bound is not Bound.EXACT for figure in figures):
        return []
    low, high = (pick(figures, key=lambda each: each.amount) for pick in (min, max))
    return [capitalised(format_range(low, high, edition.brief.language))]


def _ends(series: SeriesData) -> str:
    known = [(point.number, point.period) for point in series.points if point.number]
    ends = dict.fromkeys((known[0], known[-1]))
    return f"{series.label}: " + ", ".join(f"{spoken(n)} ({period})" for n, period in ends)


_HEADING = {False: (62.0, 3), True: (52.0, 2)}  # size and lines of the title; on wide cards


def _under(sheet: Sheet) -> Box:
    """Return the room under the heading."""
    wide, body = sheet.size.wide, sheet.body
    top = sheet.under_heading(*_HEADING[wide])
    return Box(body.x, body.y, body.width, top - body.y - (16 if wide else 40) * sheet.factor)


def _beside(sheet: Sheet) -> Box:
    """Return the room at the right of a heading, to the height of the brand line."""
    body = sheet.body
    x = body.x + body.width * (ASIDE + 0.04)
    return Box(x, body.y, body.right - x, sheet.ceiling(x) - body.y)


def _data(edition: Edition, card: CardSpec) -> ChartData:
    block = card.chart or ChartBlock(chart="table")
    return chart_data(replace(block, subtitle=card.text), edition)
