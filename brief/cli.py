"""The commands. The only module that prints; it imports the rest inside a command."""

import codecs
import os
import sys
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TextIO

import click

from brief import __version__

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


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit; no traceback ever reaches the user."""
    # numpy would start a thread a core, and none of them has work here
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    codecs.register_error("fold", _fold)
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError):  # closed, or replaced by a test
            stream.reconfigure(errors="fold")  # type: ignore[union-attr]
    given = list(sys.argv[1:] if arguments is None else arguments)
    sys.exit(run(given, chosen_language(given, os.environ)))


def run(arguments: list[str], language: Language) -> int:
    """Run a command and return its exit code."""
    try:
        return int(commands(language).main(arguments, "brief", standalone_mode=False) or 0)
    except (KeyboardInterrupt, click.Abort):
        say(text("stopped", language), sys.stderr)
        return 130
    except click.ClickException as wrong:
        wrong.show(sys.stderr)
        return wrong.exit_code
    except Exception as error:
        return _told(error, language)


def commands(language: Language) -> click.Group:
    """Return the commands, with their help in a language."""
    choice = click.Choice(["vi", "en"])
    lang = click.Option(
        ["--lang"], type=choice, expose_value=False, help=text("lang", language)
    )
    figures = click.Argument(["figures"], default="data/figures.toml")
    strict = click.Option(["--strict"], is_flag=True, help=text("strict", language))
    output = click.Option(
        ["--output"], default="output", show_default=True, help=text("output", language)
    )
    only = click.Option(
        ["--only"], type=click.Choice(["pdf", "cards"]), help=text("only", language)
    )
    jobs = click.Option(
        ["--jobs"], type=click.IntRange(1, 64), default=_cores(), help=text("jobs", language)
    )
    group = click.Group("brief", params=[lang], help=text("group", language))
    for name, does, params in (
        ("build", build, [figures, output, only, jobs, lang]),
        ("check", check, [figures, strict, lang]),
    ):
        made = click.Command(
            name, callback=partial(does, language), params=params, help=text(name, language)
        )
        group.add_command(made)
    return click.version_option(__version__, prog_name="brief", message="%(prog)s %(version)s")(
        group
    )


def check(language: Language, figures: str, strict: bool) -> int:
    """Say every fault of a file, or that all is well."""
    from brief.check import check as check_file
    from brief.errors import Exit

    loaded = check_file(Path(figures))
    tell(loaded.warnings, language)
    brief = loaded.brief
    counts = {"figures": len(brief.figures), "sections": len(brief.sections)}
    say(text("well", language, file=figures, cards=len(brief.cards), **counts), sys.stdout)
    return Exit.STRICT if strict and loaded.warnings else Exit.MADE


def build(
    language: Language,
    figures: str,
    output: str,
    only: Literal["pdf", "cards"] | None,
    jobs: int,
) -> int:
    """Make the PDF and the cards of a file."""
    from brief.build import build as build_files

    made = build_files(
        Path(figures),
        Path(output),
        only=only,
        jobs=jobs,
        progress=progress if sys.stderr and sys.stderr.isatty() else None,
    )
    tell(made.warnings, language)
    say(text("made", language, count=len(made.files), folder=output), sys.stdout)
    return 0


# ── saying ───────────────────────────────────────────────────────────────────


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
        import locale

        names.append(locale.getlocale()[0] or "")
    system = next((name for name in names if name), "")
    return "en" if system.lower().startswith("en") else "vi"


def _told(error: Exception, language: Language) -> int:
    """Say what went wrong in a command and return the exit code."""
    from brief.errors import BriefError, Exit

    if isinstance(error, BriefError):
        tell(error.faults, language)
        return error.exit_code
    if isinstance(error, OSError):
        reason = f"{error.filename or ''} {error.strerror or error}".strip()
        say(text("machine", language, reason=reason), sys.stderr)
        return Exit.MACHINE
    say(text("bug", language, reason=_where(error), version=__version__), sys.stderr)
    return Exit.BUG


def _where(error: Exception) -> str:
    """Return what happened in which line of the program, on one line."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    said = f"{type(error).__name__}: {error}".splitlines()[0][:200]
    return (
        f"{said} ({Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno})"
        if trace
        else said
    )


def _fold(error: UnicodeError) -> tuple[str, int]:
    """Write letters that a terminal lacks without their marks: "loi" for "lỗi"."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    part = error.object[error.start : error.end].translate(_PLAIN)
    signs = [
        sign for sign in unicodedata.normalize("NFKD", part) if not unicodedata.combining(sign)
    ]
    return "".join(sign if sign.isascii() else "?" for sign in signs), error.end


def _cores() -> int:
    """Return how many processes can run at a time."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
