"""Parts of a file that are drawn once: what did not change is put into the next as it is."""

from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache

from brief.draw.canvas import Canvas
from brief.draw.parts import Part
from brief.fonts.faces import register
from brief.plain import from_json, to_json


def part_of(canvas: Canvas, draw: Callable[[Canvas], None], *facts: object) -> Part:
    """Return a part of a file as it was kept, or draw it.

    `facts` are all that it is drawn from. Parts with pictures are drawn each time.
    """
    cache = canvas.cache
    if not cache.lasts:
        return _drawn(canvas, draw)
    key = cache.key("part", canvas.width, canvas.height, canvas.compressed, *facts)
    kept = cache.get(key)
    with suppress(ValueError):
        if kept and _has_codes(part := _read(kept), canvas):
            return part
    part = _drawn(canvas, draw)
    if not any(page.images for page in part.pages):
        cache.put(key, to_json(part))
    return part


def _drawn(canvas: Canvas, draw: Callable[[Canvas], None]) -> Part:
    own = canvas.apart()
    draw(own)
    return own.part()


def _has_codes(part: Part, canvas: Canvas) -> bool:
    """Say whether all letters have the codes that they had; those new to the file get some.

    They get them in the order in which drawing the part would give them.
    """
    document = canvas.raw._doc  # noqa: SLF001 ReportLab has no public door to it
    shown = [tuple(register(each.face).shown(each.text, document)) for each in part.letters]
    return shown == [each.codes for each in part.letters]


@lru_cache(maxsize=64)  # a warm program reads the same parts again and again
def _read(kept: bytes) -> Part:
    return from_json(Part, kept)
