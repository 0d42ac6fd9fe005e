"""The little language of formulas: ids, + − × ÷ and parentheses, nothing else.

A number in a formula would be a figure without a source, so there are none.
"""

import re
from collections.abc import Mapping

from brief.language.numbers import printed
from brief.language.refused import BadFormula
from brief.model import Language, Quantity

MOST_TOKENS = 400
DEEPEST = 20
SIGNS = {"+": "+", "-": "−", "−": "−", "*": "×", "×": "×", "/": "÷", "÷": "÷"}

Node = str | tuple[str, "Node", "Node"]
"""An id, or a sign with what stands on its left and right."""

_TOKEN = re.compile(r"\s*([^\W\d]\w*|\d[\d.,]*|\S)")


def tokens_of(formula: str) -> list[str]:
    """Return the ids and signs of a formula, and whatever else stands in it."""
    return _TOKEN.findall(formula)


def in_words(formula: str, figures: Mapping[str, Quantity], language: Language) -> str:
    """Return a formula with its figures printed: "gần 9 tỷ USD : trên 170 dự án"."""
    signs = SIGNS | {"/": ":", "÷": ":"} if language == "vi" else SIGNS
    said = [
        str(printed(figures[token], language)) if token in figures else signs.get(token, token)
        for token in tokens_of(formula)
    ]
    return " ".join(said).replace("( ", "(").replace(" )", ")")


def operands(formula: str) -> tuple[str, ...]:
    """Return the ids in a formula, each once, in order; raises BadFormula."""
    return tuple(dict.fromkeys(names_in(parse(formula))))


def names_in(node: Node) -> list[str]:
    """Return the ids in a parsed formula, in order."""
    return [node] if isinstance(node, str) else names_in(node[1]) + names_in(node[2])


def parse(formula: str) -> Node:
    """Return a formula as a tree; × and ÷ bind closer; raises BadFormula."""
    tokens = tokens_of(formula)
    if not tokens:
        raise BadFormula("formula-empty")
    if len(tokens) > MOST_TOKENS:
        raise BadFormula("formula-deep")
    for token in tokens:
        if token[0].isdigit():
            raise BadFormula("formula-number", text=token)
        if not token.isidentifier() and token not in (*SIGNS, "(", ")"):
            raise BadFormula("formula-sign", text=token)
    node, rest = _sum(tokens, 0)
    if rest:
        raise BadFormula("formula-syntax", text=" ".join(rest[:3]))
    return node


def _sum(tokens: list[str], depth: int) -> tuple[Node, list[str]]:
    node, tokens = _product(tokens, depth)
    while tokens and SIGNS.get(tokens[0]) in ("+", "−"):
        right, rest = _product(tokens[1:], depth)
        node, tokens = (SIGNS[tokens[0]], node, right), rest
    return node, tokens


def _product(tokens: list[str], depth: int) -> tuple[Node, list[str]]:
    node, tokens = _factor(tokens, depth)
    while tokens and SIGNS.get(tokens[0]) in ("×", "÷"):
        right, rest = _factor(tokens[1:], depth)
        node, tokens = (SIGNS[tokens[0]], node, right), rest
    return node, tokens


def _factor(tokens: list[str], depth: int) -> tuple[Node, list[str]]:
    if depth > DEEPEST:
        raise BadFormula("formula-deep")
    if tokens and tokens[0].isidentifier():
        return tokens[0], tokens[1:]
    if tokens and tokens[0] == "(":
        node, rest = _sum(tokens[1:], depth + 1)
        if rest and rest[0] == ")":
            return node, rest[1:]
        tokens = rest
    raise BadFormula("formula-syntax", text=" ".join(tokens[:3]) or "…")
