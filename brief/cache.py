"""What was made before, below `.brief/cache` of an output folder, by the key of its facts.

A key is a SHA-256 of all that a thing is made from, the program included; so an entry
is never out of date, only unused. An entry is plain data and carries the digest of its
key and its data: what is damaged, cut off, moved or no regular file counts as absent.
The digest guards against accidents; whoever may write here may as well write the cards.
Entries are written after all is published, and no disk can make that an error.
"""

import hashlib
import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from brief.folders import cache_in
from brief.plain import facts, from_json, to_json
from brief.record import Record, field, replace

Kind = TypeVar("Kind")
MOST = 2_000  # entries, and
LARGEST = 64_000_000  # bytes of all of them: what was used least lately leaves
LARGEST_ENTRY = 8_000_000
DIGEST = 64  # hexadecimal digits at the start of an entry
READ = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
READ |= getattr(os, "O_BINARY", 0)
WRITE = os.O_WRONLY | getattr(os, "O_BINARY", 0)
SELDOM = 16  # one run in about so many looks whether there are too many entries


class Cache(Record):
    """The entries of an output folder for one program, and the `new` ones of this run.

    `program` is the fingerprint of what makes the entries. Without a folder, or when
    everything is to be made anew (`force`), nothing is found but what is new.
    """

    folder: Path | None = None
    program: str = ""
    force: bool = False
    new: dict[str, bytes] = field(default_factory=dict)

    @classmethod
    def of(cls, output: Path, program: str = "", *, force: bool = False) -> "Cache":
        """Return the cache of an output folder; nothing is made on the disk."""
        return cls(cache_in(output), program, force)

    def fresh(self) -> "Cache":
        """Return the same cache without what is new in it."""
        return replace(self, new={})

    def found(self) -> "Cache":
        """Return what is on the disk, even when everything is to be made anew."""
        return Cache(self.folder, self.program)

    @property
    def lasts(self) -> bool:
        """Say whether what is put there is kept for another run."""
        return self.folder is not None

    def key(self, *parts: object) -> str:
        """Return the key of what is made from `parts`: records, numbers, strings."""
        return digest_of(self.program, *parts)

    def get(self, key: str) -> bytes | None:
        """Return the data of an entry, or None."""
        if key in self.new:
            return self.new[key]
        if self.force or self.folder is None:
            return None
        return _read(self.folder, key)

    def kept(self, kind: type[Kind], key: str, make: Callable[[], Kind]) -> Kind:
        """Return the value of a kind under a key, or what `make` returns, to be kept there."""
        with suppress(ValueError):
            if data := self.get(key):
                return from_json(kind, data)
        made = make()
        if self.lasts:
            self.put(key, to_json(made))
        return made

    def put(self, key: str, data: bytes) -> None:
        """Keep the data of an entry until `write`."""
        self.new[key] = data

    def write(self) -> None:
        """Put the new entries on the disk, if it lets us; of too many the oldest leave."""
        if self.folder is None:
            return
        with suppress(OSError):
            self.folder.mkdir(exist_ok=True)  # publish has made `.brief`
            for key, data in self.new.items():
                _write(self.folder, key, data)
            if sum(int(key, 16) for key in self.new) % SELDOM == 0:  # as good as a die
                _shrink(self.folder)
        self.new.clear()


def digest_of(*parts: object) -> str:
    """Return the SHA-256 of what records say, in hexadecimal digits."""
    return hashlib.sha256(to_json([facts(part) for part in parts])).hexdigest()


NO_CACHE = Cache()  # for what is drawn outside of a build


def _read(folder: Path, key: str) -> bytes | None:
    path = folder / key
    with suppress(OSError):
        handle = os.open(path, READ)
        try:
            status = os.fstat(handle)
            if not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST_ENTRY:
                return None
            data = _checked(key, os.read(handle, status.st_size))
        finally:
            os.close(handle)
        if data is not None:
            _note_use(path)
        return data
    return None


def _checked(key: str, entry: bytes) -> bytes | None:
    data = entry[DIGEST:]
    return data if entry[:DIGEST] == _digest(key, data) else None


def _digest(key: str, data: bytes) -> bytes:
    return hashlib.sha256(key.encode() + data).hexdigest().encode()


def _note_use(path: Path) -> None:
    with suppress(OSError):
        os.utime(path)


def _write(folder: Path, key: str, data: bytes) -> None:
    """Write an entry; one that is cut off here is none."""
    entry = _digest(key, data) + data
    handle = _opened(folder / key)
    try:
        os.write(handle, entry)
        os.ftruncate(handle, len(entry))
    finally:
        os.close(handle)


def _opened(path: Path) -> int:
    """Open a file to be written: the old one, for a new one takes longer, but no link."""
    with suppress(FileNotFoundError):
        status = os.lstat(path)
        if stat.S_ISREG(status.st_mode) and status.st_nlink == 1:
            return os.open(path, WRITE)
        path.unlink()
    return os.open(path, WRITE | os.O_CREAT | os.O_EXCL, 0o666)


def _shrink(folder: Path) -> None:
    """Remove what was used least lately."""
    with os.scandir(folder) as listed:
        found = [(each.stat(follow_symlinks=False), each.path) for each in listed]
    found.sort(key=lambda each: each[0].st_mtime_ns, reverse=True)
    count = size = 0
    for status, path in found:
        count, size = count + 1, size + status.st_size
        if count > MOST or size > LARGEST:
            with suppress(OSError):
                Path(path).unlink()
