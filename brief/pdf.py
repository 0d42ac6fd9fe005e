"""A PDF file, written once: objects as text, numbered as they come (ISO 32000-1, 7.3, 7.5).

What is no stream is packed into object streams, and where all objects are stands in a
cross-reference stream: both are smaller than what PDF 1.4 had.
"""

import struct
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from itertools import accumulate

import deflate

HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"  # such letters say that the file is binary
LEVEL = 6  # of libdeflate
PACKED = 100  # objects in a stream: who reads one unpacks all of them
FREE, PLAIN, IN_STREAM = 0, 1, 2  # kinds of entries of the cross-reference stream (7.5.8.3)
ESCAPES = {ord(sign): f"\\{sign}" for sign in "()\\"}


Entries = Mapping[str, object]
Place = tuple[int, int, int]  # kind, offset or number of the stream, index in it
NONE: Entries = {}


def deflated(content: bytes) -> bytes:
    """Return the content of a stream, deflated (7.4.4); zlib takes twice as long."""
    return bytes(deflate.zlib_compress(content, LEVEL))


def number(value: float, decimals: int = 3) -> str:
    """Return a number of at most so many decimals (7.3.3)."""
    return f"{value:.{decimals}f}".rstrip("0").rstrip(".") if value % 1 else f"{value:.0f}"


def string(text: str) -> str:
    """Return a text string (7.9.2.2): as it is where it is ASCII, else in UTF-16."""
    if text.isascii() and text.isprintable():
        return f"({text.translate(ESCAPES)})"
    return f"<FEFF{text.encode('utf-16-be').hex()}>"


def array(items: Iterable[object]) -> str:
    """Return an array of what is written already, and of whole numbers."""
    return f"[{' '.join(map(str, items))}]"


def dictionary(entries: Entries) -> str:
    """Return a dictionary of the same; what is empty is left out."""
    return f"<<{' '.join([f'/{key} {item}' for key, item in entries.items() if item != ''])}>>"


def reference(number: int) -> str:
    """Return what stands for an object in others."""
    return f"{number} 0 R"


class PdfFile:
    """The objects of a file, by their numbers, which begin with 1."""

    def __init__(self, *, compressed: bool = True) -> None:
        self.compressed = compressed
        self._count = 0
        self._loose: dict[int, str] = {}  # what is no stream
        self._streams: dict[int, bytes] = {}

    def reserve(self) -> int:
        """Return the number of an object that is still to be `put`."""
        self._count += 1
        return self._count

    def put(self, number: int, written: str) -> None:
        """Say what a reserved object is."""
        self._loose[number] = written

    def add(self, written: str) -> str:
        """Add an object; return the reference to it."""
        number = self.reserve()
        self._loose[number] = written
        return reference(number)

    def add_stream(self, data: bytes, entries: Entries = NONE) -> str:
        """Add a stream, deflated if the file is compressed; return the reference to it."""
        if self.compressed:
            return self.add_encoded(deflated(data), "FlateDecode", entries)
        return self.add_encoded(data, "", entries)

    def add_encoded(self, data: bytes, encoding: str, entries: Entries = NONE) -> str:
        """Add a stream that is encoded already; return the reference to it."""
        number = self.reserve()
        said = {**entries, "Filter": encoding and f"/{encoding}", "Length": len(data)}
        head = f"{number} 0 obj\n{dictionary(said)}\nstream\n".encode("ascii")
        self._streams[number] = b"%b%b\nendstream\nendobj\n" % (head, data)
        return reference(number)

    def to_bytes(self, catalog: str, information: str = "") -> bytes:
        """Write the file; both are references."""
        places = self._packed()
        written = bytearray(HEAD)
        for number, stream in self._streams.items():
            places[number] = PLAIN, len(written), 0
            written += stream
        start, identity = len(written), f"<{sha256(written).hexdigest()[:32]}>"
        ends = {"Root": catalog, "Info": information, "ID": array((identity, identity))}
        written += self._table(places, start, ends)
        written += f"startxref\n{start}\n%%EOF\n".encode("ascii")
        return bytes(written)

    def _table(self, places: dict[int, Place], start: int, ends: Entries) -> bytes:
        """Return the cross-reference stream (7.5.8), which begins at `start`."""
        last = self._count + 1
        places |= {0: (FREE, 0, 65535), last: (PLAIN, start, 0)}
        rows = [struct.pack(">BIH", *places[number]) for number in range(last + 1)]
        size = {"Type": "/XRef", "Size": last + 1, "W": "[1 4 2]"}
        self.add_stream(b"".join(rows), {**size, **ends})
        return self._streams[last]

    def _packed(self) -> dict[int, Place]:
        """Put what is no stream into streams; return where each stands."""
        places: dict[int, Place] = {}
        loose = [*self._loose]
        for first in range(0, len(loose), PACKED):
            numbers = loose[first : first + PACKED]
            self._add_object_stream(numbers)
            own = self._count
            places |= {each: (IN_STREAM, own, index) for index, each in enumerate(numbers)}
        return places

    def _add_object_stream(self, numbers: Sequence[int]) -> None:
        """Add a stream of objects after a list of where each begins (7.5.7)."""
        items = [self._loose[number] for number in numbers]
        starts = accumulate((len(item) + 1 for item in items[:-1]), initial=0)
        head = " ".join(f"{number} {at}" for number, at in zip(numbers, starts, strict=True))
        data = "\n".join((head, *items)).encode("ascii")
        self.add_stream(data, {"Type": "/ObjStm", "N": len(items), "First": len(head) + 1})
