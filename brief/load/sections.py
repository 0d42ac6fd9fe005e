"""Sections of the brief."""

from brief.load.blocks import read_blocks
from brief.load.known import Known
from brief.load.letters import LINE
from brief.load.reader import Reader
from brief.model import Section


def read_sections(root: Reader, known: Known) -> tuple[Section, ...]:
    """Return the sections, in the order of the file."""
    seen: set[str] = set()
    return tuple(_section(reader, known, seen) for reader in root.readers("sections"))


def _section(reader: Reader, known: Known, seen: set[str]) -> Section:
    return Section(
        id=reader.id(seen),
        title=reader.prose("title", required=True),
        kicker=reader.text("kicker", limit=LINE),
        lead=reader.prose("lead"),
        blocks=read_blocks(reader, known),
        note=reader.prose("note"),
        place=reader.place,
    )
