"""Processes that make files: this one, `jobs - 1` others, and one that makes plots.

PDFium and the font registries are not safe in threads. To import this takes little, so
that the others begin before this process imports what it needs itself.
"""

from brief.workers.processes import Workers

__all__ = ["Workers"]
