"""What a brief says of its figures, as the manifest keeps it: words, as they are printed."""

from brief.language.numbers import printed
from brief.model import Brief, Figure, Quantity, Series

Facts = dict[str, dict[str, str]]
"""By figure id: label, value, unit, period, date, status, note and source, if any.

A point of a series has the id "series/period".
"""


def facts_of(brief: Brief) -> Facts:
    """Return what a brief says of each figure and of each point of a series."""
    facts = {name: _figure_facts(brief, figure) for name, figure in brief.figures.items()}
    for series in brief.series.values():
        facts |= _series_facts(brief, series)
    return facts


def printed_figure(brief: Brief, figure_id: str) -> str:
    """Return a figure as it is printed, with ordinary spaces: "gần 9 tỷ USD"."""
    return _plain(brief, brief.figures[figure_id].quantity)


def _figure_facts(brief: Brief, figure: Figure) -> dict[str, str]:
    facts = {
        "label": figure.label,
        "value": printed_figure(brief, figure.id),
        "unit": printed(figure.quantity, brief.language).scale_unit,
        "period": figure.period,
        "date": figure.as_of.isoformat() if figure.as_of else "",
        "status": figure.status,
        "note": figure.note,
        "source": figure.source.title,
    }
    return {name: said for name, said in facts.items() if said}


def _series_facts(brief: Brief, series: Series) -> Facts:
    return {
        f"{series.id}/{point.period}": {
            "label": f"{series.label}, {point.period}",
            "value": _plain(brief, point.quantity) if point.quantity else "",
            "unit": series.unit,
            "source": series.source.title,
        }
        for point in series.points
    }


def _plain(brief: Brief, quantity: Quantity) -> str:
    return printed(quantity, brief.language).plain
