"""What is said of every mistake, in Vietnamese and in English, beside each other.

One row a mistake: the code that the program uses, then what is wrong and what
to do. Placeholders are filled by `Fault.values`. A hint must work when followed:
the tests apply each one and run again.
"""

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


WORDS = {
    "vi": {"error": "lỗi", "warning": "cảnh báo", "hint": "gợi ý"},
    "en": {"error": "error", "warning": "warning", "hint": "hint"},
}

MESSAGES: dict[str, Message] = {
    "missing-file": Message(
        "không tìm thấy tệp {file}.",
        "the file {file} was not found.",
        "kiểm tra tên tệp, hoặc chạy lệnh trong thư mục có tệp đó",
        "check its name, or run the command in the folder that holds it",
    ),
    "unknown-face": Message(
        "không có mặt chữ “{name}”.",
        "there is no face “{name}”.",
        "chọn một trong: {known}",
        "choose one of: {known}",
    ),
    "changed-face": Message(
        "tệp phông {file} bị thiếu hoặc đã bị sửa đổi, không dùng được.",
        "the font file {file} is missing or was changed, and is not used.",
        "cài đặt lại chương trình",
        "install the program again",
    ),
    "no-font": Message(
        "{file} không phải là phông chữ đọc được.",
        "{file} is not a font that can be read.",
        "chọn một tệp TTF hoặc OTF",
        "choose a TTF or OTF file",
    ),
}
