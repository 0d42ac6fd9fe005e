"""Dates, quarters and periods in words.

Vietnamese dates take the form of Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục 4:
"ngày 05 tháng 01 năm 2022", with a zero before days under 10 and months 1 and 2 only.
A month without a day has none, as in speech: "tháng 1 năm 2022", "T1/2022" on axes.
"""

import datetime
import re

from brief.language.refused import Unreadable
from brief.model import Language
from brief.record import Record

ROMAN = {"1": "I", "2": "II", "3": "III", "4": "IV"}
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
_YEAR = r"(?P<year>[12]\d{3})"
# Patterns are compiled by the process that says a date.
_DATE = rf"{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)"
_ONLY_YEAR = rf"(?i)(?:năm )?{_YEAR}"
_YEARS = rf"{_YEAR} ?[-–] ?(?P<last>[12]\d{{3}})"
_MONTH = (
    rf"(?i){_YEAR}-(?P<month>0[1-9]|1[0-2])"
    rf"|T?(?P<month2>0?[1-9]|1[0-2])/(?P<year2>[12]\d{{3}})"
)
_QUARTER = rf"(?i){_YEAR}-?Q(?P<quarter>[1-4])|Q(?P<quarter2>[1-4])[/ -]?(?P<year2>[12]\d{{3}})"
_HALF = rf"(?i){_YEAR}-?H(?P<half>[12])|H(?P<half2>[12])[/ -]?(?P<year2>[12]\d{{3}})"


def format_date(date: datetime.date, language: Language) -> str:
    """Return a date: "ngày 05 tháng 01 năm 2022", "5 January 2022"."""
    if language == "en":
        return f"{date.day} {MONTHS[date.month - 1]} {date.year}"
    return f"ngày {date.day:02} {_month_vi(date.month)} năm {date.year}"


def short_date(date: datetime.date) -> str:
    """Return a date in figures: "05/01/2022"."""
    return f"{date:%d/%m/%Y}"


def format_moment(moment: datetime.datetime, language: Language) -> str:
    """Return a time of a day: "08:05, ngày 05 tháng 01 năm 2022"."""
    return f"{moment:%H:%M}, {format_date(moment.date(), language)}"


def format_period(text: str, language: Language) -> str:
    """Return a period in words: "2021-Q1" is "quý I năm 2021"; free text stays as it is."""
    for pattern, say in _FORMS:
        match = re.fullmatch(pattern, text.strip())
        if match:
            parts = {name.rstrip("2"): part for name, part in match.groupdict().items() if part}
            return say(parts, language)
    return text


def _month_vi(month: int) -> str:
    return f"tháng {month:02}" if month <= 2 else f"tháng {month}"


def _say_date(parts: dict[str, str], language: Language) -> str:
    year, month, day = (int(parts[name]) for name in ("year", "month", "day"))
    try:
        return format_date(datetime.date(year, month, day), language)
    except ValueError:  # no such day: 2021-02-30 stays as it was typed
        return "-".join(parts[name] for name in ("year", "month", "day"))


def _say_year(parts: dict[str, str], language: Language) -> str:
    return parts["year"] if language == "en" else f"năm {parts['year']}"


def _say_years(parts: dict[str, str], language: Language) -> str:
    years = f"{parts['year']}–{parts['last']}"
    return years if language == "en" else f"giai đoạn {years}"


def _say_month(parts: dict[str, str], language: Language) -> str:
    month = int(parts["month"])
    if language == "en":
        return f"{MONTHS[month - 1]} {parts['year']}"
    return f"tháng {month} năm {parts['year']}"


def _say_quarter(parts: dict[str, str], language: Language) -> str:
    if language == "en":
        return f"Q{parts['quarter']} {parts['year']}"
    return f"quý {ROMAN[parts['quarter']]} năm {parts['year']}"


def _say_half(parts: dict[str, str], language: Language) -> str:
    first = parts["half"] == "1"
    if language == "en":
        return f"the {'first' if first else 'second'} half of {parts['year']}"
    return f"6 tháng {'đầu' if first else 'cuối'} năm {parts['year']}"


def format_stretch(first: str, last: str, language: Language) -> str:
    """Return the time from a period to another: "quý I/2023 – quý IV/2024"."""
    if first == last:
        return format_period(first, language)
    if first.isdecimal() and last.isdecimal():
        return format_period(f"{first}-{last}", language)
    return f"{_end_of_stretch(first, language)} – {_end_of_stretch(last, language)}"


def _end_of_stretch(text: str, language: Language) -> str:
    """Return a period, in Vietnamese a quarter or month with its year after a stroke."""
    said, known = format_period(text, language), (_QUARTER, _MONTH)
    short = any(re.fullmatch(pattern, text.strip()) for pattern in known)
    return said.replace(" năm ", "/") if short else said


def short_period(text: str, language: Language) -> str:
    """Return a period for an axis: "2021-Q4" is "Quý IV/2021", "2021-07" is "T7/2021"."""
    for pattern, say in ((_QUARTER, _short_quarter), (_MONTH, _short_month)):
        if match := re.fullmatch(pattern, text.strip()):
            parts = {name.rstrip("2"): part for name, part in match.groupdict().items() if part}
            return say(parts, language)
    return text


def _short_quarter(parts: dict[str, str], language: Language) -> str:
    quarter, year = parts["quarter"], parts["year"]
    return f"Q{quarter} {year}" if language == "en" else f"Quý {ROMAN[quarter]}/{year}"


def _short_month(parts: dict[str, str], language: Language) -> str:
    month, year = int(parts["month"]), parts["year"]
    return f"{MONTHS[month - 1][:3]} {year}" if language == "en" else f"T{month:d}/{year}"


class Moment(Record):
    """Where a period begins, in years ("2021-Q2": 2021.25), and how many make a year."""

    time: float
    a_year: int


def moment_of(text: str) -> Moment | None:
    """Read a year, half year, quarter or month; None for other texts."""
    for pattern, a_year in ((_ONLY_YEAR, 1), (_HALF, 2), (_QUARTER, 4), (_MONTH, 12)):
        if match := re.fullmatch(pattern, text.strip()):
            parts = {name.rstrip("2"): part for name, part in match.groupdict().items() if part}
            number = next((int(part) for name, part in parts.items() if name != "year"), 1)
            return Moment(int(parts["year"]) + (number - 1) / a_year, a_year)
    return None


_FORMS = (
    (_DATE, _say_date),
    (_ONLY_YEAR, _say_year),
    (_YEARS, _say_years),
    (_MONTH, _say_month),
    (_QUARTER, _say_quarter),
    (_HALF, _say_half),
)


class Due(Record):
    """The year of a deadline, and whether it ends before that year begins."""

    year: int
    before: bool = False


_BEFORE = {"vi": "trước", "en": "before"}


def parse_due(text: str, language: Language) -> Due:
    """Read the year of a deadline: "trước năm 2025", "vào năm 2030", "by 2025".

    Raises Unreadable("due-year") when the text does not name exactly one year.
    """
    years = set(re.findall(r"(?<!\d)[12]\d{3}(?!\d)", text))
    if len(years) != 1:
        raise Unreadable("due-year", text=text)
    before = re.search(rf"\b{_BEFORE[language]}\b", text, re.IGNORECASE)
    return Due(int(years.pop()), before is not None)
