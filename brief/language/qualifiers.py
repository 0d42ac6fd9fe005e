"""Qualifiers: the words before a number, and what they claim of the true value.

A qualifier is part of the claim: it is kept as the source has it, printed wherever
the number is, and carried through arithmetic (`intervals`, `formulas`).
"""

from brief.model import Bound, Language

QUALIFIERS: dict[Language, dict[str, Bound]] = {
    "vi": {
        "trên": Bound.ABOVE,
        "hơn": Bound.ABOVE,
        "dưới": Bound.BELOW,
        "gần": Bound.NEARLY,
        "khoảng": Bound.ABOUT,
        "ít nhất": Bound.AT_LEAST,
        "tối thiểu": Bound.AT_LEAST,
        "nhiều nhất": Bound.AT_MOST,
        "tối đa": Bound.AT_MOST,
        "chưa đến": Bound.BELOW,
        "chưa tới": Bound.BELOW,
        "xấp xỉ": Bound.ABOUT,
        "trên dưới": Bound.ABOUT,
        "không dưới": Bound.AT_LEAST,
        "không quá": Bound.AT_MOST,
    },
    "en": {
        "over": Bound.ABOVE,
        "more than": Bound.ABOVE,
        "under": Bound.BELOW,
        "less than": Bound.BELOW,
        "nearly": Bound.NEARLY,
        "about": Bound.ABOUT,
        "at least": Bound.AT_LEAST,
        "at most": Bound.AT_MOST,
        "fewer than": Bound.BELOW,
        "almost": Bound.NEARLY,
        "around": Bound.ABOUT,
        "approximately": Bound.ABOUT,
        "no less than": Bound.AT_LEAST,
        "no fewer than": Bound.AT_LEAST,
        "no more than": Bound.AT_MOST,
        "up to": Bound.AT_MOST,
    },
}


def bound_of(word: str, language: Language) -> Bound | None:
    """Return what a qualifier claims; "" claims the very number, unknown words nothing."""
    return QUALIFIERS[language].get(word.lower()) if word else Bound.EXACT


def qualifier_of(bound: Bound, language: Language) -> str:
    """Return the first word of the language for a bound; EXACT has none."""
    return next((word for word, claim in QUALIFIERS[language].items() if claim is bound), "")
