"""Processes that make files: this one, and `jobs - 1` others beside it.

PDFium and the font registries are not safe in threads. All take tasks from one list:
the others from its front, where the documents and charts are, this one from its end.
"""

from brief.workers.outcomes import Outcome
from brief.workers.processes import Workers
from brief.workers.run import Run

__all__ = ["Outcome", "Run", "Workers"]
