"""What differs between two records of JSON, and a manifest as the history keeps it.

A difference is a merge patch (RFC 7396): it has what is another now, and null for what is
gone. Manifests hold no null.
"""

from collections.abc import Mapping
from typing import Any

from brief.export.entries import DERIVED

Table = dict[str, Any]


def differences(old: Mapping[str, Any], new: Mapping[str, Any]) -> Table:
    """Return what makes the new record out of the old one."""
    found: Table = dict.fromkeys(key for key in old if key not in new)
    for key, value in new.items():
        before = old.get(key)
        if isinstance(before, dict) and isinstance(value, dict):
            if inside := differences(before, value):
                found[key] = inside
        elif value != before or key not in old:
            found[key] = value
    return found


def merged(old: Mapping[str, Any], differs: Mapping[str, Any]) -> Table:
    """Return the new record; the old one stays as it is, and what is not changed is shared."""
    new = dict(old)
    for key, value in differs.items():
        if value is None:
            new.pop(key, None)
        elif isinstance(value, dict):
            before = new.get(key)
            new[key] = merged(before if isinstance(before, dict) else {}, value)
        else:
            new[key] = value
    return new


def abridged(manifest: Table) -> Table:
    """Return a manifest without what follows from the rest of it.

    That is what is made from other files, and the build of most files, which is its own.
    """
    build = manifest.get("build")
    files = {
        name: {key: each for key, each in entry.items() if (key, each) != ("build", build)}
        for name, entry in _files(manifest).items()
        if not DERIVED.fullmatch(name)
    }
    return manifest | {"files": files}


def in_full(manifest: Table) -> Table:
    """Return an abridged manifest with the build of each file."""
    if not manifest:
        return manifest
    build = manifest.get("build")
    files = {name: {"build": build} | entry for name, entry in _files(manifest).items()}
    return manifest | {"files": files}


def _files(manifest: Table) -> dict[str, Table]:
    files = manifest.get("files")
    rows = files.items() if isinstance(files, dict) else ()
    return {name: entry for name, entry in rows if isinstance(entry, dict)}
