"""Numbers as the language prints them: 2.332 · 141,5 nghìn tỷ đồng · 100%.

Vietnamese groups thousands with a dot and marks decimals with a comma (Luật Kế toán
88/2015/QH13, Điều 11); English the other way round.
Numbers of four digits are grouped, too: 2.332. The minus is U+2212. All numbers are
`Decimal`: a binary float would print 141,25 as 141,2.
"""

import re
from decimal import ROUND_HALF_UP, Context, Decimal

from brief.model import Language, Quantity
from brief.record import Record

NO_BREAK_SPACE = "\u00a0"
MINUS = "\u2212"

SCALES: dict[Language, dict[str, int]] = {
    "vi": {
        "nghìn": 3,
        "triệu": 6,
        "tỷ": 9,
        "nghìn tỷ": 12,
        "triệu tỷ": 15,
        "vạn": 4,
        "ngàn": 3,
        "tỉ": 9,
        "nghìn tỉ": 12,
        "ngàn tỷ": 12,
        "ngàn tỉ": 12,
        "triệu tỉ": 15,
    },
    "en": {"thousand": 3, "million": 6, "billion": 9, "trillion": 12, "quadrillion": 15},
}
"""Scale words and the powers of ten that they stand for."""

# Words that only begin like a scale: 5 triệu phú are five people.
NO_SCALES = frozenset(
    f"{scale} {word}"
    for scales, words in (
        (("triệu",), ("chứng", "phú", "tập")),
        (("tỷ", "tỉ"), ("giá", "lệ", "phú", "số", "suất", "trọng")),
    )
    for scale in scales
    for word in words
)

GROUP_AND_POINT: dict[Language, tuple[str, str]] = {"vi": (".", ","), "en": (",", ".")}
SIGNS_AFTER_NUMBER = ("%", "‰")  # stand without a space
_BEFORE_SIGN = rf"^[^{''.join(SIGNS_AFTER_NUMBER)}]*"
# A printed number longer than this may break inside a unit of several words.
LONGEST_UNBROKEN = 26
_EXACT = Context(prec=60)


class Printed(Record):
    """A quantity as it is printed, in parts with ordinary spaces.

    `str()` joins them with no-break spaces: "trên 141,5 nghìn tỷ đồng", "100%".
    """

    qualifier: str
    value: str
    scale_unit: str

    @property
    def plain(self) -> str:
        """Return the parts in one text, with ordinary spaces."""
        joint = "" if self.scale_unit.startswith(SIGNS_AFTER_NUMBER) else " "
        return f"{self.qualifier} {self.value}{joint}{self.scale_unit}".strip()

    @property
    def signed(self) -> tuple[str, str]:
        """Return the value with a sign that stands at its digits, and what is left of the unit.

        ("95%", "kế hoạch"), ("4,7%/năm", ""), ("9", "tỷ USD").
        """
        if not self.scale_unit.startswith(SIGNS_AFTER_NUMBER):
            return self.value, self.scale_unit
        sign, _, rest = self.scale_unit.partition(" ")
        return self.value + sign, rest

    def __str__(self) -> str:
        said = self.plain
        locked = -1 if len(said) <= LONGEST_UNBROKEN else self._locked_spaces()
        return said.replace(" ", NO_BREAK_SPACE, locked)

    def _locked_spaces(self) -> int:
        """Return how many spaces never break: up to the first word after the scale."""
        scale = max((scale_before(self.scale_unit, known) for known in SCALES), key=len)
        return len(f"{self.qualifier} {self.value} {scale}".split())


def scale_before(text: str, language: Language) -> str:
    """Return the longest scale word that a text begins with, in lower case, or "".

    "nghìn tỷ đồng" begins with "nghìn tỷ"; "triệu phú" and "tỷ lệ" with none.
    """
    words = text.lower().split(" ")
    for count in (2, 1):
        scale, compound = " ".join(words[:count]), " ".join(words[count - 1 : count + 1])
        if scale in SCALES[language] and compound not in NO_SCALES:
            return scale
    return ""


def printed(quantity: Quantity, language: Language) -> Printed:
    """Return a quantity as it is printed, with the decimals that were typed."""
    scale_unit = f"{quantity.scale} {quantity.unit}".strip()
    return Printed(quantity.qualifier, format_number(quantity.number, language), scale_unit)


def sign_of(value: str) -> str:
    """Return the sign at the end of a printed value, with what is written to it: "%/năm"."""
    return re.sub(_BEFORE_SIGN, "", value)


def format_number(number: Decimal, language: Language, decimals: int | None = None) -> str:
    """Return a number in digits: grouped by three, `decimals` or those that were typed.

    Raises ValueError for infinities and NaN.
    """
    if not number.is_finite():
        raise ValueError(f"{number} has no digits")
    shown = number if decimals is None else round_half_up(number, decimals)
    digits = f"{abs(shown):,f}"
    group, point = GROUP_AND_POINT[language]
    digits = digits.translate({ord(","): group, ord("."): point})
    return MINUS + digits if shown < 0 else digits


def round_half_up(number: Decimal, decimals: int) -> Decimal:
    """Round to `decimals`, halves away from zero, as schools and offices do."""
    return number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, _EXACT)
