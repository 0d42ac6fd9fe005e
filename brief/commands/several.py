"""One file of figures or hundreds: which files are meant, and where each one's results go."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from brief.commands import FIGURES
from brief.errors import BriefError, Fault, Place, fail, worst
from brief.languages import Language
from brief.terminal import say
from brief.texts import text

Job = tuple[Path, Path]  # a file of figures, and the folder of its results


def jobs_of(named: Sequence[str], output: str) -> list[Job]:
    """Return the files that are named, and those in the folders that are named.

    A single file has `output` itself; of several, each has a folder in it by its name.
    """
    from brief.load.names import file_name

    paths = [path for name in named or (FIGURES,) for path in _files(Path(name))]
    if len(named) < 2 and paths == [Path(named[0] if named else FIGURES)]:
        return [(paths[0], Path(output))]
    jobs: dict[str, Job] = {}
    faults = []
    for path in paths:
        name = file_name(path.stem)
        job = jobs.setdefault(name, (path, Path(output, name)))
        if job[0] != path:
            values = {"name": name, "other": job[0].as_posix()}
            faults.append(Fault("same-folder", Place(path.as_posix()), values=values))
    if faults:
        raise BriefError(faults)
    return list(jobs.values())


def for_each(
    jobs: Sequence[Job],
    do: Callable[[Path, Path], int],
    language: Language,
    *,
    as_json: bool = False,
) -> int:
    """Do something with each file, whatever is wrong with others; return the worst code."""
    if as_json:
        return worst([_code(do, job, language, as_json=True) for job in jobs])
    if len(jobs) == 1:
        return do(*jobs[0])
    codes = {job[0]: _code(do, job, language) for job in jobs}
    failed = [path.as_posix() for path, code in codes.items() if code]
    values = {"count": len(jobs) - len(failed), "all": len(jobs)}
    say(text("several", language, **values), sys.stdout)
    if failed:
        say(text("several-failed", language, names="\n  ".join(failed)), sys.stderr)
    return worst(codes.values())


def _code(
    do: Callable[[Path, Path], int], job: Job, language: Language, *, as_json: bool = False
) -> int:
    from brief.commands.report import say_error, tell_error

    try:
        return do(*job)
    except Exception as error:
        return say_error(job[0], error, language) if as_json else tell_error(error, language)


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    files = sorted(path.glob("*.toml"))
    if not files:
        raise fail("no-figures", Place(path.as_posix()), folder=path.as_posix())
    return files
