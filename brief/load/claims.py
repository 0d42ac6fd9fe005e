"""What a figure may claim: whole people, a period before of the same kind, fresh data."""

import datetime
from collections.abc import Mapping

from brief.language.kinds import axis_of, is_people, meant_unit
from brief.language.numbers import printed
from brief.load.findings import Findings
from brief.load.names import short
from brief.model import Figure, Quantity
from brief.record import replace

JUMP = 100  # times the period before: a misplaced separator
OLD = datetime.timedelta(days=400)


def check_figures(
    figures: Mapping[str, Figure],
    as_of: datetime.date | None,
    date: datetime.date | None,
    findings: Findings,
) -> None:
    """Note figures whose values cannot be, or hardly can be."""
    for name, figure in figures.items():
        path: tuple[str, ...] = ("figures", name)
        key = "formula" if figure.formula else "value"
        for part, quantity in (
            (key, figure.quantity),
            ("previous", figure.previous),
            ("target", figure.target),
        ):
            if quantity is not None:
                _check_people(quantity, (*path, part), findings)
        _check_unit(figure, (*path, key), findings)
        _check_before(figure, findings)
        # data of the brief's own date are told once
        path = ("brief",) if figure.as_of == as_of else path
        _check_age(figure.as_of, date, (*path, "as_of"), findings)


def _check_people(quantity: Quantity, path: tuple[str, ...], findings: Findings) -> None:
    if not is_people(quantity.unit):
        return
    if quantity.amount < 0:
        findings.add("people-negative", path, value=_say(quantity, findings))
    elif quantity.amount % 1:
        whole = "" if quantity.scale else _grouped(quantity, findings)
        findings.add("people-parts", path, value=_say(quantity, findings), whole=whole)


def _grouped(quantity: Quantity, findings: Findings) -> str:
    """Return 12,480 người as 12.480 người: three decimals are thousands of another language."""
    decimals = -int(quantity.number.as_tuple().exponent)
    if decimals != 3:
        return ""
    return str(printed(replace(quantity, number=quantity.number.scaleb(3)), findings.language))


def _check_unit(figure: Figure, path: tuple[str, ...], findings: Findings) -> None:
    unit = figure.quantity.unit
    if meant := meant_unit(unit):
        findings.add("odd-unit", path, unit=short(unit), meant=meant)


def _check_before(figure: Figure, findings: Findings) -> None:
    """Compare a figure with its previous value and its target."""
    for key, other in (("previous", figure.previous), ("target", figure.target)):
        if other is None:
            continue
        path = ("figures", figure.id, key)
        values = {"old": _say(other, findings), "new": _say(figure.quantity, findings)}
        now, then = abs(figure.quantity.amount), abs(other.amount)
        if axis_of(other.unit) != axis_of(figure.quantity.unit):
            findings.add("unlike-previous", path, **values)
        elif key == "previous" and then and now and max(now, then) >= JUMP * min(now, then):
            findings.add("jump", path, **values)


def _check_age(
    as_of: datetime.date | None,
    date: datetime.date | None,
    path: tuple[str, ...],
    findings: Findings,
) -> None:
    if date and as_of and date - as_of > OLD:
        findings.add("old-data", path, as_of=as_of.isoformat(), date=date.isoformat())


def _say(quantity: Quantity, findings: Findings) -> str:
    return str(printed(quantity, findings.language))
