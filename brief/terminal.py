"""What the command line says, and how it reaches any terminal."""

import codecs
import os
import sys
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Literal, TextIO

if TYPE_CHECKING:
    from brief.errors import Fault

Language = Literal["vi", "en"]

_PLAIN = str.maketrans({"đ": "d", "Đ": "D", "“": '"', "”": '"', "–": "-", "—": "-", "₫": "d"})

TEXTS = {
    "group": (
        "Một tệp TOML số liệu thành bản tóm tắt PDF và thẻ ảnh PNG.",
        "One TOML file of key figures becomes a PDF brief and PNG cards.",
    ),
    "check": ("Kiểm tra tệp số liệu, không dựng gì.", "Check a file of figures; make nothing."),
    "fonts": (
        "Cho biết phông có đủ chữ Việt không.",
        "Say what a font covers of Vietnamese.",
    ),
    "build": ("Dựng PDF và thẻ ảnh.", "Make the PDF and the cards."),
    "lang": ("Ngôn ngữ của thông báo.", "Language of the messages."),
    "strict": ("Coi cảnh báo là lỗi (mã thoát 3).", "Take warnings for errors (exit code 3)."),
    "output": ("Thư mục kết quả.", "Folder of the results."),
    "only": ("Chỉ dựng PDF, hoặc chỉ dựng thẻ.", "Make only the PDF, or only the cards."),
    "jobs": ("Số tiến trình chạy cùng lúc.", "Processes at a time."),
    "well": (
        "{file}: {figures} số liệu, {sections} phần, {cards} thẻ; không có lỗi.",
        "{file}: {figures} figures, {sections} sections, {cards} cards; no mistakes.",
    ),
    "warned": ("{count} cảnh báo.", "Warnings: {count}."),
    "faulty": ("{count} lỗi.", "Errors: {count}."),
    "made": ("Đã dựng {count} tệp trong {folder}.", "Made {count} files in {folder}."),
    "stopped": ("Đã dừng.", "Stopped."),
    "machine": ("Máy không làm được: {reason}", "The machine could not do it: {reason}"),
    "bug": (
        "Chương trình có lỗi, không phải do bạn: {reason}\n"
        "  Xin gửi dòng trên, số phiên bản {version} và tệp số liệu cho người quản lý dự án.",
        "The program has a bug; it is not your fault: {reason}\n"
        "  Please report the line above, the version {version} and your file of figures.",
    ),
}


def open_streams() -> None:
    """Make every terminal take every letter: one without Vietnamese gets it without marks."""
    codecs.register_error("fold", _fold)
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError):  # closed, or replaced by a test
            stream.reconfigure(errors="fold")  # type: ignore[union-attr]


def text(name: str, language: Language, **values: object) -> str:
    """Return a text of the program in a language."""
    return TEXTS[name][language == "en"].format(**values)


def tell(faults: Iterable["Fault"], language: Language) -> None:
    """Say faults, and how many they are."""
    told = list(faults)
    for fault in told:
        say(fault.text(language), sys.stderr)
    warnings = sum(fault.is_warning for fault in told)
    for name, count in (("faulty", len(told) - warnings), ("warned", warnings)):
        if count:
            say(text(name, language, count=count), sys.stderr)


def say(line: str, stream: TextIO | None) -> None:
    """Write a line; a closed stream or pipe is no reason to fail."""
    if stream is None:
        return
    try:
        print(line, file=stream, flush=True)
    except OSError:
        with suppress(OSError, ValueError):  # or Python would complain of it at exit
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def progress(line: str) -> None:
    """Show what is being made, on one line of the terminal."""
    sys.stderr.write(f"\r{line[:78]:<78}\r")
    sys.stderr.flush()


def chosen_language(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """Return the language of `--lang`, else of the system; Vietnamese when unsure."""
    for before, argument in zip(["", *arguments], arguments, strict=False):
        if argument == "--lang=en" or (before == "--lang" and argument == "en"):
            return "en"
        if argument == "--lang=vi" or (before == "--lang" and argument == "vi"):
            return "vi"
    names = [environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    if sys.platform == "win32":
        import locale  # noqa: PLC0415

        names.append(locale.getlocale()[0] or "")
    system = next((name for name in names if name), "")
    return "en" if system.lower().startswith("en") else "vi"


def _fold(error: UnicodeError) -> tuple[str, int]:
    """Write letters that a terminal lacks without their marks: "loi" for "lỗi"."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    part = error.object[error.start : error.end].translate(_PLAIN)
    signs = [
        sign for sign in unicodedata.normalize("NFKD", part) if not unicodedata.combining(sign)
    ]
    return "".join(sign if sign.isascii() else "?" for sign in signs), error.end
