"""Fonts of the machine, for plots of others: a brief itself is set in bundled faces only."""

import hashlib
from functools import cache
from pathlib import Path

import uharfbuzz as hb

from brief.fonts.coverage import embeddable
from brief.fonts.faces import add_file


@cache
def face_of_file(path: Path) -> str:
    """Return the name of a font file as a face that can be embedded, or "".

    ReportLab embeds static TrueType outlines, and the licence bits must permit it.
    """
    data = path.read_bytes()
    face = hb.Face(hb.Blob(data))
    tables = set(face.table_tags)
    if not {"glyf", "OS/2", "cmap"} <= tables or "fvar" in tables or not embeddable(face):
        return ""
    return add_file(path, hashlib.sha256(data).hexdigest())
