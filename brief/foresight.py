"""Whether a plot is likely to change: guessed from the file before it is loaded.

To import matplotlib takes longer than all else that a small change needs. Who guesses well
imports it at once, beside the rest. So a build notes a checksum of each table of its file,
and which of them plots rest on. A wrong guess costs time and changes nothing that is made.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from brief.cache import Cache, digest_of
from brief.plain import from_json, to_json
from brief.record import Record, replace

if TYPE_CHECKING:
    from brief.model import Brief

NOTED = digest_of("the tables of a file")  # the key: of any version of the program
HEADER = re.compile(r"^(?=\[)", re.MULTILINE)
LARGEST = 2_000_000  # bytes; `load` refuses what is larger, and what is no file


class _Noted(Record):
    """The checksum of each table by its name, and the names of those that plots rest on."""

    tables: dict[str, int]
    plotted: frozenset[str]


def foresees_plots(figures: Path, cache: Cache) -> bool:
    """Say whether plots are likely to be made for a file; yes, when nothing is known."""
    with suppress(OSError, ValueError):
        noted = from_json(_Noted, cache.get(NOTED) or b"")
        tables = {name: _checksum(table) for name, table in _tables(figures).items()}
        changed = {
            name for name, checksum in tables.items() if noted.tables.get(name) != checksum
        }
        return not changed.isdisjoint(noted.plotted)
    return True


def note_plots(brief: "Brief", figures: Path, cache: Cache) -> None:
    """Note what the plots of a brief rest on, as it stands in its file."""
    with suppress(OSError, ValueError):  # it is gone meanwhile, or half saved
        tables = _tables(figures)
        checksums = {name: _checksum(table) for name, table in tables.items()}
        plotted = frozenset(_plotted(tables, set(_lines(brief, figures.as_posix()))))
        cache.put(NOTED, to_json(_Noted(checksums, plotted)))


def _tables(figures: Path) -> dict[str, str]:
    """Return the tables of a TOML file by their headers, counted; first, what has none."""
    if not figures.is_file() or figures.stat().st_size > LARGEST:
        return {}
    tables: dict[str, str] = {}
    count: dict[str, int] = {}
    for table in HEADER.split(figures.read_text("utf-8")):
        header = table.partition("\n")[0] if table.startswith("[") else ""
        count[header] = count.get(header, 0) + 1
        tables[f"{header} {count[header]}"] = table
    return tables


def _checksum(table: str) -> int:
    return crc32(table.encode())


def _plotted(tables: dict[str, str], lines: set[int]) -> Iterator[str]:
    """Yield the tables in which one of the lines, from 1, stands."""
    first = 1
    for name, table in tables.items():
        after = first + len(table.splitlines())
        if not lines.isdisjoint(range(first, after)):
            yield name
        first = after


def _lines(brief: "Brief", file: str) -> Iterator[int]:
    """Yield the lines of a file where that begins which plots rest on."""
    from brief.model import only_shown  # noqa: PLC0415 who guesses needs no model
    from brief.model.placed import Placed  # noqa: PLC0415

    plotted = tuple(_with_plots(brief))
    own = only_shown(brief, plotted)
    for each in (*plotted, *own.figures.values(), *own.series.values()):
        if isinstance(each, Placed) and each.place.file == file:
            yield each.place.line


def _with_plots(brief: "Brief") -> Iterator[object]:
    """Yield the blocks, cards and tiles that have a plot; the text of a tile is beside it."""
    from brief.model import PLOTTED, TilesBlock  # noqa: PLC0415

    yield from (card for card in brief.cards if card.layout in PLOTTED)
    for block in (block for section in brief.sections for block in section.blocks):
        if block.kind in PLOTTED:
            yield block
        elif isinstance(block, TilesBlock):
            yield from (replace(tile, text=()) for tile in block.tiles if tile.look in PLOTTED)
