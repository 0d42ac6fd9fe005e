"""Units under arithmetic: USD ÷ dự án is USD/dự án, and USD is never dự án.

A unit is free text. Money, measures and shares are known, because they must not be
added to each other nor renamed; all other units count things.
"""

import re
from collections import Counter

from brief.model import Language
from brief.record import Record

PERCENT = "%"
PERCENTAGE_POINTS: dict[Language, str] = {
    "vi": "điểm phần trăm",
    "en": "percentage points",
}


def _listed(text: str) -> frozenset[str]:
    return frozenset(word.strip() for word in text.split("|"))


# Beside codes of ISO 4217, the words for money in both languages.
MONEY = _listed(
    "đồng|₫|VND|VNĐ|USD|EUR|JPY|CNY|RMB|KRW|GBP|AUD|SGD|THB|CHF|€|$|£|¥|euro|yên|won|"
    "đô la|đô la Mỹ|nhân dân tệ|bảng Anh|dong|dollars|US dollars|euros|yen|pounds"
)
MEASURES = _listed(
    "m|km|cm|mm|m2|m²|km2|km²|m3|m³|ha|héc-ta|kg|g|mg|tấn|tạ|yến|lít|l|ml|giờ|phút|giây|"
    "W|kW|MW|GW|kWh|MWh|GWh|°C|%|‰|tonnes|tons|kilograms|litres|hectares|kilometres|"
    "metres|hours"
) | {*PERCENTAGE_POINTS.values()}

_ONE = {
    "people": "person", "persons": "person", "men": "man", "women": "woman",
    "children": "child", "buses": "bus", "series": "series", "species": "species",
}  # fmt: skip
_ENDINGS = (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"))
_SAME = ("ss", "us", "is")


def one_of(unit: str) -> str:
    """Return an English unit as it stands after "per": projects is project, people person.

    Units of other languages, and short signs, stay as they are.
    """
    noun, of, rest = unit.partition(" of ")
    before, space, word = noun.rpartition(" ")
    if word in _ONE:
        one = _ONE[word]
    elif not re.fullmatch("[A-Za-z-]{3,}s", word) or word.endswith(_SAME):
        one = word
    else:
        found = (word[: -len(end)] + new for end, new in _ENDINGS if word.endswith(end))
        one = next(found, word[:-1])
    return before + space + one + of + rest


class Unit(Record):
    """A product of units over a product of units; both empty for a plain ratio.

    English units under the line are in the singular: USD/project.
    """

    over: tuple[str, ...] = ()
    under: tuple[str, ...] = ()

    @classmethod
    def of(cls, text: str) -> "Unit":
        """Read a unit as typed: "USD/dự án"."""
        over, *under = (part.strip() for part in text.split("/"))
        return cls((over,) if over else (), tuple(one_of(part) for part in under if part))

    def __str__(self) -> str:
        return "/".join(["·".join(self.over), *self.under])

    def __mul__(self, other: "Unit") -> "Unit":
        under = Counter(self.under + other.under)
        over = []
        for part in self.over + other.over:
            if under[one_of(part)]:
                under[one_of(part)] -= 1
            else:
                over.append(part)
        return Unit(tuple(over), tuple(under.elements()))

    def inverse(self) -> "Unit":
        """Return one over this unit."""
        return Unit(self.under, tuple(one_of(part) for part in self.over))

    def without(self, part: str) -> "Unit":
        """Return the unit with one `part` less above the line."""
        index = self.over.index(part)
        return Unit(self.over[:index] + self.over[index + 1 :], self.under)

    @property
    def is_mixed(self) -> bool:
        """Say whether it is a sum of unlike things, which needs a name."""
        return any(" + " in part for part in self.over)

    @property
    def fixed(self) -> frozenset[str]:
        """Return the money and measures in it, which no other name may replace."""
        return _FIXED & {one_of(part) for part in (*self.over, *self.under)}


_FIXED = frozenset(one_of(unit) for unit in MONEY | MEASURES)


def counted_together(a: Unit, b: Unit) -> Unit | None:
    """Return the unit of things of two kinds in one sum; None for money and measures."""
    if a.fixed or b.fixed or not (a.over and b.over):
        return None
    return Unit((f"{a} + {b}",))
