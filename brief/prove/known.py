"""What a page of a finished file shows, in one digest: of two alike one need be read."""

from hashlib import sha256
from typing import Any

from pikepdf import Array, Dictionary, Pdf, Stream

# Where a page stands in its file, and where its links lead: neither is to be seen.
UNSEEN = ("/A", "/Dest", "/P", "/Parent", "/StructParent", "/StructParents")
REFERENCE = b" R"  # ends "12 0 R", which stands for an object elsewhere in the file


def page_digests(pdf: Pdf) -> list[str]:
    """Return the SHA-256 of each page: of its operators, fonts, images and boxes.

    They are taken from the bytes of the file, so that nothing that went wrong in writing
    it is overlooked.
    """
    known: dict[tuple[int, int], bytes] = {}  # what pages share, by its place in the file
    return [_digest(page.obj, known).hex() for page in pdf.pages]


def _digest(item: Any, known: dict[tuple[int, int], bytes]) -> bytes:
    place = item.objgen if getattr(item, "is_indirect", False) else None
    if place is None:
        return sha256(_said(item, known)).digest()
    if place not in known:
        known[place] = sha256(_said(item, known)).digest()
    return known[place]


def _said(item: Any, known: dict[tuple[int, int], bytes]) -> bytes:
    if isinstance(item, Stream):
        return _entries(item.stream_dict, known) + item.read_raw_bytes()
    if isinstance(item, Dictionary):
        return _entries(item, known)
    if isinstance(item, Array):
        whole: bytes = item.unparse()
        return _parts(item, known) if REFERENCE in whole else whole
    return repr(item).encode()


def _parts(array: Any, known: dict[tuple[int, int], bytes]) -> bytes:
    return b"".join(_digest(part, known) for part in array)


def _entries(dictionary: Any, known: dict[tuple[int, int], bytes]) -> bytes:
    """Return what stands in a dictionary, in the order of its keys."""
    seen = sorted(key for key in dictionary.keys() if key not in UNSEEN)  # noqa: SIM118
    return b"".join(key.encode() + _digest(dictionary[key], known) for key in seen)
