"""What a unit counts: people, money, shares, measures, or things."""

import unicodedata
from functools import cache

from brief.language.units import MEASURES, MONEY, PERCENT, Unit
from brief.model import Quantity


def _listed(names: str) -> frozenset[str]:
    return frozenset(names.split("|"))


PEOPLE = _listed(
    "người|đảng viên|đảng viên mới|cán bộ|công chức|viên chức|học sinh|sinh viên|giáo viên|"
    "bác sĩ|lao động|công nhân|nông dân|hội viên|đoàn viên|đại biểu|trẻ em|bệnh nhân|người dân|"
    "nhân khẩu|hành khách|du khách|"
    "people|persons|members|party members|officials|students|pupils|teachers|workers"
)
COUNTERS = PEOPLE | _listed(
    "dự án|đề án|chương trình|kế hoạch|tổ chức|tổ chức đảng|văn bản|doanh nghiệp|hợp tác xã|"
    "hộ|hộ gia đình|xã|huyện|thị trấn|phường|thôn|trường|lớp|bệnh viện|giường bệnh|nhà|"
    "công trình|thủ tục|hồ sơ|vụ|lượt|lượt người|cuộc|sản phẩm|sở|đơn vị|căn|chiếc|ca|mũi|"
    "projects|programmes|plans|schools|households|companies|documents"
)
KNOWN = COUNTERS | MONEY | MEASURES
COUNT = "count"  # what an axis of things measures
# Words for one money: an axis may hold all of them.
_SAME_MONEY = {
    **dict.fromkeys(("đồng", "₫", "VND", "VNĐ", "dong"), "VND"),
    **dict.fromkeys(("USD", "$", "đô la", "đô la Mỹ", "US dollars", "dollars"), "USD"),
    **dict.fromkeys(("EUR", "€", "euro", "euros"), "EUR"),
}


# What people write for short, after a scale or with it.
_SHORT = {
    **dict.fromkeys(("đ", "vnd.", "đ."), "đồng"),
    **dict.fromkeys(("trđ", "tr.đ", "trđồng", "tr.đồng", "triệuđ"), "triệu đồng"),
    **dict.fromkeys(("tỷđ", "tỉđ", "tỷ.đ"), "tỷ đồng"),
    **dict.fromkeys(("ng", "ng."), "người"),
    **dict.fromkeys(("phầntrăm", "percent", "pct"), PERCENT),
}


def is_people(unit: str) -> bool:
    """Say whether a unit counts people, who are whole and not negative."""
    return unit.casefold() in PEOPLE


def is_share(quantity: Quantity) -> bool:
    """Say whether a quantity is in per cent."""
    return quantity.unit == PERCENT


def axis_of(unit: str) -> str:
    """Return what an axis of this unit measures: all counts of things are one."""
    parsed = Unit.of(unit)
    if not parsed.fixed and not parsed.under:
        return COUNT
    return "/".join(_SAME_MONEY.get(part, part) for part in (*parsed.over, *parsed.under))


def meant_unit(unit: str) -> str:
    """Return the known unit that a misspelt one means ("ngừoi", "người."), or ""."""
    if short := _SHORT.get(unit.casefold().replace(" ", "")):
        return short
    if unit not in KNOWN and (bare := unit.strip(" .,;:()")) in KNOWN:
        return bare
    if unit in KNOWN or unit.casefold() in KNOWN or len(unit) < 4:
        return ""
    return _by_letters().get(_unmarked(unit), "")


@cache
def _by_letters() -> dict[str, str]:
    """Return the Vietnamese units by their letters without marks (đ is a letter)."""
    return {_unmarked(unit): unit for unit in sorted(KNOWN) if unit != "dong"}


def _unmarked(text: str) -> str:
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
