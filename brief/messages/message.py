"""A message: what is wrong and what to do, in both languages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """What is wrong and what to do, in both languages."""

    vi: str
    en: str
    vi_hint: str = ""
    en_hint: str = ""
    warning: bool = False

    def said(self, language: str) -> tuple[str, str]:
        """Return what is wrong and the hint in `language`."""
        return (self.vi, self.vi_hint) if language == "vi" else (self.en, self.en_hint)


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
