"""Numbers in words: hai nghìn ba trăm ba mươi hai; two hundred and five.

Vietnamese follows the textbooks (Bộ Giáo dục và Đào tạo, Toán 4 and Toán 5): mốt, tư
and lăm after "mươi", "linh" for an empty ten, an empty class between others is read
("bảy trăm triệu không nghìn hai trăm ba mươi mốt"), and up to three decimals are read
as a number ("không phẩy không trăm bảy mươi lăm").
"""

from decimal import Decimal

from brief.model import Language

DIGITS_VI = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
CLASSES_VI = ("", "nghìn", "triệu")
SMALL_EN = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen",
)  # fmt: skip
TENS_EN = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
CLASSES_EN = ("", "thousand", "million", "billion", "trillion", "quadrillion")
BILLION = 10**9
LARGEST = 10**18


def to_words(number: Decimal, language: Language) -> str:
    """Return a number under 10¹⁸ in words, with the decimals that were typed."""
    if not number.is_finite() or abs(number) >= LARGEST:
        raise ValueError(f"{number} is not read in words")
    whole, _, decimals = f"{abs(number):f}".partition(".")
    if language == "vi":
        words, minus = _whole_vi(int(whole)), "âm"
        words += f" phẩy {_decimals_vi(decimals)}" if decimals else ""
    else:
        words, minus = _whole_en(int(whole)), "minus"
        digits = " ".join(SMALL_EN[int(digit)] for digit in decimals)
        words += f" point {digits}" if decimals else ""
    return f"{minus} {words}" if number < 0 else words


# ── Vietnamese ───────────────────────────────────────────────────────────────


def _whole_vi(number: int) -> str:
    """Read a whole number; from a thousand million on, in billions (tỷ) and the rest."""
    if number >= BILLION:
        rest = number % BILLION
        tail = _classes_vi(rest, after_others=True) if rest else ""
        return f"{_whole_vi(number // BILLION)} tỷ {tail}".strip()
    return _classes_vi(number, after_others=False) if number else DIGITS_VI[0]


def _classes_vi(number: int, *, after_others: bool) -> str:
    """Read the classes of a number under a billion; those that end it empty are silent."""
    parts = []
    for power, name in reversed(list(enumerate(CLASSES_VI))):
        value, rest = number // 1000**power % 1000, number % 1000**power
        if value or (after_others and rest):
            said = _three_vi(value, full=after_others) if value else DIGITS_VI[0]
            parts.append(f"{said} {name}".strip())
            after_others = True
    return " ".join(parts)


def _three_vi(number: int, *, full: bool) -> str:
    """Read up to three digits; `full` names an empty hundred, too."""
    hundreds, rest = divmod(number, 100)
    if not (hundreds or full):
        return _two_vi(rest)
    head = f"{DIGITS_VI[hundreds]} trăm"
    if not rest:
        return head
    return f"{head} linh {DIGITS_VI[rest]}" if rest < 10 else f"{head} {_two_vi(rest)}"


def _two_vi(number: int) -> str:
    tens, ones = divmod(number, 10)
    if not tens:
        return DIGITS_VI[ones]
    head = "mười" if tens == 1 else f"{DIGITS_VI[tens]} mươi"
    special = {0: "", 5: "lăm"} if tens == 1 else {0: "", 1: "mốt", 4: "tư", 5: "lăm"}
    return f"{head} {special.get(ones, DIGITS_VI[ones])}".strip()


def _decimals_vi(decimals: str) -> str:
    if len(decimals) > 3:
        return " ".join(DIGITS_VI[int(digit)] for digit in decimals)
    if len(decimals) == 3:
        return _three_vi(int(decimals), full=True)
    zeros = len(decimals) - len(decimals.lstrip("0"))
    rest = decimals.lstrip("0")
    said = [DIGITS_VI[0]] * zeros + ([_two_vi(int(rest))] if rest else [])
    return " ".join(said)


# ── English ──────────────────────────────────────────────────────────────────


def _whole_en(number: int) -> str:
    if not number:
        return SMALL_EN[0]
    parts: list[str] = []
    for power, name in reversed(list(enumerate(CLASSES_EN))):
        value = number // 1000**power % 1000
        if value:
            link = "and " if parts and not power and value < 100 else ""
            parts.append(f"{link}{_three_en(value)} {name}".strip())
    return " ".join(parts)


def _three_en(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    head = f"{SMALL_EN[hundreds]} hundred" if hundreds else ""
    link = " and " if hundreds and rest else ""
    return f"{head}{link}{_two_en(rest) if rest else ''}"


def _two_en(number: int) -> str:
    if number < 20:
        return SMALL_EN[number]
    tens, ones = divmod(number, 10)
    head = TENS_EN[tens - 2]
    return f"{head}-{SMALL_EN[ones]}" if ones else head
