"""The commands. A command imports what it needs, so that --help is quick."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from brief import __version__
from brief.messages.commands import text
from brief.terminal import Language, chosen_language, open_streams, progress, say, tell

FIGURES = "data/figures.toml"

if TYPE_CHECKING:
    from brief.changes.snapshot import Snapshot


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit; no traceback ever reaches the user."""
    # numpy would start a thread a core, and none of them has work here
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    open_streams()
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
        with suppress(OSError, ValueError, AttributeError):  # a closed stream
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
    figures = click.Argument(["figures"], default=FIGURES)
    strict = click.Option(["--strict"], is_flag=True, help=text("strict", language))
    output = click.Option(
        ["--output"], default="output", show_default=True, help=text("output", language)
    )
    only = click.Option(
        ["--only"], type=click.Choice(["pdf", "cards"]), help=text("only", language)
    )
    force = click.Option(["--force"], is_flag=True, help=text("force", language))
    jobs = click.Option(
        ["--jobs"], type=click.IntRange(1, 64), default=_cores(), help=text("jobs", language)
    )
    pictures: click.Parameter = click.Option(
        ["--output"], default="gallery", show_default=True, help=text("output", language)
    )
    font = click.Argument(["font"], required=False)
    folder = click.Argument(["folder"], default="output")
    old = click.Argument(["old"], required=False)
    new = click.Argument(["new"], required=False)
    build_id = click.Argument(["build_id"], metavar="BUILD-ID")
    cards = click.Argument(["cards"], nargs=-1)
    group = click.Group("brief", params=[lang], help=text("group", language))
    for name, does, params in (
        ("build", build, [figures, output, only, jobs, force, strict, lang]),
        ("check", check, [figures, strict, lang]),
        ("fonts", fonts, [font, lang]),
        ("gallery", gallery, [pictures, lang]),
        ("verify", verify, [folder, lang]),
        ("diff", diff, [old, new, output, lang]),
        ("lookup", lookup, [build_id, output, lang]),
        ("shared", shared, [cards, output, lang]),
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
    force: bool,
    strict: bool,
) -> int:
    """Make the PDF and the cards of a file."""
    from brief.build import build as build_files
    from brief.changes.snapshot import Snapshot
    from brief.check import check as check_file
    from brief.errors import Exit

    if strict and (warnings := check_file(Path(figures)).warnings):
        tell(warnings, language)
        return Exit.STRICT
    made = build_files(
        Path(figures),
        Path(output),
        only=only,
        jobs=jobs,
        force=force,
        progress=progress if sys.stderr and sys.stderr.isatty() else None,
    )
    tell(made.warnings, language)
    if sys.stdout and sys.stdout.isatty():  # quiet when a program runs it
        say(text("made", language, count=len(made.files), folder=output), sys.stdout)
    before, now = map(Snapshot.of_manifest, (made.published.before, made.published.now))
    if before.files and made.published.before != made.published.now:
        _say_changes(before, now, Path(output), language)
    return Exit.MADE


def gallery(language: Language, output: str) -> int:
    """Draw every kind of chart with made-up figures, in every theme."""
    from brief.errors import Exit
    from brief.gallery import make_gallery

    files = make_gallery(progress if sys.stderr and sys.stderr.isatty() else None)
    folder = Path(output)
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    say(text("made", language, count=len(files), folder=output), sys.stdout)
    return Exit.MADE


def verify(language: Language, folder: str) -> int:
    """Compare a folder with its manifest."""
    from brief.errors import Exit
    from brief.publish.verify import verify as verify_folder

    verified = verify_folder(Path(folder))
    if verified.healed:
        say(text("healed", language), sys.stdout)
    say(text("verified", language, folder=folder, count=verified.count), sys.stdout)
    return Exit.MADE


def diff(language: Language, old: str | None, new: str | None, output: str) -> int:
    """Say what changed between two sets of figures; a TOML file alone is the new one."""
    from brief.changes.find import find_snapshot
    from brief.errors import Exit

    folder = Path(output)
    if old and not new and old.endswith(".toml"):
        old, new = None, old
    new = new or FIGURES
    _say_changes(
        find_snapshot(old or output, folder), find_snapshot(new, folder), folder, language
    )
    return Exit.MADE


def lookup(language: Language, build_id: str, output: str) -> int:
    """Say what a build contained."""
    from brief.changes.find import find_builds
    from brief.changes.words import contents
    from brief.errors import Exit

    for line in contents(find_builds(build_id, Path(output)), language):
        say(line, sys.stdout)
    return Exit.MADE


def shared(language: Language, cards: tuple[str, ...], output: str) -> int:
    """Note that cards were shared, or say which were."""
    from datetime import datetime

    from brief.changes.shared import mark_shared, shared_lines
    from brief.changes.words import listed
    from brief.errors import Exit

    if cards:
        today = datetime.now().astimezone().date()
        names = mark_shared(cards, Path(output), today)
        say(text("marked", language, count=len(names), names=listed(names)), sys.stdout)
        return Exit.MADE
    lines = list(shared_lines(Path(output), language)) or [text("none-shared", language)]
    for line in lines:
        say(line, sys.stdout)
    return Exit.MADE


def fonts(language: Language, font: str | None) -> int:
    """Say what each bundled face covers, or a font file; the exit code says if it is usable."""
    from brief.errors import Exit
    from brief.fonts.coverage import examine
    from brief.fonts.faces import FACES
    from brief.fonts.report import describe

    covered = [examine(name) for name in ([font] if font else FACES)]
    for coverage in covered:
        say(describe(coverage, language), sys.stdout)
    return Exit.MADE if all(coverage.usable for coverage in covered) else Exit.DATA


def _say_changes(old: "Snapshot", new: "Snapshot", output: Path, language: Language) -> None:
    """Say what changed, and which cards that were shared are out of date."""
    from brief.changes.compare import compare
    from brief.changes.shared import outdated
    from brief.changes.words import in_words

    for line in in_words(compare(old, new), language):
        say(line, sys.stdout)
    tell(outdated(output, new), language)


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


def _cores() -> int:
    """Return how many processes can run at a time."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
