"""Dates, quarters, periods and deadlines."""

import datetime

import pytest

from brief.language.dates import Due, format_date, format_period, format_stretch, parse_due
from brief.language.refused import Unreadable
from brief.model import Language


@pytest.mark.parametrize(
    ("date", "vi", "en"),
    [
        ("2022-01-05", "ngày 05 tháng 01 năm 2022", "5 January 2022"),
        ("2021-02-28", "ngày 28 tháng 02 năm 2021", "28 February 2021"),
        ("2021-03-09", "ngày 09 tháng 3 năm 2021", "9 March 2021"),
        ("2021-12-31", "ngày 31 tháng 12 năm 2021", "31 December 2021"),
    ],
)
def test_dates_take_the_form_of_the_decree(date: str, vi: str, en: str) -> None:
    """A zero before days under 10 and months 1 and 2 only (Nghị định 30/2020/NĐ-CP)."""
    assert format_date(datetime.date.fromisoformat(date), "vi") == vi
    assert format_date(datetime.date.fromisoformat(date), "en") == en


@pytest.mark.parametrize(
    ("text", "vi", "en"),
    [
        ("2021", "năm 2021", "2021"),
        ("năm 2021", "năm 2021", "2021"),
        ("2021-Q1", "quý I năm 2021", "Q1 2021"),
        ("Q4/2021", "quý IV năm 2021", "Q4 2021"),
        ("q2 2021", "quý II năm 2021", "Q2 2021"),
        ("2021-03", "tháng 3 năm 2021", "March 2021"),
        ("01/2022", "tháng 1 năm 2022", "January 2022"),
        ("2021-H1", "6 tháng đầu năm 2021", "the first half of 2021"),
        ("H2/2021", "6 tháng cuối năm 2021", "the second half of 2021"),
        ("2016-2020", "giai đoạn 2016–2020", "2016–2020"),
        ("2016–2020", "giai đoạn 2016–2020", "2016–2020"),
        ("2021-12-31", "ngày 31 tháng 12 năm 2021", "31 December 2021"),
    ],
)
def test_periods_are_put_in_words(text: str, vi: str, en: str) -> None:
    """As they are usually typed, in both languages."""
    assert (format_period(text, "vi"), format_period(text, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("first", "last", "vi", "en"),
    [
        ("2015", "2024", "giai đoạn 2015–2024", "2015–2024"),
        ("2024", "2024", "năm 2024", "2024"),
        ("2023-Q1", "2024-Q4", "quý I/2023 – quý IV/2024", "Q1 2023 – Q4 2024"),
        ("2024-02", "2024-10", "tháng 2/2024 – tháng 10/2024", "February 2024 – October 2024"),
        ("2024-02", "2024-02", "tháng 2 năm 2024", "February 2024"),
        ("2020", "9 tháng năm 2024", "năm 2020 – 9 tháng năm 2024", "2020 – 9 tháng năm 2024"),
    ],
)
def test_a_stretch_of_time_is_said_as_on_axes(first: str, last: str, vi: str, en: str) -> None:
    """From one period to another, in few words."""
    assert (format_stretch(first, last, "vi"), format_stretch(first, last, "en")) == (vi, en)


@pytest.mark.parametrize(
    "text",
    ["", "nhiệm kỳ 2020–2025", "9 tháng năm 2021", "2021-13", "2021-02-30", "21", "Q5/2021"],
)
def test_free_text_stays(text: str) -> None:
    """What is no known form is printed as it was typed."""
    assert format_period(text, "vi") == text


@pytest.mark.parametrize(
    ("language", "text", "due"),
    [
        ("vi", "trước năm 2025", Due(2025, before=True)),
        ("vi", "Trước 2025", Due(2025, before=True)),
        ("vi", "vào năm 2030", Due(2030)),
        ("vi", "đến năm 2025", Due(2025)),
        ("vi", "2025", Due(2025)),
        ("vi", "trước ngày 31 tháng 12 năm 2025", Due(2025, before=True)),
        ("en", "before 2025", Due(2025, before=True)),
        ("en", "by 2025", Due(2025)),
    ],
)
def test_deadlines_name_a_year(language: Language, text: str, due: Due) -> None:
    """Before a year ends sooner than in it."""
    assert parse_due(text, language) == due


@pytest.mark.parametrize("text", ["", "sớm", "2025 hoặc 2030", "năm 20255"])
def test_a_deadline_without_one_year_is_refused(text: str) -> None:
    """None or two years are nothing to draw."""
    with pytest.raises(Unreadable) as refused:
        parse_due(text, "vi")
    assert refused.value.code == "due-year"
