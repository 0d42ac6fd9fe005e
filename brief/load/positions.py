"""Where each key and value of a TOML file stands.

tomllib gives values without places. This scanner walks the same text once and
notes the offsets; tomllib stays the judge of what is valid. It is a loop over
five patterns, so it keeps going where a parser would need a grammar, stops
without fuss at the first thing it cannot read, and sees two traps before
tomllib falls into them: very deep nesting and very long dotted keys.
"""

import re
from bisect import bisect_right
from contextlib import suppress

from brief.errors import Place
from brief.record import Struct, field

KeyPath = tuple[str | int, ...]

DEEPEST = 16  # parts of a dotted key, and brackets inside each other
LONGEST_NUMBER = 100  # digits; Python refuses to read more than 4,300

_BETWEEN = re.compile(r"(?:[ \t\n]|#[^\n]*)*")
_BLANK = re.compile(r"[ \t]*")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_BARE_KEY = re.compile(r"([A-Za-z0-9_-]+)[ \t]*=[ \t]*")
_STRING = re.compile(
    r'"""(?:\\.|[^\\])*?""""{0,2}' r"|'''.*?''''{0,2}" r'|"(?:\\.|[^"\\\n])*"' r"|'[^'\n]*'",
    re.DOTALL,
)
_SCALAR = re.compile(r"\d{4}-\d\d-\d\d \d\d:[^\s,\]}#]*|[^\s,\[\]{}#=\"']+")
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_ESCAPED = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b"}


class _Unreadable(Exception):  # noqa: N818 - it is no error, only an end
    """The text is no TOML from here on; tomllib will say why."""


class Positions(Struct):
    """The places of one file: `value` and `key` of a path such as ("brief", "title")."""

    file: str
    text: str
    values: dict[KeyPath, int] = field(default_factory=dict)
    keys: dict[KeyPath, int] = field(default_factory=dict)
    doubles: list[tuple[KeyPath, int]] = field(default_factory=list)
    trap: tuple[str, int] | None = None  # what tomllib would choke on: code and offset
    open: list[int] = field(default_factory=list)  # arrays in which the reading stopped
    stopped: int = 0  # offset of the first unreadable thing, or the end
    tables: list[tuple[int, KeyPath]] = field(default_factory=list)  # headers, by offset
    _lines: list[int] = field(default_factory=list)

    def value(self, path: KeyPath) -> Place:
        """Return the place of a value; of the nearest table around it when it has none."""
        return self._nearest(self.values, path)

    def key(self, path: KeyPath) -> Place:
        """Return the place of a key; of the nearest table around it when it has none."""
        return self._nearest(self.keys, path)

    def table_of(self, line: int) -> KeyPath:
        """Return the table to which a line belongs."""
        index = bisect_right(self.tables, self.lines[line - 1], key=lambda table: table[0])
        return self.tables[index - 1][1] if index else ()

    def at(self, offset: int) -> Place:
        """Return the place of an offset into the text."""
        line = bisect_right(self.lines, offset)
        return Place(self.file, line, offset - self.lines[line - 1] + 1)

    @property
    def lines(self) -> list[int]:
        """Return the offsets at which lines begin."""
        if not self._lines:
            self._lines = [0] + [m.end() for m in re.finditer("\n", self.text)]
        return self._lines

    def _nearest(self, offsets: dict[KeyPath, int], path: KeyPath) -> Place:
        if path in offsets:
            return self.at(offsets[path])
        while path:
            if path in self.keys:
                return self.at(self.keys[path])
            path = path[:-1]
        return Place(self.file, 1, 1)


def scan(text: str, file: str) -> Positions:
    """Return the places of all keys and values up to the first unreadable thing."""
    scanner = _Scanner(text, Positions(file, text))
    with suppress(_Unreadable):
        scanner.document()
    scanner.found.stopped = scanner.offset
    return scanner.found


