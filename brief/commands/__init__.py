"""The commands: each does its work in another room, and prints what came of it.

A command imports what it needs, so that --help is quick. It returns its exit code.
"""

from pathlib import Path

from brief.folders import OUTPUT

FIGURES = "data/figures.toml"  # when none are named
START = "so-lieu.toml"  # what `brief new` writes


def quoted(path: Path) -> str:
    """Return a path as it is typed in a command."""
    return f'"{path}"' if " " in str(path) else str(path)


def of_file(figures: Path) -> str:
    """Return how a command goes on for a file that is not the usual one."""
    return "" if figures == Path(FIGURES) else f" {quoted(figures)}"


def at_folder(output: Path) -> str:
    """Return how a command goes on for a folder that is not the usual one."""
    return "" if output == Path(OUTPUT) else f" --output {quoted(output)}"
