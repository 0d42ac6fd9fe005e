"""Published numbers: what is claimed, of what, and where it is from."""

import datetime
from decimal import Decimal
from enum import Enum

from brief.model.placed import Placed
from brief.record import Record


class Bound(Enum):
    """What a qualifier claims of the true value."""

    EXACT = "exact"
    ABOVE = "above"  # trên, hơn · over
    BELOW = "below"  # dưới · under
    NEARLY = "nearly"  # gần · nearly: below, and close
    ABOUT = "about"  # khoảng · about
    AT_LEAST = "at least"  # ít nhất, tối thiểu
    AT_MOST = "at most"  # nhiều nhất, tối đa


class Quantity(Record):
    """A published number: qualifier, digits, scale and unit, as they are printed.

    `number` keeps the decimals that were typed (`Decimal("141.50")` prints two);
    `exponent` is the power of ten that the scale word stands for (tỷ: 9).
    """

    number: Decimal
    unit: str = ""
    scale: str = ""
    exponent: int = 0
    bound: Bound = Bound.EXACT
    qualifier: str = ""

    @property
    def amount(self) -> Decimal:
        """Return the full value in units: 9 tỷ USD is 9000000000."""
        return self.number.scaleb(self.exponent)


class Source(Record):
    """Where figures come from."""

    id: str
    title: str
    publisher: str = ""
    date: datetime.date | None = None
    url: str = ""


class Figure(Placed):
    """One published number with its label, period and source."""

    id: str
    label: str
    quantity: Quantity
    source: Source
    short_label: str = ""
    group: str = ""
    period: str = ""
    as_of: datetime.date | None = None
    note: str = ""
    status: str = ""  # one of STATUSES
    previous: Quantity | None = None
    target: Quantity | None = None
    icon: str = ""
    formula: str = ""  # as typed; the figure was computed by the editor
    operands: tuple[str, ...] = ()  # ids of the figures in the formula

    @property
    def name(self) -> str:
        """Return the label for narrow places."""
        return self.short_label or self.label


class Point(Record):
    """One observation of a series; a missing one is a gap, not a zero."""

    period: str
    quantity: Quantity | None


class Series(Placed):
    """Ordered observations of one indicator."""

    id: str
    label: str
    unit: str
    points: tuple[Point, ...]
    source: Source
    short_label: str = ""
    note: str = ""
    status: str = ""
