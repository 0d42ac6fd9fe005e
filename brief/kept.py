"""A published file as its own cache: what is noted of it tells its hash, and what is on it.

So nothing is stored twice, and a file that somebody changed is made anew. One entry of the
cache has the notes of all files that are published.
"""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from brief.cache import Cache, digest_of
from brief.export.entries import NAME, sha256
from brief.export.made import Made, Only
from brief.plain import Raw, from_json, to_json
from brief.publish.folder import stamp_of
from brief.record import replace

PUBLISHED = digest_of("the files that are published")  # the key: of any version of the program

Notes = Mapping[str, Raw]
"""What is noted of published files, by the keys of their tasks."""


def notes_in(cache: Cache) -> Notes:
    """Return what was noted of files when they were published."""
    with suppress(ValueError):
        return from_json(dict[str, Raw], cache.get(PUBLISHED) or b"{}")
    return {}


def keep(
    cache: Cache,
    notes: Notes,
    found: Mapping[str, Made],
    remade: Mapping[str, Made],
    only: Only,
) -> None:
    """Note of all files that are published now, those found and those remade.

    Notes of what was found are as they were. When a part of a build is made, those of the
    other part stay.
    """
    old = {key: notes[key] for key in found if key in notes and key not in remade}
    new = old | {key: _note(file) for key, file in found.items() if key not in old}
    cache.put(PUBLISHED, to_json(_others(cache, found) | new if only else new))


def _others(cache: Cache, found: Mapping[str, Made]) -> dict[str, Raw]:
    """Return the notes of files that have other names."""
    names = {"", *(file.name for file in found.values())}
    notes = notes_in(cache.found())
    files = {key: file for key in notes if (file := entry_of(notes, key))}
    return {key: notes[key] for key, file in files.items() if file.name not in names}


def _note(file: Made) -> Raw:
    return Raw(to_json(replace(file.hashed(), data=b"", stamp=())))


def entry_of(notes: Notes, key: str) -> Made | None:
    """Return what is noted of a file that was made before, without its bytes, or None."""
    with suppress(ValueError):
        return from_json(Made, bytes(notes[key])) if key in notes else None
    return None


def kept(notes: Notes, key: str, output: Path) -> Made | None:
    """Return a file that was made before and is published still, or None."""
    entry = entry_of(notes, key)
    return published(entry, output) if entry else None


def published(entry: Made, output: Path) -> Made | None:
    """Return a file with its bytes if it is published as it was made, or None.

    That there was no room for a card is known as well.
    """
    if not entry.is_file:
        return entry
    with suppress(OSError):
        path = output / entry.name
        stamp = stamp_of(path) if NAME.fullmatch(entry.name) else ()
        if stamp and sha256(data := path.read_bytes()) == entry.sha256:
            return replace(entry, data=data, stamp=stamp)
    return None
