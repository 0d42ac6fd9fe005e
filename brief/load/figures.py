"""Figures: those with a value first, then those computed from them."""

from decimal import Decimal

from brief.load.computed import Formula, compute, read_formula
from brief.load.names import ID
from brief.load.quantities import Parts, read_other, read_parts, read_quantity
from brief.load.reader import Reader
from brief.load.sources import Origins
from brief.model import STATUSES, Figure, Quantity
from brief.record import replace

MOST_FIGURES = 2_000

_PENDING = Quantity(Decimal(0))  # until the formula is computed


def read_figures(root: Reader, origins: Origins) -> dict[str, Figure]:
    """Return the figures by id, in the order of the file; those with faults are left out."""
    tables = root.reader("figures", required="series" not in root.table)
    figures: dict[str, Figure] = {}
    formulas: dict[str, Formula] = {}
    for name, reader in tables.named(ID):
        parts = read_parts(reader)
        formula = read_formula(reader, parts)
        quantity = read_quantity(reader, "value", parts, required=not formula)
        figure = _figure(name, reader, quantity or _PENDING, parts, origins)
        if formula:
            formulas[name] = formula
            figure = replace(figure, formula=formula.text, operands=formula.operands)
        if formula or quantity:
            figures[name] = figure
    if len(figures) > MOST_FIGURES:
        count, limit = str(len(figures)), str(MOST_FIGURES)
        root.wrong("too-many-figures", "figures", count=count, limit=limit)
    return compute(figures, formulas)


def _figure(
    name: str, reader: Reader, quantity: Quantity, parts: Parts, origins: Origins
) -> Figure:
    origin = origins.required(reader)
    statuses = STATUSES[reader.findings.language]
    return Figure(
        id=name,
        label=reader.text("label", required=True),
        quantity=quantity,
        source=origin.source,
        short_label=reader.text("short_label"),
        group=reader.text("group"),
        period=origin.period,
        as_of=origin.as_of,
        note=reader.text("note"),
        status=reader.choice("status", statuses, "", "unknown-status"),
        previous=read_other(reader, "previous", parts, quantity),
        target=read_other(reader, "target", parts, quantity),
        icon=reader.one("icon", "icon"),
        place=reader.place,
    )
