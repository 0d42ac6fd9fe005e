"""The fingerprint of the program: what a file is made by, next to what it is made from.

It stands in every key of the cache: another line of code, theme, icon, word list or
library, and everything is made anew.
"""

import hashlib
import os
import sys
from collections.abc import Iterator
from functools import cache
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

from brief.resources import resource

# Fonts are told by their list of digests: a face that is not the listed one is never drawn.
IDLE = ".ttf"
FOLDERS = ("assets", "fonts")
READ = os.O_RDONLY | getattr(os, "O_BINARY", 0)


@cache
def fingerprint() -> str:
    """Return a SHA-256 of our code and assets, the Python, and all libraries beside us."""
    digest = hashlib.sha256()
    for said in (sys.version, EXTENSION_SUFFIXES[0], *sorted(_libraries())):
        digest.update(f"{said}\n".encode())
    for root in (Path(__file__).parent, *map(resource, FOLDERS)):
        for name in _files(str(root)):
            data = _content(name)
            digest.update(f"{name.removeprefix(str(root))} {len(data)}\n".encode())
            digest.update(data)
    return digest.hexdigest()


def _content(name: str) -> bytes:
    """Return the bytes of a file, with as little ado as four hundred of them bear."""
    handle = os.open(name, READ)
    try:
        return os.read(handle, os.fstat(handle).st_size)
    finally:
        os.close(handle)


def _libraries() -> Iterator[str]:
    """Yield the name and version of each library that can be imported, without importing it."""
    for folder in filter(os.path.isdir, sys.path):
        with os.scandir(folder) as listed:
            names = [each.name for each in listed]
        yield from (name for name in names if name.endswith((".dist-info", ".egg-info")))


def _files(root: str) -> Iterator[str]:
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(set(folders) - {"__pycache__"})
        wanted = (name for name in sorted(names) if not name.endswith(IDLE))
        yield from (f"{folder}{os.sep}{name}" for name in wanted)
