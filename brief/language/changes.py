"""Changes, ranges and multiples: tăng 5,2% · tăng gấp 3,5 lần · giảm 3 điểm phần trăm."""

from decimal import ROUND_HALF_UP, Context, Decimal

from brief.language.numbers import NO_BREAK_SPACE, format_number, printed, round_half_up
from brief.language.refused import Unreadable
from brief.language.units import PERCENT, PERCENTAGE_POINTS
from brief.model import Bound, Language, Quantity

_PRECISE = Context(prec=60, rounding=ROUND_HALF_UP)
MANY = 100  # times, of which tenths say nothing
TIMES = 2  # what became so many times as much is told by times, not by percent
WORDS: dict[Language, dict[str, str]] = {
    "vi": {"up": "tăng", "down": "giảm", "same": "không đổi", "from": "từ", "to": "đến"},
    "en": {"up": "up", "down": "down", "same": "unchanged", "from": "from", "to": "to"},
}


def format_change(
    old: Quantity, new: Quantity, language: Language, decimals: int | None = None
) -> str:
    """Return how `new` differs from `old`: "tăng 5,2%", "không đổi".

    Shares change by percentage points with the decimals that were typed, other values
    by percent with one decimal and no idle zero, or by times where they doubled and more
    and no `decimals` are asked for. Raises Unreadable for values of two
    units, or when a qualifier leaves the change unknown, or percent say nothing: of
    0, of a loss, or from a gain to a loss.
    """
    said = {"old": printed(old, language).plain, "new": printed(new, language).plain}
    if old.unit != new.unit:
        raise Unreadable("change-units", **said)
    if not old.bound is new.bound is Bound.EXACT:
        raise Unreadable("change-unknown", **said)
    if old.amount == new.amount:
        return WORDS[language]["same"]
    shares = old.unit.startswith(PERCENT)  # "% kế hoạch", too
    if (old.amount <= 0 or new.amount < 0) and not shares:
        raise Unreadable("change-unknown", **said)
    if not shares and decimals is None and new.amount >= TIMES * old.amount:
        return _times(old, new, language)
    verb = WORDS[language]["up" if new.amount > old.amount else "down"]
    change = _points if shares else _percent
    return f"{verb} {change(old, new, language, decimals)}".replace(" ", NO_BREAK_SPACE)


def _points(old: Quantity, new: Quantity, language: Language, decimals: int | None) -> str:
    points = abs(new.number - old.number)
    return f"{format_number(points, language, decimals)} {PERCENTAGE_POINTS[language]}"


def _percent(old: Quantity, new: Quantity, language: Language, decimals: int | None) -> str:
    share = _PRECISE.divide(abs(new.amount - old.amount) * 100, old.amount)
    places = next((n for n in range(1, 9) if round_half_up(share, n)), 9)
    shown = round_half_up(share, places if decimals is None else decimals)
    if decimals is None and shown == shown.to_integral_value():
        shown = shown.to_integral_value()
    return f"{format_number(shown, language)}%"


def _times(old: Quantity, new: Quantity, language: Language) -> str:
    """Return "tăng gấp 11,9 lần", "up 11.9-fold": an idle zero says that it is rounded."""
    exact = _PRECISE.divide(new.amount, old.amount)
    if language == "vi":
        return f"tăng{NO_BREAK_SPACE}{format_multiple(exact, language)}"
    return f"up{NO_BREAK_SPACE}{_rounded(exact, language)}-fold"


def _rounded(times: Decimal, language: Language) -> str:
    whole = times == times.to_integral_value()
    return format_number(times, language, 0 if whole or times >= MANY else 1)


def format_range(low: Quantity, high: Quantity, language: Language) -> str:
    """Return "từ 5 đến 7 tỷ đồng"; the unit stands once when both ends share it."""
    words = WORDS[language]
    start, end = printed(low, language), printed(high, language)
    first = start.value if start.scale_unit == end.scale_unit else str(start)
    first, last = (part.replace(" ", NO_BREAK_SPACE) for part in (first, str(end)))
    return f"{words['from']}{NO_BREAK_SPACE}{first} {words['to']}{NO_BREAK_SPACE}{last}"


def format_multiple(times: Decimal, language: Language) -> str:
    """Return "gấp 4,8 lần", "4.8 times"; "gấp 4,0 lần" says that it is rounded."""
    number = _rounded(times, language)
    said = f"gấp {number} lần" if language == "vi" else f"{number} times"
    return said.replace(" ", NO_BREAK_SPACE)
