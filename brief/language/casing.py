"""The first letter of a sentence, and of what follows in one."""

from brief.language.lexicon import is_word
from brief.languages import Language

# First words of names: the Party, peoples, countries and cities of one syllable.
PROPER = frozenset(
    (
        "Anh", "Áo", "Bỉ", "Chăm", "Dao", "Đảng", "Đức", "Hoa", "Huế", "Kinh", "Lào", "Mông",
        "Mỹ", "Mường", "Nga", "Nhật", "Nùng", "Pháp", "Séc", "Tày", "Thái", "Úc", "Vinh", "Ý",
    )
)  # fmt: skip
OFFICES = frozenset(
    (("chính", "phủ"), ("đảng", "bộ"), ("đảng", "ủy"), ("nhà", "nước"), ("quốc", "hội"))
)


def capitalised(text: str) -> str:
    """Return a text with its first letter as a capital, the others as they are."""
    return text[:1].upper() + text[1:]


def uncapitalised(text: str) -> str:
    """Return a text with its first letter small, the others as they are."""
    return text[:1].lower() + text[1:]


def in_sentence(names: list[str], language: Language) -> list[str]:
    """Return names as they stand within a sentence: "Dự án trong nước" begins small.

    All or none of them, so that a list is of one kind: a name of one word may be a place
    or a people ("Tày", "Huế"), and in English nearly any may.
    """
    small = [_small(name) for name in names]
    if language == "en" or not all(small):
        return names
    return [name for name in small if name]


def _small(name: str) -> str | None:
    """Return a name as it stands within a sentence; None where that is not certain."""
    first, *rest = name.split()
    if not first[:1].isupper() or (first[1:] and not first[1:].islower()):
        return name  # "tàu hỏa", "GRDP", "C-ThaiNguyen"
    if not rest:
        return None
    start = (first.lower(), rest[0])
    plain = is_word(*start) and start not in OFFICES
    is_name = not rest[0][:1].islower() or first in PROPER or start in OFFICES
    return uncapitalised(name) if plain or not is_name else name
