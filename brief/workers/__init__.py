"""Processes that make files: this one and `jobs - 1` others.

PDFium and the font registries are not safe in threads. To import this takes little, so
that the others begin before this process imports what it needs itself.
"""

from pathlib import Path

from brief.folders import was_built
from brief.workers.processes import Workers

__all__ = ["Workers", "begun"]


def begun(count: int, output: Path, *, force: bool) -> Workers:
    """Start so many other processes for what is to be built into a folder."""
    return Workers(count, cold=force or not was_built(output))
