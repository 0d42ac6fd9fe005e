"""Units under arithmetic: USD ÷ dự án is USD/dự án, and USD is never dự án.

A unit is free text. Money, measures and shares are known, because they must not be
added to each other nor renamed; all other units count things.
"""

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


class Unit(Record):
    """A product of units over a product of units; both empty for a plain ratio."""

    over: tuple[str, ...] = ()
    under: tuple[str, ...] = ()

    @classmethod
    def of(cls, text: str) -> "Unit":
        """Read a unit as typed: "USD/dự án"."""
        over, *under = (part.strip() for part in text.split("/"))
        return cls((over,) if over else (), tuple(part for part in under if part))

    def __str__(self) -> str:
        return "/".join(["·".join(self.over), *self.under])

    def __mul__(self, other: "Unit") -> "Unit":
        over, under = Counter(self.over + other.over), Counter(self.under + other.under)
        return Unit(tuple((over - under).elements()), tuple((under - over).elements()))

    def inverse(self) -> "Unit":
        """Return one over this unit."""
        return Unit(self.under, self.over)

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
        return (MONEY | MEASURES) & {*self.over, *self.under}


def counted_together(a: Unit, b: Unit) -> Unit | None:
    """Return the unit of things of two kinds in one sum; None for money and measures."""
    if a.fixed or b.fixed or not (a.over and b.over):
        return None
    return Unit((f"{a} + {b}",))
