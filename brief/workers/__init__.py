"""Processes that make files: this one, `jobs - 1` others, and perhaps one that makes plots.

PDFium and the font registries are not safe in threads. To import this takes little, so
that the others begin before this process imports what it needs itself.
"""

from pathlib import Path

from brief.cache import Cache
from brief.foresight import foresees_plots
from brief.workers.processes import Workers

__all__ = ["Workers", "begun"]


def begun(count: int, figures: Path, output: Path, *, force: bool) -> Workers:
    """Start so many other processes for a file that is to be built into a folder."""
    cache = Cache.of(output, force=force)
    return Workers(count, cold=not cache.is_there, plots=foresees_plots(figures, cache))
