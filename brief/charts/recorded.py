"""Plots that are drawn once: what did not change is drawn again from its recording."""

from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache

from brief.cache import Cache
from brief.charts.painting import record
from brief.charts.plot import Plot
from brief.draw.box import Box
from brief.draw.canvas import Canvas
from brief.draw.recording import Recording

MakePlot = Callable[[], Plot]


def draw_plot(canvas: Canvas, box: Box, alt: str, make: MakePlot, *facts: object) -> None:
    """Draw a plot into a box of the page, as one figure with its alternative text.

    `facts` are all that `make` makes it from.
    """
    recording = _recording(canvas.cache, make, ("plot", box.width, box.height, *facts))
    with canvas.figure(alt, box):
        recording.draw(canvas, box.x, box.y)


def _recording(cache: Cache, make: MakePlot, facts: tuple[object, ...]) -> Recording:
    """Return the recording that was kept, or a new one."""
    key = cache.key(*facts)
    kept = cache.get(key)
    with suppress(ValueError):
        if kept is not None:
            return _read(kept)
    made = record(make()).to_json()
    cache.put(key, made)
    return _read(made)


@lru_cache(maxsize=64)  # a warm program draws the same plots again and again
def _read(kept: bytes) -> Recording:
    return Recording.from_json(kept)
