"""TOML to the model: every fault at once, each with its place, key and a hint."""

from pathlib import Path

from brief.errors import BriefError, Fault
from brief.load.document import read_brief
from brief.load.file import read_text
from brief.load.findings import Findings
from brief.load.syntax import parse
from brief.model import Brief
from brief.record import Record


class Loaded(Record):
    """A brief without errors, what may still be doubted, and the files it was read from."""

    brief: Brief
    warnings: tuple[Fault, ...]
    files: tuple[Path, ...]


def load_brief(path: Path) -> Brief:
    """Return the brief of a file; raise BriefError with all its faults."""
    return load_file(path).brief


def load_file(path: Path) -> Loaded:
    """Return the brief of a file with its warnings; raise BriefError with all faults."""
    parsed = parse(read_text(path), path.as_posix())
    findings = Findings(parsed.positions, parsed.faults, mended=parsed.mended)
    brief = read_brief(parsed.table, findings)
    if findings.has_errors:
        raise BriefError(findings.sorted())
    return Loaded(brief, tuple(findings.sorted()), (path, *findings.files))
