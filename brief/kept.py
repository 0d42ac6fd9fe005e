"""A published file as its own cache: the entry tells its hash and what is written on it.

So nothing is stored twice, and a file that somebody changed is made anew.
"""

from contextlib import suppress
from pathlib import Path

from brief.cache import Cache
from brief.export.entries import NAME, sha256
from brief.export.made import Made
from brief.plain import from_json, to_json
from brief.publish.folder import read_regular
from brief.record import replace


def keep(cache: Cache, key: str, made: Made) -> None:
    """Keep a file that is published now."""
    cache.put(key, to_json(replace(made.hashed(), data=b"")))


def kept(cache: Cache, key: str, output: Path) -> Made | None:
    """Return a file that was made before and is published still, or None."""
    entry = entry_of(cache, key)
    return published(entry, output) if entry else None


def entry_of(cache: Cache, key: str) -> Made | None:
    """Return what is noted of a file that was made before, without its bytes, or None."""
    data = cache.get(key)
    with suppress(ValueError):
        return from_json(Made, data) if data else None
    return None


def published(entry: Made, output: Path) -> Made | None:
    """Return a file with its bytes if it is published as it was made, or None.

    That there was no room for a card is known as well.
    """
    if not entry.is_file:
        return entry
    with suppress(OSError):
        data = read_regular(output / entry.name) if NAME.fullmatch(entry.name) else None
        if data is not None and sha256(data) == entry.sha256:
            return replace(entry, data=data)
    return None
