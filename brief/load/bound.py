"""Figures in prose: parts that they do not have, and numbers typed beside them.

A number in a text that no figure stands behind goes stale unseen. Years, dates,
fractions, names such as COVID-19 or “6 dám”, levels and list numbers are no such
numbers.
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from brief.language.dates import MONTHS
from brief.language.numbers import printed
from brief.language.reading import read_digits
from brief.language.refused import Refused
from brief.load.findings import Findings
from brief.load.positions import KeyPath
from brief.model import Figure, Language, Prose, Span

_FIGURE = "\ufffc"  # stands for a reference
_NUMBER = re.compile(r"(?<![\w/.,:–-])\d+(?:[.,]\d+)*(?![\w/:]|[.,–-]\d)")
_YEAR = re.compile(r"(?:18|19|20|21)\d\d")
_QUOTED = re.compile(r"“[^”]*”|‘[^’]*’|«[^»]*»")
_LISTED = re.compile(r"\s*\d{1,2}[.)]\s")
_DATED = rf"\d{{1,2}}\s+(?:tháng\s+\d|(?:{'|'.join(MONTHS)})\b)"
# Words after which a number is a name: "mức độ 4", "quốc lộ 3", "Article 11".
_NAMING = (
    "năm", "tháng", "ngày", "quý", "kỳ", "khóa", "thứ", "lần", "số", "điều", "khoản", "điểm",
    "mục", "chương", "phần", "trang", "bảng", "hình", "mức", "độ", "cấp", "hạng", "loại",
    "nhóm", "lớp", "tổ", "khu", "lộ", "tuyến", "vành đai", "giai đoạn", "phụ lục",
    "đợt", "vòng", "year", "month", "day", "quarter", "level", "grade", "class", "group",
    "phase", "part", "chapter", "section", "article", "page", "table", "figure", "number",
    "no.", "round", "route", "road", "ward", "district", "version", "annex",
)  # fmt: skip


def check_proses(
    figures: Mapping[str, Figure], names: tuple[str, ...], findings: Findings
) -> None:
    """Note references that say nothing, and numbers that no figure stands behind."""
    for path, prose in findings.proses:
        _check_parts(prose, figures, path, findings)
        text = "".join(_FIGURE if span.figure else span.text for span in prose)
        for number, rest in loose_numbers(text, names):
            _note(number, rest, figures, path, findings)


def loose_numbers(text: str, names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield the numbers typed into a text, each with the text that follows it."""
    for name in names:
        text = text.replace(name, "·")
    text = _LISTED.sub("", _QUOTED.sub("·", text), count=1)
    for found in _NUMBER.finditer(text):
        before, number, rest = text[: found.start()], found.group(), text[found.start() :]
        if not (_YEAR.fullmatch(number) or _names(before) or re.match(_DATED, rest)):
            yield number, rest


def _names(before: str) -> bool:
    """Say whether a text ends in a word that makes a name of the number after it."""
    words = before.rstrip()
    named = words.lower().endswith(_NAMING) or words.endswith(MONTHS)
    return named and words != before


def _check_parts(
    prose: Prose, figures: Mapping[str, Figure], path: KeyPath, findings: Findings
) -> None:
    for span in prose:
        if span.figure in figures and span.part:
            _check_part(span, figures, path, findings)


def _check_part(
    span: Span, figures: Mapping[str, Figure], path: KeyPath, findings: Findings
) -> None:
    from brief.language.prose import resolve  # noqa: PLC0415 takes 15 ms, and is rare

    try:
        resolve((span,), figures, findings.language)
    except Refused as refused:
        findings.add(refused.code, path, **refused.values)


def _note(
    number: str, rest: str, figures: Mapping[str, Figure], path: KeyPath, findings: Findings
) -> None:
    """Note a loose number; the figure of its value is named, where there is one."""
    language = findings.language
    value = _value(number, language)
    same = [figure for figure in figures.values() if figure.quantity.number == value]
    for figure in same:
        if rest.startswith(_without_qualifier(figure, language)):
            said = _said(figure, language)
            _bound(number, said, f"{{{figure.id}}}", figure, path, findings)
            return
    for figure in same:
        if not figure.quantity.scale:
            _bound(number, number, f"{{{figure.id}.value}}", figure, path, findings)
            return
    findings.add("loose-number", path, number=number)


def _bound(
    number: str, said: str, call: str, figure: Figure, path: KeyPath, findings: Findings
) -> None:
    values = {"figure": figure.id, "whole": _said(figure, findings.language)}
    findings.add("bound-number", path, number=number, printed=said, call=call, **values)


def _value(number: str, language: Language) -> Decimal | None:
    try:
        return read_digits(number, language)
    except Refused:
        return None


def _said(figure: Figure, language: Language) -> str:
    return str(printed(figure.quantity, language)).replace("\u00a0", " ")


def _without_qualifier(figure: Figure, language: Language) -> str:
    return _said(figure, language).removeprefix(figure.quantity.qualifier).strip()
