"""A message: what is wrong and what to do, in both languages."""

from collections.abc import Mapping

from brief.languages import Language
from brief.record import Record


class Message(Record):
    """What is wrong and what to do, in both languages.

    `without` has other hints, each for when the value that it names is empty.
    """

    vi: str
    en: str
    vi_hint: str = ""
    en_hint: str = ""
    warning: bool = False
    without: tuple[tuple[str, str, str], ...] = ()

    def said(self, language: Language, values: Mapping[str, str]) -> tuple[str, str]:
        """Return what is wrong and the hint in `language`, with the values filled in."""
        vi_hint, en_hint = next(
            (hints for name, *hints in self.without if not values.get(name)),
            (self.vi_hint, self.en_hint),
        )
        said, hint = (self.vi, vi_hint) if language == "vi" else (self.en, en_hint)
        return said.format_map(values), hint.format_map(values)


def bug(vi: str, en: str) -> Message:
    """Return a message of a finished file that is not what it should be."""
    return Message(
        vi,
        en,
        "đây là lỗi của chương trình, chưa tệp nào được công bố: gửi dòng trên cùng tệp số liệu"
        " cho người quản lý dự án",
        "this is a bug of the program, and nothing was published: report the line above, with"
        " your file of figures",
    )


WORDS = {
    "vi": {"error": "lỗi", "warning": "cảnh báo", "hint": "gợi ý"},
    "en": {"error": "error", "warning": "warning", "hint": "hint"},
}