class _Scanner:
    """A cursor in the text; each method reads one thing and moves past it."""

    def __init__(self, text: str, found: Positions) -> None:
        self.text = text
        self.found = found
        self.offset = 0
        self.table: KeyPath = ()
        self.counts: dict[KeyPath, int] = {}  # tables of each array of tables
        self.headers: set[KeyPath] = set()

    def document(self) -> None:
        """Read headers and pairs to the end."""
        while self.skip(_BETWEEN) < len(self.text):
            if self.text[self.offset] == "[":
                self.header()
            else:
                self.pair(self.table, 0)

    def header(self) -> None:
        """Read `[a.b]` or `[[a.b]]`: the table that the next pairs belong to."""
        array = self.text.startswith("[[", self.offset)
        self.offset += 2 if array else 1
        start = self.skip(_BLANK)
        parts = self.dotted_key()
        self.expect("]]" if array else "]")
        path = self.inside_arrays(parts[:-1]) + parts[-1:]
        if array:
            self.counts[path] = self.counts.get(path, 0) + 1
            self.found.keys.setdefault(path, start)
            path += (self.counts[path] - 1,)
        elif path in self.headers or path in self.found.values:
            self.found.doubles.append((path, start))
        self.headers.add(path)
        for depth in range(1, len(path) + 1):
            self.found.keys.setdefault(path[:depth], start)
        self.found.values[path] = start
        self.found.tables.append((start, path))
        self.table = path

    def inside_arrays(self, parts: KeyPath) -> KeyPath:
        """Return the path of `parts`, going into the last table of each array."""
        path: KeyPath = ()
        for part in parts:
            path += (part,)
            if path in self.counts:
                path += (self.counts[path] - 1,)
        return path

    def pair(self, table: KeyPath, depth: int) -> None:
        """Read `key = value` of a table."""
        start = self.offset
        path = table + self.pair_key()
        if path in self.found.keys:
            self.found.doubles.append((path, start))
        for length in range(len(table) + 1, len(path) + 1):
            self.found.keys.setdefault(path[:length], start)
        self.value(path, depth)

    def pair_key(self) -> KeyPath:
        """Read `key =`; most keys are one bare word."""
        if found := _BARE_KEY.match(self.text, self.offset):
            self.offset = found.end()
            return (found[1],)
        parts = self.dotted_key()
        self.expect("=")
        self.skip(_BLANK)
        return parts

    def dotted_key(self) -> KeyPath:
        """Read a key, simple or dotted."""
        start, parts = self.offset, [self.simple_key()]
        while self.text.startswith(".", self.skip(_BLANK)):
            self.offset += 1
            self.skip(_BLANK)
            parts.append(self.simple_key())
            self.limit("too-deep", len(parts) - DEEPEST, start)
        return tuple(parts)

    def simple_key(self) -> str:
        """Read a bare or quoted key."""
        if found := _BARE.match(self.text, self.offset):
            self.offset = found.end()
            return found.group()
        typed = self.string()
        return typed[1:-1] if typed[0] == "'" else _ESCAPE.sub(_unescape, typed[1:-1])

    def string(self) -> str:
        """Read a string and return it as it is typed."""
        found = _STRING.match(self.text, self.offset)
        if found is None:
            raise _Unreadable
        self.offset = found.end()
        return found.group()

    def value(self, path: KeyPath, depth: int) -> None:
        """Read a value and what is inside it."""
        self.found.values.setdefault(path, self.offset)
        self.limit("too-deep", depth - DEEPEST)
        opening = self.text[self.offset : self.offset + 1]
        if opening and opening in "\"'":
            self.string()
        elif opening == "[":
            self.array(path, depth + 1)
        elif opening == "{":
            self.inline_table(path, depth + 1)
        elif found := _SCALAR.match(self.text, self.offset):
            self.limit("long-number", len(found.group()) - LONGEST_NUMBER)
            self.offset = found.end()
        else:
            raise _Unreadable

    def array(self, path: KeyPath, depth: int) -> None:
        """Read `[value, …]`."""
        self.found.open.append(self.offset)
        self.offset += 1
        index = 0
        while not self.closes("]"):
            self.found.keys.setdefault((*path, index), self.offset)
            self.value((*path, index), depth)
            index += 1
            self.comma_or("]")
        self.found.open.pop()

    def inline_table(self, path: KeyPath, depth: int) -> None:
        """Read `{ key = value, … }`."""
        self.offset += 1
        while not self.closes("}"):
            self.pair(path, depth)
            self.comma_or("}")

    def closes(self, bracket: str) -> bool:
        """Move past `bracket` if it stands here."""
        if self.text.startswith(bracket, self.skip(_BETWEEN)):
            self.offset += 1
            return True
        return False

    def comma_or(self, bracket: str) -> None:
        """Move past a comma; stay before `bracket`."""
        if not self.text.startswith(bracket, self.skip(_BETWEEN)):
            self.expect(",")

    def expect(self, sign: str) -> None:
        """Move past `sign`, which must stand here."""
        if not self.text.startswith(sign, self.skip(_BLANK)):
            raise _Unreadable
        self.offset += len(sign)

    def skip(self, pattern: re.Pattern[str]) -> int:
        """Move past what `pattern` (which may be empty) matches; return the offset."""
        if found := pattern.match(self.text, self.offset):
            self.offset = found.end()
        return self.offset

    def limit(self, code: str, excess: int, offset: int | None = None) -> None:
        """Stop at what is nested too deep or is too long."""
        if excess > 0:
            self.found.trap = (code, self.offset if offset is None else offset)
            raise _Unreadable


def _unescape(found: re.Match[str]) -> str:
    code = found.group(1) or found.group(2)
    if code:
        return chr(int(code, 16)) if int(code, 16) < 0x110000 else ""
    return _ESCAPED.get(found.group(3), found.group(3))
