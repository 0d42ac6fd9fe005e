"""Commands that make files, or say whether they could be made."""

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from brief.commands import FIGURES, at_folder, of_file
from brief.commands.changes import completed, say_changes
from brief.languages import Language
from brief.terminal import progress_shown, say, tell
from brief.texts import text

if TYPE_CHECKING:
    from brief.build import Built
    from brief.errors import Fault
    from brief.workers import Workers


def check(
    language: Language,
    figures: tuple[str, ...],
    quick: bool,
    jobs: int,
    strict: bool,
    as_json: bool,
) -> int:
    """Say every fault of files, or that all is well."""
    from brief.build import Session
    from brief.check import check as check_file
    from brief.commands.report import say_result
    from brief.commands.several import for_each, jobs_of
    from brief.errors import Exit

    def look(file: Path, _folder: Path) -> int:
        with progress_shown(file.name) as shown:
            loaded = check_file(file, session, shown)
        code = Exit.STRICT if strict and loaded.warnings else Exit.MADE
        brief = loaded.brief
        counts = {"figures": len(brief.figures), "sections": len(brief.sections)}
        counts["cards"] = len(brief.cards)
        if as_json:
            return say_result(file, code, loaded.warnings, language, **counts)
        tell(loaded.warnings, language)
        say(text("well", language, file=file.as_posix(), **counts), sys.stdout)
        return code

    with nullcontext() if quick else Session(jobs) as session:
        return for_each(jobs_of(figures, ""), look, language, as_json=as_json)


def build(
    ahead: "Workers | None",
    language: Language,
    figures: tuple[str, ...],
    output: str,
    only: Literal["pdf", "cards"] | None,
    jobs: int,
    force: bool,
    strict: bool,
    as_json: bool,
) -> int:
    """Make the PDF and the cards of files; `ahead` are processes that were begun for it."""
    from brief.workers import begun

    # they begin while this process imports, too
    workers = ahead or begun(jobs - 1, Path(output), force=force)
    from brief.build import Session
    from brief.commands.report import say_result
    from brief.commands.several import for_each, jobs_of
    from brief.errors import Exit

    def make(file: Path, folder: Path) -> int:
        if strict and (warnings := _warnings(file)):
            if as_json:
                return say_result(file, Exit.STRICT, warnings, language)
            tell(warnings, language)
            return Exit.STRICT
        with progress_shown(file.name) as shown:
            built = session.build(file, folder, only=only, force=force, progress=shown)
        if as_json:
            made = {"output": folder.as_posix(), "made": built.remade}
            doubts = completed(built.warnings, file, folder)
            return say_result(file, Exit.MADE, doubts, language, **made)
        say_built(built, file, folder, language)
        return Exit.MADE

    files = jobs_of(figures, output)
    with Session(jobs, workers, once=len(files) == 1) as session:
        return for_each(files, make, language, as_json=as_json)


def _warnings(file: Path) -> tuple["Fault", ...]:
    from brief.load import load_file

    return load_file(file).warnings


def watch(language: Language, figures: str, output: str, jobs: int) -> int:
    """Build again on every save, until Ctrl+C."""
    from brief.commands.dialog import TerminalDialog
    from brief.watch import watch as watch_figures

    dialog = TerminalDialog(language, figures, output)
    watch_figures(Path(figures), Path(output), dialog, jobs=jobs, ready=dialog.ready)
    return 0  # never: Ctrl+C ends it


def gallery(language: Language, output: str) -> int:
    """Draw every kind of chart with made-up figures, in every theme."""
    from brief.errors import Exit
    from brief.gallery import make_gallery

    with progress_shown() as shown:
        files = make_gallery(shown)
    folder = Path(output)
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    say(text("made", language, count=len(files), folder=output), sys.stdout)
    return Exit.MADE


def correct(
    language: Language,
    figure: str,
    figures: str | None,
    output: str,
    jobs: int,
    *,
    remove: bool,
) -> int:
    """Publish a correction of a figure, or take it back."""
    from datetime import datetime

    from brief.build import Session
    from brief.corrections import find_correction
    from brief.errors import Exit
    from brief.load import load_file
    from brief.publish.origin import origin_of

    folder = Path(output)
    file = Path(figures) if figures else origin_of(folder) or Path(FIGURES)
    loaded = load_file(file)
    today = datetime.now().astimezone().date()
    made = find_correction(loaded.brief, figure, folder, None if remove else today)
    with Session(jobs, once=True) as session, progress_shown() as shown:
        built = session.make(loaded, folder, progress=shown, correct={figure: made})
    say_built(built, file, folder, language)
    if made is None:
        say(text("taken-back", language, figure=figure, folder=output), sys.stdout)
    else:
        command = f"brief correct {figure}{of_file(file)}{at_folder(folder)} --remove"
        values = {"folder": folder / "corrections", "command": command, "old": made.old}
        say(text("corrected", language, **values), sys.stdout)
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


def say_built(built: "Built", figures: Path, output: Path, language: Language) -> None:
    """Say what a build has published, and what changed by that."""
    tell(completed(built.warnings, figures, output), language)
    if sys.stdout and sys.stdout.isatty():  # quiet when a program runs it
        say(text("made", language, count=len(built.files), folder=output), sys.stdout)
    say_changes(built.published, figures, output, language)
