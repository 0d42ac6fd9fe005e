"""Figures computed from figures, and from computed figures, in any order of the file."""

from graphlib import CycleError, TopologicalSorter

from brief.language.expressions import operands
from brief.language.formulas import evaluate
from brief.language.numbers import SCALES
from brief.language.refused import Refused
from brief.load.names import suggestion
from brief.load.quantities import Parts
from brief.load.reader import Reader
from brief.model import Figure, Quantity
from brief.record import Record, replace


class Formula(Record):
    """A formula as typed, and how its result is to be printed."""

    reader: Reader
    text: str
    round: str
    parts: Parts
    operands: tuple[str, ...] = ()


def read_formula(reader: Reader, parts: Parts) -> Formula | None:
    """Return the formula of a figure, None when it has none."""
    text = reader.code("formula")
    scales = tuple(SCALES[reader.findings.language])
    scale = reader.choice("round", scales, "", "number-scale")
    if text and "value" in reader.table:
        reader.wrong("value-and-formula", "formula")
    if "formula" not in reader.table:
        return None
    typed = isinstance(reader.table["formula"], str)  # else enough is said already
    return Formula(reader, text, scale, parts, _operands(reader, text) if typed else ())


def compute(figures: dict[str, Figure], formulas: dict[str, Formula]) -> dict[str, Figure]:
    """Return the figures with the computed ones filled in, as far as they can be."""
    known = {name: figure.quantity for name, figure in figures.items() if name not in formulas}
    sound = {name: formula for name, formula in formulas.items() if _names_exist(formula)}
    for name in _in_order(sound):
        formula = sound[name]
        if known.keys() >= set(formula.operands) and (quantity := _evaluate(formula, known)):
            known[name] = quantity
    made = {
        name: replace(figure, quantity=known[name])
        for name, figure in figures.items()
        if name in known
    }
    for name in (name for name in _in_order(sound) if name in made):
        made[name] = _with_source(made, made[name], sound[name])
    return made


def _with_source(figures: dict[str, Figure], figure: Figure, formula: Formula) -> Figure:
    """Return a computed figure with the source of what it is computed from, if that is one."""
    sources = {figures[name].source for name in formula.operands}
    if len(sources) != 1 or "source" in formula.reader.table:
        return figure
    return replace(figure, source=sources.pop())


def _operands(reader: Reader, text: str) -> tuple[str, ...]:
    try:
        return operands(text)
    except Refused as refused:
        reader.wrong(refused.code, "formula", **refused.values)
        return ()


def _names_exist(formula: Formula) -> bool:
    names = formula.reader.findings.names["figure"]
    others = tuple(name for name in names if name != formula.reader.path[-1])
    unknown = [name for name in formula.operands if name not in names]
    for name in unknown:
        formula.reader.wrong("unknown-reference", "formula", **suggestion(name, others))
    return bool(formula.operands) and not unknown


def _in_order(formulas: dict[str, Formula]) -> list[str]:
    """Return the formulas, each after those it needs; circles are noted and left out."""
    left = dict(formulas)
    while True:
        try:
            needs = {name: formula.operands for name, formula in left.items()}
            return [name for name in TopologicalSorter(needs).static_order() if name in left]
        except CycleError as error:
            circle = error.args[1]
            left[circle[0]].reader.wrong("circular", "formula", circle=" → ".join(circle))
            del left[circle[0]]


def _evaluate(formula: Formula, known: dict[str, Quantity]) -> Quantity | None:
    try:
        return evaluate(
            formula.text,
            known,
            formula.reader.findings.language,
            round_scale=formula.round or formula.parts.scale,
            decimals=formula.parts.decimals,
            unit=formula.parts.unit,
        )
    except Refused as refused:
        formula.reader.wrong(refused.code, "formula", **refused.values)
        return None
