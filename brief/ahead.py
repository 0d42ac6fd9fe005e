"""The other processes of a build, begun before its command line is read.

What reads it takes a third of the time that such a process needs for its imports. So they
begin at once when what is typed can only be a build of what was built before; in all other
cases when all is known. Where the command line turns out to be wrong they end with it.
"""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from brief.folders import OUTPUT, was_built

if TYPE_CHECKING:
    from brief.workers import Workers

OTHERWISE = ("--jobs", "--force", "--help")  # with which all may be otherwise


def begun_ahead(arguments: Sequence[str]) -> "Workers | None":
    """Start as many processes as `brief build` of these arguments will take, or none."""
    if arguments[:1] != ["build"] or any(each.startswith(OTHERWISE) for each in arguments):
        return None
    with suppress(OSError):  # the command will meet it, and say it in our words
        if was_built(Path(_output(arguments))):
            from brief.workers import Workers

            return Workers(cores() - 1, cold=False)
    return None


def _output(arguments: Sequence[str]) -> str:
    """Return the folder of `--output`, as it is written last."""
    named = OUTPUT
    for before, argument in zip(["", *arguments], arguments, strict=False):
        if before == "--output":
            named = argument
        elif argument.startswith("--output="):
            named = argument.partition("=")[2]
    return named


def cores() -> int:
    """Return how many processes can run at a time."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
