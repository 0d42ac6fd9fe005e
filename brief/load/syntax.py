"""Text to tables; and, where it is no TOML, the place and the likely cause."""

import re
import tomllib
import unicodedata
from decimal import Decimal, InvalidOperation

from brief.errors import BriefError, Fault, Place
from brief.load.findings import in_order, printed
from brief.load.names import short
from brief.load.positions import Positions, scan
from brief.record import Struct, field

MOST_MENDED = 30  # lines; each costs a run of tomllib
LARGEST_MENDED = 300_000  # letters
MOST_LINES = 40  # of a text that was meant to be one line

_AT = r" \(at line (\d+), column \d+\)$| \(at end of document\)$"
_PLACE = r"at line (\d+), column (\d+)\)$"
_HEADER = r"[ \t]*\[\[?([^\[\]\"']*)"
_BEGINS = r"[ \t]*(?:\[\[?[A-Za-z_. -]+\]|[A-Za-z0-9_-]+[ \t]*=)"  # a line of its own
_CODES = (
    ("Unterminated string", "toml-unclosed-value"),
    ("Unclosed", "toml-unclosed-value"),
    ("Cannot", "toml-clash"),
    ("Invalid date", "toml-bad-date"),
)


class Parsed(Struct):
    """The tables of a file, the places in it, and the lines that had to be mended."""

    table: dict[str, object]
    positions: Positions
    faults: list[Fault] = field(default_factory=list)

    @property
    def mended(self) -> frozenset[int]:
        """Return the numbers of the mended lines."""
        return frozenset(fault.place.line for fault in self.faults)


def parse(text: str, file: str) -> Parsed:
    """Return the tables of a TOML text; raise BriefError where it breaks for good.

    Lines whose cause is known are mended and noted, so that the rest can be read.
    """
    faults: list[Fault] = []
    while True:
        positions = scan(text, file)
        if positions.trap:
            code, offset = positions.trap
            raise BriefError(in_order([*faults, Fault(code, positions.at(offset))]))
        try:
            return Parsed(tomllib.loads(text, parse_float=_exact), positions, faults)
        except tomllib.TOMLDecodeError as error:
            text = _mend(positions, str(error), faults)
        if len(faults) > MOST_MENDED or len(text) > LARGEST_MENDED:
            raise BriefError(in_order(faults))


def _exact(digits: str) -> Decimal:
    try:
        return Decimal(digits)
    except InvalidOperation:  # 1e99999999999999999999
        return Decimal("Infinity")


def _mend(positions: Positions, said: str, faults: list[Fault]) -> str:
    """Note what is wrong, and return the text without it; raise BriefError if none can."""
    fault, mended = (
        _double(positions, said)
        or _lines(positions, said)
        or _known(positions, said)
        or (None, "")
    )
    if fault is None:
        raise BriefError(in_order([*faults, _unknown(positions, said)]))
    faults.append(fault)
    lines = positions.text.split("\n")
    first = fault.place.line - 1
    last = first + _length(lines[first:], fault)
    lines[first:last] = [mended] + [""] * (last - first - 1)
    return "\n".join(lines)


def _length(lines: list[str], fault: Fault) -> int:
    """Return how many lines are wrong: one, a broken text, a table up to the next header."""
    if fault.code == "toml-lines":
        return int(fault.values["count"])
    if fault.code != "toml-twice" or not lines[0].lstrip().startswith("["):
        return 1
    headers = (at for at, line in enumerate(lines) if at and line.lstrip().startswith("["))
    return next(headers, len(lines))


def _lines(positions: Positions, said: str) -> tuple[Fault, str] | None:
    """Return the fault of a text that goes on in the next lines, and the text on one line."""
    if not said.startswith("Illegal character '\\n'"):
        return None
    number = _place(positions, said).line
    lines = positions.text.split("\n")[number - 1 : number + MOST_LINES]
    for count, line in enumerate(lines[1:], 2):
        if re.match(_BEGINS, line):
            return None
        if line.rstrip().endswith('"') and line.count('"') == 1:
            place = Place(positions.file, number, lines[0].index('"') + 1)
            values = {"count": str(count), "last": str(number + count - 1)}
            fault = Fault("toml-lines", place, _key(positions, number), values)
            return fault, " ".join(part.strip() for part in lines[:count])
    return None


def _known(positions: Positions, said: str) -> tuple[Fault, str] | None:
    """Return the fault of a line whose cause is known, and the line mended."""
    from brief.load.causes import find_cause  # noqa: PLC0415 its patterns take 20 ms

    number = _place(positions, said).line
    line = positions.text.split("\n")[number - 1]
    cause = find_cause(line)
    if cause is None:
        return None
    place = Place(positions.file, number, cause.column)
    return Fault(cause.code, place, _key(positions, number), cause.values), cause.mended


def _double(positions: Positions, said: str) -> tuple[Fault, str] | None:
    """Return the fault of a key given twice; tomllib knows it only at the line's end."""
    if not said.startswith("Cannot") or not positions.doubles:
        return None
    path, offset = positions.doubles[0]
    place, first = positions.at(offset), positions.key(path)
    values = {"name": str(path[-1]), "line": str(first.line)}
    return Fault("toml-twice", place, printed(path), values), "# "


def _unknown(positions: Positions, said: str) -> Fault:
    """Return the fault of a line that nobody understands."""
    place = _place(positions, said)
    key = _key(positions, place.line)
    odd = positions.text.split("\n")[place.line - 1][place.column - 1 :][:1]
    if unicodedata.category(odd or " ") == "Cc":
        return Fault("toml-control", place, key, {"character": f"U+{ord(odd):04X}"})
    if positions.open and said.startswith("Unclosed array"):
        return _unclosed(positions, place, key)
    if positions.open and positions.text[positions.stopped :].lstrip().startswith("="):
        return Fault("toml-unclosed-value", positions.at(positions.open[0]))
    code = next((code for begin, code in _CODES if said.startswith(begin)), "broken-toml")
    return Fault(code, place, key, {"name": key, "reason": re.sub(_AT, "", said)})


def _unclosed(positions: Positions, place: Place, key: str) -> Fault:
    """Return the fault of a list: a comma is missing between its items, or its end."""
    line = positions.text.split("\n")[place.line - 1]
    before, rest = line[: place.column - 1], line[place.column - 1 :]
    if rest.strip() and (before.strip() or not re.match(_BEGINS, line)):
        return Fault("toml-list", place, key, {"found": short(rest)})
    opened = positions.at(positions.open[0])
    return Fault("toml-unclosed-value", opened, _key(positions, opened.line))


def _place(positions: Positions, said: str) -> Place:
    if found := re.search(_PLACE, said):
        return Place(positions.file, int(found.group(1)), int(found.group(2)))
    return positions.at(min(positions.stopped, len(positions.text.rstrip())))


def _key(positions: Positions, line: int) -> str:
    """Return the key or table that a line is about."""
    text = positions.text.split("\n")[line - 1]
    if header := re.match(_HEADER, text):
        return header.group(1).strip("() \t{}")
    key = re.match(r"[ \t]*([A-Za-z0-9_.-]+)[ \t]*=", text)
    return printed(positions.table_of(line) + ((key.group(1),) if key else ()))
