"""What a manifest lists, read with suspicion: it lay on a disk where anyone may write."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from brief.errors import Fault
from brief.plain import from_json, spaced_json
from brief.texts import listed

# Names are made from ids and slugs: one folder at most, no dot but that of the extension.
NAME = re.compile(r"(?:[a-z0-9][a-z0-9_-]{0,99}/)?[a-z0-9][a-z0-9_-]{0,149}\.[a-z0-9]{1,5}")
# What is made from the other files of a build, and says nothing that they do not say.
DERIVED = re.compile(r"index\.html|share\.md|pages/page-\d+\.png")
SIZE = re.compile(r"-\d+x\d+\.[a-z]+$")  # what a card's file has after the card's id
HASH = re.compile(r"[0-9a-f]{64}")
DIGEST = re.compile(rb',\n  "digest": "[0-9a-f]{64}"\n}\n\Z')  # how a manifest ends
MANIFEST = "manifest.json"
HISTORY = "history.jsonl"
STATE = "state.json"
LONGEST = 300  # letters of a label or value that are shown
LARGEST = 8_000_000  # bytes of a manifest or journal that is read at all

Entries = dict[str, dict[str, Any]]


def sha256(data: bytes) -> str:
    """Return the hash of a file in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def read_json(data: bytes) -> dict[str, Any]:
    """Return a JSON object; what is damaged, huge or no object is empty."""
    if len(data) <= LARGEST:
        with suppress(ValueError):
            return from_json(dict[str, Any], data)
    return {}


def write_manifest(content: Mapping[str, Any]) -> bytes:
    """Return the bytes of a manifest: at its end stands the hash of what stands before."""
    said = spaced_json(content, indent=2).removesuffix(b"\n}")
    return said + b',\n  "digest": "%s"\n}\n' % sha256(said).encode()


@lru_cache(maxsize=4)
def read_manifest(data: bytes) -> Mapping[str, Any]:
    """Return what a manifest says; nothing of one that was changed since it was written.

    Those of old have no hash of themselves. Whoever forges one may hash it anew: this is
    against accidents, and against numbers that somebody mends in the wrong file. A build
    asks a dozen times for the same two manifests.
    """
    content = read_json(data)
    found = DIGEST.search(data) if "digest" in content else None
    is_whole = found is not None and sha256(data[: found.start()]) == content["digest"]
    return MappingProxyType(content if is_whole or "digest" not in content else {})


def read_entries(manifest: bytes) -> Entries:
    """Return the files that a manifest lists, by name, without what cannot be true."""
    return entries_of(read_manifest(manifest))


def entries_of(content: Mapping[str, Any]) -> Entries:
    """Return the files that the content of a manifest lists."""
    files = content.get("files")
    rows = files.items() if isinstance(files, dict) else ()
    return {name: entry for name, entry in rows if _is_entry(name, entry)}


def _is_entry(name: str, entry: object) -> bool:
    named = bool(NAME.fullmatch(name))
    return named and isinstance(entry, dict) and is_hash(entry.get("sha256"))


def is_hash(value: object) -> bool:
    """Say whether a value is a SHA-256 in hexadecimal digits."""
    return isinstance(value, str) and bool(HASH.fullmatch(value))


def word(value: object, longest: int = LONGEST) -> str:
    """Return a text that may be shown: no signs that steer a terminal; "" for what is none."""
    said = value[: 2 * longest] if isinstance(value, str) else ""
    if said.isprintable():
        return said[:longest]
    return "".join(sign for sign in said if sign.isprintable())[:longest]


def without_size(name: str) -> str:
    """Return the name of a card's file without its size: "cards/von-fdi"."""
    return SIZE.sub("", name)


def part_outdated(names: Sequence[str]) -> Fault:
    """Return the warning of files that stand beside newer ones."""
    cards = dict.fromkeys(map(without_size, names))
    return Fault("part-outdated", values={"names": listed(list(cards))})
