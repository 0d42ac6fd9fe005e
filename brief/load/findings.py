"""What is found while a file is read: its faults, its texts, the names it defines."""

from collections.abc import Iterable
from pathlib import Path

from brief.errors import BriefError, Fault, Place
from brief.languages import Language
from brief.load.positions import KeyPath, Positions
from brief.model import Prose
from brief.record import Struct, field

MOST_FAULTS = 200  # nobody reads more, and a hostile file is answered quickly


class Findings(Struct):
    """Collects faults, so that one run tells all of them."""

    positions: Positions
    faults: list[Fault] = field(default_factory=list)
    language: Language = "vi"
    mended: frozenset[int] = frozenset()  # lines of which enough is said already
    proses: list[tuple[KeyPath, Prose]] = field(default_factory=list)
    composed: list[tuple[Place, KeyPath]] = field(default_factory=list)  # texts in NFD
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)  # kind → ids
    files: list[Path] = field(default_factory=list)  # that the file names, and that may be read
    _noted: set[tuple[object, ...]] = field(default_factory=set)

    def add(self, code: str, path: KeyPath, **values: str) -> None:
        """Note a fault of the value at `path`."""
        self.note(code, self.positions.value(path), path, **values)

    def add_at_key(self, code: str, path: KeyPath, **values: str) -> None:
        """Note a fault of the key at `path`."""
        self.note(code, self.positions.key(path), path, **values)

    def note(self, code: str, place: Place, path: KeyPath, **values: str) -> None:
        """Note a fault at a place, once; give up when there are far too many."""
        mark = (code, place, printed(path), tuple(values.values()))
        if mark in self._noted or self._is_mended(place):
            return
        self._noted.add(mark)
        self.faults.append(Fault(code, place, printed(path), values))
        if len(self.faults) >= MOST_FAULTS and self.has_errors:
            raise BriefError(self.sorted())

    def close(self) -> None:
        """Note once for the whole file that marks had to be joined to their letters."""
        if self.composed:
            place, path = self.composed[0]
            self.note("repaired", place, path, count=str(len(self.composed)))

    def sorted(self) -> list[Fault]:
        """Return the faults in the order of the file."""
        return in_order(self.faults)

    def _is_mended(self, place: Place) -> bool:
        return place.file == self.positions.file and place.line in self.mended

    @property
    def has_errors(self) -> bool:
        """Say whether any fault is more than a warning."""
        return any(not fault.is_warning for fault in self.faults)


def in_order(faults: Iterable[Fault]) -> list[Fault]:
    """Return faults by file, and in the order of each."""

    def key(fault: Fault) -> tuple[str, int, int, str]:
        place = fault.place
        return place.file, place.line, place.column, fault.code

    return sorted(faults, key=key)


def printed(path: KeyPath) -> str:
    """Return a path as it is printed: `sections[1].blocks[2].text`, counted from 1."""
    parts = [f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in path]
    return "".join(parts).removeprefix(".")
